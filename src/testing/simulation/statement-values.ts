import type { ProviderPayment, Settlement } from '../../domain/gate/verbs.ts';
import type { Stay } from '../../domain/stay.ts';
import type { Change } from '../../ports/gate.ts';

/** What drawn statements ask for, each as often as it stands here. */
export const SETTLEMENTS: readonly Settlement[] = [
  'confirmed',
  'confirmed',
  'retaken',
  'retaken',
  'refund_dates_taken',
  'refund_duplicate',
  'refund_wrong_amount',
  'refund_wrong_state',
];
export const STATUSES: readonly ProviderPayment['status'][] = [
  'pending',
  'approved',
  'approved',
  'approved',
  'rejected',
  'refunded',
  'charged_back',
];
export const CHANGES: readonly Pick<Change, 'to' | 'instant'>[] = [
  { to: 'confirmed', instant: 'confirmed_at' },
  { to: 'cancelled', instant: 'cancelled_at' },
  { to: 'in_house', instant: 'checked_in_at' },
  { to: 'checked_out', instant: 'checked_out_at' },
  { to: 'no_show', instant: 'no_show_at' },
  { to: 'held', instant: 'extended_at' },
];

export const backwards = ({ checkIn, checkOut }: Stay): Stay => ({ checkIn: checkOut, checkOut: checkIn });

export const quoteOf = (totalMinor: number) => ({
  currency: 'ARS' as const,
  totalMinor,
  depositMinor: Math.round(totalMinor * 0.3),
  lines: [],
});
