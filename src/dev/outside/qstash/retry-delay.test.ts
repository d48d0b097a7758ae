import { describe, expect, it } from 'vitest';
import { defaultRetryDelayMs, evaluateRetryDelay } from './retry-delay.ts';

describe('a retry delay expression', () => {
  const cases: [string, number, number][] = [
    ['1000', 0, 1_000],
    ['1000 * (1 + retried)', 2, 3_000],
    ['1000 * pow(2, retried)', 3, 8_000],
    ['max(500, 100 * retried) - 1', 1, 499],
    ['min(10, 7 % 4, -2 + 8 / 2)', 0, 2],
    ['round(exp(1)) + floor(1.9) + ceil(0.1) + sqrt(9) + abs(-2)', 0, 10],
    ['-5', 0, 0],
  ];
  for (const [expression, retried, expected] of cases) {
    it(`gives ${expected} for ${expression} after ${retried}`, () => {
      expect(evaluateRetryDelay(expression, retried)).toBe(expected);
    });
  }

  it('is none when it is not one', () => {
    for (const text of ['', '1 +', 'foo(1)', 'retried retried', '1; 2', 'pow(2', '1 / 0']) {
      expect(evaluateRetryDelay(text, 0)).toBeNull();
    }
  });

  it('has QStash’s own waits where there is none', () => {
    const seconds = [0, 1, 2, 3, 4].map((retried) => Math.floor(defaultRetryDelayMs(retried) / 1_000));
    expect(seconds).toEqual([12, 148, 1_808, 22_026, 86_400]);
  });
});
