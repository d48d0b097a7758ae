import type { NeonQueryFunction } from '@neondatabase/serverless';
import { z } from 'zod';
import type { HoldNews, HoldRecords, ReconcileTargets } from '../../ports/records.ts';
import {
  GUEST_COLUMNS,
  guestRow,
  RESERVATION_COLUMNS,
  reservationRow,
  toGuest,
  toReservation,
} from './reservation-row.ts';

type Sql = NeonQueryFunction<false, false>;

const newsRows = z.array(
  reservationRow
    .extend(guestRow.shape)
    .extend({ whatsapp_phone_number_id: z.string(), time_zone: z.string() }),
);
const accommodationRows = z.array(z.object({ accommodation_id: z.string() }));

const SELECT_NEWS = `select ${RESERVATION_COLUMNS}, ${GUEST_COLUMNS}, p.whatsapp_phone_number_id, p.time_zone
  from reservations r join properties p on p.id = r.property_id left join guests g on g.id = r.guest_id`;

/** The sweep's statements; `now` is always a parameter, never SQL's own clock. */
export function createHoldRecords(sql: Sql): HoldRecords {
  const newsOf = async (where: string, parameters: unknown[]): Promise<HoldNews[]> => {
    const rows = newsRows.parse(await sql.query(`${SELECT_NEWS} ${where}`, parameters));
    return rows.map((row) => ({
      reservation: toReservation(row),
      guest: toGuest(row),
      phoneNumberId: row.whatsapp_phone_number_id,
      timeZone: row.time_zone,
    }));
  };
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    async findAccommodationsToExpire(now, limit) {
      const rows = await sql`
        select accommodation_id from reservations where status = 'held' and expires_at <= ${iso(now)}
        group by accommodation_id order by min(expires_at) limit ${limit}`;
      return accommodationRows.parse(rows).map((row) => row.accommodation_id);
    },
    findUntold: (limit) =>
      newsOf(`where r.status = 'expired' and r.guest_told_at is null order by r.expired_at limit $1`, [
        limit,
      ]),
    async markTold(reservationIds, now) {
      await sql`update reservations set guest_told_at = ${iso(now)} where id = any(${reservationIds}::uuid[])`;
    },
    findToRemind: (now, before, limit) =>
      newsOf(
        `where r.status = 'held' and r.reminded_at is null and r.expires_at > $1 and r.expires_at <= $2
           and $1::timestamptz - r.created_at >= r.expires_at - $1::timestamptz order by r.expires_at limit $3`,
        [iso(now), iso(before), limit],
      ),
    async markReminded(reservationIds, now) {
      await sql`update reservations set reminded_at = ${iso(now)} where id = any(${reservationIds}::uuid[])`;
    },
  };
}

export function createReconcileTargets(sql: Sql): ReconcileTargets {
  return {
    async findAccommodationIds() {
      const rows = await sql`
        select a.id as accommodation_id from accommodations a where a.active and exists (
          select 1 from reservations r where r.accommodation_id = a.id and r.status in ('held', 'confirmed', 'in_house', 'blocked')
            and r.occupied && daterange(current_date - 1, null))`;
      return accommodationRows.parse(rows).map((row) => row.accommodation_id);
    },
  };
}
