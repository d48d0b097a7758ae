import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRates, arbitraryStay, FIRST_DATE } from '../testing/arbitraries.ts';
import { buildProperty, buildRates, date, NOW } from '../testing/builders.ts';
import {
  buildNights,
  decodeNights,
  encodeNights,
  findFreeStays,
  HORIZON_NIGHTS,
  isFree,
  isStale,
  type LiveStay,
  SNAPSHOT_MAX_AGE_MS,
} from './availability.ts';
import { addDays, dayNumber } from './calendar-date.ts';
import { collide } from './gate/live-stays.ts';
import type { Stay } from './stay.ts';

const TWO = { adults: 2, children: 0, infants: 0 };
const fromDate = FIRST_DATE;
const stayOf = (checkIn: string, checkOut: string): Stay => ({
  checkIn: date(checkIn),
  checkOut: date(checkOut),
});
const nightsWith = (liveStays: readonly LiveStay[], turnoverNights = 0) =>
  buildNights({
    accommodationId: 'arrayan',
    rates: buildRates({ turnoverNights }),
    liveStays,
    fromDate,
    now: NOW,
  });

const arbitraryLive: fc.Arbitrary<LiveStay> = fc.record({
  stay: arbitraryStay(20),
  turnoverNights: fc.nat(2),
  holdExpiresAt: fc.option(fc.integer({ min: NOW - 1_000, max: NOW + 1_000 })),
});

describe('a stay is free', () => {
  const busy: LiveStay = {
    stay: stayOf('2026-12-10', '2026-12-12'),
    turnoverNights: 0,
    holdExpiresAt: null,
  };

  test.each([
    ['2026-12-08', '2026-12-10', true],
    ['2026-12-12', '2026-12-14', true],
    ['2026-12-09', '2026-12-11', false],
    ['2026-12-11', '2026-12-13', false],
    ['2026-12-01', '2026-12-30', false],
  ])('beside others, not across them: %s to %s', (checkIn, checkOut, free) => {
    expect(isFree(nightsWith([busy]), stayOf(checkIn, checkOut), NOW)).toBe(free);
  });

  test('only with its turnover after it, and that of who was there before', () => {
    expect(isFree(nightsWith([busy], 1), stayOf('2026-12-08', '2026-12-10'), NOW)).toBe(false);
    expect(isFree(nightsWith([busy], 1), stayOf('2026-12-07', '2026-12-09'), NOW)).toBe(true);
    const turning = { ...busy, turnoverNights: 1 };
    expect(isFree(nightsWith([turning]), stayOf('2026-12-12', '2026-12-14'), NOW)).toBe(false);
    expect(isFree(nightsWith([turning]), stayOf('2026-12-13', '2026-12-14'), NOW)).toBe(true);
  });

  test('the moment the hold on it ends', () => {
    const nights = nightsWith([{ ...busy, holdExpiresAt: NOW + 1_000 }]);
    expect(isFree(nights, busy.stay, NOW + 999)).toBe(false);
    expect(isFree(nights, busy.stay, NOW + 1_000)).toBe(true);
  });

  test('within the horizon alone', () => {
    const last = addDays(fromDate, HORIZON_NIGHTS);
    const nights = nightsWith([], 2);
    expect(isFree(nights, { checkIn: addDays(last, -2), checkOut: last }, NOW)).toBe(true);
    expect(isFree(nights, { checkIn: addDays(last, -1), checkOut: addDays(last, 1) }, NOW)).toBe(false);
    expect(isFree(nights, { checkIn: addDays(fromDate, -1), checkOut: fromDate }, NOW)).toBe(false);
  });

  test('exactly when the gate and Postgres would take it', () => {
    const inHorizon = ({ checkOut }: Stay): boolean =>
      dayNumber(checkOut) + 2 <= dayNumber(fromDate) + HORIZON_NIGHTS;
    fc.assert(
      fc.property(
        fc.array(arbitraryLive, { maxLength: 12 }),
        arbitraryStay(20),
        fc.nat(2),
        (live, stay, turnover) => {
          fc.pre(inHorizon(stay));
          const isTaken = live
            .filter(({ holdExpiresAt }) => holdExpiresAt === null || NOW < holdExpiresAt)
            .some((one) => collide(one.stay, one.turnoverNights, stay, turnover));
          expect(isFree(nightsWith(live, turnover), stay, NOW)).toBe(!isTaken);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the snapshot', () => {
  test('comes back as it was written, for any stays and rates', () => {
    fc.assert(
      fc.property(fc.array(arbitraryLive, { maxLength: 8 }), arbitraryRates, (liveStays, rates) => {
        const nights = buildNights({ accommodationId: 'a', rates, liveStays, fromDate, now: NOW });
        expect(decodeNights('a', encodeNights(nights))).toEqual({ ok: true, value: nights });
      }),
    );
  });

  test('needs about a hundred characters for its 730 nights', () => {
    const [, , , bits] = JSON.parse(encodeNights(nightsWith([]))) as string[];
    expect(bits).toHaveLength(124);
  });

  test('of another shape is a miss, never an error', () => {
    const good = JSON.parse(encodeNights(nightsWith([]))) as unknown[];
    const bad = good.map((_, index) => JSON.stringify(good.with(index, 'x')));
    for (const text of [...bad, '', '{}', 'null', '[]', JSON.stringify(good.slice(1))]) {
      expect(decodeNights('a', text)).toEqual({ ok: false, error: 'bad-format' });
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeNights('a', text).ok).toBe(false);
      }),
    );
  });

  test('is stale after ten minutes, and from midnight on', () => {
    const nights = nightsWith([]);
    expect(isStale(nights, NOW + SNAPSHOT_MAX_AGE_MS, fromDate)).toBe(false);
    expect(isStale(nights, NOW + SNAPSHOT_MAX_AGE_MS + 1, fromDate)).toBe(true);
    expect(isStale(nights, NOW, addDays(fromDate, 1))).toBe(true);
  });
});

describe('what is free', () => {
  const property = buildProperty();
  const stay = stayOf('2026-12-10', '2026-12-12');
  const find = (party: typeof TWO, live: Readonly<Record<string, readonly LiveStay[]>> = {}) =>
    findFreeStays({
      property,
      nights: property.accommodations.map(({ id, rates }) =>
        buildNights({ accommodationId: id, rates, liveStays: live[id] ?? [], fromDate, now: NOW }),
      ),
      stay,
      party,
      now: NOW,
      today: fromDate,
    }).map(({ accommodation, quote }) => [accommodation.id, quote.totalMinor]);

  test('is in the host’s order, priced for the party', () => {
    expect(find(TWO)).toEqual([
      ['coihue', 20_000_000],
      ['arrayan', 26_000_000],
      ['muelle', 40_000_000],
    ]);
  });

  test('leaves out what is too small, taken, or not known', () => {
    expect(find({ ...TWO, adults: 5 }).map(([id]) => id)).toEqual(['muelle']);
    const taken = { arrayan: [{ stay, turnoverNights: 0, holdExpiresAt: null }] };
    expect(find(TWO, taken).map(([id]) => id)).toEqual(['coihue', 'muelle']);
    const known = { property, nights: [], stay, party: TWO, now: NOW, today: fromDate };
    expect(findFreeStays(known)).toEqual([]);
  });
});
