import type { GateDatabase, NewStay } from '../../ports/gate.ts';
import type { Fate, Process } from './network.ts';
import { nightsAsDays, type Occupancy, SKEW_MAX_MS, type Watch } from './watch.ts';
import { HOLD_MINUTES } from './world-property.ts';

/** What a gate learnt this shortly before a request came it may have learnt after it. */
const ON_THE_WAY_MS = 12_000;

/** What is known of a gate's instance by what it asked Postgres. */
type Read = { readonly at: number; readonly fate: Fate };

/**
 * Watches what each instance of a gate sends to Postgres. The constraint would catch a gate that lets two through; the gate must not need
 * it for anything that it did or read itself.
 */
export class GateWatch {
  readonly #watch: Watch;
  readonly #now: () => number;
  readonly #reads = new Map<Process, Read[]>();

  constructor(watch: Watch, now: () => number) {
    this.#watch = watch;
    this.#now = now;
  }

  hasRead(by: Process, fate: Fate): void {
    this.#reads.set(by, [...(this.#reads.get(by) ?? []), { at: this.#now(), fate }]);
  }

  /** Called when the batch leaves, with all that the gate could know by then. */
  sends(by: Process, batch: readonly NewStay[], where: Parameters<GateDatabase['commit']>[1]): void {
    const readAt = (this.#reads.get(by) ?? []).filter(({ fate }) => fate.answer === 'told').at(-1)?.at;
    if (readAt === undefined) {
      this.#watch.fail('a gate reads before it decides', `${by.name} sends ${batch.length} rows`);
      return;
    }
    for (const [index, row] of batch.entries()) {
      const days = nightsAsDays(row.stay, row.turnoverNights);
      const twin = batch
        .slice(index + 1)
        .find((other) => meet(days, nightsAsDays(other.stay, other.turnoverNights)));
      if (twin)
        this.#watch.fail('the gate lets one through at a time', `${row.code} and ${twin.code} in one batch`);
      if (row.expiresAt === null) continue;
      const askedAt = row.expiresAt - HOLD_MINUTES * 60_000 - ON_THE_WAY_MS;
      const known = this.#watch
        .occupanciesOf(where.accommodationId)
        .filter((one) => one.code !== row.code && one.until === null && meet(days, one))
        .find((one) => this.#isKnown(by, one, readAt, askedAt));
      if (known) {
        const since = new Date(known.since).toISOString().slice(11, 23);
        this.#watch.fail(
          'the gate sends nothing that it knew to be taken',
          `${row.code} over ${known.code}, since ${since}`,
        );
      }
    }
  }

  #isKnown(by: Process, one: Occupancy, readAt: number, askedAt: number): boolean {
    const endsAt = one.expiresAt ?? Number.POSITIVE_INFINITY;
    if (endsAt < this.#now() + 2 * SKEW_MAX_MS || one.since > askedAt) return false;
    const isOwn = !one.isImported && one.bornBy.by === by && one.bornBy.fate?.answer === 'told';
    return isOwn || (one.since < readAt && readAt < askedAt);
  }
}

const meet = (a: { from: number; to: number }, b: { readonly from: number; readonly to: number }): boolean =>
  a.from < b.to && b.from < a.to;
