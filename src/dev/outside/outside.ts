import { localPhoneNumberId, localSecrets } from '../local-secrets.ts';
import { Faults, type FaultTarget } from './faults.ts';
import { type Answer, type Call, dispatch, json, type Listener, listen, type Route } from './http.ts';
import { fieldsOf, parseJson, textOf } from './json.ts';
import { Ledger } from './ledger.ts';
import { Pools } from './neon/pools.ts';
import { answerSql } from './neon/sql.ts';
import { faultRoutes } from './sim/faults.ts';
import { messageRoutes } from './sim/messages.ts';
import { Transcripts } from './speech/transcripts.ts';
import { answerStatic } from './static-files.ts';
import { MockRedis } from './upstash/mock-redis.ts';
import { realRedis } from './upstash/real-redis.ts';
import { UpstashRest } from './upstash/rest.ts';
import type { StatusDelays } from './whatsapp/guests-out.ts';
import type { ApprovedTemplate } from './whatsapp/templates.ts';
import { WhatsApp } from './whatsapp/whatsapp.ts';

export type OutsideOptions = {
  /** 0: a free one. */
  readonly port: number;
  readonly host?: string;
  /** Where what must outlive the process is kept. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** A real Redis; without one, an in-process one. */
  readonly redisUrl?: string;
  /** The Worker's address, where webhooks go; `setWorkerUrl` may give it later. */
  readonly workerUrl?: string;
  readonly messagesPerSecond?: number;
  readonly statusDelaysMs?: StatusDelays;
  readonly templates?: readonly ApprovedTemplate[];
};

export type Outside = {
  readonly url: string;
  readonly port: number;
  /** The base addresses of the vendors, as the Worker's variables want them. */
  readonly addresses: Addresses;
  setWorkerUrl(url: string): void;
  close(): Promise<void>;
};

export type Addresses = {
  readonly neon: string;
  readonly redis: string;
  readonly qstash: string;
  readonly whatsApp: string;
  readonly mercadoPago: string;
  readonly speech: string;
  readonly mail: string;
};

const GRAPH_VERSION = 'v26.0';
const DEFAULT_MESSAGES_PER_SECOND = 80;
const DEFAULT_STATUS_DELAYS_MS: StatusDelays = { sent: 30, delivered: 120, read: 400 };
const PHONE_NUMBERS_MAX = 1_000;

const addressesAt = (url: string): Addresses => ({
  neon: `${url}/sql`,
  redis: `${url}/redis`,
  qstash: url,
  whatsApp: `${url}/${GRAPH_VERSION}`,
  mercadoPago: url,
  speech: url,
  mail: url,
});

/** The numbers of this business: the local ones, one for each property. */
const isLocalPhoneNumberId = (id: string): boolean =>
  /^\d{15}$/.test(id) && id >= localPhoneNumberId(1) && id <= localPhoneNumberId(PHONE_NUMBERS_MAX);

/** One vendor's part of the port; without `target` no fault touches it. */
type Mount = {
  readonly target: FaultTarget | null;
  readonly prefix: RegExp;
  readonly answer: (call: Call) => Promise<Answer>;
};

/** Starts every vendor, the guests' phones and the `/sim` calls on one port. */
export async function startOutside(options: OutsideOptions): Promise<Outside> {
  const host = options.host ?? '127.0.0.1';
  const ledger = new Ledger(options.dataDir);
  const faults = new Faults();
  const worker = { url: options.workerUrl ?? null };
  const own = { url: '' };
  const pools = new Pools(options.databaseUrl);
  const redis = options.redisUrl ? realRedis(options.redisUrl) : new MockRedis();
  const whatsApp = newWhatsApp(options, ledger, faults, worker, own);
  const upstash = new UpstashRest(redis, localSecrets.redisToken);
  const setWorkerUrl = (url: string): void => {
    worker.url = url;
    whatsApp.webhooks.retryAll();
  };
  const sim: readonly Route[] = [
    ...messageRoutes(whatsApp),
    ...faultRoutes(faults),
    workerRoute(setWorkerUrl),
  ];
  const mounts: readonly Mount[] = [
    { target: 'neon', prefix: /^\/sql$/, answer: (call) => answerSql(pools, call) },
    {
      target: 'redis',
      prefix: /^\/redis(\/|$)/,
      answer: (call) => upstash.answer(call, call.path.slice('/redis'.length)),
    },
    {
      target: 'whatsapp',
      prefix: /^\/(v\d+\.\d+|whatsapp_business)\//,
      answer: (call) => whatsApp.answer(call),
    },
    { target: null, prefix: /^\/sim\//, answer: (call) => answerSim(sim, call) },
    { target: null, prefix: /^\//, answer: answerStatic },
  ];
  const listener = await listen(options.port, host, (call) => respond(mounts, faults, call));
  own.url = `http://${host}:${listener.port}`;
  whatsApp.webhooks.resume();
  return {
    url: own.url,
    port: listener.port,
    addresses: addressesAt(own.url),
    setWorkerUrl,
    close: () => closeAll(listener, whatsApp, pools, redis, ledger),
  };
}

async function respond(mounts: readonly Mount[], faults: Faults, call: Call): Promise<Answer | null> {
  const mount = mounts.find(({ prefix }) => prefix.test(call.path));
  if (!mount) return json(404, { error: 'not found' });
  return mount.target === null ? mount.answer(call) : faults.answer(mount.target, () => mount.answer(call));
}

const answerSim = async (routes: readonly Route[], call: Call): Promise<Answer> =>
  (await dispatch(routes, call)) ?? json(404, { error: `no such call: ${call.method} ${call.path}` });

/** `POST /sim/worker {"url"}`: the Worker is there now, deliver what is owed. */
const workerRoute = (setWorkerUrl: (url: string) => void): Route => ({
  method: 'POST',
  pattern: /^\/sim\/worker$/,
  handle: (call) => {
    const url = textOf(fieldsOf(parseJson(call.body)).url);
    if (url === null || !URL.canParse(url)) return json(400, { error: 'expected {"url"}' });
    setWorkerUrl(url);
    return json(200, { url });
  },
});

function newWhatsApp(
  options: OutsideOptions,
  ledger: Ledger,
  faults: Faults,
  worker: { readonly url: string | null },
  own: { readonly url: string },
): WhatsApp {
  return new WhatsApp({
    ledger,
    faults,
    transcripts: new Transcripts(ledger),
    dataDir: options.dataDir,
    appSecret: localSecrets.whatsAppAppSecret,
    accessToken: localSecrets.whatsAppAccessToken,
    defaultPhoneNumberId: localPhoneNumberId(1),
    isPhoneNumberId: isLocalPhoneNumberId,
    ownUrl: () => own.url,
    webhookUrl: () => (worker.url === null ? null : `${worker.url}/webhooks/whatsapp`),
    messagesPerSecond: options.messagesPerSecond ?? DEFAULT_MESSAGES_PER_SECOND,
    statusDelaysMs: options.statusDelaysMs ?? DEFAULT_STATUS_DELAYS_MS,
    templates: options.templates ?? [],
  });
}

async function closeAll(
  listener: Listener,
  whatsApp: WhatsApp,
  pools: Pools,
  redis: { close(): void },
  ledger: Ledger,
): Promise<void> {
  whatsApp.webhooks.close();
  await listener.close();
  redis.close();
  await pools.close();
  ledger.close();
}
