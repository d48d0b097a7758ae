import { randomInt, randomUUID } from 'node:crypto';
import type { Attempt, Deliveries } from '../deliveries.ts';
import { fieldsOf, isFields, listOf, textOf } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';
import {
  cents,
  instantText,
  type Payment,
  type PaymentStatus,
  type Preference,
  refundedAmount,
} from './records.ts';

/** What the payer's bank says. */
export const OUTCOMES = ['approved', 'rejected', 'pending', 'cancelled', 'refunded', 'charged_back'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Paid = { readonly payment: Payment; readonly notified: Attempt };
export type Refused = { readonly error: string };

const DETAILS: Readonly<Record<PaymentStatus, string>> = {
  approved: 'accredited',
  pending: 'pending_waiting_transfer',
  rejected: 'cc_rejected_other_reason',
  cancelled: 'by_payer',
  refunded: 'refunded',
  charged_back: 'settled',
};
/** From which status an outcome may follow. */
const FOLLOWS: Readonly<Record<Exclude<Outcome, 'refunded'>, PaymentStatus>> = {
  approved: 'pending',
  rejected: 'pending',
  pending: 'pending',
  cancelled: 'pending',
  charged_back: 'approved',
};

/** Preferences and their payments, and the bank that decides on them. */
export class Bank {
  readonly #preferences: Table<Preference>;
  readonly #payments: Table<Payment>;
  readonly #webhooks: Deliveries;
  readonly #idsByPreference = new Map<string, string[]>();

  constructor(ledger: Ledger, webhooks: Deliveries) {
    this.#preferences = ledger.table('mercadopago.preferences');
    this.#payments = ledger.table('mercadopago.payments');
    this.#webhooks = webhooks;
    for (const payment of this.#payments.values()) this.#index(payment);
  }

  keep(preference: Preference): void {
    this.#preferences.set(preference.id, preference);
  }

  findPreference(id: string): Preference | null {
    return this.#preferences.get(id) ?? null;
  }

  findPayment(id: string): Payment | null {
    return this.#payments.get(id) ?? null;
  }

  /** Newest first. */
  payments(): Payment[] {
    return [...this.#payments.values()].reverse();
  }

  /** Those of one checkout, newest first. */
  paymentsOf(preferenceId: string): Payment[] {
    const ids = this.#idsByPreference.get(preferenceId) ?? [];
    return ids.flatMap((id) => this.findPayment(id) ?? []).reverse();
  }

  /**
   * The payer pays at the checkout, or the bank decides on a payment of it that is still pending; `amount` in major
   * units, the preference's where absent. An expired checkout takes no new payment.
   */
  async settle(preference: Preference, outcome: Outcome, amount: number | null): Promise<Paid | Refused> {
    const ofThis = this.paymentsOf(preference.id);
    if (outcome === 'refunded') {
      const approved = ofThis.find(({ status }) => status === 'approved');
      return approved ? this.refund(approved, amount) : { error: 'there is no approved payment to refund' };
    }
    const open = ofThis.find(({ status }) => status === FOLLOWS[outcome]);
    if (open) return this.#decide(open, outcome, amount);
    if (outcome === 'cancelled' || outcome === 'charged_back')
      return { error: `there is no payment to be ${outcome}` };
    const now = Date.now();
    if (preference.expiresAt !== null && now > preference.expiresAt)
      return { error: 'the checkout has expired' };
    if (preference.opensAt !== null && now < preference.opensAt)
      return { error: 'the checkout is not open yet' };
    return this.#create(preference, outcome, amount ?? preference.amount, now);
  }

  /** Gives back `amount`, or all that is left. */
  async refund(payment: Payment, amount: number | null): Promise<Paid | Refused> {
    const left = cents(payment.amount - refundedAmount(payment));
    const given = amount ?? left;
    if (payment.status !== 'approved') return { error: 'Payment status is not valid to refund' };
    if (given <= 0 || given > left) return { error: 'Amount to refund is invalid' };
    const now = Date.now();
    const refund = { id: newId(), amount: given, createdAt: now };
    const isWhole = given === left;
    return this.#change({
      ...payment,
      refunds: [...payment.refunds, refund],
      status: isWhole ? 'refunded' : 'approved',
      statusDetail: isWhole ? 'refunded' : 'partially_refunded',
      updatedAt: now,
    });
  }

  #decide(payment: Payment, status: PaymentStatus, amount: number | null): Promise<Paid> {
    const now = Date.now();
    return this.#change({
      ...payment,
      amount: amount ?? payment.amount,
      status,
      statusDetail: DETAILS[status],
      approvedAt: status === 'approved' ? now : payment.approvedAt,
      updatedAt: now,
    });
  }

  async #create(preference: Preference, status: PaymentStatus, amount: number, now: number): Promise<Paid> {
    const { request } = preference;
    const item = fieldsOf(listOf(request.items)[0]);
    const payment: Payment = {
      id: newId(),
      preferenceId: preference.id,
      status,
      statusDetail: DETAILS[status],
      amount,
      currency: preference.currency,
      description: textOf(item.title) ?? '',
      externalReference: textOf(request.external_reference),
      payerEmail: textOf(fieldsOf(request.payer).email),
      metadata: isFields(request.metadata) ? request.metadata : {},
      createdAt: now,
      approvedAt: status === 'approved' ? now : null,
      updatedAt: now,
      refunds: [],
    };
    this.#payments.set(String(payment.id), payment);
    this.#index(payment);
    return { payment, notified: await this.#notify(payment, 'payment.created') };
  }

  #index({ id, preferenceId }: Payment): void {
    const ids = this.#idsByPreference.get(preferenceId) ?? [];
    this.#idsByPreference.set(preferenceId, [...ids, String(id)]);
  }

  async #change(payment: Payment): Promise<Paid> {
    this.#payments.set(String(payment.id), payment);
    return { payment, notified: await this.#notify(payment, 'payment.updated') };
  }

  #notify(payment: Payment, action: string): Promise<Attempt> {
    const address = textOf(this.findPreference(payment.preferenceId)?.request.notification_url);
    const query = `data.id=${payment.id}&type=payment`;
    const body = JSON.stringify({
      id: newId(),
      live_mode: false,
      type: 'payment',
      date_created: instantText(Date.now()),
      user_id: 1,
      api_version: 'v1',
      action,
      data: { id: String(payment.id) },
    });
    const separator = address?.includes('?') ? '&' : '?';
    const url = address === null ? null : `${address}${separator}${query}`;
    return this.#webhooks.deliverNow({ id: randomUUID(), url, body });
  }
}

const newId = (): number => randomInt(1e10, 1.5e11);
