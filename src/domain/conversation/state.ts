import type { CalendarDate } from '../calendar-date.ts';
import { LANGUAGES, type Language, type PreviousTurn, type Understanding } from '../nlu/understanding.ts';
import type { Quote } from '../pricing.ts';
import type { Party, Stay } from '../stay.ts';
import type { KnownReservation } from './contract.ts';

/** What was said of a stay so far. Null: not said. */
export type Slots = {
  readonly checkIn: CalendarDate | null;
  readonly checkOut: CalendarDate | null;
  readonly nights: number | null;
  readonly month: string | null;
  readonly adults: number | null;
  readonly children: number | null;
  readonly infants: number | null;
  readonly pets: boolean | null;
  /** The accommodation that was chosen or asked for. */
  readonly accommodationId: string | null;
};

/** One line of a list that the guest may choose from. */
export type Offer = {
  readonly accommodationId: string;
  readonly name: string;
  readonly stay: Stay;
  readonly totalMinor: number;
  readonly capacity: number;
};

/** What the next "yes" does. */
export type Pending =
  | {
      readonly kind: 'hold';
      readonly accommodationId: string;
      readonly stay: Stay;
      readonly party: Party;
      readonly quote: Quote;
    }
  | { readonly kind: 'cancel'; readonly code: string; readonly refundMinor: number }
  | {
      readonly kind: 'move';
      readonly code: string;
      readonly fromAccommodationId: string;
      readonly accommodationId: string;
      readonly stay: Stay;
      readonly party: Party;
      readonly quote: Quote;
    }
  /** A voice note of which little was sure was read back. */
  | { readonly kind: 'heard'; readonly understanding: Understanding; readonly text: string }
  /** Two readings of the dates were offered; the first is in the slots. */
  | { readonly kind: 'dates'; readonly readings: readonly Stay[] };

/** A thread's memory between turns. Plain JSON; `version` changes with its shape. */
export type ConversationState = {
  readonly version: 1;
  readonly language: Language | null;
  readonly greeted: boolean;
  readonly asked: PreviousTurn['asked'];
  readonly slots: Slots;
  /** When the slots were last said, epoch milliseconds; they are forgotten a day later. */
  readonly slotsAt: number;
  readonly offers: readonly Offer[];
  readonly pending: Pending | null;
  /** The guest's latest reservation here. */
  readonly reservation: KnownReservation | null;
  /** Turns in a row that were not understood. */
  readonly misses: number;
  readonly handedOffAt: number | null;
  /** The last reply's words and how often in a row they were said: a loop is noticed by it. */
  readonly lastBody: string;
  readonly repeats: number;
};

export const SLOTS_LIVE_MS = 24 * 3_600_000;

export const NO_SLOTS: Slots = {
  checkIn: null,
  checkOut: null,
  nights: null,
  month: null,
  adults: null,
  children: null,
  infants: null,
  pets: null,
  accommodationId: null,
};

export const initialState = (): ConversationState => ({
  version: 1,
  language: null,
  greeted: false,
  asked: null,
  slots: NO_SLOTS,
  slotsAt: 0,
  offers: [],
  pending: null,
  reservation: null,
  misses: 0,
  handedOffAt: null,
  lastBody: '',
  repeats: 0,
});

/** The state that was kept; an unknown or older shape begins anew rather than fail. Only `decide` writes states. */
export function parseState(text: string | null): ConversationState {
  if (text === null) return initialState();
  try {
    const value: unknown = JSON.parse(text);
    return isState(value) ? value : initialState();
  } catch {
    return initialState();
  }
}

const isState = (value: unknown): value is ConversationState =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'slots' in value &&
  'offers' in value;

export const languageOf = (state: ConversationState): Language => state.language ?? LANGUAGES[0];

/** What `understand` is told of the turn before. */
export function previousOf(state: ConversationState): PreviousTurn {
  const { checkIn, checkOut, nights, month, adults, children, infants, pets } = state.slots;
  const said = { checkIn, checkOut, nights, month, adults, children, infants, pets };
  const guests = adults === null ? null : adults + (children ?? 0);
  return {
    asked: state.asked,
    known: {
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
      ...(guests === null ? {} : { guests }),
    },
    offered: state.offers.map(({ name, totalMinor }, index) => ({ ordinal: index + 1, name, totalMinor })),
    reservationCode: state.reservation?.code ?? null,
  };
}

/** The bot is silent until handed back, or until the property's time for it is over. */
export const isHandedOff = (state: ConversationState, handBackMinutes: number, now: number): boolean =>
  state.handedOffAt !== null && now - state.handedOffAt < handBackMinutes * 60_000;

/** The stay that the slots amount to, if they do. */
export function stayOf({ checkIn, checkOut }: Slots): Stay | null {
  return checkIn && checkOut && checkIn < checkOut ? { checkIn, checkOut } : null;
}

export function partyOf({ adults, children, infants }: Slots): Party | null {
  return adults === null || adults < 1 ? null : { adults, children: children ?? 0, infants: infants ?? 0 };
}
