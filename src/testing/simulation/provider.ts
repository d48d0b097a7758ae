import type { ProviderPayment } from '../../domain/gate/verbs.ts';
import type { PaymentProvider } from '../../ports.ts';
import { type Link, NoAnswer, type Process } from './network.ts';

export type MadePayment = {
  readonly id: string;
  readonly code: string;
  readonly amountMinor: number;
  readonly currency: string;
  status: ProviderPayment['status'];
  refundedMinor: number;
  /** Taken back by the guest's bank. */
  isChargedBack: boolean;
  readonly refunds: Map<string, number>;
};

/** A payment provider's own books. */
export class Provider {
  readonly payments = new Map<string, MadePayment>();
  readonly #link: Link;
  /** Something changed that a webhook tells. */
  onChange: (id: string) => void = () => undefined;
  onFault: (what: string) => void = () => undefined;

  constructor(link: Link) {
    this.#link = link;
  }

  make(payment: Pick<MadePayment, 'id' | 'code' | 'amountMinor' | 'currency' | 'status'>): void {
    const fresh = { ...payment, refundedMinor: 0, isChargedBack: false, refunds: new Map<string, number>() };
    this.payments.set(payment.id, fresh);
    this.onChange(payment.id);
  }

  change(id: string, status: ProviderPayment['status']): void {
    const payment = this.payments.get(id);
    if (!payment) return;
    payment.status = status;
    if (status === 'charged_back') {
      payment.isChargedBack = true;
    }
    this.onChange(id);
  }

  portFor(by: Process): PaymentProvider {
    return {
      createCheckout: ({ code }) =>
        Promise.resolve({ checkoutId: code, url: `https://provider.example/${code}` }),
      findPayment: (id) => this.#link.call(by, () => this.#find(id)),
      refund: (request) => this.#link.call(by, () => this.#refund(request)),
    };
  }

  #find(id: string) {
    const payment = this.payments.get(id);
    if (!payment) return null;
    const { code, amountMinor, currency, status } = payment;
    return {
      payment: { provider: 'mercadopago' as const, providerPaymentId: id, status, amountMinor, currency },
      code,
    };
  }

  #refund({
    providerPaymentId,
    amountMinor,
    idempotencyKey,
  }: Parameters<PaymentProvider['refund']>[0]): void {
    const payment = this.payments.get(providerPaymentId);
    if (!payment) throw new Error('no such payment');
    if (payment.refunds.has(idempotencyKey)) return;
    // A payment is given back for one reason, whole or in part: another key is another refund of it.
    if (payment.refunds.size > 0) this.onFault(`${providerPaymentId}: ${idempotencyKey} beside another`);
    const left = payment.amountMinor - payment.refundedMinor;
    const amount = amountMinor ?? left;
    if (payment.isChargedBack || amount > left || amount <= 0) throw new NoAnswer('nothing left to refund');
    if (payment.status !== 'approved') {
      this.onFault(`refund of ${providerPaymentId}, which is ${payment.status}`);
      throw new NoAnswer('not approved');
    }
    payment.refunds.set(idempotencyKey, amount);
    payment.refundedMinor += amount;
    if (payment.refundedMinor === payment.amountMinor) payment.status = 'refunded';
    this.onChange(providerPaymentId);
  }
}
