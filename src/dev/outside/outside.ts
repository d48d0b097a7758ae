import { localSecrets } from '../local-secrets.ts';
import { type Crons, CronTicks, cronCaller, type OnCron } from './cron.ts';
import { Faults, type FaultTarget } from './faults.ts';
import { type Answer, type Call, dispatch, json, listen, type Route } from './http.ts';
import { fieldsOf, parseJson, textOf } from './json.ts';
import { Ledger } from './ledger.ts';
import { everyMinute } from './minutes.ts';
import { answerSql } from './neon/sql.ts';
import { viewDeadLetter } from './qstash/dead-letters.ts';
import { CallCounts } from './sim/calls.ts';
import { cronRoutes } from './sim/cron.ts';
import { faultRoutes } from './sim/faults.ts';
import { messageRoutes } from './sim/messages.ts';
import { paymentRoutes } from './sim/payments.ts';
import { Turns } from './sim/turns.ts';
import { answerSpeech } from './speech/speech.ts';
import { answerStatic } from './static-files.ts';
import { type Places, startVendors, type Vendors } from './vendors.ts';
import type { StatusDelays } from './whatsapp/guests-out.ts';
import type { ApprovedTemplate } from './whatsapp/templates.ts';

export type OutsideOptions = {
  /** 0: a free one. */
  readonly port: number;
  readonly host?: string;
  /** Where what must outlive the process is kept. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** A real Redis; without one, an in-process one. */
  readonly redisUrl?: string;
  /** The Worker's address, where webhooks go; `setWorkerUrl` or `POST /sim/worker` may give it later. */
  readonly workerUrl?: string;
  /** Is POSTed `{"cron"}` with the expression that is due, and with what `/sim/cron/{name}` names. */
  readonly cronUrl?: string;
  /** The Worker's cron triggers by name; without any, one runs every minute. */
  readonly crons?: Crons;
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
const DEFAULT_CRONS: Crons = { 'every-minute': '* * * * *' };

const addressesAt = (url: string): Addresses => ({
  neon: `${url}/sql`,
  redis: `${url}/redis`,
  qstash: url,
  whatsApp: `${url}/${GRAPH_VERSION}`,
  mercadoPago: url,
  speech: url,
  mail: url,
});

/** One vendor's part of the port; without `target` no fault touches it. */
type Mount = {
  readonly target: FaultTarget | null;
  readonly prefix: RegExp;
  readonly answer: (call: Call) => Promise<Answer>;
};

/** Every part of the port, the most asked for first. */
function mountsOf(vendors: Vendors, sim: readonly Route[]): readonly Mount[] {
  const { pools, upstash, qstash, whatsApp, mercadoPago, mailBox, transcripts } = vendors;
  const answerRedis = (call: Call) => upstash.answer(call, call.path.slice('/redis'.length));
  const answerSim = async (call: Call) =>
    (await dispatch(sim, call)) ?? json(404, { error: `no such call: ${call.method} ${call.path}` });
  return [
    { target: 'neon', prefix: /^\/sql$/, answer: (call) => answerSql(pools, call) },
    {
      target: 'whatsapp',
      prefix: /^\/(v\d+\.\d+|whatsapp_business)\//,
      answer: (call) => whatsApp.answer(call),
    },
    { target: 'redis', prefix: /^\/redis(\/|$)/, answer: answerRedis },
    { target: null, prefix: /^\/sim\//, answer: answerSim },
    { target: 'qstash', prefix: /^\/v2\//, answer: (call) => qstash.answer(call) },
    {
      target: 'payments',
      prefix: /^\/(checkout\/preferences|v1\/payments)(\/|$)/,
      answer: (call) => mercadoPago.answer(call),
    },
    { target: null, prefix: /^\/checkout\/v1\//, answer: (call) => mercadoPago.answerPage(call) },
    {
      target: 'speech',
      prefix: /^\/v1\/audio\/transcriptions$/,
      answer: (call) => answerSpeech(transcripts, localSecrets.speechKey, call),
    },
    { target: 'mail', prefix: /^\/emails(\/|$)/, answer: (call) => mailBox.answer(call) },
    { target: null, prefix: /^\//, answer: answerStatic },
  ];
}

/** `POST /sim/worker {"url"}`: the Worker is there now, deliver what is owed. */
const workerRoute = (setWorkerUrl: (url: string) => void): Route => ({
  method: 'POST',
  pattern: /^\/sim\/worker$/,
  handle: (call) => {
    const url = textOf(fieldsOf(parseJson(call.body)).url);
    if (url === null || !URL.canParse(url)) return json(400, { error: 'expected {"url"}' });
    setWorkerUrl(url.replace(/\/+$/, ''));
    return json(200, { url });
  },
});

const boxRoutes = ({ mailBox, qstash }: Vendors): readonly Route[] => [
  { method: 'GET', pattern: /^\/sim\/mail$/, handle: () => json(200, { mails: mailBox.list() }) },
  {
    method: 'GET',
    pattern: /^\/sim\/qstash\/dlq$/,
    handle: ({ query }) => {
      const letters = qstash.dispatcher.deadLetters.select(query);
      return json(200, { messages: letters.map(viewDeadLetter) });
    },
  },
];

/**
 * Starts every vendor, the guests' phones and the `/sim` calls on one port. `onCron` runs cron triggers in the same
 * process; otherwise `options.cronUrl` is called.
 */
export async function startOutside(options: OutsideOptions, onCron?: OnCron): Promise<Outside> {
  const host = options.host ?? '127.0.0.1';
  const ledger = new Ledger(options.dataDir);
  const faults = new Faults();
  const places: Places = { workerUrl: options.workerUrl?.replace(/\/+$/, '') ?? null, ownUrl: '' };
  const vendors = startVendors(options, ledger, faults, places);
  const turns = new Turns(options.databaseUrl);
  const counts = new CallCounts();
  const ticks = cronTicks(options, onCron);
  const { whatsApp, mercadoPago, qstash } = vendors;
  const setWorkerUrl = (url: string): void => {
    places.workerUrl = url;
    whatsApp.webhooks.retryAll();
    mercadoPago.webhooks.retryAll();
  };
  const mounts = mountsOf(vendors, [
    ...messageRoutes(whatsApp),
    ...paymentRoutes(mercadoPago.bank, ledger, () => places.workerUrl),
    ...faultRoutes(faults),
    ...cronRoutes(ticks, qstash),
    ...boxRoutes(vendors),
    workerRoute(setWorkerUrl),
    turns.route,
    counts.route,
  ]);
  const listener = await listen(options.port, host, (call) => respond(mounts, faults, counts, call));
  places.ownUrl = `http://${host}:${listener.port}`;
  const minutes = everyMinute((instant) => {
    qstash.schedules.tick(instant);
    ticks?.tick(instant);
  });
  whatsApp.webhooks.resume();
  mercadoPago.webhooks.resume();
  qstash.dispatcher.resume();
  return {
    url: places.ownUrl,
    port: listener.port,
    addresses: addressesAt(places.ownUrl),
    setWorkerUrl,
    close: async () => {
      minutes.close();
      await listener.close();
      await Promise.all([vendors.close(), turns.close()]);
      ledger.close();
    },
  };
}

function cronTicks({ crons, cronUrl }: OutsideOptions, onCron?: OnCron): CronTicks | null {
  const run = onCron ?? (cronUrl === undefined ? null : cronCaller(cronUrl));
  return run ? new CronTicks(crons ?? DEFAULT_CRONS, run) : null;
}

async function respond(
  mounts: readonly Mount[],
  faults: Faults,
  counts: CallCounts,
  call: Call,
): Promise<Answer | null> {
  const mount = mounts.find(({ prefix }) => prefix.test(call.path));
  if (!mount) return json(404, { error: 'not found' });
  if (mount.target === null) return mount.answer(call);
  counts.add(mount.target, call.body.length);
  return faults.answer(mount.target, () => mount.answer(call));
}
