import { COUNTED, has, type Item } from './items.ts';

/** A day as it was said; what was not said is null. */
export type Point = {
  /** First item and the one after the last. */
  readonly at: number;
  readonly end: number;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly weekday: number | null;
  /** Days from Easter Sunday: Good Friday is -2. */
  readonly feast: number | null;
  /** Days from today: "tomorrow" is 1. */
  readonly offset: number | null;
  /** Numeric `a/b`: the reading as month/day. */
  readonly swapped: { readonly day: number; readonly month: number } | null;
  /** "Friday of next week". */
  readonly ofNextWeek: boolean;
  /** "el segundo viernes de enero"; -1 is the last. */
  readonly nth: number | null;
  /** "el 5 del mes que viene": months from the current one. */
  readonly monthsAhead: number | null;
  /** "next Friday". */
  readonly next: boolean;
  /** Nothing but a number says that it is a day. */
  readonly bare: boolean;
};

export const EMPTY_POINT = {
  day: null,
  month: null,
  year: null,
  weekday: null,
  offset: null,
  feast: null,
  swapped: null,
  ofNextWeek: false,
  nth: null,
  monthsAhead: null,
  next: false,
  bare: false,
} as const;

export const YEAR_MIN = 2000;
const YEAR_MAX = 2099;

export function yearAt(items: readonly Item[], i: number): number | null {
  const value = digitsAt(items, i);
  return value !== null && value >= YEAR_MIN && value <= YEAR_MAX ? value : null;
}

export function digitsAt(items: readonly Item[], i: number): number | null {
  const item = items[i];
  return item?.digits && !item.blank ? item.number : null;
}

/** Whether the number a point ends with counts nothing: no people, nights, hours or money follow it. */
export function isFreeNumber(items: readonly Item[], point: Point): boolean {
  const next = items[point.end];
  if (!next) return true;
  // "check-out: 15 hóspedes: 4".
  if (items[point.end + 1]?.text === ':' && items[point.end + 2]?.digits) return true;
  // "de 10 a 15 duas pessoas": what is taken begins with a number of its own.
  const isOther = next.number !== null && !next.text.startsWith('0');
  if (next.blank) return next.kind === 'mark' || next.tags.has('alone') || isOther;
  if (next.text === '%' || next.text === ':' || next.text === 'x') return false;
  // "vendredi 11 soir".
  if (has(next, 'dayPart') && !next.text.endsWith('s') && has(next, 'night')) return true;
  const after = has(next, 'more', 'of') ? items[point.end + 1] : next;
  return ![next, after].some((item) =>
    has(
      item,
      ...COUNTED,
      'kinChild',
      'friend',
      'hour',
      'money',
      'year',
      'monthsOld',
      'fortnight',
      'pet',
      'thing',
      'weekend',
    ),
  );
}
