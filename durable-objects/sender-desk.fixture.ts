import { createObserver } from '../src/adapters/metrics/observer.ts';
import type { StatusName } from '../src/domain/inbound.ts';
import { err, ok, type Result } from '../src/domain/result.ts';
import { CircuitBreaker } from '../src/flows/circuit-breaker.ts';
import type { SendFailure } from '../src/ports.ts';
import { ObjectStorage } from '../src/testing/simulation/object-storage.ts';
import { TurnJournal } from './thread-journal.ts';
import { Outbox, type OutboxMessage } from './thread-outbox.ts';
import { ProfileStore } from './thread-profile.ts';
import { ensureTables } from './thread-schema.ts';
import { ThreadSender } from './thread-sender.ts';

type Sent = Result<{ readonly wamid: string }, SendFailure>;
export const AMBIGUOUS: Sent = err({ kind: 'ambiguous' });
export const rejected = (code: number, httpStatus = 400): Sent =>
  err({ kind: 'rejected', code, httpStatus, message: '' });

export const TEMPLATE = { name: 'reservation_news', language: 'es', parameters: ['TQ-7K3M9A'] } as const;

/** One thread's outbox over real SQLite, with a WhatsApp that answers what the test says and a clock that it moves. */
export class Desk {
  now = 1_000_000;
  readonly answers: Sent[] = [];
  isThere = true;
  readonly sends: { readonly at: number; readonly callbackData: string; readonly isTemplate: boolean }[] = [];
  readonly counted: string[] = [];
  readonly breaker = new CircuitBreaker();
  readonly outbox: Outbox;
  readonly sender: ThreadSender;
  #wamids = 0;

  constructor() {
    const storage = new ObjectStorage(() => undefined).asStorage();
    ensureTables(storage);
    this.outbox = new Outbox(storage.sql);
    const profile = new ProfileStore(storage.kv, '100:5491100000000');
    profile.change({ lastInboundAt: this.now });
    const count = (name: string, labels: object) => {
      this.counted.push([name, ...Object.values(labels)].join(' '));
    };
    const nothing = () => undefined;
    const metrics = {
      count,
      observe: nothing,
      set: nothing,
      flush: async () => undefined,
      flushIfDue: () => null,
    };
    const sender = {
      send: async ({ callbackData, content }: { callbackData: string; content: object }) => {
        this.sends.push({ at: this.now, callbackData, isTemplate: 'template' in content });
        return this.answers.shift() ?? ok({ wamid: `w${++this.#wamids}` });
      },
      showTyping: async () => undefined,
      answers: async () => this.isThere,
    };
    const journal = new TurnJournal(createObserver(nothing));
    const ports = { sender, breaker: this.breaker, metrics, journal };
    this.sender = new ThreadSender(this.outbox, profile, ports, 'thread', () => this.now);
  }

  say(body: string, template: typeof TEMPLATE | null = null): void {
    const content = { reply: { kind: 'text' as const, body } };
    const message = { turnId: body, content, template, inReplyTo: null, acceptedAt: this.now, traceId: null };
    this.outbox.add(message, this.now);
  }

  /** Sends all that may go now. */
  async work(): Promise<void> {
    while (await this.sender.sendHead());
  }

  /** Time goes on, and the alarms ring when they are due. */
  async wait(ms: number): Promise<void> {
    const until = this.now + ms;
    for (let at = this.outbox.nextAt(); at !== null && at <= until; at = this.outbox.nextAt()) {
      this.now = Math.max(this.now, at);
      await this.work();
    }
    this.now = until;
  }

  status(status: StatusName, wamid: string, errorCode: number | null = null) {
    const update = { outboxId: 1, wamid, status, at: this.now, costCategory: null, errorCode };
    const applied = this.outbox.apply(update);
    if (applied.refused) this.sender.refused(applied.refused, errorCode ?? 0);
    return applied;
  }

  get first(): OutboxMessage {
    const message = this.outbox.find(1);
    if (!message) throw new Error('nothing was said');
    return message;
  }
}
