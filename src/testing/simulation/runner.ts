import { Worker } from 'node:worker_threads';
import { inRepository } from '../../dev/local-paths.ts';
import type { RunReport } from './run.ts';

export type RunnerRequest = {
  readonly id: number;
  readonly seed: number;
  readonly steps: number;
  /** A deliberate fault, by name; null: the program as it is. */
  readonly mutant: string | null;
  /** A run that breaks is replayed with ever fewer actions. */
  readonly shorten: boolean;
};

type Answer = { readonly id: number; readonly report?: RunReport; readonly error?: string };

export type Runner = {
  run(request: Pick<RunnerRequest, 'seed' | 'steps'> & Partial<RunnerRequest>): Promise<RunReport>;
  close(): Promise<unknown>;
};

/**
 * Simulations in a thread that plain Node loads, for callers whose own modules a bundler rewrites, as vitest does: a run changes the
 * randomness and the WebCrypto around it, which there is nobody else's.
 */
export function startRunner(): Runner {
  const worker = new Worker(inRepository('src/testing/simulation/runner-thread.ts'), { execArgv: [] });
  const waiting = new Map<number, (answer: Answer) => void>();
  let ids = 0;
  const failAll = (error: string): void => {
    for (const [id, answer] of waiting) answer({ id, error });
  };
  worker.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  worker.on('error', (error) => failAll(String(error)));
  worker.on('exit', (code) => failAll(`the thread ended with ${code}`));
  return {
    run: ({ seed, steps, mutant = null, shorten = false }) => {
      const id = ++ids;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ report, error }) => {
          waiting.delete(id);
          if (report) resolve(report);
          else reject(new Error(error));
        });
        worker.postMessage({ id, seed, steps, mutant, shorten });
      });
    },
    close: () => worker.terminate(),
  };
}
