import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryParty, arbitraryRates, arbitraryStay } from '../testing/arbitraries.ts';
import { buildRates, date } from '../testing/builders.ts';
import { naivePriceMinor } from '../testing/naive-pricing.ts';
import type { Rates, Season } from './accommodation.ts';
import { addDays, dayNumber, type Weekday, weekdayOf } from './calendar-date.ts';
import { countWeekdays, priceStay } from './pricing.ts';
import { nightsOf } from './stay.ts';

const TWO = { adults: 2, children: 0, infants: 1 };
const stayOf = (checkIn: string, checkOut: string) => ({ checkIn: date(checkIn), checkOut: date(checkOut) });
const season = (change: Partial<Season>): Season => ({
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
});
const plain = (change: Partial<Rates> = {}) =>
  buildRates({ baseRateMinor: 10_000, cleaningFeeMinor: 0, longStayDiscounts: [], ...change });

describe('a price', () => {
  test('names the rule of each line, and the lines add up to the total', () => {
    const rates = buildRates({ baseRateMinor: 10_000, extraGuestMinor: 500, cleaningFeeMinor: 3_000 });
    // 2026-11-27 is a Friday: nights of Friday, Saturday (weekend), Sunday (weekend), Monday … Thursday.
    const quote = priceStay(rates, stayOf('2026-11-27', '2026-12-04'), {
      adults: 2,
      children: 1,
      infants: 1,
    });
    expect(quote.lines).toEqual([
      { rule: 'base', label: 'Base rate', quantity: 5, unitMinor: 10_000, amountMinor: 50_000 },
      { rule: 'weekend', label: 'Base rate, weekend', quantity: 2, unitMinor: 12_000, amountMinor: 24_000 },
      { rule: 'extra_guest', label: 'Extra guests', quantity: 7, unitMinor: 500, amountMinor: 3_500 },
      {
        rule: 'long_stay_discount',
        label: 'Discount from 7 nights',
        quantity: 1,
        unitMinor: -7_400,
        amountMinor: -7_400,
      },
      { rule: 'cleaning_fee', label: 'Cleaning fee', quantity: 1, unitMinor: 3_000, amountMinor: 3_000 },
    ]);
    expect(quote.totalMinor).toBe(73_100);
    expect(quote.depositMinor).toBe(21_930);
  });

  test('is the prototype’s where the prototype knew a rule: one week night and two weekend nights at 1.5', () => {
    const rates = plain({ baseRateMinor: 1_200_000, weekendMultiplierBp: 15_000 });
    expect(priceStay(rates, stayOf('2025-01-03', '2025-01-06'), TWO).totalMinor).toBe(4_800_000);
  });

  test('multiplies the season’s rate on weekend nights too', () => {
    const rates = plain({ seasons: [season({ rateMinor: 20_000 })] });
    const quote = priceStay(rates, stayOf('2026-12-19', '2026-12-21'), TWO);
    expect(quote.lines.map(({ rule, unitMinor }) => [rule, unitMinor])).toEqual([
      ['weekend', 12_000],
      ['season_weekend', 24_000],
    ]);
  });

  test('rounds the deposit half up to a minor unit', () => {
    const rates = plain({ baseRateMinor: 5, weekendNights: [], depositPercent: 50 });
    expect(priceStay(rates, stayOf('2026-11-24', '2026-11-25'), TWO).depositMinor).toBe(3);
  });

  test('reaches the longest step of the discounts, in whatever order they are kept', () => {
    const longStayDiscounts = [
      { nights: 14, discountBp: 2_000 },
      { nights: 28, discountBp: 3_000 },
      { nights: 7, discountBp: 1_000 },
    ];
    const rates = plain({ weekendNights: [], longStayDiscounts });
    const total = (nights: number) =>
      priceStay(rates, { checkIn: date('2026-11-24'), checkOut: addDays(date('2026-11-24'), nights) }, TWO)
        .totalMinor;
    expect([6, 7, 13, 14, 28].map(total)).toEqual([60_000, 63_000, 117_000, 112_000, 196_000]);
  });
});

describe('of seasons that overlap', () => {
  const night = stayOf('2027-01-05', '2027-01-06');
  const priceUnder = (...seasons: Season[]) => priceStay(plain({ seasons }), night, TWO).totalMinor;
  const wide = season({ id: 'b', rateMinor: 20_000 });

  test('an accommodation’s own wins over its property’s', () => {
    const own = season({ accommodationId: 'x', fromDate: date('2026-12-01'), rateMinor: 30_000 });
    expect(priceUnder(wide, own)).toBe(30_000);
    expect(priceUnder(own, wide)).toBe(30_000);
  });

  test('the later start wins, then the higher id', () => {
    const later = season({ id: 'a', fromDate: date('2027-01-01'), rateMinor: 30_000 });
    const same = season({ id: 'c', rateMinor: 40_000 });
    expect(priceUnder(wide, later)).toBe(30_000);
    expect(priceUnder(same, wide)).toBe(40_000);
  });

  test('one that has only rules leaves the price to the others', () => {
    const rulesOnly = season({ accommodationId: 'x', id: 'z', minNights: 3 });
    expect(priceUnder(wide, rulesOnly)).toBe(20_000);
  });
});

describe('whatever the rates', () => {
  test('the total is that of a loop over the nights', () => {
    fc.assert(
      fc.property(arbitraryRates, arbitraryStay(400), arbitraryParty, (rates, stay, party) => {
        expect(priceStay(rates, stay, party).totalMinor).toBe(naivePriceMinor(rates, stay, party));
      }),
      { numRuns: 300 },
    );
  });

  test('lines add up, nothing is negative, and the deposit is at most the total', () => {
    fc.assert(
      fc.property(arbitraryRates, arbitraryStay(), arbitraryParty, (rates, stay, party) => {
        const { lines, totalMinor, depositMinor } = priceStay(rates, stay, party);
        for (const line of lines) expect(line.amountMinor).toBe(line.quantity * line.unitMinor);
        expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
        expect(totalMinor).toBeGreaterThanOrEqual(0);
        expect(depositMinor).toBeGreaterThanOrEqual(0);
        expect(depositMinor).toBeLessThanOrEqual(totalMinor);
        const nights = lines.filter(({ rule }) => /^(base|weekend|season)/.test(rule));
        expect(nights.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(nightsOf(stay));
      }),
    );
  });

  test('a stay without discounts and fees costs what its two parts cost, wherever it is cut', () => {
    fc.assert(
      fc.property(arbitraryRates, arbitraryStay(), arbitraryParty, fc.nat(), (any, stay, party, cut) => {
        const rates = { ...any, longStayDiscounts: [], cleaningFeeMinor: 0 };
        const middle = addDays(stay.checkIn, cut % (nightsOf(stay) + 1));
        const price = (checkIn: typeof middle, checkOut: typeof middle) =>
          checkIn === checkOut ? 0 : priceStay(rates, { checkIn, checkOut }, party).totalMinor;
        expect(price(stay.checkIn, middle) + price(middle, stay.checkOut)).toBe(
          price(stay.checkIn, stay.checkOut),
        );
      }),
    );
  });

  test('the price does not depend on the order in which seasons are kept', () => {
    const shuffled = arbitraryRates.chain((rates) =>
      fc.tuple(
        fc.constant(rates),
        fc.shuffledSubarray([...rates.seasons], { minLength: rates.seasons.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, arbitraryStay(), arbitraryParty, ([rates, seasons], stay, party) => {
        expect(priceStay({ ...rates, seasons }, stay, party)).toEqual(priceStay(rates, stay, party));
      }),
    );
  });

  test('weekend nights are counted as a loop counts them, for any set of weekdays', () => {
    const weekdays = fc.uniqueArray(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7));
    fc.assert(
      fc.property(arbitraryStay(400), weekdays, (stay, chosen) => {
        let count = 0;
        for (let night = stay.checkIn; night < stay.checkOut; night = addDays(night, 1))
          if (chosen.includes(weekdayOf(night))) count += 1;
        expect(countWeekdays(dayNumber(stay.checkIn), dayNumber(stay.checkOut), chosen)).toBe(count);
      }),
    );
  });
});
