import { Actions, type Planned } from './actions.ts';
import { seedTheProgram } from './determinism.ts';
import { Random, subSeed } from './random.ts';
import { settle } from './settle.ts';
import type { ThreadClass } from './thread-host.ts';
import type { Variation } from './variation.ts';
import type { Violation } from './watch.ts';
import { World } from './world.ts';
import { setWorldTime } from './world-clock.ts';

export type RunRequest = {
  readonly seed: number;
  /** After these many nothing new happens, and what was begun comes to its end. */
  readonly steps: number;
  readonly Thread: ThreadClass;
  readonly variation?: Variation;
  /** Actions that are left out. */
  readonly skip?: ReadonlySet<number>;
};

export type RunReport = {
  readonly seed: number;
  readonly steps: number;
  /** The first that was found; null: the run was right. */
  readonly violation: Violation | null;
  readonly actions: readonly Planned[];
  readonly log: readonly string[];
  /** How much happened, for those who ask whether a run tries anything. */
  readonly seen: Readonly<Record<string, number>>;
};

/** One world from its seed to its end. The same request gives the same report. */
export async function runSimulation(request: RunRequest): Promise<RunReport> {
  const { seed, steps, Thread, variation = {}, skip = new Set<number>() } = request;
  const undo = [seedTheProgram(new Random(subSeed(seed, 3)))];
  if (variation.patch) undo.push(variation.patch());
  const world = new World(seed, Thread, variation);
  setWorldTime(world.now);
  try {
    const actions = new Actions(world, seed, skip);
    const { watch, scheduler } = world;
    while (scheduler.steps < steps && watch.violations.length === 0) await world.step();
    if (watch.violations.length === 0) await settle(world, actions);
    return {
      seed,
      steps: scheduler.steps,
      violation: watch.violations[0] ?? null,
      actions: actions.done,
      log: world.log,
      seen: seenIn(world),
    };
  } finally {
    world.threads.close();
    for (const one of undo.reverse()) one();
  }
}

function seenIn(world: World): Record<string, number> {
  const { count, seen } = world;
  for (const { status } of world.tables.reservations.values()) count(`reservation ${status}`);
  for (const { settlement } of world.tables.payments.values())
    count(`payment ${settlement ?? 'not settled'}`);
  for (const { length } of world.phones.received.values())
    for (let one = 0; one < length; one++) count('reply');
  return seen;
}
