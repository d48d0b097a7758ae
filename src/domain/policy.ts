import type { CancellationStep } from './accommodation.ts';
import { type CalendarDate, daysBetween } from './calendar-date.ts';

/** The step of the policy that rules a cancellation today: the one with the most days before that are still reached. */
export function stepOf(
  policy: readonly CancellationStep[],
  checkIn: CalendarDate,
  today: CalendarDate,
): CancellationStep | null {
  const daysLeft = daysBetween(today, checkIn);
  const reached = policy.filter((step) => daysLeft >= step.daysBefore);
  return reached.reduce<CancellationStep | null>(
    (best, step) => (best && best.daysBefore >= step.daysBefore ? best : step),
    null,
  );
}

/** What comes back of `paidMinor`, rounded down to a minor unit; without a step that is reached, nothing. */
export function refundFor(input: {
  readonly policy: readonly CancellationStep[];
  readonly checkIn: CalendarDate;
  readonly today: CalendarDate;
  readonly paidMinor: number;
}): number {
  const percent = stepOf(input.policy, input.checkIn, input.today)?.refundPercent ?? 0;
  return Math.floor((input.paidMinor * Math.min(100, Math.max(0, percent))) / 100);
}
