import { addDays } from '../../domain/calendar-date.ts';
import type { Settlement } from '../../domain/gate/verbs.ts';
import type { Reservation } from '../../domain/reservation.ts';
import type { Result } from '../../domain/result.ts';
import type { Change, DatabaseError, GateDatabase, KeyedReservation, NewStay } from '../../ports/gate.ts';
import { balanceBy } from './balance-statement.ts';
import { blockOf } from './block-of.ts';
import { createFingerprint } from './fingerprint-statement.ts';
import { isLive, type PaymentRow, Refused, type ReservationRow, type Tables } from './tables.ts';

/** What a gate asks of Postgres, done at once: each answers, or throws `Refused`. */
export type GateStatements = {
  readonly [Verb in keyof GateDatabase]: GateDatabase[Verb] extends (
    ...input: infer Input
  ) => Promise<Result<infer Value, DatabaseError>>
    ? (...input: Input) => Value
    : never;
};

/** A guest's name that Postgres refuses, as it would a value of the wrong encoding. */
export const UNKEEPABLE = '<unkeepable>';

const IS_GIVEN_BACK = new Set(['refunded', 'charged_back']);
const LIVE_FROM_DAYS = 2;
const DAY_MS = 86_400_000;

/** The statements of `adapters/neon/gate-*`, word by word, over the tables of a simulated Postgres. */
export function createGateStatements(tables: Tables): GateStatements {
  return {
    ...holds(tables),
    ...changes(tables),
    ...payments(tables),
    ...feeds(tables),
    ...createFingerprint(tables),
  };
}

export const toKeyed = (row: ReservationRow): KeyedReservation => ({
  key: row.key ?? '',
  requestHash: row.requestHash ?? '',
  reservation: toReservation(row),
});

/** The columns that the program reads of a row, and no more. */
export function toReservation(row: ReservationRow): Reservation {
  const {
    key,
    requestHash,
    guest,
    instants,
    refundDueMinor,
    guestToldAt,
    remindedAt,
    feedId,
    feedUid,
    ...rest
  } = row;
  return rest;
}

export function expire(tables: Tables, accommodationId: string, now: number): Reservation[] {
  const stale = [...tables.liveOf(accommodationId)].filter(
    ({ status, expiresAt }) => status === 'held' && expiresAt !== null && expiresAt <= now,
  );
  return stale.map((row) =>
    toReservation(
      tables.update({ ...row, status: 'expired', instants: { ...row.instants, expired_at: now } }),
    ),
  );
}

function holds(tables: Tables): Pick<GateStatements, 'commit' | 'loadLive' | 'expire'> {
  return {
    commit: (batch, { propertyId, accommodationId, now }) => {
      if (batch.some(({ guest }) => guest?.name === UNKEEPABLE)) throw new Refused('data', '22021');
      const expired = expire(tables, accommodationId, now);
      for (const stay of batch) tables.insert(rowOf(stay, propertyId, accommodationId, now));
      const keyed = batch.flatMap(({ idempotencyKey }) => tables.byKey(idempotencyKey) ?? []);
      const codes = new Set(batch.map(({ code }) => code).filter((code) => tables.reservations.has(code)));
      return { expired, byKey: keyed.map(toKeyed), takenCodes: [...codes] };
    },
    loadLive: (accommodationId, now) => {
      const from = new Date(now - LIVE_FROM_DAYS * DAY_MS).toISOString().slice(0, 10);
      return [...tables.liveOf(accommodationId)]
        .filter(({ stay, turnoverNights }) => addDays(stay.checkOut, turnoverNights) > from)
        .map(toKeyed);
    },
    expire: (accommodationId, now) => expire(tables, accommodationId, now),
  };
}

export function rowOf(
  stay: NewStay,
  propertyId: string,
  accommodationId: string,
  now: number,
): ReservationRow {
  const { idempotencyKey, guest, quote, notes: _, ...rest } = stay;
  return {
    ...rest,
    propertyId,
    accommodationId,
    quote,
    key: idempotencyKey,
    guest,
    totalMinor: quote?.totalMinor ?? 0,
    depositMinor: quote?.depositMinor ?? 0,
    paidMinor: 0,
    refundedMinor: 0,
    createdAt: now,
    instants: {},
    refundDueMinor: 0,
    guestToldAt: null,
    remindedAt: null,
    feedId: null,
    feedUid: null,
  };
}

function changes(tables: Tables): Pick<GateStatements, 'find' | 'change' | 'move'> {
  const answer = (code: string, instant: Change['instant'], now: number) => {
    const row = tables.reservations.get(code);
    return row
      ? { reservation: toReservation(row), changed: row.instants[instant] === now }
      : { reservation: null, changed: false };
  };
  return {
    find: (code) => {
      const row = tables.reservations.get(code);
      return row ? toReservation(row) : null;
    },
    change: (change) => {
      const { code, instant, now, set = {} } = change;
      const row = tables.reservations.get(code);
      if (row && isAsAssumed(row, change)) {
        tables.update({
          ...row,
          status: change.to,
          instants: { ...row.instants, [instant]: now },
          expiresAt: set.expiresAt ?? row.expiresAt,
          refundDueMinor: set.refundDueMinor ?? row.refundDueMinor,
        });
      }
      return answer(code, instant, now);
    },
    move: ({ code, toAccommodationId, stay, party, turnoverNights, quote, now }) => {
      const row = tables.reservations.get(code);
      const mayMove =
        row !== undefined &&
        (row.status === 'confirmed' || row.status === 'in_house' || isHeldAt(row, now)) &&
        row.instants.moved_at !== now;
      if (row && mayMove) {
        const { totalMinor, depositMinor } = quote;
        const where = { accommodationId: toAccommodationId, stay, turnoverNights };
        const instants = { ...row.instants, moved_at: now };
        tables.update({ ...row, ...where, party, quote, totalMinor, depositMinor, instants });
      }
      return answer(code, 'moved_at', now);
    },
  };
}

const isHeldAt = ({ status, expiresAt }: ReservationRow, now: number): boolean =>
  status === 'held' && expiresAt !== null && expiresAt > now;

function isAsAssumed(row: ReservationRow, { accommodationId, from, set = {} }: Change): boolean {
  if (row.accommodationId !== accommodationId || !from.includes(row.status)) return false;
  if (set.onlyIfNull && row.instants[set.onlyIfNull] !== undefined) return false;
  const after = set.onlyIfExpiresAfter;
  if (after !== undefined && row.status === 'held' && !isHeldAt(row, after)) return false;
  if (set.onlyIfCheckIn !== undefined && row.stay.checkIn !== set.onlyIfCheckIn) return false;
  return set.onlyIfPaidMinor === undefined || row.paidMinor === set.onlyIfPaidMinor;
}

function payments(tables: Tables): Pick<GateStatements, 'recordPayment' | 'settle'> {
  return {
    recordPayment: ({ payment, code, now }, paymentId) => {
      if (!tables.reservations.has(code)) return null;
      const known = tables.payments.get(payment.providerPaymentId);
      const isNews = known?.status !== payment.status || known.amountMinor !== payment.amountMinor;
      if (!known) {
        const unsettled = { id: paymentId, code, refundedMinor: 0, settlement: null, toldAt: null };
        tables.putPayment({ ...payment, ...unsettled, createdAt: now, updatedAt: now, lastEventAt: now });
      } else if (isNews) {
        const { status, amountMinor } = payment;
        tables.putPayment({ ...known, status, amountMinor, updatedAt: now, lastEventAt: now });
      }
      if (IS_GIVEN_BACK.has(payment.status)) reverse(tables, payment.providerPaymentId, now);
      return viewOf(tables, payment.providerPaymentId, code, now);
    },
    settle: ({ payment, code, now }, settlement) => {
      const isTaken = settlement === 'balance' || isConfirmingSettlement(settlement);
      const row = tables.payments.get(payment.providerPaymentId);
      if (row && row.settlement === null) {
        if (!isTaken) {
          tables.putPayment({ ...row, settlement, updatedAt: now, refundedMinor: row.amountMinor });
        } else if (
          row.status === 'approved' &&
          (settlement === 'balance'
            ? balanceBy(tables, row, code)
            : confirmBy(tables, row, code, settlement, now))
        ) {
          tables.putPayment({ ...row, settlement, updatedAt: now });
        }
      }
      const after = tables.reservations.get(code);
      return {
        settled: tables.payments.get(payment.providerPaymentId)?.settlement === settlement,
        reservation: after ? toReservation(after) : null,
      };
    },
  };
}

function viewOf(tables: Tables, providerPaymentId: string, code: string, now: number) {
  const payment = tables.payments.get(providerPaymentId);
  const row = payment ? tables.reservations.get(payment.code) : undefined;
  if (!payment || row?.code !== code) return null;
  const confirmedByAnother = [...tables.payments.values()].some(
    (other) => other.code === code && other.id !== payment.id && isConfirmingSettlement(other.settlement),
  );
  const { settlement } = payment;
  return {
    reservation: toReservation(row),
    settlement,
    isNew: payment.lastEventAt === now,
    confirmedByAnother,
  };
}

export const isConfirmingSettlement = (settlement: Settlement | null): boolean =>
  settlement === 'confirmed' || settlement === 'retaken';

function confirmBy(
  tables: Tables,
  payment: PaymentRow,
  code: string,
  settlement: Settlement,
  now: number,
): boolean {
  const row = tables.reservations.get(code);
  if (!row) return false;
  const may =
    settlement === 'confirmed' ? isHeldAt(row, now) : row.status === 'held' || row.status === 'expired';
  if (!may || !isStillFitting(payment, row)) return false;
  const instants = { ...row.instants, confirmed_at: now };
  tables.update({ ...row, status: 'confirmed', paidMinor: row.paidMinor + payment.amountMinor, instants });
  return true;
}

const isStillFitting = ({ amountMinor, currency }: PaymentRow, row: ReservationRow): boolean =>
  currency === row.currency && row.depositMinor <= amountMinor && amountMinor <= row.totalMinor;

/** The provider gave the money of a confirmed reservation back. */
function reverse(tables: Tables, providerPaymentId: string, now: number): void {
  const payment = tables.payments.get(providerPaymentId);
  if (!payment || payment.refundedMinor >= payment.amountMinor) return;
  if (!isConfirmingSettlement(payment.settlement)) return;
  tables.putPayment({ ...payment, refundedMinor: payment.amountMinor });
  const row = tables.reservations.get(payment.code);
  if (!row) return;
  const ends = row.status === 'held' || row.status === 'confirmed';
  tables.update({
    ...row,
    status: ends ? 'cancelled' : row.status,
    instants: { ...row.instants, cancelled_at: row.instants.cancelled_at ?? now },
    refundedMinor: Math.min(row.paidMinor, row.refundedMinor + payment.amountMinor),
  });
}

function feeds(tables: Tables): Pick<GateStatements, 'loadFeed' | 'importStays'> {
  const live = () => [...tables.reservations.values()].filter(isLive);
  return {
    loadFeed: (feedId) =>
      live()
        .filter((row) => row.feedId === feedId)
        .map(({ code, feedUid, stay }) => ({ code, uid: feedUid ?? '', stay })),
    importStays: ({ propertyId, accommodationId, feedId, channel, release, add, currency, now }) => {
      for (const code of release) {
        const row = tables.reservations.get(code);
        if (row?.status !== 'blocked') continue;
        tables.update({ ...row, status: 'cancelled', instants: { ...row.instants, cancelled_at: now } });
      }
      for (const { id, code, uid, stay } of add) {
        const block = blockOf({ id, code, stay, channel, currency });
        tables.insert({ ...rowOf(block, propertyId, accommodationId, now), key: null, feedId, feedUid: uid });
      }
      const ids = new Set(add.map(({ id }) => id));
      return [...tables.reservations.values()].filter(({ id }) => ids.has(id)).map(({ code }) => code);
    },
  };
}
