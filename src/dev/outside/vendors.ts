import { localPhoneNumberId, localSecrets } from '../local-secrets.ts';
import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { MailBox } from './mail/mail.ts';
import { MercadoPago } from './mercadopago/mercadopago.ts';
import { Pools } from './neon/pools.ts';
import type { OutsideOptions } from './outside.ts';
import { QStash } from './qstash/qstash.ts';
import { Transcripts } from './speech/transcripts.ts';
import { MockRedis } from './upstash/mock-redis.ts';
import { realRedis } from './upstash/real-redis.ts';
import { UpstashRest } from './upstash/rest.ts';
import type { StatusDelays } from './whatsapp/guests-out.ts';
import { ourTemplates } from './whatsapp/templates.ts';
import { WhatsApp } from './whatsapp/whatsapp.ts';

const DEFAULT_MESSAGES_PER_SECOND = 80;
const DEFAULT_STATUS_DELAYS_MS: StatusDelays = { sent: 30, delivered: 120, read: 400 };
const PHONE_NUMBERS_MAX = 1_000;

/** Addresses that are known only after the start. */
export type Places = { workerUrl: string | null; ownUrl: string };

export type Vendors = {
  readonly pools: Pools;
  readonly upstash: UpstashRest;
  readonly qstash: QStash;
  readonly whatsApp: WhatsApp;
  readonly mercadoPago: MercadoPago;
  readonly mailBox: MailBox;
  readonly transcripts: Transcripts;
  close(): Promise<void>;
};

/** The numbers of this business: the local ones, one for each property. */
const isLocalPhoneNumberId = (id: string): boolean =>
  /^\d{15}$/.test(id) && id >= localPhoneNumberId(1) && id <= localPhoneNumberId(PHONE_NUMBERS_MAX);

/** The address of one of the Worker's routes; null while the Worker has none. */
const workerPath = ({ workerUrl }: Places, path: string): string | null =>
  workerUrl === null ? null : workerUrl + path;

function newWhatsApp(
  options: OutsideOptions,
  ledger: Ledger,
  faults: Faults,
  transcripts: Transcripts,
  places: Places,
): WhatsApp {
  return new WhatsApp({
    ledger,
    faults,
    transcripts,
    dataDir: options.dataDir,
    appSecret: localSecrets.whatsAppAppSecret,
    accessToken: localSecrets.whatsAppAccessToken,
    defaultPhoneNumberId: localPhoneNumberId(1),
    isPhoneNumberId: isLocalPhoneNumberId,
    ownUrl: () => places.ownUrl,
    webhookUrl: () => workerPath(places, '/webhooks/whatsapp'),
    messagesPerSecond: options.messagesPerSecond ?? DEFAULT_MESSAGES_PER_SECOND,
    statusDelaysMs: options.statusDelaysMs ?? DEFAULT_STATUS_DELAYS_MS,
    templates: options.templates ?? ourTemplates(),
  });
}

/** Every vendor, on one ledger and under one mechanism of faults. */
export function startVendors(
  options: OutsideOptions,
  ledger: Ledger,
  faults: Faults,
  places: Places,
): Vendors {
  const transcripts = new Transcripts(ledger);
  const pools = new Pools(options.databaseUrl);
  const redis = options.redisUrl ? realRedis(options.redisUrl) : new MockRedis();
  const whatsApp = newWhatsApp(options, ledger, faults, transcripts, places);
  const qstash = new QStash({
    ledger,
    faults,
    token: localSecrets.qstashToken,
    keys: { current: localSecrets.qstashCurrentSigningKey, next: localSecrets.qstashNextSigningKey },
  });
  const mercadoPago = new MercadoPago({
    ledger,
    faults,
    accessToken: localSecrets.mercadoPagoAccessToken,
    webhookSecret: localSecrets.mercadoPagoWebhookSecret,
    ownUrl: () => places.ownUrl,
    webhookUrl: () => workerPath(places, '/webhooks/mercadopago'),
  });
  return {
    pools,
    upstash: new UpstashRest(redis, localSecrets.redisToken),
    qstash,
    whatsApp,
    mercadoPago,
    mailBox: new MailBox(ledger, localSecrets.mailKey),
    transcripts,
    close: async () => {
      whatsApp.webhooks.close();
      mercadoPago.webhooks.close();
      qstash.dispatcher.close();
      redis.close();
      await pools.close();
    },
  };
}
