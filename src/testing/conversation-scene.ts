import type { Property } from '../domain/accommodation.ts';
import type { Act, ConversationInput, Reply } from '../domain/conversation/contract.ts';
import type { Language } from '../domain/nlu/understanding.ts';

export type Nights = {
  readonly accommodationId: string;
  readonly checkIn: string;
  readonly checkOut: string;
};

/** A conversation as it is written down: what the guest does, turn by turn, and what must come of it. Plain JSON. */
export type Scene = {
  readonly name: string;
  readonly property?: Partial<Property>;
  /** Nights that others have. */
  readonly busy?: readonly Nights[];
  /** Of every accommodation. */
  readonly minNights?: number;
  readonly guestName?: string;
  /** Also played on the real stack: in every run, or only with `ALL=1`. */
  readonly stack?: 'always' | 'all';
  readonly turns: readonly SceneTurn[];
  readonly holds: Holds;
};

/** What the rows must be when all has been said: in the memory of the domain's stage, and in Postgres on the stack. */
export type Holds = {
  /** In the order in which they were made. */
  readonly reservations: readonly HeldReservation[];
  readonly payments: readonly HeldPayment[];
  /** The guest's row. Null: there is none, for nothing was answered. */
  readonly language: Language | null;
  readonly handedOff: boolean;
};

export type HeldReservation = {
  readonly accommodation: string;
  readonly status: string;
  readonly checkIn: string;
  readonly checkOut: string;
  readonly adults: number;
  readonly children: number;
  readonly infants: number;
  readonly totalMinor: number;
  readonly depositMinor: number;
  readonly paidMinor: number;
};

export type HeldPayment = {
  readonly status: 'approved' | 'pending' | 'rejected' | 'refunded';
  readonly settlement: string | null;
  readonly amountMinor: number;
};

type What = Extract<ConversationInput, { kind: 'unsupported' }>['what'];

export type SceneTurn = {
  /** What a guest writes; several are joined in one turn. */
  readonly says?: string | readonly string[];
  /** The title of a button or row on the screen, or an id. With `says`, both are in one turn. */
  readonly presses?: string;
  readonly hears?: { readonly text: string; readonly confidence: 'high' | 'low' };
  readonly sends?: What | 'reaction';
  readonly event?:
    | 'paid'
    | 'balance_paid'
    | 'rejected'
    | 'pending'
    | 'expired'
    | 'reminder'
    | 'refunded'
    | 'confirmed_by_host'
    | 'cancelled_by_host'
    | 'handed_back';
  /** Minutes that pass before. */
  readonly after?: number;
  /** Nights that somebody takes while this turn runs: its facts do not know it yet. */
  readonly rival?: Nights;
  /** The same as `rival`, before the turn. */
  readonly taken?: Nights;
  readonly expect: Expectation;
};

export type Expectation = {
  readonly kind?: Reply['kind'] | 'silence';
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  /** Ids of buttons or rows, all of them in order. */
  readonly ids?: readonly string[];
  readonly acts?: readonly Act['kind'][];
  readonly act?: object;
  readonly handOff?: string;
  readonly silence?: string;
  readonly slots?: object;
  readonly pending?: string | null;
  /** The gate's reservations in the order in which they were made, each with the fields named. */
  readonly gate?: readonly object[];
};

/** The month in which most scenes happen, two months after the day on which the domain plays them. */
const WRITTEN_MONTH = '2027-01';
const MONTH_WORDS: Readonly<Record<string, string>> = {
  enero: 'es',
  janeiro: 'pt',
  january: 'en',
  janvier: 'fr',
  januar: 'de',
  gennaio: 'it',
};

/** The same scene in another month (`2027-03`): its words, ids and rows. The days stay, so that it can be played on any day. */
export function inMonth(scene: Scene, month: string): Scene {
  const first = new Date(`${month}-15T12:00:00Z`);
  const named = (word: string): string =>
    new Intl.DateTimeFormat(MONTH_WORDS[word.toLowerCase()], { month: 'long', timeZone: 'UTC' }).format(
      first,
    );
  const words = new RegExp(`(?<!\\p{L})(${Object.keys(MONTH_WORDS).join('|')})(?!\\p{L})`, 'giu');
  const text = JSON.stringify(scene).replaceAll(WRITTEN_MONTH, month).replace(words, named);
  return asScene(JSON.parse(text));
}

/** The files are ours; what is wrong in one shows in its test. */
export const asScene = (value: unknown): Scene => value as Scene;
