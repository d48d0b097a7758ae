import { has, type Item, numberOf } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import { isoPoint, numericPoint } from './numeric-points.ts';
import { digitsAt, EMPTY_POINT, isFreeNumber, type Point, yearAt } from './point.ts';
import { TO_OR_FOR } from './totals.ts';
import { withinPoint } from './within.ts';

const NTH_MAX = 5;

/** The point that starts at item `i`, if any. */
export function pointAt(items: readonly Item[], i: number): Point | null {
  const item = items[i];
  if (!item || item.blank) return null;
  return (
    isoPoint(items, i) ??
    numericPoint(items, i) ??
    relativePoint(items, i) ??
    withinPoint(items, i) ??
    feastPoint(items, i) ??
    nthWeekdayPoint(items, i) ??
    weekdayPoint(items, i) ??
    dayMonthPoint(items, i) ??
    monthDayPoint(items, i) ??
    bareDay(items, i)
  );
}

function relativePoint(items: readonly Item[], i: number): Point | null {
  const item = items[i];
  const offset = has(item, 'today')
    ? 0
    : has(item, 'tomorrow')
      ? 1
      : has(item, 'dayAfterTomorrow')
        ? 2
        : null;
  if (offset === null) return null;
  // "mañana viernes", "mañana 25/11": the day it falls on adds nothing.
  const named = items[i + 1]?.weekday && !items[i + 1]?.blank ? i + 2 : i + 1;
  const later = withinPoint(items, named);
  if (later) return { ...later, at: i, offset: (later.offset ?? 0) + offset };
  const date = dateAfterWeekday(items, named);
  const end = date && (date.month !== null || named > i + 1) ? date.end : named;
  return { ...EMPTY_POINT, at: i, end, offset };
}

/** Days from Easter Sunday. */
const FEASTS = [
  ['holyThursday', -3],
  ['goodFriday', -2],
  ['holySaturday', -1],
  ['easterSunday', 0],
  ['easterMonday', 1],
] as const satisfies readonly (readonly [Tag, number])[];

function feastPoint(items: readonly Item[], i: number): Point | null {
  const feast = FEASTS.find(([tag]) => has(items[i], tag))?.[1];
  return feast === undefined ? null : withYear(items, { ...EMPTY_POINT, at: i, end: i + 1, feast });
}

/** "second", "2nd": the place in a month, of five at most. */
export function nthOf(item: Item | undefined): number | null {
  const nth = item?.ordinal ?? (item?.dayMark ? numberOf(item) : null);
  return nth !== null && nth <= NTH_MAX ? nth : null;
}

/** "el segundo viernes de enero", "last Friday of May". */
function nthWeekdayPoint(items: readonly Item[], i: number): Point | null {
  const nth = has(items[i], 'last') ? -1 : nthOf(items[i]);
  const weekday = items[i + 1]?.blank ? null : (items[i + 1]?.weekday ?? null);
  if (nth === null || weekday === null) return null;
  let m = i + 2;
  while (m < i + 5 && has(items[m], 'of', 'on', 'from', 'article', 'monthWord')) m++;
  const month = m === i + 2 ? null : monthAt(items, m);
  return month === null ? null : withYear(items, { ...EMPTY_POINT, at: i, end: m + 1, weekday, month, nth });
}

function weekdayPoint(items: readonly Item[], i: number): Point | null {
  let start = i;
  let next = false;
  if (has(items[i], 'next') && items[i + 1]?.weekday) {
    start = i + 1;
    next = true;
  } else if (has(items[i], 'this') && items[i + 1]?.weekday) start = i + 1;
  const weekday = items[start]?.blank ? null : (items[start]?.weekday ?? null);
  if (weekday === null) return null;
  // "a segunda opção" is no Monday.
  if (items[start]?.ordinal && has(items[start + 1], 'option', 'thing', 'half')) return null;
  if (items[start]?.ordinal && has(items[start + 1], 'week') && !has(items[start + 2], 'next')) return null;
  if (start === i && items[start]?.number && items[start]?.kind === 'number') return null;
  // "so am 15." is no Sunday: a short name stands right before its date.
  if (items[start]?.ambiguous && has(items[start + 1], 'on') && !isBesideWeekday(items, start)) return null;
  const date = dateAfterWeekday(items, start + 1);
  if (!date && has(items[start - 1], 'indefinite')) return null;
  if (date) return { ...date, at: i, weekday, bare: false };
  if (items[start]?.ambiguous && !isBesideWeekday(items, start)) return null;
  let end = start + 1;
  const week = nextWeekBehind(items, end);
  if (week !== null) return { ...EMPTY_POINT, at: i, end: week, weekday, ofNextWeek: true };
  if (isBehindNextWeek(items, i)) return { ...EMPTY_POINT, at: i, end, weekday, ofNextWeek: true };
  if (has(items[end], 'next')) {
    next = true;
    end++;
  }
  return { ...EMPTY_POINT, at: i, end, weekday, next };
}

/** "el viernes de la semana que viene", "Freitag nächster Woche"; the end of those words, or null. */
export function nextWeekBehind(items: readonly Item[], from: number): number | null {
  let k = from;
  while (k < from + 3 && has(items[k], 'of', 'from', 'article', 'on')) k++;
  const isNextWeek =
    (has(items[k], 'next') && has(items[k + 1], 'week')) ||
    (has(items[k], 'week') && has(items[k + 1], 'next'));
  return isNextWeek ? k + 2 : null;
}

/** "la semana que viene, de lunes a viernes". */
function isBehindNextWeek(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && (has(items[k], 'of', 'from', 'article', 'on') || items[k]?.text === ',')) k--;
  return (
    (has(items[k], 'next') && has(items[k - 1], 'week')) ||
    (has(items[k], 'week') && has(items[k - 1], 'next'))
  );
}

/** "sab a mar", "Fr-So", "on sat", "mer.": a short name beside another day or a mark that shortens it. */
function isBesideWeekday(items: readonly Item[], i: number): boolean {
  if (items[i + 1]?.text === '.' || items[i + 1]?.text === '-' || items[i - 1]?.text === '-') return true;
  const near = [items[i - 2], items[i - 3], items[i + 2], items[i + 3]];
  const isTo = (item: Item | undefined) => has(item, 'to', 'dash') || TO_OR_FOR.test(item?.text ?? '');
  const joins = isTo(items[i - 1]) || isTo(items[i + 1]);
  if (isBetweenVerbs(items, i)) return true;
  return has(items[i - 1], 'dayLead') || (joins && near.some((item) => item?.weekday != null));
}

/** "Anreise Mi, Abreise Fr", "arrivée mer départ ven": two verbs of coming and going, each with its short name. */
function isBetweenVerbs(items: readonly Item[], i: number): boolean {
  const verbAt = (k: number): number => (items[k]?.text === ':' || items[k]?.text === ',' ? k - 1 : k);
  const verb = items[verbAt(i - 1)];
  const other = has(verb, 'arrive') ? 'leave' : has(verb, 'leave') ? 'arrive' : null;
  if (other === null) return false;
  return items.some((item, k) => {
    const at = items[k + 1]?.text === ':' ? k + 2 : k + 1;
    return at !== i && has(item, other) && items[at]?.weekday != null && !items[at]?.blank;
  });
}

/** The date that a weekday introduces: "sábado 12", "Samstag, 16.", "viernes 18 de julio". */
function dateAfterWeekday(items: readonly Item[], from: number): Point | null {
  let i = from;
  const limit = from + 3;
  while (i < limit && (items[i]?.text === ',' || items[i]?.text === '.' || isIntroduction(items[i]))) i++;
  const found =
    isoPoint(items, i) ??
    numericPoint(items, i) ??
    dayMonthPoint(items, i) ??
    monthDayPoint(items, i) ??
    bareDay(items, i);
  if (!found?.day) return null;
  return found.bare && !isFreeNumber(items, found) ? null : found;
}

function isIntroduction(item: Item | undefined): boolean {
  return (
    has(item, 'article', 'dayWord', 'on') && !has(item, 'forParty', 'groupIn') && numberOf(item) === null
  );
}

/** "10 de enero", "10th of January 2027", "10 enero". */
function dayMonthPoint(items: readonly Item[], i: number): Point | null {
  const day = dayAt(items, i);
  if (day === null) return null;
  let m = i + 1;
  while (m < i + 4 && (has(items[m], 'of', 'article') || './-('.includes(items[m]?.text ?? ' '))) m++;
  const month = has(items[m], 'monthPart') ? null : monthAt(items, m);
  if (month === null) return spokenMonth(items, i, day) ?? dayOfMonthSaid(items, i, day);
  return withYear(items, { ...EMPTY_POINT, at: i, end: m + 1, day, month });
}

/** "am fünfzehnten ersten": the month by its ordinal. */
function spokenMonth(items: readonly Item[], i: number, day: number): Point | null {
  const month = items[i + 1]?.blank ? null : (items[i + 1]?.ordinalDay ?? null);
  const isSaid = items[i]?.ordinalDay != null && !items[i]?.digits && !items[i + 1]?.digits;
  if (!isSaid || month === null || month > 12) return null;
  return withYear(items, { ...EMPTY_POINT, at: i, end: i + 2, day, month });
}

/** "el 5 del mes que viene", "el 20 del 12", "5 al 9 de 1": the month is counted or said by its number. */
function dayOfMonthSaid(items: readonly Item[], i: number, day: number): Point | null {
  let m = i + 1;
  while (m < i + 3 && has(items[m], 'of', 'from')) m++;
  if (m === i + 1) return null;
  const counted = monthCounted(items, m);
  if (counted) return { ...EMPTY_POINT, at: i, end: counted.end, day, monthsAhead: counted.ahead };
  // "dia dois do dois".
  const isSpoken = /dia$/.test(items[i - 1]?.text ?? '') && !items[i]?.digits && !items[m]?.digits;
  const month = isSpoken ? numberOf(items[m]) : digitsAt(items, m);
  const isLed = i === 0 || has(items[i - 1], 'article', 'from', 'to', 'dash', 'on', 'dayWord', 'and');
  if (month === null || month < 1 || month > 12 || !(isSpoken || (isLed && items[i]?.digits))) return null;
  const point = withYear(items, { ...EMPTY_POINT, at: i, end: m + 1, day, month });
  const next = items[point.end];
  // "5 del 10 al 15": the second number begins a stay unless a month is said by number behind it too.
  const isRange = has(next, 'to', 'dash') && digitsAt(items, point.end + 1) !== null;
  const isPair =
    isRange && has(items[point.end + 2], 'of', 'from') && digitsAt(items, point.end + 3) !== null;
  return (isRange && !isPair) || !isFreeNumber(items, point) || next?.text === '/' ? null : point;
}

/** "mes que viene", "próximo mes", "este mes", also where "del próximo" or "do mês" is one phrase. */
function monthCounted(items: readonly Item[], m: number): { ahead: number; end: number } | null {
  const [lead, at, behind] = [items[m - 1]?.text ?? '', items[m], items[m + 1]];
  const isMonth = (item: Item | undefined) => has(item, 'monthWord', 'monthsOld');
  if (has(at, 'next') && isMonth(behind)) return { ahead: 1, end: m + 2 };
  if (isMonth(at) && has(behind, 'next')) return { ahead: 1, end: m + 2 };
  if (/ mes$/.test(lead) && has(at, 'next')) return { ahead: 1, end: m + 1 };
  if (/(next|proximo)$/.test(lead) && isMonth(at)) return { ahead: 1, end: m + 1 };
  if (has(at, 'this') && isMonth(behind)) return { ahead: 0, end: m + 2 };
  return /(este|esse)$/.test(lead) && isMonth(at) ? { ahead: 0, end: m + 1 } : null;
}

/** "January 10", "FEBRERO 3", "enero el 5". */
function monthDayPoint(items: readonly Item[], i: number): Point | null {
  const month = monthAt(items, i);
  if (month === null) return null;
  let d = i + 1;
  while (d < i + 3 && (isIntroduction(items[d]) || items[d]?.text === '.')) d++;
  const day = dayAt(items, d);
  const point = { ...EMPTY_POINT, at: i, end: d + 1, day, month };
  if (day === null || (!items[d]?.dayMark && !isFreeNumber(items, point))) return null;
  return withYear(items, point);
}

function bareDay(items: readonly Item[], i: number): Point | null {
  const day = dayAt(items, i);
  const isArticle =
    day === 1 &&
    !items[i]?.digits &&
    items[i]?.ordinalDay === null &&
    !has(items[i - 1], 'from', 'article', 'dayWord');
  // "1. Januarwoche", "in der 23. KW", "zum 30. Geburtstag".
  const counts = items[i]?.dayMark === true && has(items[i + 1], 'monthPart', 'thing', 'event', 'week');
  if (day === null || isArticle || counts) return null;
  const point = { ...EMPTY_POINT, at: i, end: i + 1, day, bare: !items[i]?.dayMark };
  return items[i + 1]?.text === ',' ? withYear(items, point) : point;
}

/** A year after a date, also behind "de", "del" or a comma. */
function withYear(items: readonly Item[], point: Point): Point {
  let y = point.end;
  while (y < point.end + 2 && (items[y]?.text === ',' || has(items[y], 'of', 'from'))) y++;
  const year = yearAt(items, y);
  return year === null ? point : { ...point, year, end: y + 1 };
}

export function monthAt(items: readonly Item[], i: number): number | null {
  const item = items[i];
  if (!item || item.blank || item.month === null) return null;
  if (!item.ambiguous) return item.month;
  // "dez" is ten and December: a month only behind its day.
  const isBehindDay = (other: Item | undefined) => numberOf(other) !== null && other?.digits === true;
  if (item.number !== null && !isBehindDay(items[i - 1]) && !isBehindDay(items[i - 2])) return null;
  const near = [items[i - 1], items[i + 1], items[i - 2]].some(
    (other) => other?.digits || other?.dayMark || other?.number,
  );
  // "2a quinzena de out".
  const lead = has(items[i - 1], 'of') && has(items[i - 2], 'half') ? items[i - 2] : items[i - 1];
  const isLed = has(lead, 'dayLead', 'whole', 'half', 'firstHalf', 'secondHalf', 'monthWord');
  return near || isLed || isBesideMonth(items, i) ? item.month : null;
}

/** "rather may than june", "april or may": a short name beside another month. */
function isBesideMonth(items: readonly Item[], i: number): boolean {
  const isOther = (item: Item | undefined) => item?.month != null && !item.ambiguous && !item.blank;
  const joins = (item: Item | undefined) =>
    has(item, 'or', 'and', 'to', 'dash', 'insteadOf', 'not') || ',-/'.includes(item?.text ?? ' ');
  const [before, behind] = [items[i - 1], items[i + 1]];
  return (joins(before) && isOther(items[i - 2])) || (joins(behind) && isOther(items[i + 2]));
}

function dayAt(items: readonly Item[], i: number): number | null {
  const item = items[i];
  if (!item || item.blank) return null;
  const day = item.number ?? item.ordinalDay;
  return day !== null && day >= 1 && day <= 31 ? day : null;
}
