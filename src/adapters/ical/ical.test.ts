import { describe, expect, test } from 'vitest';
import { date } from '../../testing/builders.ts';
import { foldLine, formatCalendar } from './export.ts';
import { parseFeed } from './parse.ts';
import { mayBeFeed } from './read-feed.ts';

const ZONE = 'America/Argentina/Buenos_Aires';
const calendar = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const staysOf = (text: string) => {
  const parsed = parseFeed(text, ZONE);
  return parsed.ok ? parsed.value.map(({ uid, stay }) => [uid, stay.checkIn, stay.checkOut]) : parsed.error;
};

describe('a channel’s calendar', () => {
  test('reservations and blocks of Airbnb and Booking are stays with an exclusive end, folded lines and all', () => {
    const airbnb = event(
      'UID:1418fb94e984-0a@airbnb.com',
      'DTSTART;VALUE=DATE:20270110',
      'DTEND;VALUE=DATE:20270115',
      'SUMMARY:Reserved',
      'DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/deta\r\n ils/HMXXXXXXXX\\nPhone Number (Last 4 Digits): 0431',
    );
    const booking = event(
      'UID:b1@booking.com',
      'DTSTART;VALUE=DATE:20270201',
      'DTEND;VALUE=DATE:20270203',
      'SUMMARY:CLOSED - Not available',
    );
    expect(staysOf(calendar(airbnb, booking))).toEqual([
      ['1418fb94e984-0a@airbnb.com', '2027-01-10', '2027-01-15'],
      ['b1@booking.com', '2027-02-01', '2027-02-03'],
    ]);
  });

  test('a date without an end is one night; an instant is the day on the property’s clock', () => {
    const dateOnly = event('UID:a', 'DTSTART;VALUE=DATE:20270110');
    const instants = event('UID:b', 'DTSTART:20270701T013000Z', 'DTEND:20270703T140000Z');
    expect(staysOf(calendar(dateOnly, instants))).toEqual([
      ['a', '2027-01-10', '2027-01-11'],
      ['b', '2027-06-30', '2027-07-03'],
    ]);
  });

  test('cancelled and transparent events block nothing, and ours that come back are left out', () => {
    const cancelled = event('UID:c', 'DTSTART;VALUE=DATE:20270110', 'STATUS:CANCELLED');
    const transparent = event('UID:t', 'DTSTART;VALUE=DATE:20270110', 'TRANSP:TRANSPARENT');
    const echo = event('UID:TQ-7K3M9A@tranquera', 'DTSTART;VALUE=DATE:20270110');
    expect(staysOf(calendar(cancelled, transparent, echo))).toEqual([]);
  });

  test('a page, nothing, and half a calendar are failed fetches, never an empty calendar', () => {
    const whole = calendar(event('UID:a', 'DTSTART;VALUE=DATE:20270110'));
    for (const text of [
      '',
      '<!doctype html><p>Sign in',
      whole.slice(0, 90),
      'BEGIN:VCALENDAR\r\nnonsense\r\nEND:VCALENDAR',
    ]) {
      expect(parseFeed(text, ZONE).ok).toBe(false);
    }
  });
});

describe('our calendar', () => {
  const stays = [
    {
      code: 'TQ-7K3M9A',
      from: date('2027-01-10'),
      to: date('2027-01-15'),
      isReservation: true,
      changedAt: 0,
    },
  ];

  test('holds nights and nothing else, and is read back by a reader of calendars', () => {
    const text = formatCalendar({ name: 'Cabaña Coihue; "la, del lago"', stays });
    expect(text).toContain('DTEND;VALUE=DATE:20270115\r\n');
    expect(text.replaceAll('@tranquera', '@elsewhere')).toSatisfy((other: string) =>
      JSON.stringify(staysOf(other)).includes('2027-01-15'),
    );
    expect(formatCalendar({ name: 'x', stays })).toBe(formatCalendar({ name: 'x', stays }));
  });

  test('folds at 75 octets and never inside a character', () => {
    const folded = foldLine(`SUMMARY:${'ñandú 🏔 '.repeat(40)}`);
    for (const line of folded.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'ñandú 🏔 '.repeat(40)}`);
  });
});

test('a feed’s address is public and https; locally this machine is allowed too', () => {
  const refused = [
    'http://ical.booking.com/x',
    'https://127.0.0.1/x',
    'https://10.0.0.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://db.internal/x',
    'https://user@host.example/x',
    'ftp://host.example/x',
    'x',
  ];
  for (const url of refused) expect(mayBeFeed(url, 'production')).toBe(false);
  expect(mayBeFeed('https://ical.booking.com/v1/export?t=1', 'production')).toBe(true);
  expect(mayBeFeed('http://127.0.0.1:8788/feed.ics', 'local')).toBe(true);
});
