import { expect, test } from 'vitest';
import { runStack } from './stack-run.ts';

/** In this seed's first round workerd is killed, Postgres fails and loses answers, webhooks come twice, rows are changed by hand. */
const SEED = 152;

test('people and accidents around a real stack: every promise is kept when all has come to its end', async () => {
  const { violations, seen, log } = await runStack({ seed: SEED, rounds: 1, minutes: 0 });
  expect(violations, log.join('\n')).toEqual([]);
  for (const what of ['hold 201', 'hold 409', 'guest wrote', 'workerd killed'])
    expect(seen[what] ?? 0, what).toBeGreaterThan(0);
}, 240_000);
