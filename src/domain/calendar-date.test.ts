import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../testing/builders.ts';
import {
  addDays,
  calendarDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  parseCalendarDate,
  weekdayOf,
} from './calendar-date.ts';

const MS_PER_DAY = 86_400_000;
const FIRST = dayNumber(date('0001-01-01'));
const LAST = dayNumber(date('9999-12-31'));
const arbitraryDay = fc.integer({ min: FIRST, max: LAST });

test('a day’s number is what the clock of UTC counts, and gives the date back', () => {
  fc.assert(
    fc.property(arbitraryDay, (day) => {
      const text = fromDayNumber(day);
      expect(dayNumber(text)).toBe(day);
      expect(dayNumber(text)).toBe(Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY);
      expect(weekdayOf(text) % 7).toBe(new Date(day * MS_PER_DAY).getUTCDay());
    }),
    { numRuns: 2_000 },
  );
});

test('every day from 2024 to 2033 follows the one before', () => {
  let day = date('2024-01-01');
  for (let next = addDays(day, 1); next < '2034-01-01'; day = next, next = addDays(day, 1)) {
    expect(daysBetween(day, next)).toBe(1);
    expect(next > day).toBe(true);
  }
});

test('a date that the calendar does not have is none', () => {
  for (const text of [
    '2027-02-29',
    '2028-02-30',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '27-1-1',
    'mañana',
  ])
    expect(parseCalendarDate(text)).toBeNull();
  expect(parseCalendarDate('2028-02-29')).toBe('2028-02-29');
  expect(calendarDate(2100, 2, 29)).toBeNull();
});
