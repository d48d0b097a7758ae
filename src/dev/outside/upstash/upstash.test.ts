import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis/cloudflare';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../../local-secrets.ts';
import { type Outside, startOutside } from '../outside.ts';

let outside: Outside;
let redis: Redis;
const dataDir = mkdtempSync(join(tmpdir(), 'tranquera-redis-'));
const redisUrl = process.env.REDIS_URL;

beforeAll(async () => {
  outside = await startOutside({
    port: 0,
    dataDir,
    databaseUrl: 'postgres://u@127.0.0.1/d',
    ...(redisUrl ? { redisUrl } : {}),
  });
  redis = new Redis({ url: outside.addresses.redis, token: localSecrets.redisToken });
});
beforeEach(() => redis.flushall());
afterAll(async () => {
  await outside.close();
  rmSync(dataDir, { recursive: true });
});

describe('the Upstash Redis SDK', () => {
  it('keeps text, numbers and objects as they were', async () => {
    expect(await redis.set('k', { a: 1, n: 'ñ' })).toBe('OK');
    expect(await redis.get('k')).toEqual({ a: 1, n: 'ñ' });
    expect(await redis.set('k', 'x', { nx: true })).toBeNull();
    await redis.set('n', '00123');
    expect(await redis.get('n')).toBe('00123');
    expect(await redis.get('nothing')).toBeNull();
  });

  it('reads hashes, lists and sorted sets', async () => {
    await redis.hset('h', { a: 1, b: 'z' });
    expect(await redis.hgetall('h')).toEqual({ a: 1, b: 'z' });
    expect(await redis.hmget('h', 'a', 'c')).toEqual({ a: 1, c: null });
    await redis.zadd('z', { score: 2, member: 'b' }, { score: 1, member: 'a' });
    expect(await redis.zrange('z', 0, -1, { withScores: true })).toEqual(['a', 1, 'b', 2]);
    await redis.rpush('l', 'a', 'b');
    expect(await redis.lrange('l', 0, -1)).toEqual(['a', 'b']);
  });

  it('pipelines and runs transactions', async () => {
    expect(await redis.pipeline().set('p', 1).incr('p').get('p').exec()).toEqual(['OK', 2, 2]);
    expect(await redis.multi().incr('p').lpush('l', 'a').exec()).toEqual([3, 1]);
  });

  it('is told what is wrong in the words of Redis', async () => {
    await redis.set('p', 1);
    await expect(redis.lpush('p', 'x')).rejects.toThrow('WRONGTYPE');
    const stranger = new Redis({ url: outside.addresses.redis, token: 'wrong' });
    await expect(stranger.get('p')).rejects.toThrow('WRONGPASS');
  });

  it('runs scripts by their text and by their hash', async () => {
    const script = redis.createScript<string[]>(
      "redis.call('HSET', KEYS[1], 'a', ARGV[1]) return redis.call('HGETALL', KEYS[1])",
    );
    expect(await script.exec(['s'], ['7'])).toEqual(['a', 7]);
    expect(await script.exec(['s'], ['8'])).toEqual(['a', 8]);
    expect(await redis.eval("return redis.call('GET', 'nope')", [], [])).toBeNull();
  });

  it('lets a key expire', async () => {
    await redis.set('short', 1, { px: 1 });
    await expect.poll(() => redis.exists('short')).toBe(0);
  });
});

describe('@upstash/ratelimit', () => {
  const limiters = {
    'a fixed window': Ratelimit.fixedWindow(3, '1 h'),
    'a sliding window': Ratelimit.slidingWindow(3, '1 h'),
    'a token bucket': Ratelimit.tokenBucket(1, '1 h', 3),
  };
  for (const [name, limiter] of Object.entries(limiters)) {
    it(`lets three through ${name}, refuses the rest, and starts again after a reset`, async () => {
      const limit = new Ratelimit({ redis, limiter, prefix: name, ephemeralCache: false });
      const outcomes: boolean[] = [];
      for (let i = 0; i < 5; i += 1) outcomes.push((await limit.limit('guest')).success);
      expect(outcomes).toEqual([true, true, true, false, false]);
      await limit.resetUsedTokens('guest');
      expect(await limit.limit('guest')).toMatchObject({ success: true, remaining: 2 });
    });
  }

  it('takes many tokens at once', async () => {
    const limit = new Ratelimit({ redis, limiter: Ratelimit.fixedWindow(1_000, '1 h'), prefix: 'lease' });
    expect(await limit.limit('key', { rate: 100 })).toMatchObject({ success: true, remaining: 900 });
  });
});

describe('the REST interface by itself', () => {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${outside.addresses.redis}${path}`, {
      headers: { authorization: `Bearer ${localSecrets.redisToken}` },
      ...init,
    });

  it('takes commands as paths and answers plain text without the encoding header', async () => {
    expect(await (await call('/set/key/a%20b?EX=100')).json()).toEqual({ result: 'OK' });
    expect(await (await call('/get/key')).json()).toEqual({ result: 'a b' });
    expect(await (await call('/ttl/key')).json()).toEqual({ result: 100 });
  });

  it('answers each command of a pipeline and refuses a transaction as a whole', async () => {
    const body = JSON.stringify([['SET', 'a', 1], ['NOSUCH'], ['GET', 'a']]);
    const pipeline = await call('/pipeline', { method: 'POST', body });
    expect(pipeline.status).toBe(200);
    expect(await pipeline.json()).toMatchObject([
      { result: 'OK' },
      { error: expect.stringMatching(/^ERR unknown command/) },
      { result: '1' },
    ]);
    const transaction = await call('/multi-exec', { method: 'POST', body });
    expect(transaction.status).toBe(400);
  });
});
