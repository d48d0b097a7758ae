import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPolicy, FIRST_DATE } from '../testing/arbitraries.ts';
import { addDays } from './calendar-date.ts';
import { refundFor } from './policy.ts';

const policy = [
  { daysBefore: 7, refundPercent: 50 },
  { daysBefore: 15, refundPercent: 100 },
];
const refundAt = (daysLeft: number, paidMinor = 10_001) =>
  refundFor({ policy, checkIn: addDays(FIRST_DATE, daysLeft), today: FIRST_DATE, paidMinor });

test('each step begins on its day, counted to the check-in; the rest is rounded down', () => {
  expect([30, 15, 14, 7, 6, 0, -3].map((days) => refundAt(days))).toEqual([
    10_001, 10_001, 5_000, 5_000, 0, 0, 0,
  ]);
});

test('without a policy nothing comes back', () => {
  expect(refundFor({ policy: [], checkIn: addDays(FIRST_DATE, 90), today: FIRST_DATE, paidMinor: 500 })).toBe(
    0,
  );
});

test('a refund is never negative and never more than was paid, for any policy', () => {
  fc.assert(
    fc.property(
      arbitraryPolicy,
      fc.integer({ min: -10, max: 90 }),
      fc.nat(10 ** 9),
      (steps, days, paidMinor) => {
        const refund = refundFor({
          policy: steps,
          checkIn: addDays(FIRST_DATE, days),
          today: FIRST_DATE,
          paidMinor,
        });
        expect(Number.isInteger(refund)).toBe(true);
        expect(refund).toBeGreaterThanOrEqual(0);
        expect(refund).toBeLessThanOrEqual(paidMinor);
      },
    ),
  );
});

test('who cancels earlier never gets less, if the policy gives more to those who do', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 40 }), fc.nat(20), (days, more) => {
      expect(refundAt(days + more)).toBeGreaterThanOrEqual(refundAt(days));
    }),
  );
});
