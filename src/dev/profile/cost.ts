import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FreshStack } from '../fresh-stack.ts';

/** What a stack has used since it started. Processor time in milliseconds; calls and bytes of their bodies by vendor. */
export type Used = {
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly calls: Readonly<Record<string, number>>;
  readonly bytes: Readonly<Record<string, number>>;
};

const PARTS: readonly (readonly [name: string, command: RegExp])[] = [
  ['workerd', /workerd\b.*\bserve\b/],
  ['Postgres', /postgres/],
  ['emulators', /outside\/main\.ts/],
];
/** The kernel counts in ticks of a hundredth of a second. */
const MS_PER_TICK = 10;

const callsSchema = z.object({
  calls: z.record(z.string(), z.number()),
  bytes: z.record(z.string(), z.number()),
});

export async function readUsed(stack: FreshStack): Promise<Used> {
  const answer = await fetch(`${stack.outsideUrl}/sim/calls`);
  const { calls, bytes } = callsSchema.parse(await answer.json());
  return { cpuMs: cpuOf(stack.pid), calls, bytes };
}

/** Linux alone tells; elsewhere it is empty. */
function cpuOf(supervisor: number): Record<string, number> {
  const cpuMs: Record<string, number> = {};
  for (const { command, ticks } of below(supervisor)) {
    const part = PARTS.find(([, pattern]) => pattern.test(command))?.[0];
    if (part) cpuMs[part] = (cpuMs[part] ?? 0) + ticks * MS_PER_TICK;
  }
  return cpuMs;
}

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly ticks: number;
};

function below(supervisor: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
  const children = Map.groupBy(all, ({ parent }) => parent);
  const of = (pid: number): Process[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...of(child.pid)]);
  return of(supervisor);
}

function read(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // What follows the name, which may hold spaces: state, parent, …, and as 12th and 13th the ticks of user and system.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, parent: Number(fields[1]), command, ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It ended while the list was read, or there is no such list here.
    return null;
  }
}

/** A line for each, per operation. */
export function costLines(before: Used, after: Used, count: number): string[] {
  const each = (of: keyof Used, name: string): number =>
    ((after[of][name] ?? 0) - (before[of][name] ?? 0)) / count;
  const cpu = Object.keys(after.cpuMs).map((name) => `${each('cpuMs', name).toFixed(2)} ms of ${name}’s CPU`);
  const calls = Object.keys(after.calls)
    .filter((name) => each('calls', name) > 0)
    .map(
      (name) =>
        `${each('calls', name).toFixed(2)} calls to ${name}, ${Math.round(each('bytes', name))} bytes`,
    );
  return [...cpu, ...calls];
}
