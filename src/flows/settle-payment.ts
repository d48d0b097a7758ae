import type { ReservationEvent } from '../domain/conversation/contract.ts';
import type { PaymentOutcome, ProviderPayment } from '../domain/gate/verbs.ts';
import { guestMail, newsOfSettlement } from '../domain/guest-mail.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { PaymentRecords } from '../ports/records.ts';
import type {
  Catalog,
  Gates,
  Mailer,
  PaymentLinks,
  PaymentProvider,
  Reservations,
  Threads,
} from '../ports.ts';
import { knownReservation, threadNameOf } from './known-reservation.ts';
import { readReference } from './payment-reference.ts';

export type SettlePorts = {
  readonly paymentsOf: (provider: string) => PaymentProvider;
  readonly paymentRecords: PaymentRecords;
  readonly reservations: Reservations;
  readonly gates: Gates;
  readonly threads: Threads;
  readonly catalog: Catalog;
  readonly mailer: Mailer;
  readonly paymentLinks: PaymentLinks;
};

export type SettleError =
  | { readonly kind: 'unknown-payment' }
  /** Paid for something that is not ours, or whose reservation is gone. */
  | { readonly kind: 'orphan'; readonly providerPaymentId: string }
  | { readonly kind: 'try-again' };

type Found = NonNullable<Awaited<ReturnType<Reservations['findByCodeAnywhere']>>>;
type Recorded = Exclude<PaymentOutcome, { kind: 'not-found' | 'unknown' }>;

/**
 * One payment event, from the provider's own words to its one settlement: ask the provider → record and decide at the gate → refund
 * what cannot stand → tell the guest, the host → mark as told. Every step is keyed by the payment, so all of it may run again.
 */
export async function settlePayment(
  ports: SettlePorts,
  provider: ProviderPayment['provider'],
  providerPaymentId: string,
  now: number,
): Promise<Result<Recorded, SettleError>> {
  const told = await ports.paymentsOf(provider).findPayment(providerPaymentId);
  if (!told) return err({ kind: 'unknown-payment' });
  const { code: paidCode, isBalance } = readReference(told.code);
  const found = paidCode ? await ports.reservations.findByCodeAnywhere(paidCode) : null;
  if (!found) return err({ kind: 'orphan', providerPaymentId });
  const { code, accommodationId } = found.reservation;
  const outcome = await ports.gates
    .gateOf(accommodationId)
    .confirm({ code, payment: told.payment, isBalance, now });
  if (outcome.kind === 'unknown') return err({ kind: 'try-again' });
  if (outcome.kind === 'not-found') return err({ kind: 'orphan', providerPaymentId });
  await refundIfNeeded(ports, told.payment, outcome);
  await tellGuest(ports, found, told.payment, outcome, now);
  await tellHost(ports, found, told.payment, outcome);
  await ports.paymentRecords.markTold(told.payment.provider, told.payment.providerPaymentId, now);
  return ok(outcome);
}

const isRefund = (outcome: Recorded): boolean =>
  outcome.kind === 'settled' && outcome.settlement.startsWith('refund_');

async function refundIfNeeded(
  ports: SettlePorts,
  payment: ProviderPayment,
  outcome: Recorded,
): Promise<void> {
  if (!isRefund(outcome)) return;
  await ports.paymentsOf(payment.provider).refund({
    providerPaymentId: payment.providerPaymentId,
    amountMinor: null,
    idempotencyKey: `refund:${payment.provider}:${payment.providerPaymentId}`,
    currency: payment.currency,
  });
}

async function tellGuest(
  ports: SettlePorts,
  found: Found,
  payment: ProviderPayment,
  outcome: Recorded,
  now: number,
): Promise<void> {
  const event = await eventOf(ports, payment, outcome);
  const name = threadNameOf(found.phoneNumberId, found.guest);
  const stage = outcome.kind === 'settled' ? outcome.settlement : payment.status;
  const key = `payment:${payment.provider}:${payment.providerPaymentId}:${stage}`;
  if (event && name) await ports.threads.threadOf(name).notify({ key, event });
  const { email } = found.guest;
  if (!event || name || !email || outcome.kind !== 'settled') return;
  const property = await ports.catalog.findById(found.reservation.propertyId);
  if (!property) return;
  const news = newsOfSettlement(outcome.settlement);
  const mail = guestMail(news, outcome.reservation, found.guest, property, now);
  await ports.mailer.send({ to: email, ...mail, idempotencyKey: key });
}

async function eventOf(
  ports: SettlePorts,
  payment: ProviderPayment,
  outcome: Recorded,
): Promise<ReservationEvent | null> {
  const reservation = knownReservation(
    outcome.reservation,
    await ports.paymentLinks.urlFor(outcome.reservation.code),
  );
  const amountMinor = payment.amountMinor;
  if (outcome.kind === 'settled') {
    const { settlement, alternatives } = outcome;
    return { event: 'payment_settled', settlement, reservation, alternatives, amountMinor };
  }
  switch (payment.status) {
    case 'pending':
      return { event: 'payment_pending', reservation, amountMinor };
    case 'rejected':
      return { event: 'payment_rejected', reservation, amountMinor };
    case 'refunded':
    case 'charged_back':
      return { event: 'payment_refunded', reservation, amountMinor };
    default:
      return null;
  }
}

/** The host hears of each confirmed stay, and is alerted of money that could not stand. */
async function tellHost(
  ports: SettlePorts,
  found: Found,
  payment: ProviderPayment,
  outcome: Recorded,
): Promise<void> {
  if (outcome.kind !== 'settled') return;
  const property = await ports.catalog.findById(found.reservation.propertyId);
  if (!property?.hostEmail) return;
  const { code, stay } = outcome.reservation;
  const isBalance = outcome.settlement === 'balance';
  const what = isRefund(outcome) ? 'Payment refunded' : isBalance ? 'Balance paid' : 'Confirmed';
  await ports.mailer.send({
    to: property.hostEmail,
    subject: `${what}: ${code}, ${stay.checkIn} → ${stay.checkOut}`,
    text: `${what} (${outcome.settlement}).\nReservation ${code}, ${stay.checkIn} to ${stay.checkOut}.\nPayment ${payment.provider} ${payment.providerPaymentId}.`,
    idempotencyKey: `host:${payment.provider}:${payment.providerPaymentId}:${outcome.settlement}`,
  });
}
