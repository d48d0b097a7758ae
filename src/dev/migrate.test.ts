import { expect, test } from 'vitest';
import { withClient } from '../testing/database.ts';
import { migrate, readMigrations } from './migrate.ts';

test('a migrated database has every migration once, and migrating again applies nothing', async () => {
  const { url, client } = await withClient();
  const names = readMigrations().map(({ name }) => name);
  const before = await client.query('select name from schema_migrations order by name');
  expect(before.rows.map((row) => row.name)).toEqual(names);
  expect(await migrate(url)).toEqual([]);
});

test('several that migrate at once apply each migration once', async () => {
  const { url, client } = await withClient();
  const sql = 'create table once (id int); insert into once values (1)';
  const added = [...readMigrations(), { name: '9999_once.sql', sql, checksum: 'a' }];
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, added)));
  expect(applied.flat()).toEqual(['9999_once.sql']);
  expect((await client.query('select count(*)::int as n from once')).rows[0].n).toBe(1);
});

test('a migration that fails leaves nothing of itself behind, and says why', async () => {
  const { url, client } = await withClient();
  const sql = 'create table half (id int); select 1/0';
  const broken = [...readMigrations(), { name: '9999_broken.sql', sql, checksum: 'a' }];
  await expect(migrate(url, broken)).rejects.toThrow(
    '9999_broken.sql failed and was rolled back: division by zero',
  );
  const left = await client.query("select to_regclass('half') as half");
  expect(left.rows[0].half).toBeNull();
});

test('an applied migration that was edited is refused by its name', async () => {
  const { url } = await withClient();
  const edited = readMigrations().map((each, index) => (index === 0 ? { ...each, checksum: 'other' } : each));
  await expect(migrate(url, edited)).rejects.toThrow(`${edited[0]?.name} was changed after`);
});

test('a database that cannot be reached is one sentence with what to do', async () => {
  await expect(migrate('postgres://a:b@127.0.0.1:1/x')).rejects.toThrow(
    /^DATABASE_URL cannot be used: 127\.0\.0\.1:1\/x answers ".*ECONNREFUSED.*"\. Start that Postgres/,
  );
});
