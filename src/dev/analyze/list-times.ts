import type { AdminReservations, ReservationCursor, ReservationFilters } from '../../ports/admin.ts';
import { Random } from '../../testing/simulation/random.ts';
import type { ExplainedConnection } from './explained-connection.ts';
import { listFilters, PAGE } from './list-queries.ts';
import type { Samples } from './samples.ts';

export type ListTimes = {
  readonly runs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly worst: { readonly name: string; readonly ms: number };
};

const PAGES_MAX = 5;
const SEED = 7;

/** Pages of the host's list in every way that it can be asked for: each time another way and one of its first five pages. */
export async function timeList(
  connection: ExplainedConnection,
  list: AdminReservations,
  samples: Samples,
  runs: number,
): Promise<ListTimes> {
  const random = new Random(SEED);
  const ways = Object.entries(listFilters(samples));
  // Each way once unmeasured, as in a server that has been up for a while.
  for (const [, filters] of ways) await connection.time(() => list.list(filters, null, PAGE));
  const times: { name: string; ms: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const [name, filters] = ways[run % ways.length] ?? [];
    if (!name || !filters) break;
    const cursor = await cursorOf(connection, list, filters, random.int(0, PAGES_MAX - 1));
    times.push({ name, ms: await connection.time(() => list.list(filters, cursor, PAGE)) });
  }
  const sorted = times.toSorted((a, b) => a.ms - b.ms);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1]?.ms ?? 0;
  return { runs: times.length, p50Ms: at(0.5), p95Ms: at(0.95), worst: sorted.at(-1) ?? { name: '', ms: 0 } };
}

/** Where the page begins: the end of the one before, or of the last that there is. */
async function cursorOf(
  connection: ExplainedConnection,
  list: AdminReservations,
  filters: ReservationFilters,
  pages: number,
): Promise<ReservationCursor | null> {
  let cursor: ReservationCursor | null = null;
  for (let page = 0; page < pages; page++) {
    let next: ReservationCursor | null = null;
    await connection.time(async () => {
      next = (await list.list(filters, cursor, PAGE)).next;
    });
    if (next === null) return cursor;
    cursor = next;
  }
  return cursor;
}
