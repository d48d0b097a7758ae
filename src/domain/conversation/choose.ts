import type { Understanding } from '../nlu/understanding.ts';
import { askParty, proceed, quote } from './booking.ts';
import { namedIn } from './place.ts';
import type { Press } from './reply-ids.ts';
import { type Offer, partyOf, type Slots, stayOf } from './state.ts';
import type { Decision, Turn } from './turn.ts';

/** The turn with other slots; what was pending was for the old ones. */
export const withSlots = (turn: Turn, slots: Partial<Slots>): Turn => ({
  ...turn,
  state: {
    ...turn.state,
    pending: null,
    misses: 0,
    slots: { ...turn.state.slots, ...slots },
    slotsAt: turn.now,
  },
});

/** "la segunda", "la del muelle", "the cheapest": out of what was offered, else of what there is. */
export function chosenBy(turn: Turn, { choice, intent }: Understanding): Decision | null {
  if (!choice || intent === 'photos' || intent === 'amenities') return null;
  const { offers } = turn.state;
  if ('ordinal' in choice) {
    const readings = turn.state.pending?.kind === 'dates' ? turn.state.pending.readings : [];
    const reading = readings[choice.ordinal - 1];
    if (reading) return proceed(withSlots(turn, reading));
    const offer = offers[choice.ordinal - 1];
    return offer ? chooseOffer(turn, offer) : null;
  }
  if ('superlative' in choice) {
    const by =
      choice.superlative === 'cheapest'
        ? (a: Offer, b: Offer) => a.totalMinor - b.totalMinor
        : (a: Offer, b: Offer) => b.capacity - a.capacity;
    const offer = [...offers].sort(by)[0];
    return offer ? chooseOffer(turn, offer) : null;
  }
  const named = namedIn(turn, choice.name);
  if (!named) return null;
  const offer = offers.find(({ accommodationId }) => accommodationId === named.id);
  return offer ? chooseOffer(turn, offer) : proceed(withSlots(turn, { accommodationId: named.id }));
}

export const chooseOffer = (turn: Turn, offer: Offer): Decision =>
  choose(turn, { kind: 'choose', accommodationId: offer.accommodationId, stay: offer.stay });

export function choose(turn: Turn, { accommodationId, stay }: Extract<Press, { kind: 'choose' }>): Decision {
  const next = withSlots(turn, { accommodationId, ...(stay ?? {}) });
  const party = partyOf(next.state.slots);
  const chosen = stayOf(next.state.slots);
  if (!party) return askParty(next);
  return chosen ? quote(next, accommodationId, chosen, party) : proceed(next);
}
