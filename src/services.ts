import { waitUntil } from 'cloudflare:workers';
import { Redis } from '@upstash/redis/cloudflare';
import { createMailer } from './adapters/email/resend.ts';
import { createMercadoPago } from './adapters/mercadopago/provider.ts';
import { createMetrics } from './adapters/metrics/isolate-metrics.ts';
import { createAdminReservations } from './adapters/neon/admin-reservations.ts';
import { createCatalog } from './adapters/neon/catalog.ts';
import { connect, type Sql } from './adapters/neon/connection.ts';
import { createHoldRecords, createReconcileTargets } from './adapters/neon/hold-records.ts';
import { createPaymentRecords } from './adapters/neon/payment-records.ts';
import { createReservations } from './adapters/neon/reservations.ts';
import { createPaymentLinks } from './adapters/payment-links.ts';
import { createRateLimiter } from './adapters/upstash/rate-limiter.ts';
import { createNightsReader, createSnapshotStore, type SnapshotStore } from './adapters/upstash/snapshots.ts';
import { nowMs } from './clock.ts';
import type { Env } from './env.ts';
import type {
  AdminReservations,
  Catalog,
  Gates,
  HoldRecords,
  Mailer,
  Metrics,
  NightsReader,
  PaymentLinks,
  PaymentProvider,
  PaymentRecords,
  RateLimiter,
  ReconcileTargets,
  Reservations,
  Threads,
} from './ports.ts';

/** The ports of this isolate. Handlers and objects take these; only this file makes them. */
export type Services = {
  readonly sql: Sql;
  readonly redis: Redis;
  readonly catalog: Catalog;
  readonly nights: NightsReader;
  readonly snapshots: SnapshotStore;
  readonly gates: Gates;
  readonly threads: Threads;
  readonly reservations: Reservations;
  readonly adminReservations: AdminReservations;
  readonly holdRecords: HoldRecords;
  readonly reconcileTargets: ReconcileTargets;
  readonly payments: PaymentProvider;
  readonly paymentRecords: PaymentRecords;
  readonly paymentLinks: PaymentLinks;
  readonly mailer: Mailer;
  readonly limiter: RateLimiter;
  readonly metrics: Metrics;
  /** Loaded on the first use: half a second of start-up that only hosts pay. */
  readonly auth: () => Promise<import('./adapters/better-auth/auth.ts').Auth>;
  readonly probes: Readonly<Record<'database' | 'redis' | 'objects', () => Promise<unknown>>>;
};

const REDIS_TIMEOUT_MS = 300;

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
  const sql = connect(env.DATABASE_URL, env.NEON_ENDPOINT);
  const redis = new Redis({
    url: env.UPSTASH_REDIS_REST_URL,
    token: env.UPSTASH_REDIS_REST_TOKEN,
    retry: false,
    automaticDeserialization: false,
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(REDIS_TIMEOUT_MS),
  });
  const metrics = createMetrics(() => env.METRICS_HUB.getByName('hub'));
  const gates: Gates = { gateOf: (id) => env.ACCOMMODATION_CALENDAR.getByName(id) };
  const threads: Threads = { threadOf: (name) => env.GUEST_THREAD.getByName(name) };
  const paymentLinks = createPaymentLinks(env.PUBLIC_URL, env.LINK_SECRET);
  const snapshots = createSnapshotStore(redis);
  return {
    sql,
    redis,
    metrics,
    gates,
    threads,
    snapshots,
    paymentLinks,
    catalog: createCatalog({
      sql,
      holdMinutesOverride: env.HOLD_MINUTES,
      now: nowMs,
      inBackground: waitUntil,
    }),
    nights: createNightsReader({ store: snapshots, gates, metrics }),
    reservations: createReservations(sql, paymentLinks),
    adminReservations: createAdminReservations(sql),
    holdRecords: createHoldRecords(sql),
    reconcileTargets: createReconcileTargets(sql),
    payments: createMercadoPago(env.MERCADOPAGO_API_URL, env.MERCADOPAGO_ACCESS_TOKEN),
    paymentRecords: createPaymentRecords(sql),
    mailer: createMailer(env.MAIL_API_URL, env.MAIL_API_KEY, env.MAIL_FROM),
    limiter: createRateLimiter(redis),
    auth: authOf(env, redis),
    probes: {
      database: () => sql`select 1`,
      redis: () => redis.ping(),
      objects: () => env.METRICS_HUB.getByName('hub').text(),
    },
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
