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
  /** UUID. */
  readonly id: string;
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
  /** `error` null or a sentence for the host; `isRead`: what the feed says is in. False: the feed was removed meanwhile. */
  keepSync(
    feedId: string,
    outcome: { readonly isRead: boolean; readonly etag: string | null; readonly error: string | null },
    now: number,
  ): Promise<boolean>;
  /** These are the feed's conflicts now: each is written down once, those it no longer has are resolved. */
  keepConflicts(feed: Feed, conflicts: readonly FeedConflict[], now: number): Promise<void>;
  /** Unresolved, and the host has not heard of them. */
  findUntoldConflicts(feedId: string): Promise<readonly FeedConflict[]>;
  markConflictsTold(conflictIds: readonly string[], now: number): Promise<void>;
  /** The nights that these live stays take, turnover included. */
  findTakenNights(
    accommodationId: string,
    codes: readonly string[],
  ): Promise<readonly { readonly code: string; readonly from: CalendarDate; readonly to: CalendarDate }[]>;
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
        readonly conflicts: readonly {
          readonly checkIn: string;
          readonly checkOut: string;
          readonly withCode: string;
        }[];
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
  /** Read no more; a repeat finds it too. Null for one that never was. */
  removeFeed(propertyId: string, feedId: string, now: number): Promise<Feed | null>;
};

export type FetchedFeed =
  | { readonly kind: 'not-modified' }
  | {
      readonly kind: 'stays';
      readonly stays: readonly ImportedStay[];
      /** Events that could not be read; the others are in `stays`. */
      readonly unreadable: number;
      readonly etag: string | null;
    };

export type FeedReader = {
  /** A page, an empty or a cut body is a failed fetch, never an empty calendar. The error is a sentence for the host. */
  read(feed: Feed, timeZone: string, now: number): Promise<Result<FetchedFeed, string>>;
};

export type Job = { readonly name: string; readonly body: unknown; readonly key: string };

export type JobQueue = {
  /** Each is delivered at least once to `POST /jobs/{name}`; the same `key` within ten minutes is one. */
  publish(jobs: readonly Job[]): Promise<void>;
};
