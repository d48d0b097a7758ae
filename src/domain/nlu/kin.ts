import { takeAges } from './ages.ts';
import { has, type Item, numberOf } from './items.ts';

/** Relatives named without a number. */
export type Kin = {
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
  /** "mi mujer", not "her husband": the partner of who writes. */
  partner: boolean;
  /** "somos 2 más mi suegra": beside a count, not of it. */
  joined: number;
  /** "para mis padres": who writes may stay at home. */
  forOthers: boolean;
  /** Where the last one stood who is only spoken of. */
  mentioned: number | null;
};

const ADULT_AGE_MIN = 18;
const ADULT_AGE_MAX = 60;
/** How far a verb may stand from the relative of whom it tells. */
const MENTION_WINDOW = 4;
const FORM_LETTERS = 3;

export const noKin = (): Kin => ({
  adults: 0,
  children: 0,
  infants: 0,
  members: 0,
  self: false,
  listed: false,
  led: false,
  partner: false,
  joined: 0,
  forOthers: false,
  mentioned: null,
});

/** Relatives: "mis padres, mi hermana y yo"; one that only speaks ("mi marido dice") is no guest. */
export function kinAt(items: readonly Item[], i: number, kin: Kin): number {
  const item = items[i];
  if (
    has(item, 'self', 'alone') &&
    (!has(items[i + 1], 'says') || isListEnd(items, i)) &&
    isSelfOfList(items, i)
  ) {
    kin.self = true;
    kin.listed ||= has(item, 'and') || has(items[i - 1], 'and') || has(items[i + 1], 'and', 'with');
  }
  if (has(item, 'little') && (has(items[i - 1], 'mine', 'article') || isOne(items[i - 1]))) {
    const ages = takeAges(items, i + 1);
    kin.infants += ages.babies > 0 ? 1 : 0;
    kin.children += ages.babies === 0 && ages.children > 0 ? 1 : 0;
    kin.members += ages.babies + ages.children > 0 ? 1 : 0;
    return Math.max(ages.end, i + 1);
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
  if (!isOwned || isOthers || isOtherForm(items, i)) return i + 1;
  if (isMentioned(items, i) || isListedWith(items, i, kin.mentioned)) {
    kin.mentioned = i;
    return i + 1;
  }
  const lead = leadOf(items, i, number);
  if (has(lead, 'with', 'forParty') && isConsulted(items, i)) return i + 1;
  const { adults } = kin;
  const end = addRelative(items, i, kin, number);
  if (end === null) return i + 1;
  kin.partner ||= has(item, 'spouse') && has(items[i - 1], 'mine', 'article');
  if (isBesideCount(items, i)) kin.joined += kin.adults - adults;
  kin.led ||= has(lead, 'weAre', 'with');
  kin.forOthers ||= has(lead, 'forParty', 'theyAre') && !has(lead, 'weAre');
  kin.members++;
  return end;
}

/** "my mother, my sister and I would like": the verb is of them all. */
function isListEnd(items: readonly Item[], i: number): boolean {
  return has(items[i - 1], 'and') && has(items[i - 2], 'kin', 'kinPair', 'kinChild', 'friend', 'child');
}

/** "un petit de 10 mois". */
function isOne(item: Item | undefined): boolean {
  return numberOf(item) === 1 && item?.digits === false;
}

/** "we're two plus my mother in law". */
function isBesideCount(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && has(items[k], 'mine', 'article')) k--;
  const count = has(items[k - 1], 'ofUs') ? items[k - 2] : items[k - 1];
  const noun = items[k - 2]?.number == null ? undefined : items[k - 1];
  return has(items[k], 'and', 'more') && [count, noun].some((item) => item?.blank === true);
}

/** "9 cousins et cousines": the same people, called by both forms of the word. */
function isOtherForm(items: readonly Item[], i: number): boolean {
  const first = items[i - 2];
  const stem = items[i]?.text.slice(0, FORM_LETTERS) ?? '';
  return has(items[i - 1], 'and') && first?.blank === true && first.text.startsWith(stem);
}

/** "unserem kleinen Baby", "notre petite fille": one plain word may stand behind the possessive. */
function ownerOf(items: readonly Item[], at: number): Item | undefined {
  const item = items[at];
  const isPlain =
    item?.kind === 'word' && !item.blank && item.number === null && !item.month && !item.weekday;
  const isAdjective =
    isPlain && (item.tags.size === 0 || (item.tags.size === 1 && has(item, 'kinPlural', 'child', 'little')));
  return isAdjective && has(items[at - 1], 'mine') ? items[at - 1] : item;
}

/** "mi hija se casa", "me los recomendó mi cuñada", "el año pasado estuvimos con mi cuñado": named, and not coming for it. */
function isMentioned(items: readonly Item[], i: number): boolean {
  if (has(items[i + 1], 'says')) return true;
  for (let k = i - 1; k >= Math.max(0, i - MENTION_WINDOW); k--) {
    if (has(items[k], 'wasThere', 'source', 'formerly')) return true;
    if (items[k]?.kind === 'mark' || has(items[k], 'weAre', 'so', 'self')) return false;
  }
  return false;
}

/** "estuvimos con mi cuñado y mi suegra". */
function isListedWith(items: readonly Item[], i: number, mentioned: number | null): boolean {
  if (mentioned === null || i - mentioned > MENTION_WINDOW) return false;
  const between = items.slice(mentioned + 1, i);
  return between.every((item) => item.text === ',' || has(item, 'and', 'mine', 'article'));
}

/** "mi mujer y yo", "conmigo"; "yo llego el 10" says nothing of how many come. */
function isSelfOfList(items: readonly Item[], i: number): boolean {
  // "us two" is counted with its number.
  if (has(items[i], 'we') && items[i + 1]?.number != null) return false;
  const [before, next] = [items[i - 1], items[i + 1]];
  if (has(before, 'and', 'weAre', 'with', 'more') || has(next, 'and', 'with', 'more', 'mine')) return true;
  // "ich komme mit meinen Töchtern".
  if (has(next, 'arrive') && has(items[i + 2], 'with')) return true;
  if (has(items[i], 'and', 'with') || items[i]?.text === 'conmigo') return true;
  return !next || next.kind === 'mark';
}

/** "while i check with the wife", "lo hablo con mi marido". */
function isConsulted(items: readonly Item[], i: number): boolean {
  const at = items.slice(0, i).findLastIndex((item) => has(item, 'with', 'forParty'));
  // "das muss ich mit meiner Frau besprechen".
  const behind = items.slice(i + 1, i + 1 + MENTION_WINDOW);
  const end = behind.findIndex((item) => item.kind === 'mark' || has(item, 'and'));
  if (behind.slice(0, end < 0 ? MENTION_WINDOW : end).some((item) => has(item, 'consults'))) return true;
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
    const one = has(item, 'oneChild') && has(items[i - 1], 'article', 'mine');
    const many = !one && (has(item, 'kinPlural') || (has(item, 'child') && aged !== 1));
    const count = said?.n ?? twins ?? (many ? aged : Math.max(1, aged));
    if (count === 0) return null;
    const babies = twins && ages.babies > 0 ? twins : Math.min(ages.babies, count);
    kin.infants += babies;
    kin.children += count - babies;
    return Math.max(ages.end, i + 1);
  } else {
    // "mi hermano de 12", "el gordo de 11 meses": young ones among relatives who have no word of their own.
    const count = has(item, 'kinPair') ? 2 : Math.max(1, number ?? 1);
    const ages = takeAges(items, i + 1);
    const babies = Math.min(ages.babies, count);
    const children = Math.min(ages.children, count - babies);
    kin.infants += babies;
    kin.children += children;
    kin.adults += count - babies - children;
    return Math.max(ages.end, i + 1);
  }
  return Math.max(takeAges(items, i + 1).end, i + 1);
}

/** "los nenes, que son dos, de 7 y 10": their number, and where it ends. */
function numberAfter(items: readonly Item[], i: number): { n: number; end: number } | null {
  for (let k = i + 1; k < i + 5; k++) {
    if (items[k]?.kind === 'mark' && items[k]?.text !== ',') return null;
    const n = has(items[k], 'theyCount') ? numberOf(items[k + 1]) : null;
    if (n !== null) return { n, end: k + 2 };
  }
  return null;
}
