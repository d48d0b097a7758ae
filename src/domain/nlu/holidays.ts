import { addDays, type CalendarDate, weekdayOf } from '../calendar-date.ts';
import { HOLIDAYS } from './holidays-data.ts';
import { MORE_HOLIDAYS } from './holidays-data-more.ts';
import type { Ends } from './resolve.ts';

const RUN_DAYS_MIN = 3;
const SEARCH_DAYS_MAX = 400;
const SATURDAY = 6;
/** A day may be the last of its run and the day after it. */
const RUN_REACH_DAYS = 4;

/** Whether nobody works that day in the country: a Saturday, a Sunday or a public holiday. */
export function isFreeDay(date: CalendarDate, country: string): boolean {
  if (weekdayOf(date) >= SATURDAY) return true;
  const days = (HOLIDAYS[country] ?? MORE_HOLIDAYS[country])?.[date.slice(0, 4)];
  return days?.split(' ').includes(date.slice(5)) ?? false;
}

/** The next run of three or more free days that has not begun: from the day before it to its last day. */
export function longWeekendAfter(today: CalendarDate, country: string): Ends | null {
  let length = 0;
  for (let k = -RUN_DAYS_MIN; k < SEARCH_DAYS_MAX; k++) {
    const date = addDays(today, k);
    if (isFreeDay(date, country)) {
      length++;
      continue;
    }
    const last = addDays(date, -1);
    const checkIn = addDays(last, -length);
    if (length >= RUN_DAYS_MIN && checkIn >= today) return { checkIn, checkOut: last };
    length = 0;
  }
  return null;
}

/** The long weekend that a day belongs to; null if it belongs to none. */
export function longWeekendOf(day: CalendarDate, country: string): Ends | null {
  const ends = longWeekendAfter(addDays(day, -RUN_REACH_DAYS), country);
  return ends && ends.checkIn <= day && day <= ends.checkOut ? ends : null;
}
