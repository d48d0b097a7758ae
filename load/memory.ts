import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const MEASURED = ['workerd', 'postgres', 'outside'] as const;
export type Measured = (typeof MEASURED)[number];
/** Bytes of each at an instant in Unix ms. */
export type MemorySample = { readonly at: number } & Readonly<Record<Measured, number>>;

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly rss: number;
  readonly shared: number;
  readonly buffers: number;
};

const KB = 1_024;

function readProc(pid: number): Process | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const numberOf = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const rss = numberOf('VmRSS') * KB;
    return {
      pid,
      parent: numberOf('PPid'),
      command,
      rss,
      shared: numberOf('RssFile') * KB,
      buffers: numberOf('RssShmem') * KB,
    };
  } catch {
    // It ended while the list was read.
    return null;
  }
}

function listed(): readonly Process[] {
  if (existsSync('/proc/self/status')) {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return pids.flatMap((pid) => readProc(pid) ?? []);
  }
  const shown = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  return (shown.stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, parent, rss, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command, rss: Number(rss) * KB, shared: 0, buffers: 0 }];
  });
}

/** Which part of the stack a command line belongs to. */
export function partOf(command: string): Measured | null {
  if (/workerd/.test(command) && /\bserve\b/.test(command)) return 'workerd';
  if (/outside\/main\.ts/.test(command)) return 'outside';
  return /postgres/.test(command) && !/\.ts\b/.test(command) ? 'postgres' : null;
}

/**
 * Resident memory of what the supervisor of a stack started: the own pages of all, and of the code that they share the largest part of one.
 * Shared buffers do not count: Postgres takes them once, at a size that is set, and touches them as data comes.
 */
export function sampleMemory(supervisorPid: number, now: number): MemorySample {
  const all = listed();
  const children = Map.groupBy(all, ({ parent }) => parent);
  const found: Process[] = [];
  const gather = (pid: number): void => {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      gather(child.pid);
    }
  };
  gather(supervisorPid);
  const of = (part: Measured): number => {
    const own = found.filter(({ command }) => partOf(command) === part);
    const shared = Math.max(0, ...own.map((each) => each.shared));
    return own.reduce((sum, each) => sum + each.rss - each.shared - each.buffers, 0) + shared;
  };
  return { at: now, workerd: of('workerd'), postgres: of('postgres'), outside: of('outside') };
}
