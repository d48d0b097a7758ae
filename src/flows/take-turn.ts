import type { Property } from '../domain/accommodation.ts';
import type { AccommodationNights } from '../domain/availability.ts';
import type { ConversationInput, Facts, Reply, Step, Template } from '../domain/conversation/contract.ts';
import { decide } from '../domain/conversation/decide.ts';
import { type ConversationState, languageOf, parseState } from '../domain/conversation/state.ts';
import type { WhatsAppIdentity } from '../domain/inbound.ts';
import type { Language, Understanding, UnderstandingContext } from '../domain/nlu/understanding.ts';
import type { GuestIdentity } from '../domain/reservation.ts';
import type { InboxItem, TurnProgress } from '../domain/thread-items.ts';
import type { Catalog, NightsReader } from '../ports.ts';
import { composeInput } from './compose-input.ts';
import { type ActPorts, performAct } from './perform-act.ts';
import { type TurnTrace, traceNights } from './turn-trace.ts';
import type { UnderstandingCache } from './understanding-cache.ts';
import { understandingContext } from './understanding-context.ts';

export type TurnPorts = ActPorts & {
  readonly catalog: Catalog;
  readonly nights: NightsReader;
  readonly understand: UnderstandingCache['understand'];
};

export type TurnRequest = {
  readonly turnId: string;
  readonly threadName: string;
  readonly phoneNumberId: string;
  readonly from: WhatsAppIdentity;
  /** The conversation's state as JSON text; null before the first turn. */
  readonly state: string | null;
  readonly items: readonly InboxItem[];
  readonly progress: TurnProgress;
  readonly now: () => number;
  /** Called once it is known that the number is ours. */
  readonly onProperty: () => void;
  /** Makes a step of the turn durable, synchronously, before the next begins. */
  readonly keep: (progress: TurnProgress) => void;
};

export type TurnEnd =
  | {
      readonly kind: 'reply';
      readonly state: string;
      readonly language: Language;
      /** When a person took over; null: the bot answers. */
      readonly handedOffAt: number | null;
      readonly reply: Reply;
      readonly template: Template | null;
      /** Why a person takes over; shown to hosts. */
      readonly handOff: string | null;
      readonly trace: TurnTrace;
    }
  | {
      readonly kind: 'silence';
      /** Null: as it was. */
      readonly state: string | null;
      readonly language: Language | null;
      readonly handedOffAt: number | null;
      readonly reason: string;
      readonly trace: TurnTrace | null;
    }
  /** An act has no outcome yet: the guest hears this once, and the same turn goes on later. */
  | { readonly kind: 'one_moment'; readonly reply: Reply | null };

/** A turn that would act more often is going in circles. */
const ACTS_MAX = 4;

/**
 * One turn, from what is in the inbox to one reply or a silence with its reason:
 * property → understanding → decide, with facts only where it asks for them → act and decide again, until it is said what the guest hears.
 */
export async function takeTurn(ports: TurnPorts, request: TurnRequest): Promise<TurnEnd> {
  const property = await ports.catalog.findByPhoneNumberId(request.phoneNumberId);
  if (!property) return quiet('unknown_number');
  request.onProperty();
  const turn = new Turn(ports, request, property);
  const input = turn.understand();
  if (!input) return quiet('identity');
  let decided = await turn.begin(input);
  for (let acts = turn.actsDone; decided.step.kind === 'act'; acts++) {
    if (acts >= ACTS_MAX) throw new Error(`a turn decided on more than ${ACTS_MAX} acts`);
    const { act } = decided.step;
    const outcome = await turn.act(act, decided.state, acts);
    const next = await turn.decide(decided.state, { kind: 'outcome', act, outcome });
    if (outcome.kind === 'unknown') return oneMoment(next.step);
    decided = next;
  }
  return turn.end(input, decided.state, decided.step);
}

const quiet = (reason: string): TurnEnd => ({
  kind: 'silence',
  state: null,
  language: null,
  handedOffAt: null,
  reason,
  trace: null,
});

const oneMoment = (step: Step): TurnEnd => ({
  kind: 'one_moment',
  reply: step.kind === 'reply' ? step.reply : null,
});

type Decided = { readonly state: ConversationState; readonly step: Step };
type Outcome = Extract<ConversationInput, { kind: 'outcome' }>;

/** One turn's facts and times, gathered as they are needed. */
class Turn {
  readonly #ports: TurnPorts;
  readonly #request: TurnRequest;
  readonly #property: Property;
  readonly #before: ConversationState;
  readonly #startedAt: number;
  readonly #timings = { understandMs: 0, factsMs: 0, actsMs: 0 };
  readonly #acts: Outcome[] = [];
  readonly #decidedAt: number[] = [];
  #nights: readonly AccommodationNights[] | null = null;

  constructor(ports: TurnPorts, request: TurnRequest, property: Property) {
    this.#ports = ports;
    this.#request = request;
    this.#property = property;
    this.#before = parseState(request.state);
    this.#startedAt = request.now();
  }

  get actsDone(): number {
    const { progress } = this.#request;
    return progress.stage === 'accepted' ? 0 : progress.actsDone;
  }

  understand(): ConversationInput | null {
    const { items, from, now } = this.#request;
    const startedAt = now();
    const context = understandingContext(this.#property, this.#before, from.userId, startedAt);
    const input = composeInput(items, from.name, (text) => this.#read(text, context));
    this.#timings.understandMs = now() - startedAt;
    return input;
  }

  #read(text: string, context: UnderstandingContext): Understanding {
    const understanding = this.#ports.understand(text, context);
    const { language, intent, question } = understanding;
    const outcome = question === null ? 'understood' : 'asks_back';
    this.#ports.metrics.count('understanding_total', { language, intent, outcome });
    return understanding;
  }

  /** Where the turn begins, or goes on after a crash: a step that was kept is not decided again. */
  async begin(input: ConversationInput): Promise<Decided> {
    const { progress } = this.#request;
    if (progress.stage === 'accepted') return this.decide(this.#before, input);
    const state = parseState(progress.state);
    return { state, step: { kind: 'act', act: progress.act } };
  }

  /**
   * `decide` is pure: it is tried without the nights, which cost a round trip, and again with them if it looked at them.
   */
  async decide(state: ConversationState, input: ConversationInput): Promise<Decided> {
    const { now } = this.#request;
    if (this.#nights === null) {
      const at = now();
      const tried = withoutNights((facts) => decide(state, input, facts, at), this.#property);
      if (tried !== NIGHTS_NEEDED) {
        this.#decidedAt.push(at);
        return tried;
      }
      const startedAt = now();
      this.#nights = await this.#ports.nights.nightsOf(this.#property, startedAt);
      this.#timings.factsMs += now() - startedAt;
    }
    const at = now();
    this.#decidedAt.push(at);
    return decide(state, input, { property: this.#property, nights: this.#nights }, at);
  }

  async act(act: Outcome['act'], state: ConversationState, actsDone: number): Promise<Outcome['outcome']> {
    const { progress, keep, turnId, threadName, now } = this.#request;
    const stateText = JSON.stringify(state);
    if (progress.stage === 'acted' && progress.actsDone === actsDone) {
      this.#acts.push({ kind: 'outcome', act, outcome: progress.outcome });
      return progress.outcome;
    }
    keep({ stage: 'decided', state: stateText, act, actsDone });
    const startedAt = now();
    const outcome = await performAct(this.#ports, {
      act,
      property: this.#property,
      guest: this.#guest(state),
      idempotencyKey: `wa:${threadName}:${turnId}:${actsDone}`,
      now: startedAt,
    });
    this.#timings.actsMs += now() - startedAt;
    if (outcome.kind !== 'unknown') keep({ stage: 'acted', state: stateText, act, outcome, actsDone });
    this.#acts.push({ kind: 'outcome', act, outcome });
    return outcome;
  }

  end(input: ConversationInput, state: ConversationState, step: Exclude<Step, { kind: 'act' }>): TurnEnd {
    const common = {
      state: JSON.stringify(state),
      language: languageOf(state),
      handedOffAt: state.handedOffAt,
      trace: this.#trace(input, state, step.kind === 'reply' ? step.handOff : null),
    };
    if (step.kind === 'silence') return { kind: 'silence', reason: step.reason, ...common };
    const { reply, template, handOff } = step;
    return { kind: 'reply', reply, template, handOff, ...common };
  }

  #guest(state: ConversationState): GuestIdentity {
    const { waId, userId, name } = this.#request.from;
    const phone = waId === null ? null : `+${waId}`;
    return { name: name ?? '', phone, email: null, userId, waId, language: languageOf(state) };
  }

  #trace(input: ConversationInput, state: ConversationState, handOff: string | null): TurnTrace {
    return {
      startedAt: this.#startedAt,
      endedAt: this.#request.now(),
      stateBefore: this.#before,
      stateAfter: state,
      input,
      acts: this.#acts,
      decidedAt: this.#decidedAt,
      nights: this.#nights?.map(traceNights) ?? null,
      handOff,
      timings: this.#timings,
    };
  }
}

const NIGHTS_NEEDED = Symbol('nights needed');

/** Runs a pure function on facts without nights; says so if it looked for them. */
function withoutNights<T>(run: (facts: Facts) => T, property: Property): T | typeof NIGHTS_NEEDED {
  const facts: Facts = {
    property,
    get nights(): never {
      throw NIGHTS_NEEDED;
    },
  };
  try {
    return run(facts);
  } catch (thrown) {
    if (thrown === NIGHTS_NEEDED) return NIGHTS_NEEDED;
    throw thrown;
  }
}
