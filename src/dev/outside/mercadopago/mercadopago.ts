import { createHmac } from 'node:crypto';
import { Deliveries, type Delivery } from '../deliveries.ts';
import type { Faults } from '../faults.ts';
import { type Answer, bearerOf, type Call, dispatch, json, type Route } from '../http.ts';
import type { Ledger } from '../ledger.ts';
import { apiRoutes } from './api-routes.ts';
import { Bank } from './bank.ts';
import { answerCheckout, checkoutRoutes } from './checkout-page.ts';

const WEBHOOK_TIMEOUT_MS = 22_000;
const GIVE_UP_MS = 4 * 24 * 60 * 60 * 1_000;

/** `x-signature` over the manifest of id, request id and time; the body is not part of it. */
function signatureOf(dataId: string, requestId: string, ts: number, secret: string): string {
  const manifest = `id:${dataId.toLowerCase()};request-id:${requestId};ts:${ts};`;
  return `ts=${ts},v1=${createHmac('sha256', secret).update(manifest).digest('hex')}`;
}

/** Mercado Pago: its API, the page where the payer pays, and its webhooks. */
export class MercadoPago {
  readonly bank: Bank;
  readonly webhooks: Deliveries;
  readonly #accessToken: string;
  readonly #routes: readonly Route[];
  readonly #pages: readonly Route[];

  constructor(options: {
    readonly ledger: Ledger;
    readonly faults: Faults;
    readonly accessToken: string;
    readonly webhookSecret: string;
    /** Where this emulator is reached. */
    ownUrl(): string;
    /** For preferences that name no address. */
    webhookUrl(): string | null;
  }) {
    const { ledger, faults, webhookSecret } = options;
    this.#accessToken = options.accessToken;
    this.webhooks = new Deliveries(ledger, faults, {
      target: 'payments',
      url: () => options.webhookUrl(),
      headers: (delivery) => webhookHeaders(delivery, webhookSecret),
      isAccepted: (status) => status === 200 || status === 201,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
      giveUpAfterMs: GIVE_UP_MS,
    });
    this.bank = new Bank(ledger, this.webhooks);
    this.#routes = apiRoutes(this.bank, ledger, () => `${options.ownUrl()}/checkout/v1/redirect`);
    this.#pages = checkoutRoutes(this.bank);
  }

  /** A call of the API. */
  async answer(call: Call): Promise<Answer> {
    if (bearerOf(call) !== this.#accessToken) {
      return json(401, { message: 'invalid access token', error: 'unauthorized', status: 401, cause: [] });
    }
    const answer = await dispatch(this.#routes, call);
    return answer ?? json(404, { message: 'not found', error: 'not_found', status: 404, cause: [] });
  }

  /** A page that the payer's browser opens. */
  answerPage(call: Call): Promise<Answer> {
    return answerCheckout(this.#pages, call);
  }
}

function webhookHeaders({ id, url, body }: Delivery, secret: string): Readonly<Record<string, string>> {
  const dataId = url === null ? dataIdOf(body) : (new URL(url).searchParams.get('data.id') ?? '');
  return {
    'content-type': 'application/json',
    'user-agent': 'MercadoPago WebHook v1.0 payment',
    'x-request-id': id,
    'x-signature': signatureOf(dataId, id, Date.now(), secret),
  };
}

const dataIdOf = (body: string): string => /"data":\{"id":"(\d+)"/.exec(body)?.[1] ?? '';
