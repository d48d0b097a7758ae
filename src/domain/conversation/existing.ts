import { isHoldLive } from '../hold.ts';
import { refundFor } from '../policy.ts';
import type { KnownReservation } from './contract.ts';
import { cancelId } from './reply-ids.ts';
import {
  act,
  balanceText,
  type Decision,
  type Message,
  nameOf,
  partyText,
  say,
  sayButtons,
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
export const statusNow = (
  { now }: Turn,
  { status, expiresAt }: KnownReservation,
): KnownReservation['status'] =>
  status === 'held' && expiresAt !== null && !isHoldLive(expiresAt, now) ? 'expired' : status;

/** Held in time or confirmed: it can be paid, moved and cancelled. */
export const isLive = (turn: Turn, reservation: KnownReservation): boolean => {
  const status = statusNow(turn, reservation);
  return status === 'held' || status === 'confirmed';
};

export const payableUrl = (turn: Turn, reservation: KnownReservation): string | null =>
  statusNow(turn, reservation) === 'held' ? reservation.paymentUrl : null;

/** Address, hours and the balance, with what the host says of arriving: of the key, of the way in. */
export function arrivalText(turn: Turn, reservation: KnownReservation): string {
  const { property } = turn.facts;
  const words = property.texts[turn.language];
  const own = words?.arrival ?? words?.checkIn;
  const { address, checkInTime, checkOutTime } = property;
  const lines = turn.texts.arrival(address, checkInTime, checkOutTime, balanceText(turn, reservation));
  return own ? `${lines}\n${own}` : lines;
}

type ToldOf = (turn: Turn, reservation: KnownReservation, message: Said) => Decision;
/** What of a message is needed to answer it once its reservation has been found. */
export type Said = Pick<Message, 'understanding' | 'text'>;

/** The reservation that a message speaks of: another code than the known one is looked up first. */
export function aboutReservation(turn: Turn, { understanding, text }: Said, tell: ToldOf): Decision {
  const { reservation } = turn.state;
  const code = understanding.reservationCode;
  if (code && code !== reservation?.code) {
    const pending = { kind: 'lookup' as const, understanding, text };
    return act(turn, { kind: 'find_reservation', code }, { pending });
  }
  return reservation ? tell(turn, reservation, { understanding, text }) : sayText(turn, turn.texts.noBooking);
}

const NEGATION = /^\s*(no|nao|não|non|nein|nicht|don'?t|do not)(?!\p{L})/iu;

/** Asks before it cancels, with the refund that the policy gives; said again while the question is open, it is the answer. */
export function askCancel(turn: Turn, reservation: KnownReservation, { text }: Pick<Said, 'text'>): Decision {
  const { texts, format, facts, today } = turn;
  const { code, stay, paidMinor } = reservation;
  const { pending } = turn.state;
  if (NEGATION.test(text)) return keep(turn, code);
  if (!isLive(turn, reservation))
    return sayText(turn, texts.notCancellable(code, texts.status[statusNow(turn, reservation)]));
  if (pending?.kind === 'cancel' && pending.code === code && text !== '') return cancelNow(turn, reservation);
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
    { id: cancelId(code), title: texts.buttons.cancel },
    { id: 'no', title: texts.buttons.keep },
  ];
  return sayButtons(turn, body, buttons, {
    asked: 'confirm',
    pending: { kind: 'cancel', code, refundMinor },
  });
}

export const cancelNow = (turn: Turn, { code, accommodationId }: KnownReservation): Decision =>
  act(turn, { kind: 'cancel', code, accommodationId });

export const keep = (turn: Turn, code: string): Decision =>
  sayText(turn, turn.texts.cancelKept(code), { pending: null, asked: null });
