import { localSecrets } from '../dev/local-secrets.ts';
import { addDays, type CalendarDate, localDate } from '../domain/calendar-date.ts';
import { sharedStack } from './stack.ts';

export type Answer<T> = { readonly status: number; readonly headers: Headers; readonly body: T };

/** Calls the shared stack's API as a program does; `body` is sent as JSON, or as it is when it is a string. */
export async function callApi<T>(
  method: string,
  path: string,
  options: { readonly body?: unknown; readonly key?: string | null; readonly idempotencyKey?: string } = {},
): Promise<Answer<T>> {
  const { body, key = localSecrets.apiKey, idempotencyKey } = options;
  const response = await fetch(`${sharedStack().workerUrl}/api/v1${path}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as T,
  };
}

export type ProblemBody = {
  readonly type: string;
  readonly status: number;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly alternatives?: readonly {
    readonly accommodationId: string;
    readonly checkIn: string;
    readonly totalMinor: number;
  }[];
};

export type HeldBody = {
  readonly code: string;
  readonly status: string;
  readonly expiresAt: string;
  readonly quote: {
    readonly totalMinor: number;
    readonly depositMinor: number;
    readonly lines: readonly { readonly amountMinor: number }[];
  };
  readonly paymentUrl: string;
};

export const today = (): CalendarDate => localDate(Date.now(), 'America/Argentina/Buenos_Aires');
export const inDays = (days: number): CalendarDate => addDays(today(), days);

export async function accommodationNamed(
  name: string,
): Promise<{ readonly id: string; readonly capacity: number }> {
  const { body } = await callApi<{ accommodations: { id: string; name: string; capacity: number }[] }>(
    'GET',
    '/accommodations',
  );
  const found = body.accommodations.find((accommodation) => accommodation.name.includes(name));
  if (!found) throw new Error(`no accommodation named ${name}`);
  return found;
}
