import { expect, it } from 'vitest';
import { TUESDAY } from './understand.fixture.ts';
import { understand } from './understand.ts';

it.each([
  ['en dos meses queremos ir', null, '2027-01'],
  ['in zwei Monaten', null, '2027-01'],
  ['tra un mese', null, '2026-12'],
  ['dans un mois', null, '2026-12'],
  ['in half a month', '2026-12-08', null],
])('asks about what only chrono-node reads: %s', (text, checkIn, month) => {
  expect(understand(text, TUESDAY)).toMatchObject({ checkIn, month, checkOut: null, question: 'dates' });
});

it('counts from the day it is at the property, where UTC is a day further', () => {
  const lateEvening = { ...TUESDAY, now: '2026-12-01T01:30:00Z' };
  expect(understand('dentro de un mes', lateEvening)).toMatchObject({ month: '2026-12', question: 'dates' });
});

it.each([
  'tengo un bebé de 5 meses',
  'in 5 minutes',
  'me contestan en media hora?',
  'estuvimos hace dos meses',
  'il y a un mois',
  'por mes cuánto sale?',
])('leaves what is no date to come alone: %s', (text) => {
  expect(understand(text, TUESDAY)).toMatchObject({
    checkIn: null,
    checkOut: null,
    month: null,
    question: null,
  });
});
