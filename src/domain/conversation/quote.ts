import { isFree } from '../availability.ts';
import { validateStay } from '../hold.ts';
import { priceStay, type Quote, type QuoteLine } from '../pricing.ts';
import type { Party, Stay } from '../stay.ts';
import { offerInstead } from './offers.ts';
import { holdId } from './reply-ids.ts';
import type { Pending } from './state.ts';
import {
  accommodationOf,
  capitalised,
  type Decision,
  nameOf,
  partyText,
  sayButtons,
  stayText,
  type Turn,
} from './turn.ts';

type PendingHold = Extract<Pending, { kind: 'hold' }>;

/** The itemised quote of one accommodation, or what there is instead of it; the next yes holds it. */
export function quoteStay(turn: Turn, accommodationId: string, stay: Stay, party: Party): Decision {
  const nights = turn.facts.nights.find((one) => one.accommodationId === accommodationId);
  if (!nights || !accommodationOf(turn, accommodationId) || !isFree(nights, stay, turn.now))
    return offerInstead(turn, accommodationId, stay, party);
  const valid = validateStay({ stay, party, rates: nights.rates, today: turn.today });
  if (!valid.ok) return offerInstead(turn, accommodationId, stay, party);
  const quote = priceStay(nights.rates, stay, party);
  return showQuote(turn, { kind: 'hold', accommodationId, stay, party, quote });
}

/**
 * The quote with dates restated and the question that holds. The first one's button says `yes`; those after it say what they are for, so that
 * a button further up never holds another stay than its own.
 */
export function showQuote(turn: Turn, pending: PendingHold, intro?: string): Decision {
  const { texts, state } = turn;
  const { accommodationId, stay, party, quote } = pending;
  const body = [
    ...(intro ? [intro, ''] : []),
    `*${nameOf(turn, accommodationId)}*`,
    `${capitalised(stayText(turn, stay))} · ${partyText(turn, party)}`,
    '',
    ...quoteLines(turn, quote),
    '',
    texts.confirmQuote,
  ].join('\n');
  const id = state.quotes === 0 ? 'yes' : holdId(pending);
  const buttons = [
    { id, title: texts.buttons.reserve },
    { id: 'others', title: texts.buttons.others },
    { id: 'change_dates', title: texts.buttons.changeDates },
  ];
  const slots = { ...state.slots, ...stay, ...party, accommodationId };
  return sayButtons(turn, body, buttons, { asked: 'confirm', pending, slots, quotes: state.quotes + 1 });
}

function quoteLines(turn: Turn, quote: Quote): string[] {
  const { texts, format, facts } = turn;
  return [
    ...quote.lines.map((line) => lineText(turn, line)),
    `*${texts.labelled(texts.total, format.money(quote.totalMinor))}*`,
    texts.labelled(texts.deposit(facts.property.depositPercent), format.money(quote.depositMinor)),
  ];
}

function lineText(
  { texts, format }: Turn,
  { rule, label, quantity, unitMinor, amountMinor }: QuoteLine,
): string {
  const season = /^Season: (.*?)(, weekend)?$/.exec(label)?.[1] ?? label;
  const name = texts.rule[rule](season);
  const amount = format.money(amountMinor);
  return texts.labelled(
    name,
    quantity === 1 ? amount : `${quantity} × ${format.money(unitMinor)} = ${amount}`,
  );
}
