import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const CLOCK_TOLERANCE_SECONDS = 5;

const claimsSchema = z.object({
  iss: z.literal('Upstash'),
  sub: z.string(),
  exp: z.number(),
  nbf: z.number(),
  body: z.string(),
});

/**
 * True if this is QStash's signature (a JWT, HS256) of these bytes on their way to this address, by one of the keys. The SDK's own receiver
 * takes text only, and a recording is none.
 */
export function isSignedByQueue(
  token: string,
  request: { readonly url: string; readonly body: Buffer; readonly now: number },
  keys: readonly string[],
): boolean {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const isOurs = keys.some((key) => {
    const expected = createHmac('sha256', key).update(`${header}.${payload}`).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  const claims = isOurs && rest.length === 0 ? claimsOf(payload) : null;
  if (!claims) return false;
  const seconds = request.now / 1_000;
  const hash = createHash('sha256').update(request.body).digest('base64url');
  return (
    claims.sub === request.url &&
    claims.body.replace(/=+$/, '') === hash &&
    claims.exp > seconds - CLOCK_TOLERANCE_SECONDS &&
    claims.nbf < seconds + CLOCK_TOLERANCE_SECONDS
  );
}

function claimsOf(payload: string): z.infer<typeof claimsSchema> | null {
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  } catch {
    return null;
  }
}
