import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../../local-secrets.ts';
import { changeOf, GUEST, NUMBER, Stage, textReply } from '../stage.fixture.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.end());

describe('a message of a guest', () => {
  it('reaches the Worker escaped as Meta escapes it, signed over the raw bytes', async () => {
    const sent = await stage.write(GUEST, { text: '¿Hay lugar 1/2?', name: 'Ana' });
    expect(sent).toMatchObject({ status: 200, json: { status: 200, ackMs: expect.any(Number) } });
    const raw = stage.worker.calls[0]!.body.toString();
    expect(raw).toContain('\\u00bfHay lugar 1\\/2?');
    const hmac = createHmac('sha256', localSecrets.whatsAppAppSecret).update(raw).digest('hex');
    expect(stage.worker.calls[0]!.headers['x-hub-signature-256']).toBe(`sha256=${hmac}`);
    expect(changeOf(stage.worker.calls[0])).toMatchObject({
      metadata: { phone_number_id: NUMBER },
      contacts: [{ profile: { name: 'Ana' }, wa_id: GUEST, user_id: expect.stringMatching(/^AR\.\d+/) }],
      messages: [{ from: GUEST, id: sent.json.wamid, type: 'text', text: { body: '¿Hay lugar 1/2?' } }],
    });
  });

  it('is delivered again until the Worker answers 200, with the same wamid', async () => {
    stage.worker.answers = [500, 201, 0, 200];
    const sent = await stage.write(GUEST, { text: 'hola' });
    expect(sent.json.status).toBe(500);
    await expect.poll(() => stage.worker.calls.length, { timeout: 10_000 }).toBe(4);
    const ids = stage.worker.calls.map((call) => changeOf(call).messages[0].id);
    expect(new Set(ids)).toEqual(new Set([sent.json.wamid]));
  });

  it('survives the end of this process while the Worker is away', async () => {
    stage.worker.answers = [503];
    const sent = await stage.write(GUEST, { text: 'hola' });
    let before = 0;
    await stage.restart(() => {
      stage.worker.answers = [200];
      before = stage.worker.calls.length;
    });
    await expect.poll(() => stage.worker.calls.length, { timeout: 5_000 }).toBeGreaterThan(before);
    expect(changeOf(stage.worker.calls.at(-1)).messages[0].id).toBe(sent.json.wamid);
    const { messages } = await stage.get(`/sim/guests/${GUEST}/messages`);
    expect(messages).toMatchObject([{ n: 1, direction: 'in', wamid: sent.json.wamid }]);
  });

  it('hides the phone of a guest who has only a user id, and replies find that guest', async () => {
    await stage.write('bea', { text: 'oi', bsuid: 'BR.123', name: 'Bea' });
    const value = changeOf(stage.worker.calls[0]);
    expect(value.contacts).toEqual([{ profile: { name: 'Bea' }, user_id: 'BR.123' }]);
    expect(value.messages[0]).toMatchObject({ from_user_id: 'BR.123' });
    expect(value.messages[0]).not.toHaveProperty('from');
    const answer = await stage.reply({ to: undefined, recipient: 'BR.123', ...textReply('oi!') });
    expect(answer.json.contacts).toEqual([{ input: 'BR.123', user_id: 'BR.123' }]);
    expect((await stage.get('/sim/guests/bea/messages')).messages).toHaveLength(2);
    expect(await stage.untilStatus('sent')).toMatchObject({
      recipient_user_id: 'BR.123',
    });
  });

  it('can be of every kind, and a press names what it answers', async () => {
    await stage.write(GUEST, { text: 'hola' });
    const list = { type: 'list', body: { text: '¿Cuál?' } };
    const rows = [{ id: 'c1', title: 'Cabaña Arrayán', description: 'hasta 4' }];
    const action = { button: 'Ver', sections: [{ rows }] };
    const offered = await stage.reply({ type: 'interactive', interactive: { ...list, action } });
    const kinds: [object, object][] = [
      [
        { list: 'c1' },
        {
          type: 'interactive',
          interactive: { type: 'list_reply', list_reply: { id: 'c1', title: 'Cabaña Arrayán' } },
          context: { id: offered.json.messages[0].id },
        },
      ],
      [{ location: { latitude: -41.1, longitude: -71.3 } }, { type: 'location' }],
      [{ image: { caption: 'mirá' } }, { type: 'image', image: { mime_type: 'image/png', caption: 'mirá' } }],
      [{ reaction: '👍' }, { type: 'reaction', reaction: { emoji: '👍' } }],
      [{ sticker: {} }, { type: 'sticker' }],
      [{ contacts: [{ name: { formatted_name: 'Ana' } }] }, { type: 'contacts' }],
      [{ unsupported: true }, { type: 'unsupported', errors: [{ code: 131051 }] }],
      [{ message: { type: 'order', order: { catalog_id: '1' } } }, { type: 'order' }],
    ];
    for (const [input, expected] of kinds) {
      await stage.write(GUEST, input);
      const last = stage.worker.calls.filter((call) => changeOf(call).messages).at(-1);
      expect(changeOf(last).messages[0]).toMatchObject(expected);
    }
    expect(await stage.write(GUEST, { nothing: 1 })).toMatchObject({ status: 400 });
  });

  it('travels with others in one webhook', async () => {
    const messages = ['a', 'b'].flatMap((text) => [
      { guest: '1111111', text },
      { guest: '2222222', text },
    ]);
    const sent = await stage.post('/sim/batches', { messages });
    expect(sent.json.wamids).toHaveLength(4);
    expect(changeOf(stage.worker.calls[0]).messages.map((m: { from: string }) => m.from)).toEqual([
      '1111111',
      '2222222',
      '1111111',
      '2222222',
    ]);
  });
});

describe('a voice note', () => {
  it('is fetched in two steps, each with the token', async () => {
    const base64 = Buffer.from('OggS…').toString('base64');
    await stage.write(GUEST, { audio: { base64, mime: 'audio/ogg; codecs=opus', transcript: 'hola' } });
    const { audio } = changeOf(stage.worker.calls[0]).messages[0];
    expect(audio).toMatchObject({ mime_type: 'audio/ogg; codecs=opus', voice: true });
    const described = await stage.graph(`/${audio.id}`);
    const headers = { authorization: `Bearer ${localSecrets.whatsAppAccessToken}` };
    const bytes = await fetch(described.json.url, { headers });
    expect(await bytes.text()).toBe('OggS…');
    expect((await fetch(described.json.url)).status).toBe(401);
    const late = new URL(described.json.url);
    late.searchParams.set('ext', String(Math.floor(Date.now() / 1_000) - 1));
    expect((await fetch(late, { headers })).status).toBe(404);
    expect(await stage.graph('/123456789')).toMatchObject({ status: 400, json: { error: { code: 100 } } });
  });
});
