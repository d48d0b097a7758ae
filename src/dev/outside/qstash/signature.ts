import { createHash, createHmac, randomUUID } from 'node:crypto';

const LIFE_SECONDS = 300;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

/** The `Upstash-Signature` of a delivery: a JWT over the destination and the body's hash, five minutes long. */
export function signDelivery(url: string, body: Buffer, signingKey: string): string {
  const now = Math.floor(Date.now() / 1_000);
  const payload = encode({
    iss: 'Upstash',
    sub: url,
    exp: now + LIFE_SECONDS,
    nbf: now,
    iat: now,
    jti: `jwt_${randomUUID()}`,
    body: createHash('sha256').update(body).digest('base64url'),
  });
  const signature = createHmac('sha256', signingKey).update(`${HEADER}.${payload}`).digest('base64url');
  return `${HEADER}.${payload}.${signature}`;
}
