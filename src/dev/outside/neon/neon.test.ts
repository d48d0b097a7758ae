import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NeonDbError, neon, neonConfig } from '@neondatabase/serverless';
import { sql as template } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/neon-http';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../postgres.ts';
import { type Outside, startOutside } from '../outside.ts';

let postgres: Postgres;
let outside: Outside;
const dataDir = mkdtempSync(join(tmpdir(), 'tranquera-neon-'));

beforeAll(async () => {
  postgres = await startPostgres({ dataDir, isDurable: false });
  outside = await startOutside({ port: 0, dataDir, databaseUrl: postgres.url });
  neonConfig.fetchEndpoint = () => outside.addresses.neon;
  neonConfig.disableWarningInBrowsers = true;
}, 60_000);
afterAll(async () => {
  await outside.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
});

const connect = () => neon(postgres.url.replace('127.0.0.1', 'ep-quiet-lake.neon.tech'));

describe('the Neon SDK', () => {
  it('gets typed values back, whatever host its connection string names', async () => {
    const sql = connect();
    const [row] = await sql`select ${1}::int a, ${'ñ'}::text b, ${[1, 2]}::int[] c, ${{ x: 1 }}::jsonb d,
      12345678901::int8 e, true f, null::text g, ${Buffer.from([1, 255])}::bytea h`;
    expect(row).toMatchObject({ a: 1, b: 'ñ', c: [1, 2], d: { x: 1 }, e: '12345678901', f: true, g: null });
    expect(Buffer.from(row?.h)).toEqual(Buffer.from([1, 255]));
  });

  it('gets full results and arrays when it asks for them', async () => {
    const full = await connect().query('select 1 a, 2 a', [], { fullResults: true, arrayMode: true });
    expect(full).toMatchObject({ rows: [[1, 2]], command: 'SELECT', rowCount: 1 });
    expect(full.fields.map((field) => field.name)).toEqual(['a', 'a']);
  });

  it('gets a database error with all its fields', async () => {
    const sql = connect();
    await sql`create table taken(unit int, during daterange, constraint no_overlap exclude using gist (during with &&))`;
    await sql`insert into taken values (1, '[2027-01-10,2027-01-15)')`;
    const error = await sql`insert into taken values (1, '[2027-01-14,2027-01-16)')`.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NeonDbError);
    expect(error).toMatchObject({
      code: '23P01',
      constraint: 'no_overlap',
      table: 'taken',
      severity: 'ERROR',
    });
    expect(error).toMatchObject({ detail: expect.stringContaining('conflicts with existing key') });
  });

  it('has a batch done whole or not at all, at the isolation level it names', async () => {
    const sql = connect();
    await sql`create table lots(id int primary key)`;
    const failed = sql.transaction([sql`insert into lots values (1)`, sql`insert into lots values (1)`]);
    await expect(failed).rejects.toMatchObject({ code: '23505' });
    expect(await sql`select count(*)::int n from lots`).toEqual([{ n: 0 }]);
    const shown = await sql.transaction([sql`show transaction_isolation`, sql`show transaction_read_only`], {
      isolationLevel: 'Serializable',
      readOnly: true,
    });
    expect(shown.flat()).toEqual([
      { transaction_isolation: 'serializable' },
      { transaction_read_only: 'on' },
    ]);
  });

  it('is told that a role does not exist, and that one statement is one statement', async () => {
    await expect(neon('postgres://nobody:x@h.l/postgres')`select 1`).rejects.toMatchObject({ code: '28000' });
    await expect(connect().query('select 1; select 2')).rejects.toMatchObject({ code: '42601' });
  });
});

describe('drizzle over neon-http', () => {
  const lakes = pgTable('lakes', { id: integer('id').primaryKey(), name: text('name').notNull() });

  it('inserts, reads and batches', async () => {
    const sql = connect();
    await sql`create table lakes(id int primary key, name text not null)`;
    const db = drizzle({ client: sql });
    await db.insert(lakes).values({ id: 1, name: 'Nahuel Huapi' });
    const [all, one] = await db.batch([db.select().from(lakes), db.execute(template`select 1 as x`)]);
    expect(all).toEqual([{ id: 1, name: 'Nahuel Huapi' }]);
    expect(one.rows).toEqual([{ x: 1 }]);
    const again = await db
      .insert(lakes)
      .values({ id: 1, name: 'x' })
      .catch((e: unknown) => e);
    expect(again).toMatchObject({ cause: { code: '23505', constraint: 'lakes_pkey' } });
  });
});

describe('a client without the headers of the SDK', () => {
  it('gets objects of JSON values', async () => {
    const answer = await fetch(outside.addresses.neon, {
      method: 'POST',
      headers: { 'neon-connection-string': postgres.url },
      body: JSON.stringify({ query: 'select 1 a, true b, \'{"x":1}\'::json c, 2::int8 d', params: [] }),
    });
    expect(await answer.json()).toMatchObject({
      rows: [{ a: 1, b: true, c: { x: 1 }, d: '2' }],
      rowAsArray: false,
    });
  });
});
