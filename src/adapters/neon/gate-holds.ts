import { z } from 'zod';
import type { CommitAnswer, GateDatabase, KeyedReservation, NewStay } from '../../ports/gate.ts';
import { attempt } from './classify-error.ts';
import type { Sql } from './connection.ts';
import { RESERVATION_COLUMNS, reservationRow, toReservation } from './reservation-row.ts';

const keyedRows = z.array(
  reservationRow.extend({ idempotency_key: z.string().nullable(), request_hash: z.string().nullable() }),
);
const KEYED_COLUMNS = `${RESERVATION_COLUMNS}, r.idempotency_key, r.request_hash`;
const LIVE = `('held', 'confirmed', 'in_house', 'blocked')`;

/** (a) Holds of this accommodation past their time. */
const EXPIRE = `update reservations r set status = 'expired', expired_at = $2
  where r.accommodation_id = $1 and r.status = 'held' and r.expires_at <= $2 returning ${RESERVATION_COLUMNS}`;

/**
 * Whose guest a row is: by WhatsApp's ids, else by phone, else by e-mail; the gate's batch has each once. One look-up by index for each
 * way to be known, where an OR would read every guest of every property.
 */
const KNOWN_COLUMNS = 'g.id, g.user_id, g.created_at';
const SAME_GUEST = [
  'g.id = n.id',
  'g.user_id = n.user_id',
  'g.wa_id = n.wa_id',
  'n.user_id is null and n.wa_id is null and g.phone = n.phone',
  'n.user_id is null and n.wa_id is null and n.phone is null and lower(g.email) = lower(n.email)',
]
  .map((how) => `select ${KNOWN_COLUMNS} from guests g where g.property_id = $1 and ${how}`)
  .join(' union all ');
const NEW_GUESTS = `jsonb_to_recordset($2::jsonb) as n(id uuid, user_id text, wa_id text, phone text, name text, email text, language text)`;

/** (b) Guests who are not known yet. */
const ADD_GUESTS = `insert into guests (id, property_id, user_id, wa_id, phone, name, email, language, created_at)
  select n.id, $1, n.user_id, n.wa_id, n.phone, n.name, n.email, n.language, $3 from ${NEW_GUESTS}
  where not exists (${SAME_GUEST}) on conflict do nothing`;

/** (c) The stays. A row whose nights, key or code are taken falls alone. */
const ADD_STAYS = `insert into reservations (id, property_id, accommodation_id, guest_id, code, check_in, check_out, turnover_nights,
    adults, children, infants, pets, status, channel, quote, currency, total_minor, deposit_minor, expires_at, idempotency_key,
    request_hash, notes, created_at)
  select s.id, $1, $4, (select known.id from (${SAME_GUEST}) known order by known.user_id is null, known.created_at limit 1),
    s.code, s.check_in, s.check_out, s.turnover_nights, s.adults, s.children, s.infants, s.pets, s.status::reservation_status,
    s.channel::channel, s.quote, s.currency, s.total_minor, s.deposit_minor, s.expires_at, s.idempotency_key, s.request_hash, s.notes, $3
  from jsonb_to_recordset($2::jsonb) as s(id uuid, code text, check_in date, check_out date, turnover_nights smallint, adults int,
    children int, infants int, pets boolean, status text, channel text, quote jsonb, currency text, total_minor bigint,
    deposit_minor bigint, expires_at timestamptz, idempotency_key text, request_hash text, notes text, guest jsonb)
  left join lateral jsonb_to_record(s.guest) as n(id uuid, user_id text, wa_id text, phone text, email text) on true
  on conflict do nothing`;

/** (d) A repeated insert returns no row even when it had won: only the look-up by key tells. */
const FIND_KEYS = `select ${KEYED_COLUMNS} from reservations r where r.property_id = $1 and r.idempotency_key = any($2::text[])`;
const FIND_CODES = 'select code from reservations where code = any($1::text[])';

export function createGateHolds(sql: Sql): Pick<GateDatabase, 'commit' | 'loadLive' | 'expire'> {
  return {
    commit: (batch, { propertyId, accommodationId, now }) =>
      attempt(async (): Promise<CommitAnswer> => {
        const at = new Date(now).toISOString();
        const guests = JSON.stringify(distinctGuests(batch).map(guestRecord));
        const stays = JSON.stringify(batch.map(stayRecord));
        const keys = batch.map(({ idempotencyKey }) => idempotencyKey);
        const codes = batch.map(({ code }) => code);
        const [expired, , , byKey, byCode] = await sql.transaction(
          [
            sql.query(EXPIRE, [accommodationId, at]),
            sql.query(ADD_GUESTS, [propertyId, guests, at]),
            sql.query(ADD_STAYS, [propertyId, stays, at, accommodationId]),
            sql.query(FIND_KEYS, [propertyId, keys]),
            sql.query(FIND_CODES, [codes]),
          ],
          { isolationLevel: 'ReadCommitted' },
        );
        return {
          expired: z.array(reservationRow).parse(expired).map(toReservation),
          byKey: keyedRows.parse(byKey).map(toKeyed),
          takenCodes: z
            .array(z.object({ code: z.string() }))
            .parse(byCode)
            .map(({ code }) => code),
        };
      }),
    /** Live stays that are not over yesterday anywhere, however old the property. */
    loadLive: (accommodationId, now) =>
      attempt(async () => {
        const yesterday = new Date(now - 2 * 86_400_000).toISOString().slice(0, 10);
        const rows = await sql.query(
          `select ${KEYED_COLUMNS} from reservations r where r.accommodation_id = $1 and r.status in ${LIVE} and r.occupied && daterange($2::date, null)`,
          [accommodationId, yesterday],
        );
        return keyedRows.parse(rows).map(toKeyed);
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
