import { describe, expect, test } from 'vitest';
import { csvCell } from './csv.ts';

describe('CSV cells', () => {
  test('what a spreadsheet would run as a formula stays text', () => {
    for (const formula of [
      '=HYPERLINK("http://x")',
      '+54 9 11',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '  =1',
    ]) {
      expect(csvCell(formula)).toMatch(/^"'/);
    }
  });

  test('quotes, commas and line ends do not break the record', () => {
    expect(csvCell('Ana "la dueña", SRL')).toBe('"Ana ""la dueña"", SRL"');
    expect(csvCell('a\nb')).toBe('"a\nb"');
    expect(csvCell('Sofía')).toBe('Sofía');
  });
});
