import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './ports.ts';
import { type PostgresUser, postgresBinaries, postgresFolder, postgresUser } from './postgres-user.ts';
import { Refusal } from './refusal.ts';

export type Postgres = {
  readonly url: string;
  readonly pid: number;
  /** `18.4` */
  readonly version: string;
  readonly folder: string;
  /** Resolves when it ends, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export type PostgresOptions = {
  readonly dataDir: string;
  /** Off for data that nobody will miss: it does not survive a power cut then. */
  readonly isDurable: boolean;
  /** Told the pid as soon as there is one. */
  readonly onPid?: (pid: number) => void;
};

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 20;
const STOP_PATIENCE_MS = 3_000;
const DATABASE = 'tranquera';

/** Connections: the Neon endpoint keeps its own pool; tests and people come on top. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const INITDB_FLAGS = [
  ...['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/** Starts the embedded Postgres on a free port of 127.0.0.1, initialising its data when there is none. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const user = postgresUser();
  const binaries = postgresBinaries(user);
  const folder = postgresFolder(options.dataDir, user);
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries.initdb, data, user, options.isDurable);
  const port = await freePort();
  const logFile = join(options.dataDir, 'postgres.log');
  const child = launch(binaries.postgres, data, user, port, options.isDurable, logFile);
  const ended = endOf(child);
  if (child.pid === undefined) throw new Refusal(`Postgres could not be started from ${binaries.postgres}.`);
  options.onPid?.(child.pid);
  const stop = () => stopChild(child, ended);
  try {
    const server = `postgres://postgres:local@127.0.0.1:${port}`;
    const version = await untilReady(`${server}/postgres`, ended, logFile);
    return { url: `${server}/${DATABASE}`, pid: child.pid, version, folder, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Detached: Ctrl-C reaches the supervisor alone, which ends its children in order. */
function launch(
  binary: string,
  data: string,
  user: PostgresUser,
  port: number,
  isDurable: boolean,
  logFile: string,
): ChildProcess {
  const settings = { ...SETTINGS, port: String(port), ...(isDurable ? {} : NOT_DURABLE) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'w');
  const env = { ...process.env, LC_ALL: 'C' };
  const child = spawn(binary, ['-D', data, ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    env,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));

/** SIGINT is Postgres' fast shutdown: sessions are dropped, the data is whole. */
async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const slow = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(slow);
}

/** Made under another name and renamed, so that a start that is killed here leaves nothing that looks whole. */
async function initialise(
  initdb: string,
  data: string,
  user: PostgresUser,
  isDurable: boolean,
): Promise<void> {
  const half = `${data}.half`;
  rmSync(half, { recursive: true, force: true });
  const child = spawn(initdb, ['-D', half, ...INITDB_FLAGS, ...(isDurable ? [] : ['--no-sync'])], {
    ...user,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  await new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  if (child.exitCode !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Refusal(reasonIn(said, `initdb ended with code ${child.exitCode}`));
  }
  rmSync(data, { recursive: true, force: true });
  renameSync(half, data);
}

/** Resolves with the version once it answers and has its database; fails with its last words if it ends before. */
async function untilReady(url: string, ended: Promise<void>, logFile: string): Promise<string> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    const version = await tryServer(url);
    if (version !== null) return version;
    const log = () => readFileSync(logFile, 'utf8');
    if (isOver) throw new Refusal(reasonIn(log(), 'it ended at once'));
    if (performance.now() > deadline) {
      throw new Refusal(reasonIn(log(), `it did not answer within ${START_TIMEOUT_MS / 1000} s`));
    }
    await delay(POLL_MS);
  }
}

async function tryServer(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const there = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (there.rowCount === 0) await client.query(`create database ${DATABASE}`);
    const shown = await client.query('show server_version');
    return shown.rows[0].server_version;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One sentence from Postgres' own words: the last that it calls an error, else the last at all. */
function reasonIn(words: string, otherwise: string): string {
  if (/No space left/.test(words)) {
    return 'Postgres found no space left on the disk: free some, or set DATA_DIR to a folder on another disk.';
  }
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((each) => /(FATAL|PANIC|error): /i.test(each)) ?? lines.at(-1) ?? otherwise;
  const reason = line.replace(/^.*?(FATAL|PANIC|error): +/i, '').trim();
  return `Postgres did not start (${reason}): mend that, use an empty DATA_DIR, or set DATABASE_URL to a Postgres of your own.`;
}
