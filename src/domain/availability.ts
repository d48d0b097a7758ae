import type { Rates } from './accommodation.ts';
import type { CalendarDate } from './calendar-date.ts';

/** How many nights from `fromDate` on a snapshot covers. */
export const HORIZON_NIGHTS = 730;

/** The nights of a hold: free again from `expiresAt` on. Half-open day numbers are not used here: plain dates. */
export type SnapshotHold = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly expiresAt: number;
};

/**
 * What is known of one accommodation's nights: busy ones for good (`busy`, a bit a night from `fromDate`), and those
 * of holds, which end by themselves. Turnover nights are already counted in both.
 */
export type AccommodationNights = {
  readonly accommodationId: string;
  readonly writtenAt: number;
  readonly fromDate: CalendarDate;
  readonly busy: Uint8Array;
  readonly holds: readonly SnapshotHold[];
  readonly rates: Rates;
};
