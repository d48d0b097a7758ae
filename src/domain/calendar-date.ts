/** A calendar date `YYYY-MM-DD` without time or zone. Strings of this shape compare in calendar order. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const DIGIT_ZERO = 48;
/** Days from the first of March of year 0 to 1970-01-01, and the 1 with which days of a month begin. */
const MARCH_0000 = 719_469;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The two digits at `at`. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - DIGIT_ZERO) * 10 + text.charCodeAt(at + 1) - DIGIT_ZERO;

/** Days since 1970-01-01; the arithmetic form of a date. By integers alone: the busiest function of a search for free nights. */
export function dayNumber(date: CalendarDate): number {
  const month = twoDigits(date, 5);
  // Years that begin in March end with the leap day.
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month <= 2 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const monthFromMarch = (month + 9) % 12;
  return year * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + twoDigits(date, 8) - MARCH_0000;
}

/** The date of a day number, years 0001 to 9999. */
export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as CalendarDate;
}

/** The date if it exists in the calendar (31 February does not), else null. Month is 1 to 12. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return fromDayNumber(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** Reads `YYYY-MM-DD`; null for any other text and for dates that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = SHAPE.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: CalendarDate): Weekday {
  return weekdayOfDay(dayNumber(date));
}

/** 1970-01-01 was a Thursday (4). */
export function weekdayOfDay(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

const MS_PER_MINUTE = 60_000;
/** What a zone's clock showed last: the formatter costs microseconds, and a date lasts at least a minute. */
type WallClock = {
  readonly formatter: Intl.DateTimeFormat;
  readonly minute: number;
  readonly date: CalendarDate;
};
const wallClocks = new Map<string, WallClock>();

/** The calendar date that a clock on the wall shows at `nowMs` in an IANA time zone. Throws RangeError on an unknown zone. */
export function localDate(nowMs: number, timeZone: string): CalendarDate {
  const minute = Math.floor(nowMs / MS_PER_MINUTE);
  const known = wallClocks.get(timeZone);
  if (known?.minute === minute) return known.date;
  const formatter = known?.formatter ?? dateFormatter(timeZone);
  const date = formatter.format(nowMs) as CalendarDate;
  wallClocks.set(timeZone, { formatter, minute, date });
  return date;
}

const dateFormatter = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
