import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { messagesWebhook } from '../src/dev/outside/whatsapp/webhook-bodies.ts';
import { adminCall, owner } from '../src/testing/admin-client.ts';
import { inDays } from '../src/testing/api-client.ts';
import { sharedStack } from '../src/testing/stack.ts';
import { Guest, inbound, linkOf, post, postWebhook, textOf } from './guest.fixture.ts';

const stack = sharedStack();
const database = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });

afterEach(async () => {
  await post(`${stack.outsideUrl}/sim/faults`, { mode: 'off' });
});
afterAll(() => database.end());

const storedMessages = async (wamids: readonly string[]) =>
  (
    await database.query(
      `select wamid, turn_id, direction, body, type, status from messages where wamid = any($1) order by sent_at, id`,
      [wamids],
    )
  ).rows;

describe('a thread', () => {
  test('answers a greeting once, to the message it answers', async () => {
    const guest = new Guest(stack);
    const { wamid, status } = await guest.write({ text: 'Hola', name: 'Ana' });
    expect(status).toBe(200);
    const reply = await guest.replyTo(wamid);
    expect(textOf(reply)).not.toBe('');
    expect(await guest.replies()).toHaveLength(1);
  });

  test('has one effect and one reply for the same message ten times', async () => {
    const guest = new Guest(stack);
    const body = messagesWebhook([inbound(guest.waId, 'Hola')]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => postWebhook(stack, body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const next = await guest.write({ text: 'gracias' });
    await guest.replyTo(next.wamid);
    expect((await postWebhook(stack, body)).status).toBe(200);
    const last = await guest.write({ text: 'hola de nuevo' });
    await guest.replyTo(last.wamid);
    const answered = (await guest.replies()).map(({ payload }) => payload.context.message_id);
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered.length).toBeLessThanOrEqual(3);
  });

  test('takes a batch of 1,000 events whole, each in one turn, in order per guest', async () => {
    const guests = Array.from({ length: 25 }, () => new Guest(stack));
    const events = Array.from({ length: 1_000 }, (_, i) =>
      inbound(guests[i % guests.length]!.waId, `mensaje ${Math.floor(i / guests.length)}`),
    );
    expect((await postWebhook(stack, messagesWebhook(events))).status).toBe(200);
    const wamids = events.map(({ message }) => String(message.id));
    await expect.poll(async () => (await storedMessages(wamids)).length, { timeout: 30_000 }).toBe(1_000);
    const stored = await storedMessages(wamids);
    for (const [index, guest] of guests.entries()) {
      const own = new Set(wamids.filter((_, i) => i % guests.length === index));
      const rows = stored.filter(({ wamid }) => own.has(wamid));
      expect(rows.map(({ body }) => body)).toEqual(Array.from({ length: 40 }, (_, n) => `mensaje ${n}`));
      const lastOf = new Map(rows.map(({ turn_id, wamid }) => [turn_id, wamid]));
      const replies = await guest.replies();
      expect(replies.map(({ payload }) => payload.context.message_id)).toEqual([...lastOf.values()]);
    }
  });

  test('joins what comes while a turn runs into the next one, and leaves none out', async () => {
    const guest = new Guest(stack);
    await post(`${stack.outsideUrl}/sim/faults`, { target: 'whatsapp', mode: 'slow', ms: 400, count: 8 });
    const sent: string[] = [];
    for (let i = 0; i < 8; i++) sent.push((await guest.write({ text: `mensaje ${i}` })).wamid);
    await guest.replyTo(sent.at(-1)!);
    await expect.poll(async () => (await storedMessages(sent)).length, { timeout: 20_000 }).toBe(8);
    const turns = new Map((await storedMessages(sent)).map(({ turn_id, wamid }) => [turn_id, wamid]));
    const answered = (await guest.replies()).map(({ payload }) => payload.context.message_id);
    expect(answered).toEqual([...turns.values()]);
    expect(answered.length).toBeLessThan(8);
  });

  test('keeps a flood whole and answers it once a minute', async () => {
    const guest = new Guest(stack);
    const hello = await guest.write({ text: 'Hola' });
    await guest.replyTo(hello.wamid);
    const flood = Array.from({ length: 200 }, (_, n) => inbound(guest.waId, `mensaje ${n}`));
    for (const message of flood.slice(0, 40)) {
      expect((await postWebhook(stack, messagesWebhook([message]))).status).toBe(200);
    }
    const bodies = Array.from({ length: 16 }, (_, n) => flood.slice(40 + 10 * n, 50 + 10 * n));
    const answers = await Promise.all(bodies.map((body) => postWebhook(stack, messagesWebhook(body))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const other = new Guest(stack);
    await other.replyTo((await other.write({ text: 'Hola' })).wamid);
    // The 31st message of the minute is where it stops.
    expect((await guest.replies()).length).toBeLessThanOrEqual(31);
  });

  test('is silent after a reaction, and says once what it cannot read', async () => {
    const guest = new Guest(stack);
    const hello = await guest.write({ text: 'Hola' });
    await guest.replyTo(hello.wamid);
    await guest.write({ reaction: '👍' });
    const sticker = await guest.write({ sticker: {} });
    await guest.replyTo(sticker.wamid);
    expect(await guest.replies()).toHaveLength(2);
  });

  test('writes the conversation to Postgres with the understanding, the trace and the statuses', async () => {
    const guest = new Guest(stack);
    const { wamid } = await guest.write({ text: 'Hola', name: 'Berta' });
    const reply = await guest.replyTo(wamid);
    await expect
      .poll(async () => (await storedMessages([reply.wamid]))[0]?.status, { timeout: 20_000 })
      .toBe('read');
    const [row] = (
      await database.query(
        `select i.understanding->>'language' as language, o.trace->'input'->>'kind' as input, o.cost_category, g.name, g.wa_id
         from messages i join messages o on o.turn_id = i.turn_id and o.direction = 'out' join guests g on g.id = i.guest_id
         where i.wamid = $1`,
        [wamid],
      )
    ).rows;
    expect(row).toEqual({
      language: 'es',
      input: 'message',
      cost_category: 'service',
      name: 'Berta',
      wa_id: guest.waId,
    });
  });
});

/** Brings a guest to the question whose "yes" places the hold. */
async function askedToConfirm(days: number, guest = new Guest(stack)): Promise<Guest> {
  const say = async (message: object) => guest.replyTo((await guest.write(message)).wamid);
  const [from, to] = [days, days + 3].map((day) => inDays(day).split('-').reverse().join('/'));
  const offered = await say({ text: `¿Hay lugar del ${from} al ${to} para 2?` });
  const rows = offered.payload.interactive.action.sections?.[0].rows ?? [];
  await say({ list: rows.find(({ id }: { id: string }) => id.startsWith('choose:')).id });
  return guest;
}

describe('a turn whose act has no outcome yet', () => {
  test('says "one moment" once, and goes on when Postgres is back: one hold, one answer', async () => {
    const guest = await askedToConfirm(718);
    await post(`${stack.outsideUrl}/sim/faults`, { target: 'neon', mode: 'down' });
    const { wamid } = await guest.write({ button: 'yes' });
    const oneMoment = await guest.replyTo(wamid);
    expect(oneMoment.payload.type).toBe('text');
    await post(`${stack.outsideUrl}/sim/faults`, { mode: 'off' });
    const link = await guest.until(({ payload }) => payload.interactive?.type === 'cta_url');
    expect(link.payload.context.message_id).toBe(wamid);
    const replies = await guest.replies();
    expect(replies.filter(({ payload }) => payload.context.message_id === wamid)).toHaveLength(2);
    const { rows: holds } = await database.query(
      'select 1 from reservations r join guests g on g.id = r.guest_id where g.wa_id = $1',
      [guest.waId],
    );
    expect(holds).toHaveLength(1);
  });
});

describe('the outbox', () => {
  const fault = (what: object) => post(`${stack.outsideUrl}/sim/faults`, { target: 'whatsapp', ...what });

  test('an answer that got lost is not sent again once its status is there', async () => {
    const guest = new Guest(stack);
    await fault({ mode: 'drop_response', count: 2 });
    const { wamid } = await guest.write({ text: 'Hola' });
    await guest.replyTo(wamid);
    await fault({ mode: 'off' });
    const next = await guest.write({ text: 'gracias' });
    await guest.replyTo(next.wamid);
    expect(await guest.replies()).toHaveLength(2);
  });

  test('news to a guest whose window has closed goes as a template', async () => {
    const guest = await askedToConfirm(712);
    const link = linkOf(await guest.replyTo((await guest.write({ button: 'yes' })).wamid));
    await fault({ mode: 'error', status: 400, code: 131047, count: 1 });
    await post(`${stack.outsideUrl}/sim/payments/${link.split('/').at(-1)}`, { outcome: 'approved' });
    const news = await guest.until(({ payload }) => payload.type === 'template');
    expect(news.payload.template).toMatchObject({ name: 'reservation_news', language: { code: 'es_AR' } });
  });

  test.each([
    [130429, 429],
    [131056, 429],
    [131016, 503],
  ])('a refusal that passes (%i) is tried again, and the guest is answered once', async (code, status) => {
    const guest = new Guest(stack);
    await fault({ mode: 'error', status, code, count: 2 });
    const { wamid } = await guest.write({ text: 'Hola' });
    await guest.replyTo(wamid);
    await guest.replyTo((await guest.write({ text: 'gracias' })).wamid);
    expect(await guest.replies()).toHaveLength(2);
  });

  test('a send that WhatsApp never heard of goes once more when its status does not come', async () => {
    const guest = new Guest(stack);
    // The typing indicator is the first call.
    await fault({ mode: 'down', scope: 'calls', count: 2 });
    const { wamid } = await guest.write({ text: 'Hola' });
    await guest.replyTo(wamid);
    await guest.replyTo((await guest.write({ text: 'gracias' })).wamid);
    expect(await guest.replies()).toHaveLength(2);
  });

  test('a refusal that does not pass is kept as a dead letter, which the host sees', async () => {
    const guest = new Guest(stack);
    await guest.replyTo((await guest.write({ text: 'Hola' })).wamid);
    await fault({ mode: 'error', status: 400, code: 131026, count: 2 });
    const second = await guest.write({ text: 'hola' });
    const dead = async () =>
      (
        await database.query(
          `select o.status, o.error_code from messages i join messages o on o.turn_id = i.turn_id and o.direction = 'out'
           where i.wamid = $1`,
          [second.wamid],
        )
      ).rows[0];
    await expect.poll(dead, { timeout: 20_000 }).toEqual({ status: 'failed', error_code: 131026 });
    const { items } = JSON.parse(await (await adminCall(await owner(), '/dead-letters')).text());
    const letter = { kind: 'message', phone: `+${guest.waId}`, errorCode: 131026 };
    expect(items).toContainEqual(expect.objectContaining(letter));
    expect((await adminCall('', '/dead-letters')).status).toBe(401);
    expect(await guest.replies()).toHaveLength(1);
  });
});
