import type { NeonQueryFunction } from '@neondatabase/serverless';
import { z } from 'zod';
import type { AdminReservations, ReservationCursor, ReservationFilters } from '../../ports/admin.ts';
import {
  GUEST_COLUMNS,
  guestRow,
  RESERVATION_COLUMNS,
  reservationRow,
  toGuest,
  toReservation,
} from './reservation-row.ts';

type Sql = NeonQueryFunction<false, false>;

const itemRow = reservationRow
  .extend(guestRow.shape)
  .extend({ accommodation_name: z.string(), sort_key: z.string() });
const historyRows = z.array(
  z.object({ actor: z.string(), action: z.string(), after: z.unknown(), created_at: z.string() }),
);
const paymentRows = z.array(
  z.object({
    provider: z.string(),
    provider_payment_id: z.string(),
    status: z.string(),
    amount_minor: z.coerce.number(),
    currency: z.string(),
    settlement: z.string().nullable(),
    created_at: z.string(),
  }),
);

/** Column and direction of each sort, with the id as the second key; each is served by an index of the same name's columns. */
const SORTS = {
  check_in: { column: 'r.check_in', cast: 'date', direction: 'asc', after: '>' },
  '-check_in': { column: 'r.check_in', cast: 'date', direction: 'desc', after: '<' },
  created_at: { column: 'r.created_at', cast: 'timestamptz', direction: 'asc', after: '>' },
  '-created_at': { column: 'r.created_at', cast: 'timestamptz', direction: 'desc', after: '<' },
} as const satisfies Record<ReservationFilters['sort'], object>;

/** The host's list, detail and audit. One page is one statement: a join, keyset by sort key and id. */
export function createAdminReservations(sql: Sql): AdminReservations {
  return {
    async list(filters, cursor, limit) {
      const { text, parameters } = listQuery(filters, cursor, limit + 1);
      const rows = z.array(itemRow).parse(await sql.query(text, parameters));
      const items = rows.slice(0, limit).map((row) => ({
        reservation: toReservation(row),
        guest: toGuest(row),
        accommodationName: row.accommodation_name,
      }));
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items, next: last ? { sortKey: last.sort_key, id: last.id } : null };
    },
    async history(propertyId, code) {
      const [payments, history] = await sql.transaction(
        [
          sql`select p.provider, p.provider_payment_id, p.status, p.amount_minor::text, p.currency, p.settlement, p.created_at::text
              from payments p join reservations r on r.id = p.reservation_id
              where r.property_id = ${propertyId} and r.code = ${code} order by p.created_at`,
          sql`select actor, action, after, created_at::text from audit_log
              where property_id = ${propertyId} and subject = ${code} order by created_at`,
        ],
        { readOnly: true },
      );
      return {
        payments: paymentRows.parse(payments).map(toPayment),
        history: historyRows.parse(history).map(toHistory),
      };
    },
    async record(entry) {
      await sql`insert into audit_log (id, property_id, actor, action, subject, before, after, created_at)
        values (${entry.id}, ${entry.propertyId}, ${entry.actor}, ${entry.action}, ${entry.subject},
          ${JSON.stringify(entry.before)}::jsonb, ${JSON.stringify(entry.after)}::jsonb, ${new Date(entry.at).toISOString()})
        on conflict (id) do nothing`;
    },
  };
}

const toPayment = (row: z.infer<typeof paymentRows>[number]) => ({
  provider: row.provider,
  providerPaymentId: row.provider_payment_id,
  status: row.status,
  amountMinor: row.amount_minor,
  currency: row.currency,
  settlement: row.settlement,
  createdAt: row.created_at,
});

const toHistory = (row: z.infer<typeof historyRows>[number]) => ({
  actor: row.actor,
  action: row.action,
  after: row.after,
  at: row.created_at,
});

function listQuery(filters: ReservationFilters, cursor: ReservationCursor | null, limit: number) {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const sort = SORTS[filters.sort];
  const where = [`r.property_id = ${bind(filters.propertyId)}`];
  if (filters.statuses.length > 0)
    where.push(`r.status = any(${bind(filters.statuses)}::reservation_status[])`);
  if (filters.accommodationId) where.push(`r.accommodation_id = ${bind(filters.accommodationId)}`);
  if (filters.channel) where.push(`r.channel = ${bind(filters.channel)}::channel`);
  // A stay belongs to a span of dates if it has a night in it.
  if (filters.from) where.push(`r.check_out > ${bind(filters.from)}::date`);
  if (filters.to) where.push(`r.check_in <= ${bind(filters.to)}::date`);
  if (filters.query) where.push(searchCondition(filters, bind));
  if (cursor) {
    where.push(
      `(${sort.column}, r.id) ${sort.after} (${bind(cursor.sortKey)}::${sort.cast}, ${bind(cursor.id)}::uuid)`,
    );
  }
  const text = `select ${RESERVATION_COLUMNS}, ${GUEST_COLUMNS}, a.name as accommodation_name, ${sort.column}::text as sort_key
    from reservations r join accommodations a on a.id = r.accommodation_id left join guests g on g.id = r.guest_id
    where ${where.join(' and ')} order by ${sort.column} ${sort.direction}, r.id ${sort.direction} limit ${bind(limit)}`;
  return { text, parameters };
}

/** A code, or the beginning of a guest's name, phone or e-mail. */
function searchCondition(filters: ReservationFilters, bind: (value: unknown) => string): string {
  const query = filters.query ?? '';
  const pattern = bind(`${query.replace(/[\\%_]/g, '\\$&')}%`);
  return `(r.code = ${bind(query.toUpperCase())} or r.guest_id in (select id from guests where property_id = ${bind(filters.propertyId)}
    and (name ilike ${pattern} or phone like ${pattern} or email ilike ${pattern})))`;
}
