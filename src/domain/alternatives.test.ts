import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryParty, arbitraryStay, FIRST_DATE } from '../testing/arbitraries.ts';
import { buildProperty, buildRates, date, NOW } from '../testing/builders.ts';
import { ALTERNATIVES_MAX, findAlternatives, SHIFT_NIGHTS_MAX } from './alternatives.ts';
import { buildNights, isFree, type LiveStay } from './availability.ts';
import { addDays, daysBetween } from './calendar-date.ts';
import { priceStay } from './pricing.ts';
import { nightsOf, type Party, type Stay } from './stay.ts';

const TWO: Party = { adults: 2, children: 0, infants: 0 };
const property = buildProperty();
const stayOf = (checkIn: string, checkOut: string): Stay => ({
  checkIn: date(checkIn),
  checkOut: date(checkOut),
});
const taken = (...stays: Stay[]): LiveStay[] =>
  stays.map((stay) => ({ stay, turnoverNights: 0, holdExpiresAt: null }));

function search(stay: Stay, live: Readonly<Record<string, readonly LiveStay[]>>, party = TWO, of = property) {
  const nights = of.accommodations.map(({ id, rates }) =>
    buildNights({ accommodationId: id, rates, liveStays: live[id] ?? [], fromDate: FIRST_DATE, now: NOW }),
  );
  const wanted = { accommodationId: 'arrayan', stay, party };
  return {
    nights,
    found: findAlternatives({ property: of, nights, wanted, now: NOW, today: FIRST_DATE }),
  };
}

describe('in place of taken nights', () => {
  const stay = stayOf('2026-12-10', '2026-12-14');

  test('one of each kind comes first, then more', () => {
    const { found } = search(stay, { arrayan: taken(stayOf('2026-12-13', '2026-12-14')) });
    expect(
      found.map(({ kind, accommodationId, checkIn, checkOut }) => [kind, accommodationId, checkIn, checkOut]),
    ).toEqual([
      ['other_accommodation', 'coihue', '2026-12-10', '2026-12-14'],
      ['shifted', 'arrayan', '2026-12-09', '2026-12-13'],
      ['shortened', 'arrayan', '2026-12-10', '2026-12-13'],
    ]);
  });

  test('the nearest shift is offered, of two as near the later', () => {
    const only = {
      ...property,
      accommodations: property.accommodations.filter(({ id }) => id === 'arrayan'),
    };
    const { found } = search(stay, { arrayan: taken(stay) }, TWO, only);
    expect(found.map(({ kind, checkIn }) => [kind, checkIn])).toEqual([
      ['shifted', '2026-12-14'],
      ['shifted', '2026-12-06'],
      ['shifted', '2026-12-15'],
    ]);
  });

  test('an accommodation too small for the party is none', () => {
    const { found } = search(stay, { arrayan: taken(stay) }, { adults: 4, children: 0, infants: 0 });
    expect(found[0]).toMatchObject({ kind: 'other_accommodation', accommodationId: 'muelle' });
    expect(found.some(({ accommodationId }) => accommodationId === 'coihue')).toBe(false);
  });

  test('there may be none', () => {
    const all = taken(stayOf('2026-11-24', '2027-01-30'));
    expect(search(stay, { coihue: all, arrayan: all, muelle: all }).found).toEqual([]);
  });

  test('a stay too short for the rules is none', () => {
    const rates = buildRates({ minNights: 4 });
    const strict = { ...property, accommodations: property.accommodations.map((one) => ({ ...one, rates })) };
    const { found } = search(stay, { arrayan: taken(stay) }, TWO, strict);
    expect(found.every(({ kind }) => kind !== 'shortened')).toBe(true);
  });
});

test('whatever is taken, each offer is free, priced, within reach, and offered once', () => {
  const live = fc.array(arbitraryStay(15), { maxLength: 20 }).map((stays) => taken(...stays));
  const several = fc.record({ coihue: live, arrayan: live, muelle: live });
  fc.assert(
    fc.property(several, arbitraryStay(14), arbitraryParty, (stays, stay, party) => {
      const { found, nights } = search(stay, stays, party);
      expect(found.length).toBeLessThanOrEqual(ALTERNATIVES_MAX);
      expect(new Set(found.map((one) => `${one.accommodationId} ${one.checkIn} ${one.checkOut}`)).size).toBe(
        found.length,
      );
      for (const one of found) {
        const known = nights.find(({ accommodationId }) => accommodationId === one.accommodationId)!;
        const offered = { checkIn: one.checkIn, checkOut: one.checkOut };
        expect(isFree(known, offered, NOW)).toBe(true);
        expect(one.totalMinor).toBe(priceStay(known.rates, offered, party).totalMinor);
        const shift = Math.abs(daysBetween(stay.checkIn, one.checkIn));
        if (one.kind === 'shifted')
          expect([nightsOf(offered), shift <= SHIFT_NIGHTS_MAX]).toEqual([nightsOf(stay), true]);
        if (one.kind === 'other_accommodation') expect(offered).toEqual(stay);
        if (one.kind === 'shortened') {
          expect(nightsOf(offered)).toBeLessThan(nightsOf(stay));
          expect(one.checkIn >= stay.checkIn && one.checkOut <= addDays(stay.checkOut, 0)).toBe(true);
        }
      }
    }),
  );
});
