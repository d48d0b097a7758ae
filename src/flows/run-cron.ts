import type { Calendars, JobQueue } from '../ports/calendars.ts';
import type { ReconcileTargets } from '../ports/records.ts';
import type { Metrics } from '../ports.ts';
import { type CancelPorts, payDueRefunds } from './cancel-reservation.ts';
import { type ExpirePorts, expireHolds, remindGuests } from './expire-holds.ts';
import { type LookPorts, lookAtDatabase, lookAtReservations } from './look-around.ts';
import { type SettlePorts, settlePayment } from './settle-payment.ts';
import { requestSyncs } from './sync-calendar.ts';

export type CronPorts = ExpirePorts &
  CancelPorts &
  SettlePorts &
  LookPorts & {
    readonly metrics: Metrics;
    readonly reconcileTargets: ReconcileTargets;
    readonly calendars: Calendars;
    readonly jobs: JobQueue;
  };

/** As in `wrangler.toml`. */
export const EVERY_MINUTE = '* * * * *';
export const EVERY_TEN_MINUTES = '*/10 * * * *';
export const EVERY_QUARTER = '*/15 * * * *';

const PER_TICK_MAX = 200;
/** A settled payment that nobody was told of for this long: the webhook's run died half way. */
const UNTOLD_AFTER_MS = 60_000;
const AT_ONCE = 6;

/** What each trigger does. The steps of a tick do not depend on each other: one that fails is logged, the others go on. */
export async function runCron(ports: CronPorts, cron: string, now: number): Promise<void> {
  for (const [name, step] of stepsOf(ports, cron, now)) {
    try {
      await step();
    } catch (error) {
      console.error(
        JSON.stringify({ level: 'error', event: 'cron_failed', cron, step: name, error: String(error) }),
      );
    }
  }
  await ports.metrics.flush();
}

function stepsOf(
  ports: CronPorts,
  cron: string,
  now: number,
): readonly (readonly [string, () => Promise<unknown>])[] {
  switch (cron) {
    case EVERY_MINUTE:
      return [
        ['expire-holds', () => expireHolds(ports, now)],
        ['remind-guests', () => remindGuests(ports, now)],
        ['settle-untold-payments', () => settleUntold(ports, now)],
        ['pay-due-refunds', () => payDueRefunds(ports, PER_TICK_MAX)],
        ['look-at-database', () => lookAtDatabase(ports, now)],
      ];
    case EVERY_TEN_MINUTES:
      return [
        ['reconcile-gates', () => reconcileGates(ports, now)],
        ['look-at-reservations', () => lookAtReservations(ports, now)],
      ];
    case EVERY_QUARTER:
      return [['request-calendar-syncs', () => requestSyncs(ports, now)]];
    default:
      return [];
  }
}

async function settleUntold(ports: CronPorts, now: number): Promise<void> {
  const untold = await ports.paymentRecords.findUntold(now - UNTOLD_AFTER_MS, PER_TICK_MAX);
  for (const { provider, providerPaymentId } of untold)
    await settlePayment(ports, provider, providerPaymentId, now);
}

/** Each gate with live stays compares its memory with Postgres and heals. */
async function reconcileGates(ports: CronPorts, now: number): Promise<void> {
  const ids = await ports.reconcileTargets.findAccommodationIds();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await Promise.allSettled(
      ids.slice(from, from + AT_ONCE).map((id) => ports.gates.gateOf(id).reconcile({ now })),
    );
  }
}
