import { setTimeout as delay } from 'node:timers/promises';
import { addDays, localDate } from '../../domain/calendar-date.ts';
import type { Invariant } from './invariants.ts';
import { fieldsIn, listIn, textIn } from './stack-client.ts';
import { providerPayments } from './stack-settle.ts';
import type { StackWorld } from './stack-world.ts';

const HORIZON_DAYS = 52;
const NIGHTS = 3;
const LIVE = `('held', 'confirmed', 'in_house', 'blocked')`;

/** Each invariant as the rows that break it. */
const BROKEN: readonly (readonly [Invariant, string])[] = [
  [
    'no night twice',
    `select a.code || ' and ' || b.code as what from reservations a join reservations b on a.accommodation_id = b.accommodation_id
     and a.id < b.id and a.occupied && b.occupied where a.status in ${LIVE} and b.status in ${LIVE}`,
  ],
  ['every hold ends', `select code as what from reservations where status = 'held'`],
  [
    'who held nights hears that the hold ended',
    `select code as what from reservations where status = 'expired' and guest_told_at is null`,
  ],
  [
    'all approved money is settled',
    `select provider_payment_id as what from payments where status = 'approved' and settlement is null`,
  ],
  [
    'a settlement is told',
    `select provider_payment_id as what from payments where settlement is not null and told_at is null`,
  ],
  [
    'one payment confirms',
    `select min(provider_payment_id) as what from payments where settlement in ('confirmed', 'retaken') group by reservation_id having count(*) > 1`,
  ],
  [
    'only the deposit or more confirms',
    `select p.provider_payment_id as what from payments p join reservations r on r.id = p.reservation_id
     where p.settlement in ('confirmed', 'retaken') and (p.currency <> r.currency or p.amount_minor < r.deposit_minor)`,
  ],
  [
    'money is conserved',
    `select r.code || ': paid ' || r.paid_minor || ', refunded ' || r.refunded_minor as what from reservations r
     left join (select reservation_id, sum(amount_minor) as paid, sum(refunded_minor) as refunded from payments
       where settlement in ('confirmed', 'retaken') group by reservation_id) p on p.reservation_id = r.id
     where r.idempotency_key is not null and (r.paid_minor <> coalesce(p.paid, 0) or r.refunded_minor <> coalesce(p.refunded, 0))`,
  ],
  [
    'what cannot stand goes back in full',
    `select provider_payment_id as what from payments where settlement like 'refund%' and refunded_minor <> amount_minor`,
  ],
  [
    'a charge-back ends a reservation',
    `select r.code as what from payments p join reservations r on r.id = p.reservation_id
     where p.status = 'charged_back' and p.settlement in ('confirmed', 'retaken') and r.status = 'confirmed'`,
  ],
];

/** Holds everything against everything, from outside: Postgres, the provider's books, the phones, and what was told. */
export async function judgeStack(world: StackWorld, open: readonly string[]): Promise<void> {
  for (const [invariant, sql] of BROKEN)
    for (const { what } of await world.client.sql<{ what: string }>(sql)) world.fail(invariant, what);
  for (const what of open) if (/news|not answered/.test(what)) world.fail(openName(what), what);
  await judgeTold(world);
  await judgeProvider(world);
  for (const guest of world.accepted.keys()) await judgeGuest(world, guest);
  await judgeMemory(world);
}

const openName = (what: string): Invariant =>
  what.includes('news') ? 'every event of a payment is written down' : 'no accepted message is lost';

/** A key is one hold for good: what was told once stays true, and no refusal left a row behind. */
async function judgeTold(world: StackWorld): Promise<void> {
  const rows = await world.client.sql<{ key: string; code: string }>(
    // The API's keys are kept apart from those of others by a prefix.
    `select substring(idempotency_key from 'sim-.*') as key, code from reservations where idempotency_key like '%sim-%'`,
  );
  const codeOf = new Map(rows.map(({ key, code }) => [key, code]));
  for (const { key, told } of world.holds) {
    const codes = new Set(told.filter((one) => one !== 'refused'));
    if (codes.size > 1) world.fail('a key is one hold', `${key}: ${[...codes].join(' ')}`);
    for (const code of codes)
      if (codeOf.get(key) !== code) world.fail('a hold that is told exists', `${key}: ${code}`);
    if (codes.size === 0 && told.length > 0 && codeOf.has(key))
      world.fail('a refusal leaves no hold behind', `${key}: ${codeOf.get(key)}`);
  }
}

async function judgeProvider(world: StackWorld): Promise<void> {
  const rows = await world.client.sql<{ id: string; refunded: string; settlement: string | null }>(
    'select provider_payment_id as id, refunded_minor::text as refunded, settlement from payments',
  );
  const ours = new Map(rows.map((row) => [row.id, row]));
  for (const payment of await providerPayments(world)) {
    const row = ours.get(textIn(payment, 'id'));
    if (!row?.settlement || payment.status === 'charged_back') continue;
    const refunds = listIn(payment, 'refunds');
    if (refunds.length > 1) world.fail('no refund twice', `${row.id}: ${refunds.length} refunds`);
    const givenMinor = Math.round(Number(payment.transaction_amount_refunded) * 100);
    if (givenMinor !== Number(row.refunded))
      world.fail('our books are the provider’s', `${row.id}: ${row.refunded}, gave ${givenMinor}`);
  }
}

/** Every accepted message is in one turn, and every turn is one reply on the phone; under one outbox id it may have come twice. */
async function judgeGuest(world: StackWorld, guest: string): Promise<void> {
  const wamids = world.accepted.get(guest) ?? [];
  const rows = await world.client.sql<{ wamid: string; turn_id: string }>(
    `select wamid, turn_id from messages where direction = 'in' and wamid = any($1)`,
    [wamids],
  );
  const turnOf = new Map(rows.map(({ wamid, turn_id }) => [wamid, turn_id]));
  const shown = listIn((await world.client.outside('GET', `/sim/guests/${guest}/messages`)).body, 'messages');
  const said = new Map<string, Map<string, string>>();
  for (const message of shown) {
    if (message.direction !== 'out') continue;
    const payload = fieldsIn(message, 'payload');
    const outboxId = textIn(payload, 'biz_opaque_callback_data');
    const turn = turnOf.get(textIn(fieldsIn(payload, 'context'), 'message_id'));
    if (turn === undefined) continue;
    const replies = said.get(turn) ?? new Map<string, string>();
    if (replies.has(outboxId)) world.count('a reply that came twice');
    replies.set(outboxId, JSON.stringify(payload));
    said.set(turn, replies);
  }
  for (const turn of new Set(turnOf.values())) {
    const replies = [...(said.get(turn)?.values() ?? [])];
    const answers = replies.filter((text) => !/un momento|one moment/i.test(text));
    if (answers.length === 0) world.fail('every message is answered', `turn ${turn} of ${guest}`);
    if (answers.length > 1) world.fail('one reply a turn', `${answers.length} in turn ${turn} of ${guest}`);
  }
}

/** Each gate heals, then has nothing to heal; what it says of each night is what Postgres has. */
async function judgeMemory(world: StackWorld): Promise<void> {
  await world.client.outside('POST', '/sim/cron/reconcile-gates', {});
  await delay(300);
  const healed = await world.client.counter('gate_repairs_total');
  await world.client.outside('POST', '/sim/cron/reconcile-gates', {});
  await delay(300);
  const again = await world.client.counter('gate_repairs_total');
  if (again > healed) world.fail('memory is Postgres', `${again - healed} repaired twice`);
  const today = localDate(Date.now(), 'America/Argentina/Buenos_Aires');
  for (let day = 1; day < HORIZON_DAYS; day++)
    await judgeDay(world, addDays(today, day), addDays(today, day + NIGHTS));
}

async function judgeDay(world: StackWorld, checkIn: string, checkOut: string): Promise<void> {
  const path = `/availability?checkIn=${checkIn}&checkOut=${checkOut}&adults=1`;
  const { status, body } = await world.known(() => world.client.api('GET', path), path);
  if (status !== 200) return;
  const offered = new Set(listIn(body, 'stays').map((stay) => textIn(stay, 'accommodationId')));
  const taken = await world.client.sql<{ id: string }>(
    `select a.id from accommodations a where exists (select 1 from reservations r where r.accommodation_id = a.id
       and r.status in ${LIVE} and r.occupied && daterange($1::date, $2::date + a.turnover_nights))`,
    [checkIn, checkOut],
  );
  const isTaken = new Set(taken.map(({ id }) => id));
  for (const id of world.accommodationIds)
    if (offered.has(id) === isTaken.has(id))
      world.fail(
        'the snapshot is Postgres',
        `${id}, ${checkIn}: taken ${isTaken.has(id)}, offered ${offered.has(id)}`,
      );
}
