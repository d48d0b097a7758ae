import type { Heard, InboxBody, InboxItem } from '../src/domain/thread-items.ts';
import { Remembered } from './remembered.ts';

/** More messages than this in a minute are a flood: kept, and answered once a minute. */
const FLOOD_MESSAGES_MAX = 30;
export const FLOOD_WINDOW_MS = 60_000;

type Row = { readonly wamid: string; readonly accepted_at: number; readonly body: string };

/** Every message that ever came, by its wamid, for good: Meta redelivers for days. */
export class Inbox {
  readonly #sql: SqlStorage;
  readonly #hasTakeable = new Remembered(() => {
    const query = 'select 1 from inbox where turn_id is null and ready = 1 limit 1';
    return this.#sql.exec(query).toArray().length > 0;
  });

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Keeps it once; false if it was here before. A body that is not `ready` waits for `complete`. */
  keep(key: string, sentAt: number, body: InboxBody, now: number, isReady = true): boolean {
    const { rowsWritten } = this.#sql.exec(
      'insert or ignore into inbox (wamid, sent_at, accepted_at, body, ready) values (?, ?, ?, ?, ?)',
      key,
      sentAt,
      now,
      JSON.stringify(body),
      isReady ? 1 : 0,
    );
    this.#hasTakeable.forget();
    return rowsWritten > 0;
  }

  has(key: string): boolean {
    return this.#sql.exec('select 1 from inbox where wamid = ?', key).toArray().length > 0;
  }

  find(key: string): InboxItem | null {
    return this.#items('select wamid, accepted_at, body from inbox where wamid = ?', key)[0] ?? null;
  }

  /** Makes a waiting voice note ready; false if it was so already. */
  complete(key: string, heard: Heard): boolean {
    const [row] = this.#sql
      .exec<Row>('select wamid, accepted_at, body from inbox where wamid = ? and ready = 0', key)
      .toArray();
    if (!row) return false;
    const body = { ...parseBody(row.body), heard };
    this.#sql.exec('update inbox set ready = 1, body = ? where wamid = ?', JSON.stringify(body), key);
    this.#hasTakeable.forget();
    return true;
  }

  /**
   * What the next turn takes: all messages there are, in the order they were sent; or one event alone, when it is first.
   */
  takeable(): readonly InboxItem[] {
    const items = this.#items(
      'select wamid, accepted_at, body from inbox where turn_id is null and ready = 1 order by sent_at, rowid',
    );
    const [first] = items;
    if (first?.body.kind !== 'message') return items.slice(0, 1);
    return items.filter(({ body }) => body.kind === 'message');
  }

  hasTakeable(): boolean {
    return this.#hasTakeable.value;
  }

  ofTurn(turnId: string): readonly InboxItem[] {
    return this.#items(
      'select wamid, accepted_at, body from inbox where turn_id = ? order by sent_at, rowid',
      turnId,
    );
  }

  /** Everything ready and not yet in a turn; for handing over. */
  unanswered(): readonly InboxItem[] {
    return this.#items(
      'select wamid, accepted_at, body from inbox where turn_id is null and ready = 1 order by sent_at, rowid',
    );
  }

  assign(items: readonly InboxItem[], turnId: string): void {
    for (const { key } of items) {
      this.#sql.exec('update inbox set turn_id = ? where wamid = ? and turn_id is null', turnId, key);
    }
    this.#hasTakeable.forget();
  }

  /** The bodies of a turn that Postgres has; the keys stay. */
  forgetBodies(turnId: string): void {
    this.#sql.exec(`update inbox set body = '{}' where turn_id = ?`, turnId);
  }

  /** More came since then than are answered one by one. Rows are in the order in which they were accepted. */
  isFloodedSince(instant: number): boolean {
    const [row] = this.#sql
      .exec<{ accepted_at: number }>(
        'select accepted_at from inbox order by rowid desc limit 1 offset ?',
        FLOOD_MESSAGES_MAX,
      )
      .toArray();
    return row !== undefined && row.accepted_at > instant;
  }

  #items(query: string, ...bindings: string[]): readonly InboxItem[] {
    return this.#sql
      .exec<Row>(query, ...bindings)
      .toArray()
      .map((row) => ({ key: row.wamid, acceptedAt: row.accepted_at, body: parseBody(row.body) }));
  }
}

/** Bodies are written by `keep` and `complete` alone. */
const parseBody = (text: string): InboxBody => JSON.parse(text) as InboxBody;
