import { dayNumber } from '../../domain/calendar-date.ts';
import { TRANSITIONS } from '../../domain/reservation.ts';
import type { Stay } from '../../domain/stay.ts';
import { isConfirmingSettlement } from './gate-statements.ts';
import type { Invariant } from './invariants.ts';
import type { Fate, Process } from './network.ts';
import { isLive, type PaymentRow, type ReservationRow, type RowChange, type Tables } from './tables.ts';

/** What must hold and did not. */
export type Violation = { readonly invariant: Invariant; readonly detail: string };

/** Who changed rows: a process of ours by a call whose fate is known, or a person with a SQL console. */
export type Cause = {
  readonly by: Process | 'hand';
  readonly fate: Fate | null;
  /** The statement: `move`, `change to cancelled`. */
  readonly what: string;
};

/** Clocks of callers differ by at most this from the true time, either way. */
export const SKEW_MAX_MS = 2_000;

/** Nights that were taken for a while. `to` is after the turnover; `until` null: still. */
export type Occupancy = {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly since: number;
  readonly bornBy: Cause;
  /** Of a feed: its gate reads it back after writing it. */
  readonly isImported: boolean;
  readonly expiresAt: number | null;
  until: number | null;
  endedBy: Cause | null;
};

const FORGET_AFTER_MS = 45 * 60_000;

/** Sees every committed change and holds it against what must be true of any row at any time. */
export class Watch {
  readonly violations: Violation[] = [];
  readonly #now: () => number;
  readonly #policy: (row: ReservationRow, now: number) => number;
  readonly #occupancies = new Map<string, Occupancy[]>();
  readonly #bornOfKey = new Map<string, ReservationRow>();
  /** When nights of an accommodation were last changed in a way that its gate did not see. */
  readonly #causes = new Map<string, { readonly at: number; readonly cause: Cause }[]>();
  /** Codes whose rows somebody deleted: nothing is promised of them. */
  readonly deleted = new Set<string>();
  cause: Cause = { by: 'hand', fate: null, what: 'by hand' };
  tables: Tables | null = null;

  /** `policy`: what a guest gets back who cancels this row at that time. */
  constructor(now: () => number, policy: (row: ReservationRow, now: number) => number) {
    this.#now = now;
    this.#policy = policy;
  }

  fail(invariant: Invariant, detail: string): void {
    this.violations.push({ invariant, detail });
  }

  onCommit(changes: readonly RowChange[]): void {
    for (const change of changes) {
      if (change.table === 'payments') this.#payment(change.before, change.after);
      else this.#reservation(change.before, change.after);
    }
  }

  /** The row that a key made, as it was born; also after it was deleted by hand. */
  bornOf(key: string): ReservationRow | null {
    return this.#bornOfKey.get(key) ?? null;
  }

  occupanciesOf(accommodationId: string): readonly Occupancy[] {
    return this.#occupancies.get(accommodationId) ?? [];
  }

  /** True if the nights of the accommodation were changed since then by anything but told calls of this process. */
  changedUnseen(accommodationId: string, since: number, by: Process): boolean {
    const causes = this.#causes.get(accommodationId) ?? [];
    return causes.some(({ at, cause }) => at >= since && (cause.by !== by || cause.fate?.answer !== 'told'));
  }

  changedSince(accommodationId: string, since: number): boolean {
    return (this.#causes.get(accommodationId) ?? []).some(({ at }) => at >= since);
  }

  #reservation(before: ReservationRow | null, after: ReservationRow | null): void {
    if (before && !after) this.deleted.add(before.code);
    if (before && isLive(before)) this.#vacate(before);
    if (after && isLive(after)) this.#occupy(after, before);
    this.#transition(before, after);
    if (!before && after?.key != null) {
      const known = this.#bornOfKey.get(after.key);
      if (known && known.code !== after.code && this.tables?.reservations.has(known.code))
        this.fail('one row a key', `${after.key} made ${known.code} and ${after.code}`);
      this.#bornOfKey.set(after.key, after);
    }
  }

  #occupy(row: ReservationRow, before: ReservationRow | null): void {
    const from = dayNumber(row.stay.checkIn);
    const to = dayNumber(row.stay.checkOut) + row.turnoverNights;
    for (const other of this.tables?.liveOf(row.accommodationId) ?? []) {
      if (other.code === row.code) continue;
      const otherTo = dayNumber(other.stay.checkOut) + other.turnoverNights;
      if (from < otherTo && dayNumber(other.stay.checkIn) < to)
        this.fail(
          'no night twice',
          `${row.code} (${row.stay.checkIn}…${row.stay.checkOut}) and ${other.code}`,
        );
    }
    const expiresAt = row.status === 'held' ? row.expiresAt : null;
    const list = this.#occupancies.get(row.accommodationId) ?? [];
    const at = this.#now();
    const fresh = list.filter(({ until }) => until === null || at - until < FORGET_AFTER_MS);
    fresh.push({
      code: row.code,
      from,
      to,
      since: at,
      bornBy: this.cause,
      isImported: row.feedId !== null,
      expiresAt,
      until: null,
      endedBy: null,
    });
    this.#occupancies.set(row.accommodationId, fresh);
    if (!before || !isLive(before) || before.accommodationId !== row.accommodationId)
      this.#note(row.accommodationId);
    else if (!isSameNights(before, row)) this.#note(row.accommodationId);
  }

  #vacate(row: ReservationRow): void {
    const open = this.#occupancies
      .get(row.accommodationId)
      ?.find(({ code, until }) => code === row.code && until === null);
    if (open) {
      open.until = this.#now();
      open.endedBy = this.cause;
    }
    this.#note(row.accommodationId);
  }

  #note(accommodationId: string): void {
    const at = this.#now();
    const causes = (this.#causes.get(accommodationId) ?? []).filter((one) => at - one.at < FORGET_AFTER_MS);
    causes.push({ at, cause: this.cause });
    this.#causes.set(accommodationId, causes);
  }

  #transition(before: ReservationRow | null, after: ReservationRow | null): void {
    if (this.cause.by === 'hand' || !after || before?.status === after.status) return;
    const what = `${after.code}: ${before?.status ?? 'nothing'} → ${after.status}`;
    const isBirth = before === null && (after.status === 'held' || after.status === 'blocked');
    const isLegal = before !== null && Object.values(TRANSITIONS[before.status]).includes(after.status);
    if (!isBirth && !isLegal) this.fail('only legal transitions', what);
    if (this.cause.what === 'move') this.fail('a move leaves what it cannot move as it was', what);
    const endsEarly = (after.expiresAt ?? 0) > this.#now() + SKEW_MAX_MS;
    if (after.status === 'expired' && endsEarly) this.fail('no hold ends before its time', what);
    if (before && after.status === 'cancelled') this.#cancellation(before, after);
  }

  /** A cancellation owes what was paid, or what the policy gives back of it; one by the guest's bank owes nothing more. */
  #cancellation(before: ReservationRow, after: ReservationRow): void {
    if (before.refundedMinor !== after.refundedMinor) return;
    const owed = [-SKEW_MAX_MS, SKEW_MAX_MS].map((skewMs) => this.#policy(before, this.#now() + skewMs));
    if (![...owed, before.paidMinor - before.refundedMinor].includes(after.refundDueMinor))
      this.fail(
        'who cancels gets what the policy says',
        `${after.code}: ${after.refundDueMinor} of ${before.paidMinor}`,
      );
  }

  #payment(before: PaymentRow | null, after: PaymentRow): void {
    const what = `${after.providerPaymentId} of ${after.code}`;
    if (before?.settlement && before.settlement !== after.settlement)
      this.fail('a payment is settled once', `${what}: ${before.settlement}, then ${after.settlement}`);
    if (!isConfirmingSettlement(after.settlement) || before?.settlement) return;
    const others = [...(this.tables?.payments.values() ?? [])].filter(
      (one) => one.code === after.code && one.id !== after.id && isConfirmingSettlement(one.settlement),
    );
    if (others.length > 0)
      this.fail('one payment confirms', `${what} beside ${others[0]?.providerPaymentId}`);
    const row = this.tables?.reservations.get(after.code);
    if (row?.status !== 'confirmed') this.fail('a payment that confirms has confirmed', what);
    if (row && (after.currency !== row.currency || after.amountMinor < row.depositMinor))
      this.fail('only the deposit or more confirms', `${what}: ${after.amountMinor} ${after.currency}`);
    if (after.status !== 'approved') this.fail('only approved money confirms', what);
  }
}

const isSameNights = (a: ReservationRow, b: ReservationRow): boolean =>
  a.stay.checkIn === b.stay.checkIn &&
  a.stay.checkOut === b.stay.checkOut &&
  a.turnoverNights === b.turnoverNights;

/** The nights of a stay as day numbers, its turnover included. */
export const nightsAsDays = ({ checkIn, checkOut }: Stay, turnoverNights: number) => ({
  from: dayNumber(checkIn),
  to: dayNumber(checkOut) + turnoverNights,
});
