import type { Client } from 'pg';
import { STEPS, type VolumeShape } from './volume-statements.ts';

const CHUNK = 50_000;
const STAYS_PER_ACCOMMODATION = 500;
const ACCOMMODATIONS_PER_PROPERTY = 50;

/** How many rows of each kind belong to `reservations` of them: one property has half of all accommodations. */
export function shapeOf(reservations: number): VolumeShape {
  const accommodations = Math.max(4, Math.ceil(reservations / STAYS_PER_ACCOMMODATION));
  const large = Math.ceil(accommodations / 2);
  const staysPerAccommodation = Math.ceil(reservations / accommodations);
  return {
    reservations,
    accommodations,
    largeAccommodations: large,
    accommodationsPerProperty: ACCOMMODATIONS_PER_PROPERTY,
    properties: 1 + Math.ceil((accommodations - large) / ACCOMMODATIONS_PER_PROPERTY),
    staysPerAccommodation,
    // A guest comes three times to the same place.
    guests: accommodations * Math.ceil(staysPerAccommodation / 3),
  };
}

/**
 * Fills an empty, migrated database: reservations of every state over some years, with the guests, payments, messages and feeds that
 * belong to them. Indexes are built after the rows, and so is the exclusion constraint, which proves that no two stays overlap.
 */
export async function seedVolume(
  client: Client,
  shape: VolumeShape,
  onProgress: (doneShare: number, what: string) => void,
): Promise<void> {
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
  for (const table of LARGE_TABLES)
    await client.query(`alter table ${table} set (autovacuum_enabled = false)`);
  const builds = await dropIndexes(client);
  const rows = STEPS.reduce((sum, step) => sum + step.count(shape), 0);
  const total = rows + builds.length * INDEX_WEIGHT * shape.reservations;
  let done = 0;
  for (const step of STEPS) {
    const count = step.count(shape);
    for (let from = 0; from < count; from += CHUNK) {
      const to = Math.min(count, from + CHUNK);
      await client.query(step.statement(shape), [from, to]);
      done += to - from;
      onProgress(done / total, step.table);
    }
  }
  for (const build of builds) {
    await client.query(build);
    done += INDEX_WEIGHT * shape.reservations;
    onProgress(done / total, 'indexes');
  }
  await client.query('set session_replication_role = default');
  // With the default, plans would hang on which rows happen to be sampled; at this target a small volume is read whole.
  await client.query('set default_statistics_target = 300');
  await client.query('vacuum (analyze)');
}

/** Nobody looks at their statistics behind our back. */
const LARGE_TABLES = ['reservations', 'guests', 'messages', 'payments'] as const;

/** What building one index takes, in inserted rows a reservation: only the bar needs it. */
const INDEX_WEIGHT = 0.1;

/** Drops what is no key and returns the statements that bring it back. */
async function dropIndexes(client: Client): Promise<readonly string[]> {
  const constraints = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'x'`,
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('reservations'::regclass, 'guests'::regclass, 'messages'::regclass, 'payments'::regclass)
       and not exists (select 1 from pg_constraint where conindid = indexrelid)`,
  );
  const targets = await client.query<{ statement: string }>(
    `select format('alter index %s alter column %s set statistics %s', attrelid::regclass, attnum, attstattarget) as statement
     from pg_attribute join pg_index on indexrelid = attrelid where attstattarget is not null`,
  );
  for (const { table, name } of constraints.rows)
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return [
    ...indexes.rows.map(({ definition }) => definition),
    ...constraints.rows.map(
      ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
    ),
    ...targets.rows.map(({ statement }) => statement),
  ];
}
