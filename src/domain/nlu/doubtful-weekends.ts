import type { Fact } from './fact.ts';
import type { Item } from './items.ts';
import { nthOf } from './points.ts';

/** "in two weeks for a weekend". */
export function isWeekendAhead(facts: readonly Fact[]): boolean {
  const isAhead = facts.some((fact) => fact.kind === 'point' && (fact.point.offset ?? 0) > 2);
  return isAhead && facts.some((fact) => fact.kind === 'span' && fact.span === 'weekend');
}

/** "pour mes 30 ans le 12 juin on veut le week-end": that of the day, or the one that is coming. */
export function isWeekendBesideDay(dated: readonly Fact[]): boolean {
  const last = dated.at(-1);
  if (last?.kind !== 'span' || last.span !== 'weekend' || last.around || last.nth !== null) return false;
  return dated.some((fact) => fact.kind === 'point' && fact.point.day !== null && fact.end < last.at);
}

/** "next month, first weekend": the month stands elsewhere. */
export function isNthWeekend(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'span' || fact.span !== 'weekend' || fact.nth !== null || fact.around) return false;
  return nthOf(items[fact.at - 1]) !== null && !items[fact.at - 2]?.month;
}
