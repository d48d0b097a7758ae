import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Guest, textOf } from '../../../durable-objects/guest.fixture.ts';
import { adminCall, owner, viewer } from '../../testing/admin-client.ts';
import { sharedStack } from '../../testing/stack.ts';

const stack = sharedStack();
const database = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });
afterAll(() => database.end());

let ownerCookie = '';
let viewerCookie = '';
beforeAll(async () => {
  [ownerCookie, viewerCookie] = await Promise.all([owner(), viewer()]);
});

type Waiting = { readonly guestId: string; readonly reason: string; readonly lastText: string };
type Shown = {
  readonly messages: readonly {
    readonly direction: string;
    readonly text: string;
    readonly understanding: { readonly intent: string } | null;
    readonly timings: { readonly understandMs: number } | null;
    readonly costCategory: string | null;
  }[];
  readonly counts: readonly {
    readonly reservationCode: string | null;
    readonly direction: string;
    readonly costCategory: string | null;
    readonly messages: number;
  }[];
};

async function say(guest: Guest, text: string): Promise<string> {
  return textOf(await guest.replyTo((await guest.write({ text })).wamid));
}

/** Resolves with the guest's row once Postgres says that a person is awaited, or no longer. */
async function rowOf(guest: Guest, isWaiting: boolean): Promise<string> {
  const find = async () =>
    (
      await database.query('select id from guests where wa_id = $1 and (handed_off_at is not null) = $2', [
        guest.waId,
        isWaiting,
      ])
    ).rows[0]?.id ?? null;
  await expect.poll(find, { timeout: 20_000 }).not.toBeNull();
  return find();
}

const read = async <T>(cookie: string, path: string): Promise<T> =>
  (await adminCall(cookie, path)).json() as Promise<T>;
const handBack = (cookie: string, id: string) =>
  adminCall(cookie, `/conversations/${id}/hand-back`, { method: 'POST' });

describe('a conversation that waits for a person', () => {
  test('is listed with its reason, and goes back to the assistant when an owner says so, who is written down', async () => {
    const guest = new Guest(stack);
    await say(guest, 'Hola');
    await say(guest, 'quiero hablar con una persona');
    const id = await rowOf(guest, true);
    const { items } = await read<{ items: Waiting[] }>(viewerCookie, '/conversations');
    expect(items.find(({ guestId }) => guestId === id)).toMatchObject({
      reason: 'asked for a person',
      lastText: 'quiero hablar con una persona',
    });
    expect((await handBack(viewerCookie, id)).status).toBe(403);
    expect((await handBack('', id)).status).toBe(401);
    expect((await handBack(ownerCookie, id)).status).toBe(200);
    await guest.until((message) => textOf(message).startsWith('Volví'));
    await rowOf(guest, false);
    expect((await handBack(ownerCookie, id)).status).toBe(409);
    expect(await say(guest, 'gracias')).toContain('De nada');
    const { rows } = await database.query('select actor, action from audit_log where subject = $1', [id]);
    expect(rows).toEqual([{ actor: 'admin@tranquera.test', action: 'hand_back' }]);
  });

  test('is shown with what was understood, its times, and its messages by booking and billed category', async () => {
    const guest = new Guest(stack);
    await say(guest, 'hay lugar del 12 al 15 de septiembre para 2?');
    await say(guest, 'la más barata');
    expect(await say(guest, 'sí')).toContain('TQ-');
    const id = await rowOf(guest, false);
    const shown = () => read<Shown>(viewerCookie, `/conversations/${id}`);
    await expect.poll(async () => (await shown()).messages.length, { timeout: 20_000 }).toBe(6);
    const { messages, counts } = await shown();
    expect(messages.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
    expect(messages[0]?.understanding).toMatchObject({ intent: 'availability' });
    expect(messages[1]?.timings?.understandMs).toBeGreaterThanOrEqual(0);
    expect(counts.every(({ reservationCode }) => reservationCode?.startsWith('TQ-'))).toBe(true);
    const sum = (direction: string) =>
      counts.filter((one) => one.direction === direction).reduce((all, one) => all + one.messages, 0);
    expect([sum('in'), sum('out')]).toEqual([3, 3]);
    await expect
      .poll(async () => (await shown()).counts.find(({ costCategory }) => costCategory !== null)?.messages, {
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
  });

  test('of another property, or of nobody, is not found', async () => {
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await adminCall(ownerCookie, `/conversations/${nobody}`)).status).toBe(404);
    expect((await adminCall(ownerCookie, '/conversations/x')).status).toBe(404);
    expect((await handBack(ownerCookie, nobody)).status).toBe(404);
  });
});
