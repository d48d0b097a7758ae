import { z } from 'zod';
import type { Property } from '../../domain/accommodation.ts';
import type { ConversationInput, Facts, Step } from '../../domain/conversation/contract.ts';
import { decide } from '../../domain/conversation/decide.ts';
import { type ConversationState, parseState } from '../../domain/conversation/state.ts';
import { understand } from '../../domain/nlu/understand.ts';
import { type TurnTrace, untraceNights } from '../../flows/turn-trace.ts';
import { understandingContext } from '../../flows/understanding-context.ts';
import { type Difference, differences } from './differences.ts';

/** One turn as Postgres has it. */
export type RecordedTurn = {
  readonly turnId: string;
  readonly trace: TurnTrace;
  /** What the guest was answered, outside the 24-hour window by a template; null: nothing. */
  readonly sent: { readonly reply?: unknown; readonly template?: unknown } | null;
  readonly silence: string | null;
};

export type ReplayedTurn = { readonly turnId: string; readonly differences: readonly Difference[] };

const ACTS_MAX = 4;

/**
 * Runs what came in, with the state of then, through today's `understand` and `decide`; acts are not done again, their outcomes are those of
 * then. Rates and texts are the property's of today.
 */
export function replayTurn(turn: RecordedTurn, property: Property, userId: string | null): ReplayedTurn {
  const { trace } = turn;
  const before = parseState(JSON.stringify(trace.stateBefore));
  const input = understoodAgain(trace, before, property, userId);
  const found = differences('understanding', understandingIn(trace.input), understandingIn(input));
  try {
    const { state, step } = decidedAgain(trace, before, input, factsOf(trace, property));
    found.push(...differences('state', trace.stateAfter, state));
    found.push(...sentDifferences(turn.sent, step));
    found.push(...differences('silence', turn.silence, step.kind === 'silence' ? step.reason : null));
  } catch (error) {
    found.push({ path: 'decision', before: 'an end', after: error instanceof Error ? error.message : error });
  }
  return { turnId: turn.turnId, differences: found };
}

function sentDifferences(sent: RecordedTurn['sent'], step: Exclude<Step, { kind: 'act' }>): Difference[] {
  const now = step.kind === 'reply' ? step : null;
  if (sent?.template && !sent.reply) return differences('template', sent.template, now?.template ?? null);
  return differences('reply', sent?.reply ?? null, now?.reply ?? null);
}

const understandingIn = (input: ConversationInput): unknown =>
  input.kind === 'message' ? input.understanding : null;

function understoodAgain(
  { input, startedAt }: TurnTrace,
  before: ConversationState,
  property: Property,
  userId: string | null,
): ConversationInput {
  if (input.kind !== 'message') return input;
  const context = understandingContext(property, before, userId, startedAt);
  return { ...input, understanding: understand(input.text, context) };
}

function factsOf({ nights }: TurnTrace, property: Property): Facts {
  const seen = nights?.flatMap((one) => {
    const accommodation = property.accommodations.find(({ id }) => id === one.accommodationId);
    return accommodation ? [untraceNights(one, accommodation)] : [];
  });
  return {
    property,
    get nights() {
      if (seen) return seen;
      throw new Error('it looks at the calendar, which the turn had not read');
    },
  };
}

type Ended = { readonly state: ConversationState; readonly step: Exclude<Step, { kind: 'act' }> };

/** An act that is not the one of then has no outcome to go on with. */
function decidedAgain(
  { acts, decidedAt, startedAt }: TurnTrace,
  before: ConversationState,
  input: ConversationInput,
  facts: Facts,
): Ended {
  const timeOf = (index: number): number => decidedAt[index] ?? startedAt;
  let decided = decide(before, input, facts, timeOf(0));
  for (let done = 0; done < ACTS_MAX; done++) {
    const { state, step } = decided;
    if (step.kind !== 'act') return { state, step };
    const recorded = acts[done];
    if (!recorded || differences('act', recorded.act, step.act).length > 0)
      throw new Error(`it would ${JSON.stringify(step.act)}, not ${JSON.stringify(recorded?.act ?? null)}`);
    const { act, outcome } = recorded;
    decided = decide(state, { kind: 'outcome', act, outcome }, facts, timeOf(done + 1));
  }
  throw new Error(`it decides on more than ${ACTS_MAX} acts`);
}

const traceSchema = z.looseObject({
  startedAt: z.number(),
  stateBefore: z.unknown(),
  input: z.looseObject({ kind: z.string() }),
  decidedAt: z.array(z.number()).default([]),
  acts: z.array(z.unknown()).default([]),
  nights: z.array(z.unknown()).nullable().default(null),
  sent: z.looseObject({ reply: z.unknown().optional(), template: z.unknown().optional() }).optional(),
  outcome: z.string().optional(),
});

/** Null for a row that carries none, such as one of a turn that failed. */
export function readTurn(turnId: string, kept: unknown): RecordedTurn | null {
  const parsed = traceSchema.safeParse(kept);
  if (!parsed.success) return null;
  const { sent = null, outcome = null, ...trace } = parsed.data;
  return { turnId, trace: asTrace(trace), sent, silence: sent === null ? outcome : null };
}

/** Traces are written by `takeTurn` alone; what an older one lacks has been filled in. */
const asTrace = (trace: Omit<z.infer<typeof traceSchema>, 'sent' | 'outcome'>): TurnTrace =>
  trace as unknown as TurnTrace;
