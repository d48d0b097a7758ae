import type { ConversationInput, Reply } from './contract.ts';
import { isLast } from './loops.ts';
import { type Decision, handOff, say, sayText, silent, type Turn } from './turn.ts';

type What = Extract<ConversationInput, { kind: 'unsupported' }>['what'];

const MISSES_MAX = 2;

/** A kind word once; the second sticker in a row says nothing new. Notes that cannot be heard twice in a row are a person's. */
export function onUnsupported(turn: Turn, what: What): Decision {
  const { texts, state, facts } = turn;
  const misses = state.misses + 1;
  switch (what) {
    case 'location':
      return sayText(turn, `${texts.guestLocation}\n${facts.property.address}`);
    case 'media': {
      const reply: Reply = { kind: 'text', body: texts.media };
      return isLast(state.said, reply, turn.now) ? silent(turn, 'duplicate') : say(turn, reply);
    }
    case 'voice_failed':
    case 'voice_too_long': {
      if (misses >= MISSES_MAX) return handOff(turn, texts.giveUp, 'voice notes that cannot be heard');
      return sayText(turn, what === 'voice_failed' ? texts.voiceFailed : texts.voiceTooLong, { misses });
    }
  }
}
