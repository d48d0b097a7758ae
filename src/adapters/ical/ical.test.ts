import { describe, expect, test } from 'vitest';
import { date } from '../../testing/builders.ts';
import { foldLine, formatCalendar } from './export.ts';
import { mayBeFeed } from './feed-url.ts';
import { parseFeed } from './parse.ts';

const ZONE = 'America/Argentina/Buenos_Aires';
const TODAY = date('2026-11-24');
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
  const parsed = parseFeed(text, ZONE, TODAY);
  return parsed.ok
    ? parsed.value.stays.map(({ uid, stay }) => [uid, stay.checkIn, stay.checkOut])
    : parsed.error;
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

  test('Vrbo names its guest, and a summary of any length is kept short', () => {
    const parsed = parseFeed(
      calendar(
        event('UID:v@vrbo', 'DTSTART;VALUE=DATE:20270110', `SUMMARY:Reserved - Ana${' '.repeat(300)}`),
      ),
      ZONE,
      TODAY,
    );
    expect(parsed.ok && parsed.value.stays[0]?.summary).toHaveLength(200);
  });

  test('a time in a zone that is described, only named, or nobody’s is a day on the property’s clock', () => {
    const described = [
      'BEGIN:VTIMEZONE',
      'TZID:Theirs',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const from = (uid: string, zone: string) =>
      event(`UID:${uid}`, `DTSTART${zone}:20270702T080000`, 'DURATION:P2D');
    expect(
      staysOf(
        calendar(
          described,
          from('theirs', ';TZID=Theirs'),
          from('tokyo', ';TZID=Asia/Tokyo'),
          from('floating', ''),
          from('unknown', ';TZID=Nowhere'),
        ),
      ),
    ).toEqual([
      ['theirs', '2027-07-01', '2027-07-03'],
      ['tokyo', '2027-07-01', '2027-07-03'],
      ['floating', '2027-07-02', '2027-07-04'],
      ['unknown', '2027-07-02', '2027-07-04'],
    ]);
  });

  test('one event that cannot be read takes none of the others with it, and is counted', () => {
    const text = calendar(
      event('UID:before', 'DTSTART;VALUE=DATE:20270110'),
      event('UID:nonsense', 'DTSTART:soon'),
      event('UID:nowhere'),
      event('UID:backwards', 'DTSTART;VALUE=DATE:20270110', 'DTEND;VALUE=DATE:20270101'),
      event('UID:after', 'DTSTART:20270201', 'DTEND:20270203'),
    );
    expect(staysOf(text)).toEqual([
      ['before', '2027-01-10', '2027-01-11'],
      ['after', '2027-02-01', '2027-02-03'],
    ]);
    expect(parseFeed(text, ZONE, TODAY)).toMatchObject({ value: { unreadable: 3 } });
  });

  test('a repeated event is each of its coming occurrences, without those taken out, with those changed', () => {
    const weekly = event(
      'UID:w',
      'DTSTART;VALUE=DATE:20261101',
      'DTEND;VALUE=DATE:20261103',
      'RRULE:FREQ=WEEKLY;COUNT=8',
      'EXDATE;VALUE=DATE:20261206',
    );
    const changed = event(
      'UID:w',
      'RECURRENCE-ID;VALUE=DATE:20261213',
      'DTSTART;VALUE=DATE:20261214',
      'DTEND;VALUE=DATE:20261215',
    );
    const cancelled = event(
      'UID:w',
      'RECURRENCE-ID;VALUE=DATE:20261220',
      'DTSTART;VALUE=DATE:20261220',
      'STATUS:CANCELLED',
    );
    expect(staysOf(calendar(weekly, changed, cancelled))).toEqual([
      ['w~2026-11-29', '2026-11-29', '2026-12-01'],
      ['w~2026-12-14', '2026-12-14', '2026-12-15'],
    ]);
    const forEver = event('UID:e', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=MONTHLY');
    expect(staysOf(calendar(forEver)).length).toBeLessThan(40);
  });

  test('what has no end is read to the horizon, and too many events are refused whole', () => {
    const endless = event('UID:x', 'DTSTART;VALUE=DATE:20270110', 'DTEND;VALUE=DATE:99990101');
    expect(staysOf(calendar(endless))).toEqual([['x', '2027-01-10', '2031-01-01']]);
    const one = event('UID:a', 'DTSTART;VALUE=DATE:20270110');
    expect(staysOf(calendar(...Array<string>(5_001).fill(one)))).toContain('more than 5000');
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
      `<pre>\n${whole}`,
      whole + whole,
    ]) {
      expect(parseFeed(text, ZONE, TODAY).ok).toBe(false);
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
    'https://localhost./x',
    'https://0x7f.1/x',
    'https://2130706433/x',
    'https://intranet/x',
    'https://user@host.example/x',
    'ftp://host.example/x',
    'x',
  ];
  for (const url of refused) expect(mayBeFeed(url, 'production')).toBe(false);
  expect(mayBeFeed('https://ical.booking.com/v1/export?t=1', 'production')).toBe(true);
  expect(mayBeFeed('http://127.0.0.1:8788/feed.ics', 'local')).toBe(true);
});
