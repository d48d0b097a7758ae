import type { Reply, Template } from '../src/domain/conversation/contract.ts';
import type { StatusUpdate } from '../src/domain/inbound.ts';
import { isNews, rankOf } from '../src/domain/outbox/status-rank.ts';
import { Remembered } from './remembered.ts';

export type OutboxContent = { readonly reply: Reply } | { readonly template: Template };

/**
 * `queued` waits for its time; `sending` was given to WhatsApp and has no outcome yet, also after a crash in that moment; `sent` has one;
 * `dead` is kept and never sent.
 */
export type OutboxStage = 'queued' | 'sending' | 'sent' | 'dead';

export type OutboxMessage = {
  readonly id: number;
  readonly turnId: string;
  readonly content: OutboxContent;
  /** For outside the 24-hour window. */
  readonly template: Template | null;
  readonly inReplyTo: string | null;
  readonly stage: OutboxStage;
  readonly attempts: number;
  readonly nextAt: number;
  readonly createdAt: number;
  /** When what it answers was accepted. */
  readonly acceptedAt: number;
  readonly sentAt: number | null;
  readonly wamid: string | null;
  readonly failedWamid: string | null;
  /** Times that it was sent again because nobody knew what became of the send before. */
  readonly repeats: number;
  /** Of the other send, once a status has shown that both arrived. */
  readonly secondWamid: string | null;
  readonly status: string | null;
  readonly statusRank: number;
  readonly errorCode: number | null;
  readonly costCategory: string | null;
  /** Of the webhook that led to it; null for one of before there were traces. */
  readonly traceId: string | null;
};

type Row = {
  readonly id: number;
  readonly turn_id: string;
  readonly content: string;
  readonly template: string | null;
  readonly in_reply_to: string | null;
  readonly stage: OutboxStage;
  readonly attempts: number;
  readonly next_at: number;
  readonly created_at: number;
  readonly accepted_at: number;
  readonly sent_at: number | null;
  readonly wamid: string | null;
  readonly failed_wamid: string | null;
  readonly repeats: number;
  readonly second_wamid: string | null;
  readonly status: string | null;
  readonly status_rank: number;
  readonly error_code: number | null;
  readonly cost_category: string | null;
  readonly trace_id: string | null;
};

/** What a status is judged by: three come with every message. */
type Judged = Pick<OutboxMessage, 'id' | 'stage' | 'wamid' | 'failedWamid' | 'secondWamid' | 'statusRank'>;

/** How long a send may stay without outcome before it is sent once more. */
export const AMBIGUOUS_MS = 20_000;

/** What goes to this guest, in order: only the oldest unsent one may go. */
export class Outbox {
  readonly #sql: SqlStorage;
  readonly #head = new Remembered(() =>
    this.#one(`select * from outbox where stage in ('queued', 'sending') order by id limit 1`),
  );
  readonly #hasDirty = new Remembered(
    () => this.#sql.exec('select 1 from outbox where dirty = 1 limit 1').toArray().length > 0,
  );

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  add(
    message: Pick<OutboxMessage, 'turnId' | 'content' | 'template' | 'inReplyTo' | 'acceptedAt' | 'traceId'>,
    now: number,
  ): void {
    this.#write(
      `insert into outbox (turn_id, content, template, in_reply_to, stage, next_at, created_at, accepted_at, trace_id)
       values (?, ?, ?, ?, 'queued', ?, ?, ?, ?)`,
      message.turnId,
      JSON.stringify(message.content),
      message.template && JSON.stringify(message.template),
      message.inReplyTo,
      now,
      now,
      message.acceptedAt,
      message.traceId,
    );
  }

  head(): OutboxMessage | null {
    return this.#head.value;
  }

  /** When the oldest unsent one may go; null when all are sent. */
  nextAt(): number | null {
    return this.#head.value?.nextAt ?? null;
  }

  /** What has not gone out, and since when. */
  unsent(): { readonly depth: number; readonly oldestAt: number } {
    const row = this.#sql
      .exec<{ depth: number; oldest_at: number | null }>(
        `select count(*) as depth, min(created_at) as oldest_at from outbox where stage in ('queued', 'sending')`,
      )
      .one();
    return { depth: row.depth, oldestAt: row.oldest_at ?? 0 };
  }

  hasDirty(): boolean {
    return this.#hasDirty.value;
  }

  find(id: number): OutboxMessage | null {
    return this.#one('select * from outbox where id = ?', id);
  }

  /** It is about to go out: from here on a crash leaves its outcome unknown. A repeat if the one before is still so. */
  claim(id: number, now: number): void {
    this.#write(
      `update outbox set repeats = repeats + (stage = 'sending'), stage = 'sending', attempts = attempts + 1,
         sent_at = ?, next_at = ? where id = ?`,
      now,
      now + AMBIGUOUS_MS,
      id,
    );
  }

  /** WhatsApp took it. */
  sent(id: number, wamid: string): void {
    this.#write(
      `update outbox set stage = 'sent', wamid = coalesce(wamid, ?), dirty = 1 where id = ? and stage <> 'dead'`,
      wamid,
      id,
    );
  }

  /** It surely did not go out and may be tried again. */
  putOff(id: number, nextAt: number, errorCode: number | null): void {
    this.#write(
      `update outbox set stage = 'queued', next_at = ?, error_code = ?, failed_wamid = wamid, wamid = null,
         status = null, status_rank = 0 where id = ?`,
      nextAt,
      errorCode,
      id,
    );
  }

  /** Its outcome stays unknown until then. */
  waitForStatus(id: number, nextAt: number): void {
    this.#write(`update outbox set next_at = ? where id = ? and stage = 'sending'`, nextAt, id);
  }

  /** Goes out as its template from here on. */
  becomeTemplate(id: number, template: Template, now: number): void {
    this.#write(
      `update outbox set content = ?, template = null, repeats = repeats + (stage = 'sending'), stage = 'queued',
         next_at = ?, failed_wamid = wamid, wamid = null, status = null, status_rank = 0, dirty = 1 where id = ?`,
      JSON.stringify({ template }),
      now,
      id,
    );
  }

  bury(id: number, errorCode: number | null): void {
    this.#write(
      `update outbox set stage = 'dead', status = 'failed', status_rank = ?, error_code = ?, dirty = 1 where id = ?`,
      rankOf('failed'),
      errorCode,
      id,
    );
  }

  /**
   * Applies a status if it says more than what is known. A status of any kind proves that WhatsApp has the message.
   * `refused`: the message, when this status is the news that it failed. `second`: the status is of another send of the same message, so the
   * guest got it twice. `wasSending`: the outcome of a send was open until now.
   */
  apply(update: StatusUpdate): {
    readonly refused: OutboxMessage | null;
    readonly second: boolean;
    readonly wasSending: boolean;
  } {
    const message = this.#judgedBy(update.outboxId);
    // A status of a send that failed for good says nothing about the next one.
    if (!message || message.failedWamid === update.wamid) {
      return { refused: null, second: false, wasSending: false };
    }
    const wasSending = message.stage === 'sending';
    const isOther = message.wamid !== null && message.wamid !== update.wamid;
    if (isOther || !isNews(update.status, message.statusRank)) {
      if (wasSending) this.sent(message.id, update.wamid);
      return { refused: null, second: isOther && this.#isSecond(message, update), wasSending };
    }
    // What was given up for dead, and reached the phone, is not dead.
    this.#write(
      `update outbox set stage = case when stage = 'dead' and ? = 'failed' then stage else 'sent' end,
         wamid = coalesce(wamid, ?), status = ?, status_rank = ?, cost_category = coalesce(?, cost_category), error_code = ?, dirty = 1 where id = ?`,
      update.status,
      update.wamid,
      update.status,
      rankOf(update.status),
      update.costCategory,
      update.errorCode,
      message.id,
    );
    return { refused: update.status === 'failed' ? this.find(message.id) : null, second: false, wasSending };
  }

  /** True once a message: another send of it arrived too. */
  #isSecond(message: Judged, { status, wamid }: StatusUpdate): boolean {
    if (message.secondWamid !== null || status === 'failed') return false;
    this.#write('update outbox set second_wamid = ? where id = ?', wamid, message.id);
    return true;
  }

  #judgedBy(id: number): Judged | null {
    const columns =
      'id, stage, wamid, failed_wamid as failedWamid, second_wamid as secondWamid, status_rank as statusRank';
    return this.#sql.exec<Judged>(`select ${columns} from outbox where id = ?`, id).toArray()[0] ?? null;
  }

  /** Changed since Postgres last heard of them. */
  dirty(limit: number): readonly OutboxMessage[] {
    return this.#all('select * from outbox where dirty = 1 order by id limit ?', limit);
  }

  /** Postgres has this much of it; what came meanwhile stays dirty. */
  markWritten(message: OutboxMessage): void {
    this.#write(
      'update outbox set dirty = 0 where id = ? and status_rank = ? and stage = ?',
      message.id,
      message.statusRank,
      message.stage,
    );
  }

  #write(statement: string, ...bindings: SqlStorageValue[]): void {
    this.#sql.exec(statement, ...bindings);
    this.#head.forget();
    this.#hasDirty.forget();
  }

  #one(query: string, ...bindings: (number | string)[]): OutboxMessage | null {
    return this.#all(query, ...bindings)[0] ?? null;
  }

  #all(query: string, ...bindings: (number | string)[]): readonly OutboxMessage[] {
    return this.#sql
      .exec<Row>(query, ...bindings)
      .toArray()
      .map(toMessage);
  }
}

/** Contents and templates are written by `add` and `becomeTemplate` alone. */
const toMessage = (row: Row): OutboxMessage => ({
  id: row.id,
  turnId: row.turn_id,
  content: JSON.parse(row.content) as OutboxContent,
  template: row.template === null ? null : (JSON.parse(row.template) as Template),
  inReplyTo: row.in_reply_to,
  stage: row.stage,
  attempts: row.attempts,
  nextAt: row.next_at,
  createdAt: row.created_at,
  acceptedAt: row.accepted_at,
  sentAt: row.sent_at,
  wamid: row.wamid,
  failedWamid: row.failed_wamid,
  repeats: row.repeats,
  secondWamid: row.second_wamid,
  status: row.status,
  statusRank: row.status_rank,
  errorCode: row.error_code,
  costCategory: row.cost_category,
  traceId: row.trace_id,
});
