import { createHash } from 'node:crypto';
import type { Callback, FlowLimits, MessageRequest } from './message.ts';
import { evaluateRetryDelay } from './retry-delay.ts';

export type Headers = Readonly<Record<string, string>>;
export type Destination = { readonly url: string; readonly topicName: string | null };

/** What is wrong with a publish request, in a sentence. */
export class PublishError extends Error {}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DEFAULT_RETRIES = 3;
const DELAY_MS_MAX = 7 * 86_400_000;
export const MESSAGE_BYTES_MAX = 1024 * 1024;

/** Milliseconds of `3s`, `1d10h`, or of bare seconds. */
export function durationMs(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  if (!/^(\d+(ms|s|m|h|d))+$/.test(text)) return null;
  return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce(
    (total, [, amount, unit]) => total + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
}

function duration(headers: Headers, name: string): number | null {
  const text = headers[name];
  if (text === undefined) return null;
  const ms = durationMs(text);
  if (ms === null) throw new PublishError(`invalid ${name}: ${text}`);
  return ms;
}

function count(headers: Headers, name: string, fallback: number): number {
  const text = headers[name];
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text)) throw new PublishError(`invalid ${name}: ${text}`);
  return Number(text);
}

function retryDelay(headers: Headers, name: string): string | null {
  const expression = headers[name] ?? null;
  if (expression !== null && evaluateRetryDelay(expression, 0) === null) {
    throw new PublishError(`invalid ${name}: ${expression}`);
  }
  return expression;
}

/** The headers with a prefix, without it. */
const below = (headers: Headers, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

export function checkUrl(url: string): string {
  if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url)) {
    throw new PublishError(`invalid destination url: endpoint has invalid scheme or is malformed: ${url}`);
  }
  return url;
}

function callback(headers: Headers, name: string): Callback | null {
  const url = headers[name];
  if (url === undefined) return null;
  return {
    url: checkUrl(url),
    method: headers[`${name}-method`] ?? 'POST',
    headers: below(headers, `${name}-forward-`),
    retries: count(headers, `${name}-retries`, DEFAULT_RETRIES),
    retryDelay: retryDelay(headers, `${name}-retry-delay`),
    delayMs: duration(headers, `${name}-delay`) ?? 0,
    timeoutMs: duration(headers, `${name}-timeout`),
  };
}

/** `parallelism=1, rate=10, period=6s`. */
export function flowLimits(value: string): FlowLimits {
  const parts = Object.fromEntries(value.split(',').map((part) => part.trim().split('=')));
  const positive = (name: string): number | null => {
    const number = Number(parts[name] ?? Number.NaN);
    return Number.isInteger(number) && number > 0 ? number : null;
  };
  return {
    parallelism: positive('parallelism'),
    rate: positive('rate') ?? positive('ratePerSecond'),
    periodMs: durationMs(String(parts.period ?? '1s')) ?? 1_000,
  };
}

function notBefore(headers: Headers, now: number): number {
  const absolute = headers['upstash-not-before'];
  const at =
    absolute === undefined ? now + (duration(headers, 'upstash-delay') ?? 0) : Number(absolute) * 1_000;
  if (!Number.isFinite(at)) throw new PublishError(`invalid upstash-not-before: ${absolute}`);
  if (at - now > DELAY_MS_MAX) throw new PublishError('maximum delay of 604800 seconds exceeded');
  return at;
}

const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
};

function deduplicationKey(headers: Headers, url: string, body: Buffer): string | null {
  const id = headers['upstash-deduplication-id'];
  if (id !== undefined) return hashOf('id', id);
  if (headers['upstash-content-based-deduplication'] !== 'true') return null;
  return hashOf('content', url, JSON.stringify(below(headers, 'upstash-forward-')), body);
}

/** Reads a publish request: the SDK's headers in lower case. Throws `PublishError`. */
export function parsePublish(
  destination: Destination,
  headers: Headers,
  body: Buffer,
  queueName: string | null,
): MessageRequest {
  if (body.length > MESSAGE_BYTES_MAX) throw new PublishError('message body too large');
  const url = checkUrl(destination.url);
  const type = headers['content-type'];
  const flowKey = headers['upstash-flow-control-key'] ?? null;
  return {
    url,
    topicName: destination.topicName,
    method: headers['upstash-method'] ?? 'POST',
    headers: {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...below(headers, 'upstash-forward-'),
    },
    bodyBase64: body.toString('base64'),
    notBefore: notBefore(headers, Date.now()),
    retries: count(headers, 'upstash-retries', DEFAULT_RETRIES),
    retryDelay: retryDelay(headers, 'upstash-retry-delay'),
    timeoutMs: duration(headers, 'upstash-timeout'),
    callback: callback(headers, 'upstash-callback'),
    failureCallback: callback(headers, 'upstash-failure-callback'),
    flowKey,
    flow: flowKey === null ? null : flowLimits(headers['upstash-flow-control-value'] ?? ''),
    queueName: queueName ?? headers['upstash-queue-name'] ?? null,
    label: headers['upstash-label'] ?? null,
    scheduleId: null,
    isCallback: false,
    deduplicationKey: deduplicationKey(headers, url, body),
  };
}
