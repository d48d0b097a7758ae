import { z } from 'zod';
import { CHANNELS, LIVE_STATUSES } from '../../domain/reservation.ts';
import type { Calendars, Feed } from '../../ports/calendars.ts';
import type { Sql } from './connection.ts';
import { reservationRow } from './reservation-row.ts';

const date = reservationRow.shape.check_in;
const stayRows = z.array(
  z.object({
    name: z.string(),
    calendar_token: z.string(),
    code: z.string().nullable(),
    from: date.nullable(),
    to: date.nullable(),
    is_reservation: z.boolean().nullable(),
    changed_at: z.coerce.number().nullable(),
  }),
);
const feedRows = z.array(
  z.object({
    id: z.string(),
    property_id: z.string(),
    accommodation_id: z.string(),
    channel: z.enum(CHANNELS),
    url: z.string(),
    etag: z.string().nullable(),
  }),
);
const listRows = z.array(
  z.object({
    accommodation_id: z.string(),
    name: z.string(),
    token: z.string(),
    feeds: z.array(
      z.object({
        id: z.string(),
        channel: z.string(),
        url: z.string(),
        lastSyncedAt: z.string().nullable(),
        lastError: z.string().nullable(),
        conflicts: z.array(z.object({ checkIn: z.string(), checkOut: z.string(), withCode: z.string() })),
      }),
    ),
  }),
);
const conflictRows = z.array(
  z.object({ id: z.string(), uid: z.string(), check_in: date, check_out: date, with_code: z.string() }),
);
const nightRows = z.array(z.object({ code: z.string(), from: date, to: date }));
const FEED_COLUMNS = 'id, property_id, accommodation_id, channel, url, etag';

/** At most this many feeds are asked for in a quarter of an hour: those not read for longest. */
const FEEDS_A_QUARTER_MAX = 2_000;

const toFeed = (row: z.infer<typeof feedRows>[number]): Feed => ({
  id: row.id,
  propertyId: row.property_id,
  accommodationId: row.accommodation_id,
  channel: row.channel,
  url: row.url,
  etag: row.etag,
});

const iso = (at: number): string => new Date(at).toISOString();

export function createCalendars(sql: Sql): Calendars {
  return { ...exports(sql), ...feeds(sql), ...conflictsOf(sql) };
}

function exports(sql: Sql): Pick<Calendars, 'findCalendar' | 'rotateToken' | 'list'> {
  return {
    async findCalendar(accommodationId, exceptChannel, now) {
      const rows = stayRows.parse(
        await sql`select a.name, a.calendar_token, r.code, lower(r.occupied)::text as "from", upper(r.occupied)::text as "to",
            r.status <> 'blocked' as is_reservation, extract(epoch from greatest(r.created_at, r.moved_at)) * 1000 as changed_at
          from accommodations a left join reservations r on r.accommodation_id = a.id and r.status = any(${LIVE_STATUSES}::reservation_status[])
            and (r.status <> 'held' or r.expires_at > ${iso(now)}) and r.check_out >= ${iso(now).slice(0, 10)}::date
            and (${exceptChannel}::channel is null or r.feed_id is null or r.channel <> ${exceptChannel}::channel)
          where a.id = ${accommodationId} and a.active order by r.check_in`,
      );
      const [first] = rows;
      if (!first) return null;
      const stays = rows.flatMap(({ code, from, to, is_reservation, changed_at }) =>
        code && from && to
          ? [
              {
                code,
                from,
                to,
                isReservation: is_reservation === true,
                changedAt: Math.round(changed_at ?? 0),
              },
            ]
          : [],
      );
      return { name: first.name, token: first.calendar_token, stays };
    },
    async rotateToken(propertyId, accommodationId, token) {
      const rows =
        await sql`update accommodations set calendar_token = ${token} where id = ${accommodationId} and property_id = ${propertyId} returning id`;
      return rows.length > 0;
    },
    async list(propertyId) {
      const rows = listRows.parse(
        await sql`select a.id as accommodation_id, a.name, a.calendar_token as token,
            coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'channel', f.channel, 'url', f.url, 'lastSyncedAt', f.last_synced_at, 'lastError', f.last_error,
                'conflicts', (select coalesce(jsonb_agg(jsonb_build_object('checkIn', c.check_in, 'checkOut', c.check_out, 'withCode', c.with_code) order by c.check_in), '[]')
                  from feed_conflicts c where c.feed_id = f.id and c.resolved_at is null))
              order by f.created_at) filter (where f.id is not null), '[]') as feeds
          from accommodations a left join calendar_feeds f on f.accommodation_id = a.id and f.removed_at is null
          where a.property_id = ${propertyId} and a.active group by a.id order by a.position`,
      );
      return rows.map(({ accommodation_id, ...row }) => ({ accommodationId: accommodation_id, ...row }));
    },
  };
}

function feeds(
  sql: Sql,
): Pick<Calendars, 'listFeedIds' | 'findFeed' | 'keepSync' | 'addFeed' | 'removeFeed'> {
  return {
    async listFeedIds() {
      const rows = await sql`select id from calendar_feeds where removed_at is null
        order by last_synced_at nulls first limit ${FEEDS_A_QUARTER_MAX}`;
      return z
        .array(z.object({ id: z.string() }))
        .parse(rows)
        .map(({ id }) => id);
    },
    async findFeed(feedId) {
      const rows = await sql.query(
        `select ${FEED_COLUMNS} from calendar_feeds where id = $1 and removed_at is null`,
        [feedId],
      );
      return feedRows.parse(rows).map(toFeed)[0] ?? null;
    },
    async keepSync(feedId, { isRead, etag, error }, now) {
      const rows = isRead
        ? await sql`update calendar_feeds set last_synced_at = ${iso(now)}, last_error = ${error}, etag = ${etag}
            where id = ${feedId} and removed_at is null returning id`
        : await sql`update calendar_feeds set last_error = ${error} where id = ${feedId} and removed_at is null returning id`;
      return rows.length > 0;
    },
    async addFeed({ id, propertyId, accommodationId, channel, url }) {
      const rows = await sql`insert into calendar_feeds (id, property_id, accommodation_id, channel, url)
        values (${id}, ${propertyId}, ${accommodationId}, ${channel}::channel, ${url}) on conflict do nothing returning id`;
      return rows.length > 0 ? 'added' : 'known';
    },
    async removeFeed(propertyId, feedId, now) {
      const rows = await sql.query(
        `update calendar_feeds set removed_at = coalesce(removed_at, $3) where id = $1 and property_id = $2 returning ${FEED_COLUMNS}`,
        [feedId, propertyId, iso(now)],
      );
      return feedRows.parse(rows).map(toFeed)[0] ?? null;
    },
  };
}

function conflictsOf(
  sql: Sql,
): Pick<Calendars, 'keepConflicts' | 'findUntoldConflicts' | 'markConflictsTold' | 'findTakenNights'> {
  return {
    async keepConflicts(feed, conflicts, now) {
      const rows = JSON.stringify(
        conflicts.map(({ id, uid, checkIn, checkOut, withCode }) => ({
          id,
          uid,
          check_in: checkIn,
          check_out: checkOut,
          with_code: withCode,
        })),
      );
      await sql.transaction([
        sql`insert into feed_conflicts (id, feed_id, feed_uid, accommodation_id, check_in, check_out, with_code, created_at)
          select c.id, ${feed.id}, c.uid, ${feed.accommodationId}, c.check_in, c.check_out, c.with_code, ${iso(now)}
          from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, uid text, check_in text, check_out text, with_code text)
          on conflict on constraint feed_conflicts_once do update set resolved_at = null where feed_conflicts.resolved_at is not null`,
        sql`update feed_conflicts f set resolved_at = ${iso(now)} where f.feed_id = ${feed.id} and f.resolved_at is null
          and not exists (select 1 from jsonb_to_recordset(${rows}::jsonb) as c(uid text, check_in text, check_out text, with_code text)
            where c.uid = f.feed_uid and c.check_in = f.check_in and c.check_out = f.check_out and c.with_code = f.with_code)`,
      ]);
    },
    async findUntoldConflicts(feedId) {
      const rows = await sql`select id, feed_uid as uid, check_in, check_out, with_code from feed_conflicts
        where feed_id = ${feedId} and resolved_at is null and told_at is null order by created_at, id`;
      return conflictRows.parse(rows).map(({ id, uid, check_in, check_out, with_code }) => ({
        id,
        uid,
        checkIn: check_in,
        checkOut: check_out,
        withCode: with_code,
      }));
    },
    async markConflictsTold(conflictIds, now) {
      await sql`update feed_conflicts set told_at = ${iso(now)} where id = any(${conflictIds}::uuid[])`;
    },
    async findTakenNights(accommodationId, codes) {
      return nightRows.parse(
        await sql`select code, lower(occupied)::text as "from", upper(occupied)::text as "to" from reservations
          where accommodation_id = ${accommodationId} and code = any(${codes}::text[]) and status = any(${LIVE_STATUSES}::reservation_status[])`,
      );
    },
  };
}
