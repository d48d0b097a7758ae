import type { Signal } from './lexicon/data.ts';
import type { Intent, PreviousTurn } from './understanding.ts';

/** What the intent is decided from, next to the signals of the words. */
export type IntentFacts = {
  readonly signals: ReadonlySet<Signal>;
  readonly hasDates: boolean;
  readonly hasParty: boolean;
  readonly hasPets: boolean;
  readonly hasCode: boolean;
  readonly hasChange: boolean;
  readonly hasChoice: boolean;
  /** The first word that is no greeting says yes or no. */
  readonly answer: 'yes' | 'no' | null;
  /** Nothing in it but answers, thanks, greetings and the words between them. */
  readonly isShort: boolean;
  readonly previous: PreviousTurn | undefined;
};

type Rule = readonly [Intent, (facts: IntentFacts) => boolean];

const has = (facts: IntentFacts, ...signals: Signal[]) => signals.some((signal) => facts.signals.has(signal));
const hasStay = (facts: IntentFacts) => facts.hasDates || facts.hasParty;
const isBooked = (facts: IntentFacts) =>
  has(facts, 'ownBooking', 'bookingNoun') || facts.hasCode || facts.previous?.reservationCode != null;

/** The first that holds is the intent: what needs an action stands before what only asks. */
const RULES: readonly Rule[] = [
  ['cancel', (f) => has(f, 'cancel') && !has(f, 'cancelRule')],
  ['policies', (f) => has(f, 'cancelRule')],
  ['human', (f) => has(f, 'complaint')],
  ['modify', (f) => has(f, 'modify') && isBooked(f)],
  ['modify', (f) => f.hasChange && f.previous?.reservationCode != null && !has(f, 'price')],
  ['book', (f) => has(f, 'book') && !has(f, 'ownBooking')],
  ['human', (f) => has(f, 'human')],
  ['payment', (f) => has(f, 'payment')],
  ['price', (f) => has(f, 'price')],
  ['photos', (f) => has(f, 'photos')],
  ['location', (f) => has(f, 'location')],
  ['availability', (f) => has(f, 'availability') && hasStay(f) && !has(f, 'ownBooking')],
  ['policies', (f) => has(f, 'policies') || (f.hasPets && !hasStay(f))],
  ['amenities', (f) => has(f, 'amenities')],
  ['my_booking', (f) => has(f, 'myBooking', 'ownBooking') || f.hasCode],
  ['yes', (f) => f.answer === 'yes' && !f.hasDates && !f.hasParty && !f.hasChange],
  ['no', (f) => f.answer === 'no' && !hasStay(f) && !f.hasChange && !f.hasChoice],
  ['book', (f) => f.hasChoice],
  ['availability', (f) => has(f, 'availability') || hasStay(f) || f.hasChange],
  ['thanks', (f) => has(f, 'thanks') && f.isShort],
  ['greeting', (f) => has(f, 'greeting') && f.isShort],
  ['yes', (f) => has(f, 'yes') && f.isShort],
  ['no', (f) => has(f, 'no') && f.isShort],
];

export function intentOf(facts: IntentFacts): Intent {
  return RULES.find(([, holds]) => holds(facts))?.[0] ?? 'other';
}
