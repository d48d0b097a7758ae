import ICAL from 'ical.js';
import { addDays, type CalendarDate, calendarDate } from '../../domain/calendar-date.ts';
import { FEED_EVENTS_MAX, OWN_UID_DOMAIN } from '../../domain/feed.ts';
import type { ImportedStay } from '../../domain/gate/verbs.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Stay } from '../../domain/stay.ts';
import { nightDateOf } from './zoned-date.ts';

const SUMMARY_CHARS_MAX = 200;
const UID_CHARS_MAX = 500;
/** Repeated events are followed this far; calendars of channels reach one or two years. */
const REPEATS_DAYS_MAX = 800;
/** Occurrences of one event looked at, past ones included. */
const REPEATS_MAX = 5_000;
const HORIZON_YEARS = 5;

export type ParsedFeed = {
  readonly stays: readonly ImportedStay[];
  /** Events that could not be read; the others stand. */
  readonly unreadable: number;
};

/**
 * The stays of a channel's calendar. What blocks no night is left out: cancelled and transparent events, and our own that come back. Fails on
 * what is no whole calendar, so that an error page never frees a night. `today` bounds what is repeated for ever.
 */
export function parseFeed(text: string, timeZone: string, today: CalendarDate): Result<ParsedFeed, string> {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\s/i.test(text) || !/\nEND:VCALENDAR\s*$/i.test(text))
    return err('The address did not answer with a whole calendar.');
  try {
    const calendar = new ICAL.Component(ICAL.parse(withDateValues(text)));
    // Several calendars in one body have no name of their own, and no events either.
    if (calendar.name !== 'vcalendar') return err('The address answered with more than one calendar.');
    const events = calendar.getAllSubcomponents('vevent');
    if (events.length > FEED_EVENTS_MAX) return err(`The calendar has more than ${FEED_EVENTS_MAX} events.`);
    return readEvents(events, {
      timeZone,
      today,
      until: addDays(today, REPEATS_DAYS_MAX),
      horizon: horizonOf(today),
    });
  } catch {
    return err('The calendar could not be read.');
  }
}

type Reading = {
  readonly timeZone: string;
  readonly today: CalendarDate;
  readonly until: CalendarDate;
  readonly horizon: CalendarDate;
};

/** A night later than this is not read: a block without an end comes as one of a thousand years. The same all year, so that it does not move. */
const horizonOf = (today: CalendarDate): CalendarDate =>
  calendarDate(Number(today.slice(0, 4)) + HORIZON_YEARS, 1, 1) ?? today;

/** Some channels leave out `VALUE=DATE`, which RFC 5545 asks for with a date alone. */
const withDateValues = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/^(DTSTART|DTEND):(?=\d{8}\s*$)/gm, '$1;VALUE=DATE:');

function readEvents(events: readonly ICAL.Component[], reading: Reading): Result<ParsedFeed, string> {
  const changed = changedOccurrences(events);
  const stays: ImportedStay[] = [];
  let unreadable = 0;
  for (const component of events) {
    try {
      for (const stay of staysOf(component, changed, reading))
        stays.push(...withinHorizon(stay, reading.horizon));
    } catch {
      unreadable++;
    }
    if (stays.length > FEED_EVENTS_MAX) return err(`The calendar has more than ${FEED_EVENTS_MAX} stays.`);
  }
  return ok({ stays, unreadable });
}

function withinHorizon(event: ImportedStay, horizon: CalendarDate): ImportedStay[] {
  const { checkIn, checkOut } = event.stay;
  if (checkIn >= horizon) return [];
  return [checkOut > horizon ? { ...event, stay: { checkIn, checkOut: horizon } } : event];
}

/** The changed occurrences of each repeated event, by its UID: they are read with it. */
function changedOccurrences(events: readonly ICAL.Component[]): ReadonlyMap<string, ICAL.Component[]> {
  const changed = new Map<string, ICAL.Component[]>();
  for (const component of events) if (isRepeated(component)) changed.set(uidOf(component), []);
  for (const component of events)
    if (component.hasProperty('recurrence-id')) changed.get(uidOf(component))?.push(component);
  return changed;
}

const isRepeated = (component: ICAL.Component): boolean =>
  component.hasProperty('rrule') || component.hasProperty('rdate');
const uidOf = (component: ICAL.Component): string =>
  String(component.getFirstPropertyValue('uid') ?? '').slice(0, UID_CHARS_MAX);

function isBlocking(component: ICAL.Component): boolean {
  const textOf = (name: string): string => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return textOf('status') !== 'CANCELLED' && textOf('transp') !== 'TRANSPARENT';
}

function staysOf(
  component: ICAL.Component,
  changed: ReadonlyMap<string, ICAL.Component[]>,
  reading: Reading,
): ImportedStay[] {
  const uid = uidOf(component);
  if (uid.toLowerCase().endsWith(`@${OWN_UID_DOMAIN}`)) return [];
  if (component.hasProperty('recurrence-id') && changed.has(uid)) return [];
  const summary = String(component.getFirstPropertyValue('summary') ?? '').slice(0, SUMMARY_CHARS_MAX);
  if (isRepeated(component)) {
    const event = new ICAL.Event(component, { exceptions: changed.get(uid) ?? [] });
    return repeatedStays(event, reading).map((stay) => ({ uid: `${uid}~${stay.checkIn}`, stay, summary }));
  }
  if (!isBlocking(component)) return [];
  // Without `exceptions` every event would look through all the others for its own.
  const { startDate, endDate } = new ICAL.Event(component, { exceptions: [] });
  const stay = stayBetween(component, startDate, endDate, reading.timeZone);
  return [{ uid: uid || `no-uid:${stay.checkIn}:${stay.checkOut}`, stay, summary }];
}

function repeatedStays(event: ICAL.Event, { timeZone, today, until }: Reading): Stay[] {
  const stays: Stay[] = [];
  const occurrences = event.iterator();
  for (let count = 0; count < REPEATS_MAX; count++) {
    const next = occurrences.next();
    if (!next) break;
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    const stay = stayBetween(item.component, startDate, endDate, timeZone);
    if (stay.checkIn > until) break;
    if (stay.checkOut > today && isBlocking(item.component)) stays.push(stay);
  }
  return stays;
}

/** An event that begins and ends on one day takes that night: better a night too many than one sold twice. */
function stayBetween(
  component: ICAL.Component,
  start: ICAL.Time | null,
  end: ICAL.Time | null,
  timeZone: string,
): Stay {
  if (!start || !component.hasProperty('dtstart')) throw new Error('an event without a start');
  const checkIn = dateOf(component, 'dtstart', start, timeZone);
  const ends = end
    ? dateOf(component, component.hasProperty('dtend') ? 'dtend' : 'dtstart', end, timeZone)
    : checkIn;
  if (ends < checkIn) throw new Error('an event that ends before it starts');
  return { checkIn, checkOut: ends === checkIn ? addDays(checkIn, 1) : ends };
}

function dateOf(
  component: ICAL.Component,
  property: 'dtstart' | 'dtend',
  time: ICAL.Time,
  timeZone: string,
): CalendarDate {
  const zone = component.getFirstProperty(property)?.getFirstParameter('tzid') ?? null;
  const date = time.isDate
    ? calendarDate(time.year, time.month, time.day)
    : nightDateOf(time, zone, timeZone);
  if (!date) throw new Error('no calendar date');
  return date;
}
