import { randomInt } from 'node:crypto';
import { localPhoneNumberId, localSecrets } from '../src/dev/local-secrets.ts';
import { type Inbound, newWamid, signatureOf } from '../src/dev/outside/whatsapp/webhook-bodies.ts';

/** What a test reads out of an answer is whatever the test says it is. */
type Read = ReturnType<typeof JSON.parse>;
type Addresses = { readonly workerUrl: string; readonly outsideUrl: string };

export type Shown = {
  readonly n: number;
  readonly direction: 'in' | 'out';
  readonly payload: Read;
  readonly wamid: string;
};

const WAIT_MS = 40_000;

/** A guest nobody else plays, at a phone of the outside world. */
export class Guest {
  readonly waId: string;
  readonly #at: Addresses;

  constructor(at: Addresses, waId = `54911${randomInt(10_000_000, 99_999_999)}`) {
    this.#at = at;
    this.waId = waId;
  }

  /** Writes as the phone does; answers what the webhook was answered. */
  async write(message: object): Promise<{ readonly wamid: string; readonly status: number }> {
    return post(`${this.#at.outsideUrl}/sim/guests/${this.waId}/messages`, message);
  }

  /** What the phone shows by now. */
  async shown(after = 0): Promise<readonly Shown[]> {
    return (await this.#list(after, 0)).messages;
  }

  async replies(): Promise<readonly Shown[]> {
    return (await this.shown()).filter(({ direction }) => direction === 'out');
  }

  /** Resolves with the reply to that message. */
  async replyTo(wamid: string): Promise<Shown> {
    return this.until(
      (message) => message.direction === 'out' && message.payload.context?.message_id === wamid,
    );
  }

  /** Resolves with the first message, past or to come, that fits. */
  async until(fits: (message: Shown) => boolean): Promise<Shown> {
    for (let after = 0; ; ) {
      const { messages } = await this.#list(after, WAIT_MS);
      const found = messages.find(fits);
      if (found) return found;
      if (messages.length === 0) throw new Error(`guest ${this.waId} was shown nothing that fits`);
      after = messages.at(-1)?.n ?? after;
    }
  }

  async #list(after: number, waitMs: number): Promise<{ readonly messages: readonly Shown[] }> {
    const url = `${this.#at.outsideUrl}/sim/guests/${this.waId}/messages?after=${after}&wait=${waitMs}`;
    return (await fetch(url)).json() as Promise<{ messages: Shown[] }>;
  }
}

export async function post(url: string, body: unknown): Promise<Read> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return answer.json();
}

export const textOf = (message: Shown): string =>
  message.payload.text?.body ??
  message.payload.interactive?.body?.text ??
  message.payload.image?.caption ??
  '';

/** Of a message with a payment link. */
export const linkOf = (shown: Shown): string => shown.payload.interactive.action.parameters.url;

/** Posts a webhook body as Meta would, signed over exactly these bytes unless told otherwise. */
export const postWebhook = (
  at: Addresses,
  body: string,
  signature = signatureOf(body, localSecrets.whatsAppAppSecret),
): Promise<Response> =>
  fetch(`${at.workerUrl}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    body,
  });

/** A text on its way to one of our numbers, as Meta names its sender before user ids. */
export const inbound = (guest: string, body: string, number = localPhoneNumberId(1)): Inbound => ({
  phoneNumberId: number,
  contact: { profile: { name: 'Ana' }, wa_id: guest },
  message: {
    from: guest,
    id: newWamid(),
    timestamp: String(Math.floor(Date.now() / 1_000)),
    type: 'text',
    text: { body },
  },
});
