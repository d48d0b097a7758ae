import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../local-secrets.ts';
import { FAULT_TARGETS, type FaultTarget } from './faults.ts';
import { changeOf, GUEST, Stage, textReply } from './stage.fixture.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.end());

const fault = (body: object) => stage.post('/sim/faults', body);
const PATHS: Record<FaultTarget, string> = {
  neon: '/sql',
  redis: '/redis',
  qstash: '/v2/keys',
  whatsapp: '/v26.0/1',
  speech: '/v1/audio/transcriptions',
  payments: '/v1/payments/1',
  mail: '/emails',
};
const redis = (...command: string[]) =>
  stage.call('/redis', {
    method: 'POST',
    headers: { authorization: `Bearer ${localSecrets.redisToken}` },
    body: JSON.stringify(command),
  });
const inbound = () => stage.worker.calls.filter((call) => changeOf(call).messages);

describe('a fault', () => {
  for (const target of FAULT_TARGETS) {
    it(`takes ${target} down, makes it fail, and ends`, async () => {
      await fault({ target, mode: 'down' });
      await expect(stage.call(PATHS[target])).rejects.toThrow();
      await fault({ target, mode: 'off' });
      await fault({ target, mode: 'error', status: 502, count: 1 });
      expect((await stage.call(PATHS[target])).status).toBe(502);
      expect((await stage.call(PATHS[target])).status).not.toBe(502);
      expect((await stage.get('/sim/faults')).faults).toEqual([]);
    });
  }

  it('lets the work be done and loses the answer', async () => {
    await fault({ target: 'redis', mode: 'drop_response', count: 1 });
    await expect(redis('INCR', 'n')).rejects.toThrow();
    expect((await redis('GET', 'n')).json).toEqual({ result: '1' });
  });

  it('has a call performed twice', async () => {
    await fault({ target: 'redis', mode: 'duplicate', count: 1 });
    expect((await redis('INCR', 'n')).json).toEqual({ result: 1 });
    expect((await redis('GET', 'n')).json).toEqual({ result: '2' });
  });

  it('slows a call, so that a later one overtakes it', async () => {
    await fault({ target: 'redis', mode: 'slow', ms: 300, count: 1 });
    const order: string[] = [];
    const slow = redis('PING').then(() => order.push('first'));
    await expect.poll(async () => (await stage.get('/sim/faults')).faults).toEqual([]);
    await redis('PING').then(() => order.push('second'));
    await slow;
    expect(order).toEqual(['second', 'first']);
  });

  it('of WhatsApp carries the error code that it is given', async () => {
    await stage.write(GUEST, { text: 'hola' });
    await fault({ target: 'whatsapp', mode: 'error', status: 429, code: 130429, count: 1 });
    expect(await stage.reply(textReply('x'))).toMatchObject({
      status: 429,
      json: { error: { code: 130429 } },
    });
    expect((await stage.reply(textReply('x'))).status).toBe(200);
  });

  it('delivers a webhook twice, or again because its answer was lost', async () => {
    await fault({ target: 'whatsapp', mode: 'duplicate', count: 1 });
    await stage.write(GUEST, { text: 'hola' });
    expect(inbound()).toHaveLength(2);
    await fault({ target: 'whatsapp', mode: 'drop_response', scope: 'deliveries', count: 1 });
    expect((await stage.write(GUEST, { text: 'chau' })).json.status).toBe(0);
    await expect.poll(() => inbound().length, { timeout: 5_000 }).toBe(4);
  });

  it('sends a message and loses the answer, so that its status is the only sign', async () => {
    await stage.write(GUEST, { text: 'hola' });
    await fault({ target: 'whatsapp', mode: 'drop_response', count: 1 });
    const lost = { ...textReply('¿llegó?'), biz_opaque_callback_data: 'thread.1' };
    await expect(stage.reply(lost)).rejects.toThrow();
    expect(await stage.untilStatus('sent')).toMatchObject({ biz_opaque_callback_data: 'thread.1' });
  });

  it('hits the share of occasions that it names', async () => {
    await fault({ target: 'redis', mode: 'error', rate: 0 });
    expect((await redis('PING')).status).toBe(200);
    expect(await fault({ target: 'redis', mode: 'error', rate: 2 })).toMatchObject({ status: 400 });
    expect(await fault({ target: 'moon', mode: 'down' })).toMatchObject({ status: 400 });
  });
});
