import { randomFraction } from '../../ids.ts';
import type { Mailer } from '../../ports.ts';
import { fetchJson, withRetries } from '../fetch-json.ts';

const TIMEOUT_MS = 5_000;
const RETRIES = { attempts: 3, firstWaitMs: 200, random: randomFraction };

/** Mail over HTTP in Resend's wire format; the Idempotency-Key makes a repeat send nothing. Throws when it stays unsent. */
export function createMailer(apiUrl: string, apiKey: string, from: string): Mailer {
  return {
    async send({ to, subject, text, idempotencyKey }) {
      const sent = await withRetries(
        () =>
          fetchJson(`${apiUrl}/emails`, {
            method: 'POST',
            headers: { authorization: `Bearer ${apiKey}`, 'idempotency-key': idempotencyKey },
            body: { from, to: [to], subject, text },
            timeoutMs: TIMEOUT_MS,
          }),
        RETRIES,
      );
      if (!sent.ok) throw new Error(`mail: ${sent.error.status ?? 'no answer'}`);
    },
  };
}
