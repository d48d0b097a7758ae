import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createStripe } from './provider.ts';
import { verifyStripe } from './verify-webhook.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const SECRET = 'whsec_tests';

type Call = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly form: URLSearchParams;
};

/** Answers as Stripe's reference says, and keeps what it was asked. */
async function stripeAnswering(answers: Readonly<Record<string, { status: number; body: unknown }>>) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    calls.push({ method, url, headers, form: new URLSearchParams(await text(request)) });
    const { status, body } = answers[url.split('?')[0] ?? ''] ?? {
      status: 404,
      body: { error: { code: 'resource_missing' } },
    };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {
    calls,
    stripe: createStripe(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'sk_test', () => NOW),
  };
}

test('a checkout is made once per hold, for the deposit, with an end that Stripe takes', async () => {
  const { calls, stripe } = await stripeAnswering({
    '/v1/checkout/sessions': { status: 200, body: { id: 'cs_1', url: 'https://checkout.stripe.com/c/1' } },
  });
  const request = {
    code: 'TQ-7K3M9A',
    title: 'Refugio',
    amountMinor: 12_345,
    currency: 'USD',
    expiresAt: NOW + 60_000,
    payerEmail: null,
    returnUrl: 'https://w/pay/x',
    webhookUrl: 'https://w/webhooks/stripe',
  };
  expect(await stripe.createCheckout(request)).toEqual({
    checkoutId: 'cs_1',
    url: 'https://checkout.stripe.com/c/1',
  });
  const [call] = calls;
  expect(call?.headers['idempotency-key']).toBe(`TQ-7K3M9A:12345:${NOW + 60_000}`);
  expect(call?.headers.authorization).toBe('Bearer sk_test');
  expect(call?.form.get('line_items[0][price_data][unit_amount]')).toBe('12345');
  expect(call?.form.get('payment_intent_data[metadata][code]')).toBe('TQ-7K3M9A');
  expect(Number(call?.form.get('expires_at')) * 1000).toBeGreaterThanOrEqual(NOW + 30 * 60_000);
});

test('a payment is what Stripe says it is, refunds and disputes included; an unknown one is none', async () => {
  const intent = {
    id: 'pi_1',
    status: 'succeeded',
    amount: 5_000,
    currency: 'usd',
    metadata: { code: 'TQ-7K3M9A' },
  };
  const charged = (charge: object | null) => ({ status: 200, body: { ...intent, latest_charge: charge } });
  const cases = [
    [charged(null), 'approved'],
    [charged({ refunded: true, disputed: false }), 'refunded'],
    [charged({ refunded: false, disputed: true }), 'charged_back'],
    [{ status: 200, body: { ...intent, status: 'processing' } }, 'pending'],
  ] as const;
  for (const [answer, status] of cases) {
    const { stripe } = await stripeAnswering({ '/v1/payment_intents/pi_1': answer });
    expect(await stripe.findPayment('pi_1')).toMatchObject({
      code: 'TQ-7K3M9A',
      payment: { status, amountMinor: 5_000, currency: 'USD' },
    });
  }
  const { stripe } = await stripeAnswering({});
  expect(await stripe.findPayment('pi_2')).toBeNull();
});

test('a refund carries its key and its amount', async () => {
  const { calls, stripe } = await stripeAnswering({ '/v1/refunds': { status: 200, body: { id: 're_1' } } });
  await stripe.refund({
    providerPaymentId: 'pi_1',
    amountMinor: 700,
    idempotencyKey: 'refund:1',
    currency: 'USD',
  });
  expect(calls[0]?.form.get('amount')).toBe('700');
  expect(calls[0]?.headers['idempotency-key']).toBe('refund:1');
});

test('a webhook is believed only with a fresh signature over exactly these bytes', async () => {
  const body = JSON.stringify({
    type: 'payment_intent.succeeded',
    data: { object: { id: 'pi_1', object: 'payment_intent' } },
  });
  const t = String(NOW / 1000);
  const sign = (secret: string, of = body) => createHmac('sha256', secret).update(`${t}.${of}`).digest('hex');
  expect(await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET)}`, body, NOW)).toEqual({
    ok: true,
    value: { paymentId: 'pi_1' },
  });
  // While a secret is rotated both signatures come.
  expect((await verifyStripe(SECRET, `t=${t},v1=${sign('old')},v1=${sign(SECRET)}`, body, NOW)).ok).toBe(
    true,
  );
  const refused = [null, '', `t=${t}`, `t=${t},v1=${sign('other')}`, `t=${t},v1=${sign(SECRET, `${body} `)}`];
  for (const header of refused) expect((await verifyStripe(SECRET, header, body, NOW)).ok).toBe(false);
  expect((await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET)}`, body, NOW + 6 * 60_000)).ok).toBe(false);
  const charge = JSON.stringify({
    type: 'charge.refunded',
    data: { object: { id: 'ch_1', object: 'charge', payment_intent: 'pi_9' } },
  });
  expect(await verifyStripe(SECRET, `t=${t},v1=${sign(SECRET, charge)}`, charge, NOW)).toEqual({
    ok: true,
    value: { paymentId: 'pi_9' },
  });
});
