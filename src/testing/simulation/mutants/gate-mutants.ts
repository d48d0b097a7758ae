import { findCollision } from '../../../domain/gate/live-stays.ts';
import type { AccommodationGate } from '../../../domain/gate/verbs.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { GateMemory } from '../../../flows/gate/gate-memory.ts';
import { GateState } from '../../../flows/gate/gate-state.ts';
import type { CommitAnswer, DatabaseError, GateDatabase, GatePorts, NewStay } from '../../../ports/gate.ts';
import { rowOf, toKeyed } from '../gate-statements.ts';
import { type Mutant, replaceMethod } from './mutant.ts';

type Where = Parameters<GateDatabase['commit']>[1];

/** What Postgres would have answered, had it kept the rows. */
const asIfKept = (batch: readonly NewStay[], { propertyId, accommodationId, now }: Where): CommitAnswer => ({
  expired: [],
  byKey: batch.map((row) => toKeyed(rowOf(row, propertyId, accommodationId, now))),
  takenCodes: [],
});

const withDatabase =
  (change: (real: GateDatabase) => Partial<GateDatabase>) =>
  (ports: GatePorts): GatePorts => ({
    ...ports,
    database: { ...ports.database, ...change(ports.database) },
  });

/** What the gate makes of an answer to a commit. */
const withCommit = (
  change: (
    answer: Result<CommitAnswer, DatabaseError>,
    batch: readonly NewStay[],
    where: Where,
  ) => Result<CommitAnswer, DatabaseError>,
) =>
  withDatabase((real) => ({
    commit: async (batch, where) => change(await real.commit(batch, where), batch, where),
  }));

/** The same gate with one verb replaced; the others keep their own `this`. */
const withVerb = <Verb extends keyof AccommodationGate>(
  real: AccommodationGate,
  verb: Verb,
  replacement: AccommodationGate[Verb],
): AccommodationGate =>
  new Proxy(real, {
    get: (gate, name) => {
      if (name === verb) return replacement;
      const own: unknown = Reflect.get(gate, name);
      return typeof own === 'function' ? own.bind(gate) : own;
    },
  });

const isUnknown = (answer: Result<unknown, DatabaseError>): boolean =>
  !answer.ok && answer.error.kind === 'unknown';

/** Faults of the gate. */
export const GATE_MUTANTS: readonly Mutant[] = [
  {
    name: 'check before await',
    fault: 'a gate looks whether nights are free and does not keep newcomers off them while it asks Postgres',
    variation: { patch: () => replaceMethod(GateMemory.prototype, 'claimInTheWay', () => () => null) },
  },
  {
    name: 'hold in memory only',
    fault: 'now and then a batch is answered without having been written',
    variation: {
      gatePorts: withDatabase((real) => ({
        commit: (batch, where) =>
          where.now % 10 === 0 ? Promise.resolve(ok(asIfKept(batch, where))) : real.commit(batch, where),
      })),
    },
  },
  {
    name: 'no answer is a failure',
    fault: 'a commit without an answer counts as refused',
    variation: {
      gatePorts: withCommit((answer) => (isUnknown(answer) ? err({ kind: 'conflict' }) : answer)),
    },
  },
  {
    name: 'no answer is a success',
    fault: 'a commit without an answer counts as done',
    variation: {
      gatePorts: withCommit((answer, batch, where) =>
        isUnknown(answer) ? ok(asIfKept(batch, where)) : answer,
      ),
    },
  },
  {
    name: 'a batch fails as one',
    fault: 'one row that Postgres refuses takes the whole batch with it',
    variation: {
      gatePorts: withCommit((answer, batch) => {
        const isRefused = !answer.ok && answer.error.kind === 'data' && batch.length > 1;
        return isRefused ? ok({ expired: [], byKey: [], takenCodes: [] }) : answer;
      }),
    },
  },
  {
    name: 'retry with a new key',
    fault: 'a program that asks again after no answer is given a new key by the gate',
    variation: {
      gate: (real) => {
        const asked = new Map<string, number>();
        const placeHold: typeof real.placeHold = (request) => {
          const times = asked.get(request.idempotencyKey) ?? 0;
          asked.set(request.idempotencyKey, times + 1);
          const idempotencyKey = times === 0 ? request.idempotencyKey : `${request.idempotencyKey}-${times}`;
          return real.placeHold({ ...request, idempotencyKey });
        };
        return withVerb(real, 'placeHold', placeHold);
      },
    },
  },
  {
    name: 'late payment ignored',
    fault: 'money that comes after the hold has ended is written down and left',
    variation: {
      gatePorts: withDatabase((real) => ({
        settle: (request, settlement) =>
          settlement === 'retaken' || settlement === 'refund_dates_taken'
            ? Promise.resolve(ok({ settled: false, reservation: null }))
            : real.settle(request, settlement),
      })),
    },
  },
  {
    name: 'an ended hold still refuses',
    fault: 'a hold past its time counts until somebody sweeps it',
    variation: {
      patch: () =>
        replaceMethod(
          GateMemory.prototype,
          'collision',
          () =>
            function (this: GateMemory, stay, turnoverNights, except) {
              return findCollision(this.stays, { stay, turnoverNights, except }, 0);
            },
        ),
    },
  },
  {
    name: 'decides before it has read',
    fault: 'a gate made anew takes its empty memory for the truth',
    variation: {
      patch: () => replaceMethod(GateState.prototype, 'ready', () => () => Promise.resolve(true)),
    },
  },
  {
    name: 'never heals',
    fault: 'a gate does not read again what others changed',
    variation: {
      patch: () =>
        replaceMethod(
          GateState.prototype,
          'reread',
          (real) =>
            function (this: GateState, now) {
              return this.isLoaded ? Promise.resolve(0) : real.call(this, now);
            },
        ),
    },
  },
  {
    name: 'a wrong amount confirms',
    fault: 'what was paid is not compared with the deposit',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        recordPayment: (request, id) => {
          const view = real.recordPayment(request, id);
          const { amountMinor, currency } = request.payment;
          return (
            view && {
              ...view,
              reservation: {
                ...view.reservation,
                depositMinor: Math.min(view.reservation.depositMinor, amountMinor),
                currency,
              },
            }
          );
        },
        settle: (request, settlement) => {
          const payment = tables.payments.get(request.payment.providerPaymentId);
          const row = tables.reservations.get(request.code);
          if (settlement !== 'confirmed' || payment?.settlement !== null || row?.status !== 'held')
            return real.settle(request, settlement);
          tables.update({ ...row, status: 'confirmed', paidMinor: row.paidMinor + payment.amountMinor });
          tables.putPayment({ ...payment, settlement });
          return real.settle(request, settlement);
        },
      }),
    },
  },
  {
    name: 'two payments confirm',
    fault: 'a second payment of a hold does not look for the first',
    variation: {
      gateStatements: (real, tables) => ({
        ...real,
        recordPayment: (request, id) => {
          const view = real.recordPayment(request, id);
          const row = tables.reservations.get(request.code);
          if (!view?.confirmedByAnother || !row) return view;
          const status = 'held' as const;
          return { ...view, confirmedByAnother: false, reservation: { ...view.reservation, status } };
        },
        settle: (request, settlement) => {
          const payment = tables.payments.get(request.payment.providerPaymentId);
          const row = tables.reservations.get(request.code);
          if (settlement !== 'confirmed' || payment?.settlement !== null || row?.status !== 'confirmed')
            return real.settle(request, settlement);
          tables.update({ ...row, paidMinor: row.paidMinor + payment.amountMinor });
          tables.putPayment({ ...payment, settlement });
          return real.settle(request, settlement);
        },
      }),
    },
  },
];
