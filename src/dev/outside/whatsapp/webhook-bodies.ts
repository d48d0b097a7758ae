import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Fields } from '../json.ts';
import { type GraphError, webhookErrorOf } from './graph-error.ts';
import type { PhoneMessage } from './phones.ts';

export const BUSINESS_ACCOUNT_ID = '200000000000001';

/** A message on its way from a guest, with the contact that Meta puts beside it. */
export type Inbound = {
  readonly phoneNumberId: string;
  /** Null for a message that carries no contact (`system`). */
  readonly contact: Fields | null;
  readonly message: Fields;
};

export const newWamid = (): string => `wamid.HBgN${randomBytes(24).toString('base64')}`;

const COUNTRIES: Readonly<Record<string, string>> = {
  54: 'AR',
  55: 'BR',
  56: 'CL',
  34: 'ES',
  49: 'DE',
  39: 'IT',
};

/** The business-scoped user id of a phone number: always the same one, as at Meta. */
export function userIdOf(waId: string): string {
  const digest = createHash('sha256').update(waId).digest();
  return `${COUNTRIES[waId.slice(0, 2)] ?? 'US'}.${digest.readBigUInt64BE()}`;
}

/** The number that guests dial, made from its id. */
export const displayNumberOf = (phoneNumberId: string): string => `5429445${phoneNumberId.slice(-5)}`;

/** Meta escapes what is not ASCII, and slashes: who re-serialises the body cannot reproduce its signature. */
export const escapedJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');

/** The value of `X-Hub-Signature-256`. */
export const signatureOf = (body: string, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;

const changeOf = (phoneNumberId: string, value: Fields) => ({
  field: 'messages',
  value: {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayNumberOf(phoneNumberId), phone_number_id: phoneNumberId },
    ...value,
  },
});

const envelopeOf = (changes: readonly unknown[]): string =>
  escapedJson({ object: 'whatsapp_business_account', entry: [{ id: BUSINESS_ACCOUNT_ID, changes }] });

/** One webhook for all of these messages, a change for each phone number. */
export function messagesWebhook(inbound: readonly Inbound[]): string {
  const byNumber = Map.groupBy(inbound, ({ phoneNumberId }) => phoneNumberId);
  const changes = [...byNumber].map(([phoneNumberId, group]) => {
    const contacts = group.flatMap(({ contact }) => (contact ? [contact] : []));
    const messages = group.map(({ message }) => message);
    return changeOf(phoneNumberId, { ...(contacts.length > 0 ? { contacts } : {}), messages });
  });
  return envelopeOf(changes);
}

export type StatusName = 'sent' | 'delivered' | 'read' | 'failed';

/** What became of a message that the business sent. `recipient` is how it was addressed. */
export function statusWebhook(
  message: Pick<PhoneMessage, 'wamid' | 'phoneNumberId' | 'payload'>,
  recipient: { readonly waId: string | null; readonly userId: string | null },
  status: StatusName,
  at: number,
  error: GraphError | null,
): string {
  const data = message.payload.biz_opaque_callback_data;
  const category = message.payload.type === 'template' ? 'utility' : 'service';
  return envelopeOf([
    changeOf(message.phoneNumberId, {
      statuses: [
        {
          id: message.wamid,
          status,
          timestamp: String(Math.floor(at / 1_000)),
          ...(recipient.waId === null ? {} : { recipient_id: recipient.waId }),
          ...(recipient.userId === null ? {} : { recipient_user_id: recipient.userId }),
          ...(error
            ? { errors: [webhookErrorOf(error)] }
            : { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category } }),
          ...(typeof data === 'string' ? { biz_opaque_callback_data: data } : {}),
        },
      ],
    }),
  ]);
}
