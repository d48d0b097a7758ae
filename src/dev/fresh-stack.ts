import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRepository } from './local-paths.ts';

export type FreshStack = {
  /** Of the supervisor; all other processes of the stack come from it. */
  readonly pid: number;
  readonly workerUrl: string;
  readonly outsideUrl: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
};

/** A stack of its own for a command, on free ports and an empty folder, ended with it. Its steps are shown on standard error. */
export async function startFreshStack(env: Readonly<Record<string, string>> = {}): Promise<FreshStack> {
  const child = spawn(process.execPath, [inRepository('src/dev/start.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      SIM_PORT: '0',
      FRESH: '1',
      TRANQUERA_LAUNCHERS: `${process.env.TRANQUERA_LAUNCHERS ?? ''},${process.pid}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for await (const line of createInterface(child.stdout)) {
    console.error(line);
    const ready = /^ready worker=(\S+) outside=(\S+) database=(\S+)/.exec(line);
    if (!ready) continue;
    child.stdout.resume();
    const [, workerUrl = '', outsideUrl = '', databaseUrl = ''] = ready;
    return {
      pid: child.pid ?? 0,
      workerUrl,
      outsideUrl,
      databaseUrl,
      stop: async () => {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error('the stack did not start');
}
