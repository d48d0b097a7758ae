import type { Property } from '../domain/accommodation.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Fingerprint } from '../domain/gate/fingerprint.ts';
import type { HostNote, PaymentRequest, Settlement } from '../domain/gate/verbs.ts';
import type { Quote } from '../domain/pricing.ts';
import type { Channel, GuestIdentity, Reservation, ReservationStatus } from '../domain/reservation.ts';
import type { Result } from '../domain/result.ts';
import type { Party, Stay } from '../domain/stay.ts';
import type { Metrics, NightsReader } from '../ports.ts';

/** A row to insert: a hold, a block, or a stay of a feed. Text is clean: no NUL, no lone surrogates. */
export type NewStay = {
  readonly id: string;
  readonly code: string;
  readonly status: 'held' | 'blocked';
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly stay: Stay;
  readonly turnoverNights: number;
  readonly party: Party;
  readonly pets: boolean;
  readonly channel: Channel;
  readonly quote: Quote | null;
  readonly currency: string;
  readonly expiresAt: number | null;
  readonly guest: (GuestIdentity & { readonly id: string }) | null;
  readonly notes: string | null;
};

/** A key's truth, whoever wrote it. */
export type KeyedReservation = {
  readonly key: string;
  readonly requestHash: string;
  readonly reservation: Reservation;
};

export type CommitAnswer = {
  readonly expired: readonly Reservation[];
  readonly byKey: readonly KeyedReservation[];
  /** Codes of the batch that exist, whoever has them. */
  readonly takenCodes: readonly string[];
};

/** `data`: Postgres refused a value; nothing of the batch was written. `conflict`: nights taken. `unknown`: no answer. */
export type DatabaseError =
  | { readonly kind: 'data' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unknown' };

/** One conditional update: of this reservation, from these statuses, with these columns. */
export type Change = {
  readonly code: string;
  readonly accommodationId: string;
  readonly from: readonly ReservationStatus[];
  readonly to: ReservationStatus;
  /** The instant column that this change sets to `now`; equal to `now` afterwards, the change is this one's. */
  readonly instant:
    | 'confirmed_at'
    | 'cancelled_at'
    | 'expired_at'
    | 'checked_in_at'
    | 'checked_out_at'
    | 'no_show_at'
    | 'extended_at'
    | 'moved_at';
  readonly now: number;
  /** Written to the audit log in the same statement, if the row changes. */
  readonly note?: HostNote;
  readonly set?: {
    readonly expiresAt?: number;
    readonly refundDueMinor?: number;
    readonly notes?: string | null;
    readonly onlyIfNull?: 'extended_at';
    readonly onlyIfExpiresAfter?: number;
    readonly onlyIfPaidMinor?: number;
    readonly onlyIfCheckIn?: CalendarDate;
  };
};

export type ChangeAnswer = { readonly reservation: Reservation | null; readonly changed: boolean };

export type Move = {
  readonly code: string;
  readonly toAccommodationId: string;
  readonly stay: Stay;
  readonly party: Party;
  readonly turnoverNights: number;
  readonly quote: Quote;
  readonly now: number;
};

export type PaymentView = {
  readonly reservation: Reservation;
  readonly settlement: Settlement | null;
  /** The event was new: another status or amount than before. */
  readonly isNew: boolean;
  readonly confirmedByAnother: boolean;
};

export type FeedRow = { readonly code: string; readonly uid: string; readonly stay: Stay };

/** The first date that a live stay of now may still be on, anywhere. */
export const liveFrom = (now: number): string => new Date(now - 2 * 86_400_000).toISOString().slice(0, 10);

/** All that the gate asks of Postgres. Each call is one round trip; every one may be repeated. */
export type GateDatabase = {
  loadLive(accommodationId: string, now: number): Promise<Result<readonly KeyedReservation[], DatabaseError>>;
  /** Of the rows that `loadLive` would return. */
  fingerprint(accommodationId: string, now: number): Promise<Result<Fingerprint, DatabaseError>>;
  commit(
    batch: readonly NewStay[],
    where: { propertyId: string; accommodationId: string; now: number },
  ): Promise<Result<CommitAnswer, DatabaseError>>;
  find(code: string): Promise<Result<Reservation | null, DatabaseError>>;
  change(change: Change): Promise<Result<ChangeAnswer, DatabaseError>>;
  move(move: Move): Promise<Result<ChangeAnswer, DatabaseError>>;
  expire(accommodationId: string, now: number): Promise<Result<readonly Reservation[], DatabaseError>>;
  /** Writes the payment event down, once, and says how things stand. */
  recordPayment(
    request: PaymentRequest,
    paymentId: string,
  ): Promise<Result<PaymentView | null, DatabaseError>>;
  /** Settles a payment that is not settled, together with the reservation; `settled` false: the state had moved on, look again. */
  settle(
    request: PaymentRequest,
    settlement: Settlement,
  ): Promise<Result<{ readonly settled: boolean; readonly reservation: Reservation | null }, DatabaseError>>;
  loadFeed(feedId: string): Promise<Result<readonly FeedRow[], DatabaseError>>;
  importStays(request: {
    readonly propertyId: string;
    readonly accommodationId: string;
    readonly feedId: string;
    readonly channel: Channel;
    readonly release: readonly string[];
    readonly add: readonly {
      readonly id: string;
      readonly code: string;
      readonly uid: string;
      readonly stay: Stay;
      readonly summary: string;
    }[];
    readonly currency: string;
    readonly now: number;
  }): Promise<Result<readonly string[], DatabaseError>>;
};

export type GateIds = { uuid(now: number): string; code(): string };

export type GatePorts = {
  readonly database: GateDatabase;
  /** The property of the accommodation with all its accommodations, at most a minute old. */
  readonly findPropertyOfAccommodation: (accommodationId: string) => Promise<Property | null>;
  readonly forgetCatalog: () => void;
  readonly siblings: NightsReader;
  readonly writeSnapshot: (propertyId: string, accommodationId: string, encoded: string) => Promise<void>;
  readonly forgetElsewhere: (accommodationId: string, code: string, now: number) => Promise<void>;
  readonly metrics: Metrics;
  readonly ids: GateIds;
  /** Milliseconds; only differences mean something. */
  readonly stopwatch: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly inBackground: (promise: Promise<unknown>) => void;
};
