import { randomInt } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { inDays } from '../src/testing/api-client.ts';
import { sharedStack } from '../src/testing/stack.ts';
import { Guest, linkOf, post, textOf } from './guest.fixture.ts';

const stack = sharedStack();
const database = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });
afterAll(() => database.end());

const newUserId = (): string => `AR.${Date.now()}${randomInt(1_000, 9_999)}`;

/** Brings a guest to the payment link of a hold. */
async function held(days: number, guest: Guest): Promise<{ readonly guest: Guest; readonly link: string }> {
  const say = async (message: object) => guest.replyTo((await guest.write(message)).wamid);
  const [from, to] = [days, days + 3].map((day) => inDays(day).split('-').reverse().join('/'));
  const offered = await say({ text: `¿Hay lugar del ${from} al ${to} para 2?` });
  const rows = offered.payload.interactive.action.sections?.[0].rows ?? [];
  await say({ list: rows.find(({ id }: { id: string }) => id.startsWith('choose:')).id });
  return { guest, link: linkOf(await say({ button: 'yes' })) };
}

const pay = (link: string) =>
  post(`${stack.outsideUrl}/sim/payments/${link.split('/').at(-1)}`, { outcome: 'approved' });
const codeIn = (text: string): string => /TQ-\w{6}/.exec(text)?.[0] ?? '';

/** WhatsApp's own message, brought to the guest's new id. */
const changed = (guest: Guest, system: object) =>
  guest.write({ message: { type: 'system', system: { body: 'User changed', ...system } } });

/** Whose the reservation is by now, and how many guests these ids still name. */
const ownersOf = async (code: string, ids: readonly string[]) => {
  const { rows } = await database.query(
    `select g.user_id, g.wa_id, (select count(*)::int from guests o where o.user_id = any($2) or o.wa_id = any($2)) as guests
     from reservations r join guests g on g.id = r.guest_id where r.code = $1`,
    [code, ids],
  );
  return rows;
};

describe('a guest without a phone', () => {
  test('a guest without a phone is answered by user id', async () => {
    const guest = new Guest(stack, `AR.${Date.now()}`);
    const { wamid } = await guest.write({ text: 'Hola', bsuid: guest.waId });
    const reply = await guest.replyTo(wamid);
    expect(reply.payload.recipient).toBe(guest.waId);
    expect(reply.payload.to).toBeUndefined();
  });

  test('holds, pays and is told so, by user id alone', async () => {
    const guest = new Guest(stack, newUserId());
    const { link } = await held(690, guest);
    await pay(link);
    const told = await guest.until(
      (message) => message.direction === 'out' && /confirmad/i.test(textOf(message)),
    );
    expect(told.payload.recipient).toBe(guest.waId);
    expect(told.payload.to).toBeUndefined();
    const code = codeIn(link);
    expect(await ownersOf(code, [guest.waId])).toEqual([{ user_id: guest.waId, wa_id: null, guests: 1 }]);
  });
});

describe('a guest whose id changes', () => {
  test('goes on under the new user id: the hold is known there, and its confirmation comes there', async () => {
    const [before, now] = [newUserId(), newUserId()];
    const { link } = await held(695, new Guest(stack, before));
    const guest = new Guest(stack, now);
    await changed(guest, { type: 'user_changed_user_id', user_id: now, previous_user_id: before });
    const mine = await guest.replyTo((await guest.write({ text: '¿cómo está mi reserva?' })).wamid);
    expect(textOf(mine)).toContain(codeIn(link));
    await pay(link);
    await guest.until((message) => message.direction === 'out' && /confirmad/i.test(textOf(message)));
    await expect
      .poll(() => ownersOf(codeIn(link), [before, now]), { timeout: 20_000 })
      .toEqual([{ user_id: now, wa_id: null, guests: 1 }]);
  });

  test('goes on under the new number, also where there are no user ids', async () => {
    const [old, guest] = [new Guest(stack), new Guest(stack)];
    const withoutIds = (message: object) => ({ ...message, bsuid: false });
    await old.replyTo((await old.write(withoutIds({ text: 'Hola' }))).wamid);
    const message = {
      type: 'system',
      from: old.waId,
      system: { body: 'User changed', type: 'user_changed_number', wa_id: guest.waId },
    };
    await guest.write(withoutIds({ message }));
    await guest.replyTo((await guest.write(withoutIds({ text: 'Hola otra vez' }))).wamid);
    const rows = async () =>
      (await database.query('select wa_id from guests where wa_id = any($1)', [[old.waId, guest.waId]])).rows;
    await expect.poll(rows, { timeout: 20_000 }).toEqual([{ wa_id: guest.waId }]);
  });

  test('and who wrote from the new one before WhatsApp said so: both conversations become one', async () => {
    const [before, now] = [newUserId(), newUserId()];
    const { link } = await held(700, new Guest(stack, before));
    const guest = new Guest(stack, now);
    const early = await guest.write({ text: 'Hola' });
    await guest.replyTo(early.wamid);
    await expect
      .poll(async () => (await database.query('select 1 from guests where user_id = $1', [now])).rowCount, {
        timeout: 20_000,
      })
      .toBe(1);
    await changed(guest, { type: 'user_changed_user_id', user_id: now, previous_user_id: before });
    const mine = await guest.replyTo((await guest.write({ text: '¿cómo está mi reserva?' })).wamid);
    expect(textOf(mine)).toContain(codeIn(link));
    await expect
      .poll(() => ownersOf(codeIn(link), [before, now]), { timeout: 20_000 })
      .toEqual([{ user_id: now, wa_id: null, guests: 1 }]);
  });

  test('who wrote with a phone alone goes on when the user id comes with it', async () => {
    const guest = new Guest(stack);
    const first = await guest.write({ text: 'Hola', bsuid: false });
    await guest.replyTo(first.wamid);
    const second = await guest.write({ text: 'Hola otra vez' });
    await guest.replyTo(second.wamid);
    const third = await guest.write({ text: 'y otra más', bsuid: false });
    await guest.replyTo(third.wamid);
    const wamids = [first.wamid, second.wamid, third.wamid];
    const stored = 'select 1 from messages where wamid = any($1)';
    await expect
      .poll(async () => (await database.query(stored, [wamids])).rowCount, { timeout: 20_000 })
      .toBe(3);
    const { rows } = await database.query('select distinct guest_id from messages where wamid = any($1)', [
      wamids,
    ]);
    expect(rows).toHaveLength(1);
    expect(await guest.replies()).toHaveLength(3);
  });
});
