import type { Redis } from '@upstash/redis/cloudflare';
import type { Property } from '../../domain/accommodation.ts';
import { type AccommodationNights, decodeNights, isStale } from '../../domain/availability.ts';
import { localDate } from '../../domain/calendar-date.ts';
import type { Gates, Metrics, NightsReader } from '../../ports.ts';

/** One hash a property, one field an accommodation, written only by its gate. */
const keyOf = (propertyId: string): string => `nights:${propertyId}`;

export type SnapshotStore = {
  /** Throws when Redis does not answer; the reader then asks the gate. */
  write(propertyId: string, accommodationId: string, encoded: string): Promise<void>;
  readAll(propertyId: string): Promise<Readonly<Record<string, string>>>;
};

export function createSnapshotStore(redis: Redis): SnapshotStore {
  return {
    async write(propertyId, accommodationId, encoded) {
      await redis.hset(keyOf(propertyId), { [accommodationId]: encoded });
    },
    async readAll(propertyId) {
      return fieldsIn(await redis.hgetall(keyOf(propertyId)));
    },
  };
}

/**
 * With `automaticDeserialization: false` the client hands over what Redis says: name, value, name, value. It answers a call that was cut
 * off with something that is no hash: then nothing is known.
 */
function fieldsIn(answer: unknown): Readonly<Record<string, string>> {
  if (!Array.isArray(answer)) return {};
  const texts = answer.map((each: unknown) => (typeof each === 'string' ? each : ''));
  return Object.fromEntries(texts.flatMap((name, at) => (at % 2 === 0 ? [[name, texts[at + 1] ?? '']] : [])));
}

export type NightsReaderPorts = {
  readonly store: SnapshotStore;
  readonly gates: Gates;
  readonly metrics: Metrics;
};

/**
 * The nights of a whole property: one HGETALL, no SQL. What is missing, old, of another day or of another format is asked of its gate,
 * which rewrites the field. Redis down: every gate is asked; slower, right.
 */
export function createNightsReader({ store, gates, metrics }: NightsReaderPorts): NightsReader {
  return {
    async nightsOf(property, now) {
      const fields = await store.readAll(property.id).catch(() => ({}) as Readonly<Record<string, string>>);
      const today = localDate(now, property.timeZone);
      const known = new Map<string, AccommodationNights>();
      for (const { id } of property.accommodations) {
        const text = fields[id];
        const decoded = text === undefined ? null : decodeNights(id, text);
        if (decoded?.ok && !isStale(decoded.value, now, today)) known.set(id, decoded.value);
      }
      const missing = property.accommodations.filter(({ id }) => !known.has(id));
      metrics.count('snapshot_cache_total', { result: 'hit' }, known.size);
      if (missing.length > 0) {
        metrics.count('snapshot_cache_total', { result: 'miss' }, missing.length);
        await Promise.all(missing.map(({ id }) => askGate(gates, id, now, known)));
      }
      return inOrder(property, known);
    },
  };
}

async function askGate(
  gates: Gates,
  id: string,
  now: number,
  known: Map<string, AccommodationNights>,
): Promise<void> {
  const decoded = decodeNights(id, await gates.gateOf(id).snapshot({ now }));
  if (decoded.ok) known.set(id, decoded.value);
}

const inOrder = (
  property: Property,
  known: ReadonlyMap<string, AccommodationNights>,
): AccommodationNights[] => property.accommodations.flatMap(({ id }) => known.get(id) ?? []);
