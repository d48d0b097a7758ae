import type { CalendarDate } from '../calendar-date.ts';
import { LANGUAGES, type Language, type PreviousTurn, type Understanding } from '../nlu/understanding.ts';
import type { Quote } from '../pricing.ts';
import type { Party, Stay } from '../stay.ts';
import type { KnownReservation } from './contract.ts';
import { isState } from './state-shape.ts';

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

/** A stay that is wanted, whole. */
export type StayWish = {
  readonly accommodationId: string;
  readonly stay: Stay;
  readonly party: Party;
};

/** What the next answer is about; for the first three, what a "yes" does. */
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
  | {
      readonly kind: 'heard';
      readonly understanding: Understanding;
      readonly text: string;
      /** What was on the table when it came. */
      readonly before: Pending | null;
    }
  /** Several readings of the dates were offered, for a new stay or for moving the reservation of that code. */
  | { readonly kind: 'dates'; readonly readings: readonly Stay[]; readonly movingCode: string | null }
  /** Two readings of an arrival were offered. */
  | { readonly kind: 'days'; readonly days: readonly CalendarDate[] }
  /** It was asked to what this reservation is to be changed; `wish` is not to be had, and what is near it was offered. */
  | { readonly kind: 'moving'; readonly code: string; readonly wish: StayWish | null }
  /** A reservation is being looked up for the sake of this message. */
  | { readonly kind: 'lookup'; readonly understanding: Understanding; readonly text: string };

/** One of the last replies: a digest of its words, and when they were said. */
export type Said = { readonly digest: number; readonly at: number };

/** A thread's memory between turns. Plain JSON; `version` changes with its shape. */
export type ConversationState = {
  readonly version: 2;
  readonly language: Language | null;
  /** True once the guest knows that an automatic assistant answers. */
  readonly greeted: boolean;
  readonly asked: PreviousTurn['asked'];
  readonly slots: Slots;
  /** When the slots were last said, epoch milliseconds; they are forgotten a day later. */
  readonly slotsAt: number;
  /** When the guest last wrote; what was on the table is cleared away a day later. */
  readonly seenAt: number;
  readonly offers: readonly Offer[];
  /** Quotes shown since the last one was settled. */
  readonly quotes: number;
  readonly pending: Pending | null;
  /** The guest's latest reservation here. */
  readonly reservation: KnownReservation | null;
  /** Turns in a row that were not understood. */
  readonly misses: number;
  /** Payments refused or not arrived, of the reservation at hand. */
  readonly paymentTroubles: number;
  readonly handedOffAt: number | null;
  /** The last replies to messages, oldest first: a loop is noticed by them. */
  readonly said: readonly Said[];
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
  version: 2,
  language: null,
  greeted: false,
  asked: null,
  slots: NO_SLOTS,
  slotsAt: 0,
  seenAt: 0,
  offers: [],
  quotes: 0,
  pending: null,
  reservation: null,
  misses: 0,
  paymentTroubles: 0,
  handedOffAt: null,
  said: [],
});

/** The state that was kept, as JSON text or as a value; an unknown or older shape begins anew rather than fail. */
export function parseState(kept: unknown): ConversationState {
  if (typeof kept !== 'string') return isState(kept) ? kept : initialState();
  try {
    const value: unknown = JSON.parse(kept);
    return isState(value) ? value : initialState();
  } catch {
    return initialState();
  }
}

/** What is still remembered at `now`: the stay that was said for a day, and what was on the table for a day of silence. */
export function recall(state: ConversationState, now: number): ConversationState {
  const isForgotten = now - state.slotsAt > SLOTS_LIVE_MS && state.slots !== NO_SLOTS;
  const slots = isForgotten ? NO_SLOTS : state.slots;
  if (now - state.seenAt <= SLOTS_LIVE_MS) return isForgotten ? { ...state, slots } : state;
  return { ...state, slots, asked: null, offers: [], quotes: 0, pending: null, misses: 0 };
}

export const languageOf = (state: ConversationState): Language => state.language ?? LANGUAGES[0];

/** What `understand` is told of the turn before, as far as it is remembered at `now`. */
export function previousOf(state: ConversationState, now: number = state.seenAt): PreviousTurn {
  const { asked, slots, offers, pending, reservation } = recall(state, now);
  const { accommodationId: _, ...stay } = slots;
  const said = Object.entries(stay).filter(([, value]) => value !== null);
  const guests = slots.adults === null ? null : slots.adults + (slots.children ?? 0);
  return {
    asked,
    known: { ...Object.fromEntries(said), ...(guests === null ? {} : { guests }) },
    offered: choicesOf(offers, pending).map(({ name, totalMinor }, index) => ({
      ordinal: index + 1,
      name,
      totalMinor,
    })),
    reservationCode: reservation?.code ?? null,
    language: state.language,
  };
}

type Pickable = { readonly name: string; readonly totalMinor: number };

/** Readings of a date are picked like offers: "the second one". */
function choicesOf(offers: readonly Offer[], pending: Pending | null): readonly Pickable[] {
  if (pending?.kind === 'days') return pending.days.map((name) => ({ name, totalMinor: 0 }));
  if (pending?.kind !== 'dates') return offers;
  return pending.readings.map(({ checkIn }) => ({ name: checkIn, totalMinor: 0 }));
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
