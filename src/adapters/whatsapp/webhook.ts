import type { WhatsAppWebhook } from '../../ports.ts';
import { parseWebhook } from './parse-webhook.ts';
import { isSameText, verifySignature } from './verify-signature.ts';

/** Meta's webhook: the handshake, the signature, the content. */
export const createWhatsAppWebhook = (appSecret: string, verifyToken: string): WhatsAppWebhook => ({
  challengeOf: ({ mode, token, challenge }) =>
    mode === 'subscribe' && isSameText(token ?? '', verifyToken) ? (challenge ?? null) : null,
  verify: (signature, body) => verifySignature(appSecret, signature, body),
  parse: parseWebhook,
});
