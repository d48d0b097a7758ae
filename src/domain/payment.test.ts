import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date, NOW } from '../testing/builders.ts';
import type { ProviderPayment, Settlement } from './gate/verbs.ts';
import { decideSettlement, type SettlementInput } from './payment.ts';
import { RESERVATION_STATUSES, type Reservation } from './reservation.ts';

const reservation: Reservation = {
  id: 'r',
  propertyId: 'p',
  accommodationId: 'a',
  code: 'TQ-AAAAAA',
  stay: { checkIn: date('2026-12-01'), checkOut: date('2026-12-03') },
  turnoverNights: 0,
  party: { adults: 2, children: 0, infants: 0 },
  pets: false,
  status: 'held',
  channel: 'whatsapp',
  quote: null,
  currency: 'ARS',
  totalMinor: 10_000,
  depositMinor: 3_000,
  paidMinor: 0,
  refundedMinor: 0,
  expiresAt: NOW + 1_000,
  createdAt: NOW,
};
const payment: ProviderPayment = {
  provider: 'mercadopago',
  providerPaymentId: '1',
  status: 'approved',
  amountMinor: 3_000,
  currency: 'ARS',
};

type Change = {
  readonly reservation?: Partial<Reservation>;
  readonly payment?: Partial<ProviderPayment>;
  readonly confirmedByAnother?: boolean;
  readonly isBalance?: boolean;
  readonly nightsFree?: boolean;
  readonly now?: number;
};
function settlementOf(change: Change = {}): Settlement | 'record' {
  const input: SettlementInput = {
    confirmedByAnother: false,
    isBalance: false,
    nightsFree: true,
    now: NOW,
    ...change,
    reservation: { ...reservation, ...change.reservation },
    payment: { ...payment, ...change.payment },
  };
  const decision = decideSettlement(input);
  return decision.kind === 'settle' ? decision.settlement : 'record';
}

test('the balance is taken once, to the minor unit, of a stay that takes place, late too', () => {
  const left = { reservation: { status: 'confirmed', paidMinor: 3_000 }, isBalance: true } as const;
  const rest = { payment: { amountMinor: 7_000 } };
  expect(settlementOf({ ...left, ...rest })).toBe('balance');
  for (const status of ['in_house', 'checked_out'] as const)
    expect(settlementOf({ ...left, ...rest, reservation: { ...left.reservation, status } })).toBe('balance');
  expect(settlementOf(left)).toBe('refund_wrong_amount');
  expect(settlementOf({ ...left, payment: { amountMinor: 7_000, currency: 'CLP' } })).toBe(
    'refund_wrong_amount',
  );
  expect(settlementOf({ ...left, ...rest, reservation: { status: 'confirmed', paidMinor: 10_000 } })).toBe(
    'refund_duplicate',
  );
  for (const status of ['held', 'expired', 'cancelled', 'no_show'] as const)
    expect(settlementOf({ ...left, ...rest, reservation: { status } })).toBe('refund_wrong_state');
});

test('the deposit, or more up to the total, paid in time confirms', () => {
  expect(settlementOf()).toBe('confirmed');
  expect(settlementOf({ payment: { amountMinor: 10_000 } })).toBe('confirmed');
  expect(settlementOf({ nightsFree: false })).toBe('confirmed');
});

test('a wrong amount or currency does not confirm', () => {
  expect(settlementOf({ payment: { amountMinor: 2_999 } })).toBe('refund_wrong_amount');
  expect(settlementOf({ payment: { amountMinor: 10_001 } })).toBe('refund_wrong_amount');
  expect(settlementOf({ payment: { currency: 'CLP' } })).toBe('refund_wrong_amount');
});

test('late money takes the nights again if they are free, whether or not the hold was swept', () => {
  const late = { now: NOW + 1_000 };
  expect(settlementOf(late)).toBe('retaken');
  expect(settlementOf({ ...late, nightsFree: false })).toBe('refund_dates_taken');
  expect(settlementOf({ reservation: { status: 'expired' } })).toBe('retaken');
  expect(settlementOf({ reservation: { status: 'expired' }, nightsFree: false })).toBe('refund_dates_taken');
});

test('of two payments for one hold the second goes back', () => {
  expect(settlementOf({ confirmedByAnother: true, reservation: { status: 'confirmed' } })).toBe(
    'refund_duplicate',
  );
});

test.each(RESERVATION_STATUSES.filter((status) => status !== 'held' && status !== 'expired'))(
  'money for a %s reservation goes back',
  (status) => {
    expect(settlementOf({ reservation: { status } })).toBe('refund_wrong_state');
  },
);

test('only approved money is settled, in one way, and never confirms what is not payable', () => {
  const input = fc.record({
    status: fc.constantFrom(...RESERVATION_STATUSES),
    paymentStatus: fc.constantFrom<ProviderPayment['status'][]>(
      'pending',
      'approved',
      'rejected',
      'cancelled',
      'refunded',
      'charged_back',
    ),
    amountMinor: fc.nat(12_000),
    currency: fc.constantFrom('ARS', 'CLP'),
    confirmedByAnother: fc.boolean(),
    nightsFree: fc.boolean(),
    now: fc.integer({ min: NOW - 2_000, max: NOW + 2_000 }),
  });
  fc.assert(
    fc.property(input, ({ status, paymentStatus, amountMinor, currency, ...rest }) => {
      const settlement = settlementOf({
        ...rest,
        reservation: { status },
        payment: { status: paymentStatus, amountMinor, currency },
      });
      expect(settlement === 'record').toBe(paymentStatus !== 'approved');
      if (settlement !== 'confirmed' && settlement !== 'retaken') return;
      expect(['held', 'expired']).toContain(status);
      expect([currency, rest.confirmedByAnother]).toEqual(['ARS', false]);
      expect(amountMinor >= 3_000 && amountMinor <= 10_000).toBe(true);
      if (settlement === 'retaken') expect(rest.nightsFree).toBe(true);
    }),
  );
});
