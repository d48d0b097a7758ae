import { randomBytes, randomInt } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { localPhoneNumberId, localSecrets } from '../src/dev/local-secrets.ts';
import { addDays, localDate } from '../src/domain/calendar-date.ts';
import { startStack } from '../src/testing/launch.ts';
import type { CatalogProperty } from './journeys/setting.ts';
import type { Plan } from './plan.ts';
import type { Scenario } from './profiles.ts';
import type { Counters } from './service-levels.ts';

/** The Tranquera under load. Null: unknown, as it is not ours. */
export type Target = {
  readonly workerUrl: string;
  readonly outsideUrl: string;
  readonly databaseUrl: string | null;
  readonly supervisorPid: number | null;
  /** What the stack has printed. */
  lines(): readonly string[];
  stop(): Promise<void>;
};

const DEFAULT_SIM_URL = 'http://127.0.0.1:8788';
const PROPERTIES_MAX = 25;
const WARM_DAY = 30;
const WARM_NIGHTS = 3;
const ZONE = 'America/Argentina/Buenos_Aires';
/** Every property of the local seeds begins with it. */
const PROPERTY_NAME = 'Refugio del Lago';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** The stack of `BASE_URL`, or a fresh one with 25 properties. */
export async function openTarget(env: Readonly<Record<string, string | undefined>>): Promise<Target> {
  if (env.BASE_URL) {
    return {
      workerUrl: withoutSlash(env.BASE_URL),
      outsideUrl: withoutSlash(env.SIM_URL ?? DEFAULT_SIM_URL),
      databaseUrl: env.DATABASE_URL ?? null,
      supervisorPid: env.STACK_PID ? Number(env.STACK_PID) : null,
      lines: () => [],
      stop: async () => undefined,
    };
  }
  const stack = await startStack({ SEED: 'load', SIM_PORT: '0' });
  const stop = async (): Promise<void> => void (await stack.stop());
  return { ...stack, supervisorPid: stack.pid, stop };
}

const accommodationsSchema = z.object({
  accommodations: z.array(z.object({ id: z.string(), name: z.string(), capacity: z.number() })),
});

/** Every property that answers to one of the local API keys. */
async function readCatalog(workerUrl: string): Promise<readonly CatalogProperty[]> {
  const found: CatalogProperty[] = [];
  for (let ordinal = 1; ordinal <= PROPERTIES_MAX; ordinal++) {
    const apiKey = ordinal === 1 ? localSecrets.apiKey : `${localSecrets.apiKey}-${ordinal}`;
    const answer = await fetch(`${workerUrl}/api/v1/accommodations`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    if (answer.status === 401 && ordinal > 1) break;
    if (!answer.ok) throw new Error(`${workerUrl} answers ${answer.status} to the local API key`);
    const { accommodations } = accommodationsSchema.parse(await answer.json());
    found.push({ name: PROPERTY_NAME, phoneNumberId: localPhoneNumberId(ordinal), apiKey, accommodations });
  }
  return found;
}

/**
 * Opens each property's gates once, one property after the other: a business that has just been deployed is not what the levels are of.
 * The run itself begins with every user at once.
 */
export async function warm({
  workerUrl,
  catalog,
  today,
}: Pick<Plan, 'workerUrl' | 'catalog' | 'today'>): Promise<void> {
  const query = `checkIn=${addDays(today, WARM_DAY)}&checkOut=${addDays(today, WARM_DAY + WARM_NIGHTS)}&adults=2`;
  for (const { apiKey } of catalog) {
    const headers = { authorization: `Bearer ${apiKey}` };
    await fetch(`${workerUrl}/api/v1/availability?${query}`, { headers }).then((answer) => answer.text());
  }
}

/** The session of the local owner. Sign-ins are limited, so that a run makes one. */
async function signIn(workerUrl: string): Promise<string> {
  const answer = await fetch(`${workerUrl}/admin/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: workerUrl },
    body: JSON.stringify({ email: localSecrets.adminEmail, password: localSecrets.adminPassword }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (!answer.ok || cookie === '') throw new Error(`the local owner cannot sign in: ${answer.status}`);
  return cookie;
}

const EIGHT_DIGITS = 100_000_000;

/** What a driver needs. Throws when the target is no Tranquera with local secrets. */
export async function planFor(
  target: Pick<Target, 'workerUrl' | 'outsideUrl'>,
  scenarios: readonly Scenario[],
  seed: number,
): Promise<Plan> {
  const { workerUrl, outsideUrl } = target;
  return {
    runId: randomBytes(5).toString('hex'),
    seed,
    scenarios,
    workerUrl,
    outsideUrl,
    appSecret: localSecrets.whatsAppAppSecret,
    today: localDate(Date.now(), ZONE),
    catalog: await readCatalog(workerUrl),
    adminCookie: await signIn(workerUrl),
    guestBase: randomInt(EIGHT_DIGITS),
  };
}

/** A speech endpoint that takes a second for each voice note, as a GPU would. */
export async function slowSpeech(outsideUrl: string, ms: number): Promise<void> {
  const body = JSON.stringify({ target: 'speech', mode: ms > 0 ? 'slow' : 'off', ms });
  const answer = await fetch(`${outsideUrl}/sim/faults`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`the speech endpoint cannot be slowed: ${answer.status}`);
}

/** The value of a counter's line in Prometheus text, summed over the labels that match. */
export function sumOf(text: string, name: string, label = ''): number {
  return text
    .split('\n')
    .filter((line) => (line.startsWith(`${name}{`) || line.startsWith(`${name} `)) && line.includes(label))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

const HOT_TABLES = ['reservations', 'guests', 'messages', 'payments'];
const SCANS_SQL = `select coalesce(sum(seq_scan), 0)::float as sequential, coalesce(sum(seq_scan + idx_scan), 0)::float as all
  from pg_stat_user_tables where relname = any($1)`;

/** Counts by now; null where the target does not tell. */
export async function readCounters(target: Target): Promise<Counters | null> {
  if (target.databaseUrl === null) return null;
  const answer = await fetch(`${target.workerUrl}/metrics`, {
    headers: { authorization: `Bearer ${localSecrets.metricsToken}` },
  });
  if (!answer.ok) return null;
  const text = await answer.text();
  const client = new pg.Client({ connectionString: target.databaseUrl });
  await client.connect();
  const { rows } = await client.query(SCANS_SQL, [HOT_TABLES]).finally(() => client.end());
  return {
    snapshotHits: sumOf(text, 'snapshot_cache_total', '"hit"'),
    snapshotReads:
      sumOf(text, 'snapshot_cache_total', '"hit"') + sumOf(text, 'snapshot_cache_total', '"miss"'),
    understandingHits: sumOf(text, 'understanding_cache_total', '"hit"'),
    understandingReads: sumOf(text, 'understanding_cache_total'),
    sequentialScans: Number(rows[0].sequential),
    scans: Number(rows[0].all),
  };
}

export function countersBetween(before: Counters | null, after: Counters | null): Counters | null {
  if (before === null || after === null) return null;
  return {
    snapshotHits: after.snapshotHits - before.snapshotHits,
    snapshotReads: after.snapshotReads - before.snapshotReads,
    understandingHits: after.understandingHits - before.understandingHits,
    understandingReads: after.understandingReads - before.understandingReads,
    sequentialScans: after.sequentialScans - before.sequentialScans,
    scans: after.scans - before.scans,
  };
}
