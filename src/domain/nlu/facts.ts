import { dayListAt } from './day-lists.ts';
import type { Fact, SpanName } from './fact.ts';
import { has, type Item, numberOf } from './items.ts';
import { lengthAt } from './lengths.ts';
import { monthFactAt, yearAfter } from './months.ts';
import { isFreeNumber, type Point } from './point.ts';
import { monthAt, nextWeekBehind, nthOf, pointAt } from './points.ts';
import { dayAt, rangeFrom } from './ranges.ts';

const CORRECTION_WINDOW = 5;

export function factsOf(items: readonly Item[]): Fact[] {
  const facts: Fact[] = [];
  for (let i = 0; i < items.length; ) {
    const said = items[i]?.blank ? null : factAt(items, i);
    const fact = said && correctedEnd(said, items);
    if (fact) facts.push(fact);
    i = fact ? fact.end : i + 1;
  }
  return facts;
}

/** "vom 15. bis 18., nein, 19.": a bare day behind a correction takes the place of the last day said. */
function correctedEnd(fact: Fact, items: readonly Item[]): Fact {
  const old = fact.kind === 'range' ? fact.stop : fact.kind === 'point' ? fact.point : null;
  // "not the 10th but the 12th": the first one is turned down, not corrected.
  const isRejected = [1, 2, 3].some((n) => has(items[fact.at - n], 'not', 'insteadOf'));
  if (!old?.day || old.swapped || isRejected) return fact;
  let k = fact.end;
  let corrects = false;
  while (k < fact.end + CORRECTION_WINDOW && (items[k]?.kind === 'mark' || has(items[k], 'better', 'not'))) {
    // "scusi. In 2": the sentence of the correction is over.
    if (corrects && '.!?'.includes(items[k]?.text ?? ' ')) return fact;
    corrects ||= has(items[k], 'better', 'not');
    k++;
  }
  while (corrects && has(items[k], 'article', 'on', 'dayWord') && numberOf(items[k]) === null) k++;
  const day = corrects ? pointAt(items, k) : null;
  if (!day?.day || day.swapped || !isFreeNumber(items, day) || rangeFrom(items, day)) return fact;
  const next = items[day.end];
  const isOther = (day.month !== null && old.month !== null) || has(next, 'better', 'not', 'insteadOf', 'to');
  if (isOther || (next?.kind === 'word' && !next.known)) return fact;
  const { month, year } = day.month === null ? old : day;
  const point: Point = { ...old, day: day.day, month, year, weekday: day.weekday, end: day.end };
  return fact.kind === 'range'
    ? { ...fact, stop: point, end: day.end }
    : fact.kind === 'point'
      ? { ...fact, point, end: day.end }
      : fact;
}

function factAt(items: readonly Item[], i: number): Fact | null {
  return (
    lengthAt(items, i) ??
    dayListAt(items, i) ??
    wholeMonthAt(items, i) ??
    halfAt(items, i) ??
    nthWeekendAt(items, i) ??
    monthWeekendAt(items, i) ??
    spanAt(items, i) ??
    dayAt(items, i) ??
    monthFactAt(items, i)
  );
}

/** "todo enero", "all of January", "enero completo", "o mês de janeiro inteiro". */
function wholeMonthAt(items: readonly Item[], i: number): Fact | null {
  let m = i;
  while (m < i + 5 && has(items[m], 'whole', 'article', 'monthWord', 'of')) m++;
  const month = monthAt(items, m);
  if (month === null) return null;
  const before = items.slice(i, m).some((item) => has(item, 'whole'));
  let end = m + 1;
  const year = yearAfter(items, end);
  if (year) end = year.end;
  if (items[end]?.text === ',' && has(items[end + 1], 'whole', 'article')) end++;
  if (has(items[end], 'article') && has(items[end + 1], 'whole')) end++;
  const after = has(items[end], 'whole') || (has(items[end], 'monthWord') && has(items[end + 1], 'whole'));
  if (!before && !after) return null;
  while (has(items[end], 'whole', 'monthWord')) end++;
  return spanFact('wholeMonth', i, end, { month, year: year?.year ?? null });
}

/** "primera quincena de enero", "second half of February". */
function halfAt(items: readonly Item[], i: number): Fact | null {
  let end = i;
  let span: SpanName | null = null;
  if (has(items[i], 'firstHalf')) span = 'firstHalf';
  else if (has(items[i], 'secondHalf')) span = 'secondHalf';
  else if (has(items[i + 1], 'half')) {
    const place = items[i]?.ordinal ?? (items[i]?.dayMark ? numberOf(items[i]) : null);
    if (place === 1 || place === 2) span = place === 1 ? 'firstHalf' : 'secondHalf';
    // "erste Januarhälfte": the month is in the same word.
    end = items[i + 1]?.month ? i : i + 1;
  }
  if (!span) return null;
  end++;
  while (has(items[end], 'of', 'monthWord', 'article', 'from', 'this')) end++;
  const month = monthAt(items, end);
  if (month === null) return null;
  const year = yearAfter(items, end + 1);
  return spanFact(span, i, year?.end ?? end + 1, { month, year: year?.year ?? null });
}

const SPAN_TAGS = [
  'longWeekend',
  'easter',
  'carnival',
  'newYear',
  'christmas',
  'tonight',
  'weekend',
] as const;

/** "el primer finde de febrero", "o último fim de semana de janeiro". */
function nthWeekendAt(items: readonly Item[], i: number): Fact | null {
  const nth = has(items[i], 'last') ? -1 : nthOf(items[i]);
  const joined = nth === null || items[i]?.digits ? null : monthBeforeWeekend(items, i + 1);
  if (nth !== null && joined) return spanFact('weekend', i, joined.end, { month: joined.month, nth });
  if (nth === null || items[i]?.blank || !has(items[i + 1], 'weekend')) return null;
  const month = bareMonthAfter(items, i + 2);
  if (month?.kind !== 'month' || month.month === 0) return null;
  return spanFact('weekend', i, month.end, { month: month.month, year: month.year, nth });
}

/** "am ersten Mai-Wochenende", "drittes Juniwochenende". */
function monthBeforeWeekend(items: readonly Item[], at: number): { month: number; end: number } | null {
  const item = items[at];
  if (!item?.month || item.blank) return null;
  if (has(item, 'monthPart') && item.text.endsWith('wochenende')) return { month: item.month, end: at + 1 };
  const weekend = items[at + 1]?.text === '-' ? at + 2 : at + 1;
  return has(items[weekend], 'weekend') ? { month: item.month, end: weekend + 1 } : null;
}

/** "Mai-Wochenende": one of that month, nobody says which. */
function monthWeekendAt(items: readonly Item[], i: number): Fact | null {
  const joined =
    items[i + 1]?.text === '-' && numberOf(items[i - 1]) === null ? monthBeforeWeekend(items, i) : null;
  return joined && { kind: 'month', at: i, end: joined.end, month: joined.month, year: null, next: false };
}

/** "un finde", "cualquier finde", "si es finde": none in particular. */
function isIndefinite(items: readonly Item[], i: number): boolean {
  return has(items[i - 1], 'indefinite', 'amongIs', 'everyDay');
}

function spanAt(items: readonly Item[], i: number): Fact | null {
  let at = i;
  const leadsNext = has(items[i], 'next');
  let long = false;
  while (at < i + 3 && has(items[at], 'next', 'long', 'this')) {
    long ||= has(items[at], 'long');
    at++;
  }
  let span = SPAN_TAGS.find((tag) => has(items[at], tag)) ?? null;
  if (!span) return null;
  let end = at + 1;
  if (span === 'weekend' && (long || has(items[end], 'long'))) {
    span = 'longWeekend';
    if (!long) end++;
  }
  let next = leadsNext;
  if (has(items[end], 'next')) {
    next = true;
    end++;
  }
  if (span === 'weekend' || span === 'longWeekend') {
    const around = aroundAt(items, end);
    if (around === 'range') return null;
    if (around) return spanFact(span, i, around.end, { around, next });
    const month = bareMonthAfter(items, end);
    if (month?.kind === 'month' && month.month > 0)
      return span === 'weekend'
        ? month
        : spanFact(span, i, month.end, { month: month.month, year: month.year });
    const week = span === 'weekend' ? nextWeekBehind(items, end) : null;
    if (week !== null) return spanFact(span, i, week, { ofNextWeek: true });
    if (span === 'weekend' && !next && isIndefinite(items, i)) return null;
    // "the august bank holiday".
    const named = span === 'longWeekend' ? monthBefore(items, i) : null;
    if (named !== null) return spanFact(span, i, end, { month: named });
  } else {
    const year = yearAfter(items, end);
    if (year) return spanFact(span, i, year.end, { year: year.year, next });
  }
  return spanFact(span, i, end, { next });
}

function monthBefore(items: readonly Item[], i: number): number | null {
  const item = items[i - 1];
  return item && !item.blank && numberOf(item) === null && item.weekday === null ? item.month : null;
}

/** The day in "el finde del 8 de enero"; "range" if a whole stay follows. */
function aroundAt(items: readonly Item[], from: number): Point | 'range' | null {
  let i = from;
  while (
    i < from + 4 &&
    (has(items[i], 'of', 'from', 'article', 'dayWord', 'on') || items[i]?.text === ',') &&
    numberOf(items[i]) === null
  )
    i++;
  if (i === from && !items[i]?.digits) return null;
  const point = pointAt(items, i);
  if (!point?.day || !isFreeNumber(items, point)) return null;
  const pair = secondOfPair(items, point);
  if (pair) return pair;
  return rangeFrom(items, point) ? 'range' : point;
}

/** "el finde del 5 y 6 de diciembre": the second day brings the month. */
function secondOfPair(items: readonly Item[], first: Point): Point | null {
  const at = has(items[first.end + 1], 'article') ? first.end + 2 : first.end + 1;
  const joins = has(items[first.end], 'and') || '/-'.includes(items[first.end]?.text ?? ' ');
  const found = joins && first.month === null ? pointAt(items, at) : null;
  const isNext = has(items[first.end], 'and') || found?.day === (first.day ?? 0) + 1;
  const second = isNext ? found : null;
  return second?.day && isFreeNumber(items, second) ? second : null;
}

function bareMonthAfter(items: readonly Item[], from: number): Fact | null {
  let i = from;
  while (i < from + 3 && has(items[i], 'of', 'on', 'from', 'article')) i++;
  const month = monthAt(items, i);
  return month === null || i === from ? null : monthFactAt(items, i);
}

function spanFact(
  span: SpanName,
  at: number,
  end: number,
  more: {
    month?: number;
    year?: number | null;
    around?: Point;
    next?: boolean;
    nth?: number;
    ofNextWeek?: boolean;
  },
): Fact {
  return {
    kind: 'span',
    at,
    end,
    span,
    next: more.next ?? false,
    month: more.month ?? null,
    year: more.year ?? null,
    around: more.around ?? null,
    nth: more.nth ?? null,
    ofNextWeek: more.ofNextWeek ?? false,
  };
}
