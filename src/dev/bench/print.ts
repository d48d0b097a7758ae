import { cpus } from 'node:os';
import { stopwatchMs } from '../../clock.ts';

export type Row = readonly string[];

/** Runs the work and shows on standard error that it runs and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = stopwatchMs();
  process.stderr.write(`${name} … `);
  const result = await work();
  process.stderr.write(`${((stopwatchMs() - startedAt) / 1000).toFixed(1)} s\n`);
  return result;
}

/** A table in Markdown on standard output, with the machine under it. */
export function printTable(head: Row, rows: readonly Row[]): void {
  const lineOf = (cells: Row): string => `| ${cells.join(' | ')} |`;
  console.log([lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n'));
  const { length, 0: first } = cpus();
  console.log(`\n${length} cores, ${first?.model ?? 'unknown'}, Node ${process.version}`);
}

export const percent = (part: number, whole: number): string => `${((part * 100) / whole).toFixed(0)} %`;
