import type { Signal } from './lexicon/signal.ts';
import type { Intent, PreviousTurn } from './understanding.ts';

/** What the intent is decided from, next to the signals of the words. */
export type IntentFacts = {
  readonly signals: ReadonlySet<Signal>;
  readonly hasDates: boolean;
  readonly hasParty: boolean;
  readonly hasAdults: boolean;
  readonly hasFullStay: boolean;
  /** A second stay takes the place of a first one. */
  readonly replaces: boolean;
  readonly hasPets: boolean;
  readonly hasCode: boolean;
  readonly hasChange: boolean;
  readonly hasChoice: boolean;
  /** The first word that is no greeting says yes or no. */
  readonly answer: 'yes' | 'no' | null;
  /** It begins a sentence that answers, if one was asked for: "não gostei". */
  readonly opener: 'yes' | 'no' | null;
  /** Words that are no answer, thanks or greeting. */
  readonly strangers: number;
  readonly asksTime: boolean;
  readonly hasMoney: boolean;
  /** There is a question mark. */
  readonly asks: boolean;
  readonly previous: PreviousTurn | undefined;
};

const THANKS_STRANGERS_MAX = 9;
const GREETING_STRANGERS_MAX = 3;
const ANSWER_STRANGERS_MAX = 2;

type Rule = readonly [Intent, (facts: IntentFacts) => boolean];

const has = (facts: IntentFacts, ...signals: Signal[]) => signals.some((signal) => facts.signals.has(signal));
const hasStay = (facts: IntentFacts) => facts.hasDates || facts.hasParty;
const isBooked = (facts: IntentFacts) =>
  has(facts, 'ownBooking', 'bookingNoun') || facts.hasCode || facts.previous?.reservationCode != null;

const OTHER_QUESTIONS = [
  'availability',
  'photos',
  'location',
  'policies',
  'checkTimes',
  'amenities',
  'myBooking',
  'ownBooking',
] as const;

const isOnlyPolite = (facts: IntentFacts) =>
  !hasStay(facts) &&
  !facts.hasChange &&
  !has(facts, 'info', 'availability', 'haveYou') &&
  facts.strangers <= GREETING_STRANGERS_MAX;

/** A price that is named, not asked for: "unser Budget ist 120 Euro pro Nacht, habt ihr etwas?". */
const namesRate = (facts: IntentFacts) => facts.hasMoney || has(facts, 'rate');

/** "avete posto?"; "avete un lettino?" asks for the thing. */
const asksRoom = (facts: IntentFacts) =>
  has(facts, 'availability') || (has(facts, 'haveYou') && !has(facts, 'amenities'));

/** "ho due bambini, ci sarebbe un seggiolone?": who comes along only says why. */
const isOnlyChildren = (facts: IntentFacts) =>
  has(facts, 'amenities') && !facts.hasDates && facts.hasParty && !facts.hasAdults;

const isSaidBooked = (facts: IntentFacts) => has(facts, 'ownBooking') || facts.hasCode;

/** "there'll be three of us now", said of a reservation that the thread speaks of. */
const isOtherParty = (facts: IntentFacts) =>
  facts.previous?.reservationCode != null &&
  facts.previous.asked === null &&
  facts.hasParty &&
  !facts.hasDates;

/** "listo, reservá la del muelle" takes it; "sí, la segunda" answers. */
const isTaken = (facts: IntentFacts) =>
  // "o azul tem piscina?" does not take it yet.
  !(facts.asks && has(facts, 'amenities', 'policies')) &&
  (facts.answer === null || (facts.answer === 'yes' && has(facts, 'bookingNoun')));

const isNothingAsked = (facts: IntentFacts) =>
  (facts.previous?.asked ?? null) === null &&
  !hasStay(facts) &&
  !facts.hasChange &&
  !facts.hasChoice &&
  !has(facts, 'info', 'availability', 'haveYou');

/** The first that holds is the intent: what needs an action stands before what only asks. */
const RULES: readonly Rule[] = [
  ['availability', (f) => has(f, 'othersCancel')],
  [
    'cancel',
    (f) =>
      has(f, 'cancel') &&
      !has(f, 'cancelRule') &&
      (!has(f, 'foreignCancel') || isSaidBooked(f)) &&
      (!has(f, 'cancelAsk') || isSaidBooked(f) || has(f, 'cannotCome')),
  ],
  ['policies', (f) => has(f, 'cancelRule', 'cancelAsk')],
  // "no puedo ir el 10, ¿puede ser el 17?": another date instead.
  ['modify', (f) => has(f, 'cannotCome') && ((f.replaces && isBooked(f)) || has(f, 'modify'))],
  ['cancel', (f) => has(f, 'cannotCome') && !has(f, 'availability', 'haveYou', 'modify') && !f.replaces],
  ['human', (f) => has(f, 'complaint')],
  ['human', (f) => has(f, 'broken') && !(has(f, 'availability', 'haveYou') && hasStay(f))],
  ['other', (f) => has(f, 'sells') && !hasStay(f) && !isSaidBooked(f)],
  ['other', (f) => has(f, 'offTopic') && !has(f, 'amenities') && !hasStay(f) && !isSaidBooked(f)],
  ['modify', (f) => has(f, 'modify') && (isBooked(f) || f.replaces)],
  ['modify', (f) => has(f, 'instead') && hasStay(f) && isBooked(f)],
  [
    'modify',
    (f) => has(f, 'rather') && f.hasDates && (f.previous?.reservationCode != null || isSaidBooked(f)),
  ],
  ['modify', (f) => has(f, 'ownBooking') && f.replaces && f.hasFullStay && !has(f, 'price')],
  ['modify', (f) => f.hasChange && isBooked(f) && !has(f, 'price')],
  // "se eu fechar 5 noites, tem desconto?": nothing is taken yet.
  ['price', (f) => has(f, 'discount') && has(f, 'ifWord') && f.asks],
  ['book', (f) => has(f, 'book') && !has(f, 'ownBooking', 'notBook')],
  [
    'book',
    (f) => has(f, 'wantsIt') && f.hasFullStay && !has(f, ...OTHER_QUESTIONS, 'price', 'payment', 'human'),
  ],
  [
    'human',
    (f) =>
      has(f, 'human') &&
      !(f.asksTime && has(f, 'policies', 'checkTimes')) &&
      !(has(f, 'orCall') && (hasStay(f) || has(f, 'price'))),
  ],
  // "non merci, c'est trop cher".
  ['no', (f) => f.answer === 'no' && has(f, 'thanks') && !hasStay(f) && !f.asks],
  [
    'book',
    (f) =>
      has(f, 'cheapest') &&
      f.previous?.asked === 'choice' &&
      !f.asks &&
      f.strangers <= ANSWER_STRANGERS_MAX + 1,
  ],
  ['price', (f) => has(f, 'discount') || (has(f, 'price') && f.hasDates)],
  ['payment', (f) => has(f, 'payment')],
  ['location', (f) => has(f, 'distance')],
  [
    'price',
    (f) =>
      has(f, 'price') ||
      (namesRate(f) && !(has(f, 'availability', 'haveYou') && hasStay(f))) ||
      (has(f, 'cheapest') && !f.hasChoice),
  ],
  ['price', (f) => has(f, 'whatWould') && f.hasDates && !has(f, ...OTHER_QUESTIONS)],
  ['availability', (f) => asksRoom(f) && hasStay(f) && !has(f, 'ownBooking') && !isOnlyChildren(f)],
  ['photos', (f) => has(f, 'photos')],
  ['location', (f) => has(f, 'location')],
  ['book', (f) => f.hasChoice && f.previous?.asked === 'choice' && isTaken(f)],
  ['my_booking', (f) => has(f, 'asksState') && isSaidBooked(f)],
  ['my_booking', (f) => has(f, 'ownData') && isBooked(f)],
  [
    'policies',
    (f) =>
      (has(f, 'policies') && !(has(f, 'noPets') && hasStay(f) && !f.asks)) ||
      (has(f, 'checkTimes') && !f.hasFullStay && (f.asks || !f.hasDates)) ||
      (f.hasPets && !hasStay(f)),
  ],
  ['amenities', (f) => has(f, 'amenities') || (has(f, 'asksThing') && !has(f, 'availability'))],
  ['policies', (f) => has(f, 'mayWe') && !hasStay(f)],
  ['policies', (f) => f.asksTime && !f.hasDates && (!f.hasParty || !has(f, 'availability', 'haveYou'))],
  ['modify', (f) => isSaidBooked(f) && f.hasParty && (has(f, 'ownBooking', 'rather') || !f.hasDates)],
  ['modify', (f) => has(f, 'ownBooking') && f.replaces],
  ['my_booking', (f) => has(f, 'myBooking', 'ownBooking') || f.hasCode],
  // "ok gracias, lo pienso" is no answer yet.
  ['thanks', (f) => has(f, 'thanks') && has(f, 'thinks') && !hasStay(f)],
  // "buenísimo, gracias" answers what was asked; where nothing was, it thanks.
  ['thanks', (f) => has(f, 'thanks') && f.answer === 'yes' && !has(f, 'consent') && isNothingAsked(f)],
  ['yes', (f) => f.answer === 'yes' && !f.hasDates && !f.hasParty && !f.hasChange],
  ['no', (f) => f.answer === 'no' && !hasStay(f) && !f.hasChange && !f.hasChoice],
  ['book', (f) => f.hasChoice && (!hasStay(f) || (f.previous?.offered.length ?? 0) > 0)],
  ['modify', (f) => isOtherParty(f) && !has(f, 'availability', 'haveYou')],
  ['availability', (f) => has(f, 'availability', 'haveYou') || hasStay(f) || f.hasChange],
  ['book', (f) => has(f, 'bookingNoun') && f.strangers <= ANSWER_STRANGERS_MAX],
  ['modify', (f) => has(f, 'modify') && !has(f, 'largest')],
  [
    'thanks',
    (f) =>
      has(f, 'thanks') && (!has(f, 'info') || has(f, 'thanksFor')) && f.strangers <= THANKS_STRANGERS_MAX,
  ],
  ['greeting', (f) => has(f, 'greeting') && isOnlyPolite(f)],
  ['yes', (f) => has(f, 'yes') && !has(f, 'thinks') && f.strangers <= ANSWER_STRANGERS_MAX],
  ['no', (f) => has(f, 'no') && f.strangers <= ANSWER_STRANGERS_MAX],
];

export function intentOf(said: IntentFacts): Intent {
  const isAsked = said.previous?.asked === 'confirm';
  const facts = isAsked ? { ...said, answer: said.answer ?? said.opener } : said;
  return RULES.find(([, holds]) => holds(facts))?.[0] ?? 'other';
}
