import type { NeonQueryFunction } from '@neondatabase/serverless';
import { z } from 'zod';
import type { PaymentRecords } from '../../ports/records.ts';

type Sql = NeonQueryFunction<false, false>;

const checkoutRows = z.array(z.object({ checkout_id: z.string(), checkout_url: z.string() }));
const refundRows = z.array(
  z.object({
    left_minor: z.coerce.number(),
    provider: z.string(),
    provider_payment_id: z.string(),
    currency: z.string(),
    refundable_minor: z.coerce.number(),
  }),
);
const untoldRows = z.array(
  z.object({ provider: z.enum(['mercadopago', 'stripe']), provider_payment_id: z.string() }),
);

export function createPaymentRecords(sql: Sql): PaymentRecords {
  return {
    async keepCheckout(code, checkout, expiresAt) {
      const at = new Date(expiresAt).toISOString();
      const rows = await sql`
        update reservations set
          checkout_id = case when checkout_expires_at = ${at} then checkout_id else ${checkout.checkoutId} end,
          checkout_url = case when checkout_expires_at = ${at} then checkout_url else ${checkout.url} end,
          checkout_expires_at = ${at}
        where code = ${code} returning checkout_id, checkout_url`;
      const [kept] = checkoutRows.parse(rows);
      return kept ? { checkoutId: kept.checkout_id, url: kept.checkout_url } : checkout;
    },
    async findCheckout(code, expiresAt) {
      const rows = await sql`
        select checkout_id, checkout_url from reservations
        where code = ${code} and checkout_url is not null and checkout_expires_at = ${new Date(expiresAt).toISOString()}`;
      const [kept] = checkoutRows.parse(rows);
      return kept ? { checkoutId: kept.checkout_id, url: kept.checkout_url } : null;
    },
    async markTold(provider, providerPaymentId, now) {
      await sql`update payments set told_at = ${new Date(now).toISOString()}
        where provider = ${provider} and provider_payment_id = ${providerPaymentId} and settlement is not null`;
    },
    async findUntold(before, limit) {
      const rows = await sql`
        select provider, provider_payment_id from payments
        where told_at is null and settlement is not null and updated_at < ${new Date(before).toISOString()}
        order by updated_at limit ${limit}`;
      return untoldRows
        .parse(rows)
        .map((row) => ({ provider: row.provider, providerPaymentId: row.provider_payment_id }));
    },
    async findRefundsDue(limit) {
      const rows = await sql`
        select code from reservations where refund_due_minor > refunded_minor order by cancelled_at limit ${limit}`;
      return z
        .array(z.object({ code: z.string() }))
        .parse(rows)
        .map((row) => row.code);
    },
    async refundDue(code) {
      const rows = refundRows.parse(
        await sql`
        select (r.refund_due_minor - r.refunded_minor)::text as left_minor, p.provider, p.provider_payment_id, p.currency,
          (p.amount_minor - p.refunded_minor)::text as refundable_minor
        from reservations r join payments p on p.reservation_id = r.id
        where r.code = ${code} and p.settlement in ('confirmed', 'retaken', 'balance') and p.amount_minor > p.refunded_minor
        order by p.created_at`,
      );
      return {
        leftMinor: Math.max(0, rows[0]?.left_minor ?? 0),
        payments: rows.map((row) => ({
          provider: row.provider,
          providerPaymentId: row.provider_payment_id,
          currency: row.currency,
          refundableMinor: row.refundable_minor,
        })),
      };
    },
    async keepRefund({ code, provider, providerPaymentId, amountMinor }) {
      // The payment's own row is the marker: the reservation follows only when it changed.
      await sql`with paid as (
          update payments set refunded_minor = ${amountMinor}, refund_requested_at = coalesce(refund_requested_at, updated_at)
          where provider = ${provider} and provider_payment_id = ${providerPaymentId} and refunded_minor < ${amountMinor}
          returning refunded_minor)
        update reservations set refunded_minor = refunded_minor + (select refunded_minor from paid)
        where code = ${code} and exists (select 1 from paid)`;
    },
  };
}
