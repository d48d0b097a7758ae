import { has, type Item, numberOf, PEOPLE } from './items.ts';

/** Ages that stand behind a noun: how many of them are of babies (under 2), how many of children. */
export type Ages = {
  readonly end: number;
  readonly babies: number;
  readonly children: number;
  /** "uno de 1 año": they are not of all that the noun counts. */
  readonly isOfSome: boolean;
};

export const CHILD_AGE_MIN = 2;
const CHILD_AGE_MAX = 17;
const BABY_MONTHS_MAX = 23;
const CHILD_MONTHS_MAX = 47;
const LIST_ITEMS_MAX = 16;
/** From an age to the unit that it shares: "4 y 6 años". */
const UNIT_WINDOW = 6;

/** Takes "de 4, 6 y 9 años", "(5 und 8)", "de 8 meses" out of the message, so that no date is made of them. */
export function takeAges(items: readonly Item[], from: number): Ages {
  let start = from;
  while (start < from + 4 && isLead(items[start])) start++;
  const found = agesIn(items, start);
  const none = { end: from, babies: 0, children: 0, isOfSome: false };
  const total = found.babies + found.children;
  // "2 chicos 4 noches": a number that stands bare behind the noun needs its unit.
  const isSaid = start > from || found.hasUnit || (total > 1 && closesList(items, from, found.end));
  if (total === 0 || !isSaid || isDate(items, found.end)) return none;
  for (const item of items.slice(start, found.end)) item.blank = true;
  return { end: found.end, babies: found.babies, children: found.children, isOfSome: found.isOfSome };
}

/** "my kids 4 and 7": bare numbers joined by "and", and nothing behind them. */
function closesList(items: readonly Item[], from: number, end: number): boolean {
  const isJoined = items.slice(from, end).some((item) => has(item, 'and'));
  const hasDash = items.slice(from, end).some((item) => item.text === '-' || has(item, 'or', 'of'));
  return isJoined && !hasDash && (!items[end] || items[end]?.kind === 'mark');
}

function isLead(item: Item | undefined): boolean {
  return has(item, 'of', 'aged', 'dash', 'younger') || '(,:'.includes(item?.text ?? ' ');
}

function agesIn(items: readonly Item[], start: number) {
  const found = { end: start, babies: 0, children: 0, hasUnit: false, isOfSome: false };
  const bare: number[] = [];
  for (let k = start; k < start + LIST_ITEMS_MAX; k++) {
    const value = numberOf(items[k]);
    // "um filho de 4 e uma de 1 ano", "2 nenes, uno de 1 año": a number that counts them, not an age.
    if (items[k]?.digits === false && value !== null && has(items[k + 1], 'of', 'aged')) {
      if (found.end > start && !found.isOfSome) break;
      found.isOfSome = true;
      continue;
    }
    // "kids 7 & 10, and a 1 year old".
    if (
      value !== null &&
      items[k]?.digits === false &&
      has(items[k], 'article') &&
      numberOf(items[k + 1]) !== null
    )
      continue;
    const ageMax = has(items[k + 1], 'monthsOld') ? CHILD_MONTHS_MAX : CHILD_AGE_MAX;
    // "ages 3, 5 and 8, 12th april": a date comes behind the list.
    if (items[k]?.dayMark && items[k - 1]?.text === ',' && k > start) break;
    const isAge = value !== null && value <= ageMax && !countsOther(items, k);
    if (!isAge || (found.hasUnit && !hasUnitAhead(items, k))) {
      if (!isAge && isListPart(items[k])) continue;
      break;
    }
    const isMonths = has(items[k + 1], 'monthsOld');
    // "de año y medio": the unit is in the same words.
    const isWhole = has(items[k], 'year');
    const isYears = has(items[k + 1], 'year') && !isWhole;
    found.end = isMonths || isYears ? k + 2 : k + 1;
    found.hasUnit ||= isMonths || isYears || isWhole;
    if (!isMonths && value === CHILD_AGE_MIN && has(items[k - 1], 'younger')) found.babies++;
    else if (!isMonths) bare.push(value);
    else if (value <= BABY_MONTHS_MAX) found.babies++;
    else found.children++;
  }
  // "de 1 y 4 años" but not "grupo de 1": an age under two is one of years only beside its unit, its "aged" or another age.
  const isSure = found.hasUnit || bare.length > 1 || has(items[start - 1], 'aged');
  for (const age of bare) {
    if (age < CHILD_AGE_MIN && isSure) found.babies++;
    else found.children++;
  }
  return found;
}

/** "di 1 e 5 anni, 3-7 agosto": behind the unit only a number with a unit of its own is an age. */
function hasUnitAhead(items: readonly Item[], k: number): boolean {
  for (let j = k + 1; j < k + UNIT_WINDOW; j++) {
    if (has(items[j], 'year', 'monthsOld')) return true;
    if (numberOf(items[j]) === null && !isListPart(items[j])) return false;
  }
  return false;
}

/** "de 5 et 7 ans avec un chien", "e due cani": a number that counts what stands behind it, or an article. */
function countsOther(items: readonly Item[], k: number): boolean {
  if (has(items[k + 1], 'year', 'monthsOld')) return false;
  if (has(items[k + 1], ...PEOPLE, 'pet', 'thing', 'night')) return true;
  const isArticle = items[k]?.digits === false && numberOf(items[k]) === 1;
  return isArticle && items[k + 1]?.kind === 'word' && !has(items[k + 1], 'and', 'or', 'of', 'aged', 'to');
}

function isListPart(item: Item | undefined): boolean {
  return item?.text === ',' || item?.text === '-' || has(item, 'and', 'year', 'of', 'or', 'aged');
}

function isDate(items: readonly Item[], end: number): boolean {
  const after = items[end];
  // "três netos de 2 a 5 de janeiro", but "de 2 a 5 anos".
  const isRange = (has(after, 'to', 'dash') || after?.text === '-') && numberOf(items[end + 1]) !== null;
  if (isRange && !has(items[end + 2], 'year', 'monthsOld')) return true;
  if (after?.month || after?.text === '/' || has(after, 'to', 'night', 'days')) return true;
  return has(after, 'of') && items[end + 1]?.month != null;
}
