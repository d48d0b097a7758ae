import { parentPort } from 'node:worker_threads';
import { hookObjects } from './objects-in-node.ts';
import type { RunnerRequest } from './runner.ts';

/** Runs simulations for `startRunner`: here the program's objects are imported by Node itself, with the world's runtime under them. */
hookObjects();
const { GuestThread: Thread } = await import('../../../durable-objects/guest-thread.ts');
const { runSimulation } = await import('./run.ts');
const { shrink } = await import('./shrink.ts');
const { MUTANTS } = await import('./mutants/all-mutants.ts');

async function perform({ seed, steps, mutant, shorten }: RunnerRequest) {
  const variation = MUTANTS.find(({ name }) => name === mutant)?.variation ?? {};
  const request = { seed, steps, Thread, variation };
  const report = await runSimulation(request);
  return shorten && report.violation ? shrink(request, report) : report;
}

parentPort?.on('message', async (request: RunnerRequest) => {
  try {
    parentPort?.postMessage({ id: request.id, report: await perform(request) });
  } catch (error) {
    parentPort?.postMessage({ id: request.id, error: error instanceof Error ? error.stack : String(error) });
  }
});
