import type { Accommodation, Property } from './accommodation.ts';
import { type AccommodationNights, isFree } from './availability.ts';
import { addDays, type CalendarDate } from './calendar-date.ts';
import type { Alternative } from './gate/verbs.ts';
import { validateStay } from './hold.ts';
import { priceStay } from './pricing.ts';
import { nightsOf, type Party, type Stay } from './stay.ts';

export const ALTERNATIVES_MAX = 3;
/** A shifted stay begins at most this many nights earlier or later. */
export const SHIFT_NIGHTS_MAX = 7;
/** A shortened stay keeps at least half of the nights. */
const SHORTENED_SHARE_MIN = 0.5;

export type Wanted = { readonly accommodationId: string; readonly stay: Stay; readonly party: Party };

type Search = {
  readonly property: Property;
  readonly nights: readonly AccommodationNights[];
  readonly wanted: Wanted;
  readonly now: number;
  readonly today: CalendarDate;
};

/**
 * Up to three priced offers in place of a taken stay: first one of each kind that is free (another accommodation for the same nights,
 * the same one shifted, the same one shortened), then more of them in that order. Offers, not promises.
 */
export function findAlternatives(search: Search): readonly Alternative[] {
  const byId = new Map(search.nights.map((one) => [one.accommodationId, one]));
  const offer = offerOf(search, byId);
  const own = search.property.accommodations.find(({ id }) => id === search.wanted.accommodationId);
  const { stay } = search.wanted;
  const others = take(
    search.property.accommodations.filter(({ id }) => id !== own?.id),
    (other) => offer(other, stay, 'other_accommodation'),
  );
  const shifted = own ? take(shiftsOf(stay), (candidate) => offer(own, candidate, 'shifted')) : [];
  const shortened = own ? take(shorteningsOf(stay), (candidate) => offer(own, candidate, 'shortened')) : [];
  const kinds = [others, shifted, shortened];
  const firstOfEach = kinds.flatMap((kind) => kind.slice(0, 1));
  const rest = kinds.flatMap((kind) => kind.slice(1));
  return [...firstOfEach, ...rest].slice(0, ALTERNATIVES_MAX);
}

function offerOf({ wanted, now, today }: Search, byId: ReadonlyMap<string, AccommodationNights>) {
  return (accommodation: Accommodation, stay: Stay, kind: Alternative['kind']): Alternative | null => {
    const nights = byId.get(accommodation.id);
    if (!nights || !isFree(nights, stay, now)) return null;
    if (!validateStay({ stay, party: wanted.party, rates: nights.rates, today }).ok) return null;
    const { totalMinor, currency } = priceStay(nights.rates, stay, wanted.party);
    return {
      accommodationId: accommodation.id,
      name: accommodation.name,
      ...stay,
      totalMinor,
      currency,
      kind,
    };
  };
}

/** The first ones that are on offer; no more are looked at than are needed. */
function take<T>(candidates: readonly T[], offer: (candidate: T) => Alternative | null): Alternative[] {
  const offers: Alternative[] = [];
  for (const candidate of candidates) {
    const found = offer(candidate);
    if (found) offers.push(found);
    if (offers.length === ALTERNATIVES_MAX) break;
  }
  return offers;
}

/** Nearest first; of two as near, the later one. */
function shiftsOf(stay: Stay): Stay[] {
  const shifts: Stay[] = [];
  for (let nights = 1; nights <= SHIFT_NIGHTS_MAX; nights++) {
    for (const days of [nights, -nights]) {
      shifts.push({ checkIn: addDays(stay.checkIn, days), checkOut: addDays(stay.checkOut, days) });
    }
  }
  return shifts;
}

/** Longest first, from the beginning or from the end of the wanted nights. */
function shorteningsOf(stay: Stay): Stay[] {
  const all = nightsOf(stay);
  const shortenings: Stay[] = [];
  for (let nights = all - 1; nights >= Math.max(1, Math.ceil(all * SHORTENED_SHARE_MIN)); nights--) {
    shortenings.push({ checkIn: stay.checkIn, checkOut: addDays(stay.checkIn, nights) });
    shortenings.push({ checkIn: addDays(stay.checkOut, -nights), checkOut: stay.checkOut });
  }
  return shortenings;
}
