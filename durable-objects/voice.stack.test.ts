import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { localSecrets } from '../src/dev/local-secrets.ts';
import { signDelivery } from '../src/dev/outside/qstash/signature.ts';
import { adminCall, owner } from '../src/testing/admin-client.ts';
import { sharedStack } from '../src/testing/stack.ts';
import { Guest, post, textOf } from './guest.fixture.ts';

const stack = sharedStack();
const database = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });

afterEach(() => fault({ mode: 'off' }));
afterAll(() => database.end());

const fault = (what: object) => post(`${stack.outsideUrl}/sim/faults`, what);

/** A recording that no other test has. */
const note = (transcript: string, more: object = {}) => ({
  audio: {
    base64: Buffer.concat([Buffer.from('OggS'), randomBytes(500)]).toString('base64'),
    mime: 'audio/ogg; codecs=opus',
    transcript,
    ...more,
  },
});

const rowOf = async (wamid: string) =>
  (await database.query('select type, body, status from messages where wamid = $1', [wamid])).rows[0];
const expectRow = (wamid: string, row: object) =>
  expect.poll(() => rowOf(wamid), { timeout: 30_000 }).toEqual({ type: 'voice', ...row });

describe('a voice note', () => {
  test('is answered as if it had been typed, in reply to the note', async () => {
    const guest = new Guest(stack);
    const { wamid, status } = await guest.write(note('Hola, ¿cómo va?'));
    expect(status).toBe(200);
    await guest.replyTo(wamid);
    await expectRow(wamid, { body: 'Hola, ¿cómo va?', status: 'heard' });
    const { rows } = await database.query(
      `select o.trace->'input'->'voice' as voice from messages i
       join messages o on o.turn_id = i.turn_id and o.direction = 'out' where i.wamid = $1`,
      [wamid],
    );
    expect(rows).toEqual([{ voice: { confidence: 'high' } }]);
  });

  test('of which little is sure is read back before it counts, and marked so', async () => {
    const guest = new Guest(stack);
    const { wamid } = await guest.write(note('del diez al quince de enero', { avgLogprob: -1.4 }));
    expect(textOf(await guest.replyTo(wamid))).toContain('del diez al quince de enero');
    const confidence = async () =>
      (
        await database.query(
          `select o.trace->'input'->'voice'->>'confidence' as confidence from messages i
           join messages o on o.turn_id = i.turn_id and o.direction = 'out' where i.wamid = $1`,
          [wamid],
        )
      ).rows[0]?.confidence;
    await expect.poll(confidence, { timeout: 20_000 }).toBe('low');
  });

  test('does not hold up what is typed meanwhile', async () => {
    const guest = new Guest(stack);
    await fault({ target: 'speech', mode: 'slow', ms: 3_000 });
    const spoken = await guest.write(note('Hola'));
    const typed = await guest.write({ text: 'Hola' });
    await guest.replyTo(typed.wamid);
    await guest.replyTo(spoken.wamid);
    const answered = (await guest.replies()).map(({ payload }) => payload.context.message_id);
    expect(answered).toEqual([typed.wamid, spoken.wamid]);
  });

  test('shows that somebody listens, for as long as it takes', async () => {
    const guest = new Guest(stack);
    await fault({ target: 'speech', mode: 'slow', ms: 2_000 });
    const { wamid } = await guest.write(note('Hola'));
    const isTyping = async () => {
      const shown = await fetch(`${stack.outsideUrl}/sim/guests/${guest.waId}/messages`);
      return JSON.parse(await shown.text()).typing;
    };
    await expect.poll(isTyping, { interval: 20, timeout: 20_000 }).toBe(true);
    expect(await guest.replies()).toHaveLength(0);
    await guest.replyTo(wamid);
  });

  test('that the endpoint cannot take past all retries asks kindly for text, and the host sees the dead letter', async () => {
    const guest = new Guest(stack);
    const letters = async () => {
      const answer = await fetch(`${stack.outsideUrl}/sim/qstash/dlq`);
      return JSON.parse(await answer.text()).messages.length;
    };
    const before = await letters();
    await fault({ target: 'speech', mode: 'error', status: 503, retryAfter: 0 });
    const { wamid } = await guest.write(note('Hola'));
    expect(textOf(await guest.replyTo(wamid))).toMatch(/No pude escuchar/);
    expect(await letters()).toBe(before + 1);
    await expectRow(wamid, { body: '', status: 'not_heard' });
    const shown = await adminCall(await owner(), '/dead-letters');
    const { items } = JSON.parse(await shown.text());
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'voice_note', phone: `+${guest.waId}`, errorCode: null }),
    );
    const metrics = await fetch(`${stack.workerUrl}/metrics`, {
      headers: { authorization: `Bearer ${localSecrets.metricsToken}` },
    });
    expect(await metrics.text()).toMatch(/^qstash_dlq \d+$/m);
  });

  test('waits for a speech endpoint that is down for a while', async () => {
    const guest = new Guest(stack);
    await fault({ target: 'speech', mode: 'down', count: 1 });
    const { wamid } = await guest.write(note('Hola'));
    await guest.replyTo(wamid);
    await expectRow(wamid, { body: 'Hola', status: 'heard' });
  });

  test('is transcribed once and answered once, though its callbacks come twice', async () => {
    const guest = new Guest(stack);
    await fault({ target: 'qstash', mode: 'duplicate' });
    const first = await guest.write(note('Hola'));
    await guest.replyTo(first.wamid);
    const next = await guest.write({ text: 'gracias' });
    await guest.replyTo(next.wamid);
    expect(await guest.replies()).toHaveLength(2);
  });

  test('that is too long asks kindly for text', async () => {
    const guest = new Guest(stack);
    const { wamid } = await guest.write(note('x', { base64: randomBytes(700_001).toString('base64') }));
    await guest.replyTo(wamid);
    await expectRow(wamid, { body: '', status: 'too_long' });
  });

  test('in which nothing is heard, or that the endpoint refuses, asks kindly for text', async () => {
    const guest = new Guest(stack);
    const silent = await guest.write(note(''));
    await guest.replyTo(silent.wamid);
    await expectRow(silent.wamid, { body: '', status: 'not_heard' });
    await fault({ target: 'speech', mode: 'error', status: 400 });
    const refused = await guest.write(note('Hola'));
    await guest.replyTo(refused.wamid);
    await expectRow(refused.wamid, { body: '', status: 'not_heard' });
  });

  test('whose bytes are not those that were sent, or are gone, asks kindly for text', async () => {
    const guest = new Guest(stack);
    const message = (audio: object) => ({ message: { type: 'audio', audio: { voice: true, ...audio } } });
    const gone = await guest.write(message({ id: '1', mime_type: 'audio/ogg', sha256: '' }));
    await guest.replyTo(gone.wamid);
    await expectRow(gone.wamid, { body: '', status: 'not_heard' });
    const good = await guest.write(note('Hola'));
    await guest.replyTo(good.wamid);
    const { audio } = (await guest.until(({ wamid }) => wamid === good.wamid)).payload;
    const wrong = await guest.write(message({ ...audio, sha256: Buffer.alloc(32).toString('base64') }));
    await guest.replyTo(wrong.wamid);
    await expectRow(wrong.wamid, { body: '', status: 'not_heard' });
  });
});

describe('the callback', () => {
  const call = (signature: string | null, body = '{}') =>
    fetch(`${stack.workerUrl}/callbacks/speech?thread=${'a'.repeat(64)}&note=w`, {
      method: 'POST',
      headers: signature === null ? {} : { 'upstash-signature': signature },
      body,
    });

  test('takes nothing that QStash has not signed', async () => {
    expect((await call(null)).status).toBe(401);
    expect((await call('a.b.c')).status).toBe(401);
  });

  test('takes nothing that was signed for another address, another body or with another key', async () => {
    const url = `${stack.workerUrl}/callbacks/speech?thread=${'a'.repeat(64)}&note=w`;
    const key = localSecrets.qstashCurrentSigningKey;
    const body = Buffer.from('{}');
    expect((await call(signDelivery(`${url}x`, body, key))).status).toBe(401);
    expect((await call(signDelivery(url, Buffer.from('{"status":200}'), key))).status).toBe(401);
    expect((await call(signDelivery(url, body, 'sig_another'))).status).toBe(401);
    expect((await call(signDelivery(url, body, key))).status).toBe(200);
    expect((await call(signDelivery(url, body, localSecrets.qstashNextSigningKey))).status).toBe(200);
  });
});
