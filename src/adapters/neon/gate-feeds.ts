import { z } from 'zod';
import type { GateDatabase } from '../../ports/gate.ts';
import { attempt } from './classify-error.ts';
import type { Sql } from './connection.ts';
import { reservationRow } from './reservation-row.ts';

const feedRows = z.array(
  z.object({
    code: z.string(),
    feed_uid: z.string(),
    check_in: reservationRow.shape.check_in,
    check_out: reservationRow.shape.check_out,
  }),
);

/** Stays of a channel's calendar: blocks with the feed and its uid. What is gone and what is new change together. */
export function createGateFeeds(sql: Sql): Pick<GateDatabase, 'loadFeed' | 'importStays'> {
  return {
    loadFeed: (feedId) =>
      attempt(async () => {
        const rows = await sql`select code, feed_uid, check_in::text, check_out::text from reservations
          where feed_id = ${feedId} and status in ('held', 'confirmed', 'in_house', 'blocked')`;
        return feedRows.parse(rows).map((row) => ({
          code: row.code,
          uid: row.feed_uid,
          stay: { checkIn: row.check_in, checkOut: row.check_out },
        }));
      }),
    importStays: (request) =>
      attempt(async () => {
        const at = new Date(request.now).toISOString();
        const rows = request.add.map(({ id, code, uid, stay, summary }) => ({
          id,
          code,
          uid,
          check_in: stay.checkIn,
          check_out: stay.checkOut,
          notes: summary,
        }));
        const [, , added] = await sql.transaction([
          sql`update reservations set status = 'cancelled', cancelled_at = ${at} where code = any(${request.release}::text[]) and status = 'blocked'`,
          sql.query(
            `insert into reservations (id, property_id, accommodation_id, code, check_in, check_out, status, channel, currency, feed_id, feed_uid, notes, created_at)
             select s.id, $1, $2, s.code, s.check_in, s.check_out, 'blocked', $3::channel, $4, $5, s.uid, s.notes, $6
             from jsonb_to_recordset($7::jsonb) as s(id uuid, code text, uid text, check_in date, check_out date, notes text)
             on conflict do nothing`,
            [
              request.propertyId,
              request.accommodationId,
              request.channel,
              request.currency,
              request.feedId,
              at,
              JSON.stringify(rows),
            ],
          ),
          sql`select code from reservations where id = any(${rows.map(({ id }) => id)}::uuid[])`,
        ]);
        return z
          .array(z.object({ code: z.string() }))
          .parse(added)
          .map(({ code }) => code);
      }),
  };
}
