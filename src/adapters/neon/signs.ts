import { z } from 'zod';
import { LIVE_STATUSES } from '../../domain/reservation.ts';
import type { Signs } from '../../ports/sight.ts';
import type { Sql } from './connection.ts';

/** Smaller tables are read as a whole, rightly. */
const LARGE_TABLE_ROWS = 10_000;
/** Feeds named in the metrics: those that wait longest. */
const FEEDS_MAX = 200;

const databaseRows = z.array(
  z.object({
    connections: z.coerce.number(),
    sequential: z.coerce.number(),
    all: z.coerce.number(),
    feeds: z.array(z.object({ feedId: z.string(), ageSeconds: z.number() })),
  }),
);
const reservationRows = z.array(
  z.object({ by_status: z.record(z.string(), z.number()), overlapping: z.coerce.number() }),
);

const DATABASE = `select
  (select count(*) from pg_stat_activity where backend_type = 'client backend' and datname = current_database())::text as connections,
  coalesce(sum(s.seq_scan), 0)::text as sequential, coalesce(sum(s.seq_scan + coalesce(s.idx_scan, 0)), 0)::text as all,
  (select coalesce(jsonb_agg(jsonb_build_object('feedId', f.id, 'ageSeconds', extract(epoch from $1::timestamptz - coalesce(f.last_synced_at, f.created_at))::float8)), '[]')
    from (select id, last_synced_at, created_at from calendar_feeds where removed_at is null
      order by last_synced_at nulls first limit ${FEEDS_MAX}) f) as feeds
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid where c.reltuples >= ${LARGE_TABLE_ROWS}`;

/** Each state is counted in its index; if any two live stays overlap, then some two that follow each other do. */
const RESERVATIONS = `select
  (select jsonb_object_agg(each.status, (select count(*) from reservations r where r.status = each.status))
    from unnest(enum_range(null::reservation_status)) as each(status)) as by_status,
  (select count(*) from (
    select r.occupied && lag(r.occupied) over (partition by r.accommodation_id order by lower(r.occupied)) as shares
    from reservations r where r.status = any($1::reservation_status[]) and r.check_in >= $2::date) stays where shares)::text as overlapping`;

/** What the rules watch that nobody counts on the way. */
export function createSigns(sql: Sql): Signs {
  let before = { sequential: 0, all: 0 };
  return {
    async database(now) {
      const rows = databaseRows.parse(await sql.query(DATABASE, [new Date(now).toISOString()]));
      const [row = { connections: 0, sequential: 0, all: 0, feeds: [] }] = rows;
      // Postgres' counts begin anew when its statistics do.
      const since = row.all >= before.all ? before : { sequential: 0, all: 0 };
      before = row;
      const scans = { sequential: row.sequential - since.sequential, all: row.all - since.all };
      return { connections: row.connections, scans, feeds: row.feeds };
    },
    async reservations(now) {
      const today = new Date(now).toISOString().slice(0, 10);
      const [row] = reservationRows.parse(await sql.query(RESERVATIONS, [LIVE_STATUSES, today]));
      return { byStatus: row?.by_status ?? {}, overlapping: row?.overlapping ?? 0 };
    },
  };
}
