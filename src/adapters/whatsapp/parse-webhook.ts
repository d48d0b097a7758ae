import { z } from 'zod';
import {
  type InboundContent,
  type InboundMessage,
  STATUS_NAMES,
  type StatusUpdate,
  type WhatsAppIdentity,
} from '../../domain/inbound.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ReceivedEvents } from '../../ports.ts';
import { cleanText, parseContent } from './parse-message.ts';

const NAME_CHARS_MAX = 128;
const id = z.string().min(1).max(512);
const optionalId = z.string().min(1).max(140).optional();
const seconds = z.coerce.number().positive().max(1e11);

const envelopeSchema = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })) })),
});
const valueSchema = z.object({
  metadata: z.object({ phone_number_id: z.string().min(1).max(64) }),
  contacts: z.array(z.unknown()).default([]),
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
  errors: z.array(z.object({ code: z.number() })).catch([]),
});
const contactSchema = z.object({
  wa_id: optionalId,
  user_id: optionalId,
  profile: z.object({ name: z.string().optional() }).catch({}),
});
const systemSchema = z.object({ wa_id: optionalId, user_id: optionalId, previous_user_id: optionalId });
const messageSchema = z.looseObject({
  id,
  type: z.string().max(64),
  timestamp: seconds,
  from: optionalId,
  from_user_id: optionalId,
  system: systemSchema.optional().catch(undefined),
});
const statusSchema = z.object({
  id,
  status: z.enum(STATUS_NAMES),
  timestamp: seconds,
  biz_opaque_callback_data: z.string(),
  pricing: z.object({ category: z.string() }).optional().catch(undefined),
  errors: z.array(z.object({ code: z.number() })).catch([]),
});

type Contact = z.infer<typeof contactSchema>;
type Message = z.infer<typeof messageSchema>;

/** `{threadId}.{outboxId}`, as the sends carry it. */
const CALLBACK_DATA = /^([0-9a-f]{64})\.(\d{1,15})$/;

/** Everything in every entry and change. An error only if the body is no WhatsApp webhook. */
export function parseWebhook(body: string): Result<ReceivedEvents, 'not-a-webhook'> {
  const envelope = envelopeSchema.safeParse(parseJson(body));
  if (!envelope.success) return err('not-a-webhook');
  const found: Found = { messages: [], statuses: [], ignored: 0, accountErrors: [] };
  for (const { field, value } of envelope.data.entry.flatMap(({ changes }) => changes)) {
    if (field === 'messages') readValue(value, found);
  }
  return ok(found);
}

type Found = {
  messages: { threadName: string; message: InboundMessage }[];
  statuses: { threadId: string; update: StatusUpdate }[];
  ignored: number;
  accountErrors: number[];
};

function readValue(raw: unknown, found: Found): void {
  const value = valueSchema.safeParse(raw);
  if (!value.success) {
    found.ignored += 1;
    return;
  }
  const contacts = contactsById(value.data.contacts);
  for (const message of value.data.messages) {
    const read = readMessage(message, contacts, value.data.metadata.phone_number_id);
    if (read) found.messages.push(read);
    else found.ignored += 1;
  }
  for (const status of value.data.statuses) {
    const read = readStatus(status);
    if (read) found.statuses.push(read);
    else found.ignored += 1;
  }
  found.accountErrors.push(...value.data.errors.map(({ code }) => code));
}

function contactsById(raw: readonly unknown[]): ReadonlyMap<string, Contact> {
  const byId = new Map<string, Contact>();
  for (const contact of raw) {
    const parsed = contactSchema.safeParse(contact);
    if (!parsed.success) continue;
    for (const key of [parsed.data.wa_id, parsed.data.user_id]) if (key) byId.set(key, parsed.data);
  }
  return byId;
}

function readMessage(raw: unknown, contacts: ReadonlyMap<string, Contact>, phoneNumberId: string) {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return null;
  const message = parsed.data;
  const from = identityOf(message, contacts);
  const key = from.userId ?? from.waId;
  if (key === null) return null;
  return {
    threadName: `${phoneNumberId}:${key}`,
    message: {
      wamid: message.id,
      sentAt: Math.floor(message.timestamp) * 1_000,
      from,
      content: contentOf(message, from),
    },
  };
}

/** A `system` message has no contact: it names the new ids itself, and `from` may be the old ones. */
function identityOf(message: Message, contacts: ReadonlyMap<string, Contact>): WhatsAppIdentity {
  const { system } = message;
  const contact = contacts.get(message.from_user_id ?? '') ?? contacts.get(message.from ?? '');
  return {
    waId: system?.wa_id ?? message.from ?? contact?.wa_id ?? null,
    userId: system?.user_id ?? message.from_user_id ?? contact?.user_id ?? null,
    name:
      cleanText(contact?.profile.name ?? '')
        .trim()
        .slice(0, NAME_CHARS_MAX) || null,
  };
}

function contentOf(message: Message, from: WhatsAppIdentity): InboundContent {
  if (message.type !== 'system') return parseContent(message.type, message);
  const previous = [message.system?.previous_user_id, message.from_user_id, message.from];
  const previousIds = previous.flatMap((old) =>
    old && old !== from.userId && old !== from.waId ? [old] : [],
  );
  return { type: 'identity', previousIds: [...new Set(previousIds)] };
}

function readStatus(raw: unknown) {
  const parsed = statusSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { id: wamid, status, timestamp, pricing, errors, biz_opaque_callback_data } = parsed.data;
  const [, threadId, outboxId] = CALLBACK_DATA.exec(biz_opaque_callback_data) ?? [];
  if (threadId === undefined || outboxId === undefined) return null;
  const update: StatusUpdate = {
    outboxId: Number(outboxId),
    wamid,
    status,
    at: Math.floor(timestamp) * 1_000,
    costCategory: pricing?.category ?? null,
    errorCode: status === 'failed' ? (errors[0]?.code ?? 0) : null,
  };
  return { threadId, update };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
