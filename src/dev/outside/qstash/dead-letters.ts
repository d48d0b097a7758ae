import { randomUUID } from 'node:crypto';
import type { Fields } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';
import { bodyFields, headerLists, type Message, viewMessage } from './message.ts';
import type { Outcome } from './outcome.ts';

export type DeadLetter = {
  readonly dlqId: string;
  readonly diedAt: number;
  readonly message: Message;
  readonly responseStatus: number;
  readonly responseHeaders: Readonly<Record<string, string[]>>;
  readonly responseBodyBase64: string;
};

const LETTERS_MAX = 10_000;

/** Messages that used up their retries, until someone retries or deletes them. */
export class DeadLetters {
  readonly #letters: Table<DeadLetter>;

  constructor(ledger: Ledger) {
    this.#letters = ledger.table('qstash.dead-letters');
  }

  get size(): number {
    return this.#letters.size;
  }

  add(message: Message, { answer }: Outcome): string {
    const dlqId = `${Date.now()}-${randomUUID().slice(0, 8)}`;
    this.#letters.set(dlqId, {
      dlqId,
      diedAt: Date.now(),
      message,
      responseStatus: answer?.status ?? 0,
      responseHeaders: headerLists(answer?.headers ?? {}),
      responseBodyBase64: answer?.body.toString('base64') ?? '',
    });
    const oldest = this.#letters.size > LETTERS_MAX ? this.#letters.values().next() : null;
    if (oldest && !oldest.done) this.#letters.delete(oldest.value.dlqId);
    return dlqId;
  }

  find(dlqId: string): DeadLetter | null {
    return this.#letters.get(dlqId) ?? null;
  }

  remove(dlqId: string): void {
    this.#letters.delete(dlqId);
  }

  /** Those that fit every filter, oldest first. */
  select(query: URLSearchParams): DeadLetter[] {
    return [...this.#letters.values()].filter((letter) => fits(letter, query));
  }
}

/** A dead letter as the API shows it. */
export const viewDeadLetter = (letter: DeadLetter): Fields => {
  const response = bodyFields(letter.responseBodyBase64);
  return {
    ...viewMessage(letter.message),
    dlqId: letter.dlqId,
    responseStatus: letter.responseStatus,
    responseHeader: letter.responseHeaders,
    ...(response.body === undefined
      ? { responseBodyBase64: response.bodyBase64 }
      : { responseBody: response.body }),
  };
};

/** The filters of the API over messages and dead letters: several values of one name are alternatives. */
export function fitsMessage(message: Message, query: URLSearchParams): boolean {
  const fields: Readonly<Record<string, string | null>> = {
    messageId: message.messageId,
    messageIds: message.messageId,
    url: message.url,
    topicName: message.topicName,
    scheduleId: message.scheduleId,
    queueName: message.queueName,
    label: message.label,
    flowControlKey: message.flowKey,
    host: new URL(message.url).host,
  };
  return Object.entries(fields).every(([name, value]) => {
    const wanted = query.getAll(name);
    return wanted.length === 0 || (value !== null && wanted.includes(value));
  });
}

function fits(letter: DeadLetter, query: URLSearchParams): boolean {
  const ids = query.getAll('dlqIds');
  const statuses = query.getAll('responseStatus');
  if (ids.length > 0 && !ids.includes(letter.dlqId)) return false;
  if (statuses.length > 0 && !statuses.includes(String(letter.responseStatus))) return false;
  const from = Number(query.get('fromDate') ?? 0);
  const to = Number(query.get('toDate') ?? Number.POSITIVE_INFINITY);
  return letter.diedAt >= from && letter.diedAt <= to && fitsMessage(letter.message, query);
}
