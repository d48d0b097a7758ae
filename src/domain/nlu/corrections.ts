import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import type { Point } from './point.ts';

/** How many words a correction takes: "no, perdón, mejor dicho para el". */
const GAP_ITEMS_MAX = 12;
/** How far a month may stand behind its days. */
const MONTH_GAP_MAX = 3;
const GAP_WORDS: readonly Tag[] = [
  'better',
  'takesBack',
  'not',
  'filler',
  'article',
  'on',
  'from',
  'to',
  'of',
  'or',
  'dayWord',
  'forParty',
  'oops',
  'amongIs',
];

type Month = Extract<Fact, { kind: 'month' }>;

/**
 * "dos noches, no, tres", "el 20 de enero, digo, de febrero", "hasta el 8, perdón, hasta el 9": what is said right behind a correction
 * stands for what it corrects, in its place.
 */
export function corrected(facts: readonly Fact[], items: readonly Item[]): Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    if (kept.length > 0 && isTurnedDown(fact, items)) continue;
    const last = kept.at(-1);
    if (!last || !(correctsAt(last, fact, items) || namesMonth(last, fact, items))) {
      kept.push(fact);
      continue;
    }
    const merged = merge(last, fact, items);
    if (merged) kept[kept.length - 1] = merged;
    else {
      if (fact.kind === 'length') dropLength(kept);
      kept.push(fact);
    }
  }
  return kept;
}

const CANNOT = /^(pued|pod|poss|puo)/;

/** "del 18 al 21, el 11 no podemos": a day that does not suit beside those that do. */
function isTurnedDown(fact: Fact, items: readonly Item[]): boolean {
  const [not, verb] = [items[fact.end], items[fact.end + 1]];
  return fact.kind === 'point' && /^(no|nao|non)$/.test(not?.text ?? '') && CANNOT.test(verb?.text ?? '');
}

/** "cuatro noches desde el 3 de enero, bah, cinco noches". */
function dropLength(kept: Fact[]): void {
  const at = kept.findLastIndex((fact) => fact.kind === 'length');
  if (at >= 0) kept.splice(at, 1);
}

function correctsAt(last: Fact, fact: Fact, items: readonly Item[]): boolean {
  const gap = items.slice(last.end, fact.at);
  if (gap.length === 0 || gap.length > GAP_ITEMS_MAX) return false;
  const isAllowed = gap.every((item, k) =>
    item.kind === 'mark'
      ? item.text !== '?'
      : (has(item, ...GAP_WORDS) && item.number === null) ||
        // "este finde no, el otro tampoco".
        (has(item, 'another') && has(gap[k + 1], 'oops')),
  );
  // "de febrero no de enero": the month that is turned down.
  if (fact.kind === 'month' && gap.length === 2 && has(gap[0], 'takesBack') && has(gap[1], 'of'))
    return false;
  return isAllowed && !isBeforeLead(last, items) && gap.some((item, k) => saysTakenBack(gap, item, k));
}

/** "del 20 al 25, pero de febrero": the month of days that had none. */
function namesMonth(last: Fact, fact: Fact, items: readonly Item[]): boolean {
  const isBare = (last.kind === 'point' && isBareDay(last.point)) || isBareRange(last);
  if (fact.kind !== 'month' || fact.month === 0 || !isBare) return false;
  const gap = items.slice(last.end, fact.at);
  const isNear = gap.length > 0 && gap.length <= MONTH_GAP_MAX;
  const isPlain = gap.every((item) =>
    item.kind === 'mark' ? ',.('.includes(item.text) : has(item, 'oops', 'of', 'on', 'within'),
  );
  return isNear && isPlain;
}

function isBareRange(fact: Fact): boolean {
  return fact.kind === 'range' && isBareDay(fact.start) && isBareDay(fact.stop);
}

/** "no el 10, mejor el 12": what is turned down from the start needs no correction. */
function isBeforeLead(last: Fact, items: readonly Item[]): boolean {
  return [1, 2, 3].some((n) => has(items[last.at - n], 'not', 'insteadOf'));
}

/** "el 10, no el 12" tells two days apart; "el 10 no, el 12" and "el 10 no el 12" correct. */
export function saysTakenBack(gap: readonly Item[], item: Item, k: number): boolean {
  if (has(item, 'better')) return true;
  if (!has(item, 'takesBack')) return false;
  return gap[k - 1]?.kind !== 'mark' || gap[k + 1]?.kind === 'mark';
}

/** Null where the second does not stand for the whole first. */
function merge(last: Fact, fact: Fact, items: readonly Item[]): Fact | null {
  const place = { at: last.at };
  if (fact.kind === 'length' || last.kind === 'length')
    return fact.kind === last.kind ? { ...fact, ...place } : null;
  if (fact.kind === 'month') return inMonth(last, fact, items);
  if (fact.kind === 'span') return { ...fact, ...place };
  if (fact.kind === 'range') return rangeFor(last, fact);
  return pointFor(last, fact);
}

/** "el 20 de enero, digo, de febrero": the day stays; "el 20 de enero no, mejor en febrero": it does not. */
function inMonth(last: Fact, fact: Month, items: readonly Item[]): Fact | null {
  const { at } = last;
  const isWhole = !namesMonth(last, fact, items) && has(items[fact.at - 1], 'on', 'forParty', 'within');
  const { month, year } = fact;
  if (last.kind === 'month' || isWhole || month === 0) return { ...fact, at };
  if (last.kind === 'point' && last.point.day !== null)
    return { ...last, end: fact.end, point: { ...last.point, month, year } };
  if (last.kind !== 'range' || last.stop.day === null) return null;
  const start = last.start.month === last.stop.month ? { ...last.start, month, year } : last.start;
  return { ...last, end: fact.end, start, stop: { ...last.stop, month, year } };
}

function rangeFor(last: Fact, fact: Extract<Fact, { kind: 'range' }>): Fact | null {
  const { at } = last;
  const point = pointOf(last);
  const isBare = [fact.start, fact.stop].every(isBareDay);
  if (last.kind === 'month') return isBare ? null : { ...fact, at };
  if (!isBare || point === null) return { ...fact, at };
  // The month is that of what is corrected; the end follows the start.
  const { month, year } = point.month === null && last.kind === 'range' ? last.start : point;
  return { ...fact, at, start: { ...fact.start, month, year } };
}

function pointFor(last: Fact, fact: Extract<Fact, { kind: 'point' }>): Fact | null {
  const old = pointOf(last);
  const { point } = fact;
  if (last.kind === 'range') {
    if (fact.role !== 'out' || point.day === null) return null;
    const { month, year } = last.stop;
    const stop = isBareDay(point) ? { ...point, month, year } : point;
    return { ...last, end: fact.end, stop };
  }
  if (last.kind === 'span') return fact.role === 'out' ? null : { ...fact, at: last.at };
  if (last.kind !== 'point' || old === null) return null;
  const isOtherEnd = fact.role !== null && last.role !== null && fact.role !== last.role;
  // "el 8 de enero, no, el sábado": which Saturday, nobody but the guest knows.
  if (isOtherEnd || (old.day !== null && point.day === null && point.offset === null)) return null;
  const named = isBareDay(point) ? { ...point, month: old.month, year: old.year } : point;
  return { ...fact, at: last.at, point: named, role: fact.role ?? last.role };
}

function pointOf(fact: Fact): Point | null {
  return fact.kind === 'point' ? fact.point : fact.kind === 'range' ? fact.stop : null;
}

function isBareDay({ day, month, monthsAhead }: Point): boolean {
  return day !== null && month === null && monthsAhead === null;
}
