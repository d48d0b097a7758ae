import type { CalendarDate } from '../../domain/calendar-date.ts';
import { OWN_UID_DOMAIN } from '../../domain/feed.ts';
import type { ExportedStay } from '../../ports/calendars.ts';

const PRODID = '-//Tranquera//Calendar 1.0//EN';
const LINE_OCTETS_MAX = 75;

export type ExportedCalendar = {
  /** What a host sees as the calendar's name. */
  readonly name: string;
  readonly stays: readonly ExportedStay[];
};

/**
 * An RFC 5545 calendar of all-day events: CRLF, lines of at most 75 octets, DTEND exclusive. No guest, no price, no note: a channel needs the
 * nights alone. The same stays give the same bytes, so that an ETag holds.
 */
export function formatCalendar({ name, stays }: ExportedCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODID}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...stays.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const eventLines = (stay: ExportedStay): string[] => [
  'BEGIN:VEVENT',
  `UID:${stay.code}@${OWN_UID_DOMAIN}`,
  `DTSTAMP:${formatInstant(stay.changedAt)}`,
  `DTSTART;VALUE=DATE:${formatDate(stay.from)}`,
  `DTEND;VALUE=DATE:${formatDate(stay.to)}`,
  `SUMMARY:${stay.isReservation ? 'Reserved' : 'Not available'}`,
  'STATUS:CONFIRMED',
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

const formatDate = (date: CalendarDate): string => date.replaceAll('-', '');

const formatInstant = (instantMs: number): string =>
  `${new Date(instantMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545 §3.3.11; a carriage return has no escape and would end the line. */
const escapeText = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n|\r|\n/g, '\\n');

/** Folds at 75 octets, the space of a continued line included, and never inside a character. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).byteLength;
    if (octets + size > LINE_OCTETS_MAX) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
