import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRepository } from './local-paths.ts';
import type { Addresses, OutsideOptions } from './outside/outside.ts';
import { Refusal } from './refusal.ts';

export type OutsideProcess = {
  readonly url: string;
  readonly pid: number;
  readonly addresses: Addresses;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

const READY = 'outside ready ';
const STOP_PATIENCE_MS = 1_500;

/** The line that `outside/main.ts` prints: where it listens and where each vendor is. */
const readyLine = (line: string) => JSON.parse(line.slice(READY.length)) as { url: string } & Addresses;

/** The vendors, phones and banks, in a process of their own so that a load run measures the Worker. */
export async function startOutsideProcess(
  options: OutsideOptions & Readonly<Record<string, unknown>>,
  onPid: (pid: number) => void,
): Promise<OutsideProcess> {
  const child = spawn(process.execPath, [inRepository('src/dev/outside/main.ts')], {
    detached: true,
    env: { ...process.env, OUTSIDE_OPTIONS: JSON.stringify(options) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  if (child.pid === undefined)
    throw new Refusal('The outside world could not be started: run npm ci and try again.');
  onPid(child.pid);
  const { url, ...addresses } = await firstReadyLine(child, ended);
  return { url, pid: child.pid, addresses, ended, stop: () => stopChild(child, ended) };
}

function firstReadyLine(child: ChildProcess, ended: Promise<void>) {
  return new Promise<ReturnType<typeof readyLine>>((resolve, reject) => {
    if (child.stdout) {
      createInterface(child.stdout).on('line', (line) => {
        if (line.startsWith(READY)) resolve(readyLine(line));
        else console.log(line);
      });
    }
    void ended.then(() =>
      reject(new Refusal('The outside world ended before it was ready, for the reason above.')),
    );
  });
}

/** Closing its stdin is the sign to end, and works even when no signal does. */
async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.end();
  child.kill('SIGTERM');
  const slow = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(slow);
}
