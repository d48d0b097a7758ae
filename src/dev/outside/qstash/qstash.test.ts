import { Client, Receiver } from '@upstash/qstash';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../../local-secrets.ts';
import type { Call } from '../http.ts';
import { Stage } from '../stage.fixture.ts';

let stage: Stage;
let client: Client;
const receiver = new Receiver({
  currentSigningKey: localSecrets.qstashCurrentSigningKey,
  nextSigningKey: localSecrets.qstashNextSigningKey,
});
const newClient = () =>
  new Client({ baseUrl: stage.outside.addresses.qstash, token: localSecrets.qstashToken });
const at = (path: string) => stage.worker.url + path;
const isAt = (path: string) => (call: Call) => call.rawUrl === path;
const callsAt = (path: string) => stage.worker.calls.filter(isAt(path));
const bodyOf = (call: Call) => JSON.parse(call.body.toString());
const text = (base64: string) => Buffer.from(base64, 'base64').toString();

beforeEach(async () => {
  stage = await Stage.start();
  client = newClient();
});
afterEach(() => stage.end());

describe('a published message', () => {
  it('arrives whole, signed for the address it was sent to', async () => {
    const url = at('/jobs/turn?x=1&y=a%20b');
    const { messageId } = await client.publishJSON({
      url,
      body: { hello: 'ñ' },
      headers: { 'x-trace': 't1' },
    });
    const call = await stage.worker.until(isAt('/jobs/turn?x=1&y=a%20b'));
    expect(bodyOf(call)).toEqual({ hello: 'ñ' });
    expect(call.headers).toMatchObject({
      'x-trace': 't1',
      'content-type': 'application/json',
      'upstash-message-id': messageId,
      'upstash-retried': '0',
    });
    const signature = String(call.headers['upstash-signature']);
    const body = call.body.toString();
    expect(await receiver.verify({ signature, body, url })).toBe(true);
    await expect(receiver.verify({ signature, body: '{}', url })).rejects.toThrow('body hash');
    await expect(receiver.verify({ signature, body, url: at('/other') })).rejects.toThrow('invalid subject');
  });

  it('keeps the bytes of a binary body', async () => {
    const body = Buffer.from([0, 255, 13, 10, 200]);
    await client.publish({
      url: at('/bytes'),
      body: new Uint8Array(body) as unknown as string,
      method: 'PUT',
    });
    const call = await stage.worker.until(isAt('/bytes'));
    expect([call.method, call.body]).toEqual(['PUT', body]);
  });

  it('waits for its delay, can be looked at and taken back meanwhile', async () => {
    const { messageId } = await client.publishJSON({ url: at('/later'), body: 1, delay: 60, label: 'turn' });
    expect(await client.messages.get(messageId)).toMatchObject({ messageId, url: at('/later'), body: '1' });
    expect(await client.messages.cancel(messageId)).toEqual({ cancelled: 1 });
    await expect(client.messages.get(messageId)).rejects.toThrow('not found');
    const notBefore = Math.floor(Date.now() / 1_000) + 90;
    await client.publish({ url: at('/later'), body: 'x', notBefore });
    expect(await client.messages.cancel({ all: true })).toEqual({ cancelled: 1 });
  });

  it('is the same message when its deduplication id comes again within ten minutes', async () => {
    const message = { url: at('/once'), body: { a: 1 }, deduplicationId: 'wamid.1' };
    const first = await client.publishJSON(message);
    const again = await client.publishJSON(message);
    expect(again).toMatchObject({ messageId: first.messageId, deduplicated: true });
    const content = { url: at('/once'), body: { b: 1 }, contentBasedDeduplication: true };
    const [one, two] = [await client.publishJSON(content), await client.publishJSON(content)];
    expect(two.messageId).toBe(one.messageId);
    const other = await client.publishJSON({ ...content, body: { b: 2 } });
    expect(other.messageId).not.toBe(one.messageId);
  });

  it('is refused when it makes no sense', async () => {
    await expect(client.publishJSON({ url: 'ftp://x', body: 1 })).rejects.toThrow('invalid destination url');
    const delay = 8 * 24 * 3_600;
    await expect(client.publishJSON({ url: at('/x'), body: 1, delay })).rejects.toThrow('maximum delay');
    const big = 'x'.repeat(1024 * 1024 + 1);
    await expect(client.publish({ url: at('/x'), body: big })).rejects.toThrow('too large');
    const stranger = new Client({ baseUrl: stage.outside.url, token: 'wrong' });
    await expect(stranger.publishJSON({ url: at('/x'), body: 1 })).rejects.toThrow('unauthorized');
  });
});

describe('a message that fails', () => {
  it('is retried as its expression says, then is a dead letter, with a failure callback', async () => {
    stage.worker.answers = [500, 503, 418, 200];
    const { messageId } = await client.publishJSON({
      url: at('/fails'),
      body: { a: 1 },
      retries: 2,
      retryDelay: '10 * pow(2, retried)',
      failureCallback: at('/failed'),
    });
    const failed = await stage.worker.until(isAt('/failed'));
    expect(callsAt('/fails').map((call) => call.headers['upstash-retried'])).toEqual(['0', '1', '2']);
    expect(new Set(callsAt('/fails').map((call) => call.headers['upstash-message-id'])).size).toBe(1);
    const told = bodyOf(failed);
    expect(told).toMatchObject({ status: 418, retried: 2, maxRetries: 2, sourceMessageId: messageId });
    expect(text(told.sourceBody)).toBe('{"a":1}');
    const signature = String(failed.headers['upstash-signature']);
    expect(await receiver.verify({ signature, body: failed.body.toString(), url: at('/failed') })).toBe(true);
    const { messages } = await client.dlq.listMessages({ filter: { messageId } });
    expect(messages).toMatchObject([{ dlqId: told.dlqId, messageId, responseStatus: 418 }]);
    expect((await stage.get('/sim/qstash/dlq')).messages).toHaveLength(1);
  });

  it('is not retried after a 489', async () => {
    const url = at('/never');
    stage.worker.answers = [{ status: 489, headers: { 'upstash-nonretryable-error': 'true' } }, 200];
    await client.publishJSON({ url, body: 1, retries: 3, retryDelay: '1', failureCallback: at('/failed') });
    await expect.poll(() => client.dlq.listMessages()).toMatchObject({ messages: [{ responseStatus: 489 }] });
    expect(callsAt('/never')).toHaveLength(1);
  });

  it('can be brought back from the dead letters, or deleted there', async () => {
    stage.worker.answers = [500, 500, 200];
    for (const path of ['/a', '/b']) await client.publishJSON({ url: at(path), body: 1, retries: 0 });
    await expect.poll(async () => (await client.dlq.listMessages()).messages.length).toBe(2);
    const [first, second] = (await client.dlq.listMessages()).messages;
    const { responses } = await client.dlq.retry(first!.dlqId);
    expect(responses).toMatchObject([{ messageId: expect.stringMatching(/^msg_/) }]);
    await expect.poll(() => stage.worker.calls.length).toBe(3);
    expect(await client.dlq.delete(second!.dlqId)).toEqual({ deleted: 1 });
    expect((await client.dlq.listMessages()).messages).toEqual([]);
  });
});

describe('a callback', () => {
  it('carries each answer of the destination back', async () => {
    stage.worker.answers = [500, 200];
    await client.publishJSON({
      url: at('/work'),
      body: 1,
      retries: 1,
      retryDelay: '1',
      callback: at('/done?kind=speech'),
    });
    await expect.poll(() => callsAt('/done?kind=speech').length).toBe(2);
    const statuses = callsAt('/done?kind=speech').map((call) => bodyOf(call).status);
    expect(statuses.sort()).toEqual([200, 500]);
    expect(text(bodyOf(callsAt('/done?kind=speech')[1]!).body)).toBe('{}');
  });
});

describe('flow control', () => {
  it('lets one at a time through for each key', async () => {
    await client.flowControl.pause('guest-1');
    for (let i = 0; i < 3; i += 1) {
      await client.publishJSON({
        url: at('/turn'),
        body: i,
        flowControl: { key: 'guest-1', parallelism: 1 },
      });
    }
    const held = { waitListSize: 3, isPaused: true };
    await expect.poll(() => client.flowControl.get('guest-1')).toMatchObject(held);
    await client.flowControl.resume('guest-1');
    await expect.poll(() => callsAt('/turn').map(bodyOf)).toEqual([0, 1, 2]);
  });

  it('lets so many through in each period', async () => {
    for (let i = 0; i < 5; i += 1) {
      await client.publishJSON({
        url: at('/paced'),
        body: i,
        flowControl: { key: 'paced', rate: 2, period: '1h' },
      });
    }
    await expect.poll(() => client.flowControl.get('paced')).toMatchObject({ waitListSize: 3, rateCount: 2 });
    expect(callsAt('/paced')).toHaveLength(2);
    await client.flowControl.resetRate('paced');
    await expect.poll(() => callsAt('/paced').length).toBe(4);
  });
});

describe('queues, batches and URL groups', () => {
  it('brings the messages of a queue in order, a failing one holding up the others', async () => {
    stage.worker.answers = [500, 200];
    const queue = client.queue({ queueName: 'q1' });
    for (const body of [1, 2]) await queue.enqueueJSON({ url: at('/q'), body, retries: 1, retryDelay: '20' });
    await expect.poll(() => callsAt('/q').map(bodyOf)).toEqual([1, 1, 2]);
  });

  it('takes many messages in one request', async () => {
    const sent = await client.batchJSON([
      { url: at('/one'), body: { a: 1 } },
      { url: at('/two'), body: { b: 'ñ' }, queueName: 'q2' },
    ]);
    expect(sent).toHaveLength(2);
    expect(bodyOf(await stage.worker.until(isAt('/two')))).toEqual({ b: 'ñ' });
    await stage.worker.until(isAt('/one'));
  });

  it('sends one message to every endpoint of a group', async () => {
    await client.urlGroups.addEndpoints({ name: 'all', endpoints: [{ url: at('/x') }, { url: at('/y') }] });
    const sent = await client.publishJSON({ urlGroup: 'all', body: 1 });
    expect(sent).toHaveLength(2);
    expect((await stage.worker.until(isAt('/x'))).headers['upstash-topic-name']).toBe('all');
    await stage.worker.until(isAt('/y'));
  });
});

describe('a schedule', () => {
  it('is kept, runs on demand and can be paused and deleted', async () => {
    const cron = 'CRON_TZ=America/Argentina/Buenos_Aires */5 * * * *';
    const destination = at('/jobs/sync');
    const { scheduleId } = await client.schedules.create({
      destination,
      cron,
      scheduleId: 'ical',
      body: '{}',
    });
    expect(await client.schedules.get(scheduleId)).toMatchObject({ cron, destination, isPaused: false });
    expect(await stage.post('/sim/cron/ical', {})).toMatchObject({ status: 200 });
    const call = await stage.worker.until(isAt('/jobs/sync'));
    expect(call.headers['upstash-schedule-id']).toBe('ical');
    await client.schedules.pause({ schedule: scheduleId });
    expect(await client.schedules.list()).toMatchObject([{ isPaused: true }]);
    await client.schedules.delete(scheduleId);
    expect(await client.schedules.list()).toEqual([]);
    await expect(client.schedules.create({ destination, cron: 'soon' })).rejects.toThrow('invalid cron');
  });
});

describe('after a restart', () => {
  it('what was not delivered is delivered, and dead letters and deduplication are still there', async () => {
    stage.worker.answers = [500];
    await client.publishJSON({ url: at('/dead'), body: 1, retries: 0 });
    await expect.poll(async () => (await client.dlq.listMessages()).messages.length).toBe(1);
    const pending = { url: at('/alive'), body: 2, retryDelay: '300', deduplicationId: 'd1' };
    const { messageId } = await client.publishJSON(pending);
    await stage.worker.until(isAt('/alive'));
    await stage.restart(() => {
      stage.worker.answers = [200];
      stage.worker.calls.length = 0;
    });
    client = newClient();
    const call = await stage.worker.until(isAt('/alive'));
    expect(call.headers['upstash-message-id']).toBe(messageId);
    expect((await client.dlq.listMessages()).messages).toHaveLength(1);
    expect(await client.publishJSON(pending)).toMatchObject({ messageId, deduplicated: true });
  });
});
