import type { TurnProgress } from '../src/domain/thread-items.ts';
import { Remembered } from './remembered.ts';

/** A turn under way; only one that acted or failed is kept before its end. */
export type OpenTurn = {
  readonly id: string;
  readonly startedAt: number;
  readonly progress: TurnProgress;
  /** Times that it failed or its act had no outcome. */
  readonly attempts: number;
  readonly retryAt: number;
  /** The guest heard "one moment" already. */
  readonly saidOneMoment: boolean;
};

export type EndedTurn = {
  readonly id: string;
  readonly endedAt: number;
  /** `reply`, or why there is none. */
  readonly outcome: string;
  /** JSON for the host and for replays; null where nothing was decided. */
  readonly trace: string | null;
};

type OpenRow = {
  readonly id: string;
  readonly started_at: number;
  readonly progress: string;
  readonly attempts: number;
  readonly retry_at: number;
  readonly said_one_moment: number;
};
type EndedRow = {
  readonly id: string;
  readonly ended_at: number;
  readonly outcome: string;
  readonly trace: string | null;
};

export class Turns {
  readonly #sql: SqlStorage;
  readonly #open = new Remembered(() => this.#readOpen());
  readonly #hasUnwritten = new Remembered(() => {
    const query = 'select 1 from turns where written = 0 and ended_at is not null limit 1';
    return this.#sql.exec(query).toArray().length > 0;
  });

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The turn that a crash, a failure or an unknown outcome has left. */
  findOpen(): OpenTurn | null {
    return this.#open.value;
  }

  #readOpen(): OpenTurn | null {
    const [row] = this.#sql
      .exec<OpenRow>(
        'select id, started_at, progress, attempts, retry_at, said_one_moment from turns where ended_at is null',
      )
      .toArray();
    if (!row) return null;
    return {
      id: row.id,
      startedAt: row.started_at,
      // Written by `keepOpen` alone.
      progress: JSON.parse(row.progress) as TurnProgress,
      attempts: row.attempts,
      retryAt: row.retry_at,
      saidOneMoment: row.said_one_moment === 1,
    };
  }

  keepOpen(turn: OpenTurn): void {
    this.#sql.exec(
      `insert into turns (id, started_at, progress, attempts, retry_at, said_one_moment) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set progress = excluded.progress, attempts = excluded.attempts,
         retry_at = excluded.retry_at, said_one_moment = excluded.said_one_moment`,
      turn.id,
      turn.startedAt,
      JSON.stringify(turn.progress),
      turn.attempts,
      turn.retryAt,
      turn.saidOneMoment ? 1 : 0,
    );
    this.#open.forget();
  }

  end(turn: OpenTurn, ended: Omit<EndedTurn, 'id'>): void {
    this.#sql.exec(
      `insert into turns (id, started_at, progress, attempts, retry_at, said_one_moment, ended_at, outcome, trace)
       values (?, ?, '', ?, 0, 0, ?, ?, ?)
       on conflict (id) do update set progress = '', ended_at = excluded.ended_at, outcome = excluded.outcome,
         trace = excluded.trace`,
      turn.id,
      turn.startedAt,
      turn.attempts,
      ended.endedAt,
      ended.outcome,
      ended.trace,
    );
    this.#open.forget();
    this.#hasUnwritten.forget();
  }

  /** Ended, and not yet in Postgres; the oldest first. */
  unwritten(limit: number): readonly EndedTurn[] {
    return this.#sql
      .exec<EndedRow>(
        `select id, ended_at, outcome, trace from turns where written = 0 and ended_at is not null
         order by ended_at limit ?`,
        limit,
      )
      .toArray()
      .map((row) => ({ id: row.id, endedAt: row.ended_at, outcome: row.outcome, trace: row.trace }));
  }

  hasUnwritten(): boolean {
    return this.#hasUnwritten.value;
  }

  /** Postgres has it: what the trace held is there now. */
  markWritten(id: string): void {
    this.#sql.exec('update turns set written = 1, trace = null where id = ?', id);
    this.#hasUnwritten.forget();
  }
}
