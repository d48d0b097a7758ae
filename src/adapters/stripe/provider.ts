import { z } from 'zod';
import type { ProviderPayment } from '../../domain/gate/verbs.ts';
import type { PaymentProvider } from '../../ports.ts';
import type { FetchFailure } from '../fetch-json.ts';
import { fromStripeAmount, toStripeAmount } from './amounts.ts';
import type { StripeApi } from './api.ts';

const MINUTE_MS = 60_000;
/**
 * Stripe takes a checkout that ends in 30 minutes to 24 hours, by its own clock. A shorter hold gets the least: money that comes after the
 * hold falls under the rules of late money. Rounded up, so that two openings at once ask for the same and their key fits both.
 */
const SESSION_MS_MIN = 31 * MINUTE_MS;
const SESSION_MS_MAX = 24 * 60 * MINUTE_MS - MINUTE_MS;
const ROUNDED_TO_MS = 5 * MINUTE_MS;

const sessionSchema = z.object({ id: z.string(), url: z.url() });
const paidSessionSchema = z.object({ payment_intent: z.string().nullish() });
const chargeSchema = z.object({ refunded: z.boolean(), disputed: z.boolean() });
const intentSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  metadata: z.record(z.string(), z.string()).default({}),
  last_payment_error: z.looseObject({}).nullish(),
  latest_charge: chargeSchema.nullish(),
});
type Intent = z.infer<typeof intentSchema>;
const disputesSchema = z.object({ data: z.array(z.object({ status: z.string() })) });
const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** Checkout sessions, payment intents, refunds. A payment is its intent's id; a session's id finds the intent that it was paid with. */
export function createStripe(api: StripeApi, now: () => number): PaymentProvider {
  const read = async (what: string, path: string): Promise<unknown> => {
    const found = await api.get(path);
    if (found.ok) return found.value;
    if (found.error.status === 404) return null;
    throw stripeError(what, found.error);
  };
  return {
    async createCheckout(request) {
      const endsAt = sessionEnd(request.expiresAt, now());
      // The same key with another form is refused, so all that may differ is in the key.
      const key = `${request.code}:${request.amountMinor}:${request.expiresAt}:${endsAt}`;
      const created = await api.post('/v1/checkout/sessions', sessionForm(request, endsAt), key);
      if (!created.ok) throw stripeError('session', created.error);
      const session = sessionSchema.parse(created.value);
      return { checkoutId: session.id, url: session.url };
    },
    async findPayment(id) {
      const intentId = id.startsWith('cs_')
        ? intentOf(await read('session', `/v1/checkout/sessions/${encodeURIComponent(id)}`))
        : id;
      if (intentId === null) return null;
      const path = `/v1/payment_intents/${encodeURIComponent(intentId)}?expand[]=latest_charge`;
      const found = await read('payment', path);
      if (found === null) return null;
      const intent = intentSchema.parse(found);
      const isLost = intent.latest_charge?.disputed === true && (await isDisputeLost(read, intent.id));
      return { payment: toProviderPayment(intent, isLost), code: intent.metadata.code ?? null };
    },
    async refund({ providerPaymentId, amountMinor, idempotencyKey, currency }) {
      const form = {
        payment_intent: providerPaymentId,
        ...(amountMinor === null ? {} : { amount: String(toStripeAmount(amountMinor, currency)) }),
      };
      const refunded = await api.post('/v1/refunds', form, idempotencyKey);
      // Keys live for a day or more; a repeat after that finds the money gone back already.
      if (refunded.ok || codeOf(refunded.error) === 'charge_already_refunded') return;
      throw stripeError('refund', refunded.error);
    },
  };
}

type CheckoutRequest = Parameters<PaymentProvider['createCheckout']>[0];

function sessionEnd(holdEndsAt: number, now: number): number {
  const soonest = Math.ceil((now + SESSION_MS_MIN) / ROUNDED_TO_MS) * ROUNDED_TO_MS;
  const latest = Math.floor((now + SESSION_MS_MAX) / ROUNDED_TO_MS) * ROUNDED_TO_MS;
  return Math.min(Math.max(holdEndsAt, soonest), latest);
}

const sessionForm = (request: CheckoutRequest, endsAt: number): Record<string, string> => ({
  mode: 'payment',
  client_reference_id: request.code,
  // The session's id comes back in the address, so that the guest need not wait for the webhook.
  success_url: `${request.returnUrl}?session_id={CHECKOUT_SESSION_ID}`,
  cancel_url: request.returnUrl,
  expires_at: String(Math.floor(endsAt / 1000)),
  // Vouchers and transfers stay pending for days, longer than any hold.
  'payment_method_types[0]': 'card',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': request.currency.toLowerCase(),
  'line_items[0][price_data][unit_amount]': String(toStripeAmount(request.amountMinor, request.currency)),
  'line_items[0][price_data][product_data][name]': request.title,
  'payment_intent_data[metadata][code]': request.code,
  ...(request.payerEmail ? { customer_email: request.payerEmail } : {}),
});

const intentOf = (session: unknown): string | null =>
  session === null ? null : (paidSessionSchema.parse(session).payment_intent ?? null);

/** While a dispute is open the stay stands; only one that is lost takes the money for good. */
async function isDisputeLost(
  read: (what: string, path: string) => Promise<unknown>,
  intentId: string,
): Promise<boolean> {
  const path = `/v1/disputes?payment_intent=${encodeURIComponent(intentId)}`;
  const disputes = disputesSchema.parse((await read('disputes', path)) ?? { data: [] });
  return disputes.data.some(({ status }) => status === 'lost');
}

function toProviderPayment(intent: Intent, isDisputeLost: boolean): ProviderPayment {
  const currency = intent.currency.toUpperCase();
  return {
    provider: 'stripe',
    providerPaymentId: intent.id,
    status: isDisputeLost ? 'charged_back' : statusOf(intent),
    amountMinor: fromStripeAmount(intent.amount, currency),
    currency,
  };
}

function statusOf(intent: Intent): ProviderPayment['status'] {
  if (intent.latest_charge?.refunded) return 'refunded';
  switch (intent.status) {
    case 'succeeded':
      return 'approved';
    case 'canceled':
      return 'cancelled';
    case 'requires_payment_method':
      // So is a new one that nobody has tried to pay.
      return intent.last_payment_error ? 'rejected' : 'pending';
    default:
      return 'pending';
  }
}

function codeOf(failure: FetchFailure): string | null {
  try {
    return errorSchema.parse(JSON.parse(failure.body)).error.code;
  } catch {
    return null;
  }
}

const stripeError = (what: string, failure: FetchFailure): Error =>
  new Error(`stripe ${what}: ${failure.status ?? 'no answer'} ${codeOf(failure) ?? ''}`.trim());
