import type { Fields } from '../json.ts';

/** At most so many at a time, and so many started in each period. */
export type FlowLimits = {
  readonly parallelism: number | null;
  readonly rate: number | null;
  readonly periodMs: number;
};

export type Callback = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly retries: number;
  readonly retryDelay: string | null;
  readonly delayMs: number;
  readonly timeoutMs: number | null;
};

/** One message: what was asked, and how far it has come. Instants are Unix ms. */
export type Message = {
  readonly messageId: string;
  readonly url: string;
  readonly method: string;
  /** Those that go to the destination. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBase64: string;
  readonly createdAt: number;
  /** The next attempt. */
  readonly notBefore: number;
  readonly retries: number;
  readonly retried: number;
  readonly retryDelay: string | null;
  readonly timeoutMs: number | null;
  readonly callback: Callback | null;
  readonly failureCallback: Callback | null;
  readonly flowKey: string | null;
  readonly flow: FlowLimits | null;
  readonly queueName: string | null;
  readonly label: string | null;
  readonly scheduleId: string | null;
  readonly topicName: string | null;
  /** Callbacks have none of their own, and are not in the list of messages' callbacks again. */
  readonly isCallback: boolean;
};

export type MessageRequest = Omit<Message, 'messageId' | 'createdAt' | 'retried'> & {
  /** The same key within ten minutes is the same message. */
  readonly deduplicationKey: string | null;
};

const multi = (headers: Readonly<Record<string, string>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [canonical(name), [value]]));

/** `content-type` as Go writes it: `Content-Type`. */
const canonical = (name: string): string => name.replace(/(^|-)([a-z])/g, (part) => part.toUpperCase());

export const headerLists = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[canonical(name), Array.isArray(value) ? value : [value]]],
    ),
  );

/** The body as text where it is text, else as base64. */
export function bodyFields(bodyBase64: string): Fields {
  const bytes = Buffer.from(bodyBase64, 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? { body: text } : { bodyBase64 };
}

/** A message as the API shows it. */
export const viewMessage = (message: Message): Fields => ({
  messageId: message.messageId,
  url: message.url,
  method: message.method,
  header: multi(message.headers),
  ...bodyFields(message.bodyBase64),
  maxRetries: message.retries,
  createdAt: message.createdAt,
  notBefore: message.notBefore,
  callerIP: '127.0.0.1',
  ...(message.retryDelay === null ? {} : { retryDelayExpression: message.retryDelay }),
  ...(message.callback === null ? {} : { callback: message.callback.url }),
  ...(message.failureCallback === null ? {} : { failureCallback: message.failureCallback.url }),
  ...(message.queueName === null ? {} : { queueName: message.queueName }),
  ...(message.scheduleId === null ? {} : { scheduleId: message.scheduleId }),
  ...(message.topicName === null ? {} : { topicName: message.topicName }),
  ...(message.label === null ? {} : { label: message.label }),
  ...(message.flowKey === null ? {} : { flowControlKey: message.flowKey }),
  ...(message.flow?.parallelism ? { parallelism: message.flow.parallelism } : {}),
  ...(message.flow?.rate ? { rate: message.flow.rate, period: message.flow.periodMs / 1_000 } : {}),
});
