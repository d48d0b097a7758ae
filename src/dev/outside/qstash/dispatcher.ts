import { randomUUID } from 'node:crypto';
import { type Faults, waitOut } from '../faults.ts';
import { send } from '../http-client.ts';
import type { Ledger, Table } from '../ledger.ts';
import { DeadLetters } from './dead-letters.ts';
import type { EventLog } from './event-log.ts';
import { Lanes } from './lanes.ts';
import type { FlowLimits, Message, MessageRequest } from './message.ts';
import { callbackRequest, isSuccess, nextAttemptAt, type Outcome } from './outcome.ts';
import { signDelivery } from './signature.ts';

export type Published = { readonly messageId: string; readonly deduplicated: boolean };
type Seen = { readonly key: string; readonly messageId: string; readonly until: number };

const DEDUPLICATION_MS = 10 * 60_000;
const RESPONSE_MS_MAX = 15 * 60_000;
const TIMER_MS_MAX = 2 ** 31 - 1;
const QUEUE = 'queue:';

export const queueLane = (name: string): string => QUEUE + name;
export const flowLane = (key: string): string => `flow:${key}`;

/** Takes messages and brings each to its destination at least once, now or later, within its lane's limits. */
export class Dispatcher {
  readonly deadLetters: DeadLetters;
  readonly lanes: Lanes;
  readonly #messages: Table<Message>;
  readonly #seen: Table<Seen>;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** By message id: the lane in which it has a place. */
  readonly #places = new Map<string, string>();
  readonly #faults: Faults;
  readonly #log: EventLog;
  readonly #signingKey: string;
  readonly #limitsOfQueue: (name: string) => FlowLimits;
  #isClosed = false;

  constructor(parts: {
    readonly ledger: Ledger;
    readonly faults: Faults;
    readonly log: EventLog;
    readonly signingKey: string;
    limitsOfQueue(name: string): FlowLimits;
  }) {
    this.#messages = parts.ledger.table('qstash.messages');
    this.#seen = parts.ledger.table('qstash.seen');
    this.deadLetters = new DeadLetters(parts.ledger);
    this.lanes = new Lanes((messageId, lane) => {
      this.#places.set(messageId, lane);
      void this.#attempt(messageId);
    });
    this.#faults = parts.faults;
    this.#log = parts.log;
    this.#signingKey = parts.signingKey;
    this.#limitsOfQueue = parts.limitsOfQueue;
  }

  /** Takes up what an earlier process had not finished. */
  resume(): void {
    for (const message of this.#messages.values()) this.#arm(message);
  }

  find(messageId: string): Message | null {
    return this.#messages.get(messageId) ?? null;
  }

  messages(): IterableIterator<Message> {
    return this.#messages.values();
  }

  publish({ deduplicationKey, ...request }: MessageRequest): Published {
    const now = Date.now();
    const seen = deduplicationKey === null ? undefined : this.#seen.get(deduplicationKey);
    if (seen && seen.until > now) return { messageId: seen.messageId, deduplicated: true };
    const messageId = `msg_${randomUUID().replaceAll('-', '')}`;
    const message: Message = { ...request, messageId, createdAt: now, retried: 0 };
    this.#messages.set(messageId, message);
    if (deduplicationKey !== null) this.#remember(deduplicationKey, messageId, now);
    this.#log.add('CREATED', message);
    this.#arm(message);
    return { messageId, deduplicated: false };
  }

  /** Takes a message back; false when it is not there (any more). */
  cancel(messageId: string): boolean {
    const message = this.#messages.get(messageId);
    if (!message) return false;
    clearTimeout(this.#timers.get(messageId));
    this.#timers.delete(messageId);
    this.lanes.withdraw(messageId);
    this.#messages.delete(messageId);
    this.#giveUpPlace(messageId);
    this.#log.add('CANCELED', message);
    return true;
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.lanes.close();
  }

  #remember(key: string, messageId: string, now: number): void {
    for (const seen of this.#seen.values()) {
      if (seen.until > now) break;
      this.#seen.delete(seen.key);
    }
    this.#seen.delete(key);
    this.#seen.set(key, { key, messageId, until: now + DEDUPLICATION_MS });
  }

  /** Waits until the message may go. In a queue the order is that of coming, so it lines up at once. */
  #arm(message: Message): void {
    const { messageId, queueName } = message;
    if (queueName !== null && message.retried === 0) {
      this.lanes.enter(queueLane(queueName), this.#limitsOfQueue(queueName), messageId);
      return;
    }
    this.#at(message.notBefore, messageId, () => this.#enter(message));
  }

  #enter(message: Message): void {
    const { messageId, queueName, flowKey, flow } = message;
    if (queueName === null && flowKey !== null && flow) this.lanes.enter(flowLane(flowKey), flow, messageId);
    else void this.#attempt(messageId);
  }

  #at(instant: number, messageId: string, run: () => void): void {
    const waitMs = instant - Date.now();
    const timer = setTimeout(
      () => {
        this.#timers.delete(messageId);
        run();
      },
      Math.min(Math.max(0, waitMs), TIMER_MS_MAX),
    );
    this.#timers.set(messageId, timer);
  }

  async #attempt(messageId: string): Promise<void> {
    const message = this.#messages.get(messageId);
    if (!message || this.#isClosed) return;
    if (message.notBefore > Date.now()) {
      this.#at(message.notBefore, messageId, () => void this.#attempt(messageId));
      return;
    }
    this.#log.add('ACTIVE', message);
    const hits = this.#faults.take('qstash', 'deliveries');
    await waitOut(hits);
    const isLost = hits.has('down') || hits.has('error');
    const [outcome] = await Promise.all([
      isLost ? failed('the delivery was lost') : this.#deliver(message),
      hits.has('duplicate') ? this.#deliver(message) : null,
    ]);
    if (this.#isClosed) return;
    this.#settle(message, hits.has('drop_response') ? failed('the answer was lost') : outcome);
  }

  async #deliver(message: Message): Promise<Outcome> {
    const body = Buffer.from(message.bodyBase64, 'base64');
    const { scheduleId, topicName } = message;
    const headers = {
      ...message.headers,
      'user-agent': 'Upstash-QStash',
      'upstash-message-id': message.messageId,
      'upstash-retried': String(message.retried),
      'upstash-signature': signDelivery(message.url, body, this.#signingKey),
      'upstash-caller-ip': '127.0.0.1',
      ...(scheduleId === null ? {} : { 'upstash-schedule-id': scheduleId }),
      ...(topicName === null ? {} : { 'upstash-topic-name': topicName }),
    };
    const timeoutMs = Math.min(message.timeoutMs ?? RESPONSE_MS_MAX, RESPONSE_MS_MAX);
    try {
      const { method, url } = message;
      return { answer: await send({ method, url, headers, body, timeoutMs }), error: null };
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  }

  #settle(message: Message, outcome: Outcome): void {
    // Cancelled while it was under way: nothing follows from it.
    const isGone = this.#messages.get(message.messageId) !== message;
    const retryAt = isGone || isSuccess(outcome) ? null : nextAttemptAt(message, outcome, Date.now());
    if (!isGone) this.#conclude(message, outcome, retryAt);
    // In a queue a message keeps its place while it waits for its retry: that is what makes it a queue.
    if (message.queueName === null || retryAt === null) this.#giveUpPlace(message.messageId);
  }

  #giveUpPlace(messageId: string): void {
    const lane = this.#places.get(messageId);
    if (lane === undefined) return;
    this.#places.delete(messageId);
    this.lanes.leave(lane);
  }

  #conclude(message: Message, outcome: Outcome, retryAt: number | null): void {
    const { messageId, callback, failureCallback } = message;
    if (callback && outcome.answer) this.publish(callbackRequest(message, callback, outcome, null));
    if (retryAt !== null) {
      const later = { ...message, retried: message.retried + 1, notBefore: retryAt };
      this.#messages.set(messageId, later);
      this.#log.add('RETRY', later, outcome.error);
      this.#arm(later);
      return;
    }
    if (!isSuccess(outcome)) {
      const dlqId = this.deadLetters.add(message, outcome);
      this.#log.add('FAILED', message, outcome.error);
      if (failureCallback) this.publish(callbackRequest(message, failureCallback, outcome, dlqId));
    } else this.#log.add('DELIVERED', message);
    this.#messages.delete(messageId);
  }
}

const failed = (error: string): Outcome => ({ answer: null, error });
