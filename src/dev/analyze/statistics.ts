import type { Client } from 'pg';

export type TableReads = {
  readonly table: string;
  readonly rows: number;
  readonly sequentialScans: number;
  readonly indexScans: number;
};
export type TopStatement = {
  readonly calls: number;
  readonly totalMs: number;
  readonly meanMs: number;
  readonly query: string;
};

/** What Postgres counted since the analysis began. */
export type Statistics = {
  readonly tables: readonly TableReads[];
  readonly top: readonly TopStatement[];
  /** Read by no query. A key or a constraint has its use without being read. */
  readonly unused: readonly { readonly index: string; readonly bytes: number }[];
  /** An index whose columns are the first ones of another. */
  readonly duplicates: readonly { readonly index: string; readonly covers: string }[];
};

const TOP = 10;

export async function statisticsOf(client: Client): Promise<Statistics> {
  await client.query('select pg_stat_force_next_flush()');
  const tables = await client.query<TableReads>(
    `select s.relname as "table", c.reltuples::float8 as rows, s.seq_scan::float8 as "sequentialScans", coalesce(s.idx_scan, 0)::float8 as "indexScans"
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.seq_scan + coalesce(s.idx_scan, 0) > 0 order by c.reltuples desc, s.relname`,
  );
  const top = await client.query<TopStatement>(
    `select calls::float8 as calls, total_exec_time as "totalMs", mean_exec_time as "meanMs", regexp_replace(query, '\\s+', ' ', 'g') as query
     from pg_stat_statements where toplevel and query !~* '^\\s*(begin|rollback|savepoint|explain|set|select pg_)'
       and query !~ 'pg_stat_|pg_index' order by total_exec_time desc limit ${TOP}`,
  );
  const unused = await client.query<Statistics['unused'][number]>(
    `select s.indexrelname as index, pg_relation_size(s.indexrelid)::float8 as bytes from pg_stat_user_indexes s
     join pg_index i on i.indexrelid = s.indexrelid
     where s.idx_scan = 0 and not i.indisunique and not exists (select 1 from pg_constraint c where c.conindid = s.indexrelid)
     order by bytes desc, index`,
  );
  const duplicates = await client.query<Statistics['duplicates'][number]>(
    `select a.indexrelid::regclass::text as index, b.indexrelid::regclass::text as covers
     from pg_index a join pg_index b on a.indrelid = b.indrelid and a.indexrelid <> b.indexrelid
       and b.indkey::text || ' ' like a.indkey::text || ' %'
     join pg_class ca on ca.oid = a.indexrelid join pg_class cb on cb.oid = b.indexrelid and cb.relam = ca.relam
     where a.indrelid::regclass::text in (select relname from pg_stat_user_tables) and not a.indisunique
       and coalesce(pg_get_expr(a.indpred, a.indrelid), '') = coalesce(pg_get_expr(b.indpred, b.indrelid), '')
       and coalesce(pg_get_expr(a.indexprs, a.indrelid), '') = coalesce(pg_get_expr(b.indexprs, b.indrelid), '')
     order by 1, 2`,
  );
  return { tables: tables.rows, top: top.rows, unused: unused.rows, duplicates: duplicates.rows };
}

/** Of all reads of tables that are large, the share that read one row after another. */
export function sequentialShare({ tables }: Statistics, largeRows: number): number {
  const large = tables.filter(({ rows }) => rows >= largeRows);
  const sequential = large.reduce((sum, { sequentialScans }) => sum + sequentialScans, 0);
  const all = large.reduce((sum, { sequentialScans, indexScans }) => sum + sequentialScans + indexScans, 0);
  return all === 0 ? 0 : sequential / all;
}
