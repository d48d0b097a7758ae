import { isFree } from '../availability.ts';
import { addDays } from '../calendar-date.ts';
import { isHoldLive, validateStay } from '../hold.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { refundFor } from '../policy.ts';
import { priceStay } from '../pricing.ts';
import { nightsOf, type Party, type Stay } from '../stay.ts';
import { offerInstead, proceed } from './booking.ts';
import type { KnownReservation } from './contract.ts';
import {
  act,
  balanceText,
  type Decision,
  nameOf,
  partyText,
  say,
  sayText,
  stayText,
  type Turn,
} from './turn.ts';

/** Its state, dates and money, with a link while the deposit is missing. */
export function showBooking(turn: Turn, reservation: KnownReservation | null): Decision {
  if (!reservation) return sayText(turn, turn.texts.noBooking);
  const { texts, format } = turn;
  const { code, accommodationId, stay, party, paidMinor, totalMinor } = reservation;
  const status = texts.status[statusNow(turn, reservation)];
  const lines = [
    texts.booking(code, status, nameOf(turn, accommodationId), stayText(turn, stay), partyText(turn, party)),
  ];
  if (paidMinor > 0)
    lines.push(texts.paid(format.money(paidMinor), format.money(Math.max(0, totalMinor - paidMinor))));
  if (reservation.status === 'confirmed') lines.push(arrivalText(turn, reservation));
  const body = lines.join('\n');
  const url = payableUrl(turn, reservation);
  return url
    ? say(turn, { kind: 'link', body, title: texts.buttons.pay, url }, { reservation })
    : sayText(turn, body, { reservation });
}

/** A hold past its time has ended, whether or not the news has come. */
const statusNow = ({ now }: Turn, { status, expiresAt }: KnownReservation): KnownReservation['status'] =>
  status === 'held' && expiresAt !== null && !isHoldLive(expiresAt, now) ? 'expired' : status;

const payableUrl = (turn: Turn, reservation: KnownReservation): string | null =>
  statusNow(turn, reservation) === 'held' ? reservation.paymentUrl : null;

export function arrivalText(turn: Turn, reservation: KnownReservation): string {
  const { address, checkInTime, checkOutTime } = turn.facts.property;
  return turn.texts.arrival(address, checkInTime, checkOutTime, balanceText(turn, reservation));
}

/** The reservation that a message speaks of: another code than the known one is looked up first. */
export function aboutReservation(
  turn: Turn,
  understanding: Understanding,
  then: (reservation: KnownReservation) => Decision,
): Decision {
  const { reservation } = turn.state;
  const code = understanding.reservationCode;
  if (code && code !== reservation?.code) return act(turn, { kind: 'find_reservation', code });
  return reservation ? then(reservation) : sayText(turn, turn.texts.noBooking);
}

export function askCancel(turn: Turn, reservation: KnownReservation): Decision {
  const { texts, format, facts, today } = turn;
  const { code, stay, paidMinor } = reservation;
  const status = statusNow(turn, reservation);
  if (status !== 'held' && status !== 'confirmed')
    return sayText(turn, texts.notCancellable(code, texts.status[status]));
  const refundMinor = refundFor({
    policy: facts.property.cancellationPolicy,
    checkIn: stay.checkIn,
    today,
    paidMinor,
  });
  const refund = refundMinor > 0 ? format.money(refundMinor) : null;
  const body =
    paidMinor === 0
      ? texts.askRelease(code, stayText(turn, stay))
      : texts.askCancel(code, stayText(turn, stay), refund);
  const buttons = [
    { id: 'yes', title: texts.buttons.cancel },
    { id: 'no', title: texts.buttons.keep },
  ];
  return say(
    turn,
    { kind: 'buttons', body, buttons },
    { asked: 'confirm', pending: { kind: 'cancel', code, refundMinor } },
  );
}

/** Other dates, guests or unit for a reservation: priced and asked before anything moves. */
export function askMove(turn: Turn, reservation: KnownReservation, understanding: Understanding): Decision {
  const { texts, format, facts, now, today } = turn;
  const status = statusNow(turn, reservation);
  if (status !== 'held' && status !== 'confirmed')
    return sayText(turn, texts.notCancellable(reservation.code, texts.status[status]));
  const stay = newStay(reservation.stay, understanding);
  const party = newParty(reservation.party, understanding);
  const accommodationId = turn.state.slots.accommodationId ?? reservation.accommodationId;
  const isSame = stay.checkIn === reservation.stay.checkIn && stay.checkOut === reservation.stay.checkOut;
  if (isSame && party === reservation.party && accommodationId === reservation.accommodationId) {
    return sayText(turn, texts.askNewDates(reservation.code), { asked: 'dates', pending: null });
  }
  const nights = facts.nights.find((one) => one.accommodationId === accommodationId);
  if (!nights) return proceed(turn);
  const valid = validateStay({ stay, party, rates: nights.rates, today });
  const own = accommodationId === reservation.accommodationId;
  // The nights that it has itself are no obstacle; the gate has the last word.
  const isTaken = !isFree(nights, stay, now) && !(own && sharesOnlyOwn(reservation.stay, stay));
  if (!valid.ok || isTaken) return offerInstead(turn, accommodationId, stay, party);
  const quote = priceStay(nights.rates, stay, party);
  const name = nameOf(turn, accommodationId);
  const body = texts.askMove(reservation.code, stayText(turn, stay), name, format.money(quote.totalMinor));
  const buttons = [
    { id: 'yes', title: texts.buttons.yes },
    { id: 'no', title: texts.buttons.no },
  ];
  const { code, accommodationId: fromAccommodationId } = reservation;
  return say(
    turn,
    { kind: 'buttons', body, buttons },
    {
      asked: 'confirm',
      pending: { kind: 'move', code, fromAccommodationId, accommodationId, stay, party, quote },
    },
  );
}

const sharesOnlyOwn = (before: Stay, after: Stay): boolean =>
  before.checkIn < after.checkOut && after.checkIn < before.checkOut;

function newStay(before: Stay, { checkIn, checkOut, nights, change }: Understanding): Stay {
  const from = checkIn ?? addDays(before.checkIn, change?.days ?? 0);
  if (checkOut && checkOut > from) return { checkIn: from, checkOut };
  const length = nights ?? Math.max(1, nightsOf(before) + (change?.nights ?? 0));
  return { checkIn: from, checkOut: addDays(from, length) };
}

function newParty(before: Party, { adults, children, infants, change }: Understanding): Party {
  if (adults === null && children === null && !change?.adults && !change?.children) return before;
  return {
    adults: (adults ?? before.adults) + (change?.adults ?? 0),
    children: (children ?? before.children) + (change?.children ?? 0),
    infants: infants ?? before.infants,
  };
}

/** How and what to pay: the link while there is one. */
export function payment(turn: Turn): Decision {
  const { texts, format, state, facts } = turn;
  const { reservation } = state;
  if (!reservation) return sayText(turn, texts.howPaymentsWork(facts.property.depositPercent));
  const url = payableUrl(turn, reservation);
  if (url && reservation.expiresAt !== null) {
    const body = texts.howToPay(
      format.money(reservation.depositMinor),
      reservation.code,
      format.time(reservation.expiresAt),
    );
    return say(turn, { kind: 'link', body, title: texts.buttons.pay, url });
  }
  if (reservation.status === 'confirmed') {
    const balance = Math.max(0, reservation.totalMinor - reservation.paidMinor);
    return sayText(
      turn,
      `${texts.nothingToPay}\n${texts.paid(format.money(reservation.paidMinor), format.money(balance))}`,
    );
  }
  return sayText(turn, `${texts.nothingToPay}\n${texts.howPaymentsWork(facts.property.depositPercent)}`);
}
