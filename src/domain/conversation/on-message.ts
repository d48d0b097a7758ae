import type { Intent, Understanding } from '../nlu/understanding.ts';
import { askBack, askWhich, isAboutAStay } from './ask-back.ts';
import { proceed } from './booking.ts';
import { chosenBy, withSlots } from './choose.ts';
import { book, confirm, goOn, refuse } from './confirm.ts';
import { aboutReservation, askCancel, isLive, showBooking } from './existing.ts';
import { askMove } from './move.ts';
import { wishedIn } from './names.ts';
import { onPress, saidBy } from './on-press.ts';
import { payment } from './payment.ts';
import { amenities, location, photographed, photos, policies } from './place.ts';
import { plain } from './place-words.ts';
import { type Press, parsePress } from './reply-ids.ts';
import { readShortAnswer } from './short-answers.ts';
import { mergeSlots } from './slots.ts';
import { greet, miss, readBack } from './small-talk.ts';
import type { Pending, Slots } from './state.ts';
import { type Decision, handOff, type Message, sayText, type Turn, withState } from './turn.ts';

type Heard = Extract<Pending, { kind: 'heard' }>;
type Handler = (turn: Turn, message: Message) => Decision;

/** What each intent leads to. Every intent has its row. */
const BY_INTENT: Readonly<Record<Intent, Handler>> = {
  book: (turn) => book(turn),
  availability: (turn) => goOn(turn),
  price: (turn) => goOn(turn),
  my_booking: (turn, message) => aboutReservation(turn, message, showBooking),
  modify: (turn, message) => modify(turn, message),
  cancel: (turn, message) => cancel(turn, message),
  payment: (turn, message) => payment(turn, message),
  location: (turn, { text }) => location(turn, text),
  photos: (turn, message) => photos(turn, photographed(turn, message), 0),
  amenities: (turn, { text }) => amenities(turn, text),
  policies: (turn, { text, understanding }) => policies(turn, text, understanding),
  human: (turn) => handOff(turn, turn.texts.handOff, 'asked for a person'),
  yes: (turn) => confirm(turn),
  no: (turn) => refuse(turn),
  thanks: (turn) => sayText(turn, turn.texts.thanks),
  greeting: (turn, message) => greet(turn, message),
  other: (turn) => miss(turn),
};

/** What may settle a message before its intent does, in this order. */
const BEFORE_INTENT: readonly ((turn: Turn, message: Message) => Decision | null)[] = [
  (turn, message) => askBack(turn, message, movingCodeOf(turn, message)),
  (turn, message) => (movingCodeOf(turn, message) ? changeReservation(turn, message) : null),
  chosenBy,
  wantsOthers,
  asksForReadingAgain,
  correction,
];

export function onMessage(received: Turn, message: Message): Decision {
  const press = message.replyId ? parsePress(message.replyId) : null;
  const turn = isAnswer(press, message) ? received : withoutDemand(received);
  if (press) return onJoined(turn, press, message);
  if (message.voice?.confidence === 'low') return readBack(turn, message);
  const { pending } = turn.state;
  if (pending?.kind === 'heard' && message.understanding.intent === 'yes') return asHeard(turn, pending);
  return onWords(turn, message);
}

const ANSWERS = ['yes', 'no', 'cancel', 'move', 'modify', 'availability', 'book', 'other'];

/** Whether it may be meant for the question that is open. */
const isAnswer = (press: Press | null, { understanding, voice }: Message): boolean =>
  voice?.confidence === 'low' || ANSWERS.includes(press?.kind ?? understanding.intent);

/** What would change or end a reservation is asked anew once the guest has spoken of something else. */
function withoutDemand(turn: Turn): Turn {
  const { pending } = turn.state;
  const isDemand = pending?.kind === 'cancel' || pending?.kind === 'move';
  return isDemand ? withState(turn, { pending: null, asked: null }) : turn;
}

/** A press, with words in the same turn: dates, a refusal or a wish for a person weigh more than the button. */
function onJoined(turn: Turn, press: Press, message: Message): Decision {
  const { pending } = turn.state;
  if (press.kind === 'yes' && pending?.kind === 'heard') return asHeard(turn, pending);
  const { intent } = message.understanding;
  const isCountermand = intent === 'no' || intent === 'cancel' || intent === 'human' || intent === 'modify';
  const weighs = message.text !== '' && (saysStay(message.understanding) || isCountermand);
  if (!weighs) return onPress(turn, press);
  const said = saidBy(turn, press);
  return onWords(said ? withSlots(turn, said) : turn, message);
}

const asHeard = (turn: Turn, { understanding, text, before }: Heard): Decision =>
  onWords(withState(turn, { pending: before, asked: null }), {
    kind: 'message',
    understanding,
    text,
    replyId: null,
    voice: { confidence: 'high' },
    guestName: null,
    joined: false,
  });

function onWords(turn: Turn, message: Message): Decision {
  const { text } = message;
  const understanding = readShortAnswer(turn.state, message.understanding, text, turn.today);
  const read = { ...message, understanding };
  const informed = learn(turn, read);
  for (const settle of BEFORE_INTENT) {
    const decision = settle(informed, read);
    if (decision) return decision;
  }
  return BY_INTENT[understanding.intent](informed, read);
}

const saysStay = ({ checkIn, checkOut, nights, month, adults, children, change }: Understanding): boolean =>
  [checkIn, checkOut, nights, month, adults, children, change].some((said) => said !== null);

/** What the message says of a stay to come, put over what was known. */
function learn(turn: Turn, message: Message): Turn {
  const { state, now } = turn;
  const { understanding } = message;
  const isOfStay = isAboutAStay(understanding) || !hasDoubt(understanding);
  const isOfExisting = understanding.intent === 'cancel' || understanding.intent === 'my_booking';
  const isNew = isOfStay && !isOfExisting && movingCodeOf(turn, message) === null;
  const slots = isNew ? withNamed(turn, message, mergeSlots(state.slots, understanding)) : state.slots;
  const said = slots !== state.slots;
  const misses = understanding.intent === 'other' && !said ? state.misses : 0;
  return withState(turn, { slots, slotsAt: said ? now : state.slotsAt, misses });
}

/** A place asked for by its name, before any list was shown: "la Coihue del 11 al 15". */
function withNamed(turn: Turn, { understanding, text }: Message, slots: Slots): Slots {
  const { intent, choice } = understanding;
  const isWish = intent === 'book' || intent === 'availability' || intent === 'price';
  const named = isWish && choice === null ? wishedIn(turn, text) : null;
  return named && named.id !== slots.accommodationId ? { ...slots, accommodationId: named.id } : slots;
}

const hasDoubt = ({ question }: Understanding): boolean => question !== null;

const CHANGE_OF_MIND =
  /^(no[,. ]|mejor|prefiero|perdon|en realidad|melhor|prefiro|na verdade|actually|instead|rather|sorry|plutot|en fait|lieber|doch lieber|meglio|anzi)/;

/** The code of the reservation that these words want changed; null: they are of something else. */
function movingCodeOf({ state, ...turn }: Turn, { understanding, text }: Message): string | null {
  const { reservation, pending, asked } = state;
  if (!reservation || !isLive({ state, ...turn }, reservation)) return null;
  const { intent, choice } = understanding;
  const isOfQuote = pending?.kind === 'hold' && understanding.reservationCode === null;
  if (intent === 'modify') return isOfQuote ? null : reservation.code;
  if (!isAboutAStay(understanding)) return null;
  const saysIt = saysStay(understanding) || choice !== null;
  const isOpen =
    pending?.kind === 'moving' ||
    pending?.kind === 'move' ||
    (pending?.kind === 'dates' && pending.movingCode !== null);
  if (isOpen) return saysIt || understanding.question !== null ? reservation.code : null;
  const isSecondThought = asked === null && pending === null && CHANGE_OF_MIND.test(plain(text));
  return isSecondThought && saysIt ? reservation.code : null;
}

const changeReservation = (turn: Turn, message: Message): Decision =>
  aboutReservation(turn, message, askMove);

/** With a quote on the table, or nothing reserved any more, it is the stay that is looked for which changes. */
function modify(turn: Turn, message: Message): Decision {
  const { pending, reservation, slots } = turn.state;
  const { understanding } = message;
  const hasBegun = slots.checkIn !== null || slots.adults !== null || saysStay(understanding);
  const isOver = reservation !== null && !isLive(turn, reservation) && saysStay(understanding);
  const isSought = pending?.kind === 'hold' || (!reservation && hasBegun) || isOver;
  if (!isSought || understanding.reservationCode) return aboutReservation(turn, message, askMove);
  const isOpen = saysStay(understanding);
  return goOn(isOpen ? turn : withSlots(turn, { checkIn: null, checkOut: null, nights: null, month: null }));
}

/** Without a reservation, "cancel" takes the quote off the table. */
function cancel(turn: Turn, message: Message): Decision {
  const { reservation, pending } = turn.state;
  const isQuote = pending?.kind === 'hold' && message.understanding.reservationCode === null;
  const hasLive = reservation !== null && isLive(turn, reservation);
  return isQuote && !hasLive ? refuse(turn) : aboutReservation(turn, message, askCancel);
}

const OTHERS = /\b(otr[oa]s?|outr[oa]s?|another|others?|different|autres?|ander[er]?[sn]?|altr[aoie])\b/;

/** "otra", with a quote on the table. */
function wantsOthers(turn: Turn, { understanding: { intent }, text }: Message): Decision | null {
  const isAsked = turn.state.pending?.kind === 'hold' && (intent === 'other' || intent === 'no');
  return isAsked && OTHERS.test(plain(text)) ? goOn(withSlots(turn, { accommodationId: null })) : null;
}

/** Which dates are meant is still open, and the message does not say: it is asked again, with what else was learned kept. */
function asksForReadingAgain(turn: Turn, { understanding }: Message): Decision | null {
  const { pending } = turn.state;
  const { intent, checkIn, checkOut, nights, month, change } = understanding;
  if (pending?.kind !== 'dates') return null;
  const isOfStay = intent === 'book' || intent === 'availability' || intent === 'price' || intent === 'yes';
  const saysDates = [checkIn, checkOut, nights, month, change].some((said) => said !== null);
  if (!isOfStay || saysDates) return null;
  return askWhich(turn, pending.readings, turn.texts.askWhichDates, pending.movingCode);
}

/** New dates or another party in whatever words: the answer is worked out anew. */
function correction(turn: Turn, { understanding }: Message): Decision | null {
  const isByTheWay = ['yes', 'no', 'other', 'greeting', 'thanks'].includes(understanding.intent);
  if (!isByTheWay || !saysStay(understanding) || turn.state.pending?.kind === 'cancel') return null;
  return proceed(withState(turn, { pending: null }));
}
