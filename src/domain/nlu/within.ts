import { has, type Item, numberOf } from './items.ts';
import { EMPTY_POINT, type Point } from './point.ts';

/** "dentro de dos semanas", "in 3 days": counted from today. */
export function withinPoint(items: readonly Item[], i: number): Point | null {
  const n = numberOf(items[i + 1]);
  const unit = items[i + 2];
  if (!has(items[i], 'within') || n === null || n < 1 || n > 366 || !has(unit, 'days', 'week')) return null;
  const after = items[i + 3];
  if (
    has(after, 'of', 'from') ||
    (has(after, 'on') && !has(after, 'forParty')) ||
    after?.month ||
    unit?.weekday
  )
    return null;
  return { ...EMPTY_POINT, at: i, end: i + 3, offset: n * (has(unit, 'week') ? 7 : 1) };
}
