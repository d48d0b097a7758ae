import { companyAt } from './company.ts';
import { saysTakenBack } from './corrections.ts';
import type { Count } from './count.ts';
import { has, type Item, numberOf } from './items.ts';
import { type Kin, kinAt, noKin } from './kin.ts';
import { countAt, timesGroups } from './people.ts';

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
  /** The only adult counted is who writes: "just me". */
  isAlone: boolean;
  /** The adults are counted behind the relatives: "with my parents and my sister, we'd be four adults". */
  sumsUp: boolean;
};

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
    isAlone: false,
    sumsUp: false,
  };
  const kin = noKin();
  let corrected = false;
  let end = 0;
  for (let i = 0; i < items.length; ) {
    if (has(items[i], 'including', 'inTotal')) counts.includes = true;
    if (has(items[i], 'better', 'insteadOf')) corrected = true;
    const company = companyAt(items, i, counts, kin);
    if (company !== null) {
      i = company;
      continue;
    }
    const said = countAt(items, i);
    const count = said && timesGroups(said, items, i);
    if (count) {
      const takesBack = end > 0 && isTakenBack(items, end, i);
      kin.led ||= bringsChildren(count, items, i);
      counts.sumsUp ||= count.adults !== undefined && has(items[i - 1], 'weAre') && kin.members > 0;
      take(counts, count, items, i, { corrected: corrected || takesBack, takesBack });
      corrected = false;
      end = count.end;
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
  { corrected, takesBack }: { readonly corrected: boolean; readonly takesBack: boolean },
): void {
  const isDenied = isNegated(items, i) && !takesBack;
  // "in 3 e non in 4".
  const lead = has(items[i - 1], 'groupIn', 'filler') ? items[i - 2] : items[i - 1];
  const isOld = (has(lead, 'insteadOf') && counts.total !== null) || (isDenied && count.total !== undefined);
  if (!isOld && !isRestated(counts, count, items, i)) add(counts, count, corrected);
  counts.includes ||= items
    .slice(i, count.end)
    .some((item) => has(item, 'including', 'inTotal', 'amongIs', 'amongOne', 'younger'));
  counts.includes ||= count.total !== undefined && isFamilyWith(items, i, count.end);
  // "mis suegros y nosotros dos", but not "sorprender a mi novia, nosotros dos".
  counts.isUs ||= count.total !== undefined && has(items[i - 1], 'we') && has(items[i - 2], 'and', 'with');
  const or = isOr(items, count.end);
  const fewest = count.total === undefined ? null : fewestOf(items, i, count.total);
  if (fewest !== null) [counts.total, counts.conflict] = [fewest, true];
  if (or && count.total !== undefined) counts.conflict = true;
  for (const item of items.slice(i, or ? count.end + 2 : count.end)) item.blank = true;
}

/** "4 adultos (2 parejas)", "3 adultos, dos de ellos jubilados": of those who are counted already. */
function isRestated(counts: PartyCounts, count: Count, items: readonly Item[], i: number): boolean {
  if (count.adults === undefined || counts.adults === null) return false;
  const isSame = items[i - 1]?.text === '(' && count.adults === counts.adults;
  return isSame || items.slice(i, count.end).some((item) => / (ellos|ellas)$/.test(item.text));
}

/** "no somos 4", "no es para 4". */
function isNegated(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && has(items[k], 'weAre', 'forParty', 'amongIs', 'theyCount') && !has(items[k], 'not'))
    k--;
  return has(items[k], 'not', 'formerly');
}

const FEWEST_GAP_MAX = 3;

/** "4 a 6 pessoas". */
function fewestOf(items: readonly Item[], i: number, most: number): number | null {
  const [lead, first, sign] = [items[i - 3], items[i - 2], items[i - 1]];
  const isRange = has(sign, 'to', 'dash') && first?.digits === true;
  // "2-3 people", "two or three of us", but not "the 2 - 3 people".
  const isNear = (sign?.text === '-' || has(sign, 'or')) && most - (first?.number ?? 0) <= FEWEST_GAP_MAX;
  const least = isRange || (isNear && !has(lead, 'article', 'on', 'from')) ? numberOf(first) : null;
  const isDate =
    first?.dayMark ||
    lead?.month != null ||
    has(lead, 'dayWord', 'to', 'dash') ||
    '/-'.includes(lead?.text ?? ' ');
  return least !== null && least < most && !isDate ? least : null;
}

/** "somos tres no cuatro adultos": nothing but the "no" stands between the counts. */
function isTakenBack(items: readonly Item[], from: number, to: number): boolean {
  const gap = items.slice(from, to);
  const isPlain = gap.every(
    (item) => item.text === ',' || has(item, 'takesBack', 'better', 'oops', 'filler', 'weAre'),
  );
  // "somos 6 no 4" tells two counts apart; spoken words have no comma to tell.
  const isContrast = gap.length === 1 && items[to]?.digits === true && has(gap[0], 'takesBack');
  return isPlain && !isContrast && gap.some((item, k) => saysTakenBack(gap, item, k));
}

/** "family of four with 2 kids", "familia de 5: 2 nenes": the children are of the family. */
function isFamilyWith(items: readonly Item[], i: number, end: number): boolean {
  const isFamily = [1, 2, 3].some(
    (k) => has(items[i - k], 'family') || /famig?l/.test(items[i - k]?.text ?? ''),
  );
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
  // "somos 3 adultos, miento, 4".
  if (corrected && count.total !== undefined && counts.total === null && counts.adults !== null) {
    counts.adults = count.total;
    return;
  }
  if (corrected && count.adults !== undefined) counts.total = null;
  if (count.total !== undefined) {
    counts.conflict =
      !corrected && (counts.conflict || (counts.total !== null && counts.total !== count.total));
    if (counts.total === null || corrected) counts.total = count.total;
  }
  for (const kind of ['adults', 'children', 'infants'] as const) {
    const n = count.isAlone && counts.adults !== null ? undefined : count[kind];
    // "just me, 1 adult" is one.
    const isNew = corrected || (kind === 'adults' && counts.isAlone);
    // "nos deux garçons …, 3 adultes et 2 enfants": the summary says the same children again.
    if (kind === 'children' && counts.children === n && isSummary(counts, n ?? 0)) continue;
    if (n !== undefined) counts[kind] = (isNew ? 0 : (counts[kind] ?? 0)) + n;
  }
  if (count.adults !== undefined) counts.isAlone = count.isAlone === true && counts.adults === 1;
}

function isSummary({ total, adults }: PartyCounts, children: number): boolean {
  return total !== null && adults !== null && total === adults + children;
}

/** "with my ten year old son": who writes brings them; "with our kids" leaves open how many do. */
function bringsChildren(count: Count, items: readonly Item[], i: number): boolean {
  const isOfChildren = count.total === undefined && count.adults === undefined;
  const mine = items[i - 1];
  return isOfChildren && has(mine, 'mine') && !OURS.test(mine?.text ?? '') && has(items[i - 2], 'with');
}

const OURS = /^(our|nuestr|noss|notre|nos$|unser|nostr)/;

function addKin(counts: PartyCounts, kin: Kin): void {
  if (counts.isUs && kin.members > 0 && !kin.self && counts.adults === null) {
    counts.adults = counts.total;
    counts.total = null;
  }
  // "für meine Mama, sie kommt alleine".
  if (counts.isAlone && kin.forOthers && kin.adults > 0) counts.adults = 0;
  const isCounted = counts.total !== null || counts.adults !== null;
  // "con mis dos hijas y mi esposa": only children are counted, to whom nobody is added.
  if (!kin.self && kin.joined > 0 && isCounted) {
    if (counts.total !== null) counts.total += kin.joined;
    else if (counts.adults !== null) counts.adults += kin.joined;
    kin.adults -= kin.joined;
  }
  if (kin.members === 0) {
    if ((kin.listed || kin.led) && !isCounted && counts.children !== null) counts.adults = 1;
    return;
  }
  const beside = counts.children !== null || counts.infants !== null;
  const isParty = counts.isUs || kin.self || kin.led || kin.forOthers || kin.members > 1 || beside;
  if (!isParty && !(isCounted && kin.adults === 0)) return;
  const children = (counts.children ?? 0) + kin.children;
  const infants = (counts.infants ?? 0) + kin.infants;
  const adults = kin.adults + (comesToo(kin, counts) ? 1 : 0);
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
  if (counts.adults !== null && counts.sumsUp && counts.adults >= adults) return;
  if (counts.adults !== null && !kin.self && !counts.includes && counts.total === null)
    counts.adults += kin.adults;
  else if (!isExtra && adults > 0) counts.adults ??= adults;
}

/** Whether who writes is to be counted with the relatives they name, though they may not name themself. */
function comesToo(kin: Kin, counts: PartyCounts): boolean {
  // "I need a place for my parents".
  if (kin.forOthers) return kin.self || (kin.partner && kin.children + kin.infants > 0);
  return kin.self || kin.led || kin.partner || counts.isUs || kin.adults < 2;
}
