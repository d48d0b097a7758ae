import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';
import type { SendFailure, WhatsAppSender } from '../../ports.ts';
import { type GraphContent, graphReply, graphTemplate } from './graph-message.ts';

const SEND_TIMEOUT_MS = 10_000;
const TYPING_TIMEOUT_MS = 5_000;
const PROBE_TIMEOUT_MS = 5_000;

const sentSchema = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) });
const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().catch(''),
    error_data: z.object({ details: z.string() }).optional().catch(undefined),
  }),
});

/** Meta's Graph API. One call each, no retry: what a failure asks for is the outbox's decision. */
export function createWhatsAppSender(
  apiUrl: string,
  accessToken: string,
  sendTimeoutMs = SEND_TIMEOUT_MS,
): WhatsAppSender {
  const post = (phoneNumberId: string, body: GraphContent, timeoutMs: number): Promise<Response> =>
    fetch(`${apiUrl}/${encodeURIComponent(phoneNumberId)}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', ...body }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  return {
    async send({ phoneNumberId, waId, userId, content, inReplyTo, callbackData }) {
      const body = {
        recipient_type: 'individual',
        // If both are there, Meta takes `to`.
        ...(waId === null ? { recipient: userId } : { to: waId }),
        ...('reply' in content ? graphReply(content.reply) : graphTemplate(content.template)),
        ...(inReplyTo === null ? {} : { context: { message_id: inReplyTo } }),
        biz_opaque_callback_data: callbackData,
      };
      try {
        return await answerOf(await post(phoneNumberId, body, sendTimeoutMs));
      } catch {
        return err({ kind: 'ambiguous' });
      }
    },
    async showTyping({ phoneNumberId, wamid }) {
      const body = { status: 'read', message_id: wamid, typing_indicator: { type: 'text' } };
      const response = await post(phoneNumberId, body, TYPING_TIMEOUT_MS);
      // Read, not cancelled: a connection whose answer is cut off is not used again.
      await response.text();
      if (!response.ok) throw new Error(`WhatsApp answered ${response.status}`);
    },
    async answers(phoneNumberId) {
      const response = await fetch(`${apiUrl}/${encodeURIComponent(phoneNumberId)}?fields=id`, {
        headers: { authorization: `Bearer ${accessToken}` },
        signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
      }).catch(() => null);
      await response?.body?.cancel();
      return response !== null && response.status < 500;
    },
  };
}

/** An answer that is not Graph's own (a proxy's page, half a body) says nothing about the message. */
async function answerOf(response: Response): Promise<Result<{ wamid: string }, SendFailure>> {
  const body = parseJson(await response.text());
  const sent = sentSchema.safeParse(body);
  if (response.ok && sent.success) return ok({ wamid: sent.data.messages[0].id });
  const failed = errorSchema.safeParse(body);
  if (response.ok || !failed.success) return err({ kind: 'ambiguous' });
  const { code, message, error_data } = failed.data.error;
  const details = error_data?.details ?? message;
  return err({ kind: 'rejected', httpStatus: response.status, code, message: details });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
