import { COUNT_MAX, type Count } from './count.ts';
import { has, type Item, isUnknownNoun, numberOf, PEOPLE } from './items.ts';
import type { Tag } from './lexicon/data.ts';

/** "wir 4": more would be a day. */
const GROUP_MAX = 9;

const UNITS: readonly Tag[] = [
  'night',
  'week',
  'days',
  'hour',
  'money',
  'year',
  'monthsOld',
  'fortnight',
  'more',
  'pet',
  'family',
  'child',
  'infant',
];

/** Portuguese for "to" as well as for "for". */
export const TO_OR_FOR = /^pr[ao]$/;

/** "somos 4", "para 4", "familia de 5", "los dos", "zu viert". */
export function totalCount(items: readonly Item[], i: number): Count | null {
  const n = numberOf(items[i]);
  const item = items[i];
  if (n === null || n < 1 || n > COUNT_MAX || item?.dayMark) return null;
  const next = items[i + 1];
  if (n === 1 && !item?.digits && !isForOne(items, i)) return null;
  if (
    (has(next, ...UNITS, 'to', 'thing') && !isPlus(items, i + 1)) ||
    next?.month ||
    // "para 12 de febrero" is a day.
    (has(next, 'of') && items[i + 2]?.month) ||
    '/-%'.includes(next?.text ?? ' ')
  )
    return null;
  // "les deux premières semaines".
  if (next?.kind === 'word' && has(items[i + 2], 'night', 'week', 'days', 'weekend')) return null;
  if (next?.text === '+' && isChildBehind(items, i + 2)) return { end: i + 1, total: n };
  if (next?.text === ':' && items[i + 2]?.glued) return null;
  if (has(next, 'dash') && numberOf(items[i + 2]) !== null) return null;
  if (has(next, 'or', 'and') && has(items[i + 3], 'night', 'week', 'days')) return null;
  if (isEndOfRange(items, i, n)) return null;
  return isLedAsTotal(items, i) || isCorrection(items, i) || endsWithCount(items, i)
    ? { end: i + 1, total: n }
    : null;
}

/** "del 23 al 25 de julio, dos": all that stands behind the dates. */
function endsWithCount(items: readonly Item[], i: number): boolean {
  const isLast = items.slice(i + 1).every((item) => item.kind === 'mark');
  return isLast && items[i - 1]?.text === ',' && items[i - 2]?.month != null && (items[i]?.number ?? 0) <= 12;
}

/** "posto per uno?", "Platz für einen": nothing stands behind it that it could be the article of. */
function isForOne(items: readonly Item[], i: number): boolean {
  const next = items[i + 1];
  return has(items[i - 1], 'forParty') && (!next || next.kind === 'mark') && !has(items[i], 'article');
}

/** "de 10 pra 12", but "dia 10 pra 4". */
function isEndOfRange(items: readonly Item[], i: number, n: number): boolean {
  const first = TO_OR_FOR.test(items[i - 1]?.text ?? '') ? numberOf(items[i - 2]) : null;
  return first !== null && has(items[i - 3], 'from') && (first < n || (n < 3 && first > 27));
}

/** "2 + 1 baby", "2 + bebé". */
function isChildBehind(items: readonly Item[], at: number): boolean {
  const noun = numberOf(items[at]) === null ? at : at + 1;
  return has(items[noun], 'child', 'infant', 'kinChild');
}

/** "somos 4 más el bebé". */
function isPlus(items: readonly Item[], at: number): boolean {
  return (
    has(items[at], 'more') && (has(items[at + 1], 'article', 'mine') || numberOf(items[at + 1]) !== null)
  );
}

function isLedAsTotal(items: readonly Item[], i: number): boolean {
  const n = numberOf(items[i]) ?? GROUP_MAX + 1;
  let k = i - 1;
  while (k > i - 4 && (has(items[k], 'filler', 'better') || ':,(/'.includes(items[k]?.text ?? '-'))) k--;
  if (has(items[k], 'forParty') && isUnknownNoun(items[i + 1])) return false;
  if (isGroupIn(items, i)) return true;
  if (has(items[k], 'weAre', 'ofUs', 'forParty') || has(items[i + 1], 'ofUs')) return true;
  if (has(items[k], 'of', 'with') && has(items[k - 1], 'family')) return true;
  if (has(items[i + 1], 'including')) return true;
  const next = items[i + 1];
  // "los 80 de mi marido" are years.
  const isOf = has(next, 'of') && has(items[i + 2], 'mine', 'theirs');
  const isPlural = has(items[k], 'thePlural') || has(items[i - 1], 'thePlural');
  if (isPlural && !isUnknownNoun(next) && !next?.month && !has(next, 'and') && !isOf) return true;
  const opens =
    !items[k - 1] || items[k - 1]?.kind === 'mark' || has(items[k - 1], 'forParty', 'with', 'and');
  if (k === i - 1 && has(items[k], 'we') && opens && !isUnknownNoun(next) && n <= GROUP_MAX) return true;
  const isGroup = has(items[k], 'theGroup') || has(items[i - 1], 'theGroup');
  return isGroup && n <= GROUP_MAX && items[i]?.digits === false;
}

/** "veniamo in tre", "on viendrait à quatre": no second end of a range. */
function isGroupIn(items: readonly Item[], i: number): boolean {
  if (!has(items[i - 1], 'groupIn') || !closesGroup(items, i)) return false;
  if (isBehindStay(items, i)) return true;
  const isRange = has(items[i - 1], 'dash') && (items[i]?.digits || isDayOrTime(items[i - 2]));
  return !isRange;
}

/** "week-end prolongé à 6", "trois nuits à 4": no time, for nobody comes or goes there. */
export function isBehindStay(items: readonly Item[], i: number): boolean {
  const stay = items[i - 2];
  const isStay = has(
    stay,
    'weekend',
    'longWeekend',
    'long',
    'night',
    'week',
    'easter',
    'christmas',
    'newYear',
  );
  return has(items[i - 1], 'groupIn') && (isStay || stay?.month != null) && closesGroup(items, i);
}

function isDayOrTime(item: Item | undefined): boolean {
  return item?.number != null || item?.month != null || item?.weekday != null || has(item, 'arrive', 'leave');
}

/** "arriviamo venerdì in 3": nothing is counted behind it. */
function closesGroup(items: readonly Item[], i: number): boolean {
  const next = items[i + 1];
  if (next?.text === '.' && !items[i + 2]?.glued) return true;
  return (
    !next ||
    (next.kind === 'mark' && !'/-.:'.includes(next.text)) ||
    has(next, 'from', 'to', 'article', 'and', 'forParty', 'with', 'without') ||
    (items[i]?.digits === false && next.kind === 'word' && next.known && next.tags.size === 0)
  );
}

/** "somos 4, quer dizer, 5": the number behind a correction takes the place of the count before it. */
function isCorrection(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && (items[k]?.text === ',' || has(items[k], 'filler', 'oops'))) k--;
  if (!has(items[k], 'better', 'takesBack')) return false;
  while (k > i - 8 && (items[k]?.kind === 'mark' || has(items[k], 'better', 'not', 'filler', 'oops'))) k--;
  if (items[k]?.blank && PEOPLE.some((tag) => items[k]?.tags.has(tag))) return true;
  return items[k]?.blank === true && items[k]?.number !== null && has(items[k - 1], 'weAre', 'forParty');
}
