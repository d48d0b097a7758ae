import type { Mutant } from '../testing/simulation/mutants/mutant.ts';
import { hookObjects } from '../testing/simulation/objects-in-node.ts';
import { progressLine } from './progress-line.ts';
import { Refusal, sentenceFor } from './refusal.ts';
import { readOptions } from './simulation-arguments.ts';

const COMMAND = 'npm run mutants';
const HELP = `npm run mutants -- [--only NAME] [--seeds N] [--steps M]

Puts one deliberate fault after the other into the program or its Postgres and shows that the simulation catches it: the seed, the steps
until then over all seeds tried, and the invariant that broke. Ends with 1 if one survives.

  --only   the mutants whose name contains this
  --seeds  seeds to try, from 1 (60)
  --steps  steps of each (5000)`;

const OPTIONS = { only: 'text', seeds: 'number', steps: 'number' } as const;

type Caught = { readonly seed: number; readonly steps: number; readonly invariant: string };

async function main(): Promise<number> {
  const given = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (given.flag('help')) {
    console.log(HELP);
    return 0;
  }
  const seeds = given.whole('seeds') ?? 60;
  const steps = given.whole('steps') ?? 5_000;
  const only = given.text('only') ?? '';
  hookObjects();
  const { MUTANTS } = await import('../testing/simulation/mutants/all-mutants.ts');
  const chosen = MUTANTS.filter(({ name }) => name.includes(only));
  if (chosen.length === 0)
    throw new Refusal(`No mutant's name contains "${only}": ${COMMAND} alone tries and names all of them.`);
  const survivors = await huntAll(chosen, seeds, steps);
  console.log(`${chosen.length - survivors} of ${chosen.length} caught`);
  return survivors > 0 ? 1 : 0;
}

/** Prints a row for each; resolves with how many survive. */
async function huntAll(chosen: readonly Mutant[], seeds: number, steps: number): Promise<number> {
  const { GuestThread: Thread } = await import('../../durable-objects/guest-thread.ts');
  const { runSimulation } = await import('../testing/simulation/run.ts');
  const progress = progressLine();
  const hunt = async ({ name, variation }: Mutant): Promise<Caught | null> => {
    let before = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      progress.say(`${name}: seed ${seed} of ${seeds}, ${before.toLocaleString('en')} steps`);
      const report = await runSimulation({ seed, steps, Thread, variation });
      if (report.violation)
        return { seed, steps: before + report.steps, invariant: report.violation.invariant };
      before += report.steps;
    }
    return null;
  };
  progress.print(`${'mutant'.padEnd(36)}${'seed'.padStart(5)}${'steps'.padStart(9)}  caught by`);
  let survivors = 0;
  for (const mutant of chosen) {
    const caught = await hunt(mutant);
    if (!caught) survivors += 1;
    const found = caught
      ? `${String(caught.seed).padStart(5)}${caught.steps.toLocaleString('en').padStart(9)}  ${caught.invariant}`
      : `${'–'.padStart(5)}${'–'.padStart(9)}  SURVIVES: ${mutant.fault}`;
    progress.print(`${mutant.name.padEnd(36)}${found}`);
  }
  progress.end();
  return survivors;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
