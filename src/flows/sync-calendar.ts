import { disjointStays, isEcho } from '../domain/feed.ts';
import type { ImportedStay, ImportOutcome } from '../domain/gate/verbs.ts';
import { uuidv7 } from '../ids.ts';
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

const QUARTER_MS = 15 * 60_000;

/** One job a feed, so that a slow channel holds up none of the others; the same quarter of an hour is one job. */
export async function requestSyncs(
  ports: { readonly calendars: Calendars; readonly jobs: JobQueue },
  now: number,
): Promise<number> {
  const feedIds = await ports.calendars.listFeedIds();
  const quarter = Math.floor(now / QUARTER_MS);
  await ports.jobs.publish(feedIds.map((feedId) => syncJob(feedId, `${quarter}`)));
  return feedIds.length;
}

/** The job that reads one feed; `occasion` tells repeats of one request from a new one. */
export const syncJob = (feedId: string, occasion: string) => ({
  name: 'sync-calendar',
  body: { feedId },
  key: `sync:${feedId}:${occasion}`,
});

/**
 * Read the feed → put its stays through the gate → write conflicts down → tell the host once → remember the ETag last. May run twice. The ETag
 * is kept only when everything the feed says is in: what is in the way today may be gone tomorrow, with the feed unchanged.
 */
export async function syncCalendar(ports: SyncPorts, feedId: string, now: number): Promise<SyncOutcome> {
  const feed = await ports.calendars.findFeed(feedId);
  const property = feed ? await ports.catalog.findById(feed.propertyId) : null;
  if (!feed || !property) return 'gone';
  const read = await ports.feedReader.read(feed, property.timeZone, now);
  if (!read.ok) {
    await ports.calendars.keepSync(feed.id, { isRead: false, etag: null, error: read.error }, now);
    return counted(ports, 'failed');
  }
  if (read.value.kind === 'not-modified') {
    await ports.calendars.keepSync(feed.id, { isRead: true, etag: feed.etag, error: null }, now);
    return counted(ports, 'not-modified');
  }
  const { stays, etag, unreadable } = read.value;
  const imported = await importInto(ports, feed, stays, now);
  if (imported.kind === 'unknown') return counted(ports, 'try-again');
  const conflicts = await withoutEchoes(ports, feed, stays, imported.conflicts, now);
  await ports.calendars.keepConflicts(feed, conflicts, now);
  await tellHost(ports, feed, property.hostEmail, now);
  const isClean = imported.conflicts.length === 0 && unreadable === 0;
  const error = unreadable === 0 ? null : `${unreadable} of its events could not be read.`;
  const isThere = await ports.calendars.keepSync(
    feed.id,
    { isRead: true, etag: isClean ? etag : null, error },
    now,
  );
  // A host took the feed away while it was read: its nights go too.
  if (!isThere && (await importInto(ports, feed, [], now)).kind === 'unknown')
    return counted(ports, 'try-again');
  return counted(ports, 'synced');
}

/** A feed is read no more, and its coming nights are free again. May be asked for again until it is done. */
export async function removeFeed(
  ports: { readonly calendars: Calendars; readonly gates: Gates },
  propertyId: string,
  feedId: string,
  now: number,
): Promise<'removed' | 'not-found' | 'try-again'> {
  const feed = await ports.calendars.removeFeed(propertyId, feedId, now);
  if (!feed) return 'not-found';
  const freed = await importInto(ports, feed, [], now);
  if (freed.kind === 'unknown') return 'try-again';
  await ports.calendars.keepConflicts(feed, [], now);
  return 'removed';
}

function importInto(
  ports: { readonly gates: Gates },
  feed: Feed,
  stays: readonly ImportedStay[],
  now: number,
): Promise<ImportOutcome> {
  const { id: feedId, propertyId, accommodationId, channel } = feed;
  return ports.gates
    .gateOf(accommodationId)
    .importStays({ propertyId, feedId, channel, stays: disjointStays(stays), now });
}

function counted(ports: SyncPorts, outcome: SyncOutcome): SyncOutcome {
  ports.metrics.count('calendar_syncs_total', { outcome });
  return outcome;
}

type Overlap = Extract<ImportOutcome, { kind: 'imported' }>['conflicts'][number];

/** What the channel only gives back of what we told it is no double booking. */
async function withoutEchoes(
  ports: SyncPorts,
  feed: Feed,
  stays: readonly ImportedStay[],
  overlaps: readonly Overlap[],
  now: number,
): Promise<readonly FeedConflict[]> {
  if (overlaps.length === 0) return [];
  const codes = [...new Set(overlaps.map(({ withCode }) => withCode))];
  const taken = await ports.calendars.findTakenNights(feed.accommodationId, codes);
  const summaries = new Map(disjointStays(stays).map(({ uid, summary }) => [uid, summary]));
  return overlaps
    .filter(({ uid, stay }) => !isEcho({ stay, summary: summaries.get(uid) ?? '' }, taken))
    .map(({ uid, stay, withCode }) => ({ id: uuidv7(now), uid, ...stay, withCode }));
}

/** Marked as told after the mail was accepted: a run that dies between is repeated, and the mail's key makes it one mail. */
async function tellHost(ports: SyncPorts, feed: Feed, to: string | null, now: number): Promise<void> {
  if (!to) return;
  const untold = await ports.calendars.findUntoldConflicts(feed.id);
  if (untold.length === 0) return;
  const ids = untold.map(({ id }) => id);
  const lines = untold.map(
    ({ checkIn, checkOut, withCode }) => `${checkIn} → ${checkOut} is also ${withCode} here`,
  );
  await ports.mailer.send({
    to,
    subject: `Double booking: ${feed.channel}`,
    text: `The ${feed.channel} calendar has stays on nights that are taken:\n${lines.join('\n')}\nOne of each two has to move.`,
    idempotencyKey: `conflicts:${await digestOf(ids)}`,
  });
  await ports.calendars.markConflictsTold(ids, now);
}

/** The same conflicts are one mail, others another: a key with another text would be refused. */
async function digestOf(ids: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ids.join()));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
