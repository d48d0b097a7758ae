import { offerAlternatives, proceed } from './booking.ts';
import type { Act, ActOutcome, KnownReservation } from './contract.ts';
import { showBooking } from './existing.ts';
import { NO_SLOTS } from './state.ts';
import { type Decision, nameOf, say, sayText, stayText, type Turn } from './turn.ts';

const SETTLED_SLOTS = { pending: null, asked: null, offers: [] } as const;

/** What an act came to, in the guest's words. */
export function onOutcome(turn: Turn, act: Act, outcome: ActOutcome): Decision {
  const { texts, format } = turn;
  switch (outcome.kind) {
    case 'held':
      return held(turn, outcome.reservation);
    case 'moved': {
      const { code, stay, accommodationId } = outcome.reservation;
      const body = texts.moved(code, stayText(turn, stay), nameOf(turn, accommodationId));
      return sayText(turn, body, { ...SETTLED_SLOTS, reservation: outcome.reservation });
    }
    case 'released':
      return sayText(turn, texts.cancelled(outcome.reservation.code, null), {
        ...SETTLED_SLOTS,
        reservation: outcome.reservation,
      });
    case 'cancelled': {
      const refund = outcome.refundMinor > 0 ? format.money(outcome.refundMinor) : null;
      const body = texts.cancelled(outcome.reservation.code, refund);
      return sayText(turn, body, { ...SETTLED_SLOTS, reservation: outcome.reservation, slots: NO_SLOTS });
    }
    case 'found':
      return showBooking(turn, outcome.reservation);
    case 'dates_taken':
      return 'stay' in act
        ? offerAlternatives(
            { ...turn, state: { ...turn.state, pending: null } },
            act.stay,
            outcome.alternatives,
          )
        : notThere(turn, act);
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

function held(turn: Turn, reservation: KnownReservation): Decision {
  const { texts, format } = turn;
  const { code, accommodationId, expiresAt, depositMinor, paymentUrl } = reservation;
  const until = expiresAt === null ? '' : format.time(expiresAt);
  const body = texts.held(nameOf(turn, accommodationId), code, until, format.money(depositMinor));
  const patch = { ...SETTLED_SLOTS, reservation };
  if (!paymentUrl) return sayText(turn, body, patch);
  return say(
    turn,
    { kind: 'link', body, footer: texts.heldFooter, title: texts.buttons.pay, url: paymentUrl },
    patch,
  );
}

const notThere = (turn: Turn, act: Act): Decision =>
  sayText(turn, 'code' in act ? turn.texts.codeNotFound(act.code) : turn.texts.notPossible, {
    pending: null,
    asked: null,
  });

/** It had moved on in the meantime: shown as it is known, or begun anew. */
function wrongState(turn: Turn): Decision {
  const { reservation } = turn.state;
  if (!reservation) return proceed({ ...turn, state: { ...turn.state, pending: null } });
  const { texts } = turn;
  return sayText(turn, texts.notCancellable(reservation.code, texts.status[reservation.status]), {
    pending: null,
    asked: null,
  });
}
