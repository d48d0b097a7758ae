import { Deliveries } from '../deliveries.ts';
import type { Faults } from '../faults.ts';
import { type Answer, bearerOf, type Call, dispatch, type Handler, json, type Route } from '../http.ts';
import type { Ledger } from '../ledger.ts';
import type { Transcripts } from '../speech/transcripts.ts';
import { badToken, graphErrorAnswer, noSuchObject } from './graph-error.ts';
import { GuestsIn, wamidOfDelivery } from './guests-in.ts';
import { GuestsOut, type StatusDelays, statusOfDelivery } from './guests-out.ts';
import { MediaStore } from './media.ts';
import { Pace } from './pace.ts';
import { Phones, type Tick } from './phones.ts';
import { type ApprovedTemplate, Templates } from './templates.ts';
import { BUSINESS_ACCOUNT_ID, displayNumberOf, signatureOf } from './webhook-bodies.ts';

export type WhatsAppOptions = {
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly transcripts: Transcripts;
  readonly dataDir: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly defaultPhoneNumberId: string;
  isPhoneNumberId(id: string): boolean;
  /** Where this emulator is reached. */
  ownUrl(): string;
  webhookUrl(): string | null;
  readonly messagesPerSecond: number;
  readonly statusDelaysMs: StatusDelays;
  readonly templates: readonly ApprovedTemplate[];
};

const WEBHOOK_TIMEOUT_MS = 20_000;
const REDELIVERY_MS = 7 * 24 * 60 * 60 * 1_000;
const VERSION = /^\/v2[2-9]\.0/;

const isTick = (status: string): status is Tick => ['sent', 'delivered', 'read'].includes(status);

/** WhatsApp and the guests' phones: Meta's Graph API on one side, signed webhooks on the other. */
export class WhatsApp {
  readonly phones: Phones;
  readonly media: MediaStore;
  readonly templates: Templates;
  readonly webhooks: Deliveries;
  readonly guestsIn: GuestsIn;
  readonly guestsOut: GuestsOut;
  readonly #options: WhatsAppOptions;
  readonly #routes: readonly Route[];

  constructor(options: WhatsAppOptions) {
    const { ledger, accessToken, dataDir } = options;
    this.#options = options;
    this.phones = new Phones(ledger);
    this.media = new MediaStore(ledger, dataDir, accessToken, () => options.ownUrl());
    this.templates = new Templates(ledger, options.templates);
    this.webhooks = this.#newWebhooks();
    const { phones, media, templates, webhooks } = this;
    const { transcripts, defaultPhoneNumberId, statusDelaysMs } = options;
    const pace = new Pace(options.messagesPerSecond);
    this.guestsIn = new GuestsIn({ phones, media, transcripts, pace, webhooks, defaultPhoneNumberId });
    this.guestsOut = new GuestsOut({ phones, media, templates, pace, webhooks, statusDelaysMs });
    this.#routes = this.#routeTable();
  }

  /** A call below `/v26.0` or `/whatsapp_business`. */
  async answer(call: Call): Promise<Answer> {
    if (call.path.startsWith('/whatsapp_business/')) return this.media.download(call);
    if (bearerOf(call) !== this.#options.accessToken) return graphErrorAnswer(badToken);
    const path = call.path.replace(VERSION, '');
    if (path === call.path) return graphErrorAnswer(noSuchObject(call.path.split('/')[1] ?? ''));
    const answer = await dispatch(this.#routes, { ...call, path });
    return answer ?? graphErrorAnswer(noSuchObject(path.split('/')[1] ?? ''));
  }

  #newWebhooks(): Deliveries {
    const { ledger, faults, appSecret } = this.#options;
    return new Deliveries(ledger, faults, {
      target: 'whatsapp',
      url: () => this.#options.webhookUrl(),
      headers: ({ body }) => ({
        'content-type': 'application/json',
        'user-agent': 'facebookexternalua',
        'x-hub-signature-256': signatureOf(body, appSecret),
      }),
      isAccepted: (status) => status === 200,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
      giveUpAfterMs: REDELIVERY_MS,
      onDue: ({ id }) => {
        const due = statusOfDelivery(id);
        if (due && isTick(due.status)) this.phones.tick(due.wamid, due.status);
      },
      onAccepted: ({ id }) => {
        const wamid = wamidOfDelivery(id);
        if (wamid !== null) this.phones.tick(wamid, 'delivered');
      },
    });
  }

  #routeTable(): readonly Route[] {
    const { media, templates } = this;
    const ofNumber =
      (handle: Handler): Handler =>
      (call, id = '') =>
        this.#options.isPhoneNumberId(id) ? handle(call, id) : graphErrorAnswer(noSuchObject(id));
    const ofAccount =
      (handle: Handler): Handler =>
      (call, id = '') =>
        id === BUSINESS_ACCOUNT_ID ? handle(call, id) : graphErrorAnswer(noSuchObject(id));
    return [
      {
        method: 'POST',
        pattern: /^\/(\d+)\/messages$/,
        handle: ofNumber((call, id = '') => this.guestsOut.answer(call, id)),
      },
      { method: 'POST', pattern: /^\/(\d+)\/media$/, handle: ofNumber((call) => media.upload(call)) },
      {
        method: 'POST',
        pattern: /^\/(\d+)\/message_templates$/,
        handle: ofAccount((call) => templates.create(call)),
      },
      { method: 'GET', pattern: /^\/(\d+)\/message_templates$/, handle: ofAccount(() => templates.list()) },
      { method: 'GET', pattern: /^\/(\d+)$/, handle: (_call, id = '') => this.#describe(id) },
      { method: 'DELETE', pattern: /^\/(\d+)$/, handle: (_call, id = '') => this.#remove(id) },
    ];
  }

  #describe(id: string): Answer {
    if (!this.#options.isPhoneNumberId(id)) return this.media.describe(id);
    return json(200, { id, display_phone_number: displayNumberOf(id), quality_rating: 'GREEN' });
  }

  #remove(id: string): Answer {
    if (!this.media.find(id)) return graphErrorAnswer(noSuchObject(id));
    this.media.remove(id);
    return json(200, { success: true });
  }
}
