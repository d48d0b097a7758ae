import { countFaults } from '../testing/simulation/fault-names.ts';
import { promiseOf } from '../testing/simulation/invariants.ts';
import { hookObjects } from '../testing/simulation/objects-in-node.ts';
import type { RunReport } from '../testing/simulation/run.ts';
import { progressLine } from './progress-line.ts';
import { Refusal, sentenceFor } from './refusal.ts';
import { simulateStack } from './simulate-stack.ts';
import { type Given, readOptions } from './simulation-arguments.ts';

const COMMAND = 'npm run simulate';
const HELP = `npm run simulate -- [--seed N] [--seeds N] [--steps M]
npm run simulate -- --stack [--seed N] [--rounds N] [--minutes N]

Runs the real gate, threads and flows in a seeded world: lost, late and repeated messages, objects that die, outages of Postgres and Redis,
wrong clocks, SQL by hand. After every step its invariants are held against the rows; at the end of each seed all that was begun must have
ended, and ended right.

  --seed     the first seed (1)
  --seeds    how many seeds, one after the other (20; 1 when --seed is given)
  --steps    steps of each seed before nothing new happens (5000)

  --stack    the same people and accidents around a real local stack of its own: workerd, Postgres, the emulated vendors. workerd is
             killed, the vendors fail by POST /sim/faults, rows are changed by hand. Holds last 6 seconds.
  --rounds   rounds of 60 actions (3)
  --minutes  go on for at least so long; may be a fraction

Ends with 1 and a shortened trace at the first violation. Without --stack the same seed and steps give the same run.`;

const SHOW_LINES_MAX = 200;
const OPTIONS = {
  seed: 'number',
  seeds: 'number',
  steps: 'number',
  stack: 'flag',
  rounds: 'number',
  minutes: 'number',
} as const;

async function main(): Promise<number> {
  const given = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (given.flag('help')) {
    console.log(HELP);
    return 0;
  }
  const wrong = (given.flag('stack') ? ['seeds', 'steps'] : ['rounds', 'minutes']).find((name) =>
    given.text(name),
  );
  if (wrong)
    throw new Refusal(
      `--${wrong} ${given.flag('stack') ? 'does not go with' : 'needs'} --stack: see ${COMMAND} -- --help.`,
    );
  if (!given.flag('stack')) return simulate(given);
  const minutes = given.positive('minutes') ?? 0;
  const rounds = given.whole('rounds') ?? (minutes > 0 ? 1 : 3);
  return simulateStack({ seed: given.whole('seed') ?? 1, rounds, minutes });
}

async function simulate(given: Given): Promise<number> {
  const first = given.whole('seed') ?? 1;
  const seeds = given.whole('seeds') ?? (given.text('seed') === null ? 20 : 1);
  const steps = given.whole('steps') ?? 5_000;
  hookObjects();
  const { GuestThread: Thread } = await import('../../durable-objects/guest-thread.ts');
  const { runSimulation } = await import('../testing/simulation/run.ts');
  const { shrink } = await import('../testing/simulation/shrink.ts');
  const startedAt = performance.now();
  const progress = progressLine();
  const total = { steps: 0, actions: 0, seen: {} as Record<string, number> };
  try {
    for (let seed = first; seed < first + seeds; seed++) {
      progress.say(`seed ${seed} of ${first + seeds - 1}, ${total.steps.toLocaleString('en')} steps`);
      const report = await runSimulation({ seed, steps, Thread });
      total.steps += report.steps;
      total.actions += report.actions.length;
      for (const [what, times] of Object.entries(report.seen))
        total.seen[what] = (total.seen[what] ?? 0) + times;
      if (!report.violation) continue;
      progress.say(`seed ${seed} broke: looking for the shortest run that does`);
      const short = await shrink({ seed, steps, Thread }, report);
      progress.end();
      printBroken(report, short, steps);
      return 1;
    }
  } finally {
    progress.end();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const faults = [...countFaults(total.seen)].map(([name, times]) => `${name} ${times.toLocaleString('en')}`);
  console.log(
    `seeds ${first} to ${first + seeds - 1}: ${total.steps.toLocaleString('en')} steps, ${total.actions.toLocaleString('en')} actions, 0 violations, ${Math.round(total.steps / seconds).toLocaleString('en')} steps a second`,
  );
  console.log(`misfortunes: ${faults.join(', ')}`);
  return 0;
}

function printBroken(report: RunReport, short: RunReport, steps: number): void {
  const { seed, violation } = report;
  if (!violation) return;
  console.log(`seed ${seed}, step ${report.steps}: broken: ${violation.invariant}`);
  console.log(`(${promiseOf(violation.invariant)})`);
  console.log(`${report.actions.length} actions, shortened to ${short.actions.length}:\n`);
  console.log(short.log.slice(-SHOW_LINES_MAX).join('\n'));
  console.log(`\n${short.violation?.invariant}: ${short.violation?.detail}`);
  console.log(`again: npm run simulate -- --seed ${seed} --steps ${steps}`);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
