import type { ConversationInput } from '../domain/conversation/contract.ts';
import type { InboundMessage } from '../domain/inbound.ts';
import type { Understanding } from '../domain/nlu/understanding.ts';
import type { Heard, InboxItem } from '../domain/thread-items.ts';

/** The longest text that a turn reads; of a flood, its end. */
const TEXT_CHARS_MAX = 4_096;

type Unsupported = Extract<ConversationInput, { kind: 'unsupported' }>['what'];

/** What one message adds to a turn. */
type Part = {
  readonly text: string;
  readonly replyId: string | null;
  readonly voice: 'high' | 'low' | null;
  readonly unsupported: Unsupported | null;
  readonly isReaction: boolean;
};

const NOTHING: Part = { text: '', replyId: null, voice: null, unsupported: null, isReaction: false };

/**
 * A turn's messages as one input: the words joined in their order, the last button pressed. Null when there is nothing to decide on
 * (a changed number).
 */
export function composeInput(
  items: readonly InboxItem[],
  guestName: string | null,
  understand: (text: string) => Understanding,
): ConversationInput | null {
  const [first] = items;
  if (first?.body.kind === 'event') return { kind: 'event', event: first.body.event };
  if (first?.body.kind === 'handed_back') return { kind: 'handed_back' };
  const parts = items.flatMap(({ body }) =>
    body.kind === 'message' ? [partOf(body.message, body.heard)] : [],
  );
  const text = parts
    .flatMap((part) => (part.text === '' ? [] : [part.text]))
    .join('\n')
    .slice(-TEXT_CHARS_MAX)
    .toWellFormed();
  const replyId = parts.findLast((part) => part.replyId !== null)?.replyId ?? null;
  if (text !== '' || replyId !== null) {
    const confidences = parts.flatMap(({ voice }) => voice ?? []);
    const confidence = confidences.includes('low') ? 'low' : 'high';
    return {
      kind: 'message',
      understanding: understand(text),
      text,
      replyId,
      voice: confidences.length === 0 ? null : { confidence },
      guestName,
      joined: parts.length > 1,
    };
  }
  const what = parts.findLast((part) => part.unsupported !== null)?.unsupported;
  if (what) return { kind: 'unsupported', what };
  return parts.some((part) => part.isReaction) ? { kind: 'reaction' } : null;
}

function partOf({ content }: InboundMessage, heard: Heard | undefined): Part {
  switch (content.type) {
    case 'text':
      return { ...NOTHING, text: content.text.trim() };
    case 'press':
      return { ...NOTHING, replyId: content.replyId };
    case 'media':
      if (content.caption.trim() !== '') return { ...NOTHING, text: content.caption.trim() };
      return { ...NOTHING, unsupported: 'media' };
    case 'voice':
      return heardPart(heard);
    case 'location':
      return { ...NOTHING, unsupported: 'location' };
    case 'reaction':
      return { ...NOTHING, isReaction: true };
    case 'unsupported':
      return { ...NOTHING, unsupported: 'media' };
    default:
      return NOTHING;
  }
}

function heardPart(heard: Heard | undefined): Part {
  if (heard?.kind === 'too_long') return { ...NOTHING, unsupported: 'voice_too_long' };
  if (heard?.kind !== 'transcript' || heard.text.trim() === '')
    return { ...NOTHING, unsupported: 'voice_failed' };
  return { ...NOTHING, text: heard.text.trim(), voice: heard.confidence };
}
