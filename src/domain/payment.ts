import type { ProviderPayment, Settlement } from './gate/verbs.ts';
import { isHoldLive } from './hold.ts';
import type { Reservation } from './reservation.ts';

export type SettlementInput = {
  readonly reservation: Reservation;
  readonly payment: ProviderPayment;
  /** Another approved payment has confirmed this reservation already. */
  readonly confirmedByAnother: boolean;
  /** Whether the nights of an ended hold could be taken again. */
  readonly nightsFree: boolean;
  readonly now: number;
};

/** An approved payment ends in exactly one of the settlements; any other status is only written down. */
export type SettlementDecision =
  | { readonly kind: 'settle'; readonly settlement: Settlement }
  | { readonly kind: 'record' };

const settle = (settlement: Settlement): SettlementDecision => ({ kind: 'settle', settlement });

/**
 * What becomes of a payment. The amount must be the deposit or more, up to the total, in the reservation's currency. Paid in time it
 * confirms; late, it takes the nights again if they are free; else it goes back.
 */
export function decideSettlement({
  reservation,
  payment,
  confirmedByAnother,
  nightsFree,
  now,
}: SettlementInput): SettlementDecision {
  if (payment.status !== 'approved') return { kind: 'record' };
  if (confirmedByAnother) return settle('refund_duplicate');
  const { currency, depositMinor, totalMinor, status, expiresAt } = reservation;
  const fits =
    payment.currency === currency && payment.amountMinor >= depositMinor && payment.amountMinor <= totalMinor;
  if (!fits) return settle('refund_wrong_amount');
  if (status === 'held' && expiresAt !== null && isHoldLive(expiresAt, now)) return settle('confirmed');
  if (status === 'held' || status === 'expired') return settle(nightsFree ? 'retaken' : 'refund_dates_taken');
  return settle('refund_wrong_state');
}
