import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import { randomFraction } from '../../ids.ts';
import { type FetchFailure, withRetries } from '../fetch-json.ts';

const TIMEOUT_MS = 8_000;
const RETRIES = { attempts: 3, firstWaitMs: 200, random: randomFraction };
const FAILURE_BODY_CHARS = 2_000;
/** Their answers keep this shape, whatever the account's default is. */
const VERSION = '2024-06-20';

export type StripeApi = {
  get(path: string): Promise<Result<unknown, FetchFailure>>;
  /** Bodies are forms, with brackets for what is nested. */
  post(
    path: string,
    form: Readonly<Record<string, string>>,
    idempotencyKey: string,
  ): Promise<Result<unknown, FetchFailure>>;
};

/** Stripe's REST API: a secret key, form bodies, JSON answers; repeated on no answer, 429 and 5xx. */
export function createStripeApi(apiUrl: string, secretKey: string): StripeApi {
  const headers = { authorization: `Bearer ${secretKey}`, 'stripe-version': VERSION };
  return {
    get: (path) => withRetries(() => call(`${apiUrl}${path}`, { method: 'GET', headers }), RETRIES),
    post: (path, form, idempotencyKey) =>
      withRetries(
        () =>
          call(`${apiUrl}${path}`, {
            method: 'POST',
            headers: { ...headers, 'idempotency-key': idempotencyKey },
            body: new URLSearchParams(form),
          }),
        RETRIES,
      ),
  };
}

async function call(url: string, init: RequestInit): Promise<Result<unknown, FetchFailure>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    if (!response.ok) return err({ status: response.status, body: text.slice(0, FAILURE_BODY_CHARS) });
    return ok(JSON.parse(text));
  } catch (error) {
    return err({ status: null, body: String(error) });
  }
}
