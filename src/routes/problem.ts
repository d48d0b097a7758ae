import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FieldError } from '../domain/gate/verbs.ts';

/** The stable types of RFC 9457 problems this API answers with; the URI is `{base}/{type}`. */
export const PROBLEMS = {
  invalid: { status: 422, title: 'Some fields are not valid' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used with another request' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing or too long' },
  'bad-request': { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'A valid key or session is needed' },
  forbidden: { status: 403, title: 'This is not allowed for you' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'dates-taken': { status: 409, title: 'These dates are taken' },
  'wrong-state': { status: 409, title: 'The reservation is in another state' },
  'too-large': { status: 413, title: 'The body is too large' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something failed here; nothing is known of what you asked' },
  'try-again': { status: 503, title: 'Not known yet: repeat the same request' },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string }>;

export type ProblemType = keyof typeof PROBLEMS;

const TYPE_BASE = 'https://tranquera.dev/problems';

export type ProblemExtras = {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly [extension: string]: unknown;
};

/** Answers with problem+json; `retryAfterSeconds` becomes the Retry-After header. */
export function problem(c: Context, type: ProblemType, extras: ProblemExtras = {}): Response {
  const { retryAfterSeconds, ...members } = extras;
  const { status, title } = PROBLEMS[type];
  if (retryAfterSeconds !== undefined)
    c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfterSeconds))));
  return c.body(
    JSON.stringify({
      type: `${TYPE_BASE}/${type}`,
      title,
      status,
      requestId: c.get('requestId'),
      ...members,
    }),
    status,
    { 'content-type': 'application/problem+json' },
  );
}
