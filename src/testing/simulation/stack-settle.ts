import { setTimeout as delay } from 'node:timers/promises';
import { type Json, listIn } from './stack-client.ts';
import type { StackWorld } from './stack-world.ts';

const LOOK_EVERY_MS = 400;
const CRON_EVERY_LOOKS = 5;
/** Webhooks are brought again within half a minute; a settlement whose run died is taken up by the sweep after a minute. */
const SETTLE_MS_MAX = 150_000;

/** What must have come to its end, each as the rows that have not. */
const OPEN: Readonly<Record<string, string>> = {
  'holds that have not ended': `select code from reservations where status = 'held'`,
  'guests who were not told': `select code from reservations where status = 'expired' and guest_told_at is null`,
  'payments that are not settled': `select provider_payment_id as code from payments where status = 'approved' and settlement is null`,
  'settlements that were not told': `select provider_payment_id as code from payments where settlement is not null and told_at is null`,
  'refunds that are owed': 'select code from reservations where refund_due_minor > refunded_minor',
};

export const providerPayments = async (world: StackWorld): Promise<readonly Json[]> =>
  listIn((await world.client.outside('GET', '/v1/payments/search?limit=100000')).body, 'results');

/** The weather clears and nothing new happens; resolves with what has not come to its end by then, if anything. */
export async function settleStack(world: StackWorld): Promise<readonly string[]> {
  await world.untilDone();
  world.say('--- nothing new happens any more ---');
  await world.client.outside('POST', '/sim/faults', { mode: 'off' });
  const until = Date.now() + SETTLE_MS_MAX;
  let open: readonly string[] = [];
  for (let look = 0; Date.now() < until; look++) {
    if (look % CRON_EVERY_LOOKS === 0) await world.client.outside('POST', '/sim/cron/expire-holds', {});
    open = await openIn(world);
    if (open.length === 0) return [];
    await delay(LOOK_EVERY_MS);
  }
  return open;
}

async function openIn(world: StackWorld): Promise<string[]> {
  const open: string[] = [];
  for (const [what, sql] of Object.entries(OPEN)) {
    const rows = await world.client.sql<{ code: string }>(sql);
    if (rows.length > 0) open.push(`${what}: ${rows.map(({ code }) => code).join(' ')}`);
  }
  const untold = (await providerPayments(world)).filter(({ status }) => status !== 'cancelled');
  const rows = await world.client.sql<{ id: string; status: string }>(
    'select provider_payment_id as id, status::text from payments',
  );
  const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
  const unheard = untold.filter(({ id, status }) => statusOf.get(String(id)) !== status);
  if (unheard.length > 0)
    open.push(`payments whose news is on its way: ${unheard.map(({ id }) => id).join(' ')}`);
  const written = await world.client.sql<{ wamid: string }>(
    `select wamid from messages where direction = 'in' and wamid is not null`,
  );
  const known = new Set(written.map(({ wamid }) => wamid));
  const missing = [...world.accepted.values()].flat().filter((wamid) => !known.has(wamid));
  if (missing.length > 0) open.push(`messages that are not answered: ${missing.join(' ')}`);
  return open;
}
