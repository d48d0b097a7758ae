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
  readAll(propertyId: string): Promise<Fields>;
};

/** By accommodation. */
type Fields = Readonly<Record<string, string>>;

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
function fieldsIn(answer: unknown): Fields {
  if (!Array.isArray(answer)) return {};
  const texts = answer.map((each: unknown) => (typeof each === 'string' ? each : ''));
  return Object.fromEntries(texts.flatMap((name, at) => (at % 2 === 0 ? [[name, texts[at + 1] ?? '']] : [])));
}

export type NightsReaderPorts = {
  readonly store: SnapshotStore;
  readonly gates: Gates;
  readonly metrics: Metrics;
};

/** What was read so lately still serves when Redis is slow: an offer may be that old, the gate has the last word. */
const LAST_READ_MAX_AGE_MS = 5_000;
/** Properties and snapshots of which the last one is remembered, and their bound. */
const REMEMBERED_MAX = 5_000;

/**
 * The nights of a whole property: one HGETALL, no SQL. What is missing, old, of another day or of another format is asked of its gate,
 * which rewrites the field. Redis too slow: what it said within the last seconds, so that a crowd does not ask every gate on top. Redis
 * down: every gate is asked; slower, right.
 */
export function createNightsReader({ store, gates, metrics }: NightsReaderPorts): NightsReader {
  const lastReads = new Map<string, { readonly at: number; readonly fields: Fields }>();
  const decode = rememberingDecode();
  const read = async (propertyId: string, now: number): Promise<Fields> => {
    try {
      const fields = await store.readAll(propertyId);
      if (lastReads.size >= REMEMBERED_MAX) lastReads.clear();
      lastReads.set(propertyId, { at: now, fields });
      return fields;
    } catch (error) {
      const last = lastReads.get(propertyId);
      if (!last || !isTimeOut(error) || now - last.at > LAST_READ_MAX_AGE_MS) return {};
      metrics.count('snapshot_cache_total', { result: 'slow' });
      return last.fields;
    }
  };
  return {
    async nightsOf(property, now) {
      const fields = await read(property.id, now);
      const today = localDate(now, property.timeZone);
      const known = new Map<string, AccommodationNights>();
      for (const { id } of property.accommodations) {
        const text = fields[id];
        const decoded = text === undefined ? null : decode(id, text);
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

const isTimeOut = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** Decoding is pure, and most texts are those of the turn before. */
function rememberingDecode(): typeof decodeNights {
  const known = new Map<
    string,
    { readonly text: string; readonly decoded: ReturnType<typeof decodeNights> }
  >();
  return (id, text) => {
    const last = known.get(id);
    if (last?.text === text) return last.decoded;
    const decoded = decodeNights(id, text);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(id, { text, decoded });
    return decoded;
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
