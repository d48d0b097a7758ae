import { z } from 'zod';
import type { AccommodationCalendar } from '../durable-objects/accommodation-calendar.ts';
import type { GuestThread } from '../durable-objects/guest-thread.ts';
import type { MetricsHub } from '../durable-objects/metrics-hub.ts';
import { err, ok, type Result } from './domain/result.ts';

const secret = z.string().min(8);
const url = z.url();
const binding = <T>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null, 'binding is missing');

/** Every var, secret and binding the Worker needs. Only names are ever reported, never values. */
const schema = z.object({
  ENVIRONMENT: z.enum(['production', 'local']),
  /** The Worker's own address, as the world sees it: links, callbacks, signature checks. No trailing slash. */
  PUBLIC_URL: url,
  DATABASE_URL: z.string().startsWith('postgres'),
  /** Where Neon's HTTP `/sql` is when it cannot be derived from the host of DATABASE_URL. */
  NEON_ENDPOINT: url.optional(),
  UPSTASH_REDIS_REST_URL: url,
  UPSTASH_REDIS_REST_TOKEN: secret,
  QSTASH_URL: url,
  QSTASH_TOKEN: secret,
  QSTASH_CURRENT_SIGNING_KEY: secret,
  QSTASH_NEXT_SIGNING_KEY: secret,
  /** Graph API base with its version. */
  WHATSAPP_API_URL: url,
  WHATSAPP_ACCESS_TOKEN: secret,
  WHATSAPP_APP_SECRET: secret,
  WHATSAPP_VERIFY_TOKEN: secret,
  MERCADOPAGO_API_URL: url,
  MERCADOPAGO_ACCESS_TOKEN: secret,
  MERCADOPAGO_WEBHOOK_SECRET: secret,
  STRIPE_API_URL: url.default('https://api.stripe.com'),
  /** Both or none: without them no property takes its payments by Stripe. */
  STRIPE_SECRET_KEY: secret.optional(),
  STRIPE_WEBHOOK_SECRET: secret.optional(),
  /** Base of an OpenAI-compatible server, up to and without `/v1/audio/transcriptions`. */
  SPEECH_URL: url,
  SPEECH_API_KEY: secret,
  SPEECH_MODEL: z.string().min(1),
  /** Base of an HTTP mail service in Resend's wire format, without `/emails`. */
  MAIL_API_URL: url,
  MAIL_API_KEY: secret,
  MAIL_FROM: z.string().min(3),
  METRICS_TOKEN: secret,
  BETTER_AUTH_SECRET: z.string().min(24),
  /** Signs the payment links. */
  LINK_SECRET: secret,
  /** Overrides every property's hold minutes; may be a fraction. For trying expiry. */
  HOLD_MINUTES: z.coerce.number().positive().optional(),
  ACCOMMODATION_CALENDAR: binding<DurableObjectNamespace<AccommodationCalendar>>(),
  GUEST_THREAD: binding<DurableObjectNamespace<GuestThread>>(),
  METRICS_HUB: binding<DurableObjectNamespace<MetricsHub>>(),
});

export type Env = z.infer<typeof schema>;

/** Names of what is missing or wrong. */
export type EnvError = { readonly kind: 'bad-env'; readonly names: readonly string[] };

/** QStash's documented development constants; everybody knows them. */
const PUBLISHED_SECRETS = new Set([
  'eyJVc2VySUQiOiJkZWZhdWx0VXNlciIsIlBhc3N3b3JkIjoiZGVmYXVsdFBhc3N3b3JkIn0=',
  'sig_7kYjw48mhY7kAjqNGcy6cr29RJ6r',
  'sig_5ZB6DVzB1wjE8S6rZ7eenA8Pdnhs',
]);

const isLocalSecret = (value: unknown): boolean =>
  typeof value === 'string' && (value.startsWith('local-') || PUBLISHED_SECRETS.has(value));

/** Parses the bindings of a Worker or a Durable Object. Production refuses the published local secrets. */
export function parseEnv(raw: object): Result<Env, EnvError> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    return err({ kind: 'bad-env', names });
  }
  if (parsed.data.ENVIRONMENT === 'production') {
    const names = Object.entries(raw).flatMap(([name, value]) => (isLocalSecret(value) ? [name] : []));
    if (names.length > 0) return err({ kind: 'bad-env', names });
  }
  return ok(parsed.data);
}

const parsedByRaw = new WeakMap<object, Env>();

/** The parsed environment, once per isolate. Throws with the names of what is wrong. */
export function envOf(raw: object): Env {
  const known = parsedByRaw.get(raw);
  if (known) return known;
  const parsed = parseEnv(raw);
  if (!parsed.ok) throw new Error(`environment: missing or not allowed: ${parsed.error.names.join(', ')}`);
  parsedByRaw.set(raw, parsed.value);
  return parsed.value;
}
