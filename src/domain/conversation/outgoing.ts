import type { ConversationInput, Reply } from './contract.ts';
import { sayableFrom } from './guard-sources.ts';
import { isLooping, remembered } from './loops.ts';
import { inventedIn } from './numbers-guard.ts';
import { withinLimits } from './replies/limits.ts';
import type { ConversationState } from './state.ts';
import { type Decision, handOff, type Turn } from './turn.ts';

/** Guard, limits, and the notice of loops, for every reply alike. */
export function outgoing(
  turn: Turn,
  before: ConversationState,
  input: ConversationInput,
  decided: Decision,
): Decision {
  const { state, step } = decided;
  if (step.kind !== 'reply') return decided;
  const { property } = turn.facts;
  const sayable = sayableFrom(
    { property, states: [before, state], input, today: turn.today },
    turn.texts,
    turn.format,
  );
  if (inventedIn(step.reply, sayable, turn.format.monthNames).length > 0)
    return handOff(turn, turn.texts.wrong, 'a figure without a source was stopped');
  const reply = withinLimits(step.reply);
  if (input.kind === 'outcome') return { state, step: { ...step, reply: introduced(turn, reply) } };
  if (input.kind !== 'message' && input.kind !== 'unsupported') return { state, step: { ...step, reply } };
  const said = remembered(state.said, reply, turn.now);
  const isInWords = input.kind === 'unsupported' || input.replyId === null;
  if (step.handOff === null && isInWords && isLooping(said))
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
