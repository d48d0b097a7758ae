import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { Draft } from './drafts.ts';
import type { Fact } from './fact.ts';
import { has, type Item, numberOf } from './items.ts';
import type { Point } from './point.ts';
import { dateOf, type Ends, endsOf, type Reading } from './resolve.ts';

/** Days that a stay may end before a holiday or begin after it and still be meant for it. */
const BESIDE_DAYS_MAX = 3;
const NAMED: ReadonlySet<string> = new Set(['christmas', 'newYear', 'easter', 'carnival']);

/** "du 24 au 26 pour Noël": days without a month are those around the holiday that is named behind them. */
export function takeHolidayMonth(last: Draft, fact: Fact, ends: Ends | null, reading: Reading): void {
  if (fact.kind !== 'span' || !NAMED.has(fact.span) || !ends) return;
  const from = addDays(ends.checkIn, -BESIDE_DAYS_MAX);
  const to = addDays(ends.checkOut, BESIDE_DAYS_MAX);
  const isBeside = (first: CalendarDate, end: CalendarDate) => first <= to && end >= from;
  const near = { ...reading, near: ends.checkIn };
  const { range, start } = last;
  const points = range ? [range.start, range.stop] : start ? [start] : [];
  const first = last.checkIn;
  if (points.length === 0 || !points.every(isBareDay) || !first) return;
  if (isBeside(first, last.checkOut ?? first)) return;
  if (range) {
    const read = endsOf(range.start, range.stop, near);
    if (read && isBeside(read.checkIn, read.checkOut)) Object.assign(last, read);
    else last.other = true;
  } else if (start) {
    const date = dateOf(start, near);
    if (date && isBeside(date, date)) last.checkIn = date;
    else last.other = true;
  }
}

function isBareDay({ day, month, monthsAhead, weekday }: Point): boolean {
  return day !== null && month === null && monthsAhead === null && weekday === null;
}

/** "du 23 à Noël", "dal 26 a capodanno": which day of the holiday ends the stay, nobody but the guest knows. */
export function isUntilHoliday(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'span' || !NAMED.has(fact.span)) return false;
  const at = has(items[fact.at - 1], 'article') && !has(items[fact.at - 1], 'to') ? fact.at - 2 : fact.at - 1;
  const day = items[at - 1];
  return has(items[at], 'to', 'dash') && (numberOf(day) !== null || (day?.month != null && !day.blank));
}
