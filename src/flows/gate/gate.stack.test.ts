import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { post } from '../../../durable-objects/guest.fixture.ts';
import { localSecrets } from '../../dev/local-secrets.ts';
import { inDays } from '../../testing/api-client.ts';
import { type RunningStack, startStack } from '../../testing/stack.ts';

type Answer = {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly alternatives?: readonly unknown[];
    readonly stays?: readonly { name: string }[];
  };
};

/** `npm run bench:gate` asks with a thousand. */
const CROWD = 300;

let stack: RunningStack;
let cabin: string;

beforeAll(async () => {
  stack = await startStack();
  const { body } = await call('GET', '/accommodations');
  const { accommodations } = body as { accommodations: { id: string; name: string }[] };
  cabin = accommodations.find(({ name }) => name === 'Casa del Muelle')?.id ?? '';
}, 60_000);
afterAll(async () => void (await stack.stop()));
beforeEach(() => fetch(`${stack.outsideUrl}/sim/faults`, { method: 'DELETE' }));

async function call(method: string, path: string, body?: unknown, key = randomUUID()): Promise<Answer> {
  const response = await fetch(`${stack.workerUrl}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${localSecrets.apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

const hold = (from: number, nights = 3, key = randomUUID()): Promise<Answer> =>
  call(
    'POST',
    '/holds',
    {
      accommodationId: cabin,
      checkIn: inDays(from),
      checkOut: inDays(from + nights),
      adults: 2,
      guest: { name: 'Gate' },
    },
    key,
  );

async function ask(sql: string, parameters: unknown[] = []) {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql, parameters).finally(() => client.end());
  return rows;
}

const fault = (target: string, mode: string, more: object = {}) =>
  post(`${stack.outsideUrl}/sim/faults`, { target, mode, ...more });

describe('a hold whose answer from Postgres is lost', () => {
  test('is asked again until the truth is known: 201 once, one row', async () => {
    await hold(100);
    await fault('neon', 'drop_response', { count: 1 });
    const answer = await hold(110);
    expect(answer.status).toBe(201);
    expect(
      await ask('select count(*)::int as n from reservations where check_in = $1', [inDays(110)]),
    ).toEqual([{ n: 1 }]);
  });

  test('and stays lost is 503, never a guess; the same key then finds the truth', async () => {
    const key = randomUUID();
    await fault('neon', 'drop_response');
    const unknown = await hold(120, 3, key);
    expect(unknown.status).toBe(503);
    await fetch(`${stack.outsideUrl}/sim/faults`, { method: 'DELETE' });
    const known = await hold(120, 3, key);
    expect(known.status).toBe(201);
    expect(await ask('select code from reservations where check_in = $1', [inDays(120)])).toEqual([
      { code: known.body.code },
    ]);
  }, 60_000);
});

describe('a writer that did not go through the gate', () => {
  test('is found: its nights are refused, those that it freed can be sold after a reconcile', async () => {
    const first = await hold(130);
    await ask(
      `insert into reservations (id, property_id, accommodation_id, code, check_in, check_out, status, channel, currency)
      select uuidv7(), property_id, id, 'TQ-HAND33', $2, $3, 'blocked', 'admin', 'ARS' from accommodations where id = $1`,
      [cabin, inDays(140), inDays(143)],
    );
    const refused = await hold(141);
    expect(refused.status).toBe(409);
    expect(refused.body.alternatives?.length).toBeGreaterThan(0);
    await ask(`update reservations set status = 'cancelled' where code = $1`, [first.body.code]);
    await post(`${stack.outsideUrl}/sim/cron/reconcile-gates`, {});
    expect((await hold(130)).status).toBe(201);
  });
});

describe('without Redis', () => {
  test('availability and holds go on, slower and right', async () => {
    await fault('redis', 'down');
    expect((await hold(150)).status).toBe(201);
    const { status, body } = await call(
      'GET',
      `/availability?checkIn=${inDays(150)}&checkOut=${inDays(153)}&adults=2`,
    );
    expect(status).toBe(200);
    expect(body.stays?.map(({ name }) => name)).not.toContain('Casa del Muelle');
  }, 60_000);
});

describe('one night', () => {
  test('that a crowd asks for at once is sold to one: one row, and all others are refused with priced alternatives', async () => {
    const answers = await Promise.all(Array.from({ length: CROWD }, () => hold(200)));
    const refused = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(refused).toHaveLength(CROWD - 1);
    expect(refused.every(({ body }) => body.alternatives?.length === 3)).toBe(true);
    expect(
      await ask('select count(*)::int as n from reservations where check_in = $1', [inDays(200)]),
    ).toEqual([{ n: 1 }]);
  }, 60_000);

  test('back-to-back stays are both sold, overlapping ones never, whatever the order they come in', async () => {
    const asked = Array.from({ length: 40 }, (_, index) => ({
      from: 160 + (index % 8),
      nights: 2 + (index % 3),
    }));
    const answers = await Promise.all(asked.map(({ from, nights }) => hold(from, nights)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const overlaps =
      await ask(`select 1 from reservations a join reservations b on a.accommodation_id = b.accommodation_id and a.id < b.id and a.occupied && b.occupied
      where a.status in ('held', 'confirmed', 'in_house', 'blocked') and b.status in ('held', 'confirmed', 'in_house', 'blocked')`);
    expect(overlaps).toEqual([]);
  });
});
