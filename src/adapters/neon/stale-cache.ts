export type CacheOptions = {
  readonly freshMs: number;
  /** Until then an old value is served while a new one is fetched. */
  readonly staleMs: number;
  readonly now: () => number;
  readonly inBackground: (promise: Promise<unknown>) => void;
};

const ENTRIES_MAX = 2_000;
/** An unknown key is asked again soon: it may be the next one made. */
const ABSENT_FRESH_MS = 5_000;

type Entry<T> = { readonly value: T | null; readonly loadedAt: number; refreshing: boolean };

/** A bounded cache in this isolate's memory. No request ever waits for another's fetch: workerd ties I/O to its request. */
export function createCache<T>(load: (key: string) => Promise<T | null>, options: CacheOptions) {
  const entries = new Map<string, Entry<T>>();

  const keep = async (key: string): Promise<T | null> => {
    const value = await load(key);
    entries.delete(key);
    entries.set(key, { value, loadedAt: options.now(), refreshing: false });
    if (entries.size > ENTRIES_MAX) {
      const oldest = entries.keys().next();
      if (!oldest.done) entries.delete(oldest.value);
    }
    return value;
  };

  return {
    clear: () => entries.clear(),
    async get(key: string): Promise<T | null> {
      const entry = entries.get(key);
      const age = entry ? options.now() - entry.loadedAt : Number.POSITIVE_INFINITY;
      if (entry && age < (entry.value === null ? ABSENT_FRESH_MS : options.freshMs)) return entry.value;
      if (!entry || entry.value === null || age >= options.staleMs) return keep(key);
      if (!entry.refreshing) {
        entry.refreshing = true;
        options.inBackground(
          keep(key).catch(() => {
            entry.refreshing = false;
          }),
        );
      }
      return entry.value;
    },
  };
}
