import fc from 'fast-check';
import type { CancellationStep, Rates, Season } from '../domain/accommodation.ts';
import { addDays, type CalendarDate, type Weekday } from '../domain/calendar-date.ts';
import type { Party, Stay } from '../domain/stay.ts';
import { date } from './builders.ts';

/** Every arbitrary date lies within the three years from here. */
export const FIRST_DATE = date('2026-11-24');
const DAYS = 1_096;

export const arbitraryDate: fc.Arbitrary<CalendarDate> = fc
  .nat(DAYS)
  .map((days) => addDays(FIRST_DATE, days));

export const arbitraryStay = (nightsMax = 60): fc.Arbitrary<Stay> =>
  fc
    .tuple(arbitraryDate, fc.integer({ min: 1, max: nightsMax }))
    .map(([checkIn, nights]) => ({ checkIn, checkOut: addDays(checkIn, nights) }));

export const arbitraryParty: fc.Arbitrary<Party> = fc.record({
  adults: fc.integer({ min: 1, max: 8 }),
  children: fc.nat(4),
  infants: fc.nat(2),
});

const arbitraryWeekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);
const arbitraryRate = fc.nat(50_000_000);

/** Seasons of an accommodation and of its property that overlap as they like; some say only a rule. */
export const arbitrarySeason: fc.Arbitrary<Season> = fc
  .record({
    id: fc.uuid(),
    isOwn: fc.boolean(),
    fromDate: arbitraryDate,
    nights: fc.integer({ min: 1, max: 120 }),
    rateMinor: fc.option(arbitraryRate),
    multiplierBp: fc.option(fc.integer({ min: 0, max: 30_000 })),
    minNights: fc.option(fc.integer({ min: 1, max: 7 })),
    closed: fc.constantFrom(null, 'arrival', 'departure', 'sale'),
  })
  .map(({ isOwn, nights, closed, fromDate, ...season }) => ({
    ...season,
    fromDate,
    toDate: addDays(fromDate, nights),
    name: `Season ${season.id.slice(0, 4)}`,
    accommodationId: isOwn ? 'accommodation' : null,
    closedToArrival: closed === 'arrival',
    closedToDeparture: closed === 'departure',
    stopSell: closed === 'sale',
  }));

export const arbitraryRates: fc.Arbitrary<Rates> = fc.record({
  currency: fc.constantFrom('ARS', 'EUR', 'CLP'),
  capacity: fc.integer({ min: 1, max: 12 }),
  baseRateMinor: arbitraryRate,
  weekendMultiplierBp: fc.integer({ min: 5_000, max: 20_000 }),
  weekendNights: fc.uniqueArray(arbitraryWeekday, { maxLength: 7 }),
  minNights: fc.integer({ min: 1, max: 3 }),
  maxNights: fc.integer({ min: 3, max: 400 }),
  includedGuests: fc.integer({ min: 1, max: 6 }),
  extraGuestMinor: fc.nat(2_000_000),
  cleaningFeeMinor: fc.nat(5_000_000),
  longStayDiscounts: fc.array(
    fc.record({ nights: fc.integer({ min: 2, max: 30 }), discountBp: fc.nat(10_000) }),
    { maxLength: 4 },
  ),
  depositPercent: fc.nat(100),
  turnoverNights: fc.nat(2),
  seasons: fc.array(arbitrarySeason, { maxLength: 6 }),
});

export const arbitraryPolicy: fc.Arbitrary<readonly CancellationStep[]> = fc.array(
  fc.record({ daysBefore: fc.nat(60), refundPercent: fc.nat(100) }),
  { maxLength: 4 },
);
