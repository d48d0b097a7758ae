import type { GuestIdentity } from '../../domain/reservation.ts';
import type { HoldNews, HoldRecords, PaymentRecords, ReconcileTargets } from '../../ports/records.ts';
import type { Reservations } from '../../ports.ts';
import { isConfirmingSettlement, toReservation } from './gate-statements.ts';
import { isLive, type ReservationRow, type Tables } from './tables.ts';

type AtOnce<T> = {
  readonly [Verb in keyof T]: T[Verb] extends (...input: infer Input) => Promise<infer Value>
    ? (...input: Input) => Value
    : never;
};

export type RecordStatements = {
  readonly holds: AtOnce<HoldRecords>;
  readonly payments: Omit<AtOnce<PaymentRecords>, 'keepCheckout' | 'findCheckout'>;
  readonly reservations: AtOnce<Reservations>;
  readonly targets: AtOnce<ReconcileTargets>;
};

export type PropertyFacts = { readonly phoneNumberId: string; readonly timeZone: string };

const NOBODY: GuestIdentity = {
  name: '',
  phone: null,
  email: null,
  userId: null,
  waId: null,
  language: null,
};

/** The statements of `adapters/neon/{hold-records,payment-records,reservations}`, over the tables of a simulated Postgres. */
export function createRecordStatements(tables: Tables, property: PropertyFacts): RecordStatements {
  return {
    holds: holdRecords(tables, property),
    payments: { ...paymentRecords(tables), ...refundRecords(tables) },
    reservations: reservations(tables, property),
    targets: {
      findAccommodationIds: () => [
        ...new Set(
          rowsOf(tables)
            .filter(isLive)
            .map(({ accommodationId }) => accommodationId),
        ),
      ],
    },
  };
}

const rowsOf = (tables: Tables): ReservationRow[] => [...tables.reservations.values()];

function holdRecords(tables: Tables, property: PropertyFacts): AtOnce<HoldRecords> {
  const newsOf = (row: ReservationRow): HoldNews => ({
    reservation: toReservation(row),
    guest: row.guest ?? NOBODY,
    ...property,
  });
  const mark = (ids: readonly string[], column: 'guestToldAt' | 'remindedAt', now: number): void => {
    const wanted = new Set(ids);
    for (const row of rowsOf(tables)) if (wanted.has(row.id)) tables.update({ ...row, [column]: now });
  };
  const isDue = ({ status, expiresAt }: ReservationRow, until: number): boolean =>
    status === 'held' && expiresAt !== null && expiresAt <= until;
  return {
    findAccommodationsToExpire: (now, limit) => {
      const due = rowsOf(tables).filter((row) => isDue(row, now));
      return [...new Set(due.map(({ accommodationId }) => accommodationId))].slice(0, limit);
    },
    findUntold: (limit) =>
      rowsOf(tables)
        .filter(({ status, guestToldAt }) => status === 'expired' && guestToldAt === null)
        .slice(0, limit)
        .map(newsOf),
    markTold: (ids, now) => mark(ids, 'guestToldAt', now),
    findToRemind: (now, before, limit) =>
      rowsOf(tables)
        .filter((row) => row.remindedAt === null && isDue(row, before) && !isDue(row, now))
        .filter(({ createdAt, expiresAt }) => now - createdAt >= (expiresAt ?? 0) - now)
        .slice(0, limit)
        .map(newsOf),
    markReminded: (ids, now) => mark(ids, 'remindedAt', now),
  };
}

function paymentRecords(tables: Tables): Pick<RecordStatements['payments'], 'markTold' | 'findUntold'> {
  return {
    markTold: (_, providerPaymentId, now) => {
      const row = tables.payments.get(providerPaymentId);
      if (row && row.settlement !== null) tables.putPayment({ ...row, toldAt: now });
    },
    findUntold: (before, limit) =>
      [...tables.payments.values()]
        .filter(
          ({ toldAt, settlement, updatedAt }) => toldAt === null && settlement !== null && updatedAt < before,
        )
        .slice(0, limit)
        .map(({ provider, providerPaymentId }) => ({ provider, providerPaymentId })),
  };
}

function refundRecords(
  tables: Tables,
): Pick<RecordStatements['payments'], 'findRefundsDue' | 'refundDue' | 'keepRefund'> {
  return {
    findRefundsDue: (limit) =>
      rowsOf(tables)
        .filter(({ refundDueMinor, refundedMinor }) => refundDueMinor > refundedMinor)
        .slice(0, limit)
        .map(({ code }) => code),
    refundDue: (code) => {
      const row = tables.reservations.get(code);
      const payments = [...tables.payments.values()].filter(
        (payment) =>
          payment.code === code &&
          isConfirmingSettlement(payment.settlement) &&
          payment.amountMinor > payment.refundedMinor,
      );
      const left = row && payments.length > 0 ? row.refundDueMinor - row.refundedMinor : 0;
      return {
        leftMinor: Math.max(0, left),
        payments: payments.map(({ provider, providerPaymentId, currency, amountMinor, refundedMinor }) => ({
          provider,
          providerPaymentId,
          currency,
          refundableMinor: amountMinor - refundedMinor,
        })),
      };
    },
    keepRefund: ({ code, providerPaymentId, amountMinor }) => {
      const payment = tables.payments.get(providerPaymentId);
      if (!payment || payment.refundedMinor >= amountMinor) return;
      tables.putPayment({ ...payment, refundedMinor: amountMinor });
      const row = tables.reservations.get(code);
      if (row) tables.update({ ...row, refundedMinor: row.refundedMinor + amountMinor });
    },
  };
}

function reservations(tables: Tables, property: PropertyFacts): AtOnce<Reservations> {
  const detailOf = (code: string) => {
    const row = tables.reservations.get(code);
    if (!row) return null;
    const paymentUrl = row.status === 'held' ? `https://pay.example/${code}` : null;
    const { phoneNumberId } = property;
    return { reservation: toReservation(row), guest: row.guest ?? NOBODY, paymentUrl, phoneNumberId };
  };
  return { findByCode: (_, code) => detailOf(code), findByCodeAnywhere: detailOf };
}
