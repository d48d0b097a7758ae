import type { PaymentOutcome, PaymentRequest, Settlement } from '../../domain/gate/verbs.ts';
import { decideSettlement } from '../../domain/payment.ts';
import type { Reservation } from '../../domain/reservation.ts';
import type { PaymentView } from '../../ports/gate.ts';
import type { GateState } from './gate-state.ts';

/** The state may move between the look and the change, by another payment or the sweep; then it is looked at again. */
const LOOKS_MAX = 4;

/**
 * A payment event at the gate: written down once, then settled in exactly one way. Late money takes the nights again if they are free;
 * the constraint has the last word on that.
 */
export async function settleAtGate(state: GateState, request: PaymentRequest): Promise<PaymentOutcome> {
  if (!(await state.ready(request.now))) return { kind: 'unknown', retryAfterSeconds: 2 };
  let nightsTaken = false;
  for (let look = 0; look < LOOKS_MAX; look++) {
    const record = () => state.ports.database.recordPayment(request, state.ports.ids.uuid(request.now));
    const recorded = await state.asking(request.now, record, (view) => (view ? [view.reservation] : []));
    if (!recorded.ok) return state.unknown(recorded.error);
    const view = recorded.value;
    if (!view) return { kind: 'not-found' };
    if (request.payment.status !== 'approved') return recordedOnly(state, view, request);
    if (view.settlement) return settled(state, view.settlement, view.reservation, false, request);
    const decision = decide(state, view, request, nightsTaken);
    if (decision === null) return recordedOnly(state, view, request);
    const done = await settleOnce(state, request, decision, view.reservation);
    if (done === 'conflict') nightsTaken = true;
    else if (done === 'unknown') return state.unknown({ kind: 'unknown' });
    else if (done) return settled(state, decision, done, true, request);
  }
  return { kind: 'unknown', retryAfterSeconds: 2 };
}

function decide(
  state: GateState,
  { reservation, confirmedByAnother }: PaymentView,
  request: PaymentRequest,
  nightsTaken: boolean,
): Settlement | null {
  const { now } = request;
  const inTheWay = state.memory.collision(
    reservation.stay,
    reservation.turnoverNights,
    reservation.code,
    now,
  );
  const nightsFree = !nightsTaken && inTheWay === null;
  const decision = decideSettlement({
    reservation,
    payment: request.payment,
    isBalance: request.isBalance,
    confirmedByAnother,
    nightsFree,
    now,
  });
  return decision.kind === 'settle' ? decision.settlement : null;
}

/** The reservation as it now is; null: look again; `conflict`: somebody outside has the nights. */
async function settleOnce(
  state: GateState,
  request: PaymentRequest,
  settlement: Settlement,
  { stay, turnoverNights }: Reservation,
): Promise<Reservation | null | 'conflict' | 'unknown'> {
  const claim = settlement === 'retaken' ? await claimNights(state, stay, turnoverNights) : null;
  try {
    const settle = () => state.ports.database.settle(request, settlement);
    const answer = await state.asking(request.now, settle, ({ reservation }) =>
      reservation ? [reservation] : [],
    );
    if (!answer.ok) return answer.error.kind === 'conflict' ? 'conflict' : 'unknown';
    const { settled: isSettled, reservation } = answer.value;
    return isSettled && reservation ? reservation : null;
  } finally {
    claim?.release();
  }
}

/** Late money waits for who is on the way to the same nights, then newcomers wait for it. */
async function claimNights(state: GateState, stay: Reservation['stay'], turnoverNights: number) {
  for (;;) {
    const inTheWay = state.memory.claimInTheWay(stay, turnoverNights);
    if (!inTheWay) return state.memory.claim(stay, turnoverNights);
    await inTheWay.settled;
  }
}

async function settled(
  state: GateState,
  settlement: Settlement,
  reservation: Reservation,
  changed: boolean,
  { now, payment }: PaymentRequest,
): Promise<PaymentOutcome> {
  if (changed)
    state.ports.metrics.count('payments_total', { provider: payment.provider, outcome: settlement });
  const isTaken = settlement === 'refund_dates_taken';
  const alternatives = isTaken ? await state.alternatives(reservation.stay, reservation.party, now) : [];
  return { kind: 'settled', settlement, reservation, alternatives, changed };
}

function recordedOnly(
  state: GateState,
  { reservation, isNew }: PaymentView,
  { payment }: PaymentRequest,
): PaymentOutcome {
  if (isNew)
    state.ports.metrics.count('payments_total', { provider: payment.provider, outcome: payment.status });
  return { kind: 'recorded', reservation, changed: isNew };
}
