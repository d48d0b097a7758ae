import { collide } from '../../domain/gate/live-stays.ts';
import type { ProviderPayment, Settlement } from '../../domain/gate/verbs.ts';
import { type GuestIdentity, LIVE_STATUSES, type Reservation } from '../../domain/reservation.ts';
import type { Change } from '../../ports/gate.ts';

/** A row of `reservations`, with the columns that the program's statements read or write. */
export type ReservationRow = Reservation & {
  readonly key: string | null;
  readonly requestHash: string | null;
  readonly guest: GuestIdentity | null;
  readonly instants: Readonly<Partial<Record<Change['instant'], number>>>;
  readonly refundDueMinor: number;
  readonly guestToldAt: number | null;
  readonly remindedAt: number | null;
  readonly feedId: string | null;
  readonly feedUid: string | null;
};

export type PaymentRow = ProviderPayment & {
  readonly id: string;
  /** The reservation's code, which never changes. */
  readonly code: string;
  readonly refundedMinor: number;
  readonly settlement: Settlement | null;
  readonly toldAt: number | null;
  readonly updatedAt: number;
  readonly createdAt: number;
  readonly lastEventAt: number;
};

/** What Postgres says to a statement that it refuses: `conflict` is 23P01, `data` any other 22xxx or 23xxx. */
export class Refused extends Error {
  readonly kind: 'conflict' | 'data';

  constructor(kind: 'conflict' | 'data', what: string) {
    super(what);
    this.kind = kind;
  }
}

/** The constraints of the migrations. A mutant lacks one. */
export type Constraints = { readonly noNightTwice: boolean; readonly uniqueKeys: boolean };

export type RowChange =
  | {
      readonly table: 'reservations';
      readonly before: ReservationRow | null;
      readonly after: ReservationRow | null;
    }
  | { readonly table: 'payments'; readonly before: PaymentRow | null; readonly after: PaymentRow };

export const isLive = ({ status }: Pick<Reservation, 'status'>): boolean =>
  (LIVE_STATUSES as readonly string[]).includes(status);

/**
 * Postgres as the program meets it: rows, unique keys, the exclusion constraint, transactions that happen whole or not at all. One
 * transaction at a time: each is one round trip, and what two at once would meet is what the second meets here.
 */
export class Tables {
  readonly reservations = new Map<string, ReservationRow>();
  readonly payments = new Map<string, PaymentRow>();
  readonly #live = new Map<string, Map<string, ReservationRow>>();
  readonly #codeOfKey = new Map<string, string>();
  readonly #constraints: Constraints;
  readonly #onCommit: (changes: readonly RowChange[]) => void;
  #changes: RowChange[] = [];

  constructor(constraints: Constraints, onCommit: (changes: readonly RowChange[]) => void) {
    this.#constraints = constraints;
    this.#onCommit = onCommit;
  }

  /** All of it, or nothing. */
  transaction<T>(work: () => T): T {
    this.#changes = [];
    try {
      const result = work();
      if (this.#changes.length > 0) this.#onCommit(this.#changes);
      return result;
    } catch (error) {
      for (const change of this.#changes.reverse()) this.#undo(change);
      throw error;
    }
  }

  liveOf(accommodationId: string): Iterable<ReservationRow> {
    return this.#live.get(accommodationId)?.values() ?? [];
  }

  byKey(key: string): ReservationRow | null {
    const code = this.#codeOfKey.get(key);
    return code === undefined ? null : (this.reservations.get(code) ?? null);
  }

  /** Why Postgres would refuse this row beside the others; null if it would not. */
  refusalOf(row: ReservationRow): Refused | null {
    if (row.stay.checkIn >= row.stay.checkOut) return new Refused('data', 'reservations_dates');
    if (row.status === 'held' && row.expiresAt === null) return new Refused('data', 'reservations_hold_ends');
    const { key } = row;
    const keyed = key === null ? null : this.byKey(key);
    if (keyed && keyed.code !== row.code && this.#constraints.uniqueKeys)
      return new Refused('data', 'reservations_idempotency');
    if (!isLive(row)) return null;
    for (const other of this.liveOf(row.accommodationId)) {
      if (other.code === row.code) continue;
      const isSameEvent = row.feedId !== null && row.feedId === other.feedId && row.feedUid === other.feedUid;
      if (isSameEvent) return new Refused('data', 'reservations_feed_uid');
      if (!this.#constraints.noNightTwice) continue;
      if (collide(row.stay, row.turnoverNights, other.stay, other.turnoverNights))
        return new Refused('conflict', 'reservations_no_night_twice');
    }
    return null;
  }

  /** `INSERT … ON CONFLICT DO NOTHING`: false where a unique key or the nights are taken; other faults fail the statement. */
  insert(row: ReservationRow): boolean {
    if (this.reservations.has(row.code)) return false;
    const refusal = this.refusalOf(row);
    if (refusal?.message === 'reservations_dates' || refusal?.message === 'reservations_hold_ends')
      throw refusal;
    if (refusal) return false;
    this.#put(row);
    return true;
  }

  /** An UPDATE has no ON CONFLICT: it fails. */
  update(row: ReservationRow): ReservationRow {
    const refusal = this.refusalOf(row);
    if (refusal) throw refusal;
    this.#put(row);
    return row;
  }

  delete(code: string): void {
    const before = this.reservations.get(code);
    if (!before) return;
    this.#changes.push({ table: 'reservations', before, after: null });
    this.#forget(before);
  }

  putPayment(after: PaymentRow): void {
    const before = this.payments.get(after.providerPaymentId) ?? null;
    this.#changes.push({ table: 'payments', before, after });
    this.payments.set(after.providerPaymentId, after);
  }

  #put(after: ReservationRow): void {
    const before = this.reservations.get(after.code) ?? null;
    this.#changes.push({ table: 'reservations', before, after });
    if (before) this.#forget(before);
    this.#keep(after);
  }

  #keep(row: ReservationRow): void {
    this.reservations.set(row.code, row);
    if (row.key !== null) this.#codeOfKey.set(row.key, row.code);
    if (!isLive(row)) return;
    const live = this.#live.get(row.accommodationId) ?? new Map<string, ReservationRow>();
    live.set(row.code, row);
    this.#live.set(row.accommodationId, live);
  }

  #forget(row: ReservationRow): void {
    this.reservations.delete(row.code);
    if (row.key !== null && this.#codeOfKey.get(row.key) === row.code) this.#codeOfKey.delete(row.key);
    this.#live.get(row.accommodationId)?.delete(row.code);
  }

  #undo(change: RowChange): void {
    if (change.table === 'payments') {
      if (change.before) this.payments.set(change.before.providerPaymentId, change.before);
      else this.payments.delete(change.after.providerPaymentId);
      return;
    }
    if (change.after) this.#forget(change.after);
    if (change.before) this.#keep(change.before);
  }
}
