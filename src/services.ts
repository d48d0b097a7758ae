import { waitUntil } from 'cloudflare:workers';
import type { Redis } from '@upstash/redis/cloudflare';
import type { Backlog } from '../durable-objects/metrics-hub.ts';
import { createMailer } from './adapters/email/resend.ts';
import { formatCalendar } from './adapters/ical/export.ts';
import { mayBeFeed } from './adapters/ical/feed-url.ts';
import { createFeedReader } from './adapters/ical/read-feed.ts';
import { createMercadoPago } from './adapters/mercadopago/provider.ts';
import { type SignedNotification, verifyMercadoPago } from './adapters/mercadopago/verify-webhook.ts';
import { createMetrics } from './adapters/metrics/isolate-metrics.ts';
import { createObserver, namedQueries, timedCalls, timedStatements } from './adapters/metrics/observer.ts';
import { createAdminConversations } from './adapters/neon/admin-conversations.ts';
import { createAdminReservations } from './adapters/neon/admin-reservations.ts';
import { createCalendars } from './adapters/neon/calendars.ts';
import { createCatalog } from './adapters/neon/catalog.ts';
import { isOutage } from './adapters/neon/classify-error.ts';
import { connect, type Sql } from './adapters/neon/connection.ts';
import { createGateChanges } from './adapters/neon/gate-changes.ts';
import { createGateFeeds } from './adapters/neon/gate-feeds.ts';
import { createGateHolds } from './adapters/neon/gate-holds.ts';
import { createGatePayments } from './adapters/neon/gate-payments.ts';
import { createHoldRecords, createReconcileTargets } from './adapters/neon/hold-records.ts';
import { createPaymentRecords } from './adapters/neon/payment-records.ts';
import { createReservations } from './adapters/neon/reservations.ts';
import { createSigns } from './adapters/neon/signs.ts';
import { createTranscripts } from './adapters/neon/transcripts.ts';
import { createPaymentLinks } from './adapters/payment-links.ts';
import { createDeadLetterCount } from './adapters/qstash/dead-letter-count.ts';
import { createJobQueue } from './adapters/qstash/jobs.ts';
import { createQueueSignature } from './adapters/qstash/verify-delivery.ts';
import { readSpeechCallback } from './adapters/speech/read-callback.ts';
import { createSpeechQueue } from './adapters/speech/speech-queue.ts';
import { createStripeApi } from './adapters/stripe/api.ts';
import { createStripe } from './adapters/stripe/provider.ts';
import { verifyStripe } from './adapters/stripe/verify-webhook.ts';
import { createThreads } from './adapters/threads.ts';
import { connectRedis } from './adapters/upstash/connection.ts';
import { createRateLimiter } from './adapters/upstash/rate-limiter.ts';
import { createNightsReader, createSnapshotStore, type SnapshotStore } from './adapters/upstash/snapshots.ts';
import { createVoiceMedia } from './adapters/whatsapp/media.ts';
import { createWhatsAppSender } from './adapters/whatsapp/sender.ts';
import { createWhatsAppWebhook } from './adapters/whatsapp/webhook.ts';
import { nowMs } from './clock.ts';
import type { Heard } from './domain/thread-items.ts';
import type { Env } from './env.ts';
import { type CircuitBreaker, createBreakers } from './flows/circuit-breaker.ts';
import { createUnderstandingCache, type UnderstandingCache } from './flows/understanding-cache.ts';
import type { AdminConversations, AdminReservations } from './ports/admin.ts';
import type { Calendars, FeedReader, JobQueue } from './ports/calendars.ts';
import type { GatePorts } from './ports/gate.ts';
import type { HoldRecords, PaymentRecords, ReconcileTargets } from './ports/records.ts';
import type { Observer, Signs } from './ports/sight.ts';
import type {
  Catalog,
  DeadLetterCount,
  Gates,
  Mailer,
  Metrics,
  NightsReader,
  PaymentLinks,
  PaymentProvider,
  QueueSignature,
  RateLimiter,
  Reservations,
  SpeechQueue,
  ThreadPeers,
  Transcripts,
  VoiceMedia,
  WhatsAppSender,
  WhatsAppWebhook,
} from './ports.ts';

/** The ports of this isolate. Handlers and objects take these; only this file makes them. */
export type Services = {
  readonly sql: Sql;
  /** Whether what was thrown is Postgres not answering. */
  readonly isOutage: (error: unknown) => boolean;
  readonly redis: Redis;
  readonly catalog: Catalog;
  readonly nights: NightsReader;
  readonly snapshots: SnapshotStore;
  readonly gates: Gates;
  readonly threads: ThreadPeers;
  readonly transcripts: Transcripts;
  readonly whatsAppWebhook: WhatsAppWebhook;
  readonly sender: WhatsAppSender;
  readonly voiceMedia: VoiceMedia;
  readonly speechQueue: SpeechQueue;
  readonly queueSignature: QueueSignature;
  readonly deadLetters: DeadLetterCount;
  /** What a callback of the speech queue says. */
  readonly readSpeechCallback: (body: string) => Heard | 'later' | null;
  /** The circuit breaker of one of our numbers. */
  readonly breakerOf: (phoneNumberId: string) => CircuitBreaker;
  readonly reservations: Reservations;
  readonly adminConversations: AdminConversations;
  readonly adminReservations: AdminReservations;
  readonly holdRecords: HoldRecords;
  readonly reconcileTargets: ReconcileTargets;
  readonly calendars: Calendars;
  readonly feedReader: FeedReader;
  readonly jobs: JobQueue;
  readonly formatCalendar: typeof formatCalendar;
  readonly mayBeFeed: (url: string) => boolean;
  /** The domain's `understand` behind this isolate's cache. */
  readonly understand: UnderstandingCache['understand'];
  /** Each payment is asked about, and refunded, where it was made. */
  readonly paymentsOf: (provider: string) => PaymentProvider;
  readonly verifyPayment: ReturnType<typeof paymentVerifiers>;
  readonly paymentRecords: PaymentRecords;
  readonly paymentLinks: PaymentLinks;
  readonly mailer: Mailer;
  readonly limiter: RateLimiter;
  readonly metrics: Metrics;
  readonly observer: Observer;
  /** A thread's messages that wait for another try; depth 0 when they have gone. Not waited for. */
  readonly tellBacklog: (threadId: string, backlog: Backlog) => void;
  readonly signs: Signs;
  /** Loaded on the first use: half a second of start-up that only hosts pay. */
  readonly auth: () => Promise<import('./adapters/better-auth/auth.ts').Auth>;
  readonly probes: Readonly<Record<'database' | 'redis' | 'objects', () => Promise<unknown>>>;
};

const made = new WeakMap<Env, Services>();

/** Made once per isolate and environment. Nothing in it holds a connection. */
export function servicesOf(env: Env): Services {
  const known = made.get(env);
  if (known) return known;
  const services = createServices(env);
  made.set(env, services);
  return services;
}

function createServices(env: Env): Services {
  const metrics = createMetrics(() => env.METRICS_HUB.getByName('hub'));
  const observer = createObserver((line) => console.log(line));
  const named = <T extends object>(name: string, adapter: T) => namedQueries(observer, name, adapter);
  const sql = connect(env.DATABASE_URL, env.NEON_ENDPOINT, timedStatements(observer, metrics));
  const redis = connectRedis(env.UPSTASH_REDIS_REST_URL, env.UPSTASH_REDIS_REST_TOKEN, (call) =>
    observer.timed('redis', call),
  );
  const gates: Gates = {
    gateOf: (id) => timedCalls(observer, 'object', env.ACCOMMODATION_CALENDAR.getByName(id)),
  };
  const threads = createThreads(env.GUEST_THREAD, (stub) => timedCalls(observer, 'object', stub));
  const paymentLinks = createPaymentLinks(env.PUBLIC_URL, env.LINK_SECRET);
  const snapshots = createSnapshotStore(redis);
  return {
    sql,
    isOutage,
    redis,
    metrics,
    observer,
    tellBacklog: (threadId, backlog) =>
      waitUntil(env.METRICS_HUB.getByName('hub').backlog(threadId, backlog)),
    gates,
    threads,
    snapshots,
    paymentLinks,
    transcripts: named('transcripts', createTranscripts(sql)),
    signs: named('signs', createSigns(sql)),
    understand: createUnderstandingCache((result) => metrics.count('understanding_cache_total', { result }))
      .understand,
    ...whatsAppParts(env, observer),
    ...speechParts(env, observer),
    catalog: named(
      'catalog',
      createCatalog({ sql, holdMinutesOverride: env.HOLD_MINUTES, now: nowMs, inBackground: waitUntil }),
    ),
    nights: createNightsReader({ store: snapshots, gates, metrics }),
    reservations: named('reservations', createReservations(sql, paymentLinks)),
    adminConversations: named('adminConversations', createAdminConversations(sql)),
    adminReservations: named('adminReservations', createAdminReservations(sql)),
    holdRecords: named('holdRecords', createHoldRecords(sql)),
    reconcileTargets: named('reconcileTargets', createReconcileTargets(sql)),
    ...calendarParts(env, sql, observer),
    paymentsOf: paymentProviders(env, observer),
    verifyPayment: paymentVerifiers(env),
    paymentRecords: named('paymentRecords', createPaymentRecords(sql)),
    mailer: timedCalls(observer, 'fetch', createMailer(env.MAIL_API_URL, env.MAIL_API_KEY, env.MAIL_FROM)),
    limiter: createRateLimiter(redis),
    auth: authOf(env, redis),
    probes: probesOf(env, sql, redis),
  };
}

const probesOf = (env: Env, sql: Sql, redis: Redis): Services['probes'] => ({
  database: () => sql`select 1`,
  redis: async () => {
    if ((await redis.ping()) !== 'PONG') throw new Error('redis does not answer');
  },
  objects: () => env.METRICS_HUB.getByName('hub').text(),
});

const calendarParts = (env: Env, sql: Sql, observer: Observer) => {
  const isFeed = (url: string): boolean => mayBeFeed(url, env.ENVIRONMENT);
  return {
    calendars: namedQueries(observer, 'calendars', createCalendars(sql)),
    feedReader: timedCalls(observer, 'fetch', createFeedReader(isFeed)),
    jobs: timedCalls(
      observer,
      'fetch',
      createJobQueue({ qstashUrl: env.QSTASH_URL, token: env.QSTASH_TOKEN, publicUrl: env.PUBLIC_URL }),
    ),
    formatCalendar,
    mayBeFeed: isFeed,
  };
};

/** Mercado Pago always; Stripe where it is configured. */
function paymentProviders(env: Env, observer: Observer): Services['paymentsOf'] {
  const mercadoPago = createMercadoPago(env.MERCADOPAGO_API_URL, env.MERCADOPAGO_ACCESS_TOKEN);
  const stripe = env.STRIPE_SECRET_KEY
    ? createStripe(createStripeApi(env.STRIPE_API_URL, env.STRIPE_SECRET_KEY), nowMs)
    : null;
  return (provider) => {
    if (provider !== 'stripe') return timedCalls(observer, 'fetch', mercadoPago);
    if (!stripe) throw new Error('stripe is not configured');
    return timedCalls(observer, 'fetch', stripe);
  };
}

const paymentVerifiers = (env: Env) => {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret } = env;
  return {
    mercadoPago: (given: SignedNotification) => verifyMercadoPago(env.MERCADOPAGO_WEBHOOK_SECRET, given),
    /** Null where Stripe is not configured. */
    stripe:
      key && secret
        ? (header: string | null, body: string, now: number) => verifyStripe(secret, header, body, now)
        : null,
  };
};

const toVendor = <T extends object>(observer: Observer, adapter: T): T =>
  timedCalls(observer, 'fetch', adapter);

const whatsAppParts = (env: Env, observer: Observer) => ({
  whatsAppWebhook: createWhatsAppWebhook(env.WHATSAPP_APP_SECRET, env.WHATSAPP_VERIFY_TOKEN),
  sender: toVendor(observer, createWhatsAppSender(env.WHATSAPP_API_URL, env.WHATSAPP_ACCESS_TOKEN)),
  breakerOf: createBreakers(),
  voiceMedia: toVendor(observer, createVoiceMedia(env.WHATSAPP_API_URL, env.WHATSAPP_ACCESS_TOKEN)),
});

const speechParts = (env: Env, observer: Observer) => ({
  deadLetters: timedCalls(observer, 'fetch', createDeadLetterCount(env.QSTASH_URL, env.QSTASH_TOKEN)),
  queueSignature: createQueueSignature(env.QSTASH_CURRENT_SIGNING_KEY, env.QSTASH_NEXT_SIGNING_KEY),
  readSpeechCallback,
  speechQueue: timedCalls(
    observer,
    'fetch',
    createSpeechQueue({
      qstashUrl: env.QSTASH_URL,
      qstashToken: env.QSTASH_TOKEN,
      speechUrl: env.SPEECH_URL,
      speechKey: env.SPEECH_API_KEY,
      model: env.SPEECH_MODEL,
      publicUrl: env.PUBLIC_URL,
    }),
  ),
});

/** What a gate needs besides what its object gives it: ids, time, and a way to work behind the answer. */
export function gatePortsOf(
  services: Services,
): Omit<GatePorts, 'ids' | 'stopwatch' | 'sleep' | 'inBackground'> {
  const { sql, catalog, nights, snapshots, gates, metrics, observer } = services;
  return {
    database: {
      ...namedQueries(observer, 'gateHolds', createGateHolds(sql)),
      ...namedQueries(observer, 'gateChanges', createGateChanges(sql)),
      ...namedQueries(observer, 'gatePayments', createGatePayments(sql)),
      ...namedQueries(observer, 'gateFeeds', createGateFeeds(sql)),
    },
    findPropertyOfAccommodation: (accommodationId) => catalog.findByAccommodationId(accommodationId),
    forgetCatalog: () => catalog.forgetAll(),
    siblings: nights,
    writeSnapshot: (propertyId, accommodationId, encoded) =>
      snapshots.write(propertyId, accommodationId, encoded),
    forgetElsewhere: (accommodationId, code, now) => gates.gateOf(accommodationId).forget({ code, now }),
    metrics,
  };
}

function authOf(env: Env, redis: Redis): Services['auth'] {
  let auth: import('./adapters/better-auth/auth.ts').Auth | null = null;
  return async () => {
    if (auth) return auth;
    const { createAuth } = await import('./adapters/better-auth/auth.ts');
    auth = createAuth({
      databaseUrl: env.DATABASE_URL,
      redis,
      secret: env.BETTER_AUTH_SECRET,
      publicUrl: env.PUBLIC_URL,
    });
    return auth;
  };
}
