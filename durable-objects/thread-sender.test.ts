import { beforeEach, describe, expect, test } from 'vitest';
import { ACCOUNT_PAUSE_MS } from '../src/domain/outbox/failure-policy.ts';
import { PAIR_BURST, PAIR_MS_PER_MESSAGE } from '../src/domain/outbox/pacing.ts';
import { ok } from '../src/domain/result.ts';
import { CircuitBreaker, FAILURES_TO_OPEN, OPEN_MS } from '../src/flows/circuit-breaker.ts';
import { AMBIGUOUS, Desk, rejected, TEMPLATE } from './sender-desk.fixture.ts';
import { AMBIGUOUS_MS } from './thread-outbox.ts';

const HOUR_MS = 60 * 60_000;

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe('a send whose outcome is not known', () => {
  beforeEach(async () => {
    desk.answers.push(AMBIGUOUS);
    desk.say('hola');
    await desk.work();
  });

  test('waits 20 s for a status, then goes once more under the same outbox id', async () => {
    await desk.wait(AMBIGUOUS_MS - 1);
    expect(desk.sends).toHaveLength(1);
    await desk.wait(1);
    expect(desk.sends.map(({ callbackData }) => callbackData)).toEqual(['thread.1', 'thread.1']);
    expect(desk.counted).toContain('outbox_retries_total ambiguous');
    expect(desk.first).toMatchObject({ stage: 'sent', repeats: 1 });
  });

  test('is settled by its status, of whatever kind, and not sent again', async () => {
    desk.status('delivered', 'w9');
    await desk.wait(HOUR_MS);
    expect(desk.sends).toHaveLength(1);
    expect(desk.first).toMatchObject({ stage: 'sent', wamid: 'w9' });
  });

  test('never goes a third time: it becomes a dead letter, and alive again if it had arrived after all', async () => {
    desk.answers.push(AMBIGUOUS);
    await desk.wait(HOUR_MS);
    expect(desk.sends).toHaveLength(2);
    expect(desk.first).toMatchObject({ stage: 'dead', status: 'failed' });
    expect(desk.counted).toContain('whatsapp_dead_letters_total ambiguous');
    desk.status('delivered', 'w9');
    expect(desk.first).toMatchObject({ stage: 'sent', status: 'delivered', wamid: 'w9' });
  });

  test('waits as long as WhatsApp does not answer at all, and holds back what comes after it', async () => {
    desk.isThere = false;
    desk.say('y otra');
    await desk.wait(3 * HOUR_MS);
    expect(desk.sends).toHaveLength(1);
    desk.isThere = true;
    await desk.wait(HOUR_MS);
    expect(desk.sends.map(({ callbackData }) => callbackData)).toEqual(['thread.1', 'thread.1', 'thread.2']);
  });

  test('counts a second `sent` once, however often and late it comes', async () => {
    await desk.wait(AMBIGUOUS_MS);
    expect(desk.status('sent', 'w1').second).toBe(false);
    expect(desk.status('sent', 'w0').second).toBe(true);
    expect(desk.status('sent', 'w0').second).toBe(false);
    expect(desk.status('delivered', 'w0').second).toBe(false);
  });

  test('of which the other copy failed was not sent twice', async () => {
    await desk.wait(AMBIGUOUS_MS);
    expect(desk.status('failed', 'w0', 131026)).toMatchObject({ second: false, refused: null });
  });
});

describe('an error code', () => {
  const refusedWith = async (code: number, httpStatus: number): Promise<Desk> => {
    desk.answers.push(rejected(code, httpStatus));
    desk.say('hola', TEMPLATE);
    await desk.work();
    return desk;
  };

  test.each([1, 2, 131000, 131016, 133004])('%i (5xx): backs off and sends again', async (code) => {
    await refusedWith(code, 503);
    await desk.wait(500 - 1);
    expect(desk.sends).toHaveLength(1);
    await desk.wait(1_001);
    expect(desk.sends).toHaveLength(2);
    expect(desk.first.stage).toBe('sent');
  });

  test.each([4, 80007, 130429])('%i (429): backs off with jitter, in this thread alone', async (code) => {
    await refusedWith(code, 429);
    expect(desk.breaker.waitMs(desk.now)).toBe(0);
    expect(desk.outbox.nextAt()! - desk.now).toBeGreaterThanOrEqual(500);
    await desk.wait(1_500);
    expect(desk.first.stage).toBe('sent');
  });

  test('131056 (429): waits 4^X seconds, for this guest alone', async () => {
    desk.answers.push(...[1, 2, 3].map(() => rejected(131056, 429)));
    desk.say('hola');
    await desk.wait(60_000);
    expect(desk.sends.map(({ at }) => at - 1_000_000)).toEqual([0, 1_000, 5_000, 21_000]);
    expect(desk.breaker.waitMs(desk.now)).toBe(0);
  });

  test('131048: the whole number rests a quarter of an hour, whatever else succeeds meanwhile', async () => {
    await refusedWith(131048, 400);
    desk.breaker.succeeded(desk.now);
    expect(desk.breaker.waitMs(desk.now)).toBe(15 * 60_000);
    await desk.wait(15 * 60_000 - 1);
    expect(desk.sends).toHaveLength(1);
    await desk.wait(1);
    expect(desk.first.stage).toBe('sent');
  });

  test.each([131026, 131049, 131051, 130472, 131008, 131009, 100])(
    '%i: a dead letter, never again',
    async (code) => {
      await refusedWith(code, 400);
      await desk.wait(HOUR_MS);
      expect(desk.sends).toHaveLength(1);
      expect(desk.first).toMatchObject({ stage: 'dead', errorCode: code });
      expect(desk.counted).toContain(`whatsapp_dead_letters_total ${code}`);
    },
  );

  test('131047: goes as its template, and is dead without one', async () => {
    await refusedWith(131047, 400);
    expect(desk.sends.map(({ isTemplate }) => isTemplate)).toEqual([false, true]);
    desk.answers.push(rejected(131047));
    desk.say('sin plantilla');
    await desk.work();
    expect(desk.outbox.find(2)).toMatchObject({ stage: 'dead', errorCode: 131047 });
  });

  test.each([
    [0, 401],
    [190, 401],
    [3, 403],
    [10, 403],
    [200, 403],
    [368, 400],
    [131031, 403],
    [131042, 400],
  ])(
    '%i (%i): stops, and the number rests so that its other messages do not die one by one',
    async (code, http) => {
      desk.say('otra');
      desk.answers.push(ok({ wamid: 'w' }));
      await desk.work();
      await refusedWith(code, http);
      expect(desk.outbox.find(2)).toMatchObject({ stage: 'dead', errorCode: code });
      desk.say('la siguiente');
      await desk.wait(ACCOUNT_PAUSE_MS - 1);
      expect(desk.sends).toHaveLength(2);
      await desk.wait(1);
      expect(desk.outbox.find(3)?.stage).toBe('sent');
    },
  );

  test('in a `failed` status counts like one in an answer: the message goes again, or as its template', async () => {
    desk.say('hola', TEMPLATE);
    await desk.work();
    desk.status('sent', 'w1');
    desk.status('failed', 'w1', 131047);
    await desk.work();
    expect(desk.sends.map(({ isTemplate }) => isTemplate)).toEqual([false, true]);
    desk.status('failed', 'w1', 131047);
    expect(desk.first).toMatchObject({ stage: 'sent', wamid: 'w2' });
    desk.status('failed', 'w2', 131026);
    expect(desk.first).toMatchObject({ stage: 'dead', errorCode: 131026 });
  });

  test('that stays is given up after twelve tries', async () => {
    desk.answers.push(...Array.from({ length: 20 }, () => rejected(131016, 503)));
    desk.say('hola');
    await desk.wait(10 * HOUR_MS);
    expect(desk.sends).toHaveLength(12);
    expect(desk.first).toMatchObject({ stage: 'dead', errorCode: 131016 });
  });
});

describe('statuses', () => {
  test('only ever move a message up, in whatever order they come', async () => {
    desk.say('hola');
    await desk.work();
    const seen = (['read', 'sent', 'delivered', 'failed', 'played', 'read'] as const).map((status) => {
      desk.status(status, 'w1');
      return desk.first.status;
    });
    expect(seen).toEqual(['read', 'read', 'read', 'read', 'played', 'played']);
    expect(desk.sends).toHaveLength(1);
  });
});

describe('the pace', () => {
  test('lets a burst of 45 go to one guest, then one in six seconds, in order', async () => {
    for (let n = 1; n <= PAIR_BURST + 2; n++) desk.say(`mensaje ${n}`);
    await desk.work();
    expect(desk.sends).toHaveLength(PAIR_BURST);
    await desk.wait(2 * PAIR_MS_PER_MESSAGE);
    expect(desk.sends.slice(PAIR_BURST).map(({ at }) => at - 1_000_000)).toEqual([6_000, 12_000]);
    const ids = desk.sends.map(({ callbackData }) => Number(callbackData.split('.')[1]));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test('borrows back: after two minutes of silence twenty may go at once again', async () => {
    for (let n = 1; n <= PAIR_BURST; n++) desk.say(`mensaje ${n}`);
    await desk.work();
    await desk.wait(120_000);
    for (let n = 1; n <= 21; n++) desk.say(`otro ${n}`);
    await desk.work();
    expect(desk.sends).toHaveLength(PAIR_BURST + 20);
  });
});

describe('the circuit breaker', () => {
  test('opens after failures in a row, lets one try when its time is over, and closes when that one gets an answer', () => {
    const breaker = new CircuitBreaker();
    for (let n = 1; n < FAILURES_TO_OPEN; n++) breaker.failed(0);
    expect(breaker.waitMs(0)).toBe(0);
    breaker.failed(0);
    expect(breaker.waitMs(0)).toBe(OPEN_MS);
    expect(breaker.waitMs(OPEN_MS)).toBe(0);
    expect(breaker.waitMs(OPEN_MS)).toBe(OPEN_MS);
    breaker.failed(OPEN_MS + 1);
    expect(breaker.waitMs(OPEN_MS + 1)).toBe(OPEN_MS);
    expect(breaker.waitMs(2 * OPEN_MS + 1)).toBe(0);
    breaker.succeeded(2 * OPEN_MS + 2);
    expect(breaker.waitMs(2 * OPEN_MS + 2)).toBe(0);
  });

  test('holds a message back without trying it, and a refusal of the message itself closes it', async () => {
    for (let n = 0; n < FAILURES_TO_OPEN; n++) desk.breaker.failed(desk.now);
    desk.answers.push(rejected(131026));
    desk.say('hola');
    desk.say('y otra');
    await desk.wait(OPEN_MS - 1);
    expect(desk.sends).toHaveLength(0);
    await desk.wait(1);
    expect(desk.sends).toHaveLength(2);
  });
});
