import { proceed } from './booking.ts';
import type { Act, ActOutcome, KnownReservation } from './contract.ts';
import { askCancel, payableUrl, showBooking } from './existing.ts';
import { askMove } from './move.ts';
import { offerAlternatives } from './offers.ts';
import { payment } from './payment.ts';
import { NO_SLOTS, type Slots } from './state.ts';
import { type Decision, nameOf, say, sayText, stayText, type Turn, withState } from './turn.ts';

/** Nothing is on the table any more. */
export const SETTLED = { pending: null, asked: null, offers: [], quotes: 0 } as const;

/** What an act came to, in the guest's words. */
export function onOutcome(turn: Turn, act: Act, outcome: ActOutcome): Decision {
  const { texts, format } = turn;
  switch (outcome.kind) {
    case 'held':
      return held(turn, outcome.reservation);
    case 'moved':
      return moved(turn, outcome.reservation);
    case 'released':
      return sayText(turn, texts.cancelled(outcome.reservation.code, null), {
        ...SETTLED,
        reservation: outcome.reservation,
        slots: NO_SLOTS,
      });
    case 'cancelled': {
      const refund = outcome.refundMinor > 0 ? format.money(outcome.refundMinor) : null;
      const body = texts.cancelled(outcome.reservation.code, refund);
      return sayText(turn, body, { ...SETTLED, reservation: outcome.reservation, slots: NO_SLOTS });
    }
    case 'found':
      return found(turn, outcome.reservation);
    case 'dates_taken':
      return datesTaken(turn, act, outcome.alternatives);
    case 'invalid':
      return sayText(turn, texts.notPossible, { pending: null, asked: 'dates' });
    case 'not_found':
      return notThere(turn, act);
    case 'wrong_state':
      return wrongState(turn);
    case 'unknown':
      return sayText(turn, texts.oneMoment);
  }
}

const slotsFor = ({ stay, party, accommodationId }: KnownReservation, slots: Slots): Slots => ({
  ...slots,
  ...stay,
  ...party,
  nights: null,
  month: null,
  accommodationId,
});

function held(turn: Turn, reservation: KnownReservation): Decision {
  const { texts, format, state } = turn;
  const { code, accommodationId, stay, expiresAt, depositMinor, totalMinor, paymentUrl } = reservation;
  if (expiresAt === null) return showBooking(turn, reservation);
  const told = texts.held(
    nameOf(turn, accommodationId),
    stayText(turn, stay),
    code,
    format.time(expiresAt),
    format.money(depositMinor),
  );
  const isRepriced = state.pending?.kind === 'hold' && state.pending.quote.totalMinor !== totalMinor;
  const body = isRepriced ? `${texts.heldTotal(format.money(totalMinor))}\n${told}` : told;
  const slots = slotsFor(reservation, state.slots);
  const patch = { ...SETTLED, reservation, slots, paymentTroubles: 0 };
  if (!paymentUrl) return sayText(turn, body, patch);
  return say(
    turn,
    { kind: 'link', body, footer: texts.heldFooter, title: texts.buttons.pay, url: paymentUrl },
    patch,
  );
}

function moved(turn: Turn, reservation: KnownReservation): Decision {
  const { texts, format, state } = turn;
  const { code, stay, accommodationId, paidMinor, totalMinor, depositMinor, expiresAt } = reservation;
  const told = texts.moved(code, stayText(turn, stay), nameOf(turn, accommodationId));
  const patch = { ...SETTLED, reservation, slots: slotsFor(reservation, state.slots) };
  const url = payableUrl(turn, reservation);
  if (url && expiresAt !== null) {
    const pay = texts.howToPay(format.money(depositMinor), code, format.time(expiresAt));
    return say(turn, { kind: 'link', body: `${told}\n${pay}`, title: texts.buttons.pay, url }, patch);
  }
  const balance = format.money(Math.max(0, totalMinor - paidMinor));
  const paid = paidMinor > 0 ? `\n${texts.paid(format.money(paidMinor), balance)}` : '';
  return sayText(turn, told + paid, patch);
}

/** Looked up for the sake of a message: that is answered now. */
function found(turn: Turn, reservation: KnownReservation): Decision {
  const { pending } = turn.state;
  const known = withState(turn, { reservation, pending: null });
  if (pending?.kind !== 'lookup') return showBooking(known, reservation);
  switch (pending.understanding.intent) {
    case 'cancel':
      return askCancel(known, reservation, pending);
    case 'modify':
      return askMove(known, reservation, pending);
    case 'payment':
      return payment(known, pending);
    default:
      return showBooking(known, reservation);
  }
}

/** For a move the reservation stays as it was, and other dates may still be said for it. */
function datesTaken(
  turn: Turn,
  act: Act,
  alternatives: Extract<ActOutcome, { kind: 'dates_taken' }>['alternatives'],
): Decision {
  if (act.kind !== 'place_hold' && act.kind !== 'move') return notThere(turn, act);
  const { state, step } = offerAlternatives(withState(turn, { pending: null }), act.stay, alternatives);
  if (act.kind === 'place_hold') return { state, step };
  const { accommodationId, stay, party } = act;
  const pending = { kind: 'moving' as const, code: act.code, wish: { accommodationId, stay, party } };
  return { state: { ...state, slots: turn.state.slots, pending }, step };
}

const notThere = (turn: Turn, act: Act): Decision =>
  sayText(turn, 'code' in act ? turn.texts.codeNotFound(act.code) : turn.texts.notPossible, {
    pending: null,
    asked: null,
  });

/** It had moved on in the meantime: shown as it is known, or begun anew. */
function wrongState(turn: Turn): Decision {
  const { reservation } = turn.state;
  if (!reservation) return proceed(withState(turn, { pending: null }));
  const { texts } = turn;
  return sayText(turn, texts.notCancellable(reservation.code, texts.status[reservation.status]), {
    pending: null,
    asked: null,
  });
}
