import { createObserver } from '../../adapters/metrics/observer.ts';
import type { Understanding } from '../../domain/nlu/understanding.ts';
import type { ReceivePorts } from '../../flows/receive-messages.ts';
import type { CronPorts } from '../../flows/run-cron.ts';
import type { TurnPorts } from '../../flows/take-turn.ts';
import type { PaymentRecords } from '../../ports/records.ts';
import type { Observer, Signs } from '../../ports/sight.ts';
import type { Catalog, Mailer, PaymentLinks, Reservations, ThreadPeers } from '../../ports.ts';
import { buildUnderstanding } from '../builders.ts';
import type { Process } from './network.ts';
import type { World } from './world.ts';

/** What a Worker's run or a thread is made with: `src/services.ts` of the world. */
export type WorldServices = CronPorts &
  TurnPorts &
  ReceivePorts & {
    readonly threads: ThreadPeers;
    readonly observer: Observer;
    readonly tellBacklog: () => void;
  };

const PAY = 'https://pay.example/';

export function servicesFor(world: World, by: Process): WorldServices {
  const { variation, metrics } = world;
  const realThreads = world.threads.threadsFor(by);
  const threads = variation.threads?.(realThreads) ?? realThreads;
  const realProvider = world.provider.portFor(by);
  const provider = variation.provider?.(realProvider) ?? realProvider;
  const sender = world.phones.senderFor(by);
  return {
    metrics,
    threads,
    acceptors: threads,
    gates: world.gates.gatesFor(by),
    catalog: catalogOf(world),
    nights: world.nightsReaderFor(by).nights,
    understand: readUnderstanding,
    paymentsOf: () => provider,
    paymentLinks: LINKS,
    mailer: mailerFor(world, by),
    ...recordPorts(world, by),
    ...{
      sender: variation.sender?.(sender) ?? sender,
      breakerOf: world.phones.breakerOf,
      transcripts: { write: () => world.query(by, 'transcript', () => 'written' as const) },
      voiceMedia: never('voice media'),
      speechQueue: never('speech queue'),
    },
    calendars: never('calendars'),
    jobs: never('jobs'),
    signs: NO_SIGNS,
    observer: createObserver(() => undefined),
    tellBacklog: () => undefined,
  };
}

/** What a guest of the simulation writes is an understanding already; reading words is tried elsewhere. */
function readUnderstanding(text: string): Understanding {
  const said = text
    .split('\n')
    .filter(Boolean)
    .map((line): Partial<Understanding> => JSON.parse(line));
  return buildUnderstanding(Object.assign({}, ...said));
}

/** The world is watched by its own judges. */
const NO_SIGNS: Signs = {
  database: () => Promise.resolve({ connections: 0, scans: { sequential: 0, all: 0 }, feeds: [] }),
  reservations: () => Promise.resolve({ byStatus: {}, overlapping: 0 }),
};

const LINKS: PaymentLinks = {
  urlFor: (code) => Promise.resolve(`${PAY}${code}`),
  codeOf: (token) => Promise.resolve(token),
};

/** The code in a payment link of this world. */
export const codeIn = (url: string): string => url.slice(PAY.length);

const catalogOf = (world: World): Catalog => ({
  findByPhoneNumberId: () => Promise.resolve(world.property),
  findById: () => Promise.resolve(world.property),
  findByAccommodationId: () => Promise.resolve(world.property),
  forgetAll: () => undefined,
  findByApiKeyHash: () => Promise.resolve(null),
});

const mailerFor = (world: World, by: Process): Mailer => ({
  send: ({ idempotencyKey }) =>
    world.links.mail.call(by, () => {
      world.mails.set(idempotencyKey, (world.mails.get(idempotencyKey) ?? 0) + 1);
    }),
});

function recordPorts(world: World, by: Process) {
  const ask = <T>(what: string, work: Parameters<typeof world.query<T>>[2]) => world.query(by, what, work);
  const reservations: Reservations = {
    findByCode: (...input) => ask('findByCode', (records) => records.reservations.findByCode(...input)),
    findByCodeAnywhere: (code) =>
      ask('findByCode', (records) => records.reservations.findByCodeAnywhere(code)),
  };
  const paymentRecords: PaymentRecords = {
    keepCheckout: (_, checkout) => Promise.resolve(checkout),
    findCheckout: () => Promise.resolve(null),
    markTold: (...input) => ask('mark payment told', ({ payments }) => payments.markTold(...input)),
    findUntold: (...input) => ask('find untold payments', ({ payments }) => payments.findUntold(...input)),
    findRefundsDue: (limit) => ask('find refunds due', ({ payments }) => payments.findRefundsDue(limit)),
    refundDue: (code) => ask('refund due', ({ payments }) => payments.refundDue(code)),
    keepRefund: (refund) => ask('keep refund', ({ payments }) => payments.keepRefund(refund)),
  };
  return {
    reservations,
    paymentRecords,
    holdRecords: {
      findAccommodationsToExpire: (...input: [number, number]) =>
        ask('find holds to expire', ({ holds }) => holds.findAccommodationsToExpire(...input)),
      findUntold: (limit: number) => ask('find untold guests', ({ holds }) => holds.findUntold(limit)),
      markTold: (...input: [readonly string[], number]) =>
        ask('mark guests told', ({ holds }) => holds.markTold(...input)),
      findToRemind: (...input: [number, number, number]) =>
        ask('find guests to remind', ({ holds }) => holds.findToRemind(...input)),
      markReminded: (...input: [readonly string[], number]) =>
        ask('mark guests reminded', ({ holds }) => holds.markReminded(...input)),
    },
    reconcileTargets: {
      findAccommodationIds: () => ask('find gates', ({ targets }) => targets.findAccommodationIds()),
    },
  };
}

/** A port that nothing in this world may call; calling it throws. */
function never<T extends object>(name: string): T {
  const refuse = (): never => {
    throw new Error(`${name}: nobody calls this here`);
  };
  return new Proxy({}, { get: refuse }) as T;
}
