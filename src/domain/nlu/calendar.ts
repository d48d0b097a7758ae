import { addDays, type CalendarDate, calendarDate, daysInMonth, weekdayOf } from '../calendar-date.ts';

export type YearMonth = { readonly year: number; readonly month: number };

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** The date of `month`/`day` on or after `from`; looks ahead far enough for 29 February. Null if there is none. */
export function nextMonthDay(from: CalendarDate, month: number, day: number): CalendarDate | null {
  for (let year = yearOf(from); year <= yearOf(from) + 8; year++) {
    const date = calendarDate(year, month, day);
    if (date && date >= from) return date;
  }
  return null;
}

/** The next date with that day of the month on or after `from`; months that lack it are passed over. */
export function nextDay(from: CalendarDate, day: number): CalendarDate | null {
  for (let k = 0; k < 12; k++) {
    const { year, month } = plusMonths({ year: yearOf(from), month: monthOf(from) }, k);
    const date = calendarDate(year, month, day);
    if (date && date >= from) return date;
  }
  return null;
}

/** The next date on or after `from` that falls on `weekday`. */
export function nextWeekday(from: CalendarDate, weekday: number): CalendarDate {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

export function plusMonths({ year, month }: YearMonth, months: number): YearMonth {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The occurrence of a month whose day `day` is not before `today`. */
export function nextYearFor(today: CalendarDate, month: number, day: number): number {
  const year = yearOf(today);
  const date = calendarDate(year, month, Math.min(day, daysInMonth(year, month)));
  return date && date >= today ? year : year + 1;
}

/** Gauss' and Butcher's rule for the Gregorian Easter Sunday. */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return calendarDate(year, month, day) ?? marchLast(year);
}

function marchLast(year: number): CalendarDate {
  const date = calendarDate(year, 3, 31);
  if (!date) throw new RangeError(`no calendar for the year ${year}`);
  return date;
}
