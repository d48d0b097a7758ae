import { parseArgs } from 'node:util';
import { hookObjects } from '../testing/simulation/objects-in-node.ts';

const HELP = `npm run simulate -- [--seed N] [--seeds N] [--steps M]

Runs the real gate, threads and flows in a seeded world: lost, late and repeated messages, objects that die, outages of Postgres and Redis,
wrong clocks, SQL by hand. After every step its invariants are held against the rows; at the end of each seed all that was begun must have
ended, and ended right.

  --seed   the first seed (1)
  --seeds  how many seeds, one after the other (20; 1 when --seed is given)
  --steps  steps of each seed before nothing new happens (5000)

Ends with 1 and a shortened trace at the first violation. The same seed and steps give the same run.`;

const SHOW_LINES_MAX = 200;

const count = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`a number of at least 1 is needed, not ${text}`);
  return value;
};

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  const { values } = parseArgs({ args, options: { seed: text, seeds: text, steps: text, help } });
  const seeds = count(values.seeds, values.seed === undefined ? 20 : 1);
  return {
    help: values.help ?? false,
    seed: count(values.seed, 1),
    seeds,
    steps: count(values.steps, 5_000),
  };
}

async function main(): Promise<void> {
  const { help, seed: first, seeds, steps } = optionsOf(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return;
  }
  hookObjects();
  const { GuestThread: Thread } = await import('../../durable-objects/guest-thread.ts');
  const { runSimulation } = await import('../testing/simulation/run.ts');
  const startedAt = performance.now();
  const total = { steps: 0, actions: 0 };
  for (let seed = first; seed < first + seeds; seed++) {
    const report = await runSimulation({ seed, steps, Thread });
    total.steps += report.steps;
    total.actions += report.actions.length;
    if (!report.violation) continue;
    const { shrink } = await import('../testing/simulation/shrink.ts');
    const short = await shrink({ seed, steps, Thread }, report);
    console.log(`seed ${seed}, step ${report.steps}: broken: ${report.violation.invariant}`);
    console.log(`${report.actions.length} actions, shortened to ${short.actions.length}:\n`);
    console.log(short.log.slice(-SHOW_LINES_MAX).join('\n'));
    console.log(`\n${short.violation?.invariant}: ${short.violation?.detail}`);
    console.log(`again: npm run simulate -- --seed ${seed} --steps ${steps}`);
    process.exitCode = 1;
    return;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const perSecond = Math.round(total.steps / seconds).toLocaleString('en');
  console.log(
    `seeds ${first} to ${first + seeds - 1}: ${total.steps.toLocaleString('en')} steps, ${total.actions.toLocaleString('en')} actions, 0 violations, ${perSecond} steps a second`,
  );
}

await main();
