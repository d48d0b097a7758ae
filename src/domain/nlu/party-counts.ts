import { has, type Item, numberOf } from './items.ts';
import type { Tag } from './lexicon/data.ts';

/** What was counted; null where nothing was. */
export type PartyCounts = {
  /** "somos 5", "5 personas". */
  total: number | null;
  adults: number | null;
  children: number | null;
  infants: number | null;
  /** The children named are among the total. */
  includes: boolean;
  /** Two totals were said and neither was taken back. */
  conflict: boolean;
};

type Count = { readonly end: number; readonly kind: Kind; readonly n: number };
type Kind = 'total' | 'adult' | 'child' | 'infant' | 'pair';

const CHILD_AGE_MIN = 2;
const CHILD_AGE_MAX = 17;
const PEOPLE: readonly Tag[] = ['person', 'adult', 'child', 'infant', 'couple', 'friend', 'kinChild'];

type Kin = {
  adults: number;
  children: number;
  infants: number;
  members: number;
  self: boolean;
  /** "… y yo". */
  listed: boolean;
  led: boolean;
};

/** Counts in the order of the message; takes ages out of it, so that no date is made of them. */
export function countsOf(items: readonly Item[]): PartyCounts {
  const counts: PartyCounts = {
    total: null,
    adults: null,
    children: null,
    infants: null,
    includes: false,
    conflict: false,
  };
  const kin: Kin = { adults: 0, children: 0, infants: 0, members: 0, self: false, listed: false, led: false };
  let corrected = false;
  for (let i = 0; i < items.length; ) {
    if (has(items[i], 'including')) counts.includes = true;
    if (has(items[i], 'better', 'insteadOf')) corrected = true;
    const count = countAt(items, i);
    if (count) {
      if (!has(items[i - 1], 'insteadOf') || counts.total === null) add(counts, count, corrected);
      if (count.kind === 'total') corrected = false;
      counts.includes ||= items.slice(i, count.end).some((item) => has(item, 'including'));
      const other = has(items[count.end], 'or') && numberOf(items[count.end + 1]) !== null;
      if (other && count.kind === 'total') counts.conflict = true;
      for (const item of items.slice(i, other ? count.end + 2 : count.end)) item.blank = true;
      i = count.end;
    } else i = kinAt(items, i, kin);
  }
  addKin(counts, kin);
  return counts;
}

function addKin(counts: PartyCounts, kin: Kin): void {
  if (kin.members === 0) {
    if (kin.listed && counts.children !== null && counts.total === null) counts.adults ??= 1;
    return;
  }
  const isCounted = counts.total !== null || counts.adults !== null;
  const isParty =
    (isCounted && kin.adults === 0) ||
    kin.self ||
    kin.led ||
    kin.members > 1 ||
    counts.children !== null ||
    counts.infants !== null;
  if (!isParty) return;
  if (kin.adults === 0 && !kin.self && (counts.total !== null || counts.adults !== null)) {
    if (kin.children > 0) counts.children = (counts.children ?? 0) + kin.children;
    if (kin.infants > 0) counts.infants = (counts.infants ?? 0) + kin.infants;
    return;
  }
  const children = (counts.children ?? 0) + kin.children;
  const infants = (counts.infants ?? 0) + kin.infants;
  const adults = kin.adults + 1;
  if (counts.total !== null && ![adults + children, adults + children + infants].includes(counts.total))
    return;
  if (kin.children > 0) counts.children = children;
  if (kin.infants > 0) counts.infants = infants;
  if (counts.adults === null) counts.adults = adults;
}

function add(counts: PartyCounts, { kind, n }: Count, corrected: boolean): void {
  if (kind === 'total') {
    counts.conflict ||= counts.total !== null && counts.total !== n && !corrected;
    if (corrected) counts.conflict = false;
    counts.total = counts.total === null || corrected ? n : counts.total;
  }
  if (kind === 'child') counts.children = (counts.children ?? 0) + n;
  else if (kind === 'infant') counts.infants = (counts.infants ?? 0) + n;
  else if (kind !== 'total') counts.adults = (counts.adults ?? 0) + (kind === 'pair' ? 2 * n : n);
}

function countAt(items: readonly Item[], i: number): Count | null {
  const item = items[i];
  if (!item || item.blank) return null;
  if (has(item, 'alone') && !has(items[i + 1], 'night', 'week') && numberOf(items[i - 1]) === null)
    return { end: i + 1, kind: 'adult', n: 1 };
  return labelledCount(items, i) ?? agedCount(items, i) ?? nounCount(items, i) ?? totalCount(items, i);
}

/** "2 adultos", "tres chicos de 4, 6 y 9", "un bebé", "dos parejas", "una pareja". */
function nounCount(items: readonly Item[], i: number): Count | null {
  const n = numberOf(items[i]) ?? (has(items[i], 'pairOf') ? 2 : null);
  if (has(items[i], 'groupSaid') && n !== null) return { end: i + 1, kind: 'total', n };
  if (n === null || n < 1 || n > 200) return bareCouple(items, i);
  let k = i + 1;
  while (
    k < i + 3 &&
    !has(items[k], ...PEOPLE) &&
    (has(items[k], 'mine', 'whole', 'including', 'weAre') || isAdjective(items, k))
  )
    k++;
  const noun = items[k];
  if (!has(noun, ...PEOPLE)) return bareCouple(items, i);
  if (has(items[k + 1], 'more') || has(items[i - 1], 'more')) return null;
  const isVague = n === 1 && !items[i]?.digits && has(noun, 'person') && !has(noun, 'adult');
  if (isVague && !has(items[i - 1], 'weAre', 'forParty')) return null;
  const end = takeAges(items, k + 1);
  const infant = has(noun, 'infant') || end.youngest;
  if (infant) return { end: end.at, kind: 'infant', n };
  if (has(noun, 'child', 'kinChild')) return { end: end.at, kind: 'child', n };
  if (has(noun, 'couple')) return { end: k + 1, kind: 'pair', n };
  return { end: k + 1, kind: has(noun, 'adult') ? 'adult' : 'total', n };
}

/** "huéspedes: 4", "adults: 2". */
function labelledCount(items: readonly Item[], i: number): Count | null {
  const sign = items[i + 1]?.text;
  const n = numberOf(items[i + 2]);
  if (!has(items[i], ...PEOPLE, 'kinChild') || (sign !== ':' && sign !== '=') || n === null) return null;
  if (n < 1 || n > 200) return null;
  const kind = has(items[i], 'infant')
    ? 'infant'
    : has(items[i], 'child')
      ? 'child'
      : has(items[i], 'adult')
        ? 'adult'
        : 'total';
  return { end: i + 3, kind, n };
}

/** "a 5 year old", "two 9-year-olds", "our 5 month old": the number is an age. */
function agedCount(items: readonly Item[], i: number): Count | null {
  const first = numberOf(items[i]);
  if (first === null) return null;
  const second = numberOf(items[i + 1]);
  const at = second === null ? i : i + 1;
  const noun = items[at + 1]?.text === '-' ? at + 2 : at + 1;
  const age = second ?? first;
  const isBaby = has(items[noun], 'infant') && has(items[noun], 'monthsOld');
  if (!isBaby && !(has(items[noun], 'child') && has(items[noun], 'year'))) return null;
  const n = second === null ? 1 : first;
  return { end: noun + 1, kind: isBaby || age < CHILD_AGE_MIN ? 'infant' : 'child', n };
}

/** "somos 4, quer dizer, 5": the number behind a correction takes the place of the count before it. */
function isCorrection(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && (items[k]?.text === ',' || has(items[k], 'filler'))) k--;
  if (!has(items[k], 'better')) return false;
  while (k > i - 8 && (items[k]?.kind === 'mark' || has(items[k], 'better', 'not', 'filler'))) k--;
  return items[k]?.blank === true && items[k]?.number !== null && has(items[k - 1], 'weAre', 'forParty');
}

/** One word between a number and its noun: "dos hermosos nenes", "2 small kids". */
function isAdjective(items: readonly Item[], k: number): boolean {
  const item = items[k];
  return (
    item?.kind === 'word' &&
    item.tags.size === 0 &&
    item.number === null &&
    item.month === null &&
    !item.weekday &&
    has(items[k + 1], 'child', 'adult', 'infant', 'person', 'friend')
  );
}

function bareCouple(items: readonly Item[], i: number): Count | null {
  if (!has(items[i], 'couple') || has(items[i - 1], 'mine', 'pairOf')) return null;
  const isLed =
    has(items[i - 1], 'weAre', 'forParty', 'with') || !items[i + 1] || items[i + 1]?.kind === 'mark';
  if (has(items[i], 'pairOf') && !isLed) return null;
  return { end: i + 1, kind: 'pair', n: 1 };
}

/** "somos 4", "para 4", "familia de 5", "los dos", "zu viert". */
function totalCount(items: readonly Item[], i: number): Count | null {
  const n = numberOf(items[i]);
  if (n === null || n < 1 || n > 200 || items[i]?.dayMark || (n === 1 && !items[i]?.digits)) return null;
  if (!isLedAsTotal(items, i) || (has(items[i + 1], 'to', 'dash') && numberOf(items[i + 2]) !== null))
    return null;
  const next = items[i + 1];
  const unit =
    has(
      next,
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
      'child',
      'infant',
    ) || next?.month;
  if (unit || next?.text === '/' || next?.text === '-' || next?.text === '%' || has(next, 'to')) return null;
  return { end: i + 1, kind: 'total', n };
}

function isLedAsTotal(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && (has(items[k], 'filler', 'better') || ':,('.includes(items[k]?.text ?? '-'))) k--;
  if (isCorrection(items, i)) return true;
  if (has(items[k], 'weAre', 'ofUs')) return true;
  if (has(items[k], 'forParty')) return true;
  if (has(items[i + 1], 'ofUs')) return true;
  if (has(items[k], 'of', 'with') && has(items[k - 1], 'family')) return true;
  if (has(items[k], 'thePlural') && !items[i + 1]?.month && !has(items[i + 1], 'and')) return true;
  return (
    has(items[k], 'theGroup') && (numberOf(items[i]) ?? 99) <= 9 && !items[i]?.digits && !items[i + 1]?.month
  );
}

/** Takes "de 4, 6 y 9 años" or "(5 und 8)"; says where they end, how many, and whether one is that of a baby. */
function takeAges(items: readonly Item[], from: number): { at: number; ages: number; youngest: boolean } {
  const none = { at: from, ages: 0, youngest: false };
  let k = from;
  while (
    k < from + 4 &&
    (has(items[k], 'of', 'aged', 'dash') || items[k]?.text === '(' || items[k]?.text === ',')
  )
    k++;
  const start = k;
  let last = k;
  let ages = 0;
  let age = 0;
  for (; k < start + 14; k++) {
    const value = numberOf(items[k]);
    if (value !== null && value <= CHILD_AGE_MAX && !has(items[k + 1], ...PEOPLE)) {
      age = value;
      ages++;
      last = k + 1;
    } else if (
      !(items[k]?.text === ',' || has(items[k], 'and', 'year', 'of', 'or', 'aged') || items[k]?.text === '-')
    )
      break;
  }
  if (ages === 0 || start === from) return none;
  const after = items[last];
  if (after?.month || after?.text === '/' || has(after, 'to', 'night', 'days')) return none;
  if (has(after, 'of') && items[last + 1]?.month) return none;
  const isMonths = has(after, 'monthsOld');
  const isYears = has(after, 'year');
  const end = isMonths || isYears ? last + 1 : last;
  for (const item of items.slice(start, end)) item.blank = true;
  return { at: end, ages, youngest: (isMonths && age < 24) || (isYears && age < CHILD_AGE_MIN) };
}

/** Relatives: "mis padres, mi hermana y yo"; one that only speaks ("mi marido dice") is no guest. */
function kinAt(items: readonly Item[], i: number, kin: Kin): number {
  const item = items[i];
  if (has(item, 'self') && !has(items[i + 1], 'says')) {
    kin.self = true;
    kin.listed ||= has(items[i - 1], 'and') || has(items[i + 1], 'and');
  }
  if (!has(item, 'kin', 'kinPair', 'kinChild', 'child', 'infant')) return i + 1;
  const isOwned =
    has(items[i - 1], 'mine', 'article', 'with', 'and') || items[i - 1]?.text === ',' || i === 0;
  const isPartner = has(item, 'kin') && has(items[i - 1], 'mine');
  const isOthers = has(items[i - 1], 'mine', 'article') && has(items[i - 2], 'of', 'from');
  if (!isOwned || isOthers || has(items[i + 1], 'says')) return i + 1;
  const ages = takeAges(items, i + 1);
  const before = has(items[i - 1], 'mine', 'article') ? items[i - 2] : items[i - 1];
  kin.led ||= has(before, 'weAre', 'with', 'forParty');
  if (has(item, 'infant') || (has(item, 'kinChild', 'child') && ages.youngest)) kin.infants++;
  else if (has(item, 'kinChild', 'child') && !isPartner) {
    const said = numberAfter(items, i);
    const count = said ?? Math.max(ages.ages, has(item, 'kinPlural') || has(item, 'child') ? ages.ages : 1);
    kin.children += count;
    if (count === 0) return i + 1;
  } else kin.adults += has(item, 'kinPair') ? 2 : Math.max(1, numberOf(items[i - 1]) ?? 1);
  kin.members++;
  return Math.max(ages.at, i + 1);
}

/** "los nenes, que son dos". */
function numberAfter(items: readonly Item[], i: number): number | null {
  for (let k = i + 1; k < i + 5; k++) if (has(items[k], 'weAre')) return numberOf(items[k + 1]);
  return null;
}
