import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from './calendar-date.ts';
import { disjointStays, isEcho } from './feed.ts';
import type { ImportedStay } from './gate/verbs.ts';

const FIRST = '2027-01-01' as CalendarDate;
const at = (day: number): CalendarDate => addDays(FIRST, day);
const stay = (uid: string, from: number, to: number, summary = ''): ImportedStay => ({
  uid,
  stay: { checkIn: at(from), checkOut: at(to) },
  summary,
});
const nightsOf = (stays: readonly ImportedStay[]): string[] =>
  stays.flatMap(({ stay: { checkIn, checkOut } }) => {
    const nights: string[] = [];
    for (let night = checkIn; night < checkOut; night = addDays(night, 1)) nights.push(night);
    return nights;
  });

describe('the stays of a feed', () => {
  test('cover the nights of its events, each night once, each UID once, whatever order they come in', () => {
    const event = fc
      .record({
        uid: fc.constantFrom('a', 'b', 'c'),
        from: fc.nat(20),
        nights: fc.integer({ min: 1, max: 8 }),
      })
      .map(({ uid, from, nights }) => stay(uid, from, from + nights));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const stays = disjointStays(events);
        const nights = nightsOf(stays);
        expect([...nights].sort()).toEqual([...new Set(nightsOf(events))].sort());
        expect(new Set(stays.map(({ uid }) => uid)).size).toBe(stays.length);
        expect(disjointStays([...events].reverse())).toEqual(stays);
      }),
    );
  });

  test('that touch or stand alone are left as they are', () => {
    const events = [stay('a', 0, 3), stay('b', 3, 5), stay('u1@a', 9, 10), stay('1@a', 12, 14)];
    expect(disjointStays(events)).toEqual(events);
  });
});

describe('an echo', () => {
  const ours = [
    { from: at(0), to: at(3) },
    { from: at(3), to: at(5) },
    { from: at(8), to: at(9) },
  ];

  test('is a closed run of nights that begins and ends as ours do, also where the channel joined two of them', () => {
    expect(isEcho(stay('x', 0, 3, 'Airbnb (Not available)'), ours)).toBe(true);
    expect(isEcho(stay('x', 0, 5, 'CLOSED - Not available'), ours)).toBe(true);
  });

  test('is not one with a guest of the channel, with a night that is free here, or inside one of ours', () => {
    expect(isEcho(stay('x', 0, 3, 'Reserved'), ours)).toBe(false);
    expect(isEcho(stay('x', 0, 3, 'Reserved - Ana'), ours)).toBe(false);
    expect(isEcho(stay('x', 3, 9, 'CLOSED - Not available'), ours)).toBe(false);
    expect(isEcho(stay('x', 0, 2, 'CLOSED - Not available'), ours)).toBe(false);
  });
});
