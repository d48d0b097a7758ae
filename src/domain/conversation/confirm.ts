import { overlaps } from '../stay.ts';
import { askDatesAgain, proceed } from './booking.ts';
import { chooseOffer, withSlots } from './choose.ts';
import { askCancel, cancelNow, isLive, keep, showBooking } from './existing.ts';
import { moveNow } from './move.ts';
import { showQuote } from './quote.ts';
import type { PressOf } from './reply-ids.ts';
import { type Pending, partyOf, stayOf } from './state.ts';
import { act, type Decision, sayButtons, sayText, type Turn, withState } from './turn.ts';

type PendingHold = Extract<Pending, { kind: 'hold' }>;

/** A yes in words is to what was asked last. */
export function confirm(turn: Turn): Decision {
  const { pending, reservation, offers } = turn.state;
  switch (pending?.kind) {
    case 'hold':
      return hold(turn, pending);
    case 'cancel':
      return reservation?.code === pending.code ? cancelNow(turn, reservation) : goOn(turn);
    case 'move':
      return moveNow(turn, pending);
    case 'moving':
      return sayText(turn, turn.texts.askNewDates(pending.code), { asked: 'dates' });
    default: {
      const [only, second] = offers;
      return only && !second ? chooseOffer(turn, only) : goOn(turn);
    }
  }
}

/** The plain yes of the first quote's button. Pressed later, further up in the chat, it says nothing of what is asked now. */
export function pressYes(turn: Turn): Decision {
  const { pending, quotes, reservation } = turn.state;
  if (pending?.kind === 'hold')
    return quotes > 1 ? showQuote(turn, pending, turn.texts.olderQuote) : hold(turn, pending);
  if (pending?.kind === 'cancel' && reservation) return askCancel(turn, reservation, { text: '' });
  return goOn(turn);
}

export function pressHold(turn: Turn, press: PressOf<'hold'>): Decision {
  const { pending } = turn.state;
  const { accommodationId, stay, party } = press;
  return pending?.kind === 'hold' && isSame(pending, press)
    ? hold(turn, pending)
    : goOn(withSlots(turn, { accommodationId, ...stay, ...party }));
}

/** A button's code counts only for the question that is open. */
export function pressCancel(turn: Turn, { code }: PressOf<'cancel' | 'move'>): Decision {
  const { pending, reservation } = turn.state;
  if (!reservation || reservation.code !== code) return showBooking(turn, reservation);
  return pending?.kind === 'cancel' && pending.code === code
    ? cancelNow(turn, reservation)
    : askCancel(turn, reservation, { text: '' });
}

export function pressMove(turn: Turn, { code }: PressOf<'cancel' | 'move'>): Decision {
  const { pending, reservation } = turn.state;
  return pending?.kind === 'move' && pending.code === code
    ? moveNow(turn, pending)
    : showBooking(turn, reservation);
}

function hold(turn: Turn, { accommodationId, stay, party }: PendingHold): Decision {
  const pets = turn.state.slots.pets ?? false;
  return act(turn, { kind: 'place_hold', accommodationId, stay, party, pets });
}

const isSame = (pending: PendingHold, { accommodationId, stay, party }: PressOf<'hold'>): boolean =>
  pending.accommodationId === accommodationId &&
  pending.stay.checkIn === stay.checkIn &&
  pending.stay.checkOut === stay.checkOut &&
  pending.party.adults === party.adults &&
  pending.party.children === party.children &&
  pending.party.infants === party.infants;

/** "I'd like to book": with a quote on the table it is a yes to it, unless the message changed what it was for. */
export function book(turn: Turn): Decision {
  const { pending, slots } = turn.state;
  const stay = stayOf(slots);
  const party = partyOf(slots);
  const isForThis =
    pending?.kind === 'hold' &&
    stay?.checkIn === pending.stay.checkIn &&
    stay.checkOut === pending.stay.checkOut &&
    party?.adults === pending.party.adults &&
    party.children === pending.party.children;
  return isForThis ? confirm(turn) : goOn(turn);
}

/** Towards a hold; what the guest has already is shown, not offered again as taken. */
export function goOn(turn: Turn): Decision {
  const { reservation, slots } = turn.state;
  const stay = stayOf(slots);
  if (!reservation || !stay || !isLive(turn, reservation)) return proceed(turn);
  const isOwn = slots.accommodationId === null || slots.accommodationId === reservation.accommodationId;
  const isSameStay = stay.checkIn === reservation.stay.checkIn && stay.checkOut === reservation.stay.checkOut;
  const isAsked = slots.accommodationId !== null && overlaps(stay, reservation.stay);
  return isOwn && (isSameStay || isAsked) ? showBooking(turn, reservation) : proceed(turn);
}

export function refuse(turn: Turn): Decision {
  const { pending, reservation } = turn.state;
  const { texts } = turn;
  const cleared = withState(turn, { pending: null, asked: null });
  switch (pending?.kind) {
    case 'cancel':
    case 'move':
    case 'moving':
      return keep(turn, reservation?.code ?? pending.code);
    case 'heard':
      return sayText(cleared, texts.voiceFailed);
    case 'dates':
      return askDatesAgain(turn);
    default: {
      const buttons = [
        { id: 'others', title: texts.buttons.others },
        { id: 'change_dates', title: texts.buttons.changeDates },
      ];
      return sayButtons(cleared, texts.no, buttons);
    }
  }
}
