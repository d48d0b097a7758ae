import type { Attempt, Deliveries } from '../deliveries.ts';
import { type Fields, numberOf, textOf } from '../json.ts';
import type { Transcripts } from '../speech/transcripts.ts';
import { type Content, GUEST_MESSAGE_KINDS, readContent } from './guest-message.ts';
import type { MediaStore } from './media.ts';
import type { Pace } from './pace.ts';
import type { Phones } from './phones.ts';
import { type Inbound, messagesWebhook, newWamid, userIdOf } from './webhook-bodies.ts';

type Parts = {
  readonly phones: Phones;
  readonly media: MediaStore;
  readonly transcripts: Transcripts;
  readonly pace: Pace;
  readonly webhooks: Deliveries;
  readonly defaultPhoneNumberId: string;
};

/** A guest as a webhook names them. Null: not in the webhook (a hidden phone; a Meta that has no user ids yet). */
type Identity = { readonly waId: string | null; readonly userId: string | null; readonly name: string };

export type Sent = Attempt & { readonly wamid: string };
export type Refused = { readonly error: string };

type Prepared = { readonly guest: string; readonly wamid: string; readonly inbound: Inbound };

/** Delivery ids of guests' messages begin with this, then the wamid and a running number. */
const PREFIX = 'in:';
export const wamidOfDelivery = (id: string): string | null =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length, id.lastIndexOf('#')) : null;

/** Unix ms of an ISO string or of Unix seconds or milliseconds. */
function instantOf(value: unknown): number | null {
  const number = numberOf(value);
  if (number !== null) return number < 1e11 ? number * 1_000 : number;
  const parsed = Date.parse(textOf(value) ?? '');
  return Number.isNaN(parsed) ? null : parsed;
}

/** Sends what guests write, as Meta does: one signed webhook, delivered until it is answered 200. */
export class GuestsIn {
  readonly #parts: Parts;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Sends one message of a guest and makes the first attempt. */
  async send(guest: string, input: Fields): Promise<Sent | Refused> {
    const prepared = this.#prepare(guest, input);
    if ('error' in prepared) return prepared;
    const attempt = await this.#deliver([prepared]);
    return { wamid: prepared.wamid, ...attempt };
  }

  /** Sends the messages of many guests (each with its `guest`) in one webhook. */
  async sendBatch(inputs: readonly Fields[]): Promise<(Attempt & { wamids: string[] }) | Refused> {
    const prepared: Prepared[] = [];
    for (const input of inputs) {
      const one = this.#prepare(textOf(input.guest) ?? '', input);
      if ('error' in one) return one;
      prepared.push(one);
    }
    return { wamids: prepared.map(({ wamid }) => wamid), ...(await this.#deliver(prepared)) };
  }

  #prepare(guest: string, input: Fields): Prepared | Refused {
    if (guest === '') return { error: 'the guest is missing' };
    const content = readContent(input, guest, this.#parts);
    if (!content) return { error: `expected one of ${GUEST_MESSAGE_KINDS.join(', ')}, with what it needs` };
    const phoneNumberId = textOf(input.to) ?? this.#parts.defaultPhoneNumberId;
    const wamid = textOf(input.wamid) ?? newWamid();
    const at = instantOf(input.at) ?? Date.now();
    const identity = this.#identityOf(guest, input);
    const answers = textOf(input.context) ?? content.answers;
    const message = messageOf(wamid, at, identity, phoneNumberId, { ...content, answers });
    const contact = content.type === 'system' ? null : contactOf(identity);
    this.#parts.phones.noteWriting(guest, phoneNumberId, at, textOf(input.name), identity.userId);
    return { guest, wamid, inbound: { phoneNumberId, contact, message } };
  }

  async #deliver(prepared: readonly Prepared[]): Promise<Attempt> {
    const body = messagesWebhook(prepared.map(({ inbound }) => inbound));
    for (const { guest, wamid, inbound } of prepared) {
      this.#parts.pace.countInbound(inbound.phoneNumberId);
      this.#parts.phones.add(
        {
          guest,
          direction: 'in',
          wamid,
          phoneNumberId: inbound.phoneNumberId,
          sentAt: Number(inbound.message.timestamp) * 1_000,
          passedAt: Date.now(),
          payload: inbound.message,
          webhook: prepared.length === 1 ? body : null,
        },
        null,
      );
    }
    this.#count += 1;
    const id = `${PREFIX}${prepared[0]?.wamid ?? ''}#${Date.now()}.${this.#count}`;
    return this.#parts.webhooks.deliverNow({ id, url: null, body });
  }

  /** Both ids by default; `bsuid` alone hides the phone, `bsuid: false` is a webhook from before user ids. */
  #identityOf(guest: string, input: Fields): Identity {
    const known = this.#parts.phones.guest(guest);
    const name = textOf(input.name) ?? known?.name ?? guest;
    const isPhone = /^\d+$/.test(guest);
    const bsuid = textOf(input.bsuid);
    if (bsuid !== null || !isPhone) return { waId: null, userId: bsuid ?? guest, name };
    return { waId: guest, userId: input.bsuid === false ? null : userIdOf(guest), name };
  }
}

const contactOf = ({ waId, userId, name }: Identity): Fields => ({
  profile: { name },
  ...(waId === null ? {} : { wa_id: waId }),
  ...(userId === null ? {} : { user_id: userId }),
});

const messageOf = (
  wamid: string,
  at: number,
  { waId, userId }: Identity,
  phoneNumberId: string,
  { type, fields, answers }: Content,
): Fields => ({
  ...(answers === null ? {} : { context: { from: phoneNumberId, id: answers } }),
  ...(waId === null ? {} : { from: waId }),
  ...(userId === null ? {} : { from_user_id: userId }),
  id: wamid,
  timestamp: String(Math.floor(at / 1_000)),
  type,
  ...fields,
});
