import ICAL from 'ical.js';
import { addDays, type CalendarDate, calendarDate, localDate } from '../../domain/calendar-date.ts';
import { FEED_EVENTS_MAX, OWN_UID_DOMAIN } from '../../domain/feed.ts';
import type { ImportedStay } from '../../domain/gate/verbs.ts';
import { err, ok, type Result } from '../../domain/result.ts';

const SUMMARY_CHARS_MAX = 200;

/**
 * The stays of a channel's calendar. What blocks no night is left out: cancelled and transparent events, and our own that come back. Fails on
 * what is no whole calendar, so that an error page never frees a night.
 */
export function parseFeed(text: string, timeZone: string): Result<readonly ImportedStay[], string> {
  if (!/END:VCALENDAR\s*$/.test(text)) return err('The address did not answer with a whole calendar.');
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent');
    if (events.length > FEED_EVENTS_MAX) return err(`The calendar has more than ${FEED_EVENTS_MAX} events.`);
    return ok(events.flatMap((event) => stayOf(event, timeZone) ?? []));
  } catch {
    return err('The calendar could not be read.');
  }
}

function stayOf(component: ICAL.Component, timeZone: string): ImportedStay | null {
  const event = new ICAL.Event(component);
  const isBlocking =
    component.getFirstPropertyValue('status') !== 'CANCELLED' &&
    component.getFirstPropertyValue('transp') !== 'TRANSPARENT';
  if (!isBlocking || !event.uid || !event.startDate || event.uid.endsWith(`@${OWN_UID_DOMAIN}`)) return null;
  const checkIn = dateOf(event.startDate, timeZone);
  const ends = event.endDate ? dateOf(event.endDate, timeZone) : null;
  if (!checkIn) return null;
  // A date without an end is one night; an end on the day of the start too.
  const checkOut = ends && ends > checkIn ? ends : addDays(checkIn, 1);
  return {
    uid: event.uid,
    stay: { checkIn, checkOut },
    summary: (event.summary ?? '').slice(0, SUMMARY_CHARS_MAX),
  };
}

/** A date as it is written; an instant as the property's clock shows it; a floating time as the property's own. */
function dateOf(time: ICAL.Time, timeZone: string): CalendarDate | null {
  if (time.isDate || time.zone === ICAL.Timezone.localTimezone)
    return calendarDate(time.year, time.month, time.day);
  return localDate(time.toJSDate().getTime(), timeZone);
}
