import { execFile } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { Guest } from '../../../durable-objects/guest.fixture.ts';
import { sharedStack } from '../../testing/stack.ts';

const stack = sharedStack();
const database = new pg.Pool({ connectionString: stack.databaseUrl, max: 1 });
afterAll(() => database.end());

type Ran = { readonly code: number; readonly out: string };

/** Runs the command as a person does. */
const replay = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: stack.databaseUrl, NO_COLOR: '1', ALL: '1' };
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'replay.ts'), ...words],
      { env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out: out + err }),
    );
  });

const traces = async (guest: Guest): Promise<number> =>
  (
    await database.query(
      'select count(*)::int as n from messages m join guests g on g.id = m.guest_id where g.wa_id = $1 and m.trace is not null',
      [guest.waId],
    )
  ).rows[0].n;

async function converse(guest: Guest, messages: readonly object[]): Promise<void> {
  for (const message of messages) await guest.replyTo((await guest.write(message)).wamid);
  await expect.poll(() => traces(guest), { timeout: 20_000 }).toBe(messages.length);
}

test('a conversation that was just had would be the same today, with a hold, its times shown', async () => {
  const guest = new Guest(stack);
  const says = ['Hola', 'hay lugar del 3 al 6 de agosto para 2?', 'la más barata', 'sí', 'mi reserva'];
  await converse(
    guest,
    says.map((text) => ({ text })),
  );
  const { code, out } = await replay(`+${guest.waId}`);
  expect(out).toContain('0 of 5 would differ');
  expect(out).toMatch(
    /2\. hay lugar del 3 al 6 de agosto para 2\? {2}\S+, \d+ ms: understanding \d+, facts \d+/,
  );
  expect(code).toBe(0);
});

test('what today’s code would read, remember or say otherwise is shown, and the exit code says so', async () => {
  const guest = new Guest(stack);
  await converse(guest, [{ text: 'Hola' }, { text: 'gracias!' }]);
  await database.query(
    `update messages m set trace = jsonb_set(jsonb_set(trace, '{sent,reply,body}', '"De nada, che"'), '{input,understanding,intent}', '"yes"')
     from guests g where g.id = m.guest_id and g.wa_id = $1 and m.body like '¡De nada%'`,
    [guest.waId],
  );
  const { code, out } = await replay(guest.waId);
  expect(out).toContain('understanding.intent\n   - "yes"\n   + "thanks"');
  expect(out).toContain('reply.body\n   - "De nada, che"');
  expect(out).toContain('1 of 2 would differ');
  expect(code).toBe(1);
});

test('help says how; a stranger and a missing argument are refused with 2', async () => {
  expect(await replay('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('npm run --silent replay'),
  });
  expect(await replay('5490000000000')).toMatchObject({ code: 2, out: expect.stringContaining('Nobody') });
  expect((await replay()).code).toBe(2);
});
