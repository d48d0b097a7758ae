import ICAL from 'ical.js';
import { type CalendarDate, calendarDate, localDate } from '../../domain/calendar-date.ts';

/**
 * The date on the property's clock. An instant and a time in a zone that the calendar describes are ical.js's; a zone that is only named is
 * looked up by its IANA name; a time without a zone, or in an unknown one, is on the property's own clock.
 */
export function nightDateOf(time: ICAL.Time, tzid: string | null, timeZone: string): CalendarDate | null {
  if (time.zone !== ICAL.Timezone.localTimezone) return localDate(time.toUnixTime() * 1000, timeZone);
  const instant = tzid === null ? null : instantIn(time, tzid);
  return instant === null ? calendarDate(time.year, time.month, time.day) : localDate(instant, timeZone);
}

/** Epoch milliseconds of a time on the wall in an IANA zone; null for a zone that does not exist. */
function instantIn(time: ICAL.Time, tzid: string): number | null {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const offset = offsetAt(wall, tzid);
  // The offset at the guess, then at the instant that it gives: they differ only around a change of clocks.
  return offset === null ? null : wall - (offsetAt(wall - offset, tzid) ?? offset);
}

function offsetAt(instant: number, tzid: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: tzid,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(instant);
    const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instant;
  } catch {
    return null;
  }
}
