import { RESERVATION_STATUSES } from '../../../domain/reservation.ts';
import { isConfirmingSettlement, toReservation } from '../gate-statements.ts';
import { isLive } from '../tables.ts';
import type { Mutant } from './mutant.ts';

/** Faults of the schema and of the statements. */
export const POSTGRES_MUTANTS: readonly Mutant[] = [
  {
    name: 'no constraint',
    fault: 'reservations has no exclusion constraint',
    variation: { constraints: { noNightTwice: false } },
  },
  {
    name: 'no unique key',
    fault: 'reservations has no unique idempotency key',
    variation: { constraints: { uniqueKeys: false } },
  },
  {
    name: 'expiry without predicate',
    fault: 'the sweep expires every hold of the accommodation, also those that have time left',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        expire: (accommodationId, now) => {
          const held = [...tables.liveOf(accommodationId)].filter(({ status }) => status === 'held');
          return held.map((row) =>
            toReservation(tables.update({ ...row, status: 'expired', instants: { expired_at: now } })),
          );
        },
      }),
    },
  },
  {
    name: 'change without status check',
    fault: 'verbs update the row whatever its status',
    variation: {
      gateStatements: (real) => ({
        ...real,
        change: (change) => real.change({ ...change, from: RESERVATION_STATUSES }),
      }),
    },
  },
  {
    name: 'confirm without status check',
    fault: 'a payment confirms its reservation whatever became of it since the decision',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        settle: (request, settlement) => {
          const payment = tables.payments.get(request.payment.providerPaymentId);
          const row = tables.reservations.get(request.code);
          if (!payment || payment.settlement || !row || !isConfirmingSettlement(settlement))
            return real.settle(request, settlement);
          const paidMinor = row.paidMinor + payment.amountMinor;
          tables.update({ ...row, status: 'confirmed', paidMinor });
          tables.putPayment({ ...payment, settlement, updatedAt: request.now });
          return { settled: true, reservation: toReservation({ ...row, status: 'confirmed', paidMinor }) };
        },
      }),
    },
  },
  {
    name: 'settle without marker',
    fault: 'a payment that is settled is settled again',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        recordPayment: (request, id) => {
          const known = tables.payments.get(request.payment.providerPaymentId);
          if (known) tables.putPayment({ ...known, settlement: null });
          return real.recordPayment(request, id);
        },
      }),
    },
  },
  {
    name: 'no look-up by key',
    fault: 'a commit answers with the rows that its own insert returned, so a repeated one finds nothing',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        commit: (batch, where) => {
          const before = new Set(
            batch.filter(({ code }) => tables.reservations.has(code)).map(({ code }) => code),
          );
          const answer = real.commit(batch, where);
          const byKey = answer.byKey.filter(({ reservation }) => !before.has(reservation.code));
          return { ...answer, byKey, takenCodes: [] };
        },
      }),
    },
  },
  {
    name: 'move is cancel and book',
    fault: 'a move gives the old nights up before the new ones are taken',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        move: (move) => {
          const row = tables.reservations.get(move.code);
          if (!row || !isLive(row)) return real.move(move);
          const moved = {
            ...row,
            accommodationId: move.toAccommodationId,
            stay: move.stay,
            turnoverNights: move.turnoverNights,
          };
          if (!tables.refusalOf(moved)) return real.move(move);
          return {
            reservation: toReservation(tables.update({ ...row, status: 'cancelled' })),
            changed: false,
          };
        },
      }),
    },
  },
  {
    name: 'refund of an old sight',
    fault: 'a cancellation does not check that what was paid is still what its refund was worked out from',
    variation: {
      gateStatements: (real) => ({
        ...real,
        change: (change) => {
          const { onlyIfPaidMinor, onlyIfCheckIn, ...set } = change.set ?? {};
          return real.change({ ...change, set });
        },
      }),
    },
  },
  {
    name: 'told before heard',
    fault: 'the sweep marks guests as told before their threads have the news',
    variation: {
      recordStatements: (real, tables) => ({
        ...real,
        holds: {
          ...real.holds,
          findUntold: (limit) => {
            const news = real.holds.findUntold(limit);
            for (const { reservation } of news) {
              const row = tables.reservations.get(reservation.code);
              if (row) tables.update({ ...row, guestToldAt: reservation.createdAt });
            }
            return news;
          },
        },
      }),
    },
  },
];
