import { expect, test } from 'vitest';
import { fromMajor, minorDigits, toMajor } from './money.ts';

test('a currency has as many minor digits as ISO 4217 says, save where nobody uses them', () => {
  const digits = ['ARS', 'BRL', 'EUR', 'CLP', 'PYG', 'JPY', 'COP', 'MGA', 'KWD'].map((currency) => [
    currency,
    minorDigits(currency),
  ]);
  expect(Object.fromEntries(digits)).toEqual({
    ...{ ARS: 2, BRL: 2, EUR: 2, CLP: 0, PYG: 0, JPY: 0, COP: 0, MGA: 0, KWD: 3 },
  });
});

test('an amount goes to units and back without loss', () => {
  for (const currency of ['ARS', 'CLP', 'COP', 'KWD'])
    for (const amountMinor of [0, 1, 99, 12_850, 123_456_789])
      expect(fromMajor(toMajor(amountMinor, currency), currency), currency).toBe(amountMinor);
  expect(toMajor(12_850, 'ARS')).toBe(128.5);
  expect(toMajor(12_850, 'CLP')).toBe(12_850);
});
