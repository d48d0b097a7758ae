import { z } from 'zod';
import type { ProviderPayment } from '../../domain/gate/verbs.ts';
import { fromMajor, toMajor } from '../../domain/money.ts';
import { randomFraction } from '../../ids.ts';
import type { PaymentProvider } from '../../ports.ts';
import { type FetchFailure, fetchJson, withRetries } from '../fetch-json.ts';

const TIMEOUT_MS = 8_000;
const RETRIES = { attempts: 3, firstWaitMs: 200, random: randomFraction };

const preferenceSchema = z.object({ id: z.string(), init_point: z.url() });
const paymentSchema = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  status: z.string(),
  transaction_amount: z.number(),
  transaction_amount_refunded: z.number().nullish(),
  currency_id: z.string(),
  external_reference: z.string().nullish(),
});

const STATUSES: Readonly<Record<string, ProviderPayment['status']>> = {
  pending: 'pending',
  in_process: 'pending',
  in_mediation: 'pending',
  authorized: 'pending',
  approved: 'approved',
  rejected: 'rejected',
  cancelled: 'cancelled',
  refunded: 'refunded',
  charged_back: 'charged_back',
};

/** Mercado Pago's API: preferences, payments, refunds (developers' reference, 2026). */
export function createMercadoPago(apiUrl: string, accessToken: string): PaymentProvider {
  const headers = { authorization: `Bearer ${accessToken}` };
  const post = (path: string, body: unknown, idempotencyKey: string) =>
    withRetries(
      () =>
        fetchJson(`${apiUrl}${path}`, {
          method: 'POST',
          headers: { ...headers, 'x-idempotency-key': idempotencyKey },
          body,
          timeoutMs: TIMEOUT_MS,
        }),
      RETRIES,
    );
  const get = (path: string) =>
    withRetries(
      () => fetchJson(`${apiUrl}${path}`, { method: 'GET', headers, timeoutMs: TIMEOUT_MS }),
      RETRIES,
    );

  return {
    async createCheckout(request) {
      const key = `${request.code}:${request.amountMinor}:${request.expiresAt}`;
      const created = await post('/checkout/preferences', preferenceOf(request), key);
      if (!created.ok) throw providerError('preference', created.error);
      const preference = preferenceSchema.parse(created.value);
      return { checkoutId: preference.id, url: preference.init_point };
    },
    async findPayment(providerPaymentId) {
      const found = await get(`/v1/payments/${encodeURIComponent(providerPaymentId)}`);
      if (!found.ok) {
        if (found.error.status === 404) return null;
        throw providerError('payment', found.error);
      }
      const payment = paymentSchema.parse(found.value);
      return { payment: toProviderPayment(payment), code: payment.external_reference ?? null };
    },
    async refund({ providerPaymentId, amountMinor, idempotencyKey, currency }) {
      const body = amountMinor === null ? {} : { amount: toMajor(amountMinor, currency) };
      const refunded = await post(
        `/v1/payments/${encodeURIComponent(providerPaymentId)}/refunds`,
        body,
        idempotencyKey,
      );
      if (!refunded.ok) throw providerError('refund', refunded.error);
    },
  };
}

function preferenceOf(request: Parameters<PaymentProvider['createCheckout']>[0]) {
  const expiresAt = new Date(request.expiresAt).toISOString();
  return {
    items: [
      {
        id: request.code,
        title: request.title,
        quantity: 1,
        unit_price: toMajor(request.amountMinor, request.currency),
        currency_id: request.currency,
      },
    ],
    ...(request.payerEmail ? { payer: { email: request.payerEmail } } : {}),
    back_urls: { success: request.returnUrl, pending: request.returnUrl, failure: request.returnUrl },
    auto_return: 'approved',
    notification_url: request.webhookUrl,
    external_reference: request.code,
    expires: true,
    expiration_date_to: expiresAt,
    date_of_expiration: expiresAt,
    binary_mode: true,
    payment_methods: { excluded_payment_types: [{ id: 'ticket' }, { id: 'atm' }] },
  };
}

function toProviderPayment(payment: z.infer<typeof paymentSchema>): ProviderPayment {
  return {
    provider: 'mercadopago',
    providerPaymentId: payment.id,
    status: STATUSES[payment.status] ?? 'pending',
    amountMinor: fromMajor(payment.transaction_amount, payment.currency_id),
    currency: payment.currency_id,
  };
}

const providerError = (what: string, failure: FetchFailure): Error =>
  new Error(`mercadopago ${what}: ${failure.status ?? 'no answer'}`);
