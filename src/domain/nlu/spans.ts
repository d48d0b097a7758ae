import { addDays, type CalendarDate, calendarDate, daysInMonth, weekdayOf } from '../calendar-date.ts';
import { easterSunday, monthOf, nextWeekday, nextYearFor, plusMonths, yearOf } from './calendar.ts';
import type { Fact, SpanName } from './fact.ts';
import { longWeekendAfter, longWeekendOf } from './holidays.ts';
import { dateOf, type Ends, type Reading } from './resolve.ts';

export type Span = Extract<Fact, { kind: 'span' }>;

const MONDAY = 1;
const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/** The stay that a named span of days stands for; null if it is said to be past. */
export function spanEnds(span: Span, reading: Reading, country: string): Ends | null {
  const { today } = reading;
  if (span.span === 'weekend') return weekendEnds(span, reading);
  if (span.span === 'tonight') return { checkIn: today, checkOut: addDays(today, 1) };
  if (span.span === 'longWeekend') return longWeekendEnds(span, reading, country);
  if (span.span === 'firstHalf' || span.span === 'secondHalf' || span.span === 'wholeMonth')
    return monthPart(span, today);
  const years = span.year === null ? [yearOf(today), yearOf(today) + 1] : [span.year];
  for (const year of years) {
    const ends = holidayEnds(span.span, year);
    if (ends && ends.checkIn >= today) return ends;
    if (ends && ends.checkOut > today && span.span !== 'newYear') return { ...ends, checkIn: today };
  }
  return null;
}

function longWeekendEnds(span: Span, reading: Reading, country: string): Ends | null {
  const { today } = reading;
  if (span.around) {
    const day = dateOf(span.around, reading);
    const ends = day && longWeekendOf(day, country);
    return ends && ends.checkIn >= today ? ends : null;
  }
  if (span.month === null) return longWeekendAfter(today, country);
  const year = span.year ?? nextYearFor(today, span.month, 31);
  const first = calendarDate(year, span.month, 1);
  if (!first) return null;
  const ends = longWeekendAfter(first > today ? addDays(first, -1) : today, country);
  return ends && monthOf(ends.checkOut) === span.month ? ends : null;
}

function weekendEnds(span: Span, reading: Reading): Ends | null {
  const { today } = reading;
  if (span.around) {
    const day = dateOf(span.around, reading);
    if (!day) return null;
    // From Monday to Thursday the weekend before it and the one after it are both meant by some.
    if (weekdayOf(day) < FRIDAY) return null;
    const friday = addDays(day, FRIDAY - weekdayOf(day));
    const checkOut = addDays(friday, 2);
    return checkOut <= today ? null : { checkIn: friday < today ? today : friday, checkOut };
  }
  if (span.nth !== null) return nthWeekendEnds(span, span.nth, today);
  if (span.ofNextWeek) {
    const checkIn = addDays(nextWeekday(addDays(today, 1), MONDAY), FRIDAY - MONDAY);
    return { checkIn, checkOut: addDays(checkIn, 2) };
  }
  const weekday = weekdayOf(today);
  if (weekday === SATURDAY) return { checkIn: today, checkOut: addDays(today, 1) };
  const from = weekday === SUNDAY ? addDays(today, 1) : today;
  const friday = nextWeekday(from, FRIDAY);
  return { checkIn: friday, checkOut: addDays(friday, 2) };
}

/** Null where the month begins or ends inside a weekend, so that it may be meant or not. */
function nthWeekendEnds(span: Span, nth: number, today: CalendarDate): Ends | null {
  const month = span.month ?? 0;
  for (const year of span.year === null ? [yearOf(today), yearOf(today) + 1] : [span.year]) {
    const first = calendarDate(year, month, 1);
    const last = calendarDate(year, month, daysInMonth(year, month));
    if (!first || !last) return null;
    const isOpen =
      nth < 0 ? weekdayOf(last) === FRIDAY || weekdayOf(last) === SATURDAY : weekdayOf(first) > FRIDAY;
    const friday =
      nth < 0 ? nextWeekday(addDays(last, -6), FRIDAY) : addDays(nextWeekday(first, FRIDAY), 7 * (nth - 1));
    if (friday < today) continue;
    return isOpen || monthOf(friday) !== month ? null : { checkIn: friday, checkOut: addDays(friday, 2) };
  }
  return null;
}

function monthPart(span: Span, today: CalendarDate): Ends | null {
  const month = span.month ?? 0;
  const firstDay = span.span === 'secondHalf' ? 16 : 1;
  const year = span.year ?? nextYearFor(today, month, firstDay);
  const checkIn = calendarDate(year, month, firstDay);
  if (!checkIn || checkIn < today) return null;
  const after = plusMonths({ year, month }, 1);
  const checkOut =
    span.span === 'wholeMonth'
      ? calendarDate(after.year, after.month, 1)
      : calendarDate(year, month, span.span === 'firstHalf' ? 15 : daysInMonth(year, month));
  return checkOut ? { checkIn, checkOut } : null;
}

function holidayEnds(name: SpanName, year: number): Ends | null {
  const easter = easterSunday(year);
  if (name === 'easter') return { checkIn: addDays(easter, -3), checkOut: easter };
  if (name === 'carnival') return { checkIn: addDays(easter, -50), checkOut: addDays(easter, -46) };
  const eve = calendarDate(year, 12, name === 'newYear' ? 31 : 24);
  return eve ? { checkIn: eve, checkOut: addDays(eve, name === 'newYear' ? 1 : 2) } : null;
}
