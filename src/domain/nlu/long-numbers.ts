import { blank, type Item } from './items.ts';

const PHONE_PARTS_MIN = 3;
const PHONE_DIGITS_MIN = 9;
const PAIRED_PARTS_MIN = 4;
const PAIRED_DIGITS_MIN = 8;

/** "06 12 34 56 78", "+39 347 123 4567", "0171/234 56 78": a run of numbers with nothing but blanks or one sign between. */
export function blankPhones(items: readonly Item[], i: number): void {
  const first = items[i];
  if (!first?.digits || items[i - 1]?.digits || first.dayMark) return;
  // The year of "10/01/2027 - 15/01/2027" begins no run.
  if (PHONE_SIGNS.has(items[i - 1]?.text ?? ' ') && items[i - 2]?.digits) return;
  let end = i + 1;
  let parts = 1;
  let count = first.text.length;
  let hasLong = count > 2 && !isYearText(first.text);
  for (;;) {
    const at = PHONE_SIGNS.has(items[end]?.text ?? ' ') && items[end + 1]?.digits ? end + 1 : end;
    const item = items[at];
    if (!item?.digits || item.blank || item.dayMark || item.text.length === 1) break;
    parts++;
    count += item.text.length;
    hasLong ||= item.text.length > 2 && !isYearText(item.text);
    end = at + 1;
  }
  const isLed = first.text.startsWith('0') || items[i - 1]?.text === '+';
  const isLong = parts >= PHONE_PARTS_MIN && count >= PHONE_DIGITS_MIN && hasLong;
  const isPaired =
    parts >= PAIRED_PARTS_MIN && count >= PAIRED_DIGITS_MIN && isLed && !isDated(items, i, end);
  if (isLong || isPaired) blank(items, i, end);
}

const PHONE_SIGNS = new Set(['.', '-', '/']);

const isYearText = (text: string): boolean => text.length === 4 && text.startsWith('20');

/** "01.02.2027-05.02.2027", "05/01 10/01": different signs, or a slash, part dates. */
function isDated(items: readonly Item[], from: number, end: number): boolean {
  const signs = items.slice(from, end).flatMap((item) => (item.digits ? [] : [item.text]));
  const isMixed = new Set(signs).size > 1 || signs.includes('/');
  return isMixed || items.slice(from, end).some((item) => isYearText(item.text));
}

/** Document, phone and account numbers: long ones, and runs joined by dashes or dots that are no date. */
export function blankLongNumbers(items: readonly Item[], i: number): void {
  const item = items[i];
  if (!item?.digits) return;
  // "2eme quinzaine" is one item that begins with a number.
  if (item.dayMark) return;
  // "10/01/2027-15/01/2027".
  if (items[i - 1]?.text === '/' && items[i - 2]?.digits && isYearText(item.text)) return;
  if (item.text.length > 4) blank(items, i, i + 1);
  if (item.glued && '-.'.includes(items[i - 1]?.text ?? ' ') && items[i - 2]?.digits) return;
  let end = i + 1;
  let longest = item.text.length;
  let parts = 1;
  while (
    items[end]?.glued &&
    '-.'.includes(items[end]?.text ?? ' ') &&
    items[end + 1]?.digits &&
    items[end + 1]?.glued
  ) {
    longest = Math.max(longest, items[end + 1]?.text.length ?? 0);
    end += 2;
    parts++;
  }
  const isDate = parts === 3 && longest <= 4 && (item.text.length === 4 || items[end - 1]?.text.length !== 3);
  // "15-18.1.2027".
  const isRange =
    (parts === 4 && items[i + 1]?.text === '-' && item.text.length <= 2 && longest === 4) ||
    isPairOfDates(items.slice(i, end));
  if (parts > 1 && longest >= 3 && !isDate && !isRange) blank(items, i, end);
  if (item.text.length === 4 && items[i + 1]?.digits && (items[i + 1]?.text.length ?? 0) >= 3)
    blank(items, i, i + 2);
}

/** "10.01.2027-15.01.2027", "28.12-02.01.2027": dots inside, one dash between. */
function isPairOfDates(run: readonly Item[]): boolean {
  const dash = run.findIndex((item) => item.text === '-');
  const isDate = (part: readonly Item[]) =>
    part.length >= 3 &&
    part.length <= 5 &&
    part.every((item) => item.text === '.' || item.text.length <= 2 || isYearText(item.text));
  return dash > 0 && isDate(run.slice(0, dash)) && isDate(run.slice(dash + 1));
}
