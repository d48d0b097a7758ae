import { expect, test } from 'vitest';
import { understand } from '../domain/nlu/understand.ts';
import type { UnderstandingContext } from '../domain/nlu/understanding.ts';
import { createUnderstandingCache } from './understanding-cache.ts';

const BUENOS_AIRES: UnderstandingContext = {
  now: '2026-11-24T13:00:00Z',
  timezone: 'America/Argentina/Buenos_Aires',
  country: 'AR',
};
const at = (now: string, more: Partial<UnderstandingContext> = {}) => ({ ...BUENOS_AIRES, ...more, now });

test('the same message on the same day is read once, and is what understand says', () => {
  const heard: string[] = [];
  const cache = createUnderstandingCache((result) => heard.push(result));
  const first = cache.understand('del 10 al 15 de enero', BUENOS_AIRES);
  const again = cache.understand('del 10 al 15 de enero', at('2026-11-24T22:00:00Z'));
  expect(again).toBe(first);
  expect(first).toEqual(understand('del 10 al 15 de enero', BUENOS_AIRES));
  expect(heard).toEqual(['miss', 'hit']);
  expect(cache.counts()).toEqual({ hits: 1, misses: 1, entries: 1 });
  expect(cache.hitRatio()).toBe(0.5);
});

test('midnight is the property’s: "mañana" means another day a minute later, though UTC’s day is the same', () => {
  const cache = createUnderstandingCache();
  expect(cache.understand('mañana', at('2026-11-25T02:59:00Z')).checkIn).toBe('2026-11-25');
  expect(cache.understand('mañana', at('2026-11-25T03:00:00Z')).checkIn).toBe('2026-11-26');
});

test('a date remembered before New Year is not given out after it', () => {
  const cache = createUnderstandingCache();
  expect(cache.understand('31/12', at('2027-01-01T02:59:59Z')).checkIn).toBe('2026-12-31');
  expect(cache.understand('31/12', at('2027-01-01T03:00:00Z')).checkIn).toBe('2027-12-31');
  expect(cache.understand('el 1 de enero', at('2027-01-02T13:00:00Z')).checkIn).toBe('2028-01-01');
});

test('zone, country, locale and what the thread knows are part of the question', () => {
  const cache = createUnderstandingCache();
  const night = '2026-11-25T01:00:00Z';
  expect(cache.understand('hoy', at(night)).checkIn).toBe('2026-11-24');
  expect(cache.understand('hoy', at(night, { timezone: 'Europe/Madrid' })).checkIn).toBe('2026-11-25');
  const longWeekend = (country: string) => cache.understand('finde largo', at(night, { country })).checkIn;
  expect(longWeekend('AR')).not.toBe(longWeekend('CL'));
  const numeric = (locale: string) => cache.understand('1/5 to 1/15', at(night, { locale }));
  expect(numeric('en-US')).not.toBe(numeric('en-GB'));
  const asked = { known: {}, offered: [], reservationCode: null };
  const alone = cache.understand('4', at(night, { previous: { ...asked, asked: null } }));
  const answer = cache.understand('4', at(night, { previous: { ...asked, asked: 'party' } }));
  expect([alone.adults, answer.adults]).toEqual([null, 4]);
  expect(cache.counts().hits).toBe(0);
});

test('it is bounded, and what was used last stays', () => {
  const cache = createUnderstandingCache(undefined, 2);
  cache.understand('hola', BUENOS_AIRES);
  cache.understand('gracias', BUENOS_AIRES);
  cache.understand('hola', BUENOS_AIRES);
  cache.understand('mañana', BUENOS_AIRES);
  expect(cache.counts().entries).toBe(2);
  cache.understand('hola', BUENOS_AIRES);
  expect(cache.counts().hits).toBe(2);
  cache.understand('gracias', BUENOS_AIRES);
  expect(cache.counts()).toEqual({ hits: 2, misses: 4, entries: 2 });
});
