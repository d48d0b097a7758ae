import { type Context, Hono } from 'hono';
import { nowMs } from '../clock.ts';
import type { ProviderPayment } from '../domain/gate/verbs.ts';
import { openPaymentLink } from '../flows/open-payment-link.ts';
import { settlePayment } from '../flows/settle-payment.ts';
import type { AppEnv } from './app-env.ts';
import { PayPage, type PayPageProps } from './pay-page.tsx';

/** Stripe's session ids are long. */
const PAYMENT_ID = /^[A-Za-z0-9_-]{1,128}$/;

export const payRoutes = new Hono<AppEnv>().get('/:token', async (c) => {
  const services = c.get('services');
  const paid = paidIn(c);
  // Back from the checkout: the provider is asked at once, so that nobody waits for its webhook.
  if (paid) await settleQuietly(c, paid);
  const link = { token: c.req.param('token'), isBalance: c.req.query('for') === 'balance' };
  const opened = await openPaymentLink(services, link, c.env.PUBLIC_URL, nowMs());
  switch (opened.kind) {
    case 'not-found':
      return page(c, 404, { language: languageOf(c), notice: 'notFound', code: null, whatsappNumber: null });
    case 'notice': {
      const { notice, reservation, language, whatsappNumber } = opened;
      return page(c, 200, { notice, code: reservation.code, language, whatsappNumber });
    }
    case 'redirect':
      if (paid)
        return page(c, 200, {
          language: languageOf(c),
          notice: 'checking',
          code: null,
          whatsappNumber: null,
        });
      return c.redirect(opened.url, 303);
  }
});

payRoutes.onError((error, c) => {
  console.error(
    JSON.stringify({
      level: 'error',
      event: 'pay_failed',
      requestId: c.get('requestId'),
      error: error.message,
    }),
  );
  c.header('Retry-After', '60');
  return page(c, 503, { language: languageOf(c), notice: 'later', code: null, whatsappNumber: null });
});

type Paid = { readonly provider: ProviderPayment['provider']; readonly id: string };

/** What the provider's checkout adds to the address that it sends the guest back to. */
function paidIn(c: Context<AppEnv>): Paid | null {
  const session = c.req.query('session_id');
  const id = session ?? c.req.query('payment_id') ?? c.req.query('collection_id');
  if (id === undefined || !PAYMENT_ID.test(id)) return null;
  return { provider: session === undefined ? 'mercadopago' : 'stripe', id };
}

/** The webhook does the same again if this fails. */
async function settleQuietly(c: Context<AppEnv>, { provider, id }: Paid): Promise<void> {
  try {
    await settlePayment(c.get('services'), provider, id, nowMs());
  } catch (error) {
    console.warn(
      JSON.stringify({
        level: 'warn',
        event: 'settle_on_return_failed',
        requestId: c.get('requestId'),
        error: String(error),
      }),
    );
  }
}

function page(
  c: Context<AppEnv>,
  status: 200 | 404 | 503,
  props: PayPageProps,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(`<!doctype html>${<PayPage {...props} />}`, status);
}

/** For pages that know no reservation: what the browser prefers. */
function languageOf(c: Context<AppEnv>): PayPageProps['language'] {
  const preferred = (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase();
  const known = ['es', 'pt', 'en', 'fr', 'de', 'it'] as const;
  return known.find((language) => language === preferred) ?? 'es';
}
