import { z } from 'zod';
import { type Answer, type Call, json, type Route } from '../http.ts';
import { send } from '../http-client.ts';
import { parseJson } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';
import { type Bank, OUTCOMES } from '../mercadopago/bank.ts';
import type { Preference } from '../mercadopago/records.ts';

const schema = z.object({
  outcome: z.enum(OUTCOMES),
  /** Major units, as in Mercado Pago's API. */
  amount: z.number().positive().nullable().default(null),
  /** The link that takes the balance of a confirmed stay. */
  isBalance: z.boolean().default(false),
});

type Payer = {
  readonly bank: Bank;
  /** By payment link's token: the checkout that it last led to. */
  readonly visited: Table<string>;
  workerUrl(): string | null;
};

const REDIRECTS_MAX = 5;
const TIMEOUT_MS = 30_000;
const CHECKOUT = /\/checkout\/v1\/redirect\?pref_id=([\w-]+)/;

type Visit = { readonly preferenceId: string | null; readonly status: number; readonly page: string };

/** Opens the payment link as a guest's browser does and follows it until it is at a checkout or at a page. */
async function visit(url: string, redirects = 0): Promise<Visit> {
  const headers = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (guest)' };
  const answer = await send({ method: 'GET', url, headers, timeoutMs: TIMEOUT_MS });
  const location = answer.headers.location;
  const page = answer.body.toString('utf8');
  const preferenceId = CHECKOUT.exec(location ?? page)?.[1] ?? null;
  if (preferenceId !== null || location === undefined || redirects === REDIRECTS_MAX) {
    return { preferenceId, status: answer.status, page: page.slice(0, 2_000) };
  }
  return visit(new URL(location, url).href, redirects + 1);
}

async function preferenceBehind(
  payer: Payer,
  token: string,
  isBalance: boolean,
): Promise<Preference | Answer> {
  const base = payer.workerUrl();
  if (base === null) return json(503, { error: 'the Worker has no address yet' });
  const visited = await visit(
    `${base}/pay/${encodeURIComponent(token)}${isBalance ? '?for=balance' : ''}`,
  ).catch((error: unknown) => String(error));
  if (typeof visited === 'string') return json(502, { error: visited });
  if (visited.preferenceId !== null) payer.visited.set(token, visited.preferenceId);
  const preference = payer.bank.findPreference(visited.preferenceId ?? '');
  return preference ?? json(409, { error: 'the payment link leads to no checkout', ...visited });
}

/** A decision on a payment that exists needs no visit: its link may have ended since. */
function knownPreference({ bank, visited }: Payer, token: string, outcome: string): Preference | null {
  const preference = bank.findPreference(visited.get(token) ?? '');
  const statuses = preference ? bank.paymentsOf(preference.id).map(({ status }) => status) : [];
  const isDecision = outcome === 'refunded' || outcome === 'charged_back' || statuses.includes('pending');
  return isDecision ? preference : null;
}

async function pay(payer: Payer, call: Call, token: string): Promise<Answer> {
  const parsed = schema.safeParse(parseJson(call.body));
  if (!parsed.success) return json(400, { error: z.prettifyError(parsed.error) });
  const { outcome, amount, isBalance } = parsed.data;
  const preference =
    knownPreference(payer, token, outcome) ?? (await preferenceBehind(payer, token, isBalance));
  if (!('request' in preference)) return preference;
  const paid = await payer.bank.settle(preference, outcome, amount);
  if ('error' in paid) return json(409, paid);
  const { payment, notified } = paid;
  return json(200, {
    paymentId: String(payment.id),
    status: payment.status,
    statusDetail: payment.statusDetail,
    amount: payment.amount,
    currency: payment.currency,
    preferenceId: payment.preferenceId,
    webhookStatus: notified.status,
    ackMs: notified.ackMs,
  });
}

/** `POST /sim/payments/{token}`: what the payer's bank does with the payment link of that token. */
export function paymentRoutes(bank: Bank, ledger: Ledger, workerUrl: () => string | null): readonly Route[] {
  const payer = { bank, workerUrl, visited: ledger.table<string>('sim.payment-links') };
  return [
    {
      method: 'POST',
      pattern: /^\/sim\/payments\/([^/]+)$/,
      handle: (call, token = '') => pay(payer, call, token),
    },
  ];
}
