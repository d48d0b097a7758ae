import { neon, neonConfig } from '@neondatabase/serverless';
import type { Client } from 'pg';
import { createGateChanges } from '../../adapters/neon/gate-changes.ts';
import { createGateFeeds } from '../../adapters/neon/gate-feeds.ts';
import { createGateHolds } from '../../adapters/neon/gate-holds.ts';
import { createGatePayments } from '../../adapters/neon/gate-payments.ts';
import { Pools } from '../../dev/outside/neon/pools.ts';
import { answerSql } from '../../dev/outside/neon/sql.ts';
import { writeProperty } from '../../dev/seed/write-property.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { err, ok } from '../../domain/result.ts';
import type { GateDatabase } from '../../ports/gate.ts';
import { createGateStatements, UNKEEPABLE } from './gate-statements.ts';
import { Refused, Tables } from './tables.ts';

/** A value that Postgres refuses inside JSON, as `UNKEEPABLE` is refused by the simulated one. */
const NUL = String.fromCharCode(0);

/** The gate's own adapters over a real Postgres. Only the proxy's HTTP is left out: its handler is called in this process. */
export function realGateDatabase(databaseUrl: string): GateDatabase & { close(): Promise<void> } {
  const pools = new Pools(databaseUrl);
  neonConfig.disableWarningInBrowsers = true;
  neonConfig.fetchFunction = async (_: unknown, init: RequestInit) => {
    const headers = Object.fromEntries(
      [...new Headers(init.headers)].map(([name, value]) => [name.toLowerCase(), value]),
    );
    const body = Buffer.from(String(init.body));
    const call = {
      method: 'POST',
      rawUrl: '/sql',
      path: '/sql',
      query: new URLSearchParams(),
      headers,
      body,
    };
    const answer = await answerSql(pools, call);
    return new Response(String(answer.body), { status: answer.status });
  };
  const sql = neon(databaseUrl);
  const holds = createGateHolds(sql);
  return {
    ...holds,
    ...createGateChanges(sql),
    ...createGatePayments(sql),
    ...createGateFeeds(sql),
    commit: (batch, where) =>
      holds.commit(
        batch.map((row) =>
          row.guest?.name === UNKEEPABLE ? { ...row, guest: { ...row.guest, name: NUL } } : row,
        ),
        where,
      ),
    close: () => pools.close(),
  };
}

/** The simulated Postgres behind the same port. */
export function simulatedGateDatabase(tables: Tables): GateDatabase {
  const statements = createGateStatements(tables);
  const ask = async <T>(work: () => T) => {
    try {
      return ok(tables.transaction(work));
    } catch (error) {
      if (error instanceof Refused) return err({ kind: error.kind });
      throw error;
    }
  };
  return {
    loadLive: (...input) => ask(() => statements.loadLive(...input)),
    fingerprint: (...input) => ask(() => statements.fingerprint(...input)),
    commit: (...input) => ask(() => statements.commit(...input)),
    find: (...input) => ask(() => statements.find(...input)),
    change: (...input) => ask(() => statements.change(...input)),
    move: (...input) => ask(() => statements.move(...input)),
    expire: (...input) => ask(() => statements.expire(...input)),
    recordPayment: (...input) => ask(() => statements.recordPayment(...input)),
    settle: (...input) => ask(() => statements.settle(...input)),
    loadFeed: (...input) => ask(() => statements.loadFeed(...input)),
    importStays: (...input) => ask(() => statements.importStays(...input)),
  };
}

export const emptyTables = (): Tables =>
  new Tables({ noNightTwice: true, uniqueKeys: true }, () => undefined);

export type Places = {
  readonly propertyId: string;
  readonly accommodationIds: readonly string[];
  /** One for each accommodation. */
  readonly feedIds: readonly string[];
};

/** Two accommodations with a feed each. */
export async function writePlaces(client: Client, today: CalendarDate): Promise<Places> {
  const accommodation = {
    name: 'Cabaña',
    kind: 'cabin' as const,
    capacity: 4,
    baseRateMinor: 100_000,
    includedGuests: 2,
    extraGuestMinor: 0,
    cleaningFeeMinor: 0,
    minNights: 1,
    longStayDiscounts: [],
    amenities: [],
    photos: [],
    description: {},
  };
  const { id: propertyId, accommodationIds } = await writeProperty(
    client,
    {
      name: 'Both',
      phoneNumberId: '1',
      whatsappNumber: '1',
      apiKey: 'none',
      apiRatePerSecond: 1,
      photosUrl: '',
      accommodations: ['one', 'two'].map((slug) => ({ ...accommodation, slug })),
    },
    today,
  );
  const feedIds: string[] = [];
  for (const accommodationId of accommodationIds.values()) {
    const { rows } = await client.query<{ id: string }>(
      `insert into calendar_feeds (id, property_id, accommodation_id, channel, url)
       values (uuidv7(), $1, $2, 'airbnb', 'https://feed.example/calendar.ics') returning id`,
      [propertyId, accommodationId],
    );
    feedIds.push(rows[0]?.id ?? '');
  }
  return { propertyId, accommodationIds: [...accommodationIds.values()], feedIds };
}
