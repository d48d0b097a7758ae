import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createStripeApi } from './api.ts';
import { createStripe } from './provider.ts';
import { verifyStripe } from './verify-webhook.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const MINUTE_MS = 60_000;
const SECRET = 'whsec_tests';

type Call = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly form: URLSearchParams;
};
type Answers = Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;

/** Answers as Stripe's reference says, idempotency included, and keeps what it was asked. */
async function stripeAnswering(answers: Answers, now = () => NOW) {
  const calls: Call[] = [];
  const forms = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const form = await text(request);
    calls.push({ method, url, headers, form: new URLSearchParams(form) });
    const key = String(headers['idempotency-key'] ?? '');
    const isReused = key !== '' && (forms.get(key) ?? form) !== form;
    if (key !== '') forms.set(key, forms.get(key) ?? form);
    const { status, body } = isReused
      ? { status: 400, body: { error: { type: 'idempotency_error' } } }
      : (answers[url.split('?')[0] ?? ''] ?? { status: 404, body: { error: { code: 'resource_missing' } } });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { calls, stripe: createStripe(createStripeApi(url, 'sk_test'), now) };
}

const HOLD = {
  code: 'TQ-7K3M9A',
  title: 'Refugio · 10 → 14',
  amountMinor: 12_345,
  currency: 'USD',
  expiresAt: NOW + 20 * MINUTE_MS,
  payerEmail: 'ana@example.com',
  returnUrl: 'https://w/pay/x',
  webhookUrl: 'https://w/webhooks/stripe',
};
const SESSION = { status: 200, body: { id: 'cs_1', url: 'https://checkout.stripe.com/c/1' } };

describe('a checkout', () => {
  test('is asked for as a form, for the deposit, with our code on the payment, and by card alone', async () => {
    const { calls, stripe } = await stripeAnswering({ '/v1/checkout/sessions': SESSION });
    expect(await stripe.createCheckout(HOLD)).toEqual({ checkoutId: 'cs_1', url: SESSION.body.url });
    const [call] = calls;
    expect(call?.headers.authorization).toBe('Bearer sk_test');
    expect(call?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(Object.fromEntries(call?.form ?? [])).toMatchObject({
      mode: 'payment',
      client_reference_id: 'TQ-7K3M9A',
      'payment_method_types[0]': 'card',
      'line_items[0][price_data][currency]': 'usd',
      'line_items[0][price_data][unit_amount]': '12345',
      'line_items[0][quantity]': '1',
      'payment_intent_data[metadata][code]': 'TQ-7K3M9A',
      customer_email: 'ana@example.com',
      success_url: 'https://w/pay/x?session_id={CHECKOUT_SESSION_ID}',
      cancel_url: 'https://w/pay/x',
    });
  });

  test('ends with the hold, or when Stripe lets it: never before 30 minutes nor after 24 hours', async () => {
    const { calls, stripe } = await stripeAnswering({ '/v1/checkout/sessions': SESSION });
    for (const minutes of [1, 30, 90, 3 * 24 * 60])
      await stripe.createCheckout({ ...HOLD, expiresAt: NOW + minutes * MINUTE_MS });
    const ends = calls.map(({ form }) => (Number(form.get('expires_at')) * 1000 - NOW) / MINUTE_MS);
    expect(ends).toEqual([35, 35, 90, 24 * 60 - 5]);
  });

  test('opened twice, in a row or some minutes later, never offends its own key', async () => {
    let now = NOW;
    const { calls, stripe } = await stripeAnswering({ '/v1/checkout/sessions': SESSION }, () => now);
    for (const after of [0, 1_000, 4 * MINUTE_MS, 19 * MINUTE_MS]) {
      now = NOW + after;
      await stripe.createCheckout(HOLD);
    }
    const keys = calls.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBeGreaterThan(1);
  });

  test('is in the unit that Stripe counts the currency in', async () => {
    const { calls, stripe } = await stripeAnswering({ '/v1/checkout/sessions': SESSION });
    for (const currency of ['EUR', 'CLP', 'COP'])
      await stripe.createCheckout({ ...HOLD, code: `TQ-${currency}`, currency, amountMinor: 5_000 });
    expect(calls.map(({ form }) => form.get('line_items[0][price_data][unit_amount]'))).toEqual([
      '5000',
      '5000',
      '500000',
    ]);
  });
});

const INTENT = {
  id: 'pi_1',
  status: 'succeeded',
  amount: 5_000,
  currency: 'usd',
  metadata: { code: 'TQ-7K3M9A' },
  last_payment_error: null,
  latest_charge: { refunded: false, disputed: false },
};
const answering = (body: object) => ({ '/v1/payment_intents/pi_1': { status: 200, body } });

describe('a payment', () => {
  test('is what Stripe says it is', async () => {
    const charge = INTENT.latest_charge;
    const cases = [
      [{}, 'approved'],
      [{ latest_charge: { ...charge, refunded: true } }, 'refunded'],
      [{ status: 'processing', latest_charge: null }, 'pending'],
      [{ status: 'requires_action', latest_charge: null }, 'pending'],
      // Nobody has tried to pay yet.
      [{ status: 'requires_payment_method', latest_charge: null }, 'pending'],
      [
        {
          status: 'requires_payment_method',
          latest_charge: null,
          last_payment_error: { code: 'card_declined' },
        },
        'rejected',
      ],
      [{ status: 'canceled', latest_charge: null }, 'cancelled'],
    ] as const;
    for (const [change, status] of cases) {
      const { calls, stripe } = await stripeAnswering(answering({ ...INTENT, ...change }));
      expect(await stripe.findPayment('pi_1')).toEqual({
        code: 'TQ-7K3M9A',
        payment: {
          provider: 'stripe',
          providerPaymentId: 'pi_1',
          status,
          amountMinor: 5_000,
          currency: 'USD',
        },
      });
      expect(calls[0]?.url).toBe('/v1/payment_intents/pi_1?expand[]=latest_charge');
    }
  });

  test('in dispute stands until the dispute is lost', async () => {
    const disputed = { ...INTENT, latest_charge: { refunded: false, disputed: true } };
    for (const [status, expected] of [
      ['needs_response', 'approved'],
      ['won', 'approved'],
      ['lost', 'charged_back'],
    ] as const) {
      const disputes = { '/v1/disputes': { status: 200, body: { data: [{ status }] } } };
      const { stripe } = await stripeAnswering({ ...answering(disputed), ...disputes });
      expect((await stripe.findPayment('pi_1'))?.payment.status).toBe(expected);
    }
  });

  test('is found by its session too; an unpaid session and an unknown id are none', async () => {
    const session = (paid: string | null) => ({ status: 200, body: { id: 'cs_1', payment_intent: paid } });
    const { stripe } = await stripeAnswering({
      ...answering(INTENT),
      '/v1/checkout/sessions/cs_1': session('pi_1'),
      '/v1/checkout/sessions/cs_2': session(null),
    });
    expect((await stripe.findPayment('cs_1'))?.payment.providerPaymentId).toBe('pi_1');
    for (const id of ['cs_2', 'cs_3', 'pi_2']) expect(await stripe.findPayment(id)).toBeNull();
  });

  test('cannot be told while Stripe does not answer', async () => {
    const { calls, stripe } = await stripeAnswering({
      '/v1/payment_intents/pi_1': { status: 500, body: { error: {} } },
    });
    await expect(stripe.findPayment('pi_1')).rejects.toThrow('stripe payment: 500');
    expect(calls).toHaveLength(3);
  });
});

describe('a refund', () => {
  const refund = { providerPaymentId: 'pi_1', amountMinor: 700, idempotencyKey: 'refund:1', currency: 'USD' };

  test('carries its key and its amount, or all that is left', async () => {
    const { calls, stripe } = await stripeAnswering({ '/v1/refunds': { status: 200, body: { id: 're_1' } } });
    await stripe.refund(refund);
    await stripe.refund({ ...refund, amountMinor: null, idempotencyKey: 'refund:2' });
    expect(calls.map(({ form }) => Object.fromEntries(form))).toEqual([
      { payment_intent: 'pi_1', amount: '700' },
      { payment_intent: 'pi_1' },
    ]);
    expect(calls.map(({ headers }) => headers['idempotency-key'])).toEqual(['refund:1', 'refund:2']);
  });

  test('of what was given back already is done; any other refusal is an error', async () => {
    const refusing = (code: string) =>
      stripeAnswering({ '/v1/refunds': { status: 400, body: { error: { code } } } });
    await (await refusing('charge_already_refunded')).stripe.refund(refund);
    await expect((await refusing('balance_insufficient')).stripe.refund(refund)).rejects.toThrow(
      'balance_insufficient',
    );
  });
});

describe('a webhook', () => {
  const t = String(NOW / 1000);
  const eventOf = (type: string, object: object) => JSON.stringify({ id: 'evt_1', type, data: { object } });
  const body = eventOf('payment_intent.succeeded', { id: 'pi_1', object: 'payment_intent' });
  const sign = (secret: string, of = body) => createHmac('sha256', secret).update(`${t}.${of}`).digest('hex');

  test('is believed only with a fresh signature over exactly these bytes', async () => {
    const paid = { ok: true, value: { paymentId: 'pi_1' } };
    expect(await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET)}`, body, NOW)).toEqual(paid);
    // While a secret is rotated both signatures come.
    const both = `t=${t},v1=${sign('old')},v1=${sign(SECRET)},v0=${sign('x')}`;
    expect(await verifyStripe(SECRET, both, body, NOW)).toEqual(paid);
    const refused = [
      null,
      '',
      `t=${t}`,
      `t=${t},v1=${sign('other')}`,
      `t=${t},v1=${sign(SECRET, `${body} `)}`,
    ];
    for (const header of refused) expect((await verifyStripe(SECRET, header, body, NOW)).ok).toBe(false);
    for (const minutes of [-6, 6])
      expect(
        (await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET)}`, body, NOW + minutes * MINUTE_MS)).ok,
      ).toBe(false);
  });

  test('names the payment it is about, whatever it tells of; an event without one is about none', async () => {
    const cases = [
      [eventOf('charge.refunded', { id: 'ch_1', object: 'charge', payment_intent: 'pi_9' }), 'pi_9'],
      [
        eventOf('checkout.session.completed', {
          id: 'cs_1',
          object: 'checkout.session',
          payment_intent: 'pi_9',
        }),
        'pi_9',
      ],
      [
        eventOf('checkout.session.expired', { id: 'cs_1', object: 'checkout.session', payment_intent: null }),
        null,
      ],
      [eventOf('charge.dispute.closed', { id: 'dp_1', object: 'dispute', payment_intent: 'pi_9' }), 'pi_9'],
      [eventOf('balance.available', { object: 'balance' }), null],
    ] as const;
    for (const [event, paymentId] of cases) {
      expect(await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET, event)}`, event, NOW)).toEqual({
        ok: true,
        value: { paymentId },
      });
    }
    expect(await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET, 'x')}`, 'x', NOW)).toEqual({
      ok: false,
      error: 'not-an-event',
    });
  });
});
