import { describe, expect, test } from 'vitest';
import { Guest, inbound, postWebhook } from '../../durable-objects/guest.fixture.ts';
import { localPhoneNumberId } from '../dev/local-secrets.ts';
import { escapedJson, messagesWebhook, signatureOf } from '../dev/outside/whatsapp/webhook-bodies.ts';
import { sharedStack } from '../testing/stack.ts';

const stack = sharedStack();
const NUMBER = localPhoneNumberId(1);

describe('the webhook', () => {
  test('answers the challenge as plain text, and 403 to a wrong token', async () => {
    const ask = (token: string) =>
      fetch(
        `${stack.workerUrl}/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`,
      );
    const answer = await ask('local-verify-token');
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444']);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect((await ask('guessed-token')).status).toBe(403);
  });

  test('takes the bytes as they were signed, and no others', async () => {
    const guest = new Guest(stack);
    const body = messagesWebhook([inbound(guest.waId, 'Hola, ¿ñandú?')]);
    const signature = `sha256=${'0'.repeat(64)}`;
    expect((await postWebhook(stack, body, signature)).status).toBe(401);
    expect((await postWebhook(stack, body, '')).status).toBe(401);
    const reserialised = JSON.stringify(JSON.parse(body));
    expect((await postWebhook(stack, reserialised, signatureOf(body, 'local-app-secret'))).status).toBe(401);
    expect((await postWebhook(stack, body)).status).toBe(200);
  });

  test('answers 400 to a body that is no webhook and 413 to one over 3 MB', async () => {
    for (const body of [
      '',
      'x',
      '[]',
      '{"object":"page","entry":[]}',
      '{"object":"whatsapp_business_account"}',
    ]) {
      expect((await postWebhook(stack, body)).status).toBe(400);
    }
    expect((await postWebhook(stack, ' '.repeat(3 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test('takes what it does not know without a word', async () => {
    const odd = escapedJson({
      object: 'whatsapp_business_account',
      entry: [
        { changes: [{ field: 'account_update', value: { event: 'X' } }] },
        { changes: [{ field: 'messages', value: { messages: [{ id: 1 }, null] } }] },
        {
          changes: [
            {
              field: 'messages',
              value: { metadata: { phone_number_id: NUMBER }, messages: [{ id: 'a' }], statuses: [{}] },
            },
          ],
        },
      ],
    });
    expect((await postWebhook(stack, odd)).status).toBe(200);
  });

  test('keeps a message to a number that is not ours, and never answers it', async () => {
    const guest = new Guest(stack);
    const body = messagesWebhook([inbound(guest.waId, 'Hola', '999999999999999')]);
    expect((await postWebhook(stack, body)).status).toBe(200);
    const sent = await guest.write({ text: 'Hola' });
    await guest.replyTo(sent.wamid);
    expect(await guest.replies()).toHaveLength(1);
  });
});
