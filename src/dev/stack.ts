import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type CronEndpoint, startCronEndpoint } from './cron.ts';
import type { DataFolder } from './data-folder.ts';
import { migrate } from './migrate.ts';
import type { StackOptions } from './options.ts';
import { type OutsideProcess, startOutsideProcess } from './outside-process.ts';
import { claimPort } from './ports.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { Refusal } from './refusal.ts';
import type { Steps } from './steps.ts';
import { bundleWorker, type WorkerBundle } from './worker-bundle.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';
import { workerVars } from './worker-vars.ts';

export type Stack = {
  readonly workerUrl: string;
  readonly outsideUrl: string;
  readonly databaseUrl: string;
  workerdPid(): number;
  /** Resolves with a sentence when a part that cannot be replaced has ended by itself. */
  readonly broken: Promise<string>;
};

/** What was started, the last first; each is ended once. */
export class Endings {
  readonly #stops: { readonly name: string; readonly stop: () => Promise<void> | void }[] = [];
  #isEnding = false;

  /** What starts while everything ends already is ended at once. */
  add(name: string, stop: () => Promise<void> | void): void {
    this.#stops.unshift({ name, stop });
    if (this.#isEnding) void this.run();
  }

  /** Ends everything; a part that does not end by itself is left to `DataFolder.endChildren`. */
  async run(): Promise<void> {
    this.#isEnding = true;
    for (const { name, stop } of this.#stops.splice(0)) {
      try {
        await stop();
      } catch (error) {
        console.error(`${name} did not end cleanly: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
}

/** Starts everything of DESIGN §4. What was started is in `endings`, whether this resolves or throws. */
export async function startStack(
  options: StackOptions,
  folder: DataFolder,
  steps: Steps,
  endings: Endings,
): Promise<Stack> {
  const workerPort = await claimPort(options.port, 'PORT');
  const simPort = await claimPort(options.simPort, 'SIM_PORT');
  const temporary = temporaryFolder(folder);
  const cron = await startCronEndpoint();
  endings.add('cron', cron.stop);
  const abort = new AbortController();
  endings.add('bundle', () => abort.abort());
  const bundling = steps.run(
    'bundle',
    () => bundleWorker(temporary, abort.signal),
    ({ modules }) => `by wrangler, ${modules.length === 1 ? '1 module' : `${modules.length} modules`}`,
  );
  // Whoever fails first is reported; the other must not become an unhandled rejection.
  bundling.catch(() => undefined);
  const postgres = options.databaseUrl === null ? await embeddedPostgres(folder, steps, endings) : null;
  const databaseUrl = options.databaseUrl ?? postgres?.url ?? '';
  await steps.run('migrate', () => migrate(databaseUrl), describeMigrations);
  const workerUrl = `http://127.0.0.1:${workerPort}`;
  const outside = await outsideWorld(options, folder, steps, endings, {
    simPort,
    databaseUrl,
    workerUrl,
    cron,
  });
  await steps.run(
    'seed',
    () => plant(databaseUrl, options.seed, `${outside.url}/photos`),
    (said) => said,
  );
  const vars = workerVars(options, options.publicUrl ?? workerUrl, databaseUrl, outside.addresses);
  const bundle = await bundling;
  const { inspectorPort } = options;
  const worker = await workerd(folder, steps, endings, { port: workerPort, bundle, vars, inspectorPort });
  cron.begin(worker.runCron);
  await steps.run(
    'warm',
    () => warm(worker.url),
    (said) => said,
  );
  return {
    workerUrl: worker.url,
    outsideUrl: outside.url,
    databaseUrl,
    workerdPid: worker.pid,
    broken: firstToEnd(postgres, outside),
  };
}

/** Loaded only when there is something to seed: it brings better-auth along. */
async function plant(databaseUrl: string, kind: string, photosUrl: string): Promise<string> {
  if (kind === 'empty') return 'left empty';
  const { seed } = await import('./seed/seed.ts');
  return seed(databaseUrl, kind, { photosUrl });
}

/** Below the data, emptied at each start: bundles, and what Miniflare puts into the system's temporary folder. */
function temporaryFolder(folder: DataFolder): string {
  const path = join(folder.path, 'tmp');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  process.env.TMPDIR = path;
  return path;
}

const describeMigrations = (applied: readonly string[]): string =>
  applied.length === 0 ? 'nothing new' : `${applied.length} applied`;

async function embeddedPostgres(folder: DataFolder, steps: Steps, endings: Endings): Promise<Postgres> {
  return steps.run(
    'postgres',
    async () => {
      const postgres = await startPostgres({
        dataDir: folder.path,
        isDurable: !folder.isTemporary,
        onPid: (pid) => folder.note('postgres', pid),
      });
      endings.add('postgres', postgres.stop);
      return postgres;
    },
    ({ version, folder: data }) => `PostgreSQL ${version}, data in ${data}`,
  );
}

async function outsideWorld(
  options: StackOptions,
  folder: DataFolder,
  steps: Steps,
  endings: Endings,
  at: {
    readonly simPort: number;
    readonly databaseUrl: string;
    readonly workerUrl: string;
    readonly cron: CronEndpoint;
  },
): Promise<OutsideProcess> {
  return steps.run(
    'outside',
    async () => {
      const outside = await startOutsideProcess(
        {
          port: at.simPort,
          dataDir: join(folder.path, 'outside'),
          databaseUrl: at.databaseUrl,
          ...(options.redisUrl === null ? {} : { redisUrl: options.redisUrl }),
          workerUrl: at.workerUrl,
          cronUrl: at.cron.url,
          crons: at.cron.crons,
        },
        (pid) => folder.note('outside', pid),
      );
      endings.add('outside', outside.stop);
      return outside;
    },
    ({ url }) => `phones, vendors and bank at ${url}`,
  );
}

async function workerd(
  folder: DataFolder,
  steps: Steps,
  endings: Endings,
  what: {
    readonly port: number;
    readonly bundle: WorkerBundle;
    readonly vars: Readonly<Record<string, string>>;
    readonly inspectorPort: number | null;
  },
): Promise<WorkerProcess> {
  return steps.run(
    'worker',
    async () => {
      const worker = await startWorkerProcess({
        ...what,
        objectsDir: join(folder.path, 'objects'),
        logFile: join(folder.path, 'worker.log'),
        onPid: (pid) => folder.note('workerd', pid),
        onRestart: () => steps.tell('worker', 'workerd had ended and was started again'),
      });
      endings.add('worker', worker.stop);
      return worker;
    },
    ({ url, pid }) => `workerd ${pid()} at ${url}`,
  );
}

const WARM_TIMEOUT_MS = 15_000;
const WARM_POLL_MS = 50;

/** The first requests compile, connect and fill caches; nobody should measure them. */
async function warm(url: string): Promise<string> {
  const deadline = performance.now() + WARM_TIMEOUT_MS;
  for (;;) {
    const live = await fetch(`${url}/health/live`);
    const ready = await fetch(`${url}/health/ready`);
    const said = await ready.text();
    if (live.ok && ready.ok) return `answers, and reaches what it needs`;
    if (performance.now() > deadline) {
      throw new Refusal(
        `The Worker does not become ready: /health/live ${live.status}, /health/ready ${ready.status} ${said}`,
      );
    }
    await delay(WARM_POLL_MS);
  }
}

const firstToEnd = (postgres: Postgres | null, outside: OutsideProcess): Promise<string> =>
  Promise.race([
    ...(postgres === null ? [] : [postgres.ended.then(() => 'Postgres ended by itself')]),
    outside.ended.then(() => 'the outside world ended by itself'),
  ]);
