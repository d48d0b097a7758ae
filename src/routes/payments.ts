import { type Context, Hono } from 'hono';
import { nowMs } from '../clock.ts';
import type { ProviderPayment } from '../domain/gate/verbs.ts';
import { settlePayment } from '../flows/settle-payment.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

const RETRY_SECONDS = 30;
const BODY_BYTES_MAX = 512 * 1024;

/**
 * Payment providers' notifications. The signature is checked, then the payment is fetched from the provider: no amount or state in a body
 * is believed. 200 when it is settled or none of ours; 503 keeps the provider's retries going.
 */
export const paymentRoutes = new Hono<AppEnv>()
  .post('/mercadopago', async (c) => {
    const verified = await c.get('services').verifyPayment.mercadoPago({
      signature: c.req.header('x-signature') ?? null,
      requestId: c.req.header('x-request-id') ?? null,
      dataId: c.req.query('data.id') ?? null,
      now: nowMs(),
    });
    if (!verified.ok) return problem(c, 'unauthorized', { detail: verified.error });
    const topic = c.req.query('type') ?? c.req.query('topic');
    if (topic !== undefined && topic !== 'payment') return c.json({ ignored: topic });
    return settle(c, 'mercadopago', verified.value.paymentId);
  })
  .post('/stripe', async (c) => {
    const { stripe } = c.get('services').verifyPayment;
    if (!stripe) return problem(c, 'not-found', { detail: 'No property here takes payments by Stripe.' });
    const bytes = await c.req.arrayBuffer();
    if (bytes.byteLength > BODY_BYTES_MAX) return problem(c, 'too-large');
    const verified = await stripe(
      c.req.header('stripe-signature') ?? null,
      new TextDecoder().decode(bytes),
      nowMs(),
    );
    if (!verified.ok)
      return problem(c, verified.error === 'not-an-event' ? 'bad-request' : 'unauthorized', {
        detail: verified.error,
      });
    return verified.value.paymentId
      ? settle(c, 'stripe', verified.value.paymentId)
      : c.json({ ignored: 'no payment' });
  });

async function settle(
  c: Context<AppEnv>,
  provider: ProviderPayment['provider'],
  paymentId: string,
): Promise<Response> {
  const settled = await settlePayment(c.get('services'), provider, paymentId, nowMs());
  if (settled.ok) return c.json({ settled: settled.value.kind });
  if (settled.error.kind === 'try-again')
    return problem(c, 'try-again', { retryAfterSeconds: RETRY_SECONDS });
  c.get('services').metrics.count('payments_total', { provider, outcome: settled.error.kind }, 1);
  console.warn(
    JSON.stringify({
      level: 'warn',
      event: 'payment_not_ours',
      requestId: c.get('requestId'),
      kind: settled.error.kind,
    }),
  );
  return c.json({ ignored: settled.error.kind });
}
