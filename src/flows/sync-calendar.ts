import type { Calendars, Feed, FeedConflict, FeedReader, JobQueue } from '../ports/calendars.ts';
import type { Catalog, Gates, Mailer, Metrics } from '../ports.ts';

export type SyncPorts = {
  readonly calendars: Calendars;
  readonly feedReader: FeedReader;
  readonly gates: Gates;
  readonly catalog: Catalog;
  readonly mailer: Mailer;
  readonly metrics: Metrics;
};

export type SyncOutcome = 'synced' | 'not-modified' | 'failed' | 'gone' | 'try-again';

/** One job a feed, so that a slow channel holds up none of the others; the same quarter of an hour is one job. */
export async function requestSyncs(
  ports: { readonly calendars: Calendars; readonly jobs: JobQueue },
  now: number,
): Promise<number> {
  const feedIds = await ports.calendars.listFeedIds();
  const quarter = Math.floor(now / 900_000);
  for (const feedId of feedIds)
    await ports.jobs.publish('sync-calendar', { feedId }, `sync:${feedId}:${quarter}`);
  return feedIds.length;
}

/** Read the feed → put its stays through the gate → write conflicts down and tell the host once → remember the ETag last. May run twice. */
export async function syncCalendar(ports: SyncPorts, feedId: string, now: number): Promise<SyncOutcome> {
  const feed = await ports.calendars.findFeed(feedId);
  const property = feed ? await ports.catalog.findById(feed.propertyId) : null;
  if (!feed || !property) return 'gone';
  const read = await ports.feedReader.read(feed, property.timeZone);
  if (!read.ok) {
    await ports.calendars.keepSync(feed.id, { etag: feed.etag, error: read.error }, now);
    return counted(ports, 'failed');
  }
  if (read.value.kind === 'not-modified') {
    await ports.calendars.keepSync(feed.id, { etag: feed.etag, error: null }, now);
    return counted(ports, 'not-modified');
  }
  const { stays, etag } = read.value;
  const outcome = await ports.gates
    .gateOf(feed.accommodationId)
    .importStays({ propertyId: feed.propertyId, feedId, channel: feed.channel, stays, now });
  if (outcome.kind === 'unknown') return 'try-again';
  const conflicts = outcome.conflicts.map(({ uid, stay, withCode }) => ({ uid, ...stay, withCode }));
  const fresh = conflicts.length > 0 ? await ports.calendars.keepConflicts(feed, conflicts, now) : [];
  if (fresh.length > 0 && property.hostEmail) await tellHost(ports, feed, property.hostEmail, fresh);
  await ports.calendars.keepSync(feed.id, { etag, error: null }, now);
  return counted(ports, 'synced');
}

function counted(ports: SyncPorts, outcome: SyncOutcome): SyncOutcome {
  ports.metrics.count('calendar_syncs_total', { outcome });
  return outcome;
}

async function tellHost(
  { mailer }: SyncPorts,
  feed: Feed,
  to: string,
  conflicts: readonly FeedConflict[],
): Promise<void> {
  const lines = conflicts.map(
    ({ checkIn, checkOut, withCode }) => `${checkIn} → ${checkOut} is also ${withCode} here`,
  );
  const text = `The ${feed.channel} calendar has stays on nights that are taken:\n${lines.join('\n')}\nOne of each two has to move.`;
  const idempotencyKey =
    `conflicts:${feed.id}:${conflicts.map(({ uid, checkIn }) => `${uid}@${checkIn}`).join(',')}`.slice(
      0,
      250,
    );
  await mailer.send({ to, subject: `Double booking: ${feed.channel}`, text, idempotencyKey });
}
