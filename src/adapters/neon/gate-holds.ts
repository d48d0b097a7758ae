import { z } from 'zod';
import { FINGERPRINT } from '../../domain/gate/fingerprint.ts';
import { RESERVATION_STATUSES } from '../../domain/reservation.ts';
import {
  type CommitAnswer,
  type GateDatabase,
  type KeyedReservation,
  liveFrom,
  type NewStay,
} from '../../ports/gate.ts';
import { attempt } from './classify-error.ts';
import type { Sql } from './connection.ts';
import { RESERVATION_COLUMNS, reservationRow, toReservation } from './reservation-row.ts';

const keyedRows = z.array(
  reservationRow.extend({ idempotency_key: z.string().nullable(), request_hash: z.string().nullable() }),
);
const placedRows = z.array(keyedRows.element.extend({ has_ended: z.boolean() }));
const KEYED_COLUMNS = `${RESERVATION_COLUMNS}, r.idempotency_key, r.request_hash`;
const LIVE = `('held', 'confirmed', 'in_house', 'blocked')`;

/** (a) Holds of this accommodation past their time. */
const EXPIRE = `update reservations r set status = 'expired', expired_at = $2
  where r.accommodation_id = $1 and r.status = 'held' and r.expires_at <= $2 returning ${RESERVATION_COLUMNS}`;

/** One batch as one statement, so one transaction and one round trip; the steps are in the function, in `migrations/0008`. */
const PLACE_STAYS = `select r.has_ended, ${KEYED_COLUMNS}
  from (select p.has_ended, (p.stay).* from place_stays($1, $2, $3, $4::jsonb, $5::jsonb) p) r`;

/** `fingerprintOf` in SQL: letters and dates of each live stay, multiplied, so that an exchange of two values shows too. */
const FINGERPRINT_LIVE = `select count(*)::text as count, coalesce(sum(
    (((r.check_in - date '1970-01-01')::bigint * ${FINGERPRINT.days} + (r.check_out - date '1970-01-01') + r.turnover_nights)
      * (1 + array_position('{${RESERVATION_STATUSES.join()}}'::text[], r.status::text) * ${FINGERPRINT.status} - ${FINGERPRINT.status}
        + (select sum(ascii(substr(r.code, place, 1)) * place * place) from generate_series(1, length(r.code)) place)
        + coalesce(round(extract(epoch from r.expires_at) * 1000)::bigint, 0) % ${FINGERPRINT.expiry})) % ${FINGERPRINT.product}
  ), 0)::text as sum
  from reservations r where r.accommodation_id = $1 and r.status in ${LIVE} and r.occupied && daterange($2::date, null)`;
const fingerprintRows = z.array(z.object({ count: z.coerce.number(), sum: z.coerce.number() }));

export function createGateHolds(
  sql: Sql,
): Pick<GateDatabase, 'commit' | 'loadLive' | 'fingerprint' | 'expire'> {
  return {
    commit: (batch, { propertyId, accommodationId, now }) =>
      attempt(async () => {
        const at = new Date(now).toISOString();
        const guests = JSON.stringify(distinctGuests(batch).map(guestRecord));
        const stays = JSON.stringify(batch.map(stayRecord));
        const rows = await sql.query(PLACE_STAYS, [propertyId, accommodationId, at, guests, stays]);
        return answerOf(batch, propertyId, placedRows.parse(rows));
      }),
    /** Live stays that are not over yesterday anywhere, however old the property. */
    loadLive: (accommodationId, now) =>
      attempt(async () => {
        const rows = await sql.query(
          `select ${KEYED_COLUMNS} from reservations r where r.accommodation_id = $1 and r.status in ${LIVE} and r.occupied && daterange($2::date, null)`,
          [accommodationId, liveFrom(now)],
        );
        return keyedRows.parse(rows).map(toKeyed);
      }),
    fingerprint: (accommodationId, now) =>
      attempt(async () => {
        const rows = await sql.query(FINGERPRINT_LIVE, [accommodationId, liveFrom(now)]);
        return fingerprintRows.parse(rows)[0] ?? { count: 0, sum: 0 };
      }),
    expire: (accommodationId, now) =>
      attempt(async () =>
        z
          .array(reservationRow)
          .parse(await sql.query(EXPIRE, [accommodationId, new Date(now).toISOString()]))
          .map(toReservation),
      ),
  };
}

/** A repeated insert returns no row even when it had won: only the look-ups by key and code tell. */
function answerOf(
  batch: readonly NewStay[],
  propertyId: string,
  rows: z.infer<typeof placedRows>,
): CommitAnswer {
  const keys = new Set(batch.map(({ idempotencyKey }) => idempotencyKey));
  const codes = new Set(batch.map(({ code }) => code));
  const placed = rows.map((row) => ({ hasEnded: row.has_ended, ...toKeyed(row) }));
  return {
    expired: placed.flatMap(({ hasEnded, reservation }) => (hasEnded ? [reservation] : [])),
    byKey: placed.flatMap(({ key, requestHash, reservation }) =>
      reservation.propertyId === propertyId && keys.has(key) ? [{ key, requestHash, reservation }] : [],
    ),
    takenCodes: placed.flatMap(({ reservation: { code } }) => (codes.has(code) ? [code] : [])),
  };
}

const toKeyed = (row: z.infer<typeof keyedRows>[number]): KeyedReservation => ({
  key: row.idempotency_key ?? '',
  requestHash: row.request_hash ?? '',
  reservation: toReservation(row),
});

/** One row a guest: two holds of the same person in one batch are one guest. */
function distinctGuests(batch: readonly NewStay[]): NonNullable<NewStay['guest']>[] {
  const byIdentity = new Map<string, NonNullable<NewStay['guest']>>();
  for (const { guest } of batch) {
    if (!guest) continue;
    const identity = guest.userId ?? guest.waId ?? guest.phone ?? guest.email ?? guest.id;
    if (!byIdentity.has(identity)) byIdentity.set(identity, guest);
  }
  return [...byIdentity.values()];
}

const guestRecord = (guest: NonNullable<NewStay['guest']>) => ({
  id: guest.id,
  user_id: guest.userId,
  wa_id: guest.waId,
  phone: guest.phone,
  name: guest.name,
  email: guest.email,
  language: guest.language,
});

const stayRecord = (row: NewStay) => ({
  id: row.id,
  code: row.code,
  check_in: row.stay.checkIn,
  check_out: row.stay.checkOut,
  turnover_nights: row.turnoverNights,
  adults: row.party.adults,
  children: row.party.children,
  infants: row.party.infants,
  pets: row.pets,
  status: row.status,
  channel: row.channel,
  quote: row.quote,
  currency: row.currency,
  total_minor: row.quote?.totalMinor ?? 0,
  deposit_minor: row.quote?.depositMinor ?? 0,
  expires_at: row.expiresAt === null ? null : new Date(row.expiresAt).toISOString(),
  idempotency_key: row.idempotencyKey,
  request_hash: row.requestHash,
  notes: row.notes,
  guest: row.guest ? guestRecord(row.guest) : null,
});
