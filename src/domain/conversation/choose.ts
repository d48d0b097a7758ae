import type { Understanding } from '../nlu/understanding.ts';
import { proceed } from './booking.ts';
import { namedIn } from './names.ts';
import { bestOf, freeStays, offersOf } from './offers.ts';
import { amenities, amenityIn } from './place.ts';
import { showQuote } from './quote.ts';
import { startingOn } from './slots.ts';
import { type ConversationState, type Offer, partyOf, type Slots, stayOf } from './state.ts';
import { type Decision, type Message, type Turn, withState } from './turn.ts';

/** The turn with other slots; what was pending was for the old ones. */
export const withSlots = (turn: Turn, slots: Partial<Slots>): Turn =>
  withState(turn, {
    pending: null,
    misses: 0,
    slots: { ...turn.state.slots, ...slots },
    slotsAt: turn.now,
  });

/** Intents beside which a choice is a choice, not a mention. */
const CHOOSING: ReadonlySet<Understanding['intent']> = new Set([
  'book',
  'availability',
  'price',
  'yes',
  'no',
  'other',
  'greeting',
  'thanks',
]);
/** "mejor la del muelle" is a choice even where its words could ask about a jetty. */
const CHOICE_WORDS_MAX = 5;

/** "la segunda", "la del muelle", "the cheapest": out of what was offered, else of what there is. */
export function chosenBy(turn: Turn, { understanding, text }: Message): Decision | null {
  const { choice, intent } = understanding;
  if (!choice) return null;
  const isQuestion = text.includes('?');
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const isPick = turn.state.asked !== null && words <= CHOICE_WORDS_MAX && !isQuestion;
  if (!CHOOSING.has(intent) && !(intent === 'amenities' && isPick)) return null;
  if (isQuestion && 'ordinal' in choice && amenityIn(text)) {
    const offer = turn.state.offers[choice.ordinal - 1];
    return offer ? amenities(withAccommodation(turn, offer.accommodationId), text) : null;
  }
  if ('ordinal' in choice) return byOrdinal(turn, choice.ordinal, understanding);
  if ('superlative' in choice) return bySuperlative(turn, choice.superlative);
  const named = namedIn(turn, choice.name);
  if (!named) return null;
  const offer = turn.state.offers.find(({ accommodationId }) => accommodationId === named.id);
  return offer && !saysStay(understanding)
    ? chooseOffer(turn, offer)
    : proceed(withSlots(turn, { accommodationId: named.id }));
}

/** "the second one, but from the 12th": the dates said beside a choice are the ones that count. */
const saysStay = ({ checkIn, checkOut, nights, change }: Understanding): boolean =>
  checkIn !== null || checkOut !== null || nights !== null || change !== null;

const withAccommodation = (turn: Turn, accommodationId: string): Turn =>
  withState(turn, { slots: { ...turn.state.slots, accommodationId } });

function byOrdinal(turn: Turn, ordinal: number, said: Understanding): Decision | null {
  const { pending, offers } = turn.state;
  const reading = pending?.kind === 'dates' ? pending.readings[ordinal - 1] : undefined;
  if (reading) return proceed(withSlots(turn, reading));
  const day = pending?.kind === 'days' ? pending.days[ordinal - 1] : undefined;
  if (day) return proceed(withSlots(turn, startingOn(turn.state.slots, day)));
  const offer = offers[ordinal - 1];
  if (!offer) return null;
  const { accommodationId } = offer;
  return saysStay(said) ? proceed(withSlots(turn, { accommodationId })) : chooseOffer(turn, offer);
}

/** The cheapest or largest of what was offered, or of what is free; if that is what lies on the table, it is said so. */
function bySuperlative(turn: Turn, superlative: 'cheapest' | 'largest'): Decision | null {
  const { pending } = turn.state;
  const best = bestOf(offersNow(turn), superlative);
  if (!best) return null;
  const isOnTable =
    pending?.kind === 'hold' &&
    pending.accommodationId === best.accommodationId &&
    pending.stay.checkIn === best.stay.checkIn &&
    pending.stay.checkOut === best.stay.checkOut;
  return isOnTable ? showQuote(turn, pending, turn.texts.alreadyThat[superlative]) : chooseOffer(turn, best);
}

/** The offers of the last list while they are for the stay in question, else what is free for it. */
function offersNow(turn: Turn): readonly Offer[] {
  const { offers, slots } = turn.state;
  const stay = stayOf(slots);
  const party = partyOf(slots);
  if (offers.length > 1 && isListFor(turn.state, offers)) return offers;
  return stay && party ? offersOf(freeStays(turn, stay, party), stay) : offers;
}

const isListFor = ({ asked, slots }: ConversationState, offers: readonly Offer[]): boolean =>
  asked === 'choice' ||
  offers.every(({ stay }) => stay.checkIn === slots.checkIn && stay.checkOut === slots.checkOut);

export const chooseOffer = (turn: Turn, { accommodationId, stay }: Offer): Decision =>
  proceed(withSlots(turn, { accommodationId, ...stay }));
