import type { Fact } from './fact.ts';
import { has, type Item, numberOf } from './items.ts';
import { isFreeNumber, type Point } from './point.ts';
import { pointAt } from './points.ts';

const LEAVE_WINDOW = 6;
const DAYS_MIN = 2;

/** "the 13th, 14th and 15th, leaving on the 16th": the days in a row that somebody stays, where the day of leaving is said too. */
export function dayListAt(items: readonly Item[], i: number): Fact | null {
  const first = dayOf(items, i);
  if (!first) return null;
  let last = first;
  let days = 1;
  for (;;) {
    const next = nextOf(items, last);
    if (!next) break;
    last = next;
    days++;
  }
  if (days < DAYS_MIN || !leavesAfter(items, last)) return null;
  const { month, year } = last;
  return { kind: 'point', at: i, end: last.end, point: { ...first, month, year, end: last.end }, role: 'in' };
}

/** The day after `last` in the list. */
function nextOf(items: readonly Item[], last: Point): Point | null {
  let k = last.end;
  while (k < last.end + 3 && (items[k]?.text === ',' || has(items[k], 'and'))) k++;
  if (k === last.end) return null;
  while (has(items[k], 'article', 'dayWord') && numberOf(items[k]) === null) k++;
  const next = dayOf(items, k);
  return next && last.month === null && next.day === (last.day ?? 0) + 1 ? next : null;
}

function dayOf(items: readonly Item[], i: number): Point | null {
  if (numberOf(items[i]) === null) return null;
  const point = pointAt(items, i);
  return point?.day && !point.swapped && isFreeNumber(items, point) ? point : null;
}

/** A verb of leaving and a later day close by. */
function leavesAfter(items: readonly Item[], last: Point): boolean {
  const near = items.slice(last.end, last.end + LEAVE_WINDOW);
  const verb = near.findIndex((item) => has(item, 'leave'));
  if (verb < 0 || near.slice(0, verb).some((item) => has(item, 'better', 'not', 'or'))) return false;
  for (let k = last.end; k < last.end + LEAVE_WINDOW; k++) {
    const point = k === last.end + verb ? null : dayOf(items, k);
    if (point) return (point.day ?? 0) > (last.day ?? 0);
  }
  return false;
}
