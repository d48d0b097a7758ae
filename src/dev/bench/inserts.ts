import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { BenchProperty } from './bench-property.ts';
import { perSecond } from './load.ts';

const CLIENTS = 16;
const SECONDS = 8;

export type Inserts = { readonly by: string; readonly perSecond: number };

const QUOTE = JSON.stringify({
  currency: 'ARS',
  totalMinor: 12_000_000,
  depositMinor: 3_600_000,
  lines: [
    { rule: 'base', label: 'Base rate', quantity: 1, unitMinor: 9_500_000, amountMinor: 9_500_000 },
    {
      rule: 'cleaning_fee',
      label: 'Cleaning fee',
      quantity: 1,
      unitMinor: 2_500_000,
      amountMinor: 2_500_000,
    },
  ],
});

/** One night after another, far ahead, over the accommodations: no two share one. All else is constant. */
const insertSql = (property: BenchProperty, guestId: string): string => {
  const units = property.accommodationIds;
  return `insert into reservations (id, property_id, accommodation_id, guest_id, code, check_in, check_out, turnover_nights, adults,
      children, infants, pets, status, channel, quote, currency, total_minor, deposit_minor, expires_at, idempotency_key, request_hash,
      notes, created_at)
    select uuidv7(), '${property.id}', ('{${units.join()}}'::uuid[])[1 + n % ${units.length}], '${guestId}',
      'B' || lpad(to_hex(n), 8, '0'), date '2200-01-01' + n / ${units.length}, date '2200-01-02' + n / ${units.length}, 0, 2, 0, 0,
      false, 'held', 'api', '${QUOTE}', 'ARS', 12000000, 3600000, timestamptz '2200-01-01', 'bench:' || n, repeat('0', 64), null,
      timestamptz '2026-01-01'
    from (select nextval('bench_night')::int as n offset 0) night`;
};

/** The limit: single-row inserts a second of the gate's columns into its table, by 16 clients, each with a prepared statement. */
export async function benchInserts(databaseUrl: string, property: BenchProperty): Promise<Inserts> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const guestId = randomUUID();
    await client.query(`insert into guests (id, property_id, name) values ($1, $2, 'Bench')`, [
      guestId,
      property.id,
    ]);
    await client.query('create sequence bench_night minvalue 0');
    const sql = insertSql(property, guestId);
    return (await byPgbench(databaseUrl, sql)) ?? (await byConnections(databaseUrl, sql));
  } finally {
    await client.query('drop sequence if exists bench_night');
    await client.end();
  }
}

/** Null where pgbench is missing. */
async function byPgbench(databaseUrl: string, sql: string): Promise<Inserts | null> {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-pgbench-'));
  const script = join(folder, 'insert.sql');
  writeFileSync(script, `${sql.replaceAll('\n', ' ')};\n`);
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CLIENTS),
    '-j',
    '2',
    '-T',
    String(SECONDS),
    '-f',
    script,
  ];
  try {
    const { stdout } = await promisify(execFile)('pgbench', [...args, databaseUrl]);
    const tps = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (!Number.isFinite(tps)) throw new Error(`pgbench said: ${stdout}`);
    return { by: `pgbench, ${CLIENTS} clients`, perSecond: tps };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byConnections(databaseUrl: string, sql: string): Promise<Inserts> {
  const clients = Array.from({ length: CLIENTS }, () => new pg.Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const startedAt = performance.now();
  const until = startedAt + SECONDS * 1000;
  let inserted = 0;
  const insert = async (client: pg.Client): Promise<void> => {
    while (performance.now() < until) {
      await client.query({ name: 'bench', text: sql });
      inserted += 1;
    }
  };
  await Promise.all(clients.map(insert));
  const ms = performance.now() - startedAt;
  await Promise.all(clients.map((client) => client.end()));
  return { by: `${CLIENTS} pg connections, prepared`, perSecond: perSecond(inserted, ms) };
}
