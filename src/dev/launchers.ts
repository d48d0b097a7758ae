import { isRunning, markOf, type ProcessMark } from './processes.ts';

const POLL_MS = 500;

/**
 * The processes that started this one and without which nobody would end it: npm and the bootstrap, or a test run. The
 * bootstrap lists them in `TRANQUERA_LAUNCHERS`, comma-separated pids.
 */
export const launchersOf = (env: Readonly<Record<string, string | undefined>>): readonly ProcessMark[] =>
  (env.TRANQUERA_LAUNCHERS ?? '')
    .split(',')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid > 1)
    .map(markOf);

/** Resolves when one of them has gone; a killed npm leaves its children alive. Keeps no process from ending. */
export const lossOf = (launchers: readonly ProcessMark[]): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (launchers.every(isRunning)) return;
      clearInterval(timer);
      resolve();
    }, POLL_MS);
    timer.unref();
  });
