import type { Fact } from './fact.ts';
import { has, type Item, numberOf } from './items.ts';

const CORRECTION_ITEMS_MAX = 5;
const CORRECTED_NIGHTS_MAX = 60;
const PLURAL = /s$/;

/** "3 noches", "una semana", "un par de noches", "2 o 3 noches". */
export function lengthAt(items: readonly Item[], i: number): Fact | null {
  if (has(items[i], 'fifteenDays') && has(items[i - 1], 'article') === false && numberOf(items[i - 1]) === 1)
    return { kind: 'length', at: i, end: i + 1, nights: 15 };
  if (isPricedWeek(items, i)) return { kind: 'length', at: i, end: i + 1, nights: 7 };
  const pair = has(items[i], 'pairOf');
  const first = pair ? 2 : numberOf(items[i]);
  if (first === null || first < 1 || first > 365 || items[i]?.dayMark) return null;
  let unit = i + 1;
  let doubtful = false;
  const second = numberOf(items[i + 2]);
  const between = has(items[i + 1], 'and') && has(items[i - 1], 'from');
  if (between || has(items[i + 1], 'or', 'dash', 'to') || '-/'.includes(items[i + 1]?.text ?? ' ')) {
    if (second !== null && second > first && second <= first + 7 && unitAt(items, i + 3)) {
      doubtful = true;
      unit = i + 3;
    }
  }
  // "le 11 soir": an evening of that day.
  if (first > 1 && has(items[unit], 'dayPart') && !PLURAL.test(items[unit]?.text ?? '')) return null;
  const found = unitAt(items, unit);
  if (!found || isRate(items, i) || isFromNow(items, found.end)) return null;
  // "dia 20 só pernoite": a day, and then a night.
  if (has(items[i - 1], 'dayWord') && found.end > unit + 1) return null;
  const other = correctedAt(items, found.end);
  if (other) return { kind: 'length', at: i, end: other.end, nights: other.n * found.nights };
  return { kind: 'length', at: i, end: found.end, nights: doubtful ? null : first * found.nights };
}

/** "cuánto sale la semana?", but not "la semana que viene" or "la semana del 10". */
function isPricedWeek(items: readonly Item[], i: number): boolean {
  if (!has(items[i], 'week') || !has(items[i - 1], 'article') || !has(items[i - 2], 'costs')) return false;
  return !has(items[i + 1], 'next', 'of', 'from') && numberOf(items[i + 1]) === null;
}

/** "2 noites, aliás 3": the number that stands for the one before it, and nothing behind it that it counts. */
function correctedAt(items: readonly Item[], from: number): { n: number; end: number } | null {
  let k = from;
  let corrects = false;
  while (
    k < from + CORRECTION_ITEMS_MAX &&
    (items[k]?.text === ',' || has(items[k], 'better', 'takesBack', 'oops'))
  ) {
    corrects ||= has(items[k], 'better', 'takesBack');
    k++;
  }
  const n = corrects ? numberOf(items[k]) : null;
  const next = items[k + 1];
  const closes = !next || (next.kind === 'mark' && !'/-:%'.includes(next.text));
  return n !== null && n > 0 && n <= CORRECTED_NIGHTS_MAX && closes ? { n, end: k + 1 } : null;
}

/** "2 weeks from now": when, not how long. */
function isFromNow(items: readonly Item[], at: number): boolean {
  return has(items[at], 'from') && items[at + 1]?.text === 'now';
}

/** "how much a night": the article counts nothing unless something asks for the night. */
function isRate(items: readonly Item[], i: number): boolean {
  return (
    items[i]?.text === 'a' &&
    has(items[i + 1], 'night', 'days') &&
    !has(items[i - 1], 'forParty', 'filler', 'of')
  );
}

function unitAt(items: readonly Item[], from: number): { end: number; nights: number } | null {
  let i = from;
  while (
    i < from + 2 &&
    (has(items[i], 'of', 'whole') || items[i]?.text === '-' || items[i]?.text === 'full')
  )
    i++;
  if (isPlainWord(items[i]) && has(items[i + 1], 'night', 'week')) i++;
  const item = items[i];
  const nights = has(item, 'fifteenDays')
    ? 15
    : has(item, 'fortnight')
      ? 14
      : has(item, 'week')
        ? 7
        : has(item, 'night', 'days')
          ? 1
          : null;
  return nights === null || item?.weekday ? null : { end: i + 1, nights };
}

/** "una sola noche", "3 lovely nights". */
function isPlainWord(item: Item | undefined): boolean {
  const isWord = item?.kind === 'word' && !item.blank && item.number === null && !item.month && !item.weekday;
  return isWord && (item.tags.size === 0 || has(item, 'alone', 'filler', 'whole'));
}
