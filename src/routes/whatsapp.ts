import { type Context, Hono } from 'hono';
import { receiveMessages } from '../flows/receive-messages.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

/** Meta's own limit for a webhook. */
const BODY_BYTES_MAX = 3 * 1024 * 1024;
const RETRY_SECONDS = 5;

/**
 * Meta's webhook. Nothing is read of a body before its signature fits; 200 only once every event is durable in its thread, anything else
 * makes Meta deliver again.
 */
export const whatsAppRoutes = new Hono<AppEnv>()
  .get('/whatsapp', (c) => {
    const challenge = c.get('services').whatsAppWebhook.challengeOf({
      mode: c.req.query('hub.mode'),
      token: c.req.query('hub.verify_token'),
      challenge: c.req.query('hub.challenge'),
    });
    return challenge === null ? problem(c, 'forbidden') : c.text(challenge);
  })
  .post('/whatsapp', async (c) => {
    const { whatsAppWebhook, threads, metrics } = c.get('services');
    const body = await readBody(c);
    if (!body) return problem(c, 'too-large');
    const isSigned = await whatsAppWebhook.verify(c.req.header('x-hub-signature-256') ?? null, body);
    if (!isSigned) return problem(c, 'unauthorized', { detail: 'The signature does not fit the body.' });
    const received = whatsAppWebhook.parse(new TextDecoder().decode(body));
    if (!received.ok) return problem(c, 'bad-request', { detail: 'This is no WhatsApp webhook.' });
    for (const code of received.value.accountErrors) {
      console.error(JSON.stringify({ level: 'error', event: 'whatsapp_account_error', code }));
    }
    const ports = { acceptors: threads, metrics };
    const isKept = await receiveMessages(ports, received.value, c.get('traceId'));
    return isKept ? c.body(null, 200) : problem(c, 'try-again', { retryAfterSeconds: RETRY_SECONDS });
  });

/** The raw bytes; null when there are more than the limit. A length that is said is kept by HTTP itself; without one no more is read. */
async function readBody(c: Context): Promise<Uint8Array<ArrayBuffer> | null> {
  const said = c.req.header('content-length');
  if (said === undefined) return readUpTo(c.req.raw.body, BODY_BYTES_MAX);
  return Number(said) > BODY_BYTES_MAX ? null : new Uint8Array(await c.req.raw.arrayBuffer());
}

async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > bytesMax) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
