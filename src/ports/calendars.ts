import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ImportedStay } from '../domain/gate/verbs.ts';
import type { Channel } from '../domain/reservation.ts';
import type { Result } from '../domain/result.ts';

/** One stretch of taken nights as a channel sees it. */
export type ExportedStay = {
  readonly code: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly isReservation: boolean;
  readonly changedAt: number;
};

export type CalendarOf = {
  readonly name: string;
  /** Compared in constant time by who asked. */
  readonly token: string;
  readonly stays: readonly ExportedStay[];
};

export type Feed = {
  readonly id: string;
  readonly propertyId: string;
  readonly accommodationId: string;
  readonly channel: Channel;
  readonly url: string;
  readonly etag: string | null;
};

export type FeedConflict = {
  readonly uid: string;
  readonly checkIn: CalendarDate;
  readonly checkOut: CalendarDate;
  readonly withCode: string;
};

export type Calendars = {
  /** The live stays of an accommodation, without those that came from `exceptChannel`; null for one that is not there. */
  findCalendar(
    accommodationId: string,
    exceptChannel: Channel | null,
    now: number,
  ): Promise<CalendarOf | null>;
  rotateToken(propertyId: string, accommodationId: string, token: string): Promise<boolean>;
  listFeedIds(): Promise<readonly string[]>;
  findFeed(feedId: string): Promise<Feed | null>;
  keepSync(
    feedId: string,
    outcome: { readonly etag: string | null; readonly error: string | null },
    now: number,
  ): Promise<void>;
  /** Writes conflicts down, each once; the ones that are new. */
  keepConflicts(
    feed: Feed,
    conflicts: readonly FeedConflict[],
    now: number,
  ): Promise<readonly FeedConflict[]>;
  list(propertyId: string): Promise<
    readonly {
      readonly accommodationId: string;
      readonly name: string;
      readonly token: string;
      readonly feeds: readonly {
        readonly id: string;
        readonly channel: string;
        readonly url: string;
        readonly lastSyncedAt: string | null;
        readonly lastError: string | null;
      }[];
    }[]
  >;
  addFeed(feed: {
    readonly id: string;
    readonly propertyId: string;
    readonly accommodationId: string;
    readonly channel: Channel;
    readonly url: string;
  }): Promise<'added' | 'known'>;
  removeFeed(propertyId: string, feedId: string, now: number): Promise<boolean>;
};

export type FetchedFeed =
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'stays'; readonly stays: readonly ImportedStay[]; readonly etag: string | null };

export type FeedReader = {
  /** A page, an empty or a cut body is a failed fetch, never an empty calendar. The error is a sentence for the host. */
  read(feed: Feed, timeZone: string): Promise<Result<FetchedFeed, string>>;
};

export type JobQueue = {
  /** Delivered at least once to `POST /jobs/{name}`; the same `key` within ten minutes is one. */
  publish(name: string, body: unknown, key: string): Promise<void>;
};
