import { stopwatchMs } from '../clock.ts';

const NAME_WIDTH = 9;

export type Steps = {
  /** Runs the work and prints `name  1.2 s  what came out`. */
  run<T>(name: string, work: () => Promise<T>, describe: (result: T) => string): Promise<T>;
  /** A line that belongs to no step. */
  tell(name: string, sentence: string): void;
};

/** What is shown of a start: one line a step, with its time. */
export function printedSteps(print: (line: string) => void): Steps {
  return {
    async run(name, work, describe) {
      const startedAt = stopwatchMs();
      const result = await work();
      const seconds = ((stopwatchMs() - startedAt) / 1000).toFixed(1);
      print(`${name.padEnd(NAME_WIDTH)} ${seconds.padStart(5)} s  ${describe(result)}`);
      return result;
    },
    tell: (name, sentence) => print(`${name.padEnd(NAME_WIDTH)}          ${sentence}`),
  };
}
