import pg from 'pg';
import { localDate } from '../../domain/calendar-date.ts';
import { localPhoneNumberId } from '../local-secrets.ts';
import { DEMO_ACCOMMODATIONS } from '../seed/demo-property.ts';
import { writeProperty } from '../seed/write-property.ts';

export const BENCH_KEY = 'local-bench-api-key';
/** So many that the limiter never says no. */
const RATE_PER_SECOND = 1_000_000;
const ORDINAL = 99;
/** The nights that are sold. */
export const NIGHTS = 700;

export type BenchProperty = { readonly id: string; readonly accommodationIds: readonly string[] };

/** A property like the demo's with as many accommodations as asked, no seasons, one night at least, and a key without a limit. */
export async function writeBenchProperty(
  databaseUrl: string,
  accommodations: number,
): Promise<BenchProperty> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [model] = DEMO_ACCOMMODATIONS;
    if (!model) throw new Error('no accommodation to copy');
    const units = Array.from({ length: accommodations }, (_, n) => ({
      ...model,
      slug: `bench-${n}`,
      name: `Bench ${n}`,
      minNights: 1,
      photos: [],
    }));
    const today = localDate(Date.now(), 'America/Argentina/Buenos_Aires');
    const property = await writeProperty(
      client,
      {
        name: 'Bench',
        phoneNumberId: localPhoneNumberId(ORDINAL),
        whatsappNumber: '+54 9 294 455-9999',
        apiKey: BENCH_KEY,
        apiRatePerSecond: RATE_PER_SECOND,
        accommodations: units,
        photosUrl: 'http://127.0.0.1',
      },
      today,
    );
    await client.query('update seasons set min_nights = null where property_id = $1', [property.id]);
    return { id: property.id, accommodationIds: [...property.accommodationIds.values()] };
  } finally {
    await client.end();
  }
}

/** What autovacuum does within a minute: plans that were made while the tables were empty are made anew. */
export async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('analyze').finally(() => client.end());
}
