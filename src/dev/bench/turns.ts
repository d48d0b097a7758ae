import type { ConversationInput } from '../../domain/conversation/contract.ts';
import { decide } from '../../domain/conversation/decide.ts';
import { initialState } from '../../domain/conversation/state.ts';
import { understand } from '../../domain/nlu/understand.ts';
import { buildFacts, NOW } from '../../testing/builders.ts';
import type { Pair } from './pair.ts';

const TEXT = 'Hola! ¿Hay lugar del 10 al 15 de enero para 4?';
const CONTEXT = {
  now: new Date(NOW).toISOString(),
  timezone: 'America/Argentina/Buenos_Aires',
  country: 'AR',
};

/** One turn of the conversation, beside the same turn that reads its message anew. */
export function turnPairs(): Pair[] {
  const facts = buildFacts();
  const state = initialState();
  const understanding = understand(TEXT, CONTEXT);
  const inputOf = (understood: typeof understanding): ConversationInput => ({
    kind: 'message',
    understanding: understood,
    text: TEXT,
    replyId: null,
    voice: null,
    guestName: null,
    joined: false,
  });
  return [
    {
      name: 'one turn of decide: free cabins as a list',
      naive: 'the same turn without the cache of understandings',
      ours: () => decide(state, inputOf(understanding), facts, NOW).step.kind,
      twin: () => decide(state, inputOf(understand(TEXT, CONTEXT)), facts, NOW).step.kind,
    },
  ];
}
