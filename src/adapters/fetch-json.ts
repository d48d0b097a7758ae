import { err, ok, type Result } from '../domain/result.ts';

/** `status` null: no answer (time-out, connection). It may have been done. */
export type FetchFailure = { readonly status: number | null; readonly body: string };

export type JsonRequest = {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs: number;
};

const FAILURE_BODY_CHARS = 500;

/** One call, no retry; every outbound call has a time-out. */
export async function fetchJson(url: string, request: JsonRequest): Promise<Result<unknown, FetchFailure>> {
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    const text = await response.text();
    if (!response.ok) return err({ status: response.status, body: text.slice(0, FAILURE_BODY_CHARS) });
    return ok(text === '' ? null : JSON.parse(text));
  } catch (error) {
    return err({ status: null, body: error instanceof Error ? error.message : String(error) });
  }
}

/** Repeats a call that may be repeated, on no answer, 429 and 5xx only, with doubling waits and jitter. */
export async function withRetries<T>(
  call: () => Promise<Result<T, FetchFailure>>,
  options: { readonly attempts: number; readonly firstWaitMs: number; readonly random: () => number },
): Promise<Result<T, FetchFailure>> {
  for (let attempt = 1; ; attempt++) {
    const result = await call();
    if (result.ok || attempt >= options.attempts || !isTransient(result.error)) return result;
    const waitMs = options.firstWaitMs * 2 ** (attempt - 1) * (0.5 + options.random());
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

const isTransient = ({ status }: FetchFailure): boolean => status === null || status === 429 || status >= 500;
