import { Session } from 'node:inspector';
import { expect, test } from 'vitest';
import { localDate, parseCalendarDate } from '../calendar-date.ts';
import { understand } from './understand.ts';
import type { Understanding, UnderstandingContext } from './understanding.ts';

const SEED = 20_261_124;
const STRINGS = 100_000;

/** mulberry32: a small seeded source of numbers from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  'del al de a el la 10 15 31 30 29/02 31/02 1/13 10/1 15/01/2026 2027-01-10 10.01. - – / . , enero febrero março July Januar janvier gennaio 2026 2027 99999999999999999999 0 -2 1ro 10th finde "fin de semana" weekend Wochenende que viene próximo next hasta bis to until noches nights noite Nächte nuits 3 dos zwei deux una semana quincena primera segunda no mejor perdón o y and und somos 4 personas para pax adultos chicos bebé años TQ-7K3M9A RES2611A1B2C3 una más cancelar cambiar reservar hoy mañana amanhã tomorrow esta noche finde largo Ostern carnaval navidad viernes domingo Friday hs $ 24/7 km calle 9 de Julio 1550 👍 4️⃣ ١٢ １０ \u200b é \ud83d \u0000 (a+)+$ ° º ß İ'.split(
    ' ',
  );

function anyText(random: () => number): string {
  const length = Math.floor(random() ** 2 * 24);
  const parts = Array.from({ length }, () => {
    if (random() < 0.12) return String.fromCharCode(Math.floor(random() * 65_536));
    if (random() < 0.12) return String(Math.floor(random() * 40));
    return WORDS[Math.floor(random() * WORDS.length)];
  });
  return parts.join(random() < 0.85 ? ' ' : '');
}

const CONTEXTS: readonly Omit<UnderstandingContext, 'now'>[] = [
  { timezone: 'America/Argentina/Buenos_Aires', country: 'AR' },
  { timezone: 'America/New_York', country: 'US', locale: 'en-US' },
  { timezone: 'Pacific/Kiritimati', country: 'ZZ', locale: 'xx' },
  {
    timezone: 'Europe/Berlin',
    country: 'DE',
    previous: {
      asked: 'dates',
      known: { month: '2027-01', adults: 2 },
      offered: [{ ordinal: 1, name: 'Cabaña Coihue', totalMinor: 1 }],
      reservationCode: 'TQ-7K3M9A',
    },
  },
];

/** What is wrong with a reading, in a word; null when nothing is. */
function fault(read: Understanding, today: string): string | null {
  const { checkIn, checkOut, nights, adults, children, guests } = read;
  const stays = [{ checkIn, checkOut }, ...read.alternatives];
  for (const one of stays) {
    const dates = [one.checkIn, one.checkOut].filter((date) => date !== null);
    if (dates.some((date) => parseCalendarDate(date) === null)) return 'no date';
    if (dates.some((date) => date < today)) return 'past';
    if (one.checkIn !== null && one.checkOut !== null && one.checkIn >= one.checkOut) return 'reversed';
  }
  if (nights !== null && (!Number.isSafeInteger(nights) || nights < 1)) return 'nights';
  if (checkIn !== null && checkOut !== null) {
    const between = (Date.parse(checkOut) - Date.parse(checkIn)) / 86_400_000;
    if (nights !== between) return 'nights between';
  }
  if (adults !== null && guests !== adults + (children ?? 0)) return 'guests';
  return null;
}

test(`${STRINGS} strings of anything: none throws, none gives a past date or a reversed stay (seed ${SEED})`, () => {
  const random = seeded(SEED);
  const start = Date.UTC(2026, 0, 1);
  for (let index = 0; index < STRINGS; index += 1) {
    const text = anyText(random);
    const nowMs = start + Math.floor(random() * 4 * 365 * 86_400_000);
    const context = { ...CONTEXTS[index % CONTEXTS.length]!, now: new Date(nowMs).toISOString() };
    const read = understand(text, context);
    const found = fault(read, localDate(nowMs, context.timezone));
    if (found !== null) expect({ found, text, now: context.now, read }).toBe('a fair reading');
  }
}, 240_000);

/**
 * How often V8 ran the functions and blocks of this folder: the same on every machine, unlike time. One session for all texts: code that
 * was optimised before its start would not be counted.
 */
function stepCounter(): { stepsOf(text: string): number; end(): void } {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (): number => {
    let steps = 0;
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      for (const { url, functions } of result) {
        if (!url.includes('/src/domain/nlu/')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    return steps;
  };
  const stepsOf = (text: string): number => {
    take();
    understand(text, { ...CONTEXTS[0]!, now: '2026-11-24T13:00:00Z' });
    return take();
  };
  return { stepsOf, end: () => session.disconnect() };
}

const REPEATED = [
  'enero ',
  '10 ',
  '10/',
  'a',
  'del 10 al 15 de enero ',
  'no, mejor ',
  'somos 4 y ',
  '2 noches o ',
  'el ',
  'un ',
  '- ',
  '(',
  'finde ',
  'vier',
  'enreo ',
  'tq-7k3m9 ',
  'de ',
  '5 de ',
  'mi hermana y ',
  'viernes y ',
  '1.',
  '👍',
  'nicht am 10. sondern ',
  'entre el ',
];

test('twice the text takes twice the steps, whatever is repeated; beyond 2,000 characters none', () => {
  const { stepsOf, end } = stepCounter();
  for (const unit of REPEATED) {
    const once = stepsOf(unit.repeat(Math.floor(900 / unit.length)));
    const twice = stepsOf(unit.repeat(Math.floor(900 / unit.length) * 2));
    expect(once, unit).toBeGreaterThan(100);
    expect(twice / once, unit).toBeLessThan(2.3);
  }
  const capped = stepsOf('palabra '.repeat(250));
  expect(stepsOf('palabra '.repeat(5_000))).toBeLessThanOrEqual(capped * 1.05);
  end();
});
