import type { ProviderPayment, Settlement } from './gate/verbs.ts';
import { isHoldLive } from './hold.ts';
import type { Reservation } from './reservation.ts';

export type SettlementInput = {
  readonly reservation: Reservation;
  readonly payment: ProviderPayment;
  readonly isBalance: boolean;
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
export function decideSettlement(input: SettlementInput): SettlementDecision {
  const { reservation, payment, confirmedByAnother, nightsFree, now } = input;
  if (payment.status !== 'approved') return { kind: 'record' };
  if (input.isBalance) return settleBalance(reservation, payment);
  if (confirmedByAnother) return settle('refund_duplicate');
  const { currency, depositMinor, totalMinor, status, expiresAt } = reservation;
  const fits =
    payment.currency === currency && payment.amountMinor >= depositMinor && payment.amountMinor <= totalMinor;
  if (!fits) return settle('refund_wrong_amount');
  if (status === 'held' && expiresAt !== null && isHoldLive(expiresAt, now)) return settle('confirmed');
  if (status === 'held' || status === 'expired') return settle(nightsFree ? 'retaken' : 'refund_dates_taken');
  return settle('refund_wrong_state');
}

/** What is left to pay of a stay that takes place; 0 for any other. */
export const balanceOf = ({
  status,
  totalMinor,
  paidMinor,
}: Pick<Reservation, 'status' | 'totalMinor' | 'paidMinor'>): number =>
  OWING.has(status) ? Math.max(0, totalMinor - paidMinor) : 0;

/** Late is not too late: who has left may still pay. */
const OWING: ReadonlySet<Reservation['status']> = new Set(['confirmed', 'in_house', 'checked_out']);

/** It fits to the minor unit or goes back; of two, the second finds nothing left to pay. */
function settleBalance(reservation: Reservation, payment: ProviderPayment): SettlementDecision {
  if (!OWING.has(reservation.status)) return settle('refund_wrong_state');
  const balanceMinor = balanceOf(reservation);
  if (balanceMinor === 0) return settle('refund_duplicate');
  const fits = payment.currency === reservation.currency && payment.amountMinor === balanceMinor;
  return settle(fits ? 'balance' : 'refund_wrong_amount');
}
