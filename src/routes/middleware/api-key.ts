import { createMiddleware } from 'hono/factory';
import { nowMs } from '../../clock.ts';
import { hexOf } from '../../ids.ts';
import type { RateRule } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';

const KEY_CHARS_MAX = 200;
const LEASE = 100;
const WINDOW_SECONDS = 10;

/** Guesses of keys from one address. */
const FAILURES: RateRule = { name: 'bad-key', limit: 60, windowSeconds: 60, lease: 1 };

/** `Authorization: Bearer <key>` names the property; each key has its own rate. */
export const apiKey = createMiddleware<AppEnv>(async (c, next) => {
  const { catalog, limiter } = c.get('services');
  const key = bearerOf(c.req.header('authorization'));
  const waitUntil = (promise: Promise<unknown>) => c.executionCtx.waitUntil(promise);
  const found = key ? await catalog.findByApiKeyHash(await keyHash(key)) : null;
  if (!found) {
    const address = c.req.header('cf-connecting-ip') ?? 'unknown';
    const failure = await limiter.take(FAILURES, address, nowMs(), waitUntil);
    if (!failure.allowed)
      return problem(c, 'too-many-requests', { retryAfterSeconds: failure.retryAfterSeconds });
    c.header('WWW-Authenticate', 'Bearer');
    return problem(c, 'unauthorized', {
      detail: 'Send the key of your property as "Authorization: Bearer <key>".',
    });
  }
  const rule = {
    name: 'key',
    limit: found.ratePerSecond * WINDOW_SECONDS,
    windowSeconds: WINDOW_SECONDS,
    lease: LEASE,
  };
  const taken = await limiter.take(rule, found.keyId, nowMs(), waitUntil);
  if (!taken.allowed) return problem(c, 'too-many-requests', { retryAfterSeconds: taken.retryAfterSeconds });
  c.set('property', found.property);
  return next();
});

function bearerOf(header: string | undefined): string | null {
  const match = /^Bearer ([!-~]+)$/i.exec(header ?? '');
  const key = match?.[1] ?? null;
  return key && key.length <= KEY_CHARS_MAX ? key : null;
}

/** Hashes of keys seen lately; whether one is good is asked each time. */
const hashes = new Map<string, string>();
const HASHES_MAX = 500;

async function keyHash(key: string): Promise<string> {
  const known = hashes.get(key);
  if (known) return known;
  const hash = await sha256Hex(key);
  // Guesses push out what was there, at the price of a hash each.
  if (hashes.size >= HASHES_MAX) hashes.clear();
  hashes.set(key, hash);
  return hash;
}

export async function sha256Hex(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
