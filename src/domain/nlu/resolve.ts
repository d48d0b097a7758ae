import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  daysInMonth,
  weekdayOf,
} from '../calendar-date.ts';
import { easterSunday, monthOf, nextDay, nextMonthDay, nextWeekday, plusMonths, yearOf } from './calendar.ts';
import type { Point } from './point.ts';

/** A stay longer than this is not what a range that crosses the year meant. */
const STAY_NIGHTS_MAX = 60;
/** "del 28 al 3 de enero": a range that begins in the month before the named one. */
const WRAP_NIGHTS_MAX = 10;
const MONDAY = 1;
const WEEKDAY_MONTHS_MAX = 1;

export type Reading = {
  readonly today: CalendarDate;
  /** Numeric dates are month/day. */
  readonly monthFirst: boolean;
  /** A month that a day without one takes over: of the stay named before it. */
  readonly near: CalendarDate | null;
};

/** Two dates, or a reason to ask. */
export type Ends = { readonly checkIn: CalendarDate; readonly checkOut: CalendarDate };

type DayMonth = { readonly day: number | null; readonly month: number | null };

/** Day and month as said, in the order of this reading. */
export function ordered(point: Point, { monthFirst }: Reading): DayMonth {
  if (!point.swapped) return point;
  const { day, month } = point.swapped;
  const swappedIsValid = month <= 12;
  const plainIsValid = (point.month ?? 13) <= 12;
  return (monthFirst && swappedIsValid) || !plainIsValid ? { day, month } : point;
}

/** The date of a single day; null if it does not exist, is said to be past, or its weekday is another. */
export function dateOf(
  point: Point,
  reading: Reading,
  from: CalendarDate = reading.today,
): CalendarDate | null {
  if (point.offset !== null) return addDays(reading.today, point.offset);
  if (point.feast !== null) return feastDate(point.feast, point.year, from);
  if (point.nth !== null) return nthWeekday(point, point.nth, from);
  const { day, month } = ordered(point, reading);
  if (day !== null && point.monthsAhead !== null) {
    const ahead = plusMonths(
      { year: yearOf(reading.today), month: monthOf(reading.today) },
      point.monthsAhead,
    );
    const date = calendarDate(ahead.year, ahead.month, day);
    return date && date >= from ? date : null;
  }
  if (day === null && point.ofNextWeek && point.weekday !== null)
    return addDays(nextWeekday(addDays(reading.today, 1), MONDAY), point.weekday - MONDAY);
  if (day === null) return point.weekday === null ? null : nextWeekday(from, point.weekday);
  if (month === null) return dateOfDay(point, day, reading, from);
  if (month > 12) return null;
  if (point.year !== null) {
    const date = calendarDate(point.year, month, day);
    return date && date >= reading.today && agrees(point, date) ? date : null;
  }
  const date = nextMonthDay(from, month, day);
  return date && agrees(point, date) ? date : null;
}

/** The second Friday of a month, counted from 1; -1 is the last. */
function nthWeekday({ month, weekday, year }: Point, nth: number, from: CalendarDate): CalendarDate | null {
  if (month === null || weekday === null) return null;
  for (const y of year === null ? [yearOf(from), yearOf(from) + 1] : [year]) {
    const first = calendarDate(y, month, 1);
    const last = calendarDate(y, month, daysInMonth(y, month));
    if (!first || !last) return null;
    const date =
      nth < 0 ? nextWeekday(addDays(last, -6), weekday) : addDays(nextWeekday(first, weekday), 7 * (nth - 1));
    if (date >= from) return monthOf(date) === month ? date : null;
  }
  return null;
}

/** Good Friday and the days around it: the next one from `from` on, or that of the year said. */
function feastDate(daysFromEaster: number, year: number | null, from: CalendarDate): CalendarDate | null {
  const years = year === null ? [yearOf(from), yearOf(from) + 1] : [year];
  return years.map((y) => addDays(easterSunday(y), daysFromEaster)).find((date) => date >= from) ?? null;
}

function dateOfDay(point: Point, day: number, reading: Reading, from: CalendarDate): CalendarDate | null {
  if (reading.near) {
    const date = calendarDate(yearOf(reading.near), monthOf(reading.near), day);
    if (date && date >= from && agrees(point, date)) return date;
  }
  const first = nextDay(from, day);
  if (point.weekday === null || !first) return first;
  for (let k = 0; k < WEEKDAY_MONTHS_MAX; k++) {
    const { year, month } = plusMonths({ year: yearOf(first), month: monthOf(first) }, k);
    const date = calendarDate(year, month, day);
    if (date && agrees(point, date)) return date;
  }
  return null;
}

function agrees(point: Point, date: CalendarDate): boolean {
  return point.weekday === null || weekdayOf(date) === point.weekday;
}

/** A range, its ends completing each other: "del 10 al 15 de enero", "febrero 3 al 9". Null has to be asked. */
export function endsOf(from: Point, stop: Point, reading: Reading): Ends | null {
  // "de viernes a domingo de la semana que viene": the week is said once.
  const start = stop.ofNextWeek && from.day === null ? { ...from, ofNextWeek: true } : from;
  const first = ordered(start, reading);
  const last = ordered(stop, reading);
  const inherits = first.day !== null && first.month === null && last.month !== null && last.day !== null;
  const checkIn = inherits
    ? inheritedStart(start, first.day ?? 0, { ...stop, ...last }, reading)
    : dateOf(yearBefore(start, first, stop, last), reading);
  if (!checkIn) return null;
  const after = addDays(checkIn, 1);
  const near = last.month === null ? checkIn : null;
  const checkOut = dateOf(stop, { ...reading, near }, after);
  // "zwischen dem 26. und 31.", said in November: both days are of the first month that has them.
  const bothOf = checkOut && bothInMonth(start, stop, checkIn, checkOut);
  if (bothOf) return { checkIn: bothOf, checkOut };
  if (!checkOut || checkOut <= checkIn || daysBetween(checkIn, checkOut) > STAY_NIGHTS_MAX) return null;
  return { checkIn, checkOut };
}

/** The start in the month of the end, where neither names a month and the start's own lacks the end's day. */
function bothInMonth(
  start: Point,
  stop: Point,
  checkIn: CalendarDate,
  checkOut: CalendarDate,
): CalendarDate | null {
  const isBare = [start, stop].every(
    ({ month, weekday, monthsAhead, offset }) =>
      month === null && weekday === null && monthsAhead === null && offset === null,
  );
  const rises = start.day !== null && stop.day !== null && start.day < stop.day;
  if (!isBare || !rises || monthOf(checkIn) === monthOf(checkOut)) return null;
  return calendarDate(yearOf(checkOut), monthOf(checkOut), start.day);
}

function inheritedStart(start: Point, day: number, stop: Point, reading: Reading): CalendarDate | null {
  const stopDay = stop.day ?? 0;
  const month = stop.month ?? 0;
  if (day < stopDay || (day === stopDay && start.weekday))
    return dateOf({ ...start, month, year: stop.year }, reading);
  const end = dateOf(stop, reading);
  if (!end) return null;
  const before = plusMonths({ year: yearOf(end), month: monthOf(end) }, -1);
  const date = calendarDate(before.year, before.month, day);
  if (!date || daysBetween(date, end) > WRAP_NIGHTS_MAX) return null;
  return date >= reading.today ? date : dateOf({ ...start, month: before.month }, reading);
}

/** "28 de diciembre al 3 de enero de 2027" begins in 2026. */
function yearBefore(start: Point, first: DayMonth, stop: Point, last: DayMonth): Point {
  if (start.year !== null || stop.year === null || first.month === null) return start;
  if (last.month === null) return { ...start, year: stop.year };
  return { ...start, year: first.month > last.month ? stop.year - 1 : stop.year };
}
