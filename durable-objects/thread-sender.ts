import { ACCOUNT_PAUSE_MS, actionFor } from '../src/domain/outbox/failure-policy.ts';
import { take } from '../src/domain/outbox/pacing.ts';
import type { CircuitBreaker } from '../src/flows/circuit-breaker.ts';
import { randomFraction } from '../src/ids.ts';
import type { Metrics, SendFailure, WhatsAppSender } from '../src/ports.ts';
import type { TurnJournal } from './thread-journal.ts';
import { AMBIGUOUS_MS, type Outbox, type OutboxMessage } from './thread-outbox.ts';
import type { ProfileStore } from './thread-profile.ts';

export type SenderPorts = {
  readonly sender: WhatsAppSender;
  /** Of the number that this thread writes from. */
  readonly breaker: CircuitBreaker;
  readonly metrics: Metrics;
  readonly journal: TurnJournal;
};

/** Meta counts 24 hours from the guest's last message; a minute less leaves time for the way. */
const WINDOW_MS = 24 * 60 * 60_000 - 60_000;
/** Sends of one message whose send before has no outcome; then it is a dead letter. */
const REPEATS_MAX = 1;
/** A WhatsApp that stays away is asked ever more rarely. */
const PROBE_WAIT_MAX_MS = 5 * 60_000;
const OUTSIDE_WINDOW = 131047;

/** Sends what is in the outbox, the oldest first, as fast as WhatsApp lets one write to a guest. */
export class ThreadSender {
  readonly #outbox: Outbox;
  readonly #profile: ProfileStore;
  readonly #ports: SenderPorts;
  readonly #threadId: string;
  readonly #now: () => number;

  constructor(
    outbox: Outbox,
    profile: ProfileStore,
    ports: SenderPorts,
    threadId: string,
    now: () => number,
  ) {
    this.#outbox = outbox;
    this.#profile = profile;
    this.#ports = ports;
    this.#threadId = threadId;
    this.#now = now;
  }

  /** True if something changed, so that there may be more to do; false when all is sent or has to wait. */
  async sendHead(): Promise<boolean> {
    const head = this.#outbox.head();
    const now = this.#now();
    if (!head || head.nextAt > now) return false;
    if (this.#mustBeTemplate(head, now)) return this.#asTemplate(head, OUTSIDE_WINDOW, now);
    const { bucket, waitMs } = take(this.#profile.pair(now), now);
    if (this.#putOffBy(head, waitMs, now)) return false;
    if (this.#putOffBy(head, this.#ports.breaker.waitMs(now), now)) return false;
    if (head.stage === 'sending' && !(await this.#mayRepeat(head))) return true;
    this.#profile.keepPair(bucket);
    await this.#send(head);
    return true;
  }

  /** Acts on a `failed` status, which is how most refusals come: the send itself had been taken. */
  refused(message: OutboxMessage, code: number): void {
    this.#act(message, code, 400);
  }

  #putOffBy(message: OutboxMessage, waitMs: number, now: number): boolean {
    if (waitMs <= 0) return false;
    if (message.stage === 'sending') this.#outbox.waitForStatus(message.id, now + waitMs);
    else this.#outbox.putOff(message.id, now + waitMs, message.errorCode);
    return true;
  }

  /**
   * An earlier send has no outcome and no status within its time: it is sent once more, and only when WhatsApp is known to answer. A status
   * that came in the meantime settles it.
   */
  async #mayRepeat(message: OutboxMessage): Promise<boolean> {
    const { breaker, sender, metrics } = this.#ports;
    if (message.repeats >= REPEATS_MAX) {
      this.#bury(message, null, true);
      return false;
    }
    if (!(await sender.answers(this.#profile.phoneNumberId))) {
      const now = this.#now();
      breaker.failed(now);
      const silentMs = now - (message.sentAt ?? now);
      const waitMs = Math.min(PROBE_WAIT_MAX_MS, Math.max(AMBIGUOUS_MS, silentMs));
      this.#outbox.waitForStatus(message.id, now + waitMs);
      return false;
    }
    breaker.succeeded(this.#now());
    if (this.#outbox.find(message.id)?.stage !== 'sending') return false;
    metrics.count('outbox_retries_total', { code: 'ambiguous' });
    return true;
  }

  async #send(message: OutboxMessage): Promise<void> {
    const { sender, breaker, metrics, journal } = this.#ports;
    const { waId, userId } = this.#profile.current;
    const startedAt = this.#now();
    this.#outbox.claim(message.id, startedAt);
    const result = await sender.send({
      phoneNumberId: this.#profile.phoneNumberId,
      waId,
      userId,
      content: message.content,
      inReplyTo: message.inReplyTo,
      callbackData: `${this.#threadId}.${message.id}`,
    });
    const now = this.#now();
    journal.sent(message, { outcome: result.ok ? 'sent' : result.error.kind, ms: now - startedAt, now });
    const type = 'reply' in message.content ? message.content.reply.kind : 'template';
    const count = (status: string) =>
      metrics.count('whatsapp_messages_total', { direction: 'out', type, status });
    if (result.ok) {
      breaker.succeeded(this.#now());
      count('sent');
      this.#outbox.sent(message.id, result.value.wamid);
      const seconds = (now - message.acceptedAt) / 1_000;
      if (message.attempts === 0) metrics.observe('whatsapp_reply_seconds', seconds, {});
      return;
    }
    count(result.error.kind);
    this.#failed({ ...message, attempts: message.attempts + 1 }, result.error);
  }

  #failed(message: OutboxMessage, failure: SendFailure): void {
    const now = this.#now();
    if (failure.kind === 'ambiguous') {
      this.#ports.breaker.failed(now);
      this.#outbox.waitForStatus(message.id, now + AMBIGUOUS_MS);
      return;
    }
    if (failure.httpStatus >= 500) this.#ports.breaker.failed(now);
    else this.#ports.breaker.succeeded(now);
    this.#act(message, failure.code, failure.httpStatus);
  }

  #act(message: OutboxMessage, code: number, httpStatus: number): void {
    const now = this.#now();
    const action = actionFor({ code, httpStatus }, message.attempts, randomFraction());
    switch (action.kind) {
      case 'retry':
        this.#ports.metrics.count('outbox_retries_total', { code: String(code) });
        if (action.scope === 'number') this.#ports.breaker.pause(now + action.waitMs);
        this.#outbox.putOff(message.id, now + action.waitMs, code);
        return;
      case 'template':
        this.#asTemplate(message, code, now);
        return;
      case 'give-up':
        if (action.alert) this.#ports.breaker.pause(now + ACCOUNT_PAUSE_MS);
        this.#bury(message, code, action.alert);
    }
  }

  #mustBeTemplate(message: OutboxMessage, now: number): boolean {
    const { lastInboundAt } = this.#profile.current;
    return 'reply' in message.content && now - lastInboundAt > WINDOW_MS;
  }

  #asTemplate(message: OutboxMessage, code: number, now: number): true {
    if (message.template === null) this.#bury(message, code, false);
    else this.#outbox.becomeTemplate(message.id, message.template, now);
    return true;
  }

  /** A dead letter stays here and in the host's view of the conversation. */
  #bury(message: OutboxMessage, code: number | null, alert: boolean): void {
    this.#ports.metrics.count('whatsapp_dead_letters_total', { code: String(code ?? 'ambiguous') });
    this.#outbox.bury(message.id, code);
    const level = alert ? 'error' : 'warn';
    console.error(JSON.stringify({ level, event: 'dead_letter', code, outboxId: message.id, alert }));
  }
}
