import type { Fields } from '../json.ts';

/** What the shop asked to be paid, and until when. Amounts are in major units, as in this vendor's API. */
export type Preference = {
  readonly id: string;
  readonly request: Fields;
  readonly amount: number;
  readonly currency: string;
  readonly createdAt: number;
  /** Unix ms; null: for good. */
  readonly opensAt: number | null;
  readonly expiresAt: number | null;
};

export type PaymentStatus = 'approved' | 'pending' | 'rejected' | 'cancelled' | 'refunded' | 'charged_back';

export type Refund = { readonly id: number; readonly amount: number; readonly createdAt: number };

export type Payment = {
  readonly id: number;
  readonly preferenceId: string;
  readonly status: PaymentStatus;
  readonly statusDetail: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly externalReference: string | null;
  readonly payerEmail: string | null;
  readonly metadata: Fields;
  readonly createdAt: number;
  readonly approvedAt: number | null;
  readonly updatedAt: number;
  readonly refunds: readonly Refund[];
};

export const refundedAmount = (payment: Payment): number =>
  cents(payment.refunds.reduce((total, refund) => total + refund.amount, 0));

/** Rounds away what binary fractions leave behind. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** `2026-11-24T10:00:00.000-03:00`, as this vendor writes instants. */
export const instantText = (instant: number): string =>
  new Date(instant - 3 * 3_600_000).toISOString().replace('Z', '-03:00');

export const viewRefund = (payment: Payment, refund: Refund) => ({
  id: refund.id,
  payment_id: payment.id,
  amount: refund.amount,
  metadata: {},
  source: { id: '1', name: 'Tranquera', type: 'collector' },
  date_created: instantText(refund.createdAt),
  unique_sequence_number: null,
  refund_mode: 'standard',
  status: 'approved',
  reason: null,
});

export const viewPayment = (payment: Payment) => ({
  id: payment.id,
  date_created: instantText(payment.createdAt),
  date_approved: payment.approvedAt === null ? null : instantText(payment.approvedAt),
  date_last_updated: instantText(payment.updatedAt),
  operation_type: 'regular_payment',
  payment_method_id: payment.status === 'pending' ? 'cvu' : 'visa',
  payment_type_id: payment.status === 'pending' ? 'bank_transfer' : 'credit_card',
  status: payment.status,
  status_detail: payment.statusDetail,
  currency_id: payment.currency,
  description: payment.description,
  live_mode: false,
  collector_id: 1,
  payer: { id: '2', email: payment.payerEmail, type: 'guest' },
  metadata: payment.metadata,
  external_reference: payment.externalReference,
  transaction_amount: payment.amount,
  transaction_amount_refunded: refundedAmount(payment),
  installments: 1,
  captured: true,
  refunds: payment.refunds.map((refund) => viewRefund(payment, refund)),
  order: { id: payment.preferenceId, type: 'mercadopago' },
});
