import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysBetween, localDate, parseCalendarDate } from '../../calendar-date.ts';
import type { Understanding } from '../understanding.ts';
import { INTENTS, LANGUAGES, type Language, type UnderstandingContext } from '../understanding.ts';

type Case = UnderstandingContext & {
  readonly id: string;
  readonly text: string;
  readonly expect: Partial<Understanding>;
};

const PARTS = ['work', 'held'] as const;
const COUNTS_MIN: Record<Language, number> = { es: 230, pt: 125, en: 125, fr: 55, de: 55, it: 45 };
/** Never tuned to: messages that were learnt from join the other part, so that this one may only grow. */
const HELD_MIN: Record<Language, number> = { es: 184, pt: 112, en: 125, fr: 49, de: 50, it: 46 };
const QUESTIONS = ['date_order', 'dates', 'nights', 'party'];
const CASE_KEYS = ['id', 'text', 'now', 'timezone', 'country', 'locale', 'previous', 'expect'];
const FIELDS = [
  'language',
  'intent',
  'checkIn',
  'checkOut',
  'nights',
  'month',
  'adults',
  'children',
  'infants',
  'guests',
  'pets',
  'reservationCode',
  'choice',
  'change',
  'alternatives',
  'question',
] as const satisfies readonly (keyof Understanding)[];
const OFTEN_OPEN_MAX = 5;

/** The lines were written by hand in the shape of `Case`; the tests below prove that they have it. */
function casesOf(language: Language, part: (typeof PARTS)[number]): Case[] {
  const lines = readFileSync(join(import.meta.dirname, `${language}.${part}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

const halves = LANGUAGES.map((language) => ({
  language,
  work: casesOf(language, 'work'),
  held: casesOf(language, 'held'),
}));
const all = halves.flatMap(({ work, held }) => [...work, ...held]);
const today = (c: Case) => localDate(Date.parse(c.now), c.timezone);

/** What is wrong with one case, in words; empty when nothing is. */
function shapeFaults({ id, ...c }: Case): string[] {
  const faults: string[] = [];
  const e = c.expect;
  const known = new Set<string>(FIELDS);
  for (const key of Object.keys({ id, ...c })) if (!CASE_KEYS.includes(key)) faults.push(`${id} has ${key}`);
  for (const key of Object.keys(e)) if (!known.has(key)) faults.push(`${id} expects ${key}`);
  if (FIELDS.filter((field) => !(field in e)).length > OFTEN_OPEN_MAX)
    faults.push(`${id} leaves too much open`);
  if (e.intent !== undefined && !INTENTS.includes(e.intent)) faults.push(`${id} intent ${e.intent}`);
  if (e.language !== undefined && !LANGUAGES.includes(e.language))
    faults.push(`${id} language ${e.language}`);
  if (e.question && !QUESTIONS.includes(e.question)) faults.push(`${id} question ${e.question}`);
  if (!c.text.trim() || c.text.length > 2000) faults.push(`${id} text`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(c.now) || Number.isNaN(Date.parse(c.now)))
    faults.push(`${id} now`);
  if (!/^[A-Z]{2}$/.test(c.country)) faults.push(`${id} country`);
  if (e.reservationCode && !/^[A-Z]{2,4}-?(?=[A-Z]*\d)[A-Z\d]{6,10}$/.test(e.reservationCode))
    faults.push(`${id} code ${e.reservationCode}`);
  return faults;
}

describe('every case of the corpus', () => {
  it('has a unique id that begins with its language, and the documented shape', () => {
    const ids = all.map((c) => c.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { language, work, held } of halves)
      for (const c of [...work, ...held]) expect(c.id).toMatch(new RegExp(`^${language}-\\d{3,4}$`));
    expect(all.flatMap(shapeFaults)).toEqual([]);
  });

  it('is a different message, or the same one with something else known', () => {
    const keys = all.map((c) => JSON.stringify([c.text, c.now, c.country, c.locale, c.previous]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names dates that exist, none before today where the property is, never reversed', () => {
    for (const c of all) {
      const { checkIn, checkOut, alternatives } = c.expect;
      for (const date of [
        checkIn,
        checkOut,
        ...(alternatives ?? []).flatMap((a) => [a.checkIn, a.checkOut]),
      ]) {
        if (!date) continue;
        expect(parseCalendarDate(date), c.id).toBe(date);
        expect(date >= today(c), `${c.id} ${date} is past`).toBe(true);
      }
      if (checkIn && checkOut) expect(daysBetween(checkIn, checkOut), c.id).toBeGreaterThan(0);
    }
  });

  it('counts nights from check-in to check-out, and gives its alternatives as many', () => {
    for (const c of all) {
      const { checkIn, checkOut, nights, alternatives } = c.expect;
      if (checkIn && checkOut) expect(nights, c.id).toBe(daysBetween(checkIn, checkOut));
      if (nights !== undefined && nights !== null) expect(nights, c.id).toBeGreaterThan(0);
      for (const a of alternatives ?? []) {
        expect(daysBetween(a.checkIn, a.checkOut), c.id).toBe(nights);
        expect(c.expect.question, c.id).toMatch(/^dates$|^date_order$/);
      }
    }
  });

  it('has a month only without dates, from the current one on', () => {
    for (const c of all) {
      const { month, checkIn, checkOut } = c.expect;
      if (!month) continue;
      expect(month, c.id).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
      expect(month >= today(c).slice(0, 7), c.id).toBe(true);
      expect([checkIn, checkOut], c.id).toEqual([null, null]);
    }
  });

  it('has guests = adults + children, and no count of one kind without the others', () => {
    for (const c of all) {
      const { adults, children, infants, guests } = c.expect;
      if (adults === undefined) {
        expect([children, infants, guests], c.id).toEqual([undefined, undefined, undefined]);
      } else if (adults === null) {
        expect(guests, c.id).toBeNull();
        expect(children === null, c.id).toBe(infants === null);
      } else {
        expect(adults, c.id).toBeGreaterThan(0);
        expect(infants, c.id).not.toBeNull();
        expect(guests, c.id).toBe(adults + Number(children));
      }
    }
  });

  it('picks from what was offered, and changes only what the thread or a code knows', () => {
    for (const c of all) {
      const { choice, change } = c.expect;
      const offered = c.previous?.offered ?? [];
      if (choice && 'ordinal' in choice)
        expect(
          offered.map((o) => o.ordinal),
          c.id,
        ).toContain(choice.ordinal);
      if (choice && 'name' in choice)
        expect(
          offered.map((o) => o.name),
          c.id,
        ).toContain(choice.name);
      if (!change) continue;
      const isKnown = Object.keys(c.previous?.known ?? {}).length > 0 || c.expect.reservationCode !== null;
      expect(isKnown, c.id).toBe(true);
      expect(Object.values(change), c.id).not.toContain(0);
      for (const key of Object.keys(change)) expect(['nights', 'days', 'adults', 'children']).toContain(key);
    }
  });
});

describe('the corpus', () => {
  it.each(halves)('has enough $language, and a part that only measures', ({ language, work, held }) => {
    expect(work.length + held.length).toBeGreaterThanOrEqual(COUNTS_MIN[language]);
    expect(held.length).toBeGreaterThanOrEqual(HELD_MIN[language]);
  });

  it('asks for at least 640 messages and every intent in both halves', () => {
    expect(all.length).toBeGreaterThanOrEqual(640);
    for (const part of PARTS) {
      const seen = new Set(halves.flatMap((half) => half[part].map((c) => c.expect.intent)));
      expect(INTENTS.filter((intent) => !seen.has(intent))).toEqual([]);
    }
  });

  it.each(FIELDS)('gives %s a value often enough to be tested', (field) => {
    const given = all.filter(({ expect: e }) => {
      const value = e[field];
      return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
    });
    expect(given.length).toBeGreaterThanOrEqual(10);
  });
});
