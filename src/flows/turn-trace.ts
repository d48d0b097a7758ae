import type { Accommodation } from '../domain/accommodation.ts';
import type { AccommodationNights } from '../domain/availability.ts';
import type { ConversationInput } from '../domain/conversation/contract.ts';
import { hexOf } from '../ids.ts';

/** What a host is shown and a replay needs. Instants are epoch milliseconds. */
export type TurnTrace = {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly stateBefore: unknown;
  readonly stateAfter: unknown;
  readonly input: ConversationInput;
  readonly acts: readonly Extract<ConversationInput, { kind: 'outcome' }>[];
  /** What `decide` was told of the time, once for the input and once for each act's outcome. */
  readonly decidedAt: readonly number[];
  /** Null when the turn needed none. Rates are left out: they are the property's. */
  readonly nights: readonly TracedNights[] | null;
  /** Why a person takes over from here on. */
  readonly handOff: string | null;
  readonly timings: { readonly understandMs: number; readonly factsMs: number; readonly actsMs: number };
};

/** Nights as JSON. */
export type TracedNights = Omit<AccommodationNights, 'rates' | 'busy'> & { readonly busyHex: string };

export const traceNights = ({ rates: _, busy, ...nights }: AccommodationNights): TracedNights => ({
  ...nights,
  busyHex: hexOf(busy),
});

/** The nights that a turn saw, at the rates of the accommodation as it is now. */
export function untraceNights(
  { busyHex, ...nights }: TracedNights,
  { rates }: Pick<Accommodation, 'rates'>,
): AccommodationNights {
  const busy = Uint8Array.from(busyHex.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  return { ...nights, busy, rates };
}
