import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import type { Point } from './point.ts';

const BESIDE_ITEMS_MAX = 8;
/** How far a correction may stand before its day; keeps the steps linear. */
const CORRECTION_WINDOW = 30;

export function orBetween(items: readonly Item[], from: number, to: number): boolean {
  return to - from <= 6 && items.slice(from, to).some((item) => has(item, 'or') && !has(item, 'article'));
}

/** "partir le 3 mars et rentrer le 7": of two verbs of leaving the first leaves home, unless one corrects the other. */
export function leavesHome(items: readonly Item[], end: number): boolean {
  const said = items.slice(0, end);
  const [last, before] = said.filter((item) => has(item, 'leave')).reverse();
  return last?.text !== before?.text && !correctsBetween(items, 0, end);
}

/** "la noche del 31". */
export function isNightOf(items: readonly Item[], at: number): boolean {
  if (!has(items[at - 1], 'of', 'from')) return false;
  // "a noite do dia 31" is one phrase for the night and for the part of a day.
  return (has(items[at - 2], 'night') && has(items[at - 3], 'article')) || items[at - 2]?.text === 'a noite';
}

export function correctsBetween(items: readonly Item[], from: number, to: number): boolean {
  const near = Math.max(from, to - CORRECTION_WINDOW);
  return items.slice(near, to).some((item) => has(item, 'better', 'not', 'insteadOf'));
}

/** "reservé para el 10 y quiero pasarla al 17": to a new day. */
export function movesBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(Math.max(from, to - CORRECTION_WINDOW), to).some((item) => has(item, 'move'));
}

/** Two dates side by side: "10/1 15/1", "10/1, 15/1"; two bare days are a range only without anything between. */
export function follows(
  items: readonly Item[],
  start: Point | null,
  fact: Extract<Fact, { kind: 'point' }>,
): boolean {
  const between = items.slice(start?.end ?? fact.at, fact.at);
  if (between.length === 0) return true;
  if (between.length > BESIDE_ITEMS_MAX) return false;
  const hasMonths = start?.month != null && fact.point.month !== null;
  const isPair = between.some((item) => has(item, 'and'));
  return between.every(
    (item) => (item.kind === 'mark' && hasMonths) || has(item, 'and') || (isPair && has(item, 'article')),
  );
}
