import { Hono } from 'hono';
import { verifyMercadoPago } from '../adapters/mercadopago/verify-webhook.ts';
import { nowMs } from '../clock.ts';
import { settlePayment } from '../flows/settle-payment.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

const RETRY_SECONDS = 30;

/**
 * Payment providers' notifications. The signature is checked, the payment is fetched from the provider, the body is never read.
 * 200 when it is settled or none of ours; 503 keeps the provider's retries going.
 */
export const paymentRoutes = new Hono<AppEnv>().post('/mercadopago', async (c) => {
  const verified = await verifyMercadoPago(c.env.MERCADOPAGO_WEBHOOK_SECRET, {
    signature: c.req.header('x-signature') ?? null,
    requestId: c.req.header('x-request-id') ?? null,
    dataId: c.req.query('data.id') ?? null,
    now: nowMs(),
  });
  if (!verified.ok) return problem(c, 'unauthorized', { detail: verified.error });
  const topic = c.req.query('type') ?? c.req.query('topic');
  if (topic !== undefined && topic !== 'payment') return c.json({ ignored: topic });
  const settled = await settlePayment(c.get('services'), verified.value.paymentId, nowMs());
  if (settled.ok) return c.json({ settled: settled.value.kind });
  if (settled.error.kind === 'try-again')
    return problem(c, 'try-again', { retryAfterSeconds: RETRY_SECONDS });
  const { metrics } = c.get('services');
  metrics.count('payments_total', { provider: 'mercadopago', outcome: settled.error.kind }, 1);
  console.warn(
    JSON.stringify({
      level: 'warn',
      event: 'payment_not_ours',
      requestId: c.get('requestId'),
      kind: settled.error.kind,
    }),
  );
  return c.json({ ignored: settled.error.kind });
});
