import type { KnownReservation, ReservationEvent } from './contract.ts';
import { arrivalText, isLive, payableUrl } from './existing.ts';
import { offerAlternatives } from './offers.ts';
import { SETTLED } from './on-outcome.ts';
import { PAYMENT_TROUBLES_MAX } from './payment.ts';
import { newsTemplate } from './replies/templates.ts';
import { chooseId } from './reply-ids.ts';
import {
  type Decision,
  handOff,
  nameOf,
  say,
  sayButtons,
  sayText,
  stayText,
  type Turn,
  withState,
} from './turn.ts';

/** News of a reservation, in the guest's words; each comes once. A template goes along for guests who wrote long ago. */
export function onEvent(turn: Turn, event: ReservationEvent): Decision {
  const decision = newsOf(withState(turn, { reservation: latest(turn, event) }), event);
  const { step } = decision;
  if (step.kind !== 'reply') return decision;
  return { ...decision, step: { ...step, template: newsTemplate(turn.language, step.reply) } };
}

/** The end of one reservation does not take the place of another that is still on. */
function latest(turn: Turn, { event, reservation }: ReservationEvent): KnownReservation {
  const known = turn.state.reservation;
  const isEnd = event === 'hold_expired' || event === 'cancelled_by_host' || event === 'payment_refunded';
  return isEnd && known && known.code !== reservation.code && isLive(turn, known) ? known : reservation;
}

function newsOf(turn: Turn, event: ReservationEvent): Decision {
  const { texts, format } = turn;
  const { reservation } = event;
  const { code } = reservation;
  switch (event.event) {
    case 'payment_settled':
      return settled(turn, event);
    case 'payment_pending':
      return sayText(turn, texts.paymentPending);
    case 'payment_rejected':
      return rejected(turn, reservation);
    case 'payment_refunded':
      return sayText(turn, texts.paymentRefunded(format.money(event.amountMinor), code));
    case 'hold_expired':
      return expired(turn, reservation);
    case 'hold_reminder': {
      const until = reservation.expiresAt === null ? '' : format.time(reservation.expiresAt);
      const body = texts.holdReminder(code, until, format.money(reservation.depositMinor));
      return withLink(turn, body, payableUrl(turn, reservation));
    }
    case 'confirmed_by_host':
      return sayText(turn, `${texts.confirmedByHost(code)}\n${placeText(turn, reservation)}`, SETTLED);
    case 'cancelled_by_host': {
      const refund = event.refundMinor > 0 ? format.money(event.refundMinor) : null;
      return sayText(turn, texts.cancelledByHost(code, refund), SETTLED);
    }
  }
}

/** Where and when, and all for arriving. */
const placeText = (turn: Turn, reservation: KnownReservation): string =>
  `*${nameOf(turn, reservation.accommodationId)}*, ${stayText(turn, reservation.stay)}\n\n${arrivalText(turn, reservation)}`;

const withLink = (turn: Turn, body: string, url: string | null): Decision =>
  url ? say(turn, { kind: 'link', body, title: turn.texts.buttons.pay, url }) : sayText(turn, body);

/** With a way back to the same nights, if they are still free then. */
function expired(turn: Turn, { code, accommodationId, stay }: KnownReservation): Decision {
  const { texts, state } = turn;
  const { pending } = state;
  const isOfIt = pending !== null && 'code' in pending && pending.code === code;
  const buttons = [
    { id: chooseId(accommodationId, stay), title: texts.menu.availability },
    { id: 'person', title: texts.menu.person },
  ];
  return sayButtons(turn, texts.holdExpired(code), buttons, isOfIt ? { pending: null, asked: null } : {});
}

/** Once a payment may fail and be tried again; the second time a person takes over. */
function rejected(turn: Turn, reservation: KnownReservation): Decision {
  const paymentTroubles = turn.state.paymentTroubles + 1;
  if (paymentTroubles >= PAYMENT_TROUBLES_MAX) {
    const counted = withState(turn, { paymentTroubles: 0 });
    return handOff(counted, turn.texts.paymentTrouble, 'payments are refused again and again');
  }
  const counted = withState(turn, { paymentTroubles });
  return withLink(counted, turn.texts.paymentRejected, payableUrl(turn, reservation));
}

function settled(turn: Turn, event: Extract<ReservationEvent, { event: 'payment_settled' }>): Decision {
  const { texts, format } = turn;
  const { reservation, settlement, alternatives, amountMinor } = event;
  const body = texts.settled[settlement](reservation.code, format.money(amountMinor));
  if (settlement === 'confirmed' || settlement === 'retaken') {
    const patch = { ...SETTLED, paymentTroubles: 0 };
    return sayText(turn, `${body}\n${placeText(turn, reservation)}`, patch);
  }
  if (settlement === 'refund_dates_taken')
    return offerAlternatives(turn, reservation.stay, alternatives, body);
  if (settlement === 'refund_wrong_amount') return withLink(turn, body, payableUrl(turn, reservation));
  return sayText(turn, body);
}
