import type { Deliveries } from '../deliveries.ts';
import { type Answer, type Call, json } from '../http.ts';
import { send } from '../http-client.ts';
import { type Fields, fieldsOf, isFields, parseJson, textOf } from '../json.ts';
import {
  badRequest,
  type GraphError,
  graphErrorAnswer,
  invalid,
  mediaUploadFailed,
  outsideWindow,
  undeliverable,
} from './graph-error.ts';
import type { MediaStore } from './media.ts';
import type { Pace } from './pace.ts';
import type { Phones } from './phones.ts';
import { checkSend, typeOf } from './send-limits.ts';
import type { Templates } from './templates.ts';
import { newWamid, type StatusName, statusWebhook } from './webhook-bodies.ts';

export type StatusDelays = Readonly<Record<'sent' | 'delivered' | 'read', number>>;

type Parts = {
  readonly phones: Phones;
  readonly media: MediaStore;
  readonly templates: Templates;
  readonly pace: Pace;
  readonly webhooks: Deliveries;
  readonly statusDelaysMs: StatusDelays;
};

type Recipient = { readonly guest: string; readonly waId: string | null; readonly userId: string | null };

/** A message that Meta took and then could not deliver: no phone shows it. */
export type Undelivered = {
  readonly wamid: string;
  readonly guest: string;
  readonly code: number;
  readonly payload: Fields;
};

const WINDOW_MS = 24 * 60 * 60 * 1_000;
const UNDELIVERED_MAX = 1_000;
const LINK_CHECKED_MS = 10 * 60 * 1_000;
const LINK_TIMEOUT_MS = 10_000;

/** Delivery ids of statuses: this, the status, a colon, the wamid. */
const PREFIX = 'st:';
export function statusOfDelivery(id: string): { status: string; wamid: string } | null {
  const match = /^st:(\w+):(.*)$/s.exec(id);
  return match?.[1] && match[2] !== undefined ? { status: match[1], wamid: match[2] } : null;
}

/** `POST /{phone-number-id}/messages`: what the business sends, and the statuses that come back for it. */
export class GuestsOut {
  readonly undelivered: Undelivered[] = [];
  readonly #parts: Parts;
  readonly #linksSeenAt = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async answer(call: Call, phoneNumberId: string): Promise<Answer> {
    const body = parseJson(call.body);
    if (!isFields(body)) return graphErrorAnswer(badRequest('The body is not a JSON object.'));
    if (body.status === 'read') return this.#markRead(body);
    const refusal = checkSend(body) ?? this.#checkContent(body);
    if (refusal) return graphErrorAnswer(refusal);
    const recipient = this.#recipientOf(body);
    const limit = this.#parts.pace.take(phoneNumberId, recipient.guest);
    if (limit) return graphErrorAnswer(limit);
    this.#noteAnswerToUnseen(body, recipient, phoneNumberId);
    const wamid = newWamid();
    const failure = this.#failureOf(body, recipient, phoneNumberId) ?? (await this.#checkLink(body));
    if (failure) this.#fail(wamid, phoneNumberId, recipient, body, failure);
    else this.#show(wamid, phoneNumberId, recipient, body);
    return json(200, {
      messaging_product: 'whatsapp',
      contacts: [contactOf(body, recipient)],
      messages: [{ id: wamid, ...(body.type === 'template' ? { message_status: 'accepted' } : {}) }],
    });
  }

  #markRead(body: Fields): Answer {
    const wamid = textOf(body.message_id);
    if (wamid === null) return graphErrorAnswer(badRequest('The parameter message_id is required.'));
    const { phones } = this.#parts;
    phones.markRead(wamid);
    const message = phones.find(wamid);
    if (body.typing_indicator !== undefined && message) phones.showTyping(message.guest);
    return json(200, { success: true });
  }

  #checkContent(body: Fields): GraphError | null {
    const type = typeOf(body);
    const content = fieldsOf(body[type]);
    if (type === 'template') return this.#parts.templates.check(content);
    const mediaId = ['image', 'audio', 'video', 'document', 'sticker'].includes(type)
      ? textOf(content.id)
      : null;
    if (mediaId === null || this.#parts.media.find(mediaId)) return null;
    return invalid(`Media with id ${mediaId} was not found.`);
  }

  #recipientOf(body: Fields): Recipient {
    const to = textOf(body.to)?.replace(/\D/g, '') ?? null;
    if (to !== null) return { guest: to, waId: to, userId: this.#parts.phones.guest(to)?.userId ?? null };
    const userId = textOf(body.recipient) ?? '';
    return { guest: this.#parts.phones.keyOfUserId(userId), waId: null, userId };
  }

  /**
   * A reply to a message that did not pass here answers a webhook that someone else signed (a test, a load
   * driver): that guest has written.
   */
  #noteAnswerToUnseen(body: Fields, recipient: Recipient, phoneNumberId: string): void {
    const { phones } = this.#parts;
    const answers = textOf(fieldsOf(body.context).message_id);
    if (answers === null || phones.find(answers)) return;
    phones.noteWriting(recipient.guest, phoneNumberId, Date.now(), null, recipient.userId);
  }

  #failureOf(body: Fields, recipient: Recipient, phoneNumberId: string): GraphError | null {
    const { phones } = this.#parts;
    if (phones.isBlocked(recipient.guest)) return undeliverable;
    const wroteAt = phones.guest(recipient.guest)?.wroteAt[phoneNumberId] ?? 0;
    return typeOf(body) !== 'template' && Date.now() - wroteAt > WINDOW_MS ? outsideWindow : null;
  }

  /** Meta fetches what a link points to; when that fails the message does. */
  async #checkLink(body: Fields): Promise<GraphError | null> {
    const type = typeOf(body);
    const header = fieldsOf(fieldsOf(body.interactive).header);
    const link = textOf(fieldsOf(body[type]).link) ?? textOf(fieldsOf(header[String(header.type)]).link);
    if (link === null || Date.now() - (this.#linksSeenAt.get(link) ?? 0) < LINK_CHECKED_MS) return null;
    try {
      const answer = await send({ method: 'GET', url: link, headers: {}, timeoutMs: LINK_TIMEOUT_MS });
      const mime = String(answer.headers['content-type'] ?? '');
      if (answer.status !== 200) return mediaUploadFailed(`Downloading media failed: ${answer.status}`);
      if (type === 'image' && !/^image\/(jpeg|png)\b/.test(mime)) {
        return mediaUploadFailed(`Unsupported Image mime type ${mime}.`);
      }
    } catch {
      return mediaUploadFailed(`Downloading media from ${link} failed.`);
    }
    this.#linksSeenAt.set(link, Date.now());
    return null;
  }

  #show(wamid: string, phoneNumberId: string, recipient: Recipient, payload: Fields): void {
    const now = Date.now();
    const { phones, statusDelaysMs } = this.#parts;
    const message = { guest: recipient.guest, direction: 'out' as const, wamid, phoneNumberId, payload };
    const answers = textOf(fieldsOf(payload.context).message_id);
    phones.add({ ...message, sentAt: now, passedAt: now, webhook: null }, answers);
    for (const status of ['sent', 'delivered', 'read'] as const) {
      this.#owe(message, recipient, status, now + statusDelaysMs[status], null);
    }
  }

  #fail(
    wamid: string,
    phoneNumberId: string,
    recipient: Recipient,
    payload: Fields,
    error: GraphError,
  ): void {
    this.undelivered.push({ wamid, guest: recipient.guest, code: error.code, payload });
    if (this.undelivered.length > UNDELIVERED_MAX) this.undelivered.shift();
    const dueAt = Date.now() + this.#parts.statusDelaysMs.sent;
    this.#owe({ wamid, phoneNumberId, payload }, recipient, 'failed', dueAt, error);
  }

  #owe(
    message: { readonly wamid: string; readonly phoneNumberId: string; readonly payload: Fields },
    recipient: Recipient,
    status: StatusName,
    dueAt: number,
    error: GraphError | null,
  ): void {
    const body = statusWebhook(message, recipient, status, dueAt, error);
    this.#parts.webhooks.enqueue({ id: `${PREFIX}${status}:${message.wamid}`, url: null, body, dueAt });
  }
}

const contactOf = (body: Fields, { waId, userId }: Recipient): Fields => ({
  input: textOf(body.to) ?? textOf(body.recipient) ?? '',
  ...(waId === null ? { user_id: userId } : { wa_id: waId }),
});
