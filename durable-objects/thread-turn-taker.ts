import { joinStates } from '../src/domain/conversation/join-states.ts';
import { backOffMs } from '../src/domain/outbox/failure-policy.ts';
import type { InboxItem } from '../src/domain/thread-items.ts';
import { type TurnEnd, type TurnPorts, takeTurn } from '../src/flows/take-turn.ts';
import { randomFraction, uuidv7 } from '../src/ids.ts';
import type { Observer, Work } from '../src/ports/sight.ts';
import type { ThreadPeers, WhatsAppSender } from '../src/ports.ts';
import { FLOOD_WINDOW_MS } from './thread-inbox.ts';
import { type TurnJournal, traceOf } from './thread-journal.ts';
import { previousIdsIn, type ThreadParts } from './thread-transcript.ts';
import type { OpenTurn } from './thread-turns.ts';

export type TurnTakerPorts = TurnPorts & {
  readonly threads: ThreadPeers;
  readonly sender: WhatsAppSender;
  readonly observer: Observer;
  readonly journal: TurnJournal;
};

/** A turn that failed this often ends in a recorded silence, so that it cannot hold up the guest for good. */
const FAILURES_MAX = 12;
const RETRY_MAX_MS = 60_000;

/** Takes the turns of one thread, one after the other, and makes each step durable. */
export class TurnTaker {
  readonly #parts: ThreadParts;
  readonly #ports: TurnTakerPorts;
  readonly #now: () => number;

  constructor(parts: ThreadParts, ports: TurnTakerPorts, now: () => number) {
    this.#parts = parts;
    this.#ports = ports;
    this.#now = now;
  }

  /** When there is a turn to take; null when there is none. */
  nextAt(now: number): number | null {
    const { turns, inbox, profile } = this.#parts;
    const open = turns.findOpen();
    if (open) return open.retryAt;
    if (profile.current.forwardTo !== null || !inbox.hasTakeable()) return null;
    return this.#floodEndsAt(now) ?? now;
  }

  /** True if a turn was taken, to its end or as far as it can go now. */
  async takeNext(): Promise<boolean> {
    const { turns, inbox } = this.#parts;
    const now = this.#now();
    const due = this.nextAt(now);
    if (due === null || due > now) return false;
    const open = turns.findOpen();
    const items = open ? inbox.ofTurn(open.id) : inbox.takeable();
    const turn = open ?? newTurn(now);
    await this.#ports.observer.measure(traceOf(items), (work) => this.#take(turn, items, work));
    return true;
  }

  /** A flood is answered once a minute. */
  #floodEndsAt(now: number): number | null {
    const { inbox, profile } = this.#parts;
    const endsAt = profile.current.lastTurnAt + FLOOD_WINDOW_MS;
    if (endsAt <= now) return null;
    return inbox.isFloodedSince(now - FLOOD_WINDOW_MS) ? endsAt : null;
  }

  async #take(turn: OpenTurn, items: readonly InboxItem[], work: Work): Promise<void> {
    const { profile, turns, inbox } = this.#parts;
    let current = turn;
    try {
      await this.#absorbEarlierThreads(items);
      const { waId, userId, guestName, name } = profile.current;
      const end = await takeTurn(this.#ports, {
        turnId: turn.id,
        threadName: name,
        phoneNumberId: profile.phoneNumberId,
        from: { waId, userId, name: guestName },
        state: profile.state,
        items,
        progress: turn.progress,
        now: this.#now,
        onProperty: () => this.#showTyping(items),
        keep: (progress) => {
          current = { ...current, progress };
          turns.keepOpen(current);
          inbox.assign(items, turn.id);
        },
      });
      this.#finish(current, items, end, work);
    } catch (error) {
      this.#fail(current, items, error);
    }
  }

  /** Everything that a turn leaves, in one synchronous step: state, outbox row, end. */
  #finish(turn: OpenTurn, items: readonly InboxItem[], end: TurnEnd, work: Work): void {
    const { profile, turns, inbox, outbox } = this.#parts;
    const now = this.#now();
    const acceptedAt = items[0]?.acceptedAt ?? now;
    const last = items.at(-1);
    const inReplyTo = last?.body.kind === 'message' ? last.key : null;
    const { traceId } = work;
    inbox.assign(items, turn.id);
    this.#ports.journal.decided(turn, items, end, work, now);
    if (end.kind === 'one_moment') {
      const isFirst = !turn.saidOneMoment && end.reply !== null;
      if (isFirst) {
        outbox.add(
          { turnId: turn.id, content: { reply: end.reply }, template: null, inReplyTo, acceptedAt, traceId },
          now,
        );
      }
      this.#retry({ ...turn, saidOneMoment: turn.saidOneMoment || isFirst });
      return;
    }
    if (end.state !== null) profile.state = end.state;
    profile.change({
      lastTurnAt: now,
      ...(end.state === null ? {} : { language: end.language, handedOffAt: end.handedOffAt }),
    });
    if (end.kind === 'reply') {
      const { reply, template } = end;
      outbox.add({ turnId: turn.id, content: { reply }, template, inReplyTo, acceptedAt, traceId }, now);
    }
    const outcome = end.kind === 'reply' ? 'reply' : end.reason;
    const trace = end.trace === null ? null : JSON.stringify(end.trace);
    turns.end(turn, { endedAt: now, outcome, trace });
    this.#ports.metrics.count('turns_total', { outcome });
    if (outcome === 'unknown_number') this.#ports.metrics.count('whatsapp_unknown_number_total', {});
  }

  #fail(turn: OpenTurn, items: readonly InboxItem[], error: unknown): void {
    const { turns, inbox } = this.#parts;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(
      JSON.stringify({
        level: 'error',
        event: 'turn_failed',
        turnId: turn.id,
        attempts: turn.attempts,
        error: text,
      }),
    );
    inbox.assign(items, turn.id);
    if (turn.attempts + 1 < FAILURES_MAX) {
      this.#retry(turn);
      return;
    }
    turns.end(turn, { endedAt: this.#now(), outcome: 'failed', trace: JSON.stringify({ error: text }) });
    this.#ports.metrics.count('turns_total', { outcome: 'failed' });
  }

  #retry(turn: OpenTurn): void {
    const attempts = turn.attempts + 1;
    const waitMs = Math.min(RETRY_MAX_MS, backOffMs(attempts, randomFraction()));
    this.#parts.turns.keepOpen({ ...turn, attempts, retryAt: this.#now() + waitMs });
  }

  /** Shown at once and not waited for; whether it is shown does not matter. */
  #showTyping(items: readonly InboxItem[]): void {
    const { profile } = this.#parts;
    const last = items.findLast(
      ({ body }) => body.kind === 'message' && body.message.content.type !== 'reaction',
    );
    if (!last || profile.current.handedOffAt !== null) return;
    const request = { phoneNumberId: profile.phoneNumberId, wamid: last.key };
    this.#ports.sender.showTyping(request).catch(() => undefined);
  }

  /** The guest may have written under another id before: what that thread has comes here, once. */
  async #absorbEarlierThreads(items: readonly InboxItem[]): Promise<void> {
    const { profile, inbox } = this.#parts;
    const { name, waId, userId } = profile.current;
    const ownId = name.slice(name.indexOf(':') + 1);
    const ids = new Set([...previousIdsIn(items), waId, userId]);
    for (const id of ids) {
      if (id === null || id === ownId || profile.current.absorbed.includes(id)) continue;
      const given = await this.#ports.threads.handOver(`${profile.phoneNumberId}:${id}`, name);
      const state = joinStates(profile.state, given.state);
      if (state !== null) profile.state = state;
      for (const { key, acceptedAt, body } of given.items) inbox.keep(key, acceptedAt, body, acceptedAt);
      const now = profile.current;
      profile.change({
        absorbed: [...now.absorbed, id],
        waId: now.waId ?? given.waId,
        userId: now.userId ?? given.userId,
        guestName: now.guestName ?? given.guestName,
        lastInboundAt: Math.max(now.lastInboundAt, given.lastInboundAt),
        handedOffAt: now.handedOffAt ?? given.handedOffAt,
      });
    }
  }
}

const newTurn = (now: number): OpenTurn => ({
  id: uuidv7(now),
  startedAt: now,
  progress: { stage: 'accepted' },
  attempts: 0,
  retryAt: 0,
  saidOneMoment: false,
});
