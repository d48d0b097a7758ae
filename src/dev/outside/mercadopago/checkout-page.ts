import { type Answer, type Call, dispatch, html, type Route } from '../http.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { type Bank, OUTCOMES, type Outcome } from './bank.ts';
import type { Payment, Preference } from './records.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>
body{margin:0;background:#ebebeb;font:16px/1.5 system-ui,sans-serif;color:#333}
header{background:#ffe600;padding:14px 24px;font-weight:700}
main{max-width:26rem;margin:32px auto;background:#fff;border-radius:8px;padding:24px;box-shadow:0 1px 3px #0002}
.amount{font-size:2rem;font-weight:600;margin:.25em 0}.hint{color:#666;font-size:.9rem}
button{display:block;width:100%;padding:12px;margin:10px 0 0;border:0;border-radius:6px;font:inherit;cursor:pointer}
.pay{background:#009ee3;color:#fff;font-weight:600}.other{background:#e8f1fb;color:#0071a8}
</style></head><body><header>mercado pago · simulador local</header><main>${body}</main></body></html>`;

const BUTTONS: readonly (readonly [Outcome, string, string])[] = [
  ['approved', 'pay', 'Pagar'],
  ['pending', 'other', 'Pagar por transferencia (queda pendiente)'],
  ['rejected', 'other', 'El banco rechaza el pago'],
];

function checkout(preference: Preference): string {
  const items = listOf(preference.request.items).map((item) =>
    escapeHtml(textOf(fieldsOf(item).title) ?? ''),
  );
  const money = new Intl.NumberFormat('es-AR', { style: 'currency', currency: preference.currency });
  const until = preference.expiresAt
    ? `<p class="hint">Hasta ${new Date(preference.expiresAt).toLocaleString('es-AR')}</p>`
    : '';
  const buttons = BUTTONS.map(
    ([outcome, kind, label]) => `<button class="${kind}" name="outcome" value="${outcome}">${label}</button>`,
  );
  return page(
    'Pagar',
    `<p>${items.join('<br>')}</p><p class="amount">${escapeHtml(money.format(preference.amount))}</p>${until}
    <form method="post" action="/checkout/v1/pay">
    <input type="hidden" name="pref_id" value="${escapeHtml(preference.id)}">${buttons.join('')}</form>`,
  );
}

const isOver = ({ expiresAt }: Preference): boolean => expiresAt !== null && Date.now() > expiresAt;

const over = (): Answer =>
  html(410, page('Vencido', '<h1>Este link de pago venció</h1><p>Pedí uno nuevo a quien te lo envió.</p>'));
const unknown = (): Answer => html(404, page('No existe', '<h1>Este link de pago no existe</h1>'));

/** Where the payer's browser goes afterwards, with what this vendor puts into the address. */
function returnUrl(preference: Preference, payment: Payment): string | null {
  const backUrls = fieldsOf(preference.request.back_urls);
  const name =
    payment.status === 'approved' ? 'success' : payment.status === 'pending' ? 'pending' : 'failure';
  const back = textOf(backUrls[name]);
  if (back === null || !URL.canParse(back)) return null;
  const url = new URL(back);
  const facts = {
    collection_id: String(payment.id),
    collection_status: payment.status,
    payment_id: String(payment.id),
    status: payment.status,
    external_reference: payment.externalReference ?? 'null',
    payment_type: payment.status === 'pending' ? 'bank_transfer' : 'credit_card',
    preference_id: preference.id,
    site_id: 'MLA',
  };
  for (const [key, value] of Object.entries(facts)) url.searchParams.set(key, value);
  return url.href;
}

async function pay(bank: Bank, call: Call): Promise<Answer> {
  const form = new URLSearchParams(call.body.toString('utf8'));
  const preference = bank.findPreference(form.get('pref_id') ?? '');
  const outcome = OUTCOMES.find((each) => each === form.get('outcome'));
  if (!preference || !outcome) return unknown();
  const paid = await bank.settle(preference, outcome, null);
  if ('error' in paid) return over();
  const location = returnUrl(preference, paid.payment);
  if (location !== null) return { status: 303, headers: { location } };
  return html(
    200,
    page('Listo', `<h1>Pago ${escapeHtml(paid.payment.status)}</h1><p>Ya podés volver a WhatsApp.</p>`),
  );
}

/** The page behind `init_point`: pay, leave it pending, or be rejected, by hand. */
export function checkoutRoutes(bank: Bank): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: /^\/checkout\/v1\/redirect$/,
      handle: ({ query }) => {
        const preference = bank.findPreference(query.get('pref_id') ?? '');
        if (!preference) return unknown();
        return isOver(preference) ? over() : html(200, checkout(preference));
      },
    },
    { method: 'POST', pattern: /^\/checkout\/v1\/pay$/, handle: (call) => pay(bank, call) },
  ];
}

export const answerCheckout = async (routes: readonly Route[], call: Call): Promise<Answer> =>
  (await dispatch(routes, call)) ?? unknown();
