import { z } from 'zod';
import type { Property } from '../../domain/accommodation.ts';
import type { Catalog } from '../../ports.ts';
import type { Sql } from './connection.ts';
import { catalogRows, toProperty } from './property-row.ts';
import { createCache } from './stale-cache.ts';

/** A revoked key, a changed rate or text lives at most this long in an isolate. */
const FRESH_MS = 60_000;
/** Served once more while the new one is fetched. */
const STALE_MS = 120_000;

const keyRows = z.array(
  z.object({ id: z.string(), property_id: z.string(), rate_per_second: z.coerce.number() }),
);

const ownerRows = z.array(z.object({ property_id: z.string() }));

/** The whole of a property in one statement: its row, its accommodations and seasons as JSON. */
export const PROPERTY_SQL = `
  select p.*, p.weekend_nights::int[] as weekend_nights,
    (select coalesce(jsonb_agg(to_jsonb(a) order by a.position, a.id), '[]') from accommodations a where a.property_id = p.id and a.active) as accommodations,
    (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from seasons s where s.property_id = p.id and s.to_date >= current_date - 1) as seasons
  from properties p`;

export type CatalogOptions = {
  readonly sql: Sql;
  readonly holdMinutesOverride: number | undefined;
  readonly now: () => number;
  /** Keeps a refresh alive after the answer; the isolate's own way. */
  readonly inBackground: (promise: Promise<unknown>) => void;
};

/** Properties and keys, kept per isolate: fresh for 60 s, then served once more while they are fetched anew. */
export function createCatalog({ sql, holdMinutesOverride, now, inBackground }: CatalogOptions): Catalog {
  const loadWhere = async (where: string, value: string): Promise<Property | null> => {
    const [row] = catalogRows.parse(await sql.query(`${PROPERTY_SQL} where ${where}`, [value]));
    return row ? toProperty(row, holdMinutesOverride) : null;
  };
  const options = { freshMs: FRESH_MS, staleMs: STALE_MS, now, inBackground };
  const byNumber = createCache((id: string) => loadWhere('p.whatsapp_phone_number_id = $1', id), options);
  const byId = createCache((id: string) => loadWhere('p.id = $1', id), options);
  /** Gates of one property share what is read of it: a hundred of them read it once. */
  const propertyIds = createCache(async (accommodationId: string) => {
    const rows = await sql`select property_id from accommodations where id = ${accommodationId}`;
    return ownerRows.parse(rows)[0]?.property_id ?? null;
  }, options);
  const keys = createCache(async (keyHash: string) => {
    const rows =
      await sql`select id, property_id, rate_per_second from api_keys where key_hash = ${keyHash} and revoked_at is null`;
    return keyRows.parse(rows)[0] ?? null;
  }, options);
  return {
    findByPhoneNumberId: (phoneNumberId) => byNumber.get(phoneNumberId),
    findById: (propertyId) => byId.get(propertyId),
    async findByAccommodationId(accommodationId) {
      const propertyId = await propertyIds.get(accommodationId);
      return propertyId ? byId.get(propertyId) : null;
    },
    forgetAll() {
      for (const cache of [byNumber, byId]) cache.clear();
    },
    async findByApiKeyHash(keyHash) {
      const key = await keys.get(keyHash);
      const property = key ? await byId.get(key.property_id) : null;
      return key && property ? { property, keyId: key.id, ratePerSecond: key.rate_per_second } : null;
    },
  };
}
