import type { ConversationInput, Facts, Reply } from './contract.ts';
import { sayableFrom } from './guard-sources.ts';
import { isLooping, remembered } from './loops.ts';
import { inventedIn } from './numbers-guard.ts';
import { onEvent } from './on-event.ts';
import { onMessage } from './on-message.ts';
import { onOutcome } from './on-outcome.ts';
import { withinLimits } from './replies/limits.ts';
import { type ConversationState, isHandedOff, recall } from './state.ts';
import { type Decision, handOff, sayText, silent, type Turn, turnOf } from './turn.ts';
import { onUnsupported } from './unsupported.ts';

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
  const turn = turnOf(received(state, input, facts, now), facts, now);
  return finish(turn, state, input, answer(turn, input));
}

function answer(turn: Turn, input: ConversationInput): Decision {
  const isSilent = turn.state.handedOffAt !== null;
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
      return isSilent ? silent(turn, 'handed_off') : onUnsupported(turn, input.what);
    case 'message':
      return isSilent ? silent(turn, 'handed_off') : onMessage(turn, input);
  }
}

/** What is still remembered when the input comes: old things forgotten, a hand-off that is over ended, the language heard. */
function received(
  state: ConversationState,
  input: ConversationInput,
  facts: Facts,
  now: number,
): ConversationState {
  const isByGuest = input.kind === 'message' || input.kind === 'unsupported';
  const known = isByGuest ? { ...recall(state, now), seenAt: now } : state;
  const isSilent = isHandedOff(state, facts.property.handBackMinutes, now);
  return { ...known, handedOffAt: isSilent ? state.handedOffAt : null, language: heard(known, input, facts) };
}

/** Words of letters that a message must have before it changes the language of a conversation. */
const WORDS_TO_SWITCH = 3;

/** The first message sets the language; a later one changes it only if it has enough words to be sure. */
function heard(
  { language }: ConversationState,
  input: ConversationInput,
  facts: Facts,
): ConversationState['language'] {
  if (input.kind !== 'message' || input.text === '') return language;
  const words = input.text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const { intent, language: spoken } = input.understanding;
  if (!language) return words === 0 ? facts.property.languages[0] : spoken;
  return words >= WORDS_TO_SWITCH && intent !== 'other' ? spoken : language;
}

/** Guard, limits, and the notice of loops, for every reply alike. */
function finish(
  turn: Turn,
  before: ConversationState,
  input: ConversationInput,
  decided: Decision,
): Decision {
  const { state, step } = decided;
  if (step.kind !== 'reply') return decided;
  const { property } = turn.facts;
  const sayable = sayableFrom({ property, states: [before, state], input }, turn.texts, turn.format);
  if (inventedIn(step.reply, sayable, turn.format.monthNames).length > 0)
    return handOff(turn, turn.texts.wrong, 'a figure without a source was stopped');
  const reply = withinLimits(step.reply);
  if (input.kind === 'outcome') return { state, step: { ...step, reply: introduced(turn, reply) } };
  if (input.kind !== 'message' && input.kind !== 'unsupported') return { state, step: { ...step, reply } };
  const said = remembered(state.said, reply, turn.now);
  if (step.handOff === null && isLooping(said))
    return handOff(turn, turn.texts.giveUp, 'the same reply again and again');
  const shown = saysWhoIAm(turn, reply) ? reply : introduced(turn, reply);
  const greeted = state.greeted || 'body' in reply;
  return {
    state: { ...state, greeted, said: step.handOff === null ? said : [] },
    step: { ...step, reply: shown },
  };
}

const saysWhoIAm = ({ texts, facts }: Turn, reply: Reply): boolean =>
  'body' in reply && reply.body === texts.greetFirst(facts.property.name);

/** A first contact learns that it talks to an automatic assistant, whatever it asked; a pin has no words, so the next reply says it. */
function introduced({ state, texts, facts }: Turn, reply: Reply): Reply {
  if (state.greeted || !('body' in reply)) return reply;
  return withinLimits({ ...reply, body: `${texts.introduction(facts.property.name)}\n\n${reply.body}` });
}
