import type { Reply } from '../src/domain/conversation/contract.ts';
import type { InboxItem } from '../src/domain/thread-items.ts';
import type { Catalog, TranscriptBatch, TranscriptMessage, Transcripts } from '../src/ports.ts';
import type { Inbox } from './thread-inbox.ts';
import type { Outbox, OutboxContent, OutboxMessage } from './thread-outbox.ts';
import type { ProfileStore } from './thread-profile.ts';
import type { EndedTurn, Turns } from './thread-turns.ts';

export type TranscriptPorts = { readonly catalog: Catalog; readonly transcripts: Transcripts };

/** What a thread keeps. */
export type ThreadParts = {
  readonly inbox: Inbox;
  readonly turns: Turns;
  readonly outbox: Outbox;
  readonly profile: ProfileStore;
  readonly threadId: string;
};

type StoredTrace = { readonly input?: { readonly understanding?: unknown } };

type ToldTurn = {
  readonly turn: EndedTurn;
  readonly items: readonly InboxItem[];
  readonly trace: StoredTrace | null;
};

const TURNS_AT_ONCE = 20;
const MESSAGES_AT_ONCE = 100;

/**
 * Copies what was said to Postgres, after the reply: one statement for all that is new, turns and statuses. True if there was anything.
 * Throws when Postgres does not answer; the same is then written again.
 */
export async function writeTranscript(
  parts: ThreadParts,
  ports: TranscriptPorts,
  now: number,
): Promise<boolean> {
  const { inbox, turns, outbox, profile } = parts;
  const ended = turns.unwritten(TURNS_AT_ONCE);
  const out = outbox.dirty(MESSAGES_AT_ONCE);
  if (ended.length === 0 && out.length === 0) return false;
  const property = await ports.catalog.findByPhoneNumberId(profile.phoneNumberId);
  if (property) {
    const told = ended.map((turn) => ({ turn, items: inbox.ofTurn(turn.id), trace: parseTrace(turn.trace) }));
    const messages = [
      ...told.flatMap((each) => inboundMessages(each, hasReply(each.turn, out))),
      ...out.map((message) => outboundMessage(parts.threadId, message, told)),
    ];
    const mergedIds = told.flatMap(({ items }) => previousIdsIn(items));
    const batch = batchOf(property.id, profile, messages, mergedIds);
    if (messages.length > 0) await ports.transcripts.write(batch, now);
  }
  for (const { id } of ended) {
    turns.markWritten(id);
    inbox.forgetBodies(id);
  }
  for (const message of out) outbox.markWritten(message);
  return true;
}

const hasReply = (turn: EndedTurn, out: readonly OutboxMessage[]): boolean =>
  out.some(({ turnId }) => turnId === turn.id);

function batchOf(
  propertyId: string,
  profile: ProfileStore,
  messages: readonly TranscriptMessage[],
  mergedIds: readonly string[],
): TranscriptBatch {
  const { waId, userId, guestName, language, absorbed, lastInboundAt, handedOffAt } = profile.current;
  return {
    propertyId,
    guest: {
      name: guestName ?? '',
      phone: waId === null ? null : `+${waId}`,
      email: null,
      userId,
      waId,
      language,
      formerIds: absorbed.filter((id) => id !== waId && id !== userId),
      mergedIds,
      lastMessageAt: lastInboundAt,
      handedOffAt,
    },
    messages,
  };
}

/** The ids that these messages say were the guest's before. */
export const previousIdsIn = (items: readonly InboxItem[]): readonly string[] =>
  items.flatMap(({ body }) =>
    body.kind === 'message' && body.message.content.type === 'identity'
      ? body.message.content.previousIds
      : [],
  );

const HEARD_STATUS = { transcript: 'heard', failed: 'not_heard', too_long: 'too_long' } as const;

/** The turn's understanding stands at its last message; its trace too, when no reply carries it. */
function inboundMessages({ turn, items, trace }: ToldTurn, hasReplyRow: boolean): TranscriptMessage[] {
  return items.flatMap(({ key, acceptedAt, body }, index) => {
    if (body.kind !== 'message') return [];
    const isLast = index === items.length - 1;
    const { message, heard } = body;
    return {
      direction: 'in' as const,
      messageKey: key,
      wamid: key,
      turnId: turn.id,
      type: message.content.type,
      body: heard?.kind === 'transcript' ? heard.text : textOf(message.content),
      understanding: isLast ? (trace?.input?.understanding ?? null) : null,
      trace: isLast && !hasReplyRow ? { ...trace, outcome: turn.outcome } : null,
      status: heard ? HEARD_STATUS[heard.kind] : 'received',
      statusRank: 0,
      costCategory: null,
      errorCode: null,
      // The phone's clock gives whole seconds: where it was prompt, ours keeps the order with the replies.
      sentAt: Math.max(message.sentAt, Math.min(acceptedAt, message.sentAt + 999)),
    };
  });
}

function textOf(content: Extract<InboxItem['body'], { kind: 'message' }>['message']['content']): string {
  switch (content.type) {
    case 'text':
      return content.text;
    case 'press':
      return content.title;
    case 'media':
      return content.caption;
    case 'reaction':
      return content.emoji ?? '';
    case 'location':
      return `${content.latitude},${content.longitude}`;
    default:
      return '';
  }
}

function outboundMessage(
  threadId: string,
  message: OutboxMessage,
  told: readonly ToldTurn[],
): TranscriptMessage {
  const of = told.find(({ turn }) => turn.id === message.turnId);
  const trace = of ? { ...of.trace, sent: message.content, template: message.template } : null;
  return {
    direction: 'out',
    messageKey: `${threadId}.${message.id}`,
    wamid: message.wamid,
    turnId: message.turnId,
    type: 'reply' in message.content ? message.content.reply.kind : 'template',
    body: bodyOf(message.content),
    understanding: null,
    trace,
    status: message.status ?? message.stage,
    statusRank: message.statusRank,
    costCategory: message.costCategory,
    errorCode: message.errorCode,
    sentAt: message.sentAt ?? message.createdAt,
  };
}

const bodyOf = (content: OutboxContent): string =>
  'reply' in content ? bodyOfReply(content.reply) : content.template.parameters.join('\n');

function bodyOfReply(reply: Reply): string {
  if (reply.kind === 'image') return reply.caption;
  return reply.kind === 'location' ? `${reply.name}, ${reply.address}` : reply.body;
}

/** Traces are written by the thread alone (`TurnTrace`). */
const parseTrace = (trace: string | null): StoredTrace | null =>
  trace === null ? null : (JSON.parse(trace) as StoredTrace);
