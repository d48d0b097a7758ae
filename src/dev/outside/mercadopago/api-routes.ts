import { randomUUID } from 'node:crypto';
import { type Answer, type Call, headerOf, json, type Route } from '../http.ts';
import { type Fields, fieldsOf, isFields, listOf, numberOf, parseJson, textOf } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';
import type { Bank } from './bank.ts';
import { cents, instantText, type Payment, type Preference, viewPayment, viewRefund } from './records.ts';

/** What a key was answered, to be answered again. */
type Answered = { readonly status: number; readonly body: string };

const ANSWERED_MAX = 10_000;

const problem = (status: number, message: string, error = 'bad_request'): Answer =>
  json(status, { message, error, status, cause: [] });
const notFound = (what: string): Answer => problem(404, `${what} not found`, 'not_found');

const instantOf = (value: unknown): number | null => {
  const parsed = Date.parse(textOf(value) ?? '');
  return Number.isNaN(parsed) ? null : parsed;
};

/** Reads the request of a preference; a string says what is wrong with it. */
function readPreference(request: Fields, id: string, createdAt: number): Preference | string {
  const items = listOf(request.items).map(fieldsOf);
  if (items.length === 0) return 'items needed';
  let amount = 0;
  for (const item of items) {
    const price = numberOf(item.unit_price);
    const quantity = numberOf(item.quantity);
    if (textOf(item.title) === null) return 'items title needed';
    if (price === null || price <= 0) return 'unit_price invalid';
    if (quantity === null || quantity <= 0) return 'quantity invalid';
    amount += price * quantity;
  }
  const backUrls = fieldsOf(request.back_urls);
  if (request.auto_return !== undefined && textOf(backUrls.success) === null) {
    return 'auto_return invalid. back_url.success must be defined';
  }
  const expires = request.expires === true;
  return {
    id,
    request,
    amount: cents(amount),
    currency: textOf(items[0]?.currency_id) ?? 'ARS',
    createdAt,
    opensAt: expires ? instantOf(request.expiration_date_from) : null,
    expiresAt: expires ? instantOf(request.expiration_date_to) : null,
  };
}

const viewPreference = (preference: Preference, checkoutUrl: string) => ({
  ...preference.request,
  id: preference.id,
  client_id: '1',
  collector_id: 1,
  site_id: 'MLA',
  date_created: instantText(preference.createdAt),
  init_point: `${checkoutUrl}?pref_id=${preference.id}`,
  sandbox_init_point: `${checkoutUrl}?pref_id=${preference.id}`,
});

function searchPayments(bank: Bank, query: URLSearchParams): Answer {
  const reference = query.get('external_reference');
  const status = query.get('status');
  const fitting = bank
    .payments()
    .filter((payment) => reference === null || payment.externalReference === reference)
    .filter((payment) => status === null || payment.status === status);
  const ordered = query.get('criteria') === 'asc' ? fitting.toReversed() : fitting;
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 30);
  return json(200, {
    paging: { total: fitting.length, limit, offset },
    results: ordered.slice(offset, offset + limit).map(viewPayment),
  });
}

async function refundPayment(bank: Bank, payment: Payment, call: Call): Promise<Answer> {
  const body = call.body.length > 0 ? parseJson(call.body) : {};
  const amount = fieldsOf(body).amount;
  const asked = amount === undefined || amount === null ? null : numberOf(amount);
  if (amount !== undefined && amount !== null && asked === null)
    return problem(400, 'Amount to refund is invalid');
  const refunded = await bank.refund(payment, asked);
  if ('error' in refunded) return problem(400, refunded.error);
  const refund = refunded.payment.refunds.at(-1);
  return refund ? json(201, viewRefund(refunded.payment, refund)) : notFound('Refund');
}

/** `X-Idempotency-Key`: the same key at the same address is answered as the first time. */
function rememberer(answered: Table<Answered>) {
  return async (call: Call, perform: () => Promise<Answer> | Answer): Promise<Answer> => {
    const header = headerOf(call, 'x-idempotency-key');
    const key = header === null ? null : `${call.path} ${header}`;
    const known = key === null ? undefined : answered.get(key);
    if (known) return { ...json(known.status, null), body: known.body };
    const answer = await perform();
    if (key !== null && answer.status < 300) {
      answered.set(key, { status: answer.status, body: String(answer.body) });
      const oldest = answered.size > ANSWERED_MAX ? answered.keys().next() : null;
      if (oldest && !oldest.done) answered.delete(oldest.value);
    }
    return answer;
  };
}

const preferenceRoutes = (
  bank: Bank,
  once: ReturnType<typeof rememberer>,
  checkoutUrl: () => string,
): readonly Route[] => {
  const put = (request: unknown, id: string, createdAt: number, status: number): Answer => {
    const preference = isFields(request)
      ? readPreference(request, id, createdAt)
      : 'the body is not an object';
    if (typeof preference === 'string') return problem(400, preference, 'invalid_items');
    bank.keep(preference);
    return json(status, viewPreference(preference, checkoutUrl()));
  };
  return [
    {
      method: 'POST',
      pattern: /^\/checkout\/preferences\/?$/,
      handle: (call) => once(call, () => put(parseJson(call.body), `1-${randomUUID()}`, Date.now(), 201)),
    },
    {
      method: 'GET',
      pattern: /^\/checkout\/preferences\/([^/]+)$/,
      handle: (_call, id = '') => {
        const preference = bank.findPreference(id);
        return preference ? json(200, viewPreference(preference, checkoutUrl())) : notFound('preference');
      },
    },
    {
      method: 'PUT',
      pattern: /^\/checkout\/preferences\/([^/]+)$/,
      handle: (call, id = '') => {
        const known = bank.findPreference(id);
        if (!known) return notFound('preference');
        return put({ ...known.request, ...fieldsOf(parseJson(call.body)) }, id, known.createdAt, 200);
      },
    },
  ];
};

/** Mercado Pago's API: preferences, payments and refunds. `checkoutUrl` is the page that `init_point` opens. */
export function apiRoutes(bank: Bank, ledger: Ledger, checkoutUrl: () => string): readonly Route[] {
  const once = rememberer(ledger.table<Answered>('mercadopago.answered'));
  const withPayment =
    (handle: (payment: Payment, call: Call) => Promise<Answer> | Answer) =>
    (call: Call, id = '') => {
      const payment = bank.findPayment(id);
      return payment ? handle(payment, call) : notFound('Payment');
    };
  return [
    ...preferenceRoutes(bank, once, checkoutUrl),
    {
      method: 'GET',
      pattern: /^\/v1\/payments\/search$/,
      handle: ({ query }) => searchPayments(bank, query),
    },
    {
      method: 'GET',
      pattern: /^\/v1\/payments\/([^/]+)$/,
      handle: withPayment((payment) => json(200, viewPayment(payment))),
    },
    {
      method: 'PUT',
      pattern: /^\/v1\/payments\/([^/]+)$/,
      handle: withPayment(async (payment, call) => {
        const isCancelling = fieldsOf(parseJson(call.body)).status === 'cancelled';
        const preference = bank.findPreference(payment.preferenceId);
        if (!isCancelling || payment.status !== 'pending' || !preference) {
          return problem(400, 'The action requested is not valid for the current payment state');
        }
        const cancelled = await bank.settle(preference, 'cancelled', null);
        return 'error' in cancelled
          ? problem(400, cancelled.error)
          : json(200, viewPayment(cancelled.payment));
      }),
    },
    {
      method: 'POST',
      pattern: /^\/v1\/payments\/([^/]+)\/refunds\/?$/,
      handle: (call, id = '') =>
        once(call, () => withPayment((payment) => refundPayment(bank, payment, call))(call, id)),
    },
    {
      method: 'GET',
      pattern: /^\/v1\/payments\/([^/]+)\/refunds\/?$/,
      handle: withPayment((payment) =>
        json(
          200,
          payment.refunds.map((refund) => viewRefund(payment, refund)),
        ),
      ),
    },
  ];
}
