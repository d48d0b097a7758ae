import type { ConversationInput, Facts } from './contract.ts';
import { allowedFigures, inventedFigures } from './numbers-guard.ts';
import { onEvent } from './on-event.ts';
import { onMessage } from './on-message.ts';
import { onOutcome } from './on-outcome.ts';
import { withinLimits } from './replies/limits.ts';
import { type ConversationState, isHandedOff } from './state.ts';
import { type Decision, handOff, sayText, silent, turnOf } from './turn.ts';

/** A reply said this often in a row without anything in between is a loop: a person takes over. */
const REPEATS_MAX = 3;

/**
 * The conversation's one decision: every state × every input has an answer. Pure: dates, prices and availability come from `facts` alone;
 * an act is asked for, never done. What leaves passes the numbers guard and WhatsApp's limits.
 */
export function decide(
  state: ConversationState,
  input: ConversationInput,
  facts: Facts,
  now: number,
): Decision {
  const speaking = withLanguage(state, input, facts);
  const decision = answer(speaking, input, facts, now);
  return finish(decision, state, input, facts, now);
}

function answer(state: ConversationState, input: ConversationInput, facts: Facts, now: number): Decision {
  const turn = turnOf(state, facts, now);
  const isSilent = isHandedOff(state, facts.property.handBackMinutes, now);
  switch (input.kind) {
    case 'reaction':
      return silent(turn, 'reaction');
    case 'event':
      return onEvent(turn, input.event);
    case 'outcome':
      return onOutcome(turn, input.act, input.outcome);
    case 'handed_back':
      return sayText(turn, turn.texts.handedBack, { handedOffAt: null, misses: 0 });
    case 'unsupported':
      if (isSilent) return silent(turn, 'handed_off');
      if (input.what === 'location')
        return sayText(turn, `${turn.texts.guestLocation}\n${facts.property.address}`);
      return sayText(
        turn,
        input.what === 'voice_failed'
          ? turn.texts.voiceFailed
          : input.what === 'voice_too_long'
            ? turn.texts.voiceTooLong
            : turn.texts.media,
      );
    case 'message':
      return isSilent ? silent(turn, 'handed_off') : onMessage(turn, input);
  }
}

/** Words of letters that a message must have before it changes the language of a conversation. */
const WORDS_TO_SWITCH = 3;

/** The first message sets the language; a later one changes it only if it has enough words to be sure. */
function withLanguage(state: ConversationState, input: ConversationInput, facts: Facts): ConversationState {
  if (input.kind !== 'message' || input.text === '')
    return state.language ? state : { ...state, language: facts.property.languages[0] };
  const words = input.text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const isSure = words >= WORDS_TO_SWITCH && input.understanding.intent !== 'other';
  if (state.language && !isSure) return state;
  return {
    ...state,
    language: words === 0 && !state.language ? facts.property.languages[0] : input.understanding.language,
  };
}

/** Guard, limits, and the notice of loops, for every reply alike. */
function finish(
  { state, step }: Decision,
  before: ConversationState,
  input: ConversationInput,
  facts: Facts,
  now: number,
): Decision {
  if (step.kind !== 'reply') return { state, step };
  const turn = turnOf(state, facts, now);
  const allowed = allowedFigures([facts.property, state, before, input], turn.format);
  if (inventedFigures(step.reply, allowed).length > 0)
    return handOff(turn, turn.texts.wrong, 'a figure without a source was stopped');
  const reply = withinLimits(step.reply);
  const body = 'body' in reply ? reply.body : reply.kind;
  const repeats = body === before.lastBody ? before.repeats + 1 : 0;
  if (repeats >= REPEATS_MAX && step.handOff === null && input.kind === 'message')
    return handOff(turn, turn.texts.giveUp, 'the same reply again and again');
  const greeted = input.kind === 'message' ? true : state.greeted;
  return {
    state: { ...state, lastBody: body, repeats, greeted },
    step: { ...step, reply: introduced(reply, before, input, turn) },
  };
}

/** A first contact learns that it talks to an automatic assistant, whatever it asked. */
function introduced(
  reply: ReturnType<typeof withinLimits>,
  before: ConversationState,
  input: ConversationInput,
  turn: ReturnType<typeof turnOf>,
) {
  const isFirst = !before.greeted && input.kind === 'message' && input.understanding.intent !== 'greeting';
  if (!isFirst || !('body' in reply)) return reply;
  return withinLimits({
    ...reply,
    body: `${turn.texts.introduction(turn.facts.property.name)}\n\n${reply.body}`,
  });
}
