import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Guest, post, type Shown, textOf } from '../../durable-objects/guest.fixture.ts';
import {
  accommodationNamed,
  callApi,
  type HeldBody,
  inDays,
  type ProblemBody,
} from '../testing/api-client.ts';
import { sharedStack, startStack } from '../testing/stack.ts';

/** Ids of what the guest can press, in order. */
function idsOf({ payload }: Shown): string[] {
  const { buttons = [], sections = [] } = payload.interactive?.action ?? {};
  const pressed = buttons.map(({ reply }: { reply: { id: string } }) => reply.id);
  return [
    ...pressed,
    ...sections.flatMap(({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)),
  ];
}
const linkOf = ({ payload }: Shown): string => payload.interactive.action.parameters.url;

async function say(guest: Guest, message: object): Promise<Shown> {
  return guest.replyTo((await guest.write(message)).wamid);
}

const dayMonth = (days: number): string =>
  `${inDays(days).slice(8)}/${inDays(days).slice(5, 7)}/${inDays(days).slice(0, 4)}`;

/** From the dates to the payment link of the first accommodation offered. */
async function hold(guest: Guest, from: number, nights: number, adults: number): Promise<string> {
  const offered = await say(guest, {
    text: `Hola, hay lugar del ${dayMonth(from)} al ${dayMonth(from + nights)} para ${adults}?`,
  });
  const choice = idsOf(offered).find((id) => id.startsWith('choose:'));
  if (choice) await say(guest, { list: choice });
  return linkOf(await say(guest, { button: 'yes' }));
}

const pay = (outsideUrl: string, link: string, body: object) =>
  post(`${outsideUrl}/sim/payments/${link.split('/').at(-1)}`, body);

async function ask(databaseUrl: string, sql: string, parameters: unknown[] = []) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql, parameters).finally(() => client.end());
  return rows;
}

const OVERLAPS = `select a.code, b.code from reservations a join reservations b on a.accommodation_id = b.accommodation_id and a.id < b.id
  and a.occupied && b.occupied where a.status in ('held','confirmed','in_house','blocked') and b.status in ('held','confirmed','in_house','blocked')`;

describe('a booking by WhatsApp', () => {
  test('from hello to a paid, confirmed reservation, with the money where it belongs', async () => {
    const stack = sharedStack();
    const guest = new Guest(stack);
    expect(textOf(await say(guest, { text: 'Hola!' }))).toContain('asistente automático');
    const link = await hold(guest, 400, 4, 2);
    await pay(stack.outsideUrl, link, { outcome: 'approved' });
    const confirmed = await guest.until((message) => textOf(message).includes('Confirmada'));
    const code = /TQ-[0-9A-Z]{6}/.exec(textOf(confirmed))?.[0];
    const [row] = await ask(
      stack.databaseUrl,
      `select r.status, r.paid_minor = r.deposit_minor as deposit_paid, p.settlement from reservations r join payments p on p.reservation_id = r.id where r.code = $1`,
      [code],
    );
    expect(row).toEqual({ status: 'confirmed', deposit_paid: true, settlement: 'confirmed' });
  });

  test('the payment link redirects to one checkout, and after the payment says so', async () => {
    const stack = sharedStack();
    const link = await hold(new Guest(stack), 410, 3, 2);
    const openings = await Promise.all([1, 2, 3].map(() => fetch(link, { redirect: 'manual' })));
    expect(openings.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(openings.map(({ headers }) => headers.get('location'))).size).toBe(1);
    await pay(stack.outsideUrl, link, { outcome: 'approved' });
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('confirmada')]);
    expect((await fetch(`${link}0`)).status).toBe(404);
  });

  test('a payment of another amount does not confirm and goes back', async () => {
    const stack = sharedStack();
    const guest = new Guest(stack);
    const link = await hold(guest, 420, 3, 2);
    await pay(stack.outsideUrl, link, { outcome: 'approved', amount: 1 });
    await guest.until((message) => textOf(message).includes('no coincide'));
    const code = /pay\/(TQ-[0-9A-Z]{6})/.exec(link)?.[1];
    const [row] = await ask(
      stack.databaseUrl,
      'select r.status, r.paid_minor::int, p.settlement from reservations r join payments p on p.reservation_id = r.id where r.code = $1',
      [code],
    );
    expect(row).toEqual({ status: 'held', paid_minor: 0, settlement: 'refund_wrong_amount' });
  });

  test('50 guests at once on the same nights: each cabin is held once, everyone is answered, no two stays overlap', async () => {
    const stack = sharedStack();
    const guests = Array.from({ length: 50 }, () => new Guest(stack));
    const replies = await Promise.all(
      guests.map(async (guest) => {
        const offered = await say(guest, {
          text: `Hola, hay lugar del ${dayMonth(430)} al ${dayMonth(433)} para 7?`,
        });
        return idsOf(offered).includes('yes') ? say(guest, { button: 'yes' }) : offered;
      }),
    );
    const winners = replies.filter((reply) => reply.payload.interactive?.type === 'cta_url');
    expect(winners).toHaveLength(1);
    expect(replies).toHaveLength(50);
    expect(await ask(stack.databaseUrl, OVERLAPS)).toEqual([]);
  });
});

describe('many programs at once', () => {
  test('200 holds on one night through the API: one 201, one row, 199 with alternatives', async () => {
    const { id } = await accommodationNamed('Muelle');
    const body = {
      accommodationId: id,
      checkIn: inDays(440),
      checkOut: inDays(443),
      adults: 4,
      guest: { name: 'Carrera' },
    };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        callApi<ProblemBody & HeldBody>('POST', '/holds', { body, idempotencyKey: randomUUID() }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(199);
    for (const { status, body: answer } of answers)
      if (status === 409) expect(answer.alternatives?.length).toBeGreaterThan(0);
    expect(await ask(sharedStack().databaseUrl, OVERLAPS)).toEqual([]);
  });
});

describe('a hold that ends unpaid', () => {
  test('is expired and told once; late money takes free nights again, and goes back when they are gone', async () => {
    const stack = await startStack({ HOLD_MINUTES: '0.05' });
    onTestFinished(async () => void (await stack.stop()));
    const late = new Guest(stack);
    const tooLate = new Guest(stack);
    const [lateLink, tooLateLink] = [await hold(late, 100, 3, 2), await hold(tooLate, 110, 3, 2)];
    const code = /pay\/(TQ-[0-9A-Z]{6})/.exec(tooLateLink)?.[1];
    // Vouchers and slow banks: begun in time, approved when the hold is long over.
    for (const link of [lateLink, tooLateLink]) await pay(stack.outsideUrl, link, { outcome: 'pending' });
    const told = (guest: Guest) => guest.until((message) => textOf(message).includes('se liberó'));
    await waitForExpiry(stack.databaseUrl);
    for (let round = 0; round < 3; round++)
      await post(`${stack.outsideUrl}/sim/cron/${encodeURIComponent('* * * * *')}`, {});
    await Promise.all([told(late), told(tooLate)]);
    expect((await late.replies()).filter((message) => textOf(message).includes('se liberó'))).toHaveLength(1);
    await pay(stack.outsideUrl, lateLink, { outcome: 'approved' });
    expect(textOf(await late.until((message) => textOf(message).includes('llegó después')))).toContain(
      'confirmada',
    );
    await ask(
      stack.databaseUrl,
      `insert into reservations (id, property_id, accommodation_id, code, check_in, check_out, status, channel, currency)
      select uuidv7(), property_id, accommodation_id, 'TQ-HAND22', check_in, check_out, 'blocked', 'admin', currency from reservations where code = $1`,
      [code],
    );
    await pay(stack.outsideUrl, tooLateLink, { outcome: 'approved' });
    await tooLate.until((message) => textOf(message).includes('Te devolvemos todo'));
    const [row] = await ask(
      stack.databaseUrl,
      'select r.status, p.settlement from reservations r join payments p on p.reservation_id = r.id where r.code = $1',
      [code],
    );
    expect(row).toEqual({ status: 'expired', settlement: 'refund_dates_taken' });
    expect(await ask(stack.databaseUrl, OVERLAPS)).toEqual([]);
  });
});

/** Until the clock has passed every hold's end: data, not a sleep, says when. */
async function waitForExpiry(databaseUrl: string): Promise<void> {
  for (;;) {
    const [row] = await ask(
      databaseUrl,
      `select coalesce(extract(epoch from max(expires_at) - clock_timestamp()), 0)::float as left from reservations where status = 'held'`,
    );
    if (row.left <= 0) return;
    await ask(databaseUrl, 'select pg_sleep($1)', [row.left]);
  }
}
