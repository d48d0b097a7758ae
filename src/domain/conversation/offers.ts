import { findAlternatives } from '../alternatives.ts';
import { type FreeStay, findFreeStays, isFree } from '../availability.ts';
import { addDays } from '../calendar-date.ts';
import type { Alternative } from '../gate/verbs.ts';
import { validateStay } from '../hold.ts';
import { nightsOf, type Party, type Stay } from '../stay.ts';
import { LIMITS } from './replies/limits.ts';
import { chooseId, readingId } from './reply-ids.ts';
import type { Offer } from './state.ts';
import {
  accommodationOf,
  type Decision,
  nameOf,
  partyText,
  say,
  sayButtons,
  shortStayText,
  stayText,
  type Turn,
} from './turn.ts';

export const freeStays = ({ facts, now, today }: Turn, stay: Stay, party: Party): FreeStay[] =>
  findFreeStays({ property: facts.property, nights: facts.nights, stay, party, now, today });

export const offersOf = (free: readonly FreeStay[], stay: Stay): Offer[] =>
  free.slice(0, LIMITS.rows).map(({ accommodation, quote }) => ({
    accommodationId: accommodation.id,
    name: accommodation.name,
    stay,
    totalMinor: quote.totalMinor,
    capacity: accommodation.capacity,
  }));

export const bestOf = (offers: readonly Offer[], superlative: 'cheapest' | 'largest'): Offer | undefined =>
  [...offers].sort((a, b) =>
    superlative === 'cheapest' ? a.totalMinor - b.totalMinor : b.capacity - a.capacity,
  )[0];

/** What is free on the same dates, to choose from. */
export function offerList(
  turn: Turn,
  offers: readonly Offer[],
  stay: Stay,
  party: Party,
  intro?: string,
): Decision {
  const { texts, format } = turn;
  const lines = offers.map(({ name, totalMinor }) => `• *${name}* — ${format.money(totalMinor)}`);
  const question = texts.offers(stayText(turn, stay), partyText(turn, party));
  const body = `${intro ? `${intro} ` : ''}${question}\n\n${lines.join('\n')}`;
  const rows = offers.map((offer) => ({
    id: chooseId(offer.accommodationId, stay),
    title: offer.name,
    description: texts.offerRow(format.money(offer.totalMinor), offer.capacity),
  }));
  return say(
    turn,
    { kind: 'list', body, button: texts.offersButton, rows },
    { asked: 'choice', offers, pending: null },
  );
}

/** What was wanted is not to be had: the reason if it is a minimum stay, else up to three priced alternatives. */
export function offerInstead(turn: Turn, accommodationId: string, stay: Stay, party: Party): Decision {
  const { facts, now, today } = turn;
  const nights = facts.nights.find((one) => one.accommodationId === accommodationId);
  const isTaken = nights !== undefined && !isFree(nights, stay, now);
  const minimum = isTaken ? null : minNightsFor(turn, accommodationId, stay);
  if (minimum !== null) return offerLonger(turn, stay, minimum);
  const alternatives = findAlternatives({
    property: facts.property,
    nights: facts.nights,
    wanted: { accommodationId, stay, party },
    now,
    today,
  });
  return offerAlternatives(turn, stay, alternatives);
}

function offerLonger(turn: Turn, stay: Stay, minimum: number): Decision {
  const { texts } = turn;
  const longer = { checkIn: stay.checkIn, checkOut: addDays(stay.checkIn, minimum) };
  const buttons = [
    { id: readingId(longer), title: texts.nights(minimum) },
    { id: 'change_dates', title: texts.buttons.changeDates },
  ];
  return sayButtons(turn, texts.minNights(texts.nights(minimum)), buttons, { asked: 'dates', pending: null });
}

/** Nights beyond the wanted ones that a minimum is looked for. */
const LENGTHENED_MAX = 14;

/** The minimum that the stay falls short of, or null. Found by lengthening it: the rules are the domain's, not repeated here. */
function minNightsFor(turn: Turn, accommodationId: string, stay: Stay): number | null {
  const rates = turn.facts.nights.find((one) => one.accommodationId === accommodationId)?.rates;
  if (!rates) return null;
  const party = { adults: 1, children: 0, infants: 0 };
  const fits = (nights: number): boolean =>
    validateStay({
      stay: { checkIn: stay.checkIn, checkOut: addDays(stay.checkIn, nights) },
      party,
      rates,
      today: turn.today,
    }).ok;
  const wanted = nightsOf(stay);
  if (fits(wanted)) return null;
  for (let nights = wanted + 1; nights <= wanted + LENGTHENED_MAX; nights++) if (fits(nights)) return nights;
  return null;
}

export function offerAlternatives(
  turn: Turn,
  stay: Stay,
  alternatives: readonly Alternative[],
  intro?: string,
): Decision {
  const { texts, format } = turn;
  const slots = { ...turn.state.slots, ...stay, nights: nightsOf(stay), month: null };
  if (alternatives.length === 0) {
    const buttons = [
      { id: 'change_dates', title: texts.buttons.changeDates },
      { id: 'person', title: texts.menu.person },
    ];
    return sayButtons(turn, intro ?? texts.noneFree(stayText(turn, stay)), buttons, {
      asked: 'dates',
      pending: null,
      offers: [],
    });
  }
  const offers = alternatives.map(({ accommodationId, checkIn, checkOut, totalMinor }) => ({
    accommodationId,
    name: nameOf(turn, accommodationId),
    stay: { checkIn, checkOut },
    totalMinor,
    capacity: accommodationOf(turn, accommodationId)?.capacity ?? 0,
  }));
  const lines = offers.map(
    (offer) => `• *${offer.name}*, ${shortStayText(turn, offer.stay)} — ${format.money(offer.totalMinor)}`,
  );
  const body = `${intro ?? texts.alternatives(stayText(turn, stay))}\n\n${lines.join('\n')}`;
  const rows = offers.map((offer) => ({
    id: chooseId(offer.accommodationId, offer.stay),
    title: offer.name,
    description: texts.alternativeRow(shortStayText(turn, offer.stay), format.money(offer.totalMinor)),
  }));
  return say(
    turn,
    { kind: 'list', body, button: texts.offersButton, rows },
    { asked: 'choice', offers, pending: null, slots },
  );
}
