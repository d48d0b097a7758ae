import type { Incoming } from '../http-client.ts';
import { type Callback, headerLists, type Message, type MessageRequest } from './message.ts';
import { defaultRetryDelayMs, evaluateRetryDelay } from './retry-delay.ts';

/** What an attempt brought; `answer` null: none came, `error` says why. */
export type Outcome = { readonly answer: Incoming | null; readonly error: string | null };

const DAY_MS = 86_400_000;
const NON_RETRYABLE = 489;

export const isSuccess = ({ answer }: Outcome): boolean =>
  answer !== null && answer.status >= 200 && answer.status < 300;

/** Unix ms of the next attempt; null when there is none. */
export function nextAttemptAt(message: Message, { answer }: Outcome, now: number): number | null {
  if (message.retried >= message.retries) return null;
  if (answer?.status === NON_RETRYABLE && answer.headers['upstash-nonretryable-error'] === 'true')
    return null;
  const asked = answer ? askedDelayMs(answer, now) : null;
  const own = message.retryDelay === null ? null : evaluateRetryDelay(message.retryDelay, message.retried);
  return now + Math.min(DAY_MS, asked ?? own ?? defaultRetryDelayMs(message.retried));
}

/** The wait that the destination itself asks for: `Retry-After`, else the X-RateLimit-Reset family. */
function askedDelayMs({ headers }: Incoming, now: number): number | null {
  const after = headers['retry-after'];
  if (after !== undefined) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - now;
    return Number.isNaN(ms) ? null : Math.max(0, ms);
  }
  const names = ['x-ratelimit-reset', 'x-ratelimit-reset-requests', 'x-ratelimit-reset-tokens'];
  const reset = Number(names.map((name) => headers[name]).find((value) => value !== undefined) ?? Number.NaN);
  return Number.isNaN(reset) ? null : Math.max(0, reset * 1_000 - now);
}

/** The callback message for an attempt's outcome; a failure callback carries the id of the dead letter. */
export function callbackRequest(
  message: Message,
  callback: Callback,
  { answer }: Outcome,
  dlqId: string | null,
): MessageRequest {
  const body = {
    status: answer?.status ?? 0,
    header: headerLists(answer?.headers ?? {}),
    body: answer?.body.toString('base64') ?? '',
    retried: message.retried,
    maxRetries: message.retries,
    sourceMessageId: message.messageId,
    ...(message.topicName === null ? {} : { topicName: message.topicName }),
    url: message.url,
    method: message.method,
    sourceHeader: headerLists(message.headers),
    sourceBody: message.bodyBase64,
    notBefore: message.notBefore,
    createdAt: message.createdAt,
    ...(message.scheduleId === null ? {} : { scheduleId: message.scheduleId }),
    ...(dlqId === null ? {} : { dlqId }),
    callerIP: '127.0.0.1',
  };
  return {
    url: callback.url,
    method: callback.method,
    headers: { 'content-type': 'application/json', ...callback.headers },
    bodyBase64: Buffer.from(JSON.stringify(body)).toString('base64'),
    notBefore: Date.now() + callback.delayMs,
    retries: callback.retries,
    retryDelay: callback.retryDelay,
    timeoutMs: callback.timeoutMs,
    callback: null,
    failureCallback: null,
    flowKey: null,
    flow: null,
    queueName: null,
    label: message.label,
    scheduleId: message.scheduleId,
    topicName: null,
    isCallback: true,
    deduplicationKey: null,
  };
}
