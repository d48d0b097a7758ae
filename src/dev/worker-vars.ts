import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inRepository } from './local-paths.ts';
import type { StackOptions } from './options.ts';
import type { Addresses } from './outside/outside.ts';

/** The published constants of `.dev.vars.example`. */
export const localSecretVars = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parseEnv(readFileSync(inRepository('.dev.vars.example'), 'utf8'))).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value]]),
    ),
  );

/** What the local Worker is given over wrangler.toml: the local secrets, and where everything is. */
export function workerVars(
  options: StackOptions,
  publicUrl: string,
  databaseUrl: string,
  outside: Addresses,
): Readonly<Record<string, string>> {
  return {
    ...localSecretVars(),
    ENVIRONMENT: 'local',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    NEON_ENDPOINT: outside.neon,
    UPSTASH_REDIS_REST_URL: outside.redis,
    QSTASH_URL: outside.qstash,
    WHATSAPP_API_URL: outside.whatsApp,
    MERCADOPAGO_API_URL: outside.mercadoPago,
    MAIL_API_URL: outside.mail,
    SPEECH_URL: options.speechUrl ?? outside.speech,
    ...(options.speechKey === null ? {} : { SPEECH_API_KEY: options.speechKey }),
    ...(options.holdMinutes === null ? {} : { HOLD_MINUTES: String(options.holdMinutes) }),
  };
}
