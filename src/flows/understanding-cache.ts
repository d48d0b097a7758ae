import { localDate } from '../domain/calendar-date.ts';
import { TEXT_LENGTH_MAX } from '../domain/nlu/text.ts';
import { understand } from '../domain/nlu/understand.ts';
import type { Understanding, UnderstandingContext } from '../domain/nlu/understanding.ts';

/** Messages remembered by one isolate; with its key each takes about 2 KB. */
const ENTRIES_MAX = 2_000;

export type UnderstandingCache = {
  /** As the domain's `understand`; the same message on the same local day in the same thread is read once. */
  understand(text: string, context: UnderstandingContext): Understanding;
  /** Look-ups since it was made. */
  counts(): { readonly hits: number; readonly misses: number; readonly entries: number };
  /** Hits of all look-ups, 0 to 1; 0 before the first. */
  hitRatio(): number;
};

/**
 * Least recently used messages go first. `onLookUp` hears each look-up, for `understanding_cache_total{result}`. Of `now` only the local date
 * is in the key, because a reading depends on nothing else of it: at midnight, and so at New Year, the key changes.
 */
export function createUnderstandingCache(
  onLookUp: (result: 'hit' | 'miss') => void = () => {},
  entriesMax = ENTRIES_MAX,
): UnderstandingCache {
  const entries = new Map<string, Understanding>();
  const counted = { hits: 0, misses: 0 };

  function read(text: string, context: UnderstandingContext): Understanding {
    const key = keyOf(text, context);
    const known = entries.get(key);
    counted[known ? 'hits' : 'misses'] += 1;
    onLookUp(known ? 'hit' : 'miss');
    const understanding = known ?? understand(text, context);
    // A Map keeps the order of insertion: what is used goes to its end, what is forgotten stands at its start.
    entries.delete(key);
    entries.set(key, understanding);
    if (entries.size > entriesMax) entries.delete(entries.keys().next().value ?? key);
    return understanding;
  }

  return {
    understand: read,
    counts: () => ({ ...counted, entries: entries.size }),
    hitRatio: () => counted.hits / Math.max(1, counted.hits + counted.misses),
  };
}

/** JSON keeps the parts apart whatever a guest writes; what `understand` does not read is not kept. */
function keyOf(text: string, { now, timezone, country, locale, previous }: UnderstandingContext): string {
  const today = localDate(Date.parse(now), timezone);
  return JSON.stringify([
    text.slice(0, TEXT_LENGTH_MAX),
    today,
    timezone,
    country,
    locale ?? null,
    previous ?? null,
  ]);
}
