import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';

/** "in February, Friday to Sunday": the coming Friday is of another month. */
export function isWeekdayOfMonth(facts: readonly Fact[], checkIn: string | null): boolean {
  const month = facts.find((fact) => fact.kind === 'month' && fact.month > 0);
  if (month?.kind !== 'month' || checkIn === null || Number(checkIn.slice(5, 7)) === month.month)
    return false;
  return facts.some((fact) => {
    const point = fact.kind === 'point' ? fact.point : fact.kind === 'range' ? fact.start : null;
    return point !== null && point.weekday !== null && point.day === null && point.month === null;
  });
}

/** "3-5 june or july": the days of either month. */
export function isOrMonth(facts: readonly Fact[], items: readonly Item[]): boolean {
  return facts.some((fact, k) => {
    const next = facts[k + 1];
    return (
      fact.kind === 'range' &&
      next?.kind === 'month' &&
      next.at === fact.end + 1 &&
      has(items[fact.end], 'or')
    );
  });
}

/** "todo diciembre y enero". */
export function isWholeOfTwo(fact: Fact, facts: readonly Fact[], items: readonly Item[]): boolean {
  if (fact.kind !== 'span' || fact.span !== 'wholeMonth') return false;
  return facts.some(
    (other) => other.kind === 'month' && items.slice(fact.end, other.at).some((i) => has(i, 'and')),
  );
}
