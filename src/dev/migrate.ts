import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inRepository } from './local-paths.ts';
import { messageOf, Refusal, sentenceFor } from './refusal.ts';

/** Any constant does, as long as every migrating program takes the same one. */
const LOCK_KEY = 7_263_549_001;
const CONNECT_TIMEOUT_MS = 5_000;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Each `*.sql` of the folder, in the order of their names. */
export function readMigrations(folder: string = inRepository('migrations')): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what is missing, each in a transaction of its own, under a lock that lasts as long as the transaction (so that
 * it holds through Neon's pooler too). Returns the names applied; refuses when an applied one was changed since.
 */
export async function migrate(
  databaseUrl: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await connect(client, databaseUrl);
  try {
    await inLockedTransaction(client, () =>
      client.query(`create table if not exists schema_migrations (
        name text primary key, checksum text not null, applied_at timestamptz not null default now())`),
    );
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await inLockedTransaction(client, () => applyOnce(client, migration))) applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client, databaseUrl: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname } = new URL(databaseUrl);
    throw new Refusal(
      `DATABASE_URL cannot be used: ${hostname}:${port || 5432}${pathname} answers "${messageOf(error)}". Start that Postgres, correct the address, or unset DATABASE_URL for the embedded one.`,
    );
  }
}

async function inLockedTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function applyOnce(client: pg.Client, migration: Migration): Promise<boolean> {
  const known = await client.query('select checksum from schema_migrations where name = $1', [
    migration.name,
  ]);
  if (known.rows.length > 0) {
    if (known.rows[0].checksum === migration.checksum) return false;
    throw new Refusal(
      `Migration ${migration.name} was changed after it had been applied here: restore it and add a new one, or start with an empty database.`,
    );
  }
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new Refusal(`Migration ${migration.name} failed and was rolled back: ${messageOf(error)}.`);
  }
  await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
    migration.name,
    migration.checksum,
  ]);
  return true;
}

/** `npm run migrate`, for the database in DATABASE_URL. */
async function main(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Refusal('Set DATABASE_URL to the database to migrate.');
  const applied = await migrate(databaseUrl);
  console.log(applied.length === 0 ? 'nothing to apply' : `applied ${applied.join(', ')}`);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(sentenceFor(error));
    process.exitCode = 1;
  });
}
