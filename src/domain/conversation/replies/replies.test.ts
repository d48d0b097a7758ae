import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date, NOW } from '../../../testing/builders.ts';
import { LANGUAGES } from '../../nlu/understanding.ts';
import type { Reply } from '../contract.ts';
import { formatOf } from '../format.ts';
import { textsFor, textsOf } from './all-texts.ts';
import { LIMITS, shorten, withinLimits } from './limits.ts';
import { newsTemplate, TEMPLATES } from './templates.ts';

/** Every text of a language by its path, functions called with words that have no figure in them. */
function allTexts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...Array.from({ length: 8 }, () => 'xyz')))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => allTexts(one, `${path}.${key}`));
}

describe.each(LANGUAGES)('the replies in %s', (language) => {
  const texts = textsOf(language);
  const property = { country: 'AR', currency: 'ARS', timeZone: 'America/Argentina/Buenos_Aires' };
  const format = formatOf(language, property, NOW);

  test('have titles of buttons that WhatsApp shows whole', () => {
    const titles = [...Object.values(texts.buttons), ...Object.values(texts.menu), texts.offersButton];
    for (const title of titles) expect(title.length, title).toBeLessThanOrEqual(LIMITS.buttonTitle);
    expect(texts.heldFooter.length).toBeLessThanOrEqual(LIMITS.footer);
    const nights = [texts.nights(1), texts.nights(14), texts.guests(12, 0, 0)];
    for (const title of nights) expect(title.length).toBeLessThanOrEqual(LIMITS.buttonTitle);
  });

  test('offer two readings of a date in a button each, months by name', () => {
    for (let month = 1; month <= 12; month++) {
      const from = date(`2027-${String(month).padStart(2, '0')}-28`);
      const title = `${format.dayMonth(from)} → ${format.dayMonth(from)}`;
      expect(title.length, title).toBeLessThanOrEqual(LIMITS.buttonTitle);
      expect(title).toMatch(/\p{L}{3}/u);
    }
  });

  test('bring no figure of their own: what is said comes from the facts', () => {
    const example = '.askDates';
    for (const [path, text] of allTexts(texts)) {
      if (path !== example) expect(text, path).not.toMatch(/\d|undefined|NaN/);
      expect(text.trim(), path).not.toBe('');
      expect(text, path).toBe(text.trim());
    }
  });

  test('name every amenity and say who they come from', () => {
    expect(Object.keys(texts.amenity).sort()).toEqual(Object.keys(textsOf('es').amenity).sort());
    for (const told of [texts.greetFirst('Refugio'), texts.introduction('Refugio')]) {
      expect(told).toContain('Refugio');
      expect(told.toLowerCase()).toMatch(/autom/);
    }
  });

  test('keep emoji rare', () => {
    for (const [path, text] of allTexts(texts))
      expect(text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0, path).toBeLessThanOrEqual(1);
  });
});

describe('figures are written as the language writes them', () => {
  const written = (language: (typeof LANGUAGES)[number], country: string, currency: string) => {
    const format = formatOf(language, { country, currency, timeZone: 'America/Argentina/Buenos_Aires' }, NOW);
    return { money: format.money(12_800_000), date: format.date(date('2027-01-11')), format };
  };

  test.each([
    ['es', 'AR', 'ARS', '$ 128.000', 'lunes 11 de enero'],
    ['pt', 'AR', 'ARS', 'ARS 128.000', 'segunda-feira, 11 de janeiro'],
    ['en', 'AR', 'ARS', 'ARS 128,000', 'Monday, January 11'],
    ['en', 'GB', 'GBP', '£128,000', 'Monday 11 January'],
    ['fr', 'AR', 'EUR', '128 000 €', 'lundi 11 janvier'],
    ['de', 'AR', 'EUR', '128.000 €', 'Montag, 11. Januar'],
    ['it', 'AR', 'EUR', '128.000 €', 'lunedì 11 gennaio'],
  ] as const)('%s at a property in %s', (language, country, currency, money, day) => {
    expect(written(language, country, currency)).toMatchObject({ money, date: day });
  });

  test('cents only where there are any, and none in a currency without', () => {
    expect(written('es', 'AR', 'ARS').format.money(12_850)).toBe('$ 128,50');
    expect(written('es', 'CL', 'CLP').format.money(12_850)).toBe('$12.850');
    expect(written('es', 'CO', 'COP').format.money(12_850)).toBe('$ 12.850');
  });

  test('a date far ahead has its year, and an instant of another day its date', () => {
    const { format } = written('es', 'AR', 'ARS');
    expect(format.date(date('2028-01-11'))).toBe('martes 11 de enero de 2028');
    expect(format.time(NOW)).toBe('10:00');
    expect(format.time(NOW + 24 * 3_600_000)).toBe('10:00 (mié 25 nov)');
  });
});

describe('a host’s own words', () => {
  test('take the place of a fixed reply, and of nothing else', () => {
    const own = { thanks: '¡Un placer!', offers: 'no', wifi: 'Hay wifi.', notUnderstood: '' };
    const texts = textsFor('es', own);
    expect(texts.thanks).toBe('¡Un placer!');
    expect(typeof texts.offers).toBe('function');
    expect(texts.notUnderstood).toBe(textsOf('es').notUnderstood);
    expect('wifi' in texts).toBe(false);
  });
});

describe('WhatsApp’s limits', () => {
  test('are kept by cutting at a word, never within a character', () => {
    expect(shorten('Cabaña Arrayán del Bosque Encantado', 24)).toBe('Cabaña Arrayán del…');
    expect(shorten('corto', 24)).toBe('corto');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (text, max) => {
          const short = shorten(text.toWellFormed(), max);
          expect(short.length).toBeLessThanOrEqual(max);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test('number the rows that would read the same', () => {
    const name = 'Cabaña grande con vista al lago';
    const rows = [`${name} norte`, `${name} sur`].map((title, index) => ({ id: String(index), title }));
    const reply: Reply = withinLimits({ kind: 'list', body: 'x', button: 'Ver', rows });
    const titles = reply.kind === 'list' ? reply.rows.map(({ title }) => title) : [];
    expect(titles).toEqual(['1. Cabaña grande con…', '2. Cabaña grande con…']);
  });
});

describe('news by template', () => {
  test('is one parameter on one line, with the link to pay kept whole', () => {
    const url = 'https://tranquera.example/pay/TQ-7K3M9A.token';
    const body = `Te recuerdo:\n\n${'la reserva se guarda '.repeat(80)}`;
    const template = newsTemplate('es', { kind: 'link', body, title: 'Pagar', url });
    expect(template.parameters).toHaveLength(TEMPLATES.reservation_news.parameters.length);
    expect(template.parameters[0]).not.toMatch(/\n|\t| {5}/);
    expect(template.parameters[0]?.endsWith(url)).toBe(true);
    expect(template.parameters[0]!.length).toBeLessThanOrEqual(1024);
  });
});
