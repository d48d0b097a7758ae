import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that can be told from a later one with the same number. */
export type ProcessMark = { readonly pid: number; readonly startedAt: string };

const POLL_MS = 20;

const bootId = (): string =>
  existsSync('/proc/sys/kernel/random/boot_id')
    ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    : '';

/** The 22nd field of `/proc/<pid>/stat` counts ticks since boot; the name before it may hold spaces and brackets. */
function procStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${bootId()}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** When the process began, as a text to compare; null when there is no such process (a zombie is none). */
export function startTimeOf(pid: number): string | null {
  if (existsSync('/proc/self/stat')) return procStartTime(pid);
  if (process.platform === 'win32') return isAnswering(pid) ? 'unknown' : null;
  const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return shown.stdout?.trim() || null;
}

function isAnswering(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const markOf = (pid: number): ProcessMark => ({ pid, startedAt: startTimeOf(pid) ?? 'gone' });

export const isRunning = (mark: ProcessMark): boolean => startTimeOf(mark.pid) === mark.startedAt;

function signal(mark: ProcessMark, name: NodeJS.Signals): void {
  try {
    if (isRunning(mark)) process.kill(mark.pid, name);
  } catch {
    // It ended in between, or belongs to somebody else: what is still there is seen by isRunning.
  }
}

async function waitForEnd(marks: readonly ProcessMark[], timeoutMs: number): Promise<readonly ProcessMark[]> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const left = marks.filter(isRunning);
    if (left.length === 0 || performance.now() > deadline) return left;
    await delay(POLL_MS);
  }
}

/** Asks with `name`, then kills; resolves with those that could not be ended (another user's). */
export async function endProcesses(
  marks: readonly ProcessMark[],
  name: NodeJS.Signals,
  patienceMs: number,
): Promise<readonly ProcessMark[]> {
  for (const mark of marks) signal(mark, name);
  const stubborn = await waitForEnd(marks, patienceMs);
  for (const mark of stubborn) signal(mark, 'SIGKILL');
  return waitForEnd(stubborn, patienceMs);
}
