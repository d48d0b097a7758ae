import type { ParsedResult } from 'chrono-node';
import { parse as parseGerman } from 'chrono-node/de';
import { parse as parseEnglish } from 'chrono-node/en';
import { parse as parseSpanish } from 'chrono-node/es';
import { parse as parseFrench } from 'chrono-node/fr';
import { parse as parseItalian } from 'chrono-node/it';
import { type CalendarDate, calendarDate } from '../calendar-date.ts';
import { has, type Item } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import type { Language } from './understanding.ts';

type Parse = typeof parseEnglish;

/** Portuguese is missing because chrono-node reads "daqui a 3 dias" as three o'clock and no count of months. */
const PARSERS: Readonly<Partial<Record<Language, Parse>>> = {
  de: parseGerman,
  en: parseEnglish,
  es: parseSpanish,
  fr: parseFrench,
  it: parseItalian,
};
const UNITS: readonly Tag[] = ['monthsOld', 'monthWord', 'week', 'days', 'fortnight', 'year'];
/** Items before and behind a unit of time: chrono-node sees only these, so that its time has a bound. */
const REACH_ITEMS = 3;

/** A day or else a month that only chrono-node reads: to be confirmed with the guest. */
export type Fallback = { readonly checkIn: CalendarDate | null; readonly month: string | null };

/**
 * "dentro de dos meses", "in half a month", "5 days from now": an expression counted from today in which our own grammar found no
 * date. Times of day, several results and anything before today are not taken.
 */
export function chronoFallback(
  items: readonly Item[],
  { language, today }: { readonly language: Language; readonly today: CalendarDate },
): Fallback | null {
  const parse = PARSERS[language];
  const at = items.findIndex((item, i) => has(item, ...UNITS) && isCountedFromToday(items, i));
  if (!parse || at < 0) return null;
  const text = items
    .slice(Math.max(0, at - REACH_ITEMS), at + REACH_ITEMS + 1)
    .map((item) => item.text)
    .join(' ');
  // At noon of the local day with no offset, the calendar fields that come back are local ones.
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const results = parse(text, reference, { forwardDate: true });
  const [only] = results;
  return only && results.length === 1 ? readingOf(only, today) : null;
}

/** "within" before the unit, or "from now" behind it. */
function isCountedFromToday(items: readonly Item[], unit: number): boolean {
  const isLed = items.slice(Math.max(0, unit - REACH_ITEMS), unit).some((item) => has(item, 'within'));
  return isLed || (items[unit + 1]?.text === 'from' && items[unit + 2]?.text === 'now');
}

function readingOf({ start, end }: ParsedResult, today: CalendarDate): Fallback | null {
  if (end || start.isCertain('hour') || !start.isCertain('month') || !start.isCertain('year')) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return null;
  const date = calendarDate(year, month, day);
  if (!date || date < today) return null;
  return start.isCertain('day') ? { checkIn: date, month: null } : { checkIn: null, month: date.slice(0, 7) };
}
