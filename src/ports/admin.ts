import type { CalendarDate } from '../domain/calendar-date.ts';
import type { GuestIdentity, Reservation, ReservationStatus } from '../domain/reservation.ts';

/** A page of the host's list. */
export type ReservationFilters = {
  readonly propertyId: string;
  readonly statuses: readonly ReservationStatus[];
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly accommodationId: string | null;
  readonly channel: string | null;
  readonly query: string | null;
  readonly sort: 'check_in' | '-check_in' | 'created_at' | '-created_at';
};

/** Where a page of the host's list ends: the sort key as text, and the id. */
export type ReservationCursor = { readonly sortKey: string; readonly id: string };

export type AdminReservationItem = {
  readonly reservation: Reservation;
  readonly guest: GuestIdentity;
  readonly accommodationName: string;
};

export type AuditEntry = {
  /** UUID; the same entry written twice is one. */
  readonly id: string;
  readonly propertyId: string;
  readonly actor: string;
  readonly action: string;
  /** A reservation's code, or the id of what was changed. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: number;
};

export type AdminReservations = {
  /** One statement a page. */
  list(
    filters: ReservationFilters,
    cursor: ReservationCursor | null,
    limit: number,
  ): Promise<{ readonly items: readonly AdminReservationItem[]; readonly next: ReservationCursor | null }>;
  history(
    propertyId: string,
    code: string,
  ): Promise<{
    readonly payments: readonly {
      readonly provider: string;
      readonly providerPaymentId: string;
      readonly status: string;
      readonly amountMinor: number;
      readonly currency: string;
      readonly settlement: string | null;
      readonly createdAt: string;
    }[];
    readonly history: readonly {
      readonly actor: string;
      readonly action: string;
      readonly after: unknown;
      readonly at: string;
    }[];
  }>;
  record(entry: AuditEntry): Promise<void>;
};

/** A guest for whom a person is awaited. */
export type WaitingConversation = {
  readonly guestId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly language: string | null;
  /** Instants are ISO 8601. */
  readonly handedOffAt: string;
  readonly lastMessageAt: string | null;
  /** Why the bot yielded. */
  readonly reason: string | null;
  /** What the guest wrote last. */
  readonly lastText: string | null;
};

export type ConversationMessage = {
  readonly direction: 'in' | 'out';
  readonly type: string;
  readonly text: string;
  readonly sentAt: string;
  readonly status: string | null;
  /** Meta's category of what it bills; null for what it does not, or has not told yet. */
  readonly costCategory: string | null;
  readonly errorCode: number | null;
  readonly turnId: string;
  readonly understanding: unknown;
  /** Of the turn, on the row that carries its trace; milliseconds. */
  readonly timings: unknown;
  readonly handOff: string | null;
};

/** Messages by direction and billed category; of one booking, where `reservationCode` names one. */
export type MessageCount = {
  readonly reservationCode: string | null;
  readonly direction: 'in' | 'out';
  readonly costCategory: string | null;
  readonly messages: number;
};

export type ShownConversation = {
  readonly guest: GuestIdentity;
  readonly handedOffAt: string | null;
  /** The latest, oldest first. */
  readonly messages: readonly ConversationMessage[];
  readonly before: ReservationCursor | null;
  readonly counts: readonly MessageCount[];
};

/** A message that did not reach its guest, or a voice note that could not be heard. */
export type DeadLetter = {
  readonly guestId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly kind: 'message' | 'voice_note';
  readonly text: string;
  /** Meta's code; null: it is not known what became of it, or there was none. */
  readonly errorCode: number | null;
  readonly at: string;
};

export type AdminConversations = {
  /** The newest first. One statement. */
  listDeadLetters(propertyId: string, limit: number): Promise<readonly DeadLetter[]>;
  /** Those handed off after `since` (epoch milliseconds) and not back yet, the longest waiting first. One statement. */
  listWaiting(propertyId: string, since: number, limit: number): Promise<readonly WaitingConversation[]>;
  /** Null for a guest whom this property does not know. `before`: the page of older messages. */
  show(
    propertyId: string,
    guestId: string,
    before: ReservationCursor | null,
    limit: number,
  ): Promise<ShownConversation | null>;
};
