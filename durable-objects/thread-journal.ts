import type { InboxItem } from '../src/domain/thread-items.ts';
import { spentBy } from '../src/flows/spent-by.ts';
import type { TurnEnd } from '../src/flows/take-turn.ts';
import { randomToken } from '../src/ids.ts';
import type { Observer, Work } from '../src/ports/sight.ts';
import type { OutboxMessage } from './thread-outbox.ts';
import type { OpenTurn } from './thread-turns.ts';

const TRACE_BYTES = 16;
/** Replies under way whose turn is remembered: a crash or a long wait costs the stages, never the event. */
const TURNS_MAX = 20;

/** The trace of a turn: that of the webhook which brought the first of its messages, or one of its own. */
export const traceOf = (items: readonly InboxItem[]): string =>
  items.map(({ body }) => (body.kind === 'message' ? body.traceId : undefined)).find(Boolean) ??
  randomToken(TRACE_BYTES);

type TurnFacts = Readonly<Record<string, unknown>>;

/** One wide event a turn, told when what it says has gone out, or when it ends without a word. */
export class TurnJournal {
  readonly #observer: Observer;
  readonly #facts = new Map<string, TurnFacts>();

  constructor(observer: Observer) {
    this.#observer = observer;
  }

  /** The turn has decided; with a reply the event waits for it to be sent. */
  decided(turn: OpenTurn, items: readonly InboxItem[], end: TurnEnd, work: Work, now: number): void {
    const facts = { ...factsOf(turn, items, now), ...stagesOf(end), ...spentBy(work) };
    if (end.kind === 'silence') this.#tell(work.traceId, { ...facts, outcome: end.reason });
    else if (end.kind === 'reply') this.#remember(turn.id, facts);
  }

  /** A send has ended: `outcome` is `sent`, `refused` or `ambiguous`. */
  sent(
    message: OutboxMessage,
    send: { readonly outcome: string; readonly ms: number; readonly now: number },
  ): void {
    const facts = this.#facts.get(message.turnId) ?? {};
    if (send.outcome === 'sent') this.#facts.delete(message.turnId);
    this.#tell(message.traceId ?? '', {
      turnId: message.turnId,
      ...facts,
      outcome: 'reply',
      outboxId: message.id,
      send: send.outcome,
      sendTries: message.attempts + 1,
      sendMs: send.ms,
      replyMs: send.now - message.acceptedAt,
    });
  }

  #tell(traceId: string, facts: TurnFacts): void {
    this.#observer.tell({ event: 'turn', level: 'info', traceId, ...facts });
  }

  #remember(turnId: string, facts: TurnFacts): void {
    const [oldest] = this.#facts.keys();
    if (oldest !== undefined && this.#facts.size >= TURNS_MAX) this.#facts.delete(oldest);
    this.#facts.set(turnId, facts);
  }
}

const factsOf = (turn: OpenTurn, items: readonly InboxItem[], now: number): TurnFacts => ({
  turnId: turn.id,
  messages: items.length,
  tries: turn.attempts + 1,
  waitedMs: turn.startedAt - (items[0]?.acceptedAt ?? turn.startedAt),
  turnMs: now - turn.startedAt,
});

function stagesOf(end: TurnEnd): TurnFacts {
  if (end.kind === 'one_moment' || end.trace === null) return {};
  const { timings, input, acts } = end.trace;
  return {
    ...timings,
    language: end.language,
    input: input.kind,
    intent: input.kind === 'message' ? input.understanding.intent : null,
    acts: acts.map(({ act, outcome }) => `${act.kind}: ${outcome.kind}`),
  };
}
