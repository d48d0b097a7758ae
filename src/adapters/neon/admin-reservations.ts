import type { NeonQueryFunction } from '@neondatabase/serverless';
import { z } from 'zod';
import type { AdminReservations } from '../../ports/admin.ts';
import { listStatement } from './list-statement.ts';
import { guestRow, reservationRow, toGuest, toReservation } from './reservation-row.ts';

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

/** The host's list, detail and audit. One page is one statement: a join, keyset by sort key and id. */
export function createAdminReservations(sql: Sql): AdminReservations {
  return {
    async list(filters, cursor, limit) {
      const { text, parameters } = listStatement(filters, cursor, limit + 1);
      const rows = z.array(itemRow).parse(await sql.query(text, [...parameters]));
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
