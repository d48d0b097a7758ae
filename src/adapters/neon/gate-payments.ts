import { z } from 'zod';
import type { PaymentRequest, Settlement } from '../../domain/gate/verbs.ts';
import type { GateDatabase, PaymentView } from '../../ports/gate.ts';
import { attempt } from './classify-error.ts';
import type { Sql } from './connection.ts';
import { RESERVATION_COLUMNS, reservationRow, toReservation } from './reservation-row.ts';

const SETTLEMENTS = [
  'confirmed',
  'retaken',
  'balance',
  'refund_dates_taken',
  'refund_duplicate',
  'refund_wrong_amount',
  'refund_wrong_state',
] as const satisfies readonly Settlement[];

const viewRow = reservationRow.extend({
  settlement: z.enum(SETTLEMENTS).nullable(),
  last_event_at: z.string(),
  confirmed_by_another: z.boolean(),
});

/** One row a payment; its event is appended only when the status or the amount is another than before. */
const RECORD = `
  insert into payments as p (id, reservation_id, provider, provider_payment_id, status, amount_minor, currency, events, created_at, updated_at)
  select $1, r.id, $3, $4, $5::payment_status, $6, $7, jsonb_build_array($8::jsonb), $9, $9 from reservations r where r.code = $2
  on conflict (provider, provider_payment_id) do update set status = excluded.status, amount_minor = excluded.amount_minor,
    events = p.events || excluded.events, updated_at = excluded.updated_at
  where p.status <> excluded.status or p.amount_minor <> excluded.amount_minor`;

const VIEW = `
  select ${RESERVATION_COLUMNS}, p.settlement, p.events -> -1 ->> 'at' as last_event_at,
    exists (select 1 from payments o where o.reservation_id = r.id and o.id <> p.id and o.settlement in ('confirmed', 'retaken')) as confirmed_by_another
  from payments p join reservations r on r.id = p.reservation_id where p.provider = $1 and p.provider_payment_id = $2 and r.code = $3`;

/** Money given back by the provider for a payment that had confirmed: the reservation is over, its nights are free. */
const REVERSE = `
  with reversed as (
    update payments set refunded_minor = amount_minor where provider = $1 and provider_payment_id = $2 and refunded_minor < amount_minor
      and settlement in ('confirmed', 'retaken') and status in ('refunded', 'charged_back') returning reservation_id, amount_minor, refunded_minor)
  update reservations r set status = case when r.status in ('held', 'confirmed') then 'cancelled' else r.status end,
    cancelled_at = coalesce(r.cancelled_at, $3::timestamptz), refunded_minor = least(r.paid_minor, r.refunded_minor + reversed.amount_minor)
  from reversed where r.id = reversed.reservation_id`;

/** The same for the balance: the stay goes on and owes it again, unless it is over; then it counts as given back. */
const REVERSE_BALANCE = `
  with reversed as (
    update payments set refunded_minor = amount_minor where provider = $1 and provider_payment_id = $2 and refunded_minor < amount_minor
      and settlement = 'balance' and status in ('refunded', 'charged_back') returning reservation_id, amount_minor)
  update reservations r set
    paid_minor = case when r.status = 'cancelled' then r.paid_minor else greatest(0, r.paid_minor - reversed.amount_minor) end,
    refunded_minor = case when r.status = 'cancelled' then least(r.paid_minor, r.refunded_minor + reversed.amount_minor) else r.refunded_minor end
  from reversed where r.id = reversed.reservation_id`;

export function createGatePayments(sql: Sql): Pick<GateDatabase, 'recordPayment' | 'settle'> {
  return {
    recordPayment: (request, paymentId) =>
      attempt(async (): Promise<PaymentView | null> => {
        const { payment, code, now } = request;
        const { provider, providerPaymentId } = payment;
        const at = new Date(now).toISOString();
        const event = JSON.stringify({ status: payment.status, amountMinor: payment.amountMinor, at });
        const isReversal = payment.status === 'refunded' || payment.status === 'charged_back';
        const [, , , viewed] = await sql.transaction([
          sql.query(RECORD, [
            paymentId,
            code,
            provider,
            providerPaymentId,
            payment.status,
            payment.amountMinor,
            payment.currency,
            event,
            at,
          ]),
          isReversal ? sql.query(REVERSE, [provider, providerPaymentId, at]) : sql`select 1`,
          isReversal ? sql.query(REVERSE_BALANCE, [provider, providerPaymentId]) : sql`select 1`,
          sql.query(VIEW, [provider, providerPaymentId, code]),
        ]);
        const [row] = z.array(viewRow).parse(viewed);
        if (!row) return null;
        return {
          reservation: toReservation(row),
          settlement: row.settlement,
          isNew: row.last_event_at === at,
          confirmedByAnother: row.confirmed_by_another,
        };
      }),
    settle: (request, settlement) =>
      attempt(async () => {
        const { provider, providerPaymentId } = request.payment;
        const [, settled, after] = await sql.transaction([
          settleBy(sql, request, settlement),
          sql`select settlement from payments where provider = ${provider} and provider_payment_id = ${providerPaymentId}`,
          sql.query(`select ${RESERVATION_COLUMNS} from reservations r where r.code = $1`, [request.code]),
        ]);
        const [payment] = z.array(z.object({ settlement: z.string().nullable() })).parse(settled);
        const [row] = z.array(reservationRow).parse(after);
        return { settled: payment?.settlement === settlement, reservation: row ? toReservation(row) : null };
      }),
  };
}

function settleBy(sql: Sql, request: PaymentRequest, settlement: Settlement) {
  if (settlement === 'balance') return balanceBy(sql, request);
  const isConfirming = settlement === 'confirmed' || settlement === 'retaken';
  return isConfirming ? confirmBy(sql, request, settlement) : refundBy(sql, request, settlement);
}

/** As `confirmBy`, for what is left to pay: of two payments of it the second finds another amount. */
function balanceBy(sql: Sql, { code, payment, now }: PaymentRequest) {
  return sql.query(
    `with due as (select id, amount_minor, currency from payments where provider = $1 and provider_payment_id = $2 and settlement is null and status = 'approved'),
      paid as (update reservations r set paid_minor = r.paid_minor + due.amount_minor
        from due where r.code = $3 and r.status in ('confirmed', 'in_house', 'checked_out') and due.currency = r.currency
          and due.amount_minor = r.total_minor - r.paid_minor returning r.id)
     update payments set settlement = 'balance', updated_at = $4 where id in (select due.id from due, paid)`,
    [payment.provider, payment.providerPaymentId, code, new Date(now).toISOString()],
  );
}

/**
 * The reservation and the payment move together or not at all: the payment's row is settled only if the reservation's moved. Both are
 * compared again here, for a move since the decision may have changed the price.
 */
function confirmBy(sql: Sql, { code, payment, now }: PaymentRequest, settlement: Settlement) {
  const from =
    settlement === 'confirmed'
      ? `r.status = 'held' and r.expires_at > $5`
      : `r.status in ('held', 'expired')`;
  return sql.query(
    `with due as (select id, amount_minor, currency from payments where provider = $1 and provider_payment_id = $2 and settlement is null and status = 'approved'),
      moved as (update reservations r set status = 'confirmed', confirmed_at = $5, paid_minor = r.paid_minor + due.amount_minor
        from due where r.code = $3 and ${from} and due.currency = r.currency
          and due.amount_minor between r.deposit_minor and r.total_minor returning r.id)
     update payments set settlement = $4, updated_at = $5 where id in (select due.id from due, moved)`,
    [payment.provider, payment.providerPaymentId, code, settlement, new Date(now).toISOString()],
  );
}

function refundBy(sql: Sql, { payment, now }: PaymentRequest, settlement: Settlement) {
  return sql.query(
    `update payments set settlement = $3, updated_at = $4, refunded_minor = amount_minor, refund_requested_at = $4
     where provider = $1 and provider_payment_id = $2 and settlement is null`,
    [payment.provider, payment.providerPaymentId, settlement, new Date(now).toISOString()],
  );
}
