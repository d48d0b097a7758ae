import { type AccommodationNights, isFree } from '../availability.ts';
import { addDays, type CalendarDate } from '../calendar-date.ts';
import { validateStay } from '../hold.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { priceStay } from '../pricing.ts';
import { nightsOf, type Party, type Stay } from '../stay.ts';
import { askWhich } from './ask-back.ts';
import { proceed } from './booking.ts';
import type { KnownReservation } from './contract.ts';
import { isLive, type Said, statusNow } from './existing.ts';
import { namedIn } from './names.ts';
import { bestOf, offerInstead } from './offers.ts';

import { plain } from './place-words.ts';
import { moveId } from './reply-ids.ts';
import type { Pending, StayWish } from './state.ts';
import { act, type Decision, nameOf, sayButtons, sayText, stayText, type Turn, withState } from './turn.ts';

/** Other dates, guests or unit for a reservation: priced and asked before anything moves. */
export function askMove(turn: Turn, reservation: KnownReservation, said: Said): Decision {
  const { texts } = turn;
  const { understanding } = said;
  if (!isLive(turn, reservation))
    return sayText(turn, texts.notCancellable(reservation.code, texts.status[statusNow(turn, reservation)]));
  const whole = isEndOrWhole(said) ? wholeMovedTo(baseOf(turn, reservation).stay, understanding) : [];
  if (whole.length > 0) return askWhich(turn, whole, texts.askWhichDates, reservation.code);
  const wish = wishOf(turn, reservation, understanding);
  if (wish === null) {
    const { pending } = turn.state;
    if (pending?.kind === 'move' && pending.code === reservation.code) return moveNow(turn, pending);
    const { code } = reservation;
    return sayText(turn, texts.askNewDates(code), {
      asked: 'dates',
      pending: { kind: 'moving', code, wish: null },
    });
  }
  return offerMove(turn, reservation, wish);
}

const UNTIL = /\b(hasta|until|till|ate|jusqu\S*|bis|fino|leav\w*|irnos|irme|salir|sair|partir|abreis\w*)\b/;

/** "Move it to the 10th" may mean the whole stay or its end; "until the 10th" does not. */
const isEndOrWhole = ({ understanding: { checkIn, checkOut, nights, question }, text }: Said): boolean =>
  checkIn === null && checkOut !== null && nights === null && question === null && !UNTIL.test(plain(text));

/** Both readings of a lone date, if both are stays. */
function wholeMovedTo(stay: Stay, { checkOut: day }: Understanding): readonly Stay[] {
  if (day === null || day <= stay.checkIn) return [];
  const whole = { checkIn: day, checkOut: addDays(day, nightsOf(stay)) };
  return [whole, { checkIn: stay.checkIn, checkOut: day }];
}

/** The stay that a change is counted from: the one on the table, if a change is, else the reservation's. */
function baseOf({ state }: Turn, reservation: KnownReservation): StayWish {
  const { pending } = state;
  if (pending?.kind === 'move' && pending.code === reservation.code) return pending;
  return (pending?.kind === 'moving' ? pending.wish : null) ?? reservation;
}

/** What the reservation would become; null if nothing of it is said. */
function wishOf(turn: Turn, reservation: KnownReservation, said: Understanding): StayWish | null {
  const base = baseOf(turn, reservation);
  const picked = pickedOf(turn, said);
  const stay = newStay(picked?.stay ?? base.stay, said);
  const party = newParty(base.party, said);
  const accommodationId = picked?.accommodationId ?? base.accommodationId;
  const isSame =
    stay.checkIn === base.stay.checkIn &&
    stay.checkOut === base.stay.checkOut &&
    party === base.party &&
    accommodationId === base.accommodationId;
  return isSame ? null : { accommodationId, stay, party };
}

/** By name, or out of the list that was offered instead of what is not to be had. */
function pickedOf(turn: Turn, { choice }: Understanding): { accommodationId: string; stay?: Stay } | null {
  const { pending, offers } = turn.state;
  if (!choice) return null;
  if ('name' in choice) {
    const named = namedIn(turn, choice.name);
    return named && { accommodationId: named.id };
  }
  if (pending?.kind !== 'moving' || pending.wish === null) return null;
  const offer = 'ordinal' in choice ? offers[choice.ordinal - 1] : bestOf(offers, choice.superlative);
  return offer ?? null;
}

/** For dates, or an accommodation, that were chosen by a button. */
export const moveTo = (
  turn: Turn,
  reservation: KnownReservation,
  chosen: { readonly accommodationId?: string; readonly stay?: Stay | null },
): Decision => {
  const { accommodationId, stay, party } = baseOf(turn, reservation);
  return offerMove(turn, reservation, {
    accommodationId: chosen.accommodationId ?? accommodationId,
    stay: chosen.stay ?? stay,
    party,
  });
};

function offerMove(
  turn: Turn,
  reservation: KnownReservation,
  { accommodationId, stay, party }: StayWish,
): Decision {
  const { texts, format, facts, today } = turn;
  const { code, accommodationId: fromAccommodationId } = reservation;
  const nights = facts.nights.find((one) => one.accommodationId === accommodationId);
  if (!nights) return proceed(withState(turn, { pending: null }));
  const valid = validateStay({ stay, party, rates: nights.rates, today });
  if (!valid.ok || isTaken(turn, nights, reservation, stay))
    return insteadOfMove(turn, reservation, { accommodationId, stay, party });
  const quote = priceStay(nights.rates, stay, party);
  const body = texts.askMove(
    code,
    stayText(turn, stay),
    nameOf(turn, accommodationId),
    format.money(quote.totalMinor),
    format.money(reservation.totalMinor),
  );
  const buttons = [
    { id: moveId(code), title: texts.buttons.yes },
    { id: 'no', title: texts.buttons.no },
  ];
  return sayButtons(turn, body, buttons, {
    asked: 'confirm',
    pending: { kind: 'move', code, fromAccommodationId, accommodationId, stay, party, quote },
  });
}

/** The nights that the reservation has itself are no obstacle. The gate has the last word. */
function isTaken({ now }: Turn, nights: AccommodationNights, own: KnownReservation, stay: Stay): boolean {
  if (own.accommodationId !== nights.accommodationId) return !isFree(nights, stay, now);
  const { turnoverNights } = nights.rates;
  const before = {
    checkIn: stay.checkIn,
    checkOut: min(stay.checkOut, addDays(own.stay.checkIn, -turnoverNights)),
  };
  const after = {
    checkIn: max(stay.checkIn, addDays(own.stay.checkOut, turnoverNights)),
    checkOut: stay.checkOut,
  };
  return [before, after].some((part) => part.checkIn < part.checkOut && !isFree(nights, part, now));
}

const min = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
const max = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** What is near it; what is said or pressed next is still for this reservation. */
function insteadOfMove(turn: Turn, { code }: KnownReservation, wish: StayWish): Decision {
  const { state, step } = offerInstead(turn, wish.accommodationId, wish.stay, wish.party);
  return { state: { ...state, slots: turn.state.slots, pending: { kind: 'moving', code, wish } }, step };
}

export function moveNow(turn: Turn, pending: Extract<Pending, { kind: 'move' }>): Decision {
  const { kind, code, fromAccommodationId, accommodationId, stay, party } = pending;
  return act(turn, { kind, code, fromAccommodationId, accommodationId, stay, party });
}

function newStay(before: Stay, { checkIn, checkOut, nights, change }: Understanding): Stay {
  const from =
    checkIn ??
    (checkOut && nights !== null ? addDays(checkOut, -nights) : addDays(before.checkIn, change?.days ?? 0));
  if (checkOut && checkOut > from) return { checkIn: from, checkOut };
  if (checkIn === null && checkOut !== null && nights === null) return before;
  const length = nights ?? Math.max(1, nightsOf(before) + (change?.nights ?? 0));
  return { checkIn: from, checkOut: addDays(from, length) };
}

function newParty(before: Party, { adults, children, infants, change }: Understanding): Party {
  if (adults === null && children === null && infants === null && !change?.adults && !change?.children)
    return before;
  return {
    adults: Math.max(1, (adults ?? before.adults) + (change?.adults ?? 0)),
    children: Math.max(0, (children ?? before.children) + (change?.children ?? 0)),
    infants: infants ?? before.infants,
  };
}
