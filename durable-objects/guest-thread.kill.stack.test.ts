import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

async function expectAnsweredOnce(guest: Guest, wamids: readonly string[]): Promise<void> {
  const last = await guest.write({ text: 'gracias' });
  await guest.replyTo(last.wamid);
  const answered = (await guest.replies()).map(({ payload }) => payload.context.message_id);
  expect(new Set(answered).size).toBe(answered.length);
  const all = [...wamids, last.wamid];
  const turnsOf = async () =>
    (await database.query('select wamid, turn_id from messages where wamid = any($1)', [all])).rows;
  await expect.poll(async () => (await turnsOf()).length, { timeout: 30_000 }).toBe(all.length);
  expect(new Set((await turnsOf()).map(({ turn_id }) => turn_id)).size).toBe(answered.length);
}

describe('workerd killed in the middle of a turn', () => {
  test('before the reply is sent: the guest is answered once', async () => {
    const guest = new Guest(stack);
    const first = await guest.write({ text: 'Hola' });
    await guest.replyTo(first.wamid);
    // The typing indicator waits; the reply behind it does too.
    await fault({ target: 'whatsapp', mode: 'slow', ms: 3_000, count: 1 });
    const second = await guest.write({ text: 'Hola' });
    await untilHit('whatsapp');
    await killWorkerd();
    await guest.replyTo(second.wamid);
    await expectAnsweredOnce(guest, [first.wamid, second.wamid]);
  });

  test('right after the webhook was answered: the guest is answered once', async () => {
    const guest = new Guest(stack);
    const { wamid, status } = await guest.write({ text: 'Hola' });
    expect(status).toBe(200);
    await killWorkerd();
    await guest.replyTo(wamid);
    await expectAnsweredOnce(guest, [wamid]);
  });
});
