import { parseArgs } from 'node:util';
import type { Mutant } from '../testing/simulation/mutants/mutant.ts';
import { hookObjects } from '../testing/simulation/objects-in-node.ts';

const HELP = `npm run mutants -- [--only NAME] [--seeds N] [--steps M]

Puts one deliberate fault after the other into the program or its Postgres and shows that the simulation catches it: the seed, the steps
until then over all seeds tried, and the invariant that broke. Ends with 1 if one survives.

  --only   the mutants whose name contains this
  --seeds  seeds to try, from 1 (60)
  --steps  steps of each (5000)`;

type Caught = { readonly seed: number; readonly steps: number; readonly invariant: string };

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { only: text, seeds: text, steps: text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  hookObjects();
  const { GuestThread: Thread } = await import('../../durable-objects/guest-thread.ts');
  const { runSimulation } = await import('../testing/simulation/run.ts');
  const { MUTANTS } = await import('../testing/simulation/mutants/all-mutants.ts');
  const seeds = Number(values.seeds ?? 60);
  const steps = Number(values.steps ?? 5_000);

  async function hunt({ variation }: Mutant): Promise<Caught | null> {
    let before = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const report = await runSimulation({ seed, steps, Thread, variation });
      if (report.violation)
        return { seed, steps: before + report.steps, invariant: report.violation.invariant };
      before += report.steps;
    }
    return null;
  }

  const chosen = MUTANTS.filter(({ name }) => name.includes(values.only ?? ''));
  console.log(`${'mutant'.padEnd(36)}${'seed'.padStart(5)}${'steps'.padStart(9)}  caught by`);
  let survivors = 0;
  for (const mutant of chosen) {
    const caught = await hunt(mutant);
    if (!caught) survivors += 1;
    const found = caught
      ? `${String(caught.seed).padStart(5)}${caught.steps.toLocaleString('en').padStart(9)}  ${caught.invariant}`
      : `${'–'.padStart(5)}${'–'.padStart(9)}  SURVIVES: ${mutant.fault}`;
    console.log(`${mutant.name.padEnd(36)}${found}`);
  }
  console.log(`${chosen.length - survivors} of ${chosen.length} caught`);
  if (survivors > 0) process.exitCode = 1;
}

await main();
