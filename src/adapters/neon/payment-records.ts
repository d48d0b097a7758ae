import type { NeonQueryFunction } from '@neondatabase/serverless';
import { z } from 'zod';
import type { PaymentRecords } from '../../ports.ts';

type Sql = NeonQueryFunction<false, false>;

const checkoutRows = z.array(z.object({ checkout_id: z.string(), checkout_url: z.string() }));
const untoldRows = z.array(z.object({ provider: z.string(), provider_payment_id: z.string() }));

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
  };
}
