import type { ConversationInput, Facts } from './contract.ts';
import { onEvent } from './on-event.ts';
import { onMessage } from './on-message.ts';
import { onOutcome } from './on-outcome.ts';
import { outgoing } from './outgoing.ts';
import { type ConversationState, isHandedOff, recall } from './state.ts';
import { type Decision, sayText, silent, type Turn, turnOf } from './turn.ts';
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
  return outgoing(turn, state, input, answer(turn, input));
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
