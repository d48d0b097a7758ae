import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';

const TOLERANCE_MS = 5 * 60_000;
const HEX_SHA256 = /^[0-9a-f]{64}$/;

const eventSchema = z.object({
  type: z.string(),
  data: z.object({
    object: z.looseObject({
      id: z.string().nullish(),
      object: z.string(),
      payment_intent: z.string().nullish(),
    }),
  }),
});

/**
 * Checks `Stripe-Signature: t=…,v1=…` (HMAC-SHA256 of `{t}.{raw body}`, five minutes) and reads which payment to ask about; null for
 * events that are about none.
 */
export async function verifyStripe(
  secret: string,
  header: string | null,
  body: string,
  now: number,
): Promise<Result<{ paymentId: string | null }, 'unsigned' | 'bad-signature' | 'stale' | 'not-an-event'>> {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('=', 2));
  const t = parts.find(([name]) => name === 't')?.[1];
  const signatures = parts.flatMap(([name, value]) =>
    name === 'v1' && value && HEX_SHA256.test(value) ? [value] : [],
  );
  if (!t || !/^\d{9,11}$/.test(t) || signatures.length === 0) return err('unsigned');
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signed = new TextEncoder().encode(`${t}.${body}`);
  const checks = await Promise.all(
    signatures.map((hex) => crypto.subtle.verify('HMAC', key, bytesOf(hex), signed)),
  );
  if (!checks.includes(true)) return err('bad-signature');
  if (Math.abs(now - Number(t) * 1000) > TOLERANCE_MS) return err('stale');
  const event = parseEvent(body);
  return event ? ok({ paymentId: paymentOf(event) }) : err('not-an-event');
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));

function parseEvent(body: string): z.infer<typeof eventSchema> | null {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function paymentOf({ data: { object } }: z.infer<typeof eventSchema>): string | null {
  return (object.object === 'payment_intent' ? object.id : object.payment_intent) ?? null;
}
