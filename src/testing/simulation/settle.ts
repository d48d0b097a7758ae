import { decodeNights, isFree } from '../../domain/availability.ts';
import { addDays, localDate } from '../../domain/calendar-date.ts';
import type { Actions } from './actions.ts';
import { weather } from './disasters.ts';
import { isConfirmingSettlement } from './gate-statements.ts';
import { judgeMessages } from './judge-messages.ts';
import { CALM, Process } from './network.ts';
import type { PaymentRow } from './tables.ts';
import { isLive } from './tables.ts';
import type { World } from './world.ts';
import { HOLD_MINUTES } from './world-property.ts';

const MINUTE_MS = 60_000;
/** Holds end, once extended; then every sweep has been by. */
const SETTLE_MS = (2 * HOLD_MINUTES + 8) * MINUTE_MS;
const HORIZON_DAYS = 40;

/** The weather clears, nothing new happens, time goes on; then everything that was begun must have ended, and ended right. */
export async function settle(world: World, actions: Actions): Promise<void> {
  actions.end();
  world.say('--- nothing new happens any more ---');
  weather(world, CALM);
  for (const link of Object.values(world.links)) link.isDown = false;
  const until = world.now + SETTLE_MS;
  while (world.now < until && world.watch.violations.length === 0 && (await world.step()));
  if (world.watch.violations.length > 0) return;
  judgeHolds(world, actions);
  judgePayments(world);
  judgeMessages(world);
  await judgeMemory(world);
}

function judgeHolds(world: World, actions: Actions): void {
  const { watch, tables, gates, mails } = world;
  if (actions.clients.open > 0) watch.fail('every call is answered', `${actions.clients.open} are not`);
  for (const call of gates.stuckSince(world.now - MINUTE_MS)) watch.fail('every call is answered', call);
  for (const row of tables.reservations.values()) {
    if (row.status === 'held') watch.fail('every hold ends', row.code);
    if (row.status !== 'expired' || !row.guest) continue;
    const key = `reservation:${row.id}:hold_expired:${row.expiresAt}`;
    const isHeard = row.guest.waId ? world.phones.hasEvent(row.guest.waId, key) : mails.has(key);
    if (row.guestToldAt === null || !isHeard)
      watch.fail('who held nights hears that the hold ended', `${row.code} ${row.guestToldAt}`);
  }
}

function judgePayments(world: World): void {
  const { watch, tables, provider } = world;
  for (const made of provider.payments.values()) {
    const row = tables.payments.get(made.id);
    const reservation = tables.reservations.get(made.code);
    if (!reservation || watch.deleted.has(made.code)) continue;
    const what = `${made.id} of ${made.code}: ${made.status}, ${row?.settlement ?? 'not settled'}`;
    if (row?.status !== made.status) watch.fail('every event of a payment is written down', what);
    if (made.status === 'approved' && !row?.settlement) watch.fail('all approved money is settled', what);
    if (!row?.settlement) continue;
    if (row.toldAt === null) watch.fail('a settlement is told', what);
    if (made.isChargedBack) continue;
    const isKept = isConfirmingSettlement(row.settlement);
    if (!isKept && made.refundedMinor !== made.amountMinor)
      watch.fail('what cannot stand goes back in full', what);
    if (row.refundedMinor !== made.refundedMinor)
      watch.fail('our books are the provider’s', `${what}: ${row.refundedMinor}, ${made.refundedMinor}`);
  }
  const payments = Map.groupBy(tables.payments.values(), ({ code }) => code);
  for (const row of tables.reservations.values()) judgeMoney(world, row.code, payments.get(row.code) ?? []);
}

/** A reservation's money is what its payments brought, and what is given back is what was owed. */
function judgeMoney(world: World, code: string, payments: readonly PaymentRow[]): void {
  const { watch, tables, provider } = world;
  const row = tables.reservations.get(code);
  if (!row || watch.deleted.has(code)) return;
  const kept = payments.filter(({ settlement }) => isConfirmingSettlement(settlement));
  const paidMinor = kept.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (row.paidMinor !== paidMinor)
    watch.fail('money is conserved', `${code}: paid ${row.paidMinor}, not ${paidMinor}`);
  const isDisputed = kept.some(
    ({ providerPaymentId }) => provider.payments.get(providerPaymentId)?.isChargedBack,
  );
  if (isDisputed) {
    if (isLive(row) && row.status === 'confirmed') watch.fail('a charge-back ends a reservation', code);
    return;
  }
  const givenMinor = kept.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0);
  const owedMinor = row.status === 'cancelled' ? row.refundDueMinor : 0;
  if (row.refundedMinor !== givenMinor || givenMinor !== owedMinor)
    watch.fail(
      'money is conserved',
      `${code}: owes ${owedMinor}, says ${row.refundedMinor}, gave ${givenMinor}`,
    );
}

/** Each gate heals, then knows exactly what Postgres has, and the snapshot in Redis says the same. */
async function judgeMemory(world: World): Promise<void> {
  const run = new Process('judge');
  for (const { id } of world.property.accommodations) {
    const gate = world.gates.gatesFor(run).gateOf(id);
    await pump(world, gate.reconcile({ now: world.now }));
    const again = await pump(world, gate.reconcile({ now: world.now }));
    if (again.repaired > 0) world.watch.fail('memory is Postgres', `${id}: ${again.repaired} repaired twice`);
    judgeSnapshot(world, id, await pump(world, gate.snapshot({ now: world.now })));
    for (let step = 0; step < 20; step++) await world.step();
    judgeSnapshot(world, id, world.redis.get(`${world.property.id}:${id}`) ?? '');
  }
}

function judgeSnapshot(world: World, accommodationId: string, text: string): void {
  const decoded = decodeNights(accommodationId, text);
  if (!decoded.ok) {
    world.watch.fail('the snapshot can be read', accommodationId);
    return;
  }
  const rates = { ...decoded.value.rates, turnoverNights: 0 };
  const nights = { ...decoded.value, rates };
  const today = localDate(world.now, world.property.timeZone);
  for (let day = 0; day < HORIZON_DAYS; day++) {
    const night = { checkIn: addDays(today, day), checkOut: addDays(today, day + 1) };
    const isTaken = [...world.tables.liveOf(accommodationId)].some(({ stay, turnoverNights }) => {
      return stay.checkIn <= night.checkIn && night.checkIn < addDays(stay.checkOut, turnoverNights);
    });
    if (isFree(nights, night, world.now) === isTaken)
      world.watch.fail('the snapshot is Postgres', `${accommodationId}, ${night.checkIn}: taken ${isTaken}`);
  }
}

/** Lets the world go on until this has an answer. */
async function pump<T>(world: World, promise: Promise<T>): Promise<T> {
  let isOver = false;
  const mark = (): void => {
    isOver = true;
  };
  promise.then(mark, mark);
  while (!isOver && (await world.step()));
  return promise;
}
