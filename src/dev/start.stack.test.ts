import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { failedStart, sharedStack, startStack } from '../testing/stack.ts';
import { startTestPostgres } from '../testing/test-postgres.ts';
import { folderElsewhere } from './folder-elsewhere.ts';
import { markOf, startTimeOf } from './processes.ts';

/** A data folder with a space in its path, gone when the test has finished. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera data '));
  onTestFinished(() => {
    // As root, Postgres' part of a folder that only root may enter is elsewhere.
    for (const path of [folder, folderElsewhere(folder)]) rmSync(path, { recursive: true, force: true });
  });
  return folder;
}

/** Ended with the test, also when it fails. */
async function started(env: Readonly<Record<string, string>>) {
  const stack = await startStack(env);
  onTestFinished(async () => void (await stack.stop()));
  return stack;
}

async function ask(databaseUrl: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const childrenIn = (dataDir: string): Record<string, { pid: number }> =>
  JSON.parse(readFileSync(join(dataDir, 'stack.json'), 'utf8')).children;

test('a started stack answers at the addresses of its ready line and reaches what bookings need', async () => {
  const stack = sharedStack();
  const live = await fetch(`${stack.workerUrl}/health/live`);
  const ready = await fetch(`${stack.workerUrl}/health/ready`);
  expect([live.status, ready.status]).toEqual([200, 200]);
  const properties = await ask(stack.databaseUrl, 'select name from properties');
  expect(properties.rows).toHaveLength(1);
});

test('Postgres refuses the same night twice and counts its statements', async () => {
  const { databaseUrl } = sharedStack();
  const constraint = await ask(databaseUrl, `select 1 from pg_constraint where contype = 'x'`);
  const statements = await ask(databaseUrl, 'select count(*)::int as n from pg_stat_statements');
  expect(constraint.rowCount).toBeGreaterThan(0);
  expect(statements.rows[0].n).toBeGreaterThan(0);
});

test('a killed start leaves its data and its processes to the next one, which ends them and goes on', async () => {
  const DATA_DIR = dataFolder();
  const first = await started({ DATA_DIR });
  await ask(first.databaseUrl, `create table kept as select 'yes' as value`);
  const left = Object.values(childrenIn(DATA_DIR)).map(({ pid }) => markOf(pid));
  await first.kill();
  const second = await started({ DATA_DIR });
  expect(left.map(({ pid, startedAt }) => startTimeOf(pid) === startedAt)).toEqual([false, false, false]);
  expect((await ask(second.databaseUrl, 'select value from kept')).rows).toEqual([{ value: 'yes' }]);
  expect(await second.stop()).toBe(0);
});

test('a second start on the same data is refused by the pid of the first, which goes on', async () => {
  const DATA_DIR = dataFolder();
  const first = await started({ DATA_DIR });
  const refused = await failedStart({ DATA_DIR });
  expect(refused.code).toBe(1);
  expect(refused.lines.at(-1)).toContain(`Process ${first.pid} already runs on the data in ${DATA_DIR}`);
  expect((await fetch(`${first.workerUrl}/health/live`)).status).toBe(200);
  await first.stop();
});

test('a stack that is told to end leaves no process and no pid file', async () => {
  const DATA_DIR = dataFolder();
  const stack = await started({ DATA_DIR });
  const pids = Object.values(childrenIn(DATA_DIR)).map(({ pid }) => pid);
  expect(await stack.stop()).toBe(0);
  expect(pids.map(startTimeOf)).toEqual([null, null, null]);
  expect(() => childrenIn(DATA_DIR)).toThrow('ENOENT');
});

test('workerd killed is started again at the same address, with its new pid written down', async () => {
  const DATA_DIR = dataFolder();
  const stack = await started({ DATA_DIR });
  const restarted = stack.lineWith('workerd had ended and was started again');
  process.kill(stack.workerdPid, 'SIGKILL');
  await restarted;
  expect((await fetch(`${stack.workerUrl}/health/live`)).status).toBe(200);
  expect(childrenIn(DATA_DIR).workerd?.pid).not.toBe(stack.workerdPid);
  await stack.stop();
});

test('a port in use is one sentence that names the variable, and nothing is left behind', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
  const DATA_DIR = dataFolder();
  const refused = await failedStart({ DATA_DIR, SIM_PORT: String(port) });
  expect(refused).toEqual({
    code: 1,
    lines: [
      `Port ${port} is in use: end the program that listens there, or choose another with SIM_PORT (0 takes a free one).`,
    ],
  });
  expect(() => childrenIn(DATA_DIR)).toThrow('ENOENT');
});

test('a database of one’s own is used instead of the embedded one, and one that does not answer is named', async () => {
  const postgres = await startTestPostgres();
  onTestFinished(() => postgres.stop());
  const databaseUrl = await postgres.createDatabase();
  const stack = await started({ DATABASE_URL: databaseUrl });
  expect(stack.databaseUrl).toBe(databaseUrl);
  expect((await fetch(`${stack.workerUrl}/health/ready`)).status).toBe(200);
  await stack.stop();
  const refused = await failedStart({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' });
  expect(refused.code).toBe(1);
  expect(refused.lines.at(-1)).toMatch(/^DATABASE_URL cannot be used: 127\.0\.0\.1:1\/none answers/);
});

test('a variable that does not fit is refused by its name', async () => {
  const refused = await failedStart({ SEED: 'lots' });
  expect(refused.code).toBe(1);
  expect(refused.lines).toEqual([
    expect.stringMatching(/^SEED=lots does not fit \(must be demo, empty, load/),
  ]);
});
