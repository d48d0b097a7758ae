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
