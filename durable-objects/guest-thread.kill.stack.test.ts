import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inDays } from '../src/testing/api-client.ts';
import { type RunningStack, startStack } from '../src/testing/stack.ts';
import { Guest, post } from './guest.fixture.ts';

let stack: RunningStack;
let database: pg.Pool;

beforeAll(async () => {
  stack = await startStack();
  database = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });
});
afterEach(() => fault({ mode: 'off' }));
afterAll(async () => {
  await database.end();
  await stack.stop();
  const { rounds, messages, turns, secondSends } = tally;
  console.info(
    `workerd killed ${rounds} times: ${messages} messages accepted, each in one of ${turns} turns, ` +
      `each turn ended in one reply; second sends: ${secondSends}`,
  );
});

const fault = (what: object) => post(`${stack.outsideUrl}/sim/faults`, what);

/** Kills workerd, whichever it is by now; the stack starts another. */
async function killWorkerd(): Promise<void> {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(stack.pid)], {
    encoding: 'utf8',
  });
  const pid = Number(/^\s*(\d+) .*workerd/m.exec(children)?.[1]);
  const restarted = stack.lineWith('started again');
  process.kill(pid, 'SIGKILL');
  await restarted;
}

/** Resolves when the outside world has seen a call that its fault was waiting for. */
const untilHit = (target: string) =>
  expect
    .poll(
      async () => {
        const answer = await fetch(`${stack.outsideUrl}/sim/faults`);
        const { faults } = JSON.parse(await answer.text());
        return faults.some((each: { target: string }) => each.target === target);
      },
      { interval: 5, timeout: 20_000 },
    )
    .toBe(false);

/** What is printed at the end: how often a guest's phone showed the same message of ours twice. */
const tally = { rounds: 0, messages: 0, turns: 0, secondSends: 0 };

/** Each of these messages is in one turn, and each turn ended in one reply; another send of the same reply is counted. */
async function expectAnsweredOnce(guest: Guest, wamids: readonly string[]): Promise<void> {
  const last = await guest.write({ text: 'gracias' });
  await guest.replyTo(last.wamid);
  const all = [...wamids, last.wamid];
  const turnsOf = async (): Promise<{ turn_id: string; replies: number }[]> =>
    (
      await database.query(
        `select i.turn_id, (select count(*)::int from messages o where o.turn_id = i.turn_id and o.direction = 'out') as replies
         from messages i where i.wamid = any($1) and i.direction = 'in'`,
        [all],
      )
    ).rows;
  await expect.poll(async () => (await turnsOf()).length, { timeout: 30_000 }).toBe(all.length);
  const turns = await turnsOf();
  expect(turns.map(({ replies }) => replies)).toEqual(turns.map(() => 1));
  const shown = (await guest.replies()).map(({ payload }) => payload);
  const sends = new Set(shown.map(({ biz_opaque_callback_data: id }) => id));
  const answered = new Set(shown.map(({ context }) => context.message_id));
  expect(sends.size).toBe(new Set(turns.map(({ turn_id }) => turn_id)).size);
  expect(answered.size).toBe(sends.size);
  tally.rounds += 1;
  tally.messages += all.length;
  tally.turns += sends.size;
  tally.secondSends += shown.length - sends.size;
}

const dayMonth = (days: number): string => {
  const date = inDays(days);
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
};

/** Brings a guest to the question whose "yes" places the hold. */
async function askedToConfirm(from: number): Promise<{ guest: Guest; wamids: string[] }> {
  const guest = new Guest(stack);
  const text = `Hola, ¿hay lugar del ${dayMonth(from)} al ${dayMonth(from + 3)} para 2?`;
  const first = await guest.write({ text });
  const offered = await guest.replyTo(first.wamid);
  const rows = offered.payload.interactive.action.sections?.[0].rows ?? [];
  const choice = rows.find(({ id }: { id: string }) => id.startsWith('choose:'));
  const second = await guest.write({ list: choice.id });
  await guest.replyTo(second.wamid);
  return { guest, wamids: [first.wamid, second.wamid] };
}

const holdsOf = async (guest: Guest) =>
  (
    await database.query(
      `select r.code, r.idempotency_key from reservations r join guests g on g.id = r.guest_id where g.wa_id = $1`,
      [guest.waId],
    )
  ).rows;

/** Far enough apart that no round meets another's nights. */
let nextDay = 60;
const freshDay = (): number => {
  nextDay += 5;
  return nextDay;
};

/** `KILL_ROUNDS=50 npm run vitest -- run …` tries each stage that often. */
const ROUNDS = Array.from({ length: Number(process.env.KILL_ROUNDS ?? 1) }, (_, round) => round + 1);

describe.each(ROUNDS)('workerd killed, round %i', () => {
  test('right after the webhook was answered: the guest is answered once', async () => {
    const guest = new Guest(stack);
    const { wamid, status } = await guest.write({ text: 'Hola' });
    expect(status).toBe(200);
    await killWorkerd();
    await guest.replyTo(wamid);
    await expectAnsweredOnce(guest, [wamid]);
  });

  test('while a turn reads what it decides on: the guest is answered once', async () => {
    const guest = new Guest(stack);
    await fault({ target: 'redis', mode: 'slow', ms: 250 });
    const from = freshDay();
    const text = `¿Hay lugar del ${dayMonth(from)} al ${dayMonth(from + 3)} para 2?`;
    const { wamid } = await guest.write({ text });
    await killWorkerd();
    await fault({ mode: 'off' });
    await guest.replyTo(wamid);
    await expectAnsweredOnce(guest, [wamid]);
  });

  test('while the hold is on its way to Postgres: one hold, one reply', async () => {
    const { guest, wamids } = await askedToConfirm(freshDay());
    await fault({ target: 'neon', mode: 'slow', ms: 1_500, count: 1 });
    const { wamid } = await guest.write({ button: 'yes' });
    await untilHit('neon');
    await killWorkerd();
    const reply = await guest.replyTo(wamid);
    expect(reply.payload.interactive?.type).toBe('cta_url');
    expect(await holdsOf(guest)).toHaveLength(1);
    await expectAnsweredOnce(guest, [...wamids, wamid]);
  });

  test('while the reply is on its way to WhatsApp: the guest is answered once', async () => {
    const guest = new Guest(stack);
    await fault({ target: 'whatsapp', mode: 'slow', ms: 1_500, count: 2 });
    const { wamid } = await guest.write({ text: 'Hola' });
    await untilHit('whatsapp');
    await killWorkerd();
    await guest.replyTo(wamid);
    await expectAnsweredOnce(guest, [wamid]);
  });
});
