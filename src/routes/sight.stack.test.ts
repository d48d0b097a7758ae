import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Guest, post, type Shown } from '../../durable-objects/guest.fixture.ts';
import { METRICS } from '../adapters/metrics/definitions.ts';
import { inDays, WatchedStack } from './sight.fixture.ts';

let watched: WatchedStack;
beforeAll(async () => {
  watched = await WatchedStack.start();
});
afterAll(() => watched.stop());

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
/** What must be in no line that the Worker prints. */
const SECRET = { name: 'Zenobia Quiñones', words: 'petirrojo', email: 'zenobia@example.test' };

const say = async (guest: Guest, message: object): Promise<Shown> =>
  guest.replyTo((await guest.write(message)).wamid);
const dayMonth = (days: number): string => inDays(days).split('-').reverse().join('/');
const actionOf = (shown: Shown) => shown.payload.interactive?.action ?? {};

/** From dates to a paid reservation, all by WhatsApp; resolves with the token of the payment link. */
async function book(guest: Guest, from: number): Promise<string> {
  const offered = await say(guest, {
    text: `Hola, hay lugar del ${dayMonth(from)} al ${dayMonth(from + 5)} para 2? ${SECRET.words}`,
    name: SECRET.name,
  });
  const choice = actionOf(offered).sections?.[0].rows[0].id;
  if (choice) await say(guest, { list: choice });
  const held = await say(guest, { button: 'yes' });
  return actionOf(held).parameters.url.split('/').at(-1);
}

const pay = (token: string) =>
  post(`${watched.stack.outsideUrl}/sim/payments/${token}`, { outcome: 'approved' });

describe('what a request asks of the database', () => {
  test('a text that books nothing costs nothing before its reply, and at most one call of Redis', async () => {
    await say(new Guest(watched.stack), { text: 'Hola' });
    const spent = await watched.roundTrips(() =>
      say(new Guest(watched.stack), { text: '¿Hay lugar del 10 al 15 de febrero para 2?' }),
    );
    expect(spent.neon).toBe(0);
    expect(spent.redis).toBeLessThanOrEqual(1);
  });

  test('a hold is one round trip', async () => {
    await watched.hold(400);
    const spent = await watched.roundTrips((turn) => watched.hold(410 + turn * 6));
    expect(spent.neon).toBe(1);
  });

  test('a page of the host is one, and every other route at most two', async () => {
    const cookie = await watched.signIn();
    const { code, paymentUrl } = await watched.hold(450);
    const body = {
      accommodationId: await watched.accommodationId(),
      checkIn: inDays(500),
      checkOut: inDays(505),
      adults: 2,
    };
    const dates = `checkIn=${body.checkIn}&checkOut=${body.checkOut}&adults=2`;
    const paths = [
      ...['/health/live', '/health/ready', '/metrics', '/api/v1/accommodations', '/api/openapi.json'],
      ...[`/api/v1/availability?${dates}`, `/api/v1/reservations/${code}`, new URL(paymentUrl).pathname],
      ...['/admin/api/me', '/admin/api/reservations?status=held', `/admin/api/reservations/${code}`],
      ...['/admin/api/reservations.csv?status=held', '/admin/api/calendars'],
    ];
    const spent: Record<string, number> = {};
    for (const path of paths) {
      await watched.call(path, { cookie });
      spent[path] = (await watched.roundTrips(() => watched.call(path, { cookie }))).neon;
    }
    const quote = () => watched.call('/api/v1/quotes', { method: 'POST', body });
    spent.quote = (await watched.roundTrips(quote)).neon;
    const holdAndRelease = async (turn: number) => {
      const held = await watched.hold(520 + turn * 6);
      await watched.call(`/api/v1/holds/${held.code}`, { method: 'DELETE' });
    };
    spent.release = (await watched.roundTrips(holdAndRelease)).neon - 1;
    expect(spent['/admin/api/reservations?status=held']).toBe(1);
    expect(Object.entries(spent).filter(([, trips]) => trips > 2)).toEqual([]);
  });
});

describe('what the Worker tells', () => {
  test('one event a request, with its id, its trace, and what it asked of outside', async () => {
    const { code } = await watched.hold(600);
    const answer = await watched.call(`/api/v1/reservations/${code}`, {
      headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` },
    });
    const requestId = answer.headers.get('x-request-id');
    const event = await watched.untilEvent((each) => each.requestId === requestId);
    expect(event).toMatchObject({
      event: 'request',
      level: 'info',
      traceId: TRACE,
      route: '/api/v1/reservations/:code',
      method: 'GET',
      status: 200,
      sqlCalls: 1,
      objectCalls: 0,
    });
    expect(watched.events().filter((each) => each.requestId === requestId)).toHaveLength(1);
  });

  test('the trace of a webhook goes with the message to its turn, its act and its send', async () => {
    const guest = new Guest(watched.stack);
    await book(guest, 620);
    const turn = await watched.untilEvent(
      ({ event, acts }) => event === 'turn' && String(acts).includes('hold'),
    );
    expect(turn).toMatchObject({ outcome: 'reply', send: 'sent', messages: 1, tries: 1, objectCalls: 1 });
    for (const stage of ['waitedMs', 'understandMs', 'factsMs', 'actsMs', 'turnMs', 'sendMs', 'replyMs'])
      expect(turn[stage], stage).toBeTypeOf('number');
    const request = watched
      .events()
      .find(({ traceId, event }) => traceId === turn.traceId && event === 'request');
    expect(request).toMatchObject({ route: '/webhooks/whatsapp', status: 200 });
  });

  test('nothing of a guest is in anything that it prints', async () => {
    const guest = new Guest(watched.stack);
    const token = await book(guest, 640);
    await pay(token);
    await guest.until(({ payload }) => /TQ-\w{6}/.test(JSON.stringify(payload)));
    await watched.hold(650, { name: SECRET.name, phone: '+5492944765432', email: SECRET.email });
    const answer = await watched.call('/api/v1/nothing-here');
    await watched.untilEvent((each) => each.requestId === answer.headers.get('x-request-id'));
    const printed = watched.printed().toLowerCase();
    for (const secret of [...Object.values(SECRET), guest.waId, '2944765432', token])
      expect(printed.includes(secret.toLowerCase()), secret).toBe(false);
  });
});

const CRONS = ['* * * * *', '*/10 * * * *'];

/** Name, labels, and between what the sum of its samples must lie after the bookings above. */
const EXPECTED: readonly (readonly [string, Readonly<Record<string, string>>, number, number?])[] = [
  ['http_request_duration_seconds_count', { route: '/webhooks/whatsapp', method: 'POST', status: '200' }, 5],
  ['http_request_duration_seconds_bucket', { route: '/api/v1/holds', le: '0.005' }, 0],
  ['whatsapp_reply_seconds_count', {}, 5],
  ['whatsapp_messages_total', { direction: 'in', type: 'text', status: 'received' }, 3],
  ['whatsapp_messages_total', { direction: 'out', status: 'sent' }, 5],
  ['understanding_total', { language: 'es', outcome: 'understood' }, 1],
  ['understanding_cache_total', {}, 1],
  ['turns_total', { outcome: 'reply' }, 5],
  ['hold_attempts_total', { outcome: 'held' }, 3],
  ['gate_batch_size_sum', {}, 3],
  ['gate_wait_seconds_count', {}, 3],
  ['payments_total', { provider: 'mercadopago', outcome: 'confirmed' }, 2],
  ['db_query_seconds_count', { query: 'gateHolds.commit' }, 3],
  ['db_query_seconds_count', { query: 'transcripts.write' }, 0],
  ['snapshot_cache_total', { result: 'hit' }, 5],
  ['reservations', { status: 'confirmed' }, 2],
  ['reservations', { status: 'held' }, 1],
  ['reservations_overlapping', {}, 0, 0],
  ['db_connections', {}, 1, 200],
  ['db_sequential_scan_ratio', {}, 0, 1],
  ['holds_expired_total', {}, 1],
  ['calendar_sync_age_seconds', {}, 0, 600],
  ['qstash_dlq', {}, 0],
  ['outbox_depth', {}, 0],
  ['outbox_oldest_seconds', {}, 0],
];

async function addFeed(): Promise<void> {
  const answer = await watched.call('/admin/api/feeds', {
    method: 'POST',
    cookie: await watched.signIn(),
    body: {
      accommodationId: await watched.accommodationId(),
      channel: 'airbnb',
      url: 'https://calendar.example.test/1.ics',
    },
  });
  expect(answer.status, answer.text).toBe(201);
}

/** As if its half hour were over. */
async function endHold(code: string): Promise<void> {
  const client = new pg.Client({ connectionString: watched.stack.databaseUrl });
  await client.connect();
  await client
    .query(`update reservations set expires_at = now() - interval '1 second' where code = $1`, [code])
    .finally(() => client.end());
}

const untilMetric = async (name: string, wanted: number): Promise<void> => {
  while ((await watched.metric(name)) !== wanted) await new Promise((resolve) => setImmediate(resolve));
};

describe('the metrics', () => {
  test('a message that cannot go out stands in the outbox until it has gone', async () => {
    const guest = new Guest(watched.stack);
    // The first is that the guest sees us typing.
    const fault = { target: 'whatsapp', mode: 'error', status: 503, code: 131016, count: 2 };
    await post(`${watched.stack.outsideUrl}/sim/faults`, fault);
    const { wamid } = await guest.write({ text: 'Hola' });
    await untilMetric('outbox_depth', 1);
    await guest.replyTo(wamid);
    await untilMetric('outbox_depth', 0);
  });

  test('each is there after a booking, with a plausible value', async () => {
    const guest = new Guest(watched.stack);
    await pay(await book(guest, 700));
    await guest.until(({ payload }) => /TQ-\w{6}/.test(JSON.stringify(payload)));
    await addFeed();
    await endHold((await watched.hold(715)).code);
    for (const name of CRONS)
      await post(`${watched.stack.outsideUrl}/sim/cron/${encodeURIComponent(name)}`, {});
    for (const [name, labels, least, most = Number.POSITIVE_INFINITY] of EXPECTED) {
      const value = await watched.metric(name, labels);
      expect(value, `${name} ${JSON.stringify(labels)}`).not.toBeNull();
      expect(value, name).toBeGreaterThanOrEqual(least);
      expect(value, name).toBeLessThanOrEqual(most);
    }
  });

  test('every metric that is defined has a name in base units and few labels', () => {
    for (const [name, { type, labels, help }] of Object.entries(METRICS)) {
      expect(name).toMatch(/^[a-z_]+$/);
      expect(name.endsWith('_total'), name).toBe(type === 'counter');
      expect(name).not.toMatch(/_(ms|millis|minutes|hours|percent)/);
      expect(labels.length).toBeLessThanOrEqual(3);
      expect(help.length).toBeGreaterThan(5);
    }
  });
});
