import type { Accommodation } from '../accommodation.ts';
import { guestsOf, type Party, type Stay } from '../stay.ts';
import { freeStays, offerInstead, offerList, offersOf } from './offers.ts';
import { quoteStay } from './quote.ts';
import { partyOf, stayOf } from './state.ts';
import {
  accommodationOf,
  capitalised,
  type Decision,
  nameOf,
  partyText,
  sayButtons,
  sayText,
  stayText,
  type Turn,
} from './turn.ts';

/** From what is known to the next step towards a hold: one missing thing is asked; else what is free is shown, or quoted. */
export function proceed(turn: Turn): Decision {
  const { slots } = turn.state;
  const stay = stayOf(slots);
  const party = partyOf(slots);
  if (!stay) return askDates(turn);
  if (stay.checkIn < turn.today) return askDatesAgain(turn);
  if (!party) return askParty(turn, stay);
  const wanted = slots.accommodationId ? accommodationOf(turn, slots.accommodationId) : null;
  const largest = largestOf(turn);
  // A house that offers nothing at the moment has nothing free, however many come.
  if (largest && guestsOf(party) > largest.capacity) return refuseTooMany(turn, party, largest);
  if (wanted && guestsOf(party) <= wanted.capacity) return quoteStay(turn, wanted.id, stay, party);
  const intro = wanted ? turn.texts.tooSmall(nameOf(turn, wanted.id), wanted.capacity) : undefined;
  return offerFree(turn, stay, party, intro);
}

/** What is free: one is quoted at once, several are listed. */
function offerFree(turn: Turn, stay: Stay, party: Party, intro?: string): Decision {
  const free = freeStays(turn, stay, party);
  const [only] = free;
  if (!only) return offerInstead(turn, smallestThatFits(turn, party), stay, party);
  if (free.length === 1 && !intro) return quoteStay(turn, only.accommodation.id, stay, party);
  return offerList(turn, offersOf(free, stay), stay, party, intro);
}

function askDates(turn: Turn): Decision {
  const { texts, format, state } = turn;
  const { checkIn, checkOut, month, nights } = state.slots;
  const patch = { asked: 'dates' as const, pending: null };
  if (checkIn && checkIn < turn.today) return askDatesAgain(turn);
  if (checkIn) return sayText(turn, texts.askNights(format.date(checkIn)), patch);
  if (checkOut) return sayText(turn, texts.askCheckIn(format.date(checkOut)), patch);
  const name = month ? format.monthOf(month) : '';
  if (name) return sayText(turn, texts.askDatesInMonth(name), patch);
  return sayText(turn, nights ? texts.askStart(texts.nights(nights)) : texts.askDates, patch);
}

/** Dates that cannot be are forgotten, so that what is said next stands by itself. */
export const askDatesAgain = (turn: Turn): Decision =>
  sayText(turn, turn.texts.askDatesAgain, {
    asked: 'dates',
    pending: null,
    slots: { ...turn.state.slots, checkIn: null, checkOut: null, nights: null, month: null },
  });

function askParty(turn: Turn, stay: Stay): Decision {
  const body = `${capitalised(stayText(turn, stay))}. ${turn.texts.askParty}`;
  return sayText(turn, body, { asked: 'party', pending: null });
}

const largestOf = ({ facts }: Turn) =>
  [...facts.property.accommodations].sort((a, b) => b.capacity - a.capacity)[0];

function refuseTooMany(turn: Turn, party: Party, { name, capacity }: Accommodation): Decision {
  const { texts } = turn;
  const body = texts.tooMany(partyText(turn, party), name, capacity);
  const buttons = [
    { id: 'person', title: texts.menu.person },
    { id: 'change_dates', title: texts.buttons.changeDates },
  ];
  return sayButtons(turn, body, buttons, { asked: 'party', pending: null, offers: [] });
}

function smallestThatFits(turn: Turn, party: Party): string {
  const fitting = turn.facts.property.accommodations.filter(({ capacity }) => capacity >= guestsOf(party));
  return [...fitting].sort((a, b) => a.capacity - b.capacity)[0]?.id ?? '';
}
