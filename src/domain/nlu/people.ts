import { CHILD_AGE_MIN, takeAges } from './ages.ts';
import { COUNT_MAX, type Count } from './count.ts';
import { has, type Item, isUnknownNoun, numberOf, PEOPLE } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import { totalCount } from './totals.ts';

/** How far "yo" may stand from the relatives it is listed with. */
const SELF_WINDOW = 12;
/** How far the couples may stand from "cada uno". */
const GROUPS_WINDOW = 8;

/** The count that starts at item `i`, if any. */
export function countAt(items: readonly Item[], i: number): Count | null {
  const item = items[i];
  if (!item || item.blank) return null;
  if (isAloneAt(items, i)) return { end: i + 1, adults: 1, isAlone: true };
  return (
    labelledCount(items, i) ??
    amongCount(items, i) ??
    agedCount(items, i) ??
    nounCount(items, i) ??
    totalCount(items, i)
  );
}

/** "just me", but neither "3 solo" nor "una sola noche"; behind a day it counts: "till the 8th just me". */
function isAloneAt(items: readonly Item[], i: number): boolean {
  if (!has(items[i], 'alone') || has(items[i + 1], 'night', 'week', 'person')) return false;
  // "just me and my wife".
  if (has(items[i + 1], 'and', 'with') && [2, 3, 4].some((k) => isRelative(items, i + k))) return false;
  // "só eu e mais 3".
  if (has(items[i + 1], 'and') && has(items[i + 2], 'more') && numberOf(items[i + 3]) !== null) return false;
  const [before, lead] = [items[i - 1], items[i - 2]];
  const isDay = before?.dayMark || before?.ordinalDay != null || before?.month != null || lead?.month != null;
  const isEnd = has(lead, 'to', 'dash', 'dayWord', 'on') || '-/'.includes(lead?.text ?? ' ');
  return numberOf(before) === null || isDay || isEnd;
}

function isRelative(items: readonly Item[], at: number): boolean {
  const isLed =
    has(items[at - 1], 'mine', 'theirs', 'article', 'and', 'with') || numberOf(items[at - 1]) !== null;
  return isLed && has(items[at], 'kin', 'kinPair', 'friend');
}

/** "vamos 4 pero uno es un bebé", "dos de ellos son chicos": some of those already counted. */
function amongCount(items: readonly Item[], i: number): Count | null {
  const isOne = has(items[i], 'amongOne');
  const n = isOne ? 1 : numberOf(items[i]);
  if (n === null || n < 1 || n > COUNT_MAX) return null;
  // "family of six, two under 2".
  const age = has(items[i + 1], 'younger') ? numberOf(items[i + 2]) : null;
  if (age !== null && age <= 18 && i > 0) {
    const end = has(items[i + 3], 'year') ? i + 4 : i + 3;
    return age <= CHILD_AGE_MIN ? { end, infants: n } : { end, children: n };
  }
  if (!(isOne || has(items[i + 1], 'amongIs'))) return null;
  let k = isOne ? i + 1 : i + 2;
  while (k < i + 4 && (has(items[k], 'article') || numberOf(items[k]) === 1)) k++;
  return has(items[k], 'infant', 'child', 'kinChild') ? countOfNoun(items[k], n, k + 1, items) : null;
}

/** "huéspedes: 4", "adults: 2". */
function labelledCount(items: readonly Item[], i: number): Count | null {
  const n = numberOf(items[i + 2]);
  if (!has(items[i], ...PEOPLE) || !isLabel(items, i) || n === null) return null;
  return n < 1 || n > COUNT_MAX ? null : countOfNoun(items[i], n, i + 3);
}

function isLabel(items: readonly Item[], i: number): boolean {
  const sign = items[i + 1]?.text;
  if (numberOf(items[i + 2]) === null || isAgeList(items, i + 2)) return false;
  // "change the number of guests to 5".
  const isNewCount = has(items[i + 1], 'to') && items[i - 1]?.number == null && !isDay(items, i + 2);
  return sign === ':' || sign === '=' || (isNewCount && items[i - 1] !== undefined);
}

function isDay(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  const isDate = next?.month != null || has(next, 'of', 'to', 'dash') || '/-.'.includes(next?.text ?? ' ');
  return item?.dayMark === true || isDate;
}

/** "3 enfants : 2, 5 et 9 ans". */
function isAgeList(items: readonly Item[], from: number): boolean {
  let k = from;
  while (k < from + 8 && (numberOf(items[k]) !== null || items[k]?.text === ',' || has(items[k], 'and'))) k++;
  return has(items[k], 'year', 'monthsOld');
}

/** "a 5 year old", "two 9-year-olds", "our 5 month old": the number is an age. */
function agedCount(items: readonly Item[], i: number): Count | null {
  const first = numberOf(items[i]);
  if (first === null) return null;
  const second = numberOf(items[i + 1]);
  const at = second === null ? i : i + 1;
  const noun = items[at + 1]?.text === '-' ? at + 2 : at + 1;
  const isBaby = has(items[noun], 'infant') && has(items[noun], 'monthsOld');
  const isChild = has(items[noun], 'child') && has(items[noun], 'year');
  if (!isBaby && !isChild && agedNounBehind(items, noun) === null) return null;
  const n = second === null ? 1 : first;
  const age = second ?? first;
  const behind = agedNounBehind(items, noun);
  if (behind !== null) {
    const months = has(items[noun], 'monthsOld') ? age : age * 12;
    return { end: behind, ...(months < CHILD_AGE_MIN * 12 ? { infants: n } : { children: n }) };
  }
  return isBaby || age < CHILD_AGE_MIN ? { end: noun + 1, infants: n } : { end: noun + 1, children: n };
}

/** "unserer 18 Monate alten Tochter", "a 3 years old kid": the end of the noun behind the unit of an age. */
function agedNounBehind(items: readonly Item[], unit: number): number | null {
  if (!has(items[unit], 'monthsOld', 'year')) return null;
  const isAdjective = isUnknownNoun(items[unit + 1]) || has(items[unit + 1], 'aged');
  const at = isAdjective && items[unit + 1]?.kind === 'word' ? unit + 2 : unit + 1;
  return has(items[at], 'child', 'kinChild', 'infant') && !has(items[at], 'year') ? at + 1 : null;
}

/** "2 adultos", "tres chicos de 4, 6 y 9", "un bebé", "dos parejas", "una pareja". */
function nounCount(items: readonly Item[], i: number): Count | null {
  const n = numberOf(items[i]) ?? (has(items[i], 'pairOf') ? 2 : null);
  if (has(items[i], 'groupSaid') && n !== null) return { end: i + 1, total: n };
  if (n === null || n < 1 || n > COUNT_MAX || isOfDate(items, i)) return bareCouple(items, i);
  let k = i + 1;
  while (k < i + 3 && !has(items[k], ...PEOPLE) && isBetween(items, k)) k++;
  const noun = items[k];
  // "Saída: 23/01 Adultos: 2": the noun has its number behind it.
  if (isLabel(items, k)) return bareCouple(items, i);
  if (!has(noun, ...PEOPLE) && !(has(noun, 'kin') && n > 1)) return bareCouple(items, i);
  const isKin =
    has(noun, 'kin') &&
    (has(items[i - 1], 'mine') ||
      items.slice(Math.max(0, i - SELF_WINDOW), i + SELF_WINDOW).some((item) => has(item, 'self', 'alone')));
  const isVague = n === 1 && !items[i]?.digits && has(noun, 'person', 'friend') && !isOnePerson(items, i, k);
  const isSpokenTo = n === 1 && has(noun, 'person') && has(items[i - 1], 'with');
  // "con dos amigas": they come with the one who writes.
  const isBesideKin = has(items[i - 1], 'and') && has(items[i - 2], 'kin', 'kinPair');
  const isCompany = has(noun, 'friend') && n > 1 && (has(items[i - 1], 'with') || isBesideKin);
  if (isKin || isVague || isSpokenTo || isCompany) return null;
  return countOfNoun(noun, n, k + 1, items);
}

/** "drei Jungs": no grown-up is named beside them, nor are they anybody's. */
function isAmongThemselves(items: readonly Item[], end: number): boolean {
  return !items.some(
    (item, k) =>
      item.tags.has('mine') ||
      item.tags.has('we') ||
      item.tags.has('self') ||
      item.tags.has('with') ||
      (k !== end - 1 && GROWN_UPS.some((tag) => item.tags.has(tag))),
  );
}

const GROWN_UPS: readonly Tag[] = ['adult', 'couple', 'person', 'kin', 'kinPair', 'family', 'child', 'alone'];

/** "22.12.-29.12. wir beide", "29.12 Personen: 2": the month of a date counts nobody. */
function isOfDate(items: readonly Item[], i: number): boolean {
  const sign = items[i - 1];
  const isJoined = items[i]?.glued === true && sign?.glued === true && './'.includes(sign.text);
  return items[i]?.dayMark === true || (isJoined && items[i - 2]?.digits === true);
}

function countOfNoun(noun: Item | undefined, n: number, end: number, items: readonly Item[] = []): Count {
  if (has(noun, 'infant')) return { end: takeAges(items, end).end, infants: n };
  if (has(noun, 'child', 'kinChild')) {
    const ages = takeAges(items, end);
    if (has(noun, 'youth') && ages.end === end && isAmongThemselves(items, end)) return { end, total: n };
    const another = anotherOf(items, ages.end);
    // "2 toddlers aged 1": one age is that of all.
    const isOfAll =
      !ages.isOfSome && ages.babies === 1 && ages.children === 0 && another.count + another.babies === 0;
    const own = isOfAll ? n : Math.min(ages.babies, n);
    const infants = own + another.babies;
    const children = n - own + another.count;
    return { end: another.end, ...(children > 0 ? { children } : {}), ...(infants > 0 ? { infants } : {}) };
  }
  if (has(noun, 'couple')) return { end, adults: 2 * n };
  return has(noun, 'adult') ? { end, adults: n } : { end, total: n };
}

/** "un chico de 12 y otro de 8", "um filho de 4 e uma de 1 ano". */
function anotherOf(items: readonly Item[], from: number): { end: number; count: number; babies: number } {
  const at = has(items[from], 'and') || items[from]?.text === ',' ? from + 1 : from;
  const n = has(items[at], 'another')
    ? 1
    : at > from && items[at]?.digits === false
      ? numberOf(items[at])
      : null;
  const none = { end: from, count: 0, babies: 0 };
  if (n === null) return none;
  const ages = takeAges(items, at + 1);
  if (ages.end === at + 1 && !has(items[at], 'another')) return none;
  const babies = Math.min(ages.babies, n);
  return { end: ages.end, count: n - babies, babies };
}

/** "una persona" counts when it is all that is said or something leads to it: "hablar con una persona" is no party. */
function isOnePerson(items: readonly Item[], i: number, noun: number): boolean {
  const closes = !items[noun + 1] || items[noun + 1]?.kind === 'mark';
  const opens = i === 0 || (items[i - 1]?.kind === 'mark' && items[i - 1]?.text !== '?');
  return has(items[i - 1], 'weAre', 'forParty') || (opens && closes);
}

function isBetween(items: readonly Item[], k: number): boolean {
  return has(items[k], 'mine', 'whole', 'including', 'weAre', 'alone') || isAdjective(items, k);
}

/** One word between a number and its noun: "dos hermosos nenes", "2 small kids". */
function isAdjective(items: readonly Item[], k: number): boolean {
  const item = items[k];
  const isPlain = item?.kind === 'word' && item.number === null && item.month === null && hasNoMeaning(item);
  return isPlain && !item.weekday && has(items[k + 1], 'child', 'adult', 'infant', 'person', 'friend');
}

/** Nothing to the grammar, or only "small", which "zwei kleinen Kindern" says of its noun. */
function hasNoMeaning(item: Item): boolean {
  return item.tags.size === 0 || (item.tags.size === 1 && item.tags.has('little'));
}

function bareCouple(items: readonly Item[], i: number): Count | null {
  if (!has(items[i], 'couple') || has(items[i], 'couples') || has(items[i - 1], 'mine', 'pairOf', 'another'))
    return null;
  const next = items[i + 1];
  // "for a couple nights".
  if (has(items[i], 'pairOf') && has(next, 'night', 'week', 'days', 'weekend', 'hour', 'thing', 'more'))
    return null;
  const isLed = has(items[i - 1], 'weAre', 'forParty', 'with') || !next || next.kind === 'mark';
  if (has(items[i], 'pairOf', 'few') && !isLed && !has(next, 'with', 'and', 'without')) return null;
  return { end: i + 1, adults: 2 };
}

/** "dos parejas con un chico cada una": the children come as often as the couples. */
export function timesGroups(count: Count, items: readonly Item[], i: number): Count {
  const { end, total, children, infants } = count;
  // "dos familias de 4".
  const families =
    has(items[i - 2], 'family') && has(items[i - 1], 'of', 'forParty') ? (numberOf(items[i - 3]) ?? 1) : 1;
  if (total !== undefined && families > 1) return { ...count, total: total * families };
  const isEach = [items[end], items[i - 1], items[i - 2]].some((item) => has(item, 'each'));
  if (!isEach || (children === undefined && infants === undefined)) return count;
  const groups = groupsBefore(items, i);
  return {
    ...count,
    ...(children === undefined ? {} : { children: children * groups }),
    ...(infants === undefined ? {} : { infants: infants * groups }),
  };
}

/** How many couples or families were counted before; their words are taken already. */
function groupsBefore(items: readonly Item[], i: number): number {
  for (let k = i - 1; k >= Math.max(1, i - GROUPS_WINDOW); k--) {
    const tags = items[k]?.tags;
    if (tags?.has('couple') || tags?.has('family') || tags?.has('kin')) return items[k - 1]?.number ?? 1;
  }
  return 1;
}
