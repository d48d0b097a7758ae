import { type Answer, type Call, json, type Route } from '../http.ts';
import { fieldsOf, isFields, listOf, parseJson } from '../json.ts';
import type { PhoneMessage, Phones } from '../whatsapp/phones.ts';
import type { WhatsApp } from '../whatsapp/whatsapp.ts';

const WAIT_MS_MAX = 60_000;

const numberParam = (call: Call, name: string): number => {
  const value = Number(call.query.get(name) ?? 0);
  return Number.isFinite(value) ? Math.max(0, value) : 0;
};

/** A message as the phone page and the tests see it; `sentAt` is ISO 8601. */
const view = (phones: Phones, message: PhoneMessage, n: number) => ({
  n,
  direction: message.direction,
  sentAt: new Date(message.sentAt).toISOString(),
  payload: message.payload,
  replyMs: message.replyMs,
  wamid: message.wamid,
  guest: message.guest,
  phoneNumberId: message.phoneNumberId,
  status: phones.tickOf(message.wamid),
  read: phones.tickOf(message.wamid) === 'read',
  webhook: message.webhook,
});

/** Waits, up to `wait` ms, until `isThere` or the client is answered without. */
async function waitUntil(phones: Phones, key: string | null, waitMs: number, isThere: () => boolean) {
  const deadline = Date.now() + Math.min(waitMs, WAIT_MS_MAX);
  while (!isThere() && Date.now() < deadline) await phones.nextChange(key, deadline - Date.now());
}

/**
 * What one guest's phone shows: messages with n > `after`, and whether the business is typing. `wait` holds the answer
 * until there is one; with `since` (a `version` of an earlier answer) until anything changes, a tick or typing too.
 */
async function listGuest(whatsApp: WhatsApp, call: Call, key: string): Promise<Answer> {
  const { phones } = whatsApp;
  const after = numberParam(call, 'after');
  const since = call.query.get('since');
  const isThere = (): boolean =>
    since === null
      ? (phones.messagesOf(key).at(-1)?.n ?? 0) > after
      : phones.versionOf(key) !== Number(since);
  await waitUntil(phones, key, numberParam(call, 'wait'), isThere);
  const guest = phones.guest(key);
  return json(200, {
    messages: phones
      .messagesOf(key)
      .filter((message) => message.n > after)
      .map((message) => view(phones, message, message.n)),
    version: phones.versionOf(key),
    typing: phones.isTyping(key),
    guest: { waId: key, name: guest?.name ?? null, userId: guest?.userId ?? null },
  });
}

/** All outbound messages, numbered over all guests. */
async function listOutbound({ phones }: WhatsApp, call: Call): Promise<Answer> {
  const after = numberParam(call, 'after');
  await waitUntil(phones, null, numberParam(call, 'wait'), () => phones.outboundAfter(after).length > 0);
  const messages = phones
    .outboundAfter(after)
    .map((message) => view(phones, message, message.outboundN ?? 0));
  return json(200, { messages });
}

function listGuests({ phones }: WhatsApp, call: Call): Answer {
  const newest = [...phones.guests()].slice(-(numberParam(call, 'limit') || 100)).reverse();
  const guests = newest.map(({ key, name, userId }) => ({
    waId: key,
    name,
    userId,
    messages: phones.messagesOf(key).length,
  }));
  return json(200, { guests });
}

async function sendMessage({ guestsIn }: WhatsApp, call: Call, key: string): Promise<Answer> {
  const input = parseJson(call.body);
  if (!isFields(input)) return json(400, { error: 'the body is not a JSON object' });
  const sent = await guestsIn.send(key, input);
  return json('error' in sent ? 400 : 200, sent);
}

async function sendBatch({ guestsIn }: WhatsApp, call: Call): Promise<Answer> {
  const inputs = listOf(fieldsOf(parseJson(call.body)).messages).map(fieldsOf);
  if (inputs.length === 0) return json(400, { error: 'expected {"messages":[{"guest","text"},…]}' });
  const sent = await guestsIn.sendBatch(inputs);
  return json('error' in sent ? 400 : 200, sent);
}

/** A phone number is its digits, however it is written; anything else names a guest who has only a user id. */
const keyOf = (name: string): string => (/^\+?[\d\s()-]+$/.test(name) ? name.replace(/\D/g, '') : name);

function changeGuest({ phones }: WhatsApp, call: Call, key: string): Answer {
  const { blocked } = fieldsOf(parseJson(call.body));
  if (typeof blocked !== 'boolean') return json(400, { error: 'expected {"blocked":true|false}' });
  phones.setBlocked(key, blocked);
  return json(200, { blocked });
}

/** The guests' phones: `/sim/guests`, `/sim/messages`. */
export const messageRoutes = (whatsApp: WhatsApp): readonly Route[] => [
  { method: 'GET', pattern: /^\/sim\/guests$/, handle: (call) => listGuests(whatsApp, call) },
  {
    method: 'GET',
    pattern: /^\/sim\/guests\/([^/]+)\/messages$/,
    handle: (call, key = '') => listGuest(whatsApp, call, keyOf(key)),
  },
  {
    method: 'POST',
    pattern: /^\/sim\/guests\/([^/]+)\/messages$/,
    handle: (call, key = '') => sendMessage(whatsApp, call, keyOf(key)),
  },
  /** A guest blocks this business: what it sends then fails with 131026. */
  {
    method: 'POST',
    pattern: /^\/sim\/guests\/([^/]+)$/,
    handle: (call, key = '') => changeGuest(whatsApp, call, keyOf(key)),
  },
  { method: 'GET', pattern: /^\/sim\/messages$/, handle: (call) => listOutbound(whatsApp, call) },
  /** Many guests' messages in one webhook: `{"messages":[{"guest","text",…}]}`. */
  { method: 'POST', pattern: /^\/sim\/batches$/, handle: (call) => sendBatch(whatsApp, call) },
  /** The bytes of a picture or a voice note, for the phone page, which has no token. */
  {
    method: 'GET',
    pattern: /^\/sim\/media\/(\d+)$/,
    handle: (_call, id = '') => {
      const media = whatsApp.media.find(id);
      if (!media) return json(404, { error: 'no such media' });
      return { status: 200, headers: { 'content-type': media.mime }, body: whatsApp.media.bytesOf(media) };
    },
  },
  /** What Meta took and could not deliver. */
  {
    method: 'GET',
    pattern: /^\/sim\/undelivered$/,
    handle: () => json(200, { messages: whatsApp.guestsOut.undelivered }),
  },
];
