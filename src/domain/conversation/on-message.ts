import type { Intent, Understanding } from '../nlu/understanding.ts';
import { proceed } from './booking.ts';
import { choose, chooseOffer, chosenBy, withSlots } from './choose.ts';
import type { ConversationInput } from './contract.ts';
import { aboutReservation, askCancel, askMove, payment, showBooking } from './existing.ts';
import { accommodationChosen, amenities, location, namedIn, photos, policies } from './place.ts';
import { type Press, parsePress, readingId } from './reply-ids.ts';
import { mergeSlots } from './slots.ts';
import { type ConversationState, NO_SLOTS, partyOf, SLOTS_LIVE_MS, stayOf } from './state.ts';
import {
  accommodationOf,
  act,
  type Decision,
  handOff,
  say,
  sayText,
  shortStayText,
  type Turn,
} from './turn.ts';

type Message = Extract<ConversationInput, { kind: 'message' }>;
type Handler = (turn: Turn, message: Message) => Decision;

const MISSES_MAX = 2;

/** What each intent leads to. Every intent has its row. */
const BY_INTENT: Readonly<Record<Intent, Handler>> = {
  book: (turn) => book(turn),
  availability: (turn) => goOn(turn),
  price: (turn) => goOn(turn),
  my_booking: (turn, { understanding }) =>
    aboutReservation(turn, understanding, (reservation) => showBooking(turn, reservation)),
  modify: (turn, { understanding }) =>
    aboutReservation(turn, understanding, (reservation) => askMove(turn, reservation, understanding)),
  cancel: (turn, { understanding }) =>
    aboutReservation(turn, understanding, (reservation) => askCancel(turn, reservation)),
  payment: (turn) => payment(turn),
  location: (turn) => location(turn),
  photos: (turn, message) => photos(turn, photographed(turn, message), 0),
  amenities: (turn, { text }) => amenities(turn, text),
  policies: (turn, { text, understanding }) => policies(turn, text, understanding),
  human: (turn) => handOff(turn, turn.texts.handOff, 'asked for a person'),
  yes: (turn) => confirm(turn),
  no: (turn) => refuse(turn),
  thanks: (turn) => sayText(turn, turn.texts.thanks),
  greeting: (turn) => greet(turn),
  other: (turn) => miss(turn),
};

/** What each button does. */
const BY_PRESS: Readonly<Record<Press['kind'], (turn: Turn, press: Press) => Decision>> = {
  yes: (turn) => confirm(turn),
  no: (turn) => refuse(turn),
  others: (turn) => proceed(withSlots(turn, { accommodationId: null })),
  change_dates: (turn) =>
    proceed(withSlots(turn, { checkIn: null, checkOut: null, nights: null, accommodationId: null })),
  availability: (turn) => goOn(turn),
  my_booking: (turn) => showBooking(turn, turn.state.reservation),
  person: (turn) => handOff(turn, turn.texts.handOff, 'asked for a person'),
  pay: (turn) => payment(turn),
  choose: (turn, press) => (press.kind === 'choose' ? choose(turn, press) : proceed(turn)),
  photos: (turn, press) =>
    press.kind === 'photos'
      ? photos(turn, accommodationOf(turn, press.accommodationId), press.index)
      : proceed(turn),
  reading: (turn, press) => (press.kind === 'reading' ? proceed(withSlots(turn, press.stay)) : proceed(turn)),
};

export function onMessage(turn: Turn, message: Message): Decision {
  const press = message.replyId ? parsePress(message.replyId) : null;
  if (press) return BY_PRESS[press.kind](turn, press);
  const { understanding } = message;
  if (message.voice?.confidence === 'low') return readBack(turn, message);
  const informed = learn(turn, understanding);
  const asked = askBack(informed, understanding);
  if (asked) return asked;
  const chosen = chosenBy(informed, understanding);
  if (chosen) return chosen;
  if (isCorrection(informed, understanding))
    return proceed({ ...informed, state: { ...informed.state, pending: null } });
  return BY_INTENT[understanding.intent](informed, message);
}

/** New dates or another party while a question is open: the answer is worked out anew, whatever the words around them. */
const isCorrection = (
  { state }: Turn,
  { intent, checkIn, checkOut, nights, adults, change }: Understanding,
): boolean =>
  (intent === 'yes' ||
    intent === 'no' ||
    intent === 'other' ||
    intent === 'greeting' ||
    intent === 'thanks') &&
  state.pending?.kind !== 'cancel' &&
  (checkIn !== null || checkOut !== null || nights !== null || adults !== null || change !== null);

/** What the message says of the stay, put over what was known; a day later the old is forgotten. */
function learn(turn: Turn, understanding: Understanding): Turn {
  const { state, now } = turn;
  const known = now - state.slotsAt > SLOTS_LIVE_MS ? NO_SLOTS : state.slots;
  const isAboutExisting =
    understanding.intent === 'cancel' ||
    understanding.intent === 'my_booking' ||
    understanding.intent === 'modify';
  const slots = isAboutExisting ? known : mergeSlots(known, understanding);
  const said = slots !== known;
  const isMiss = understanding.intent === 'other' && !said;
  return {
    ...turn,
    state: { ...state, slots, slotsAt: said ? now : state.slotsAt, misses: isMiss ? state.misses : 0 },
  };
}

/** Two fair readings, two lengths, two counts: nothing is guessed, the guest is asked. */
function askBack(turn: Turn, { question, alternatives, checkIn, checkOut }: Understanding): Decision | null {
  const { texts } = turn;
  if (question === null) return null;
  if (question === 'nights') return sayText(clear(turn, 'nights'), texts.askNightsAgain, { asked: 'dates' });
  if (question === 'party') return sayText(clear(turn, 'party'), texts.askPartyAgain, { asked: 'party' });
  const first = checkIn && checkOut ? [{ checkIn, checkOut }] : [];
  const readings = [...first, ...alternatives].slice(0, 3);
  if (readings.length < 2) {
    // A single reading that is not sure is said back with the next step; without any, the dates are asked again.
    return first.length === 1 ? null : sayText(turn, texts.askDatesAgain, { asked: 'dates' });
  }
  const body = question === 'date_order' ? texts.askDateOrder : texts.askWhichDates;
  const lines = readings.map(
    (stay) => `• ${turn.format.date(stay.checkIn)} → ${turn.format.date(stay.checkOut)}`,
  );
  const buttons = readings.map((stay) => ({ id: readingId(stay), title: shortStayText(turn, stay) }));
  return say(
    turn,
    { kind: 'buttons', body: `${body}\n${lines.join('\n')}`, buttons },
    { asked: 'dates', pending: { kind: 'dates', readings } },
  );
}

const clear = (turn: Turn, what: 'nights' | 'party'): Turn => {
  const empty =
    what === 'nights' ? { checkOut: null, nights: null } : { adults: null, children: null, infants: null };
  return { ...turn, state: { ...turn.state, slots: { ...turn.state.slots, ...empty } } };
};

/** Towards a hold; what the guest has already is shown, not offered again as taken. */
function goOn(turn: Turn): Decision {
  const { reservation, slots } = turn.state;
  const stay = stayOf(slots);
  const isLive =
    reservation?.status === 'confirmed' ||
    (reservation?.status === 'held' && (reservation.expiresAt ?? 0) > turn.now);
  const isSame = stay?.checkIn === reservation?.stay.checkIn && stay?.checkOut === reservation?.stay.checkOut;
  const isOwn = slots.accommodationId === null || slots.accommodationId === reservation?.accommodationId;
  return isLive && isSame && isOwn ? showBooking(turn, reservation) : proceed(turn);
}

/** "I'd like to book": with a quote on the table it is a yes to it, unless the message changed what it was for. */
function book(turn: Turn): Decision {
  const { pending, slots } = turn.state;
  const stay = stayOf(slots);
  const isForThis =
    pending?.kind === 'hold' &&
    stay?.checkIn === pending.stay.checkIn &&
    stay.checkOut === pending.stay.checkOut;
  const party = partyOf(slots);
  const isSameParty =
    pending?.kind === 'hold' &&
    party?.adults === pending.party.adults &&
    party.children === pending.party.children;
  return isForThis && isSameParty ? confirm(turn) : goOn(turn);
}

function confirm(turn: Turn): Decision {
  const { pending, slots, reservation, offers } = turn.state;
  switch (pending?.kind) {
    case 'hold': {
      const { accommodationId, stay, party } = pending;
      return act(turn, { kind: 'place_hold', accommodationId, stay, party, pets: slots.pets ?? false });
    }
    case 'cancel': {
      if (!reservation) return sayText(turn, turn.texts.noBooking, { pending: null });
      return act(turn, { kind: 'cancel', code: pending.code, accommodationId: reservation.accommodationId });
    }
    case 'move': {
      const { kind: _, quote: __, ...move } = pending;
      return act(turn, { kind: 'move', ...move });
    }
    case 'heard':
      return onMessage(
        { ...turn, state: { ...turn.state, pending: null } },
        {
          kind: 'message',
          understanding: pending.understanding,
          text: pending.text,
          replyId: null,
          voice: { confidence: 'high' },
          guestName: null,
          joined: false,
        },
      );
    case 'dates':
      return proceed(turn);
    default: {
      const [only, second] = offers;
      if (only && !second) return chooseOffer(turn, only);
      return goOn(turn);
    }
  }
}

function refuse(turn: Turn): Decision {
  const { pending, reservation } = turn.state;
  const cleared: Turn = { ...turn, state: { ...turn.state, pending: null, asked: null } };
  if (pending?.kind === 'cancel' || pending?.kind === 'move')
    return sayText(cleared, turn.texts.cancelKept(reservation?.code ?? pending.code));
  if (pending?.kind === 'heard') return sayText(cleared, turn.texts.voiceFailed);
  const { texts } = turn;
  const buttons = [
    { id: 'others', title: texts.buttons.others },
    { id: 'change_dates', title: texts.buttons.changeDates },
  ];
  return say(cleared, { kind: 'buttons', body: texts.no, buttons });
}

function greet(turn: Turn): Decision {
  const { texts, facts, state } = turn;
  const buttons = [
    { id: 'availability', title: texts.menu.availability },
    ...(state.reservation ? [{ id: 'my_booking', title: texts.menu.booking }] : []),
    { id: 'person', title: texts.menu.person },
  ];
  const body = state.greeted ? texts.greetAgain : texts.greetFirst(facts.property.name);
  return say(turn, { kind: 'buttons', body, buttons });
}

/** Not understood: the two likeliest next steps; after two in a row a person. */
function miss(turn: Turn): Decision {
  const { texts, state } = turn;
  const misses = state.misses + 1;
  if (misses > MISSES_MAX) return handOff(turn, texts.giveUp, 'not understood');
  const likely = likelySteps(turn, state);
  return say(
    turn,
    {
      kind: 'buttons',
      body: texts.notUnderstood,
      buttons: [...likely, { id: 'person', title: texts.menu.person }],
    },
    { misses },
  );
}

function likelySteps({ texts }: Turn, { reservation, pending }: ConversationState) {
  if (pending?.kind === 'hold')
    return [
      { id: 'yes', title: texts.buttons.reserve },
      { id: 'others', title: texts.buttons.others },
    ];
  if (reservation?.status === 'held')
    return [
      { id: 'pay', title: texts.buttons.pay },
      { id: 'my_booking', title: texts.menu.booking },
    ];
  return [
    { id: 'availability', title: texts.menu.availability },
    { id: 'my_booking', title: texts.menu.booking },
  ];
}

function readBack(turn: Turn, { understanding, text }: Message): Decision {
  const { texts } = turn;
  const buttons = [
    { id: 'yes', title: texts.buttons.yes },
    { id: 'no', title: texts.buttons.no },
  ];
  return say(
    turn,
    { kind: 'buttons', body: texts.readBack(text), buttons },
    { asked: 'confirm', pending: { kind: 'heard', understanding, text } },
  );
}

function photographed(turn: Turn, { understanding: { choice }, text }: Message) {
  const named = namedIn(turn, choice && 'name' in choice ? choice.name : text);
  if (named) return named;
  const offer = choice && 'ordinal' in choice ? turn.state.offers[choice.ordinal - 1] : undefined;
  return offer ? accommodationOf(turn, offer.accommodationId) : accommodationChosen(turn);
}
