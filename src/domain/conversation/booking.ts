import { findAlternatives } from '../alternatives.ts';
import { type FreeStay, findFreeStays, isFree } from '../availability.ts';
import { addDays } from '../calendar-date.ts';
import type { Alternative } from '../gate/verbs.ts';
import { validateStay } from '../hold.ts';
import { priceStay, type QuoteLine } from '../pricing.ts';
import { guestsOf, nightsOf, type Party, type Stay } from '../stay.ts';
import { LIMITS } from './replies/limits.ts';
import { chooseId } from './reply-ids.ts';
import { type Offer, type Pending, partyOf, stayOf } from './state.ts';
import {
  accommodationOf,
  type Decision,
  partyText,
  say,
  sayText,
  shortStayText,
  stayText,
  type Turn,
} from './turn.ts';

/** From what is known to the next step towards a hold: one missing thing is asked; else what is free is shown, or quoted. */
export function proceed(turn: Turn): Decision {
  const { slots } = turn.state;
  const stay = stayOf(slots);
  const party = partyOf(slots);
  if (!stay) return askDates(turn);
  if (!party) return askParty(turn);
  if (stay.checkIn < turn.today)
    return sayText(turn, turn.texts.askDatesAgain, { asked: 'dates', pending: null });
  const tooMany = refuseTooMany(turn, party);
  if (tooMany) return tooMany;
  const free = freeStays(turn, stay, party);
  const wanted = slots.accommodationId;
  if (wanted) {
    const chosen = free.find(({ accommodation }) => accommodation.id === wanted);
    return chosen
      ? quote(turn, chosen.accommodation.id, stay, party)
      : offerInstead(turn, wanted, stay, party);
  }
  const [only] = free;
  if (!only) return offerInstead(turn, smallestThatFits(turn, party), stay, party);
  return free.length === 1
    ? quote(turn, only.accommodation.id, stay, party)
    : offerList(turn, free, stay, party);
}

function askDates(turn: Turn): Decision {
  const { texts, format, state } = turn;
  const { checkIn, checkOut, month } = state.slots;
  const patch = { asked: 'dates' as const, pending: null };
  if (checkIn) return sayText(turn, texts.askNights(format.date(checkIn)), patch);
  if (checkOut) return sayText(turn, texts.askCheckIn(format.date(checkOut)), patch);
  const name = month ? format.monthOf(month) : '';
  return sayText(turn, name ? texts.askDatesInMonth(name) : texts.askDates, patch);
}

export const askParty = (turn: Turn): Decision => {
  const stay = stayOf(turn.state.slots);
  const body = stay ? `${capitalised(stayText(turn, stay))}. ${turn.texts.askParty}` : turn.texts.askParty;
  return sayText(turn, body, { asked: 'party', pending: null });
};

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function refuseTooMany(turn: Turn, party: Party): Decision | null {
  const { accommodations } = turn.facts.property;
  const largest = accommodations.reduce<(typeof accommodations)[number] | null>(
    (best, one) => (best && best.capacity >= one.capacity ? best : one),
    null,
  );
  if (largest && guestsOf(party) <= largest.capacity) return null;
  const body = turn.texts.tooMany(
    partyText(turn, party),
    largest?.name ?? turn.facts.property.name,
    largest?.capacity ?? 0,
  );
  return say(
    turn,
    {
      kind: 'buttons',
      body,
      buttons: [
        { id: 'person', title: turn.texts.menu.person },
        { id: 'change_dates', title: turn.texts.buttons.changeDates },
      ],
    },
    { asked: 'party', pending: null, offers: [] },
  );
}

const freeStays = ({ facts, now, today }: Turn, stay: Stay, party: Party): FreeStay[] =>
  findFreeStays({ property: facts.property, nights: facts.nights, stay, party, now, today });

function smallestThatFits(turn: Turn, party: Party): string {
  const fitting = turn.facts.property.accommodations.filter(({ capacity }) => capacity >= guestsOf(party));
  return [...fitting].sort((a, b) => a.capacity - b.capacity)[0]?.id ?? '';
}

function offerList(turn: Turn, free: readonly FreeStay[], stay: Stay, party: Party): Decision {
  const { texts, format } = turn;
  const offers = free.slice(0, LIMITS.rows).map(({ accommodation, quote: priced }) => ({
    accommodationId: accommodation.id,
    name: accommodation.name,
    stay,
    totalMinor: priced.totalMinor,
    capacity: accommodation.capacity,
  }));
  const lines = offers.map(({ name, totalMinor }) => `• *${name}* — ${format.money(totalMinor)}`);
  const body = `${texts.offers(stayText(turn, stay), partyText(turn, party))}\n\n${lines.join('\n')}`;
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

/** The itemised quote of one accommodation; the next yes holds it. */
export function quote(turn: Turn, accommodationId: string, stay: Stay, party: Party): Decision {
  const nights = turn.facts.nights.find((one) => one.accommodationId === accommodationId);
  const accommodation = accommodationOf(turn, accommodationId);
  if (!nights || !accommodation || !isFree(nights, stay, turn.now))
    return offerInstead(turn, accommodationId, stay, party);
  const valid = validateStay({ stay, party, rates: nights.rates, today: turn.today });
  if (!valid.ok) return offerInstead(turn, accommodationId, stay, party);
  const priced = priceStay(nights.rates, stay, party);
  const { texts, format } = turn;
  const pending: Pending = { kind: 'hold', accommodationId, stay, party, quote: priced };
  const body = [
    `*${accommodation.name}*`,
    `${capitalised(stayText(turn, stay))} · ${partyText(turn, party)}`,
    '',
    ...priced.lines.map((line) => lineText(turn, line)),
    `*${texts.total}: ${format.money(priced.totalMinor)}*`,
    `${texts.deposit(nights.rates.depositPercent)}: ${format.money(priced.depositMinor)}`,
    '',
    texts.confirmQuote,
  ].join('\n');
  const buttons = [
    { id: 'yes', title: texts.buttons.reserve },
    { id: 'others', title: texts.buttons.others },
    { id: 'change_dates', title: texts.buttons.changeDates },
  ];
  return say(
    turn,
    { kind: 'buttons', body, buttons },
    { asked: 'confirm', pending, slots: { ...turn.state.slots, accommodationId } },
  );
}

function lineText(
  { texts, format }: Turn,
  { rule, label, quantity, unitMinor, amountMinor }: QuoteLine,
): string {
  const season = /^Season: (.*?)(, weekend)?$/.exec(label)?.[1] ?? label;
  const name = texts.rule[rule](season);
  return quantity === 1
    ? `${name}: ${format.money(amountMinor)}`
    : `${name}: ${quantity} × ${format.money(unitMinor)} = ${format.money(amountMinor)}`;
}

/** What was wanted is not to be had: the reason if it is a rule, else up to three priced alternatives. */
export function offerInstead(turn: Turn, accommodationId: string, stay: Stay, party: Party): Decision {
  const { facts, now, today } = turn;
  const nights = facts.nights.find((one) => one.accommodationId === accommodationId);
  const alternatives = findAlternatives({
    property: facts.property,
    nights: facts.nights,
    wanted: { accommodationId, stay, party },
    now,
    today,
  });
  const isTaken = nights !== undefined && !isFree(nights, stay, now);
  if (!isTaken && nights) {
    const broken = minNightsBroken(turn, accommodationId, stay);
    if (broken !== null)
      return sayText(turn, turn.texts.minNights(turn.texts.nights(broken)), {
        asked: 'dates',
        pending: null,
      });
  }
  return offerAlternatives(turn, stay, alternatives);
}

/** The minimum that the stay falls short of, or null. Found by lengthening it: the rules are the domain's, not repeated here. */
function minNightsBroken(turn: Turn, accommodationId: string, stay: Stay): number | null {
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
  for (let nights = wanted + 1; nights <= wanted + 14; nights++) if (fits(nights)) return nights;
  return null;
}

export function offerAlternatives(
  turn: Turn,
  stay: Stay,
  alternatives: readonly Alternative[],
  intro?: string,
): Decision {
  const { texts, format } = turn;
  const slots = { ...turn.state.slots, ...stay };
  if (alternatives.length === 0) {
    const body = intro ?? texts.noneFree(stayText(turn, stay));
    return sayText(turn, body, { asked: 'dates', offers: [], pending: null, slots });
  }
  const offers: Offer[] = alternatives.map((one) => ({
    accommodationId: one.accommodationId,
    name: one.name,
    stay: { checkIn: one.checkIn, checkOut: one.checkOut },
    totalMinor: one.totalMinor,
    capacity: accommodationOf(turn, one.accommodationId)?.capacity ?? 0,
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
