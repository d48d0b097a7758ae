import type { Result } from '../../domain/result.ts';
import type { CommitAnswer, DatabaseError, GatePorts, KeyedReservation, NewStay } from '../../ports/gate.ts';

/** Rows of one transaction; more wait for the next. */
export const BATCH_MAX = 200;
/** The same batch is asked again this often before its outcome stays unknown. */
const TRIES_MAX = 6;
const FIRST_WAIT_MS = 50;
/** Codes that exist are drawn again this often; at 887 million codes once is rare. */
const REDRAWS_MAX = 3;

export type CommitOutcome =
  /** The key's truth, whoever wrote it; `mine` if this very row was inserted. */
  | { readonly kind: 'keyed'; readonly keyed: KeyedReservation; readonly mine: boolean }
  /** A writer outside the gate has the nights. */
  | { readonly kind: 'taken-outside' }
  /** Postgres refuses the row's values. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' };

type Waiting = {
  readonly row: NewStay;
  readonly now: number;
  readonly since: number;
  readonly redraws: number;
  readonly resolve: (outcome: CommitOutcome) => void;
};

/** Commits the rows in one transaction; memory has learnt what came of them when it resolves. */
type CommitRows = GatePorts['database']['commit'];

type Where = { readonly propertyId: string; readonly accommodationId: string };

/**
 * Group commit: while one batch is on its way to Postgres, newcomers gather; the next leaves as soon as it is back. No timer. A lone hold
 * waits for nobody, a crowd shares one round trip.
 */
export class GroupCommit {
  readonly #ports: Pick<GatePorts, 'ids' | 'metrics' | 'sleep' | 'stopwatch' | 'inBackground'>;
  readonly #where: () => Where;
  readonly #commitRows: CommitRows;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(
    ports: Pick<GatePorts, 'ids' | 'metrics' | 'sleep' | 'stopwatch' | 'inBackground'>,
    where: () => Where,
    commitRows: CommitRows,
  ) {
    this.#ports = ports;
    this.#where = where;
    this.#commitRows = commitRows;
  }

  /** Resolves once the row's fate is known, or known to be unknown. `now` is the caller's clock. */
  add(row: NewStay, now: number): Promise<CommitOutcome> {
    return new Promise((resolve) => {
      this.#waiting.push({ row, now, since: this.#ports.stopwatch(), redraws: 0, resolve });
      if (!this.#isRunning) this.#ports.inBackground(this.#run());
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      // Those who came in this very tick leave together.
      await Promise.resolve();
      while (this.#waiting.length > 0) {
        const batch = this.#waiting.splice(0, BATCH_MAX);
        this.#ports.metrics.observe('gate_batch_size', batch.length, {});
        await this.#commit(batch);
      }
    } finally {
      this.#isRunning = false;
    }
  }

  /** Commits the batch; one that fails by its data is halved until the bad row stands alone. */
  async #commit(batch: readonly Waiting[]): Promise<void> {
    // The latest clock of those in the batch: a hold is stale for all of them or for none.
    const now = Math.max(...batch.map((waiting) => waiting.now));
    const answer = await this.#ask(
      batch.map(({ row }) => row),
      now,
    );
    if (answer.ok) {
      for (const waiting of batch) this.#settle(waiting, answer.value);
    } else if (answer.error.kind === 'unknown') {
      for (const waiting of batch) this.#end(waiting, { kind: 'unknown' });
    } else if (batch.length === 1) {
      for (const waiting of batch)
        this.#end(waiting, { kind: answer.error.kind === 'conflict' ? 'taken-outside' : 'refused' });
    } else {
      const half = Math.ceil(batch.length / 2);
      await this.#commit(batch.slice(0, half));
      await this.#commit(batch.slice(half));
    }
  }

  /** No answer is not a failure: the same batch is asked again, and its keys then tell the truth. */
  async #ask(rows: readonly NewStay[], now: number): Promise<Result<CommitAnswer, DatabaseError>> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#commitRows(rows, { ...this.#where(), now });
      const isUnknown = !answer.ok && answer.error.kind === 'unknown';
      if (attempt > 1 && !isUnknown) this.#ports.metrics.count('gate_unknown_total', { resolved: 'yes' });
      if (!isUnknown) return answer;
      if (attempt === TRIES_MAX) {
        this.#ports.metrics.count('gate_unknown_total', { resolved: 'no' });
        return answer;
      }
      await this.#ports.sleep(FIRST_WAIT_MS * 2 ** attempt);
    }
  }

  #settle(waiting: Waiting, answer: CommitAnswer): void {
    const { row, redraws } = waiting;
    const keyed = answer.byKey.find(({ key }) => key === row.idempotencyKey);
    if (keyed) {
      this.#end(waiting, { kind: 'keyed', keyed, mine: keyed.reservation.id === row.id });
    } else if (answer.takenCodes.includes(row.code) && redraws < REDRAWS_MAX) {
      this.#waiting.push({ ...waiting, row: { ...row, code: this.#ports.ids.code() }, redraws: redraws + 1 });
    } else {
      this.#end(waiting, { kind: 'taken-outside' });
    }
  }

  #end(waiting: Waiting, outcome: CommitOutcome): void {
    this.#ports.metrics.observe('gate_wait_seconds', (this.#ports.stopwatch() - waiting.since) / 1000, {});
    waiting.resolve(outcome);
  }
}
