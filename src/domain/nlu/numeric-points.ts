import { has, type Item, numberOf } from './items.ts';
import { digitsAt, EMPTY_POINT, type Point, YEAR_MIN, yearAt } from './point.ts';

const MONTH_MAX = 12;
const TWO_DIGITS_MIN = 10;

/** "2027-01-10". */
export function isoPoint(items: readonly Item[], i: number): Point | null {
  const year = yearAt(items, i);
  if (year === null || items[i]?.text.length !== 4) return null;
  const separator = items[i + 1]?.text ?? '';
  if (!'-/.'.includes(separator) || items[i + 3]?.text !== separator) return null;
  const month = digitsAt(items, i + 2);
  const day = digitsAt(items, i + 4);
  if (month === null || day === null || month > 12 || day > 31) return null;
  return { ...EMPTY_POINT, at: i, end: i + 5, year, month, day };
}

/** "10/1", "10/1/27", "10.01.", "10-01-2027". A dash alone joins days unless the second has a leading zero. */
export function numericPoint(items: readonly Item[], i: number): Point | null {
  const first = digitsAt(items, i);
  const separator = items[i + 1];
  if (first === null || first < 1 || first > 31 || items[i]?.blank) return null;
  const second = digitsAt(items, i + 2);
  if (second === null || second < 1 || second > 31) return null;
  const sign = separator?.text ?? '';
  if (!isDateSeparator(items, i, sign)) return null;
  // "3/10 enero": two days of a month.
  const named = has(items[i + 3], 'of') ? items[i + 4] : items[i + 3];
  if (named?.month && !named.blank && !has(named, 'of')) return null;
  // "4/5/6 june": three days of a month.
  if (items[i + 3]?.text === sign && items[i + 4]?.digits && items[i + 5]?.month && !items[i + 5]?.blank)
    return null;
  let end = i + 3;
  let year: number | null = null;
  const closing = items[end]?.text === sign && sign !== '.' ? end + 1 : end;
  const dotted = sign === '.' && items[end]?.text === '.' ? end + 1 : end;
  const yearAtIndex = sign === '.' ? dotted : closing;
  const yearText = items[yearAtIndex];
  const isJoined = yearText?.glued || (yearAtIndex > end && isSpacedYear(items, i));
  if (yearText?.digits && isJoined && (yearText.text.length === 4 || yearText.text.length === 2)) {
    const value = numberOf(yearText) ?? 0;
    year = yearText.text.length === 2 ? YEAR_MIN + value : value;
    end = yearAtIndex + 1;
  } else if (dotted > end && items[dotted - 1]?.glued) end = dotted;
  const swapped = { day: second, month: first };
  return { ...EMPTY_POINT, at: i, end, day: first, month: second, year, swapped };
}

/** "8 - 10 - 2027": blanks around both signs, and a year that no day can be. */
function isSpacedYear(items: readonly Item[], i: number): boolean {
  const parts = items.slice(i + 1, i + 5);
  const isEven = parts[0]?.text === parts[2]?.text && parts.every((part) => !part.glued);
  return isEven && yearAt(items, i + 4) !== null && items[i + 4]?.text.length === 4;
}

function isDateSeparator(items: readonly Item[], i: number, sign: string): boolean {
  const second = items[i + 2];
  if (sign === '/') return true;
  if (sign === '.') return Boolean(items[i + 1]?.glued && second?.glued);
  if (sign !== '-') return false;
  const third = items[i + 3]?.text === '-' && items[i + 4]?.digits === true && items[i + 3]?.glued === true;
  const zero = second?.text.startsWith('0') === true && items[i + 3]?.text !== '/';
  // "10-15-1": from the 10th to 15/1.
  const last = items[i + 4];
  const isRange = (second?.number ?? 0) > MONTH_MAX && last?.text.length === 1 && (last.number ?? 0) > 0;
  return (third && !isRange) || zero || isSpacedYear(items, i) || isTwinDash(items, i);
}

/** "23-12 al 26-12", "23-12": the second number is a month, for no range of days ends there. */
function isTwinDash(items: readonly Item[], i: number): boolean {
  const [first, second] = [digitsAt(items, i) ?? 0, digitsAt(items, i + 2) ?? 0];
  const isGlued = items[i + 1]?.glued && items[i + 2]?.glued;
  if (!isGlued || second < 1 || second > MONTH_MAX) return false;
  const next = items[i + 3];
  const isNamed = next?.month != null || (has(next, 'of') && items[i + 4]?.month != null);
  const isSlash = next?.text === '/' || next?.text === '.';
  if (first > MONTH_MAX && items[i - 1]?.text === '-' && digitsAt(items, i - 2) !== null && !isNamed)
    return true;
  if (first > second && second >= TWO_DIGITS_MIN && !isNamed && !isSlash) return true;
  return isDashPair(items, i + 4, next) || isDashPair(items, i - 4, items[i - 1]);
}

/** Two numbers joined by a dash, the second a month, beside a word that joins two dates. */
function isDashPair(items: readonly Item[], at: number, joint: Item | undefined): boolean {
  const month = digitsAt(items, at + 2);
  const joins = has(joint, 'to', 'dash') || joint?.text === '-';
  return joins && digitsAt(items, at) !== null && items[at + 1]?.text === '-' && (month ?? 99) <= MONTH_MAX;
}
