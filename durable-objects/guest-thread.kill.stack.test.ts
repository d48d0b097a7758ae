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

/** One guest's messages up to the kill. */
type Told = { readonly guest: Guest; readonly wamids: readonly string[] };

/** What is printed at the end: how often a guest's phone showed the same message of ours twice. */
const tally = { kills: 0, guests: 0, messages: 0, turns: 0, secondSends: 0 };

/** Each of these messages is in one turn, and each turn ended in one reply; another send of the same reply is counted. */
async function expectAnsweredOnce({ guest, wamids }: Told): Promise<void> {
  const turnsOf = async (): Promise<{ turn_id: string; replies: number }[]> =>
    (
      await database.query(
        `select i.turn_id, (select count(*)::int from messages o where o.turn_id = i.turn_id and o.direction = 'out') as replies
         from messages i where i.wamid = any($1) and i.direction = 'in'`,
        [wamids],
      )
    ).rows;
  await expect.poll(async () => (await turnsOf()).length, { timeout: 60_000 }).toBe(wamids.length);
  const turns = await turnsOf();
  expect(turns.map(({ replies }) => replies)).toEqual(turns.map(() => 1));
  const shown = (await guest.replies()).map(({ payload }) => payload);
  const sends = new Set(shown.map(({ biz_opaque_callback_data: id }) => id));
  const answered = new Set(shown.map(({ context }) => context.message_id));
  expect(sends.size).toBe(new Set(turns.map(({ turn_id }) => turn_id)).size);
  expect(answered.size).toBe(sends.size);
  tally.guests += 1;
  tally.messages += wamids.length;
  tally.turns += sends.size;
  tally.secondSends += shown.length - sends.size;
}

const dayMonth = (days: number): string => {
  const date = inDays(days);
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
};

/** Brings a guest to the question whose "yes" places the hold. */
async function askedToConfirm(from: number): Promise<Told> {
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
  nextDay += 4;
  return nextDay;
};

const isTyping = async (guest: Guest): Promise<boolean> => {
  const answer = await fetch(`${stack.outsideUrl}/sim/guests/${guest.waId}/messages`);
  return JSON.parse(await answer.text()).typing;
};

/** A reply of this guest's is on its way to WhatsApp. */
async function beginSend(): Promise<Told> {
  const guest = new Guest(stack);
  // The typing indicator and the reply.
  await fault({ target: 'whatsapp', mode: 'slow', ms: 2_000, count: 2 });
  const { wamid } = await guest.write({ text: 'Hola' });
  await untilHit('whatsapp');
  return { guest, wamids: [wamid] };
}

/** A hold of this guest's is on its way to Postgres. */
async function beginHold({ guest, wamids }: Told): Promise<Told> {
  await fault({ target: 'neon', mode: 'slow', ms: 1_500 });
  const { wamid } = await guest.write({ button: 'yes' });
  await expect.poll(() => isTyping(guest), { interval: 5, timeout: 20_000 }).toBe(true);
  return { guest, wamids: [...wamids, wamid] };
}

/** A turn of this guest's reads what it decides on. */
async function beginDecision(): Promise<Told> {
  const guest = new Guest(stack);
  await fault({ target: 'redis', mode: 'slow', ms: 250 });
  const from = freshDay();
  const text = `¿Hay lugar del ${dayMonth(from)} al ${dayMonth(from + 3)} para 2?`;
  return { guest, wamids: [(await guest.write({ text })).wamid] };
}

/** `KILL_ROUNDS=50 npm run vitest -- run …` kills that often. */
const ROUNDS = Array.from({ length: Number(process.env.KILL_ROUNDS ?? 1) }, (_, round) => round + 1);
const told: Told[] = [];

describe('workerd killed', () => {
  test.each(ROUNDS)(
    'while one guest’s message is just accepted, one’s turn decides, one’s hold and one’s reply are on their way (round %i): all four are answered',
    async () => {
      const waiting = await askedToConfirm(freshDay());
      const sending = await beginSend();
      const holding = await beginHold(waiting);
      const deciding = await beginDecision();
      const accepted = new Guest(stack);
      const { wamid, status } = await accepted.write({ text: 'Hola' });
      const isDead = killWorkerd();
      expect(status).toBe(200);
      await fault({ mode: 'off' });
      await isDead;
      tally.kills += 1;
      const round = [sending, holding, deciding, { guest: accepted, wamids: [wamid] }];
      const last = await Promise.all(round.map(({ guest, wamids }) => guest.replyTo(wamids.at(-1)!)));
      expect(last[1]?.payload.interactive?.type).toBe('cta_url');
      expect(await holdsOf(holding.guest)).toHaveLength(1);
      told.push(...round);
    },
  );

  test('every accepted message is in one turn, and every turn ended in one reply', async () => {
    await Promise.all(told.map(expectAnsweredOnce));
    const { kills, guests, messages, turns, secondSends } = tally;
    console.info(
      `workerd killed ${kills} times under ${guests} guests: ${messages} messages accepted, each in one of ${turns} turns, ` +
        `each turn ended in one reply; second sends: ${secondSends}`,
    );
  }, 120_000);
});
