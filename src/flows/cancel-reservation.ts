import type { CancelOutcome, HostNote } from '../domain/gate/verbs.ts';
import type { PaymentRecords } from '../ports/records.ts';
import type { Gates, PaymentProvider } from '../ports.ts';

export type CancelPorts = {
  readonly gates: Gates;
  readonly paymentsOf: (provider: string) => PaymentProvider;
  readonly paymentRecords: PaymentRecords;
};

export type Cancellation = {
  readonly code: string;
  readonly accommodationId: string;
  readonly reason: string | null;
  readonly by: 'guest' | 'host' | 'program';
  readonly note?: HostNote;
};

/**
 * Cancels at the gate, which also writes down the refund that the policy owes; then pays it back. A refund that fails or is cut short
 * stays written down, and the sweep (`payDueRefunds`) pays it later: the provider's key is the reservation's.
 */
export async function cancelReservation(
  ports: CancelPorts,
  cancellation: Cancellation,
  now: number,
): Promise<CancelOutcome> {
  const { accommodationId, ...request } = cancellation;
  const { code } = request;
  const outcome = await ports.gates.gateOf(accommodationId).cancel({ ...request, now });
  if (outcome.kind === 'cancelled' && outcome.refundMinor > 0) await payRefund(ports, code);
  return outcome;
}

/** The sweep of refunds that are owed and not yet paid. Returns how many were paid. */
export async function payDueRefunds(ports: CancelPorts, limit: number): Promise<number> {
  const codes = await ports.paymentRecords.findRefundsDue(limit);
  let paid = 0;
  for (const code of codes) paid += (await payRefund(ports, code)) ? 1 : 0;
  return paid;
}

/** Pays what is owed out of the approved payments, oldest first. False: something is left for the sweep. */
async function payRefund(ports: CancelPorts, code: string): Promise<boolean> {
  try {
    const due = await ports.paymentRecords.refundDue(code);
    let leftMinor = due.leftMinor;
    for (const payment of due.payments) {
      const amountMinor = Math.min(leftMinor, payment.refundableMinor);
      if (amountMinor <= 0) continue;
      const { provider, providerPaymentId, currency } = payment;
      const idempotencyKey = `cancel:${code}:${provider}:${providerPaymentId}`;
      await ports.paymentsOf(provider).refund({ providerPaymentId, amountMinor, idempotencyKey, currency });
      await ports.paymentRecords.keepRefund({ code, provider, providerPaymentId, amountMinor });
      leftMinor -= amountMinor;
    }
    return leftMinor === 0;
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', event: 'refund_failed', code, error: String(error) }));
    return false;
  }
}
