import { has, type Item, numberOf } from './items.ts';
import { countsOf, type PartyCounts } from './party-counts.ts';

export type Party = {
  readonly adults: number | null;
  readonly children: number | null;
  readonly infants: number | null;
  readonly guests: number | null;
  readonly pets: boolean | null;
  /** Two counts that disagree. */
  readonly disagrees: boolean;
};

export const GUESTS_MAX = 200;

const NOBODY = { adults: null, children: null, infants: null, guests: null, disagrees: false } as const;

/** Who comes, from every count the message gives. */
export function partyOf(items: readonly Item[]): Party {
  const isAside = items.some((item) => has(item, 'aside'));
  const hasPets = items.some((item, i) => has(item, 'pet') && !has(items[i - 1], 'without'));
  const pets = (hasPets && !isAside) || null;
  const party = partyOfCounts(countsOf(items));
  const isAlone =
    pets &&
    party.adults === null &&
    party.children === null &&
    items.some((item, i) => isListedSelf(items, item, i));
  if (party.adults === null && party.children && items.some((_, i) => isUsByOtherName(items, i)))
    return { ...party, ...partyOfSum(party.children, 0, party.infants ?? 0), pets };
  return { ...party, ...(isAlone ? partyOfSum(1, 0, 0) : {}), pets };
}

/** "somos 4 pibes": who writes counts themself among them. */
function isUsByOtherName(items: readonly Item[], i: number): boolean {
  const isWe = /mos$/.test(items[i - 1]?.text ?? '') && has(items[i - 1], 'weAre');
  const isAged = [1, 2].some((k) => items[i + 1 + k]?.tags.has('of') && items[i + 2 + k]?.number != null);
  return isWe && items[i]?.number != null && items[i + 1]?.tags.has('child') === true && !isAged;
}

/** "yo y mi perro". */
function isListedSelf(items: readonly Item[], item: Item, i: number): boolean {
  return has(item, 'self') && (has(items[i + 1], 'and', 'with') || has(items[i - 1], 'and'));
}

function partyOfCounts(counts: PartyCounts): Omit<Party, 'pets'> {
  const { total, adults, children, infants } = counts;
  const childCount = children ?? 0;
  const infantCount = infants ?? 0;
  if (adults === null && total === null) {
    if (children === null && infants === null) return NOBODY;
    return { ...NOBODY, children: childCount, infants: infantCount };
  }
  if (adults !== null && total !== null) {
    const sum = adults + childCount;
    const disagrees = counts.conflict || (sum !== total && sum + infantCount !== total);
    return { ...partyOfSum(adults, childCount, infantCount), disagrees };
  }
  if (adults !== null) return { ...partyOfSum(adults, childCount, infantCount), disagrees: false };
  const included = counts.includes ? childCount + infantCount : 0;
  return { ...partyOfSum((total ?? 0) - included, childCount, infantCount), disagrees: counts.conflict };
}

function partyOfSum(adults: number, children: number, infants: number) {
  if (adults < 1 || adults + children > GUESTS_MAX) return { ...NOBODY };
  return { adults, children, infants, guests: adults + children };
}

/** The counts of people in an answer to "how many are you?", which says nothing but numbers. */
export function bareCounts(items: readonly Item[]): readonly number[] {
  const numbers = items.flatMap((item, i) =>
    has(item, 'article') && has(items[i + 1], 'pet') ? [] : (numberOf(item) ?? []),
  );
  return numbers.every((number) => number >= 1 && number <= GUESTS_MAX) ? numbers : [];
}
