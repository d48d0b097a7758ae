import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { addDays, type CalendarDate, parseCalendarDate, weekdayOf } from '../../domain/calendar-date.ts';

/*
 * Writes `src/domain/nlu/holidays-data.ts` from date-holidays, so that the Worker carries the days and not the library.
 * Run after an update of date-holidays: node src/dev/holidays/write-holidays.ts
 */
const COUNTRIES = ['AR', 'AT', 'BR', 'CH', 'CL', 'DE', 'ES', 'FR', 'GB', 'IT', 'MX', 'PT', 'PY', 'US', 'UY'];
/** Kept apart, so that neither file grows beyond what is read at once. */
const MORE_COUNTRIES = ['AU', 'BE', 'BO', 'CA', 'CO', 'CR', 'EC', 'IE', 'NL', 'NZ', 'PE', 'ZA'];
const FIRST_YEAR = 2026;
const LAST_YEAR = 2033;
const SATURDAY = 6;
const MS_PER_DAY = 86_400_000;
const OUT = join(import.meta.dirname, '../../domain/nlu/holidays-data.ts');
const OUT_MORE = join(import.meta.dirname, '../../domain/nlu/holidays-data-more.ts');

type HolidayType = 'public' | 'optional';

/** The days of one type in a year; a holiday of several days gives each of them. */
function daysOf(calendar: Holidays, year: number, type: HolidayType): CalendarDate[] {
  return (calendar.getHolidays(year) || [])
    .filter((holiday) => holiday.type === type)
    .flatMap((holiday) => {
      const first = parseCalendarDate(holiday.date.slice(0, 10));
      const count = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / MS_PER_DAY));
      return first ? Array.from({ length: count }, (_, k) => addDays(first, k)) : [];
    });
}

/** Public days, and optional ones between two free days (NLU.md, Dates). */
export function freeDays(country: string, years: readonly number[]): CalendarDate[] {
  const calendar = new Holidays(country);
  const around = [Math.min(...years) - 1, ...years, Math.max(...years) + 1];
  const publicDays = new Set(around.flatMap((year) => daysOf(calendar, year, 'public')));
  const isFree = (date: CalendarDate) => weekdayOf(date) >= SATURDAY || publicDays.has(date);
  const bridges = years
    .flatMap((year) => daysOf(calendar, year, 'optional'))
    .filter((date) => isFree(addDays(date, -1)) && isFree(addDays(date, 1)));
  const inYears = (date: CalendarDate) => years.includes(Number(date.slice(0, 4)));
  return [...new Set([...publicDays, ...bridges])].filter(inYears).sort();
}

/** The source of one file, for the countries given under the name of its constant. */
export function holidaysModule(countries: readonly string[], name: string): string {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, k) => FIRST_YEAR + k);
  const lines = countries.map((country) => {
    const days = freeDays(country, years);
    const rows = years.map(
      (year) =>
        `    '${year}':\n      '${days
          .filter((day) => day.startsWith(`${year}-`))
          .map((day) => day.slice(5))
          .join(' ')}',`,
    );
    return `  ${country}: {\n${rows.join('\n')}\n  },`;
  });
  return `/** Written by src/dev/holidays/write-holidays.ts from date-holidays: national free days, \`MM-DD\` by country and year. */
export const ${name}: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join('\n')}
};
`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(OUT, holidaysModule(COUNTRIES, 'HOLIDAYS'));
  writeFileSync(OUT_MORE, holidaysModule(MORE_COUNTRIES, 'MORE_HOLIDAYS'));
}
