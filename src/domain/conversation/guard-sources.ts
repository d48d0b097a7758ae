import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import type { ConversationInput, Facts } from './contract.ts';
import type { Format } from './format.ts';
import type { Texts } from './replies/texts.ts';
import type { ConversationState } from './state.ts';
import { isStayLike, nightsIn } from './stay-like.ts';

/** What a reply may say: whole phrases (an amount, a date, an instant, the host's words) and bare counts. */
export type Sayable = { readonly phrases: ReadonlySet<string>; readonly counts: ReadonlySet<number> };

type Gathered = {
  readonly phrases: Set<string>;
  readonly counts: Set<number>;
  readonly format: Format;
  readonly texts: Texts;
};

/** Their digits say nothing to a guest. */
const SILENT_KEYS = new Set(['id', 'url', 'paymentUrl', 'latitude', 'longitude', 'multiplierBp', 'digest']);

/** What the turn's facts, memory and input let a reply say, written as the language writes it. */
export function sayableFrom(
  sources: {
    readonly property: Facts['property'];
    readonly states: readonly ConversationState[];
    readonly input: ConversationInput;
    readonly today: CalendarDate;
  },
  texts: Texts,
  format: Format,
): Sayable {
  const lasting = lastingSayable(sources.property, sources.today, texts, format);
  const phrases = new Set(lasting.phrases);
  const counts = new Set(lasting.counts);
  visit({ phrases, counts, format, texts }, '', [sources.states, sources.input]);
  return { phrases, counts };
}

type Lasting = Sayable & { readonly today: CalendarDate; readonly texts: Texts };

const lastingOf = new WeakMap<Facts['property'], Lasting>();

/** What the property and the language's fixed words let every reply of the day say: gathered once, it costs more than all else. */
function lastingSayable(
  property: Facts['property'],
  today: CalendarDate,
  texts: Texts,
  format: Format,
): Sayable {
  const known = lastingOf.get(property);
  if (known?.today === today && known.texts === texts) return known;
  const gathered = { phrases: new Set<string>(), counts: new Set<number>(), format, texts, today };
  visit(gathered, '', propertyFacts(property));
  // The replies' own fixed words, with the examples in them.
  for (const text of Object.values(texts)) if (typeof text === 'string') gathered.phrases.add(text);
  lastingOf.set(property, gathered);
  return gathered;
}

/** The property without its price lists: amounts come from quotes and reservations alone. */
function propertyFacts({ accommodations, ...property }: Facts['property']) {
  const rules = accommodations.map(({ rates, ...accommodation }) => ({
    ...accommodation,
    minNights: rates.minNights,
    seasons: rates.seasons.map(({ name, minNights }) => ({ name, minNights })),
  }));
  return { ...property, accommodations: rules };
}

function visit(gathered: Gathered, key: string, value: unknown): void {
  if (SILENT_KEYS.has(key)) return;
  if (typeof value === 'number') addNumber(gathered, key, value);
  else if (typeof value === 'string') addText(gathered, key, value);
  else if (Array.isArray(value)) for (const one of value) visit(gathered, key, one);
  else if (typeof value === 'object' && value !== null) {
    addDerived(gathered, value);
    for (const [name, one] of Object.entries(value)) visit(gathered, name, one);
  }
}

/** Nights of a stay, what is left to pay, and guests of a party are said though they stand nowhere. */
function addDerived(gathered: Gathered, value: object): void {
  const { counts, phrases, format } = gathered;
  if (isStayLike(value)) counts.add(nightsIn(value));
  if ('totalMinor' in value && 'paidMinor' in value) {
    phrases.add(format.money(Math.max(0, Number(value.totalMinor) - Number(value.paidMinor))));
  }
}

function addNumber({ phrases, counts, format }: Gathered, key: string, value: number): void {
  if (key.endsWith('Minor')) phrases.add(format.money(value));
  else if (key.endsWith('At')) {
    if (value > 0) phrases.add(format.time(value));
  } else if (Number.isInteger(value)) counts.add(value);
}

const MONTH = /^\d{4}-\d{2}$/;

function addText(gathered: Gathered, key: string, text: string): void {
  const { phrases, format } = gathered;
  const date = parseCalendarDate(text);
  if (date) {
    phrases.add(format.date(date));
    phrases.add(format.shortDate(date));
    phrases.add(format.dayMonth(date));
  } else if (key === 'month' && MONTH.test(text)) phrases.add(format.monthOf(text));
  else if (key === 'text') addGuestWords(gathered, text);
  else if (text.trim() !== '') phrases.add(key === 'amenities' ? text.replaceAll('_', ' ') : text);
  if (key === 'guestName') for (const word of text.match(/\S+/g) ?? []) phrases.add(word);
}

const BARE_COUNT = /(?<!\d|\d[.,:])\d{1,2}(?!\d|[.,:]\d)/g;

/** A guest's words may be read back as a whole, and small counts in them offered back ("2 or 3 nights"); bare figures make no amount. */
function addGuestWords({ phrases, counts, texts }: Gathered, text: string): void {
  if (text === '') return;
  phrases.add(texts.readBack(text));
  if (/\p{L}/u.test(text)) phrases.add(text);
  for (const [digits] of text.matchAll(BARE_COUNT)) counts.add(Number(digits));
}
