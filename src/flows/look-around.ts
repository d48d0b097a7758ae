import type { Signs } from '../ports/sight.ts';
import type { Metrics } from '../ports.ts';

export type LookPorts = {
  readonly metrics: Metrics;
  readonly signs: Signs;
};

/** Sets the gauges that tell how the database and the feeds are. */
export async function lookAtDatabase({ metrics, signs }: LookPorts, now: number): Promise<void> {
  const { connections, scans, feeds } = await signs.database(now);
  const share = scans.all === 0 ? 0 : scans.sequential / scans.all;
  metrics.set('db_connections', [{ labels: {}, value: connections }]);
  metrics.set('db_sequential_scan_ratio', [{ labels: {}, value: share }]);
  metrics.set(
    'calendar_sync_age_seconds',
    feeds.map(({ feedId, ageSeconds }) => ({ labels: { feed: feedId }, value: ageSeconds })),
  );
}

export async function lookAtReservations({ metrics, signs }: LookPorts, now: number): Promise<void> {
  const { byStatus, overlapping } = await signs.reservations(now);
  metrics.set(
    'reservations',
    Object.entries(byStatus).map(([status, value]) => ({ labels: { status }, value })),
  );
  metrics.set('reservations_overlapping', [{ labels: {}, value: overlapping }]);
}
