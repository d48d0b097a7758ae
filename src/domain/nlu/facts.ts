import { has, type Item, isUnknownNoun, numberOf } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import { isFreeNumber, monthAt, type Point, pointAt, yearAt } from './points.ts';

export type SpanName =
  | 'weekend'
  | 'longWeekend'
  | 'easter'
  | 'carnival'
  | 'newYear'
  | 'christmas'
  | 'firstHalf'
  | 'secondHalf'
  | 'wholeMonth'
  | 'tonight';

/** Which end of a stay a single day is. */
export type Role = 'in' | 'out' | null;

type Where = { readonly at: number; readonly end: number };

/** What a message says about dates, in the order in which it says it. */
export type Fact = Where &
  (
    | { readonly kind: 'range'; readonly start: Point; readonly stop: Point }
    | { readonly kind: 'point'; readonly point: Point; readonly role: Role }
    | {
        readonly kind: 'span';
        readonly span: SpanName;
        readonly next: boolean;
        readonly month: number | null;
        readonly year: number | null;
        readonly around: Point | null;
      }
    | { readonly kind: 'month'; readonly month: number; readonly year: number | null; readonly next: boolean }
    /** Nights; null when two lengths were said. */
    | { readonly kind: 'length'; readonly nights: number | null }
  );

/** "to" in every language, for messages that have no words of their own. */
const ANY_TO = new Set(['al', 'a', 'to', 'ate', 'ao', 'bis', 'au', 'hasta', 'till', 'until']);
const ROLE_WINDOW = 5;
const BEHIND_WINDOW = 4;
const POINT_LEADS: readonly Tag[] = ['article', 'on', 'dayWord', 'from', 'to', 'this', 'of'];

export function factsOf(items: readonly Item[]): Fact[] {
  const facts: Fact[] = [];
  for (let i = 0; i < items.length; ) {
    const fact = items[i]?.blank ? null : factAt(items, i);
    if (fact) facts.push(fact);
    i = fact ? fact.end : i + 1;
  }
  return facts;
}

function factAt(items: readonly Item[], i: number): Fact | null {
  return (
    lengthAt(items, i) ??
    wholeMonthAt(items, i) ??
    halfAt(items, i) ??
    spanAt(items, i) ??
    dayAt(items, i) ??
    monthFactAt(items, i)
  );
}

/** "3 noches", "una semana", "un par de noches", "2 o 3 noches". */
export function lengthAt(items: readonly Item[], i: number): Fact | null {
  if (has(items[i], 'fifteenDays') && has(items[i - 1], 'article') === false && numberOf(items[i - 1]) === 1)
    return { kind: 'length', at: i, end: i + 1, nights: 15 };
  const pair = has(items[i], 'pairOf');
  const first = pair ? 2 : numberOf(items[i]);
  if (first === null || first < 1 || first > 365 || items[i]?.dayMark) return null;
  let unit = i + 1;
  let doubtful = false;
  const second = numberOf(items[i + 2]);
  const between = has(items[i + 1], 'and') && has(items[i - 1], 'from');
  if (between || has(items[i + 1], 'or', 'dash', 'to') || '-/'.includes(items[i + 1]?.text ?? ' ')) {
    if (second !== null && second > first && second <= first + 7 && unitAt(items, i + 3)) {
      doubtful = true;
      unit = i + 3;
    }
  }
  const found = unitAt(items, unit);
  if (!found || isRate(items, i)) return null;
  return { kind: 'length', at: i, end: found.end, nights: doubtful ? null : first * found.nights };
}

/** "how much a night": the article counts nothing unless something asks for the night. */
function isRate(items: readonly Item[], i: number): boolean {
  return (
    items[i]?.text === 'a' &&
    has(items[i + 1], 'night', 'days') &&
    !has(items[i - 1], 'forParty', 'filler', 'of')
  );
}

function unitAt(items: readonly Item[], from: number): { end: number; nights: number } | null {
  let i = from;
  while (
    i < from + 2 &&
    (has(items[i], 'of', 'whole') || items[i]?.text === '-' || items[i]?.text === 'full')
  )
    i++;
  if (isPlainWord(items[i]) && has(items[i + 1], 'night', 'week')) i++;
  const item = items[i];
  const nights = has(item, 'fifteenDays')
    ? 15
    : has(item, 'fortnight')
      ? 14
      : has(item, 'week')
        ? 7
        : has(item, 'night', 'days')
          ? 1
          : null;
  return nights === null || item?.weekday ? null : { end: i + 1, nights };
}

/** "una sola noche", "3 lovely nights". */
function isPlainWord(item: Item | undefined): boolean {
  const isWord = item?.kind === 'word' && !item.blank && item.number === null && !item.month && !item.weekday;
  return isWord && (item.tags.size === 0 || has(item, 'alone', 'filler', 'whole'));
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
  } else {
    const year = yearAfter(items, end);
    if (year) return spanFact(span, i, year.end, { year: year.year, next });
  }
  return spanFact(span, i, end, { next });
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
  const second = has(items[first.end], 'and') && first.month === null ? pointAt(items, at) : null;
  return second?.day && isFreeNumber(items, second) ? second : null;
}

function bareMonthAfter(items: readonly Item[], from: number): Fact | null {
  let i = from;
  while (i < from + 3 && has(items[i], 'of', 'on', 'from', 'article')) i++;
  const month = monthAt(items, i);
  return month === null || i === from ? null : monthFactAt(items, i);
}

function dayAt(items: readonly Item[], i: number): Fact | null {
  const point = pointAt(items, i);
  if (!point) return null;
  const range = rangeFrom(items, point);
  if (range) return range;
  if (
    point.bare &&
    !(isMarkedDay(items, i) && isFreeNumber(items, point) && !isUnknownNoun(items[point.end]))
  )
    return null;
  const isSmall = point.bare && !items[i]?.digits && (point.day ?? 0) < 5;
  if (isSmall && !has(items[i - 1], 'dayWord', 'oneDay')) return null;
  return {
    kind: 'point',
    at: i,
    end: point.end,
    point,
    role: roleBehind(items, point.end) ?? roleOf(items, i),
  };
}

/** A bare number is a day behind "el", "dia", "hasta el" and the like. */
function isMarkedDay(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (has(before, 'person', 'forParty', 'weAre') && !has(before, 'on', 'from', 'to', 'dayWord')) return false;
  const marks = has(before, 'article', 'on', 'dayWord', 'to') || (has(before, 'from') && !has(before, 'of'));
  return marks && before?.kind === 'word';
}

function rangeFrom(items: readonly Item[], start: Point): Fact | null {
  let i = start.end;
  while (has(items[i], 'dayPart') || items[i]?.text === ',' || items[i]?.text === ')') i++;
  const connector = items[i];
  const between =
    has(connector, 'and') && (has(items[start.at - 1], 'from') || has(items[start.at - 2], 'from'));
  const sign = connector?.kind === 'mark' && '->/→'.includes(connector.text);
  if (!connector || connector.blank) return null;
  const joins = has(connector, 'to', 'dash') || ANY_TO.has(connector.text);
  if (!sign && !joins && !between) return null;
  i++;
  while (
    i < start.end + 5 &&
    (has(items[i], ...POINT_LEADS) || items[i]?.text === '>' || items[i]?.text === '-') &&
    items[i]?.number === null &&
    !pointAt(items, i)
  )
    i++;
  const stop = pointAt(items, i);
  if (!stop || stop.at === start.at) return null;
  if (stop.bare && !isFreeNumber(items, stop)) return null;
  if (start.weekday && !start.day && stop.offset !== null) return null;
  return { kind: 'range', at: start.at, end: stop.end, start, stop };
}

/** The nearest word before a day that says whether one comes or goes on it. */
function roleOf(items: readonly Item[], at: number): Role {
  for (let i = at - 1; i >= Math.max(0, at - ROLE_WINDOW); i--) {
    const item = items[i];
    if (has(item, 'leave')) return 'out';
    if (has(item, 'arrive')) return has(items[i - 1], 'leave') ? 'out' : 'in';
    if (i === at - 1 || has(items[i + 1], 'article', 'dayWord', 'on')) {
      if (has(item, 'to') && item?.kind === 'word') return 'out';
      if (has(item, 'from') && item?.text !== 'del') return 'in';
    }
    if (item?.kind === 'mark' && item.text !== ':' && item.text !== ',') return null;
    if (item?.month || item?.weekday) return null;
  }
  return null;
}

/** "el domingo nos vamos", "am 15. abreisen": the verb may stand behind its day, unless another day follows it. */
function roleBehind(items: readonly Item[], end: number): Role {
  let k = end;
  // "am 16. statt am 15. abreisen": the day that is turned down stands between.
  if (has(items[k], 'insteadOf')) k = pointAt(items, k + 1)?.end ?? k;
  for (const last = k + BEHIND_WINDOW; k < last; k++) {
    const item = items[k];
    const next = items[k + 1];
    if (!item || item.kind === 'mark' || item.number !== null || item.weekday || item.month) return null;
    if (has(item, 'arrive', 'better', 'insteadOf', 'and', 'to')) return null;
    if (has(item, 'leaveParticle') && (!next || next.kind === 'mark' || has(next, 'and'))) return 'out';
    if (has(item, 'leave')) return [1, 2, 3].some((n) => pointAt(items, k + n) !== null) ? null : 'out';
  }
  return null;
}

export function monthFactAt(items: readonly Item[], i: number): Fact | null {
  const relative = relativeMonthAt(items, i);
  if (relative) return relative;
  const month = monthAt(items, i);
  if (month === null) return null;
  const year = yearAfter(items, i + 1);
  const next = has(items[i - 1], 'next') || has(items[i + 1], 'next');
  return { kind: 'month', at: i, end: year?.end ?? i + 1, month, year: year?.year ?? null, next };
}

/** "el mes que viene", "next month", "este mes": month 0 stands for one counted from today. */
function relativeMonthAt(items: readonly Item[], i: number): Fact | null {
  if (!has(items[i], 'monthWord')) return null;
  const next = has(items[i - 1], 'next') || has(items[i + 1], 'next');
  if (!next && !has(items[i - 1], 'this')) return null;
  return { kind: 'month', at: i, end: i + 1, month: 0, year: null, next };
}

function yearAfter(items: readonly Item[], from: number): { year: number; end: number } | null {
  let i = from;
  while (i < from + 2 && has(items[i], 'of', 'from')) i++;
  const year = yearAt(items, i);
  return year === null ? null : { year, end: i + 1 };
}

function spanFact(
  span: SpanName,
  at: number,
  end: number,
  more: { month?: number; year?: number | null; around?: Point; next?: boolean },
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
  };
}
