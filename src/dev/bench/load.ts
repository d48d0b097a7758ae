import { fork } from 'node:child_process';
import { inRepository } from '../local-paths.ts';
import type { LoadPlan, LoadReport } from './load-process.ts';

export type Load = { run(plan: LoadPlan): Promise<LoadReport>; stop(): void };

/** What the process says back: only `load-process.ts` sends there. */
const replyOf = (message: unknown) => message as { report?: LoadReport; error?: string };

/** A load client in a process of its own, over raw sockets, so that it costs little beside what it measures. */
export function startLoad(): Load {
  const child = fork(inRepository('src/dev/bench/load-process.ts'), { serialization: 'advanced' });
  return {
    run: (plan) =>
      new Promise((resolve, reject) => {
        const ended = (): void => reject(new Error('the load process ended'));
        child.once('exit', ended);
        child.once('message', (message) => {
          child.off('exit', ended);
          const { report, error } = replyOf(message);
          if (report) resolve(report);
          else reject(new Error(error ?? 'no report'));
        });
        child.send(plan);
      }),
    stop: () => void child.kill(),
  };
}

export const perSecond = (requests: number, ms: number): number => (requests * 1000) / ms;
