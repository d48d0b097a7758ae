import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import { yearAt } from './point.ts';
import { monthAt } from './points.ts';

export function monthFactAt(items: readonly Item[], i: number): Fact | null {
  const relative = relativeMonthAt(items, i);
  if (relative) return relative;
  const month = monthAt(items, i);
  if (month === null) return null;
  const year = yearAfter(items, i + 1);
  const next = has(items[i - 1], 'next') || has(items[i + 1], 'next');
  return { kind: 'month', at: i, end: year?.end ?? i + 1, month, year: year?.year ?? null, next };
}

/** "el mes que viene", "next month", "este mes": month 0 stands for one counted from today. */
function relativeMonthAt(items: readonly Item[], i: number): Fact | null {
  if (!has(items[i], 'monthWord')) return null;
  const next = has(items[i - 1], 'next') || has(items[i + 1], 'next');
  if (!next && !has(items[i - 1], 'this')) return null;
  return { kind: 'month', at: i, end: i + 1, month: 0, year: null, next };
}

export function yearAfter(items: readonly Item[], from: number): { year: number; end: number } | null {
  let i = from;
  while (i < from + 2 && has(items[i], 'of', 'from')) i++;
  const year = yearAt(items, i);
  return year === null ? null : { year, end: i + 1 };
}
