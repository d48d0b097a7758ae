import { createHash, randomUUID } from 'node:crypto';
import { type Answer, bearerOf, type Call, dispatch, headerOf, json, type Route } from '../http.ts';
import { type Fields, fieldsOf, isFields, listOf, parseJson, textOf } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';

type Mail = { readonly id: string; readonly createdAt: number; readonly message: Fields };
type Sent = { readonly id: string; readonly payloadHash: string };

const MAILS_MAX = 5_000;
const RECIPIENTS_MAX = 50;
const ADDRESS = /^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/;

const problem = (statusCode: number, name: string, message: string): Answer =>
  json(statusCode, { statusCode, name, message });

const recipientsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What Resend would refuse of a mail; null for one that it takes. */
function check(message: Fields): Answer | null {
  for (const name of ['from', 'to', 'subject']) {
    if (message[name] === undefined) {
      return problem(422, 'missing_required_field', `Missing \`${name}\` field.`);
    }
  }
  if (textOf(message.html) === null && textOf(message.text) === null) {
    return problem(422, 'validation_error', 'Missing `html` or `text` field.');
  }
  const to = recipientsOf(message.to);
  const isBad = (address: unknown): boolean => typeof address !== 'string' || !ADDRESS.test(address);
  if (isBad(message.from)) return problem(422, 'invalid_from_address', 'Invalid `from` field.');
  if (to.length === 0 || to.length > RECIPIENTS_MAX || to.some(isBad)) {
    return problem(422, 'validation_error', 'Invalid `to` field.');
  }
  return null;
}

/** A mail service in Resend's wire format; what it takes is kept in a box instead of being sent. */
export class MailBox {
  readonly #mails: Table<Mail>;
  readonly #sent: Table<Sent>;
  readonly #key: string;
  readonly #routes: readonly Route[];

  constructor(ledger: Ledger, key: string) {
    this.#mails = ledger.table('mail.mails');
    this.#sent = ledger.table('mail.sent');
    this.#key = key;
    this.#routes = [
      { method: 'POST', pattern: /^\/emails$/, handle: (call) => this.#send(call) },
      { method: 'POST', pattern: /^\/emails\/batch$/, handle: (call) => this.#sendBatch(call) },
      {
        method: 'GET',
        pattern: /^\/emails\/([^/]+)$/,
        handle: (_call, id = '') => {
          const mail = this.#mails.get(id);
          return mail ? json(200, view(mail)) : problem(404, 'not_found', 'Email not found');
        },
      },
    ];
  }

  async answer(call: Call): Promise<Answer> {
    const key = bearerOf(call);
    if (key === null) return problem(401, 'missing_api_key', 'Missing API key in the authorization header.');
    if (key !== this.#key) return problem(403, 'invalid_api_key', 'API key is invalid.');
    const answer = await dispatch(this.#routes, call);
    return answer ?? problem(404, 'not_found', 'The requested endpoint does not exist.');
  }

  /** Mails in the order in which they were sent. */
  list(): Fields[] {
    return [...this.#mails.values()].map(view);
  }

  #send(call: Call): Answer {
    const message = parseJson(call.body);
    if (!isFields(message)) return problem(422, 'validation_error', 'The body is not a JSON object.');
    return check(message) ?? this.#once(call, () => ({ id: this.#keep(message) }));
  }

  #sendBatch(call: Call): Answer {
    const messages = listOf(parseJson(call.body)).map(fieldsOf);
    if (messages.length === 0) return problem(422, 'validation_error', 'The body is not a list of mails.');
    const refusal = messages.map(check).find((each) => each !== null);
    return (
      refusal ?? this.#once(call, () => ({ data: messages.map((message) => ({ id: this.#keep(message) })) }))
    );
  }

  /** The same Idempotency-Key with the same body is the same mail; with another body it is refused. */
  #once(call: Call, perform: () => unknown): Answer {
    const key = headerOf(call, 'idempotency-key');
    if (key === null) return json(200, perform());
    const payloadHash = createHash('sha256').update(call.body).digest('hex');
    const known = this.#sent.get(key);
    if (known && known.payloadHash !== payloadHash) {
      return problem(409, 'invalid_idempotent_request', 'Same idempotency key used with a different payload');
    }
    if (known) return { ...json(200, null), body: known.id };
    const answer = json(200, perform());
    this.#sent.set(key, { id: String(answer.body), payloadHash });
    return answer;
  }

  #keep(message: Fields): string {
    const id = randomUUID();
    this.#mails.set(id, { id, createdAt: Date.now(), message });
    const oldest = this.#mails.size > MAILS_MAX ? this.#mails.values().next() : null;
    if (oldest && !oldest.done) this.#mails.delete(oldest.value.id);
    return id;
  }
}

const view = ({ id, createdAt, message }: Mail): Fields => ({
  object: 'email',
  id,
  ...message,
  to: recipientsOf(message.to),
  created_at: new Date(createdAt).toISOString(),
  last_event: 'delivered',
});
