import { takeAges } from './ages.ts';
import { has, type Item, numberOf } from './items.ts';
import { type Count, countAt } from './people.ts';

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
  /** The total is of those who write: "mis suegros y nosotros dos". */
  isUs: boolean;
};

/** Relatives named without a number. */
type Kin = {
  adults: number;
  children: number;
  infants: number;
  members: number;
  /** Who writes names themself. */
  self: boolean;
  /** "… y yo". */
  listed: boolean;
  /** "somos …", "voy con …": who writes comes too. */
  led: boolean;
  /** "para mis padres": who writes may stay at home. */
  forOthers: boolean;
};

const ADULT_AGE_MIN = 18;
const ADULT_AGE_MAX = 60;

/** Counts in the order of the message; what it counts is taken out, so that no date is made of it. */
export function countsOf(items: readonly Item[]): PartyCounts {
  const counts: PartyCounts = {
    total: null,
    adults: null,
    children: null,
    infants: null,
    includes: false,
    conflict: false,
    isUs: false,
  };
  const kin: Kin = {
    adults: 0,
    children: 0,
    infants: 0,
    members: 0,
    self: false,
    listed: false,
    led: false,
    forOthers: false,
  };
  let corrected = false;
  for (let i = 0; i < items.length; ) {
    if (has(items[i], 'including', 'inTotal')) counts.includes = true;
    if (has(items[i], 'better', 'insteadOf')) corrected = true;
    const count = countAt(items, i);
    if (count) {
      take(counts, count, items, i, corrected);
      corrected = false;
      const or = isOr(items, count.end);
      i = or ? count.end + 2 : count.end;
    } else i = kinAt(items, i, kin);
  }
  addKin(counts, kin);
  return counts;
}

function take(
  counts: PartyCounts,
  count: Count,
  items: readonly Item[],
  i: number,
  corrected: boolean,
): void {
  const isDenied = has(items[i - 1], 'not') || (has(items[i - 2], 'not') && has(items[i - 1], 'weAre'));
  const isOld =
    (has(items[i - 1], 'insteadOf') && counts.total !== null) || (isDenied && count.total !== undefined);
  if (!isOld) add(counts, count, corrected);
  counts.includes ||= items
    .slice(i, count.end)
    .some((item) => has(item, 'including', 'inTotal', 'amongIs', 'amongOne'));
  counts.includes ||= count.total !== undefined && isFamilyWith(items, i, count.end);
  counts.isUs ||= count.total !== undefined && has(items[i - 1], 'we');
  const or = isOr(items, count.end);
  if (or && count.total !== undefined) counts.conflict = true;
  for (const item of items.slice(i, or ? count.end + 2 : count.end)) item.blank = true;
}

/** "family of four with 2 kids", "familia de 5: 2 nenes": the children are of the family. */
function isFamilyWith(items: readonly Item[], i: number, end: number): boolean {
  const isFamily = [1, 2, 3].some((k) => has(items[i - k], 'family') || items[i - k]?.text.includes('famil'));
  const next = items[end];
  return isFamily && (has(next, 'with') || (next?.kind === 'mark' && '(:,-'.includes(next.text)));
}

/** "somos 4 o 5", but not "somos 4, 2 o 3 noches". */
function isOr(items: readonly Item[], at: number): boolean {
  const isBetween =
    has(items[at], 'and') && /^(entre|tra|fra|between|zwischen)/.test(items[at - 2]?.text ?? '');
  const isNumber = (has(items[at], 'or') || isBetween) && numberOf(items[at + 1]) !== null;
  return isNumber && !has(items[at + 2], 'night', 'week', 'days', 'or');
}

function add(counts: PartyCounts, count: Count, corrected: boolean): void {
  if (count.total !== undefined) {
    counts.conflict =
      !corrected && (counts.conflict || (counts.total !== null && counts.total !== count.total));
    if (counts.total === null || corrected) counts.total = count.total;
  }
  for (const kind of ['adults', 'children', 'infants'] as const) {
    const n = count[kind];
    if (n !== undefined) counts[kind] = (corrected ? 0 : (counts[kind] ?? 0)) + n;
  }
}

function addKin(counts: PartyCounts, kin: Kin): void {
  if (counts.isUs && kin.members > 0 && !kin.self && counts.adults === null) {
    counts.adults = counts.total;
    counts.total = null;
  }
  const isCounted = counts.total !== null || counts.adults !== null;
  if (kin.members === 0) {
    if (kin.listed && !isCounted && counts.children !== null) counts.adults = 1;
    return;
  }
  const beside = counts.children !== null || counts.infants !== null;
  const isParty = counts.isUs || kin.self || kin.led || kin.forOthers || kin.members > 1 || beside;
  if (!isParty && !(isCounted && kin.adults === 0)) return;
  const children = (counts.children ?? 0) + kin.children;
  const infants = (counts.infants ?? 0) + kin.infants;
  const adults = kin.adults + (kin.forOthers && !kin.self ? 0 : 1);
  const isExtra = isCounted && kin.adults === 0 && !kin.self;
  const agrees = [adults + children, adults + children + infants].includes(counts.total ?? adults + children);
  if (!isExtra && !agrees) return;
  // "me e mio figlio, due adulti": the sons and daughters are grown up.
  const isGrown =
    kin.self &&
    !counts.isUs &&
    counts.adults !== null &&
    counts.children === null &&
    counts.adults === adults + kin.children;
  if (kin.children > 0 && !isGrown) counts.children = children;
  if (kin.infants > 0) counts.infants = infants;
  // "2 adultos y mi suegra".
  if (counts.adults !== null && !kin.self && counts.total === null) counts.adults += kin.adults;
  else if (!isExtra && adults > 0) counts.adults ??= adults;
}

/** Relatives: "mis padres, mi hermana y yo"; one that only speaks ("mi marido dice") is no guest. */
function kinAt(items: readonly Item[], i: number, kin: Kin): number {
  const item = items[i];
  if (has(item, 'self') && !has(items[i + 1], 'says')) {
    kin.self = true;
    kin.listed ||= has(item, 'and') || has(items[i - 1], 'and') || has(items[i + 1], 'and');
  }
  const number = numberOf(items[i - 1]);
  const isFriends = has(item, 'friend') && number !== null && has(items[i - 2], 'with');
  if (!isFriends && !has(item, 'kin', 'kinPair', 'kinChild', 'child', 'infant')) return i + 1;
  const before = ownerOf(items, number === null ? i - 1 : i - 2);
  const isOwned =
    has(before, 'mine', 'theirs', 'article', 'with', 'and', 'including', 'kin') ||
    before?.text === ',' ||
    !before;
  const isOthers = has(before, 'mine', 'article') && has(items[i - 2], 'of', 'from');
  if (isOfPast(items, i)) return i + 1;
  if (!isOwned || isOthers || has(items[i + 1], 'says')) return i + 1;
  const lead = leadOf(items, i, number);
  if (has(lead, 'with') && isConsulted(items, i)) return i + 1;
  const end = addRelative(items, i, kin, number);
  if (end === null) return i + 1;
  kin.led ||= has(lead, 'weAre', 'with');
  kin.forOthers ||= has(lead, 'forParty', 'theyAre') && !has(lead, 'weAre');
  kin.members++;
  return end;
}

/** "unserem kleinen Baby", "notre petite fille": one plain word may stand behind the possessive. */
function ownerOf(items: readonly Item[], at: number): Item | undefined {
  const item = items[at];
  const isPlain =
    item?.kind === 'word' && !item.blank && item.number === null && !item.month && !item.weekday;
  const isAdjective =
    isPlain && (item.tags.size === 0 || (item.tags.size === 1 && has(item, 'kinPlural', 'child')));
  return isAdjective && has(items[at - 1], 'mine') ? items[at - 1] : item;
}

/** "el año pasado estuvimos con mi cuñado". */
function isOfPast(items: readonly Item[], i: number): boolean {
  return items.slice(Math.max(0, i - 4), i).some((item) => has(item, 'wasThere'));
}

/** "while i check with the wife", "lo hablo con mi marido". */
function isConsulted(items: readonly Item[], i: number): boolean {
  const at = items.slice(0, i).findLastIndex((item) => has(item, 'with'));
  return has(items[at - 1], 'consults') || has(items[at - 2], 'consults');
}

/** The word before a relative's articles and possessives: "com a minha namorada". */
function leadOf(items: readonly Item[], i: number, number: number | null): Item | undefined {
  let k = number === null ? i - 1 : i - 2;
  if (ownerOf(items, k) !== items[k]) k--;
  while (k > i - 5 && has(items[k], 'mine', 'article')) k--;
  return items[k];
}

/** "mi hijo de 20" is a grown-up; "mi hija del 20 al 25" says when. */
function isGrownUp(items: readonly Item[], i: number): boolean {
  const age = has(items[i], 'kinChild') && has(items[i + 1], 'of', 'aged') ? numberOf(items[i + 2]) : null;
  const next = items[i + 3];
  if (age === null || age < ADULT_AGE_MIN || age > ADULT_AGE_MAX || !items[i + 2]?.digits) return false;
  return !next?.month && !has(next, 'to', 'dash', 'of', 'from') && !'/-.'.includes(next?.text ?? ' ');
}

/** Counts one relative or child; null for children of whom nobody says how many. */
function addRelative(items: readonly Item[], i: number, kin: Kin, number: number | null): number | null {
  const item = items[i];
  const isPartner = has(item, 'kin') && has(items[i - 1], 'mine');
  if (has(item, 'infant')) kin.infants++;
  else if (isGrownUp(items, i)) {
    kin.adults++;
    for (const age of items.slice(i + 1, i + 3)) age.blank = true;
  } else if (has(item, 'kinChild', 'child') && !isPartner) {
    const said = numberAfter(items, i);
    const ages = takeAges(items, said?.end ?? i + 1);
    const twins = has(item, 'twins') ? 2 : null;
    const aged = ages.babies + ages.children;
    const many = has(item, 'kinPlural') || (has(item, 'child') && aged !== 1);
    const count = said?.n ?? twins ?? (many ? aged : Math.max(1, aged));
    if (count === 0) return null;
    const babies = twins && ages.babies > 0 ? twins : Math.min(ages.babies, count);
    kin.infants += babies;
    kin.children += count - babies;
    return Math.max(ages.end, i + 1);
  } else kin.adults += has(item, 'kinPair') ? 2 : Math.max(1, number ?? 1);
  return Math.max(takeAges(items, i + 1).end, i + 1);
}

/** "los nenes, que son dos, de 7 y 10": their number, and where it ends. */
function numberAfter(items: readonly Item[], i: number): { n: number; end: number } | null {
  for (let k = i + 1; k < i + 5; k++) {
    const n = has(items[k], 'theyCount') ? numberOf(items[k + 1]) : null;
    if (n !== null) return { n, end: k + 2 };
  }
  return null;
}
