import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import { z } from 'zod';
import { inRepository } from './local-paths.ts';
import type { WorkerBundle } from './worker-bundle.ts';

export type WorkerProcess = {
  readonly url: string;
  pid(): number;
  /** Runs the scheduled handler as that cron trigger would; its outcome is workerd's word for it. */
  runCron(cron: string): Promise<{ readonly outcome: string }>;
  stop(): Promise<void>;
};

export type WorkerProcessOptions = {
  readonly port: number;
  readonly bundle: WorkerBundle;
  /** Durable Objects live here. */
  readonly objectsDir: string;
  /** What the Worker tells of each request and turn, a JSON line each; from its last start on. */
  readonly logFile: string;
  /** Over those of wrangler.toml. */
  readonly vars: Readonly<Record<string, string>>;
  /** Of DevTools; none without it. */
  readonly inspectorPort?: number | null;
  /** Classes of Durable Objects that wrangler.toml does not name, by binding. */
  readonly moreObjects?: Readonly<Record<string, string>>;
  readonly onPid: (pid: number) => void;
  /** Said when workerd had died and runs again. */
  readonly onRestart: () => void;
};

const HOST = '127.0.0.1';

/** Runs the bundle in workerd, bound as wrangler.toml says. A workerd that dies is started again on the same port. */
export async function startWorkerProcess(options: WorkerProcessOptions): Promise<WorkerProcess> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(inRepository('wrangler.toml'));
  let pid = 0;
  const log = createWriteStream(options.logFile);
  const unwatch = watchForWorkerd((found) => {
    pid = found;
    options.onPid(found);
  });
  const miniflare = keepingSignals(
    () =>
      new Miniflare({
        ...workerOptions,
        bindings: { ...workerOptions.bindings, ...options.vars },
        durableObjects: { ...workerOptions.durableObjects, ...sqliteObjects(options.moreObjects ?? {}) },
        modules: [...options.bundle.modules],
        modulesRoot: options.bundle.folder,
        // The Worker's own socket: Miniflare's, with a proxy before it, has a quarter of the throughput (measured).
        unsafeDirectSockets: [{ host: HOST, port: options.port }],
        host: HOST,
        port: 0,
        ...(options.inspectorPort == null ? {} : { inspectorPort: options.inspectorPort }),
        durableObjectsPersist: options.objectsDir,
        // Otherwise Miniflare asks Cloudflare where this machine is.
        cf: false,
        log: new Log(LogLevel.ERROR),
        logRequests: false,
        unsafeTriggerHandlers: true,
        telemetry: { enabled: false },
        handleRuntimeStdio: (stdout: Readable, stderr: Readable) => passOn(stdout, stderr, log),
        unsafeHandleRuntimeRestart: options.onRestart,
      }),
  );
  try {
    await miniflare.ready;
  } catch (error) {
    unwatch();
    await miniflare.dispose().catch(() => undefined);
    throw error;
  }
  return {
    url: `http://${HOST}:${options.port}`,
    pid: () => pid,
    runCron: async (cron) => runCron(await miniflare.ready, cron),
    stop: async () => {
      unwatch();
      await miniflare.dispose();
      log.end();
    },
  };
}

const sqliteObjects = (classes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(classes).map(([binding, className]) => [binding, { className, useSQLite: true }]),
  );

const outcomeSchema = z.object({ outcome: z.string() });

/**
 * By HTTP on Miniflare's own socket. Its `getWorker().scheduled()` blocks this process until workerd answers, and workerd blocks on its full
 * pipe until this process reads what it says: under load both would wait for ever.
 */
async function runCron(entry: URL, cron: string): Promise<{ readonly outcome: string }> {
  const url = new URL('/cdn-cgi/handler/scheduled?format=json', entry);
  url.searchParams.set('cron', cron);
  return outcomeSchema.parse(await (await fetch(url)).json());
}

/** Miniflare does not tell workerd's pid; Node announces every child process. */
function watchForWorkerd(onPid: (pid: number) => void): () => void {
  const seen = (message: unknown): void => {
    const { process: child } = message as { process: import('node:child_process').ChildProcess };
    child.once('spawn', () => {
      if (child.spawnargs.includes('serve') && child.pid !== undefined) onPid(child.pid);
    });
  };
  subscribe('child_process', seen);
  return () => unsubscribe('child_process', seen);
}

/** Miniflare exits the process on SIGINT and SIGTERM; ending in order is the supervisor's part. */
function keepingSignals<T>(work: () => T): T {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Map(signals.map((name) => [name, new Set(process.listeners(name))]));
  const result = work();
  for (const name of signals) {
    for (const listener of process.listeners(name)) {
      if (!before.get(name)?.has(listener)) process.removeListener(name, listener);
    }
  }
  return result;
}

/** What is as it should be goes to the file alone: under load that is thousands of lines a second. */
function passOn(stdout: Readable, stderr: Readable, log: WriteStream): void {
  createInterface(stdout).on('line', (line) => {
    log.write(`${line}\n`);
    if (!line.includes('"level":"info"')) console.log(line);
  });
  createInterface(stderr).on('line', (line) => {
    log.write(`${line}\n`);
    console.error(line);
  });
}
