import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeOf, GUEST, NUMBER, Stage, textReply } from '../stage.fixture.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.end());

describe('a message of the business', () => {
  beforeEach(() => stage.write(GUEST, { text: 'hola' }));

  it('comes back as sent, delivered and read, with its callback data', async () => {
    const answer = await stage.reply({ ...textReply('¡Hola!'), biz_opaque_callback_data: 'thread.7' });
    const wamid = answer.json.messages[0].id;
    for (const status of ['sent', 'delivered', 'read']) {
      expect(await stage.untilStatus(status)).toMatchObject({
        id: wamid,
        recipient_id: GUEST,
        biz_opaque_callback_data: 'thread.7',
      });
    }
  });

  it('appears on the phone of the one who waits for it, with the time it took', async () => {
    const waiting = stage.get(`/sim/guests/${GUEST}/messages?after=1&wait=5000`);
    const all = stage.get('/sim/messages?after=0&wait=5000');
    await stage.reply(textReply('¡Hola!'));
    expect((await waiting).messages).toMatchObject([
      { n: 2, direction: 'out', payload: { text: { body: '¡Hola!' } }, replyMs: expect.any(Number) },
    ]);
    expect((await all).messages).toMatchObject([{ n: 1, guest: GUEST }]);
    expect((await stage.get(`/sim/guests/${GUEST}/messages?after=2&wait=1`)).messages).toEqual([]);
  });

  it('can be preceded by reading and typing', async () => {
    const wamid = changeOf(stage.worker.calls[0]).messages[0].id;
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: wamid };
    const typing = { ...body, typing_indicator: { type: 'text' } };
    const marked = await stage.graph(`/${NUMBER}/messages`, typing);
    expect(marked.json).toEqual({ success: true });
    expect(await stage.get(`/sim/guests/${GUEST}/messages`)).toMatchObject({
      typing: true,
      messages: [{ read: true }],
    });
    await stage.reply(textReply('acá estoy'));
    expect(await stage.get(`/sim/guests/${GUEST}/messages`)).toMatchObject({ typing: false });
  });

  const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
  const buttons = (...all: object[]) => ({
    type: 'interactive',
    interactive: { type: 'button', body: { text: 'x' }, action: { buttons: all } },
  });
  const listOf = (rows: object[], more: object = {}) => ({
    type: 'interactive',
    interactive: {
      type: 'list',
      body: { text: 'x' },
      action: { button: 'Ver', sections: [{ rows }] },
      ...more,
    },
  });
  const row = (id: string, more: object = {}) => ({ id, title: id, ...more });
  const refused: [string, object, number][] = [
    ['a text of 4,097', textReply('x'.repeat(4_097)), 100],
    ['an empty text', textReply(' '), 131008],
    ['four buttons', buttons(...['a', 'b', 'c', 'd'].map((id) => button(id, id))), 131009],
    ['no button', buttons(), 131009],
    ['a button title of 21', buttons(button('a', 'x'.repeat(21))), 131009],
    ['a button id of 257', buttons(button('a'.repeat(257), 'x')), 131009],
    ['two buttons with one title', buttons(button('a', 'x'), button('b', 'x')), 131009],
    ['eleven rows', listOf(Array.from({ length: 11 }, (_, i) => row(`r${i}`))), 131009],
    ['a row title of 25', listOf([row('a', { title: 'x'.repeat(25) })]), 131009],
    ['a row description of 73', listOf([row('a', { description: 'x'.repeat(73) })]), 131009],
    ['a list body of 4,097', listOf([row('a')], { body: { text: 'x'.repeat(4_097) } }), 131009],
    ['a footer of 61', listOf([row('a')], { footer: { text: 'x'.repeat(61) } }), 131009],
    ['a header of 61', listOf([row('a')], { header: { type: 'text', text: 'x'.repeat(61) } }), 131009],
    ['a picture from nowhere', { type: 'image', image: {} }, 131008],
    ['a picture that was never uploaded', { type: 'image', image: { id: '99' } }, 131009],
    ['a place beyond the pole', { type: 'location', location: { latitude: 91, longitude: 0 } }, 131009],
    ['an unknown kind', { type: 'hologram', hologram: {} }, 100],
    ['callback data of 513', { ...textReply('x'), biz_opaque_callback_data: 'x'.repeat(513) }, 100],
    ['no recipient', { ...textReply('x'), to: undefined }, 100],
    ['an unknown template', { type: 'template', template: { name: 'n', language: { code: 'es' } } }, 132001],
  ];
  for (const [name, body, code] of refused) {
    it(`is refused with ${code} when it has ${name}`, async () => {
      const answer = await stage.reply(body);
      expect(answer.json.error).toMatchObject({ code, type: 'OAuthException', error_data: {} });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    });
  }

  it('may be as long as every limit allows', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => row(`r${i}`, { description: 'x'.repeat(72) }));
    for (const body of [
      textReply('x'.repeat(4_096)),
      buttons(button('a'.repeat(256), 'x'.repeat(20)), button('b', 'y'), button('c', 'z')),
      listOf(rows, { body: { text: 'x'.repeat(4_096) }, footer: { text: 'x'.repeat(60) } }),
      { type: 'location', location: { latitude: '-41.1', longitude: '-71.3', name: 'Lago' } },
    ]) {
      expect((await stage.reply(body)).status).toBe(200);
    }
  });

  it('is refused without the token, and from a number that is not ours', async () => {
    const init = { method: 'POST', body: '{}' };
    const stranger = await fetch(`${stage.outside.addresses.whatsApp}/${NUMBER}/messages`, init);
    expect(stranger.status).toBe(401);
    expect(await stage.reply(textReply('x'), '999')).toMatchObject({
      status: 400,
      json: { error: { code: 100, error_subcode: 33 } },
    });
  });

  it('is stopped with 131056 after 45 to the same guest', async () => {
    for (let i = 0; i < 45; i += 1) expect((await stage.reply(textReply(String(i)))).status).toBe(200);
    expect(await stage.reply(textReply('46'))).toMatchObject({
      status: 429,
      json: { error: { code: 131056 } },
    });
  });

  it('is stopped with 130429 beyond the number of messages a second', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => stage.reply({ to: `54911000${1000 + i}`, ...textReply('x') })),
    );
    expect(answers.some(({ status, json }) => status === 429 && json.error.code === 130429)).toBe(true);
  });

  it('fails with 131047 a day after the guest wrote, and only a template gets through', async () => {
    await stage.write('5491100000000', { text: 'hola', at: Date.now() - 25 * 3_600_000 });
    const late = { to: '5491100000000' };
    const sent = await stage.reply({
      ...late,
      ...textReply('¿sigue ahí?'),
      biz_opaque_callback_data: 'late',
    });
    expect(sent.status).toBe(200);
    expect(await stage.untilStatus('failed')).toMatchObject({
      id: sent.json.messages[0].id,
      errors: [{ code: 131047 }],
      biz_opaque_callback_data: 'late',
    });
    await stage.graph('/200000000000001/message_templates', {
      name: 'reminder',
      language: 'es_AR',
      components: [{ type: 'BODY', text: 'Hola {{1}}' }],
    });
    const parameters = [{ type: 'text', text: 'Ana' }];
    const template = { name: 'reminder', language: { code: 'es_AR' } };
    const withName = { ...template, components: [{ type: 'body', parameters }] };
    expect(await stage.reply({ ...late, type: 'template', template })).toMatchObject({
      json: { error: { code: 132000 } },
    });
    expect((await stage.reply({ ...late, type: 'template', template: withName })).status).toBe(200);
    const { messages } = await stage.get('/sim/guests/5491100000000/messages?after=1');
    expect(messages).toMatchObject([{ payload: { type: 'template' } }]);
  });

  it('fails when the picture behind its link is not there', async () => {
    stage.worker.answers = [404];
    await stage.reply({ type: 'image', image: { link: `${stage.worker.url}/photos/gone.jpg` } });
    expect((await stage.untilStatus('failed')).errors).toMatchObject([{ code: 131053 }]);
  });

  it('fails when the picture is of a kind that WhatsApp does not show', async () => {
    const drawing = { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: '<svg/>' };
    stage.worker.answers = [drawing, 200];
    await stage.reply({ type: 'image', image: { link: `${stage.worker.url}/photos/a.svg` } });
    expect((await stage.untilStatus('failed')).errors).toMatchObject([{ code: 131053 }]);
  });

  it('fails with 131026 when the guest has blocked the business', async () => {
    await stage.post(`/sim/guests/${GUEST}`, { blocked: true });
    await stage.reply(textReply('x'));
    expect((await stage.untilStatus('failed')).errors).toMatchObject([{ code: 131026 }]);
    expect((await stage.get('/sim/undelivered')).messages).toMatchObject([{ code: 131026, guest: GUEST }]);
  });

  it('reaches a guest whose message did not pass here, when it answers that message', async () => {
    const answer = await stage.reply({
      to: '5491177777777',
      context: { message_id: 'wamid.x' },
      ...textReply('hola'),
    });
    expect(answer.status).toBe(200);
    expect((await stage.get('/sim/guests/5491177777777/messages')).messages).toHaveLength(1);
  });
});
