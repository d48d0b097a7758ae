import { z } from 'zod';
import { CHANNELS, LIVE_STATUSES } from '../../domain/reservation.ts';
import { uuidv7 } from '../../ids.ts';
import type { Calendars } from '../../ports/calendars.ts';
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
      }),
    ),
  }),
);
const iso = (at: number): string => new Date(at).toISOString();

export function createCalendars(sql: Sql): Calendars {
  return { ...reads(sql), ...writes(sql) };
}

function reads(sql: Sql): Pick<Calendars, 'findCalendar' | 'listFeedIds' | 'findFeed' | 'list'> {
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
    async listFeedIds() {
      const rows =
        await sql`select id from calendar_feeds where removed_at is null order by last_synced_at nulls first`;
      return z
        .array(z.object({ id: z.string() }))
        .parse(rows)
        .map(({ id }) => id);
    },
    async findFeed(feedId) {
      const [row] = feedRows.parse(
        await sql`select id, property_id, accommodation_id, channel, url, etag from calendar_feeds where id = ${feedId} and removed_at is null`,
      );
      if (!row) return null;
      return {
        id: row.id,
        propertyId: row.property_id,
        accommodationId: row.accommodation_id,
        channel: row.channel,
        url: row.url,
        etag: row.etag,
      };
    },
    async list(propertyId) {
      const rows = listRows.parse(
        await sql`select a.id as accommodation_id, a.name, a.calendar_token as token,
            coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'channel', f.channel, 'url', f.url, 'lastSyncedAt', f.last_synced_at, 'lastError', f.last_error)
              order by f.created_at) filter (where f.id is not null), '[]') as feeds
          from accommodations a left join calendar_feeds f on f.accommodation_id = a.id and f.removed_at is null
          where a.property_id = ${propertyId} and a.active group by a.id order by a.position`,
      );
      return rows.map(({ accommodation_id, ...row }) => ({ accommodationId: accommodation_id, ...row }));
    },
  };
}

function writes(
  sql: Sql,
): Pick<Calendars, 'rotateToken' | 'keepSync' | 'keepConflicts' | 'addFeed' | 'removeFeed'> {
  return {
    async rotateToken(propertyId, accommodationId, token) {
      const rows =
        await sql`update accommodations set calendar_token = ${token} where id = ${accommodationId} and property_id = ${propertyId} returning id`;
      return rows.length > 0;
    },
    async keepSync(feedId, { etag, error }, now) {
      if (error === null)
        await sql`update calendar_feeds set last_synced_at = ${iso(now)}, last_error = null, etag = ${etag} where id = ${feedId}`;
      else await sql`update calendar_feeds set last_error = ${error} where id = ${feedId}`;
    },
    async keepConflicts(feed, conflicts, now) {
      const rows = conflicts.map((conflict) => ({
        id: uuidv7(now),
        uid: conflict.uid,
        check_in: conflict.checkIn,
        check_out: conflict.checkOut,
        with_code: conflict.withCode,
      }));
      const added = await sql`
        insert into feed_conflicts (id, feed_id, feed_uid, accommodation_id, check_in, check_out, with_code, created_at)
        select c.id, ${feed.id}, c.uid, ${feed.accommodationId}, c.check_in, c.check_out, c.with_code, ${iso(now)}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, uid text, check_in text, check_out text, with_code text)
        on conflict do nothing returning id`;
      const ids = new Set(
        z
          .array(z.object({ id: z.string() }))
          .parse(added)
          .map(({ id }) => id),
      );
      return conflicts.filter((_, index) => ids.has(rows[index]?.id ?? ''));
    },
    async addFeed({ id, propertyId, accommodationId, channel, url }) {
      const rows = await sql`insert into calendar_feeds (id, property_id, accommodation_id, channel, url)
        values (${id}, ${propertyId}, ${accommodationId}, ${channel}::channel, ${url}) on conflict do nothing returning id`;
      return rows.length > 0 ? 'added' : 'known';
    },
    async removeFeed(propertyId, feedId, now) {
      const rows =
        await sql`update calendar_feeds set removed_at = ${iso(now)} where id = ${feedId} and property_id = ${propertyId} and removed_at is null returning id`;
      return rows.length > 0;
    },
  };
}
