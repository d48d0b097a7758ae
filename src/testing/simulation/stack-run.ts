import { setTimeout as delay } from 'node:timers/promises';
import { Random, subSeed } from './random.ts';
import { StackClient } from './stack-client.ts';
import { judgeStack } from './stack-judge.ts';
import { STACK_MISFORTUNES } from './stack-misfortunes.ts';
import { STACK_PEOPLE } from './stack-people.ts';
import { settleStack } from './stack-settle.ts';
import { StackWorld } from './stack-world.ts';
import type { Violation } from './watch.ts';

const ACTS = { ...STACK_PEOPLE, ...STACK_MISFORTUNES };
type Act = keyof typeof ACTS;

/** What happens, and how often. */
const WEIGHTS: Readonly<Record<Act, number>> = {
  hold: 26,
  crowd: 4,
  repeat: 5,
  guest: 22,
  pay: 12,
  payTwice: 2,
  chargeBack: 1,
  release: 3,
  cancel: 4,
  hostConfirms: 2,
  hostCancels: 1,
  block: 3,
  unblock: 2,
  cron: 4,
  postgresDown: 0.6,
  redisDown: 0.8,
  whatsAppDown: 0.6,
  mailDown: 0.5,
  loss: 1,
  lostAnswers: 1.5,
  delay: 1,
  duplication: 1,
  reordering: 1,
  eviction: 0.5,
  handInsert: 2,
  handDelete: 1,
  handCancel: 1,
  handMove: 1,
};

/** A hold ends within seconds, so that a run sees them end. */
const HOLD_MINUTES = 0.1;
export const ACTIONS_PER_ROUND = 60;
const PAUSE_MS = { burst: 15, moment: 250 };

export type StackRequest = {
  readonly seed: number;
  readonly rounds: number;
  /** Rounds go on for at least this long. */
  readonly minutes: number;
  readonly onProgress?: (line: string) => void;
};

export type StackReport = {
  readonly seed: number;
  readonly actions: number;
  readonly violations: readonly Violation[];
  readonly log: readonly string[];
  readonly seen: Readonly<Record<string, number>>;
};

/**
 * The people and the accidents of the simulated world around a real stack of its own. The seed decides what happens and in which order;
 * when each thing arrives is the machine's, so a seed makes a failure likely, not certain.
 */
export async function runStack({ seed, rounds, minutes, onProgress }: StackRequest): Promise<StackReport> {
  const report = onProgress ?? (() => undefined);
  report('starting a stack');
  const client = await StackClient.start(HOLD_MINUTES);
  try {
    const world = new StackWorld(client, seed);
    await world.meet();
    const until = Date.now() + minutes * 60_000;
    let index = 0;
    for (let round = 1; round <= rounds || Date.now() < until; round++) {
      for (let one = 0; one < ACTIONS_PER_ROUND; one++, index++) {
        report(`round ${round}, ${index} actions`);
        await act(world, drawAct(seed, index));
      }
      // What waits longer than a round would pile up.
      await world.untilDone();
    }
    report(`settling after ${index} actions`);
    const open = await settleStack(world);
    for (const what of open) world.say(`not ended: ${what}`);
    await judgeStack(world, open);
    const { violations, log, seen } = world;
    return { seed, actions: index, violations, log, seen };
  } finally {
    await client.stop();
  }
}

export type DrawnAct = { readonly name: Act; readonly pauseMs: number; readonly random: Random };

/** What a seed does at an index, and when; the action draws the rest of what it needs from the same part of the seed. */
export function drawAct(seed: number, index: number): DrawnAct {
  const random = new Random(subSeed(seed, 1_000 + index));
  const pauseMs = random.int(0, PAUSE_MS[random.weighted({ burst: 65, moment: 35 })]);
  return { name: random.weighted<Act>(WEIGHTS), pauseMs, random };
}

async function act(world: StackWorld, { name, pauseMs, random }: DrawnAct): Promise<void> {
  await delay(pauseMs);
  world.count(name);
  world.random = random;
  ACTS[name](world, random);
}
