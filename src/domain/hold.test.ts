import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryParty, arbitraryRates, arbitraryStay } from '../testing/arbitraries.ts';
import { buildRates, date } from '../testing/builders.ts';
import type { Rates, Season } from './accommodation.ts';
import { addDays } from './calendar-date.ts';
import { isHoldLive, PARTY_GUESTS_MAX, validateStay } from './hold.ts';
import { nightsOf, type Party } from './stay.ts';

const TODAY = date('2026-11-24');
const TWO: Party = { adults: 2, children: 0, infants: 0 };

/** `pointer` of each error, or `ok`. */
function pointersOf(
  checkIn: string,
  checkOut: string,
  party: Party = TWO,
  rates: Rates = buildRates(),
): string | readonly string[] {
  const valid = validateStay({ stay: { checkIn, checkOut }, party, rates, today: TODAY });
  return valid.ok ? 'ok' : valid.error.map(({ pointer }) => pointer);
}

describe('dates', () => {
  test.each([
    ['2026-12-01', '2026-12-03', 'ok'],
    ['2026-11-24', '2026-11-25', 'ok'],
    ['2026-11-23', '2026-11-25', ['/checkIn']],
    ['2020-01-01', '2020-01-05', ['/checkIn']],
    ['2026-12-03', '2026-12-03', ['/checkOut']],
    ['2026-12-05', '2026-12-03', ['/checkOut']],
    ['2027-02-27', '2027-02-31', ['/checkOut']],
    ['2027-02-29', '2027-03-02', ['/checkIn']],
    ['2028-02-29', '2028-03-02', 'ok'],
    ['01/12/2026', '2026-12-3', ['/checkIn', '/checkOut']],
    ['', 'tomorrow', ['/checkIn', '/checkOut']],
    ['2028-11-21', '2028-11-23', 'ok'],
    ['2028-11-22', '2028-11-24', ['/checkOut']],
  ])('%s to %s', (checkIn, checkOut, expected) => {
    expect(pointersOf(checkIn, checkOut)).toEqual(expected);
  });
});

describe('a party', () => {
  const of = (adults: number, children = 0, infants = 0) =>
    pointersOf('2026-12-01', '2026-12-03', { adults, children, infants });

  test('fits when its guests do; infants are not counted', () => {
    expect(of(2, 2, 3)).toBe('ok');
    expect(of(2, 3)).toEqual(['/adults']);
    expect(of(50)).toEqual(['/adults']);
  });

  test('has an adult', () => {
    expect(of(0)).toEqual(['/adults']);
    expect(of(0, 2)).toEqual(['/adults']);
  });

  test('is counted in whole numbers', () => {
    expect(of(-1)).toEqual(['/adults']);
    expect(of(1.5)).toEqual(['/adults']);
    expect(of(Number.NaN, -1)).toEqual(['/adults', '/children']);
    expect(of(1, 0, PARTY_GUESTS_MAX + 1)).toEqual(['/infants']);
  });

  test('and dates are complained of together', () => {
    expect(pointersOf('2027-02-31', '2027-03-01', { ...TWO, adults: 0 })).toEqual(['/adults', '/checkIn']);
  });
});

describe('rules', () => {
  const season = (change: Partial<Season>): Rates =>
    buildRates({
      seasons: [
        {
          id: 'a',
          accommodationId: null,
          name: 'Verano',
          fromDate: date('2026-12-20'),
          toDate: date('2027-03-01'),
          rateMinor: null,
          multiplierBp: null,
          minNights: null,
          closedToArrival: false,
          closedToDeparture: false,
          stopSell: false,
          ...change,
        },
      ],
    });
  const under = (rates: Rates, checkIn: string, checkOut: string) =>
    pointersOf(checkIn, checkOut, TWO, rates);

  test('the accommodation’s minimum and maximum', () => {
    const rates = buildRates({ minNights: 2, maxNights: 4 });
    expect(under(rates, '2026-12-01', '2026-12-02')).toEqual(['/checkOut']);
    expect(under(rates, '2026-12-01', '2026-12-03')).toBe('ok');
    expect(under(rates, '2026-12-01', '2026-12-05')).toBe('ok');
    expect(under(rates, '2026-12-01', '2026-12-06')).toEqual(['/checkOut']);
  });

  test('a season’s minimum counts for those who arrive in it', () => {
    const rates = season({ minNights: 3 });
    expect(under(rates, '2026-12-20', '2026-12-22')).toEqual(['/checkOut']);
    expect(under(rates, '2026-12-20', '2026-12-23')).toBe('ok');
    expect(under(rates, '2026-12-19', '2026-12-21')).toBe('ok');
    expect(under(rates, '2027-03-01', '2027-03-02')).toBe('ok');
  });

  test('closed to arrival, to departure, to sale', () => {
    expect(under(season({ closedToArrival: true }), '2026-12-20', '2026-12-25')).toEqual(['/checkIn']);
    expect(under(season({ closedToArrival: true }), '2026-12-18', '2026-12-25')).toBe('ok');
    expect(under(season({ closedToDeparture: true }), '2026-12-18', '2026-12-20')).toEqual(['/checkOut']);
    expect(under(season({ closedToDeparture: true }), '2027-02-20', '2027-03-01')).toBe('ok');
    expect(under(season({ stopSell: true }), '2026-12-18', '2026-12-21')).toEqual(['/checkIn']);
    expect(under(season({ stopSell: true }), '2026-12-18', '2026-12-20')).toBe('ok');
    expect(under(season({ stopSell: true }), '2027-03-01', '2027-03-02')).toBe('ok');
  });
});

test('what is accepted keeps every rule, whatever the rates', () => {
  fc.assert(
    fc.property(arbitraryRates, arbitraryStay(), arbitraryParty, (rates, stay, party) => {
      const valid = validateStay({ stay, party, rates, today: TODAY });
      if (!valid.ok) return;
      expect(valid.value).toEqual(stay);
      expect(party.adults + party.children).toBeLessThanOrEqual(rates.capacity);
      expect(nightsOf(stay)).toBeGreaterThanOrEqual(rates.minNights);
      expect(nightsOf(stay)).toBeLessThanOrEqual(rates.maxNights);
      for (let night = stay.checkIn; night < stay.checkOut; night = addDays(night, 1)) {
        const closing = rates.seasons.filter(
          (one) => one.fromDate <= night && night < one.toDate && one.stopSell,
        );
        expect(closing).toEqual([]);
      }
    }),
  );
});

test('a hold is live until its time, and not at it', () => {
  expect(isHoldLive(1_000, 999)).toBe(true);
  expect(isHoldLive(1_000, 1_000)).toBe(false);
});
