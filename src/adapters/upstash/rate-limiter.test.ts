import { Redis } from '@upstash/redis/cloudflare';
import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

const NOW = 1_800_000_000_000;
const rule = { name: 'test', limit: 400, windowSeconds: 10, lease: 100 };
/** Nobody listens on port 1. */
const withoutRedis = () =>
  createRateLimiter(new Redis({ url: 'http://127.0.0.1:1', token: 'x', retry: false }));

async function takeMany(
  limiter: ReturnType<typeof withoutRedis>,
  times: number,
  now: number,
): Promise<number> {
  const background: Promise<unknown>[] = [];
  let allowed = 0;
  for (let n = 0; n < times; n++) {
    const taken = await limiter.take(rule, 'key', now, (promise) => background.push(promise));
    allowed += taken.allowed ? 1 : 0;
    await Promise.all(background.splice(0));
  }
  return allowed;
}

test('without Redis an isolate grants a quarter of the limit in a window, never all of it, and again in the next', async () => {
  const limiter = withoutRedis();
  expect(await takeMany(limiter, 400, NOW)).toBeLessThanOrEqual(rule.limit / 4 + rule.lease);
  expect(await takeMany(limiter, 10, NOW + 1_000)).toBe(0);
  expect(await takeMany(limiter, 10, NOW + 10_001)).toBe(10);
});

test('a refusal says when to come back', async () => {
  const limiter = withoutRedis();
  await takeMany(limiter, 400, NOW);
  expect(await limiter.take(rule, 'key', NOW + 4_000, () => undefined)).toEqual({
    allowed: false,
    retryAfterSeconds: 6,
  });
});

test('a rule that asks each time grants nothing on credit', async () => {
  const limiter = withoutRedis();
  const strict = { name: 'sign-in', limit: 8, windowSeconds: 60, lease: 1 };
  const answers = [];
  for (let n = 0; n < 6; n++)
    answers.push((await limiter.take(strict, 'address', NOW, () => undefined)).allowed);
  expect(answers).toEqual([true, true, false, false, false, false]);
});
