import { err, ok, type Result } from '../../domain/result.ts';

export type WebhookRejection = 'unsigned' | 'bad-signature' | 'stale';

const HEX_SHA256 = /^[0-9a-f]{64}$/;
/** Their retries are signed anew, so an old signature is a replay. */
export const SIGNATURE_AGE_MS_MAX = 5 * 24 * 60 * 60_000;

export type SignedNotification = {
  readonly signature: string | null;
  readonly requestId: string | null;
  /** `data.id` of the query string. */
  readonly dataId: string | null;
  readonly now: number;
};

/**
 * Checks `x-signature: ts=…,v1=…`, an HMAC-SHA256 over `id:<data.id>;request-id:<x-request-id>;ts:<ts>;` with absent parts left out
 * (Mercado Pago, "Validate the origin of the notification"). The body is not signed and is never believed.
 */
export async function verifyMercadoPago(
  secret: string,
  given: SignedNotification,
): Promise<Result<{ paymentId: string }, WebhookRejection>> {
  const parts = new Map((given.signature ?? '').split(',').map((part) => splitOnce(part.trim())));
  const ts = parts.get('ts');
  const v1 = parts.get('v1');
  if (!ts || !v1 || !given.dataId || !HEX_SHA256.test(v1) || !/^\d{10,13}$/.test(ts)) return err('unsigned');
  const manifest = manifestOf(given.dataId, given.requestId, ts);
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const bytes = Uint8Array.from({ length: 32 }, (_, index) =>
    Number.parseInt(v1.slice(index * 2, index * 2 + 2), 16),
  );
  const authentic = await crypto.subtle.verify('HMAC', key, bytes, new TextEncoder().encode(manifest));
  if (!authentic) return err('bad-signature');
  // Documented in milliseconds, seen in seconds in their samples.
  const atMs = ts.length === 10 ? Number(ts) * 1000 : Number(ts);
  return Math.abs(given.now - atMs) > SIGNATURE_AGE_MS_MAX ? err('stale') : ok({ paymentId: given.dataId });
}

export function manifestOf(dataId: string, requestId: string | null, ts: string): string {
  const id = /^[a-z0-9]+$/i.test(dataId) ? dataId.toLowerCase() : dataId;
  return `id:${id};${requestId ? `request-id:${requestId};` : ''}ts:${ts};`;
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
