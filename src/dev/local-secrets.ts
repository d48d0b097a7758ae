/**
 * What the local stack and the simulators of the outside world share: constants, published on purpose.
 * The Worker gets them through `.dev.vars.example`; production refuses to start with any of them.
 */
export const localSecrets = {
  whatsAppAppSecret: 'local-app-secret',
  whatsAppVerifyToken: 'local-verify-token',
  whatsAppAccessToken: 'local-whatsapp-token',
  apiKey: 'local-api-key',
  metricsToken: 'local-metrics-token',
  adminEmail: 'admin@tranquera.test',
  adminPassword: 'local-admin-password',
  /** QStash's three are the constants that Upstash documents for its own development server. */
  qstashToken: 'eyJVc2VySUQiOiJkZWZhdWx0VXNlciIsIlBhc3N3b3JkIjoiZGVmYXVsdFBhc3N3b3JkIn0=',
  qstashCurrentSigningKey: 'sig_7kYjw48mhY7kAjqNGcy6cr29RJ6r',
  qstashNextSigningKey: 'sig_5ZB6DVzB1wjE8S6rZ7eenA8Pdnhs',
  redisToken: 'local-redis-token',
  mercadoPagoAccessToken: 'local-mercadopago-token',
  mercadoPagoWebhookSecret: 'local-mercadopago-secret',
  mailKey: 'local-mail-key',
  speechKey: 'local-speech-key',
  betterAuthSecret: 'local-auth-secret-local-auth-secret',
  linkSecret: 'local-link-secret',
} as const;

const FIRST_PHONE_NUMBER_ID = 100_000_000_000_001;

/** The WhatsApp phone number id of the n-th local property, counted from 1. */
export const localPhoneNumberId = (ordinal: number): string => String(FIRST_PHONE_NUMBER_ID + ordinal - 1);
