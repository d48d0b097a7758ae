import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localSecrets } from '../../dev/local-secrets.ts';
import { GUEST, NUMBER, Stage } from '../../dev/outside/stage.fixture.ts';
import { createWhatsAppSender } from './sender.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
  await stage.write(GUEST, { text: 'Hola' });
});
afterEach(() => stage.end());

const senderOf = (accessToken: string = localSecrets.whatsAppAccessToken, timeoutMs?: number) =>
  createWhatsAppSender(stage.outside.addresses.whatsApp, accessToken, timeoutMs);
const send = (sender = senderOf()) =>
  sender.send({
    phoneNumberId: NUMBER,
    waId: GUEST,
    userId: null,
    content: { reply: { kind: 'text', body: 'Hola' } },
    inReplyTo: null,
    callbackData: 'thread.1',
  });
const fault = (what: object) => stage.post('/sim/faults', { target: 'whatsapp', ...what });

describe('a send', () => {
  test('that WhatsApp takes has its wamid, and its statuses carry what it was sent with', async () => {
    const sent = await send();
    expect(sent).toMatchObject({ ok: true, value: { wamid: expect.stringMatching(/^wamid\./) } });
    expect(await stage.untilStatus('sent')).toMatchObject({ biz_opaque_callback_data: 'thread.1' });
  });

  test.each([
    [131048, 429],
    [131056, 429],
    [130429, 429],
    [131026, 400],
    [131047, 400],
    [368, 403],
    [131016, 503],
  ])('that Graph refuses with %i (%i) surely did not go out', async (code, status) => {
    await fault({ mode: 'error', status, code });
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'rejected', code, httpStatus: status } });
  });

  test('with a token that has expired is refused with 190', async () => {
    expect(await send(senderOf('expired'))).toMatchObject({
      ok: false,
      error: { kind: 'rejected', code: 190, httpStatus: 401 },
    });
  });

  test('whose answer is lost, late or not Graph’s may have gone out', async () => {
    const ambiguous = { ok: false, error: { kind: 'ambiguous' } };
    await fault({ mode: 'drop_response', count: 1 });
    expect(await send()).toEqual(ambiguous);
    await fault({ mode: 'slow', ms: 400, count: 1 });
    expect(await send(senderOf(undefined, 50))).toEqual(ambiguous);
    await fault({ mode: 'down', count: 1 });
    expect(await send()).toEqual(ambiguous);
    const page = createWhatsAppSender(`${stage.outside.url}/nothing-here`, 'token');
    expect(await send(page)).toEqual(ambiguous);
  });
});

describe('whether WhatsApp answers', () => {
  test('is true for any answer of its own, also a refusal, and false for none or a server error', async () => {
    expect(await senderOf().answers(NUMBER)).toBe(true);
    expect(await senderOf('expired').answers(NUMBER)).toBe(true);
    await fault({ mode: 'error', status: 503, count: 1 });
    expect(await senderOf().answers(NUMBER)).toBe(false);
    await fault({ mode: 'down' });
    expect(await senderOf().answers(NUMBER)).toBe(false);
  });
});
