import { DurableObject } from 'cloudflare:workers';
import { nowMs } from '../src/clock.ts';
import type { ReservationEvent } from '../src/domain/conversation/contract.ts';
import type { StatusUpdate, ThreadBatch } from '../src/domain/inbound.ts';
import type { Heard } from '../src/domain/thread-items.ts';
import { envOf } from '../src/env.ts';
import { uuidv7 } from '../src/ids.ts';
import type { HandedOver } from '../src/ports.ts';
import { type Services, servicesOf } from '../src/services.ts';
import { Backlog } from './thread-backlog.ts';
import { Inbox } from './thread-inbox.ts';
import { TurnJournal } from './thread-journal.ts';
import { Outbox } from './thread-outbox.ts';
import { ProfileStore } from './thread-profile.ts';
import { ensureTables, hasTables } from './thread-schema.ts';
import { ThreadSender } from './thread-sender.ts';
import { type ThreadParts, writeTranscript } from './thread-transcript.ts';
import { TurnTaker } from './thread-turn-taker.ts';
import { Turns } from './thread-turns.ts';
import { VoiceNotes } from './thread-voice.ts';

/** The alarm that takes over if this object dies before the turn it just began has ended. */
const SAFETY_MS = 2_000;
/**
 * What Postgres has not heard of waits this long, so that the statuses of a reply come with it, and what is said next. No less than
 * `SAFETY_MS`: one alarm serves both.
 */
const WRITE_AFTER_MS = 2_000;
const STATUSES_AFTER_MS = 5_000;
const WRITE_RETRY_MS = 5_000;
const WRITE_RETRY_MAX_MS = 5 * 60_000;
const ALARM_EARLIEST_MS = 5;
const ALARM_LATE_MS = 3_000;

/**
 * One guest's conversation with one of our numbers: the inbox, one turn at a time, the outbox. What it has accepted it has in SQLite;
 * whatever happens to this process, its alarm goes on from there.
 */
export class GuestThread extends DurableObject<object> {
  readonly #services: Services;
  readonly #parts: ThreadParts;
  readonly #turnTaker: TurnTaker;
  readonly #sender: ThreadSender;
  readonly #voice: VoiceNotes;
  readonly #backlog: Backlog;
  #working: Promise<void> | null = null;
  #listening: Promise<void> | null = null;
  #alarmAt: number | null = null;
  #writeFailures = 0;
  #isOpen = false;

  constructor(ctx: DurableObjectState, env: object) {
    super(ctx, env);
    this.#services = servicesOf(envOf(env));
    const { sql, kv } = ctx.storage;
    this.#parts = {
      inbox: new Inbox(sql),
      turns: new Turns(sql),
      outbox: new Outbox(sql),
      profile: new ProfileStore(kv, ctx.id.name),
      threadId: ctx.id.toString(),
    };
    const { outbox, profile, threadId } = this.#parts;
    const breaker = this.#services.breakerOf(profile.phoneNumberId);
    const ports = { ...this.#services, breaker, journal: new TurnJournal(this.#services.observer) };
    this.#sender = new ThreadSender(outbox, profile, ports, threadId, nowMs);
    this.#backlog = new Backlog(outbox, kv, (backlog) => this.#services.tellBacklog(threadId, backlog));
    this.#voice = new VoiceNotes(sql, this.#parts, this.#services, nowMs);
    this.#turnTaker = new TurnTaker(this.#parts, ports, nowMs);
  }

  /** Resolves when the batch is durable; the turn begins without being waited for. `unknown`: no guest has this thread. */
  async accept(batch: ThreadBatch): Promise<'accepted' | 'unknown'> {
    const { profile } = this.#parts;
    const { name, forwardTo } = profile.current;
    if (name === '') return 'unknown';
    this.#open();
    this.#applyStatuses(batch.statuses);
    if (forwardTo === null) this.#keepMessages(batch);
    else await this.#forward(forwardTo, batch);
    return 'accepted';
  }

  /** News of a reservation, kept once per key. Resolves when it is durable. */
  async notify(news: { readonly key: string; readonly event: ReservationEvent }): Promise<void> {
    const { profile, inbox } = this.#parts;
    const { forwardTo } = profile.current;
    if (forwardTo !== null) return this.#services.threads.threadOf(forwardTo).notify(news);
    this.#open();
    const now = nowMs();
    const body = { kind: 'event' as const, event: news.event };
    if (inbox.keep(`event:${news.key}`, now, body, now)) this.#begin(now);
  }

  /** What a voice note says, or that it could not be heard; counts once. */
  async hear(wamid: string, heard: Heard): Promise<'heard' | 'known'> {
    const { profile, inbox } = this.#parts;
    if (!hasTables(this.ctx.storage.kv) || !this.#voice.hear(wamid, heard)) return 'known';
    const { forwardTo } = profile.current;
    const item = forwardTo === null ? null : inbox.find(wamid);
    if (forwardTo !== null && item?.body.kind === 'message') {
      const messages = [{ ...item.body.message, heard }];
      await this.#services.threads.acceptByName(forwardTo, { messages, statuses: [] });
    } else this.#begin(nowMs());
    return 'heard';
  }

  /** The host gives the conversation back to the bot. */
  async handBack(): Promise<void> {
    const { profile, inbox } = this.#parts;
    const { forwardTo } = profile.current;
    if (forwardTo !== null) return this.#services.threads.threadOf(forwardTo).handBack();
    this.#open();
    const now = nowMs();
    if (inbox.keep(`handed_back:${uuidv7(now)}`, now, { kind: 'handed_back' }, now)) this.#begin(now);
  }

  /**
   * The guest is known by another id now: that thread gets what this one has, and whatever still comes here is forwarded. An id that went
   * on to a third thread before (a number that changed hands) gives nothing away.
   */
  async handOver(to: string): Promise<HandedOver> {
    const { profile, inbox } = this.#parts;
    const wentBefore = profile.current.forwardTo !== null && profile.current.forwardTo !== to;
    profile.change({ forwardTo: to });
    await this.#working;
    if (wentBefore || !hasTables(this.ctx.storage.kv)) return NOTHING;
    const { guestName, waId, userId, lastInboundAt, handedOffAt } = profile.current;
    const items = inbox.unanswered();
    return { state: profile.state, items, guestName, waId, userId, lastInboundAt, handedOffAt };
  }

  /** The retry of everything: an unfinished turn, an unsent message, a transcript not yet written. */
  override async alarm(): Promise<void> {
    this.#alarmAt = null;
    this.#open();
    await Promise.all([this.#work(), this.#listen()]);
    await this.#write();
    this.#arm();
  }

  /** Something is about to be kept here: the tables are there, and the name for when an alarm wakes this object without it. */
  #open(): void {
    if (this.#isOpen) return;
    if (!hasTables(this.ctx.storage.kv)) this.#parts.profile.keep();
    ensureTables(this.ctx.storage);
    this.#isOpen = true;
  }

  #keepMessages({ messages, traceId }: ThreadBatch): void {
    const { inbox, profile } = this.#parts;
    const now = nowMs();
    let fresh = 0;
    for (const message of messages) {
      const { heard, ...plain } = message;
      const body = {
        kind: 'message' as const,
        message: plain,
        ...(heard && { heard }),
        ...(traceId && { traceId }),
      };
      const isReady = message.content.type !== 'voice' || heard !== undefined;
      if (!inbox.keep(message.wamid, message.sentAt, body, now, isReady)) continue;
      if (!isReady) this.#voice.add(message.wamid, now);
      fresh += 1;
      profile.learn(message.from, message.sentAt);
    }
    if (fresh < messages.length) {
      this.#services.metrics.count('whatsapp_duplicates_total', {}, messages.length - fresh);
    }
    if (fresh > 0) this.#begin(now);
  }

  async #forward(to: string, batch: ThreadBatch): Promise<void> {
    const messages = batch.messages.filter(({ wamid }) => !this.#parts.inbox.has(wamid));
    if (messages.length > 0)
      await this.#services.threads.acceptByName(to, { ...batch, messages, statuses: [] });
  }

  #applyStatuses(statuses: readonly StatusUpdate[]): void {
    if (statuses.length === 0) return;
    const { outbox } = this.#parts;
    for (const update of statuses) {
      const { refused, second, wasSending } = outbox.apply(update);
      if (second) this.#services.metrics.count('whatsapp_second_sends_total', {});
      if (refused) this.#sender.refused(refused, update.errorCode ?? 0);
      if (refused || wasSending) this.#wake();
    }
    this.#ensureAlarm(nowMs() + STATUSES_AFTER_MS);
  }

  /** There is something to answer: the alarm is the net, the work starts at once. */
  #begin(now: number): void {
    this.#ensureAlarm(now + SAFETY_MS);
    this.#wake();
  }

  #wake(): void {
    void this.#work();
    void this.#listen();
  }

  /** Brings voice notes on their way, beside the turns: a text need not wait for one. */
  #listen(): Promise<void> {
    const dueAt = this.#voice.nextAt();
    if (dueAt === null || dueAt > nowMs()) return Promise.resolve();
    this.#listening ??= this.#voice
      .listen()
      .catch((error) => logFailure('voice_failed', error))
      .then(() => {
        this.#listening = null;
        this.#wake();
      });
    return this.#listening;
  }

  /** Sends and answers until there is nothing left that may be done now. One at a time; who comes later joins. */
  #work(): Promise<void> {
    this.#working ??= this.#workThrough();
    return this.#working;
  }

  async #workThrough(): Promise<void> {
    try {
      // The head of the outbox goes first: what a turn says is sent before the next turn begins.
      while (
        (await this.#sender.sendHead()) ||
        (this.#parts.outbox.nextAt() === null && (await this.#turnTaker.takeNext()))
      );
    } catch (error) {
      logFailure('thread_work_failed', error);
      this.#ensureAlarm(nowMs() + SAFETY_MS);
    }
    this.#working = null;
    this.#backlog.tell();
    this.#arm();
    this.#services.metrics.flushIfDue(nowMs())?.catch((error) => logFailure('metrics_flush_failed', error));
  }

  async #write(): Promise<void> {
    try {
      while (await writeTranscript(this.#parts, this.#services, nowMs()));
      this.#writeFailures = 0;
    } catch (error) {
      this.#writeFailures += 1;
      logFailure('transcript_failed', error);
    }
  }

  /** Sets the alarm for the earliest of what is due. */
  #arm(): void {
    const { outbox, turns } = this.#parts;
    const now = nowMs();
    const writeAt = this.#writeFailures === 0 ? now + WRITE_AFTER_MS : now + this.#writeRetryMs();
    const sendAt = outbox.nextAt();
    const due = [
      // A turn begins when what the one before said is sent.
      sendAt ?? this.#turnTaker.nextAt(now),
      this.#voice.nextAt(),
      turns.hasUnwritten() || outbox.hasDirty() ? writeAt : null,
    ].filter((at) => at !== null);
    if (due.length > 0) this.#ensureAlarm(Math.min(...due));
  }

  #writeRetryMs(): number {
    return Math.min(WRITE_RETRY_MAX_MS, WRITE_RETRY_MS * 2 ** (this.#writeFailures - 1));
  }

  /**
   * One alarm an object: the earliest wins, and re-arms for the rest. Never for the instant of an alarm that is running now, which workerd would
   * take for that one and drop; and again when one that is overdue did not come.
   */
  #ensureAlarm(wantedAt: number): void {
    const now = nowMs();
    const at = Math.max(wantedAt, now + ALARM_EARLIEST_MS);
    const isSet = this.#alarmAt !== null && this.#alarmAt <= at && now - this.#alarmAt < ALARM_LATE_MS;
    if (isSet) return;
    this.#alarmAt = at;
    void this.ctx.storage.setAlarm(at);
  }
}

/** What a thread that never kept anything has to give. */
const NOTHING: HandedOver = {
  state: null,
  items: [],
  guestName: null,
  waId: null,
  userId: null,
  lastInboundAt: 0,
  handedOffAt: null,
};

function logFailure(event: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: 'error', event, error: text }));
}
