import { expect, test } from 'vitest';
import { answerLine } from './nlu.ts';

const line = {
  id: 'x1',
  text: 'hay lugar del 10 al 15 de enero para 4?',
  now: '2026-11-24T13:00:00Z',
  timezone: 'America/Argentina/Buenos_Aires',
  country: 'AR',
};

test('a message comes back as what it means, with every field of the specification', () => {
  expect(JSON.parse(answerLine(JSON.stringify(line)))).toEqual({
    id: 'x1',
    language: 'es',
    intent: 'availability',
    checkIn: '2027-01-10',
    checkOut: '2027-01-15',
    nights: 5,
    month: null,
    adults: 4,
    children: 0,
    infants: 0,
    guests: 4,
    pets: null,
    reservationCode: null,
    choice: null,
    change: null,
    alternatives: [],
    question: null,
  });
});

test('what cannot be read gets an error in its place', () => {
  const bad = [
    '',
    '{',
    '[]',
    '{"id":"a"}',
    JSON.stringify({ ...line, timezone: 'Mars/Base' }),
    JSON.stringify({ ...line, now: 'today' }),
    JSON.stringify({ ...line, previous: 3 }),
  ];
  for (const text of bad) expect(Object.keys(JSON.parse(answerLine(text)))).toEqual(['error']);
});
