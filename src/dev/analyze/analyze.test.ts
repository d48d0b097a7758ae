import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withClient } from '../../testing/database.ts';
import { inRepository } from '../local-paths.ts';
import { type Analysis, analyse, failuresOf, servedBy } from './analyse.ts';
import { explainedConnection } from './explained-connection.ts';
import { adaptersOf, productQueries } from './product-queries.ts';
import { readPlan } from './read-plan.ts';
import { samplesOf } from './samples.ts';
import { seedVolume, shapeOf } from './seed-volume.ts';

const ROWS = 40_000;

let analysis: Promise<Analysis> | null = null;
const analysed = (): Promise<Analysis> => {
  analysis ??= (async () => {
    const { client } = await withClient();
    await seedVolume(client, shapeOf(ROWS), () => undefined);
    return analyse(client, { listRuns: 30 });
  })();
  return analysis;
};

test('no query of the product reads a large table row by row or is misjudged a hundredfold', async () => {
  expect(failuresOf(await analysed())).toEqual([]);
});

test('each index of the table in the README serves the query that stands beside it', async () => {
  const rows = readFileSync(inRepository('README.md'), 'utf8').matchAll(
    /^\| `(\w+)` \| ([^|]+) \| `([^`]+)` \|$/gm,
  );
  const table = [...rows].map(([, index = '', , query = '']) => ({ index, query }));
  const served = servedBy(await analysed());
  expect(table.length).toBeGreaterThan(20);
  for (const { index, query } of table) expect(served.get(index) ?? [], index).toContain(query);
});

test('the table in the README has every index of the tables that grow', async () => {
  const { client } = await withClient();
  const { rows } = await client.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index
     where indrelid::regclass::text in ('reservations', 'guests', 'payments', 'messages', 'audit_log') and not indisprimary`,
  );
  const readme = readFileSync(inRepository('README.md'), 'utf8');
  expect(rows.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('every verb of every adapter that speaks SQL is analysed', async () => {
  const { client } = await withClient();
  await seedVolume(client, shapeOf(10_000), () => undefined);
  const { sql } = explainedConnection(client);
  const adapters = adaptersOf(sql, () => 0);
  const verbs = Object.entries(adapters).flatMap(([adapter, port]) =>
    Object.keys(port).map((verb) => `${adapter}.${verb}`),
  );
  const names = productQueries(adapters, await samplesOf(client)).map(({ name }) => name.split(' · ')[0]);
  const withoutSql = ['catalog.forgetAll'];
  expect(verbs.filter((verb) => !names.includes(verb) && !withoutSql.includes(verb))).toEqual([]);
});

test('every adapter in the folder is among them', async () => {
  const files = readdirSync(inRepository('src/adapters/neon')).filter((name) => !name.includes('.test.'));
  const creators = files.flatMap((name) =>
    [
      ...readFileSync(inRepository(`src/adapters/neon/${name}`), 'utf8').matchAll(
        /export function create(\w+)/g,
      ),
    ].map(([, creator = '']) => creator),
  );
  const known = Object.keys(adaptersOf(explainedConnection(await nobody()).sql, () => 0));
  const expected = creators.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  expect(expected.filter((name) => name !== 'cache').toSorted()).toEqual(known.toSorted());
});

test('what a query wrote while it was explained is gone', async () => {
  const { client } = await withClient();
  await seedVolume(client, shapeOf(10_000), () => undefined);
  const count = async (): Promise<number> =>
    Number((await client.query('select count(*) from reservations')).rows[0].count);
  const before = await count();
  const connection = explainedConnection(client);
  const samples = await samplesOf(client);
  const commit = productQueries(
    adaptersOf(connection.sql, () => samples.now),
    samples,
  ).find(({ name }) => name === 'gateHolds.commit · 31 holds');
  const statements = await connection.explain(async () => commit?.run());
  expect(statements.map(({ text }) => text).join()).toContain('insert into reservations');
  expect(statements[0]?.plan.rows).toBe(31);
  expect(await count()).toBe(before);
});

test('a sequential scan and an estimate off by a hundred times are seen in a plan', async () => {
  const { client } = await withClient();
  await client.query('create table numbers as select n, n % 1000 as copy from generate_series(1, 100000) n');
  await client.query('analyze numbers');
  const planOf = async (condition: string) => {
    const { rows } = await client.query(
      `explain (analyze, buffers, format json) select * from numbers where ${condition}`,
    );
    return readPlan(rows[0]['QUERY PLAN']);
  };
  const whole = await planOf('n < 50000');
  expect(whole.sequential).toEqual([{ relation: 'numbers', rowsRead: 100_000 }]);
  expect(whole.worst?.factor).toBeLessThan(2);
  // Postgres takes the two conditions for independent of each other.
  const misjudged = await planOf('n % 1000 = copy and copy % 2 = 0 and (n % 1000) % 2 = 0');
  expect(misjudged.worst?.factor).toBeGreaterThan(100);
});

const nobody = async () => (await withClient()).client;
