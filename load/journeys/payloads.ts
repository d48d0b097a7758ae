import type { HttpRequest } from './action.ts';
import type { Setting } from './setting.ts';

const BUSINESS_ACCOUNT_ID = '200000000000001';

/** Who writes to which number. `waId` in digits. */
export type Sender = { readonly waId: string; readonly name: string; readonly phoneNumberId: string };

export type Said =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'button' | 'list';
      readonly id: string;
      readonly title: string;
      /** The wamid of the message that showed the button. */
      readonly answers: string;
    };

/** Meta escapes what is not ASCII, and slashes; the signature is over these very bytes. */
const escapedJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');

function contentOf(said: Said): Record<string, unknown> {
  if (said.type === 'text') return { type: 'text', text: { body: said.text } };
  const kind = said.type === 'button' ? 'button_reply' : 'list_reply';
  return { type: 'interactive', interactive: { type: kind, [kind]: { id: said.id, title: said.title } } };
}

/** The business-scoped user id that goes with a phone number in a run. */
export const userIdOf = (waId: string): string => `AR.7${waId}`;

/** One message in one webhook, as Meta sends it: both ids of the guest, seconds as text. */
export function messageWebhook(sender: Sender, wamid: string, atMs: number, said: Said): string {
  const { waId, name, phoneNumberId } = sender;
  const userId = userIdOf(waId);
  const context = said.type === 'text' ? {} : { context: { from: phoneNumberId, id: said.answers } };
  const message = {
    ...context,
    from: waId,
    from_user_id: userId,
    id: wamid,
    timestamp: String(Math.floor(atMs / 1_000)),
    ...contentOf(said),
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: `5429445${phoneNumberId.slice(-5)}`, phone_number_id: phoneNumberId },
    contacts: [{ profile: { name }, wa_id: waId, user_id: userId }],
    messages: [message],
  };
  const entry = [{ id: BUSINESS_ACCOUNT_ID, changes: [{ field: 'messages', value }] }];
  return escapedJson({ object: 'whatsapp_business_account', entry });
}

/** The webhook with Meta's signature over its raw body. */
export const signedWebhook = ({ hmac, appSecret }: Setting, body: string): HttpRequest => ({
  method: 'POST',
  target: 'worker',
  path: '/webhooks/whatsapp',
  headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${hmac(appSecret, body)}` },
  body,
});

/** Message ids of a run begin with this: afterwards Postgres is asked about them. */
export const wamidPrefix = (runId: string): string => `wamid.LOAD${runId}`;
