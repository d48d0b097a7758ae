import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseWebhook } from './parse-webhook.ts';
import { verifySignature } from './verify-signature.ts';

const NUMBER = '106540352242922';
const THREAD = 'a'.repeat(64);

const webhook = (...values: object[]): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: values.map((value) => ({ field: 'messages', value })) }],
  });
const value = (more: object) => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '15550783881', phone_number_id: NUMBER },
  ...more,
});
const message = (more: object) => ({
  from: '5491122334455',
  id: 'wamid.1',
  timestamp: '1749416383',
  ...more,
});
const parsed = (body: string) => {
  const result = parseWebhook(body);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const contentOf = (more: object) =>
  parsed(webhook(value({ messages: [message(more)] }))).messages[0]?.message.content;

describe('parseWebhook', () => {
  test('names the thread by user id, else by phone, and takes the name from the contact', () => {
    const contacts = [{ profile: { name: ' Ana ' }, wa_id: '5491122334455', user_id: 'AR.1' }];
    const text = { type: 'text', text: { body: 'Hola' } };
    const [both] = parsed(webhook(value({ contacts, messages: [message(text)] }))).messages;
    expect(both).toEqual({
      threadName: `${NUMBER}:AR.1`,
      message: {
        wamid: 'wamid.1',
        sentAt: 1_749_416_383_000,
        from: { waId: '5491122334455', userId: 'AR.1', name: 'Ana' },
        content: { type: 'text', text: 'Hola' },
      },
    });
    const [phone] = parsed(webhook(value({ messages: [message(text)] }))).messages;
    expect(phone?.threadName).toBe(`${NUMBER}:5491122334455`);
    const hidden = { ...message(text), from: undefined, from_user_id: 'AR.2' };
    const [user] = parsed(webhook(value({ messages: [hidden] }))).messages;
    expect(user).toMatchObject({ threadName: `${NUMBER}:AR.2`, message: { from: { waId: null } } });
  });

  test('keeps every message of every change in its order', () => {
    const text = (id: string) => message({ id, type: 'text', text: { body: id } });
    const body = webhook(value({ messages: [text('a'), text('b')] }), value({ messages: [text('c')] }));
    expect(parsed(body).messages.map(({ message: { wamid } }) => wamid)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    [
      'a button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Sí' } },
      },
      { type: 'press', replyId: 'yes', title: 'Sí' },
    ],
    [
      'a row',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'r1', title: 'Coihue', description: 'x' } },
      },
      { type: 'press', replyId: 'r1', title: 'Coihue' },
    ],
    [
      'a voice note',
      { type: 'audio', audio: { mime_type: 'audio/ogg; codecs=opus', sha256: 'c2hh', id: '7', voice: true } },
      { type: 'voice', media: { id: '7', mimeType: 'audio/ogg; codecs=opus', sha256: 'c2hh' } },
    ],
    [
      'a song',
      { type: 'audio', audio: { mime_type: 'audio/mp4', id: '7', voice: false } },
      { type: 'media', what: 'audio', caption: '' },
    ],
    [
      'a picture with words',
      { type: 'image', image: { id: '8', mime_type: 'image/jpeg', caption: '¿Está libre?' } },
      { type: 'media', what: 'image', caption: '¿Está libre?' },
    ],
    [
      'a place in strings',
      { type: 'location', location: { latitude: '-40.7', longitude: '-71.6' } },
      { type: 'location', latitude: -40.7, longitude: -71.6 },
    ],
    [
      'a reaction taken back',
      { type: 'reaction', reaction: { message_id: 'w' } },
      { type: 'reaction', emoji: null },
    ],
    [
      'a template button with our payload',
      { type: 'button', button: { payload: 'pay', text: 'Pagar' } },
      { type: 'press', replyId: 'pay', title: 'Pagar' },
    ],
    [
      'a template button without one',
      { type: 'button', button: { text: 'Pagar' } },
      { type: 'text', text: 'Pagar' },
    ],
    [
      'a form',
      { type: 'interactive', interactive: { type: 'nfm_reply' } },
      { type: 'unsupported', what: 'interactive' },
    ],
    ['what nobody knows yet', { type: 'hologram' }, { type: 'unsupported', what: 'hologram' }],
    ['a text without body', { type: 'text' }, { type: 'unsupported', what: 'text' }],
    ['a name of Object.prototype', { type: 'constructor' }, { type: 'unsupported', what: 'constructor' }],
  ])('reads %s', (_name, more, content) => {
    expect(contentOf(more)).toEqual(content);
  });

  test('cleans what Postgres refuses out of the words, and cuts what no phone sends', () => {
    expect(contentOf({ type: 'text', text: { body: 'a\u0000b\ud800' } })).toEqual({
      type: 'text',
      text: 'ab\ufffd',
    });
    expect(contentOf({ type: 'text', text: { body: '😀'.repeat(5_000) } })).toMatchObject({
      text: '😀'.repeat(2_048),
    });
  });

  test('a changed user id goes to the thread of the new one and names the old ones', () => {
    const system = {
      type: 'user_changed_user_id',
      user_id: 'AR.2',
      previous_user_id: 'AR.1',
      wa_id: '549222',
    };
    const [changed] = parsed(webhook(value({ messages: [message({ type: 'system', system })] }))).messages;
    expect(changed).toMatchObject({
      threadName: `${NUMBER}:AR.2`,
      message: {
        from: { userId: 'AR.2', waId: '549222' },
        content: { type: 'identity', previousIds: ['AR.1', '5491122334455'] },
      },
    });
  });

  test('routes statuses by what our sends carry, and leaves those of others', () => {
    const status = (more: object) => ({ id: 'wamid.9', status: 'sent', timestamp: '1749416383', ...more });
    const statuses = [
      status({ biz_opaque_callback_data: `${THREAD}.12`, pricing: { category: 'service' } }),
      status({
        status: 'failed',
        biz_opaque_callback_data: `${THREAD}.13`,
        errors: [{ code: 131047, title: 'x' }],
      }),
      status({}),
      status({ biz_opaque_callback_data: 'another-app' }),
      status({ status: 'warped', biz_opaque_callback_data: `${THREAD}.12` }),
    ];
    const found = parsed(webhook(value({ statuses })));
    expect(found.ignored).toBe(3);
    expect(found.statuses).toEqual([
      {
        threadId: THREAD,
        update: {
          outboxId: 12,
          wamid: 'wamid.9',
          status: 'sent',
          at: 1_749_416_383_000,
          costCategory: 'service',
          errorCode: null,
        },
      },
      {
        threadId: THREAD,
        update: expect.objectContaining({ outboxId: 13, status: 'failed', errorCode: 131047 }),
      },
    ]);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"object":"page","entry":[]}',
    '{"object":"whatsapp_business_account"}',
  ])('calls %j no webhook', (body) => {
    expect(parseWebhook(body)).toEqual({ ok: false, error: 'not-a-webhook' });
  });

  test('never throws, whatever a change holds', () => {
    const odd = [
      null,
      1,
      'x',
      [],
      {},
      { metadata: {} },
      value({ messages: 'x' }),
      value({ messages: [null, 1, {}] }),
    ];
    for (const each of odd) expect(parsed(webhook(each as object)).messages).toEqual([]);
  });
});

describe('verifySignature', () => {
  const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
  const escaped = '{"t":"\\u00f1"}';

  test('fits the bytes that were signed, not the same JSON written otherwise', async () => {
    const signature = `sha256=${createHmac('sha256', 'secret').update(escaped).digest('hex')}`;
    expect(await verifySignature('secret', signature, bytes(escaped))).toBe(true);
    expect(await verifySignature('secret', signature, bytes('{"t":"ñ"}'))).toBe(false);
    expect(await verifySignature('another', signature, bytes(escaped))).toBe(false);
  });

  test.each([null, '', 'sha256=', 'sha1=00', `sha256=${'0'.repeat(63)}`, `sha256=${'g'.repeat(64)}`])(
    'refuses %j',
    async (signature) => {
      expect(await verifySignature('secret', signature, bytes(escaped))).toBe(false);
    },
  );
});
