import { isDeepStrictEqual } from 'node:util';
import { Bench } from 'tinybench';

/** One of our ways beside a plain one that does the same. */
export type Pair = {
  readonly name: string;
  /** What the plain way is, in a few words. */
  readonly naive: string;
  readonly ours: () => unknown;
  readonly twin: () => unknown;
};

const BENCH_MS = 200;
const NAME_WIDTH = 42;

export const HEADING = `${'µs a call'.padEnd(NAME_WIDTH)}${'ours'.padStart(12)}${'twin'.padStart(12)}    ratio  the twin`;

/** Mean times of both and their ratio, in one line. Throws when the two do not give the same: then there is nothing to compare. */
export async function benchPair({ name, naive, ours, twin }: Pair): Promise<string> {
  if (!isDeepStrictEqual(await ours(), await twin()))
    throw new Error(`${name}: the twin gives something else`);
  const bench = new Bench({ time: BENCH_MS }).add('ours', ours).add('twin', twin);
  await bench.run();
  const [own = 0, plain = 0] = bench.tasks.map(meanMsOf);
  const ratio = `${(plain / own).toFixed(1)}x`.padStart(9);
  return `${name.padEnd(NAME_WIDTH)}${microseconds(own)}${microseconds(plain)}${ratio}  ${naive}`;
}

export const microseconds = (ms: number, width = 12): string => (ms * 1000).toFixed(1).padStart(width);

export function meanMsOf(task: Bench['tasks'][number]): number {
  if (!('latency' in task.result)) throw new Error(`${task.name}: ${task.result.state}`);
  return task.result.latency.mean;
}
