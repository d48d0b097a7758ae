import { z } from 'zod';
import type { ProviderPayment } from '../../domain/gate/verbs.ts';
import { randomFraction } from '../../ids.ts';
import type { PaymentProvider } from '../../ports.ts';
import { type FetchFailure, withRetries } from '../fetch-json.ts';

const TIMEOUT_MS = 8_000;
const RETRIES = { attempts: 3, firstWaitMs: 200, random: randomFraction };
/** Stripe takes no checkout that ends sooner; money that comes after the hold falls under the rules of late money. */
const SESSION_MS_MIN = 30 * 60_000 + 30_000;

const sessionSchema = z.object({ id: z.string(), url: z.url() });
const intentSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  metadata: z.record(z.string(), z.string()).default({}),
  latest_charge: z.object({ refunded: z.boolean(), disputed: z.boolean() }).nullish(),
});

/** Stripe's REST API: checkout sessions, payment intents, refunds. Amounts are minor units there too. */
export function createStripe(apiUrl: string, secretKey: string, now: () => number): PaymentProvider {
  const headers = { authorization: `Bearer ${secretKey}` };
  const post = (path: string, form: Readonly<Record<string, string>>, idempotencyKey: string) =>
    withRetries(
      () =>
        call(`${apiUrl}${path}`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': idempotencyKey },
          body: new URLSearchParams(form),
        }),
      RETRIES,
    );
  return {
    async createCheckout(request) {
      const expiresAt = Math.max(request.expiresAt, now() + SESSION_MS_MIN);
      const created = await post(
        '/v1/checkout/sessions',
        sessionForm(request, expiresAt),
        `${request.code}:${request.amountMinor}:${request.expiresAt}`,
      );
      if (!created.ok) throw stripeError('session', created.error);
      const session = sessionSchema.parse(created.value);
      return { checkoutId: session.id, url: session.url };
    },
    async findPayment(providerPaymentId) {
      const path = `/v1/payment_intents/${encodeURIComponent(providerPaymentId)}?expand[]=latest_charge`;
      const found = await withRetries(() => call(`${apiUrl}${path}`, { method: 'GET', headers }), RETRIES);
      if (!found.ok) {
        if (found.error.status === 404) return null;
        throw stripeError('payment', found.error);
      }
      const intent = intentSchema.parse(found.value);
      return { payment: toProviderPayment(intent), code: intent.metadata.code ?? null };
    },
    async refund({ providerPaymentId, amountMinor, idempotencyKey }) {
      const form = {
        payment_intent: providerPaymentId,
        ...(amountMinor === null ? {} : { amount: String(amountMinor) }),
      };
      const refunded = await post('/v1/refunds', form, idempotencyKey);
      if (!refunded.ok) throw stripeError('refund', refunded.error);
    },
  };
}

type CheckoutRequest = Parameters<PaymentProvider['createCheckout']>[0];

const sessionForm = (request: CheckoutRequest, expiresAt: number): Record<string, string> => ({
  mode: 'payment',
  client_reference_id: request.code,
  success_url: request.returnUrl,
  cancel_url: request.returnUrl,
  expires_at: String(Math.floor(expiresAt / 1000)),
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': request.currency.toLowerCase(),
  'line_items[0][price_data][unit_amount]': String(request.amountMinor),
  'line_items[0][price_data][product_data][name]': request.title,
  'payment_intent_data[metadata][code]': request.code,
  ...(request.payerEmail ? { customer_email: request.payerEmail } : {}),
});

function toProviderPayment(intent: z.infer<typeof intentSchema>): ProviderPayment {
  return {
    provider: 'stripe',
    providerPaymentId: intent.id,
    status: statusOf(intent),
    amountMinor: intent.amount,
    currency: intent.currency.toUpperCase(),
  };
}

function statusOf({
  status,
  latest_charge: charge,
}: z.infer<typeof intentSchema>): ProviderPayment['status'] {
  if (charge?.disputed) return 'charged_back';
  if (charge?.refunded) return 'refunded';
  if (status === 'succeeded') return 'approved';
  return status === 'canceled' ? 'cancelled' : status === 'requires_payment_method' ? 'rejected' : 'pending';
}

async function call(
  url: string,
  init: RequestInit,
): Promise<{ ok: true; value: unknown } | { ok: false; error: FetchFailure }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    if (!response.ok) return { ok: false, error: { status: response.status, body: text.slice(0, 500) } };
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, error: { status: null, body: String(error) } };
  }
}

const stripeError = (what: string, failure: FetchFailure): Error =>
  new Error(`stripe ${what}: ${failure.status ?? 'no answer'}`);
