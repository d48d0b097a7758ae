import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUS_NAMES } from '../inbound.ts';
import { ATTEMPTS_MAX, actionFor, backOffMs } from './failure-policy.ts';
import { fullBucket, PAIR_BURST, PAIR_MS_PER_MESSAGE, take } from './pacing.ts';
import { isNews, rankOf } from './status-rank.ts';

describe('the pace to one guest', () => {
  test('lets 45 go at once, then one in six seconds', () => {
    let bucket = fullBucket(0);
    for (let i = 0; i < PAIR_BURST; i++) {
      const taken = take(bucket, 0);
      expect(taken.waitMs).toBe(0);
      bucket = taken.bucket;
    }
    const { waitMs } = take(bucket, 0);
    expect(waitMs).toBe(PAIR_MS_PER_MESSAGE);
    expect(take(bucket, waitMs).waitMs).toBe(0);
  });

  test('never lets more go than the burst and one in six seconds, whenever they are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 200 }), (pauses) => {
        let [now, sent, bucket] = [0, 0, fullBucket(0)];
        for (const pause of pauses) {
          now += pause;
          const taken = take(bucket, now);
          bucket = taken.bucket;
          if (taken.waitMs === 0) sent += 1;
        }
        expect(sent).toBeLessThanOrEqual(PAIR_BURST + now / PAIR_MS_PER_MESSAGE + 1e-6);
      }),
    );
  });

  test('a clock that goes back gives nothing away', () => {
    const { bucket } = take({ tokens: 1, filledAt: 10_000 }, 10_000);
    expect(take(bucket, 0).waitMs).toBeGreaterThan(0);
  });
});

describe('statuses', () => {
  test('end the same in whatever order they come', () => {
    const statuses = fc.shuffledSubarray(['sent', 'delivered', 'read', 'played'] as const, { minLength: 1 });
    fc.assert(
      fc.property(statuses, (shuffled) => {
        let rank = 0;
        for (const status of shuffled) if (isNews(status, rank)) rank = rankOf(status);
        expect(rank).toBe(Math.max(...shuffled.map(rankOf)));
      }),
    );
  });

  test('what was delivered cannot fail any more, what was sent can', () => {
    expect(isNews('failed', rankOf('delivered'))).toBe(false);
    expect(isNews('failed', rankOf('sent'))).toBe(true);
    expect(STATUS_NAMES.every((status) => isNews(status, 0))).toBe(true);
  });
});

describe('a refused send', () => {
  const act = (code: number, httpStatus = 400, attempt = 1) => actionFor({ code, httpStatus }, attempt, 0.5);

  test.each([0, 3, 10, 190, 200, 299, 368, 131031, 131042])('stops and alerts for %i', (code) => {
    expect(act(code)).toEqual({ kind: 'give-up', alert: true });
  });

  test.each([1, 2, 131000, 131016, 133004, 4, 80007, 130429])('backs off for %i', (code) => {
    expect(act(code)).toEqual({ kind: 'retry', scope: 'message', waitMs: 1_000 });
    expect(act(code, 400, 4)).toMatchObject({ waitMs: 8_000 });
  });

  test('waits 4^X seconds for the pair limit', () => {
    expect([1, 2, 3, 4].map((attempt) => act(131056, 429, attempt))).toEqual(
      [1_000, 4_000, 16_000, 64_000].map((waitMs) => ({ kind: 'retry', scope: 'message', waitMs })),
    );
  });

  test('rests the whole number for the spam limit', () => {
    expect(act(131048, 429)).toMatchObject({ kind: 'retry', scope: 'number' });
  });

  test('goes as a template outside the window, however often it was tried', () => {
    expect(act(131047, 400, ATTEMPTS_MAX + 1)).toEqual({ kind: 'template' });
  });

  test.each([100, 131008, 131009, 131026, 131049, 131051, 130472, 132001])('gives up for %i', (code) => {
    expect(act(code)).toEqual({ kind: 'give-up', alert: false });
  });

  test('tries what it does not know again only after a server error, and not for ever', () => {
    expect(act(999_999, 500)).toMatchObject({ kind: 'retry' });
    expect(act(999_999, 400)).toEqual({ kind: 'give-up', alert: false });
    expect(act(131016, 503, ATTEMPTS_MAX)).toEqual({ kind: 'give-up', alert: false });
  });

  test('waits are bounded and never nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          expect(backOffMs(attempt, random)).toBeGreaterThanOrEqual(500);
          expect(backOffMs(attempt, random)).toBeLessThanOrEqual(15 * 60_000);
        },
      ),
    );
  });
});
