import { has, type Item, numberOf, PEOPLE } from './items.ts';
import type { Kin } from './kin.ts';
import type { Tag } from './lexicon/data.ts';

const LEADS_MAX = 3;
const WHOM: readonly Tag[] = ['self', 'alone', 'kin', 'kinPair', ...PEOPLE];

/** Who stands before "e mais", "+", "y otros": the company is counted beside them. */
function besideWhom(items: readonly Item[], i: number): { whom: Item; isMore: boolean } | null {
  let k = i - 1;
  let isMore = false;
  while (k >= 0 && i - k <= LEADS_MAX && has(items[k], 'and', 'more', 'another')) {
    isMore ||= has(items[k], 'more', 'another') || items[k]?.text === '+';
    k--;
  }
  const whom = items[k];
  if (k === i - 1 || !whom) return null;
  // "somos 4 e mais uma criança".
  const isCounted = whom.number !== null && has(items[k - 1], 'weAre', 'forParty');
  const isSomebody = isCounted || WHOM.some((tag) => whom.tags.has(tag));
  return isSomebody ? { whom, isMore } : null;
}

/** "eu e mais 3 amigos": who comes along, and no change of what is known. */
export function isCompany(items: readonly Item[], i: number): boolean {
  return besideWhom(items, i) !== null;
}

/** "eu e mais 3", "um casal e mais 2 amigos": adds them to those before them; the end of the words, or null. */
export function companyAt(
  items: readonly Item[],
  i: number,
  counts: { adults: number | null },
  kin: Kin,
): number | null {
  const n = numberOf(items[i]);
  const beside = n === null || n < 1 ? null : besideWhom(items, i);
  const isKin = kin.self || kin.members > 0;
  if (n === null || !beside?.isMore || !(isKin || counts.adults !== null)) return null;
  const noun = items[i + 1];
  const isNoun = has(noun, 'friend', 'person', 'adult', 'couple', 'kin');
  if (!isNoun && !closes(noun)) return null;
  const more = has(noun, 'couple') ? 2 * n : n;
  if (isKin) {
    kin.adults += more;
    kin.members++;
  } else counts.adults = (counts.adults ?? 0) + more;
  const end = isNoun ? i + 2 : i + 1;
  for (const item of items.slice(i, end)) item.blank = true;
  return end;
}

/** Nothing else is counted. */
function closes(next: Item | undefined): boolean {
  if (next?.kind === 'mark') return !'/-:%'.includes(next.text);
  return !next || has(next, 'from', 'forParty', 'on', 'weAre');
}
