import { describe, expect, it } from 'vitest';
import { matches, parseCron } from './cron-expression.ts';

const fits = (cron: string, instant: string): boolean => {
  const parsed = parseCron(cron);
  return parsed !== null && matches(parsed, Date.parse(instant));
};

describe('a cron expression', () => {
  it('fires in the minutes it names, in its time zone', () => {
    expect(fits('*/15 * * * *', '2026-11-24T10:30:00Z')).toBe(true);
    expect(fits('*/15 * * * *', '2026-11-24T10:31:00Z')).toBe(false);
    expect(fits('0 9 * * *', '2026-11-24T09:00:00Z')).toBe(true);
    expect(fits('CRON_TZ=America/Argentina/Buenos_Aires 0 9 * * *', '2026-11-24T12:00:00Z')).toBe(true);
    expect(fits('0 0 * * *', '2026-11-24T00:00:00Z')).toBe(true);
    expect(fits('@hourly', '2026-11-24T05:00:00Z')).toBe(true);
  });

  it('knows days by number and by name, and fires on either when both are given', () => {
    expect(fits('0 0 * NOV TUE', '2026-11-24T00:00:00Z')).toBe(true);
    expect(fits('0 0 * * 1-5', '2026-11-22T00:00:00Z')).toBe(false);
    expect(fits('0 0 * * 7', '2026-11-22T00:00:00Z')).toBe(true);
    expect(fits('0 0 1 * TUE', '2026-11-24T00:00:00Z')).toBe(true);
    expect(fits('0 0 1 * *', '2026-11-24T00:00:00Z')).toBe(false);
  });

  it('is none when it is not one', () => {
    for (const text of [
      '',
      '* * * *',
      '60 * * * *',
      '*/0 * * * *',
      'CRON_TZ=Mars/Base * * * * *',
      'x * * * *',
    ]) {
      expect(parseCron(text)).toBeNull();
    }
  });
});
