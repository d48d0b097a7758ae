import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts';
import { correctsBetween, follows, isNightOf, leavesHome, movesBetween, orBetween } from './between.ts';
import { monthOf, plusMonths, yearOf } from './calendar.ts';
import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import { takeHolidayMonth } from './near-holiday.ts';
import type { Point } from './point.ts';
import { dateOf, type Ends, endsOf, type Reading } from './resolve.ts';
import { spanEnds } from './spans.ts';

const PROLONGED_NIGHTS_MAX = 14;

/** A stay as far as the message has told it. */
export type Draft = {
  checkIn: CalendarDate | null;
  checkOut: CalendarDate | null;
  later: Ends | null;
  /** Says its own length and may be given another: a weekend or a holiday. */
  isSpan: boolean;
  failed: boolean;
  /** "el 10 o el 11": the guest names another that would do. */
  other: boolean;
  /** The day it begins with, as said, while its end may still come. */
  start: Point | null;
  /** Both ends, as said. */
  range: Range | null;
  end: number;
};

type Range = { readonly start: Point; readonly stop: Point };

export type DraftContext = StayContext & {
  /** The length said, if any. */
  readonly nights: number | null;
};

export type StayContext = {
  readonly items: readonly Item[];
  readonly reading: Reading;
  readonly country: string;
  /** The check-in the thread knows, for an end that comes alone. */
  readonly knownCheckIn: CalendarDate | null;
};

/** The stays that the facts tell, in their order; an end may close the one before it. */
export function draftsOf(facts: readonly Fact[], context: DraftContext): Draft[] {
  const drafts: Draft[] = [];
  const month = facts.find((fact) => fact.kind === 'month');
  for (const fact of facts) {
    const last = drafts.at(-1);
    if (
      last &&
      fact.kind !== 'length' &&
      fact.kind !== 'month' &&
      orBetween(context.items, last.end, fact.at)
    ) {
      addOther(last, fact, context);
      continue;
    }
    const reading = readingAt(context, last, fact, month);
    if (fact.kind === 'range') {
      const draft = rangeDraft(fact.start, fact.stop, reading, fact.end);
      drafts.push(isSaidAgain(last, draft, fact) ? { ...draft, later: last?.later ?? null } : draft);
    } else if (fact.kind === 'span') pushSpan(drafts, fact, reading, context);
    else if (fact.kind === 'point') pushPoint(drafts, fact, reading, context);
  }
  return drafts;
}

/** A correction and the end of a stay keep to the month that was named before them. */
function readingAt(
  { reading }: StayContext,
  last: Draft | undefined,
  fact: Fact,
  month: Extract<Fact, { kind: 'month' }> | undefined,
): Reading {
  // "Ostern von Freitag bis Montag": the weekdays are those of the holiday.
  const isOfHoliday = last?.isSpan && last.checkIn && !last.later && isOfWeekdays(fact);
  if (isOfHoliday && last.checkIn && addDays(last.checkIn, -1) > reading.today)
    return { ...reading, today: addDays(last.checkIn, -1) };
  const near = last?.checkIn ?? last?.checkOut ?? null;
  if (near) return { ...reading, near };
  const named = month && month.at < fact.at ? monthStart(month, reading) : null;
  return named ? { ...reading, near: named } : reading;
}

/** "nächstes Wochenende, also Freitag bis Sonntag": heard both ways still. */
function isSaidAgain(last: Draft | undefined, draft: Draft, fact: Fact): boolean {
  const isSame = last?.isSpan === true && last.later !== null && last.checkIn === draft.checkIn;
  return isSame && isOfWeekdays(fact);
}

function isOfWeekdays(fact: Fact): boolean {
  const isWeekday = ({ weekday, day, month, ofNextWeek }: Point) =>
    weekday !== null && day === null && month === null && !ofNextWeek;
  if (fact.kind === 'point') return isWeekday(fact.point);
  return fact.kind === 'range' && isWeekday(fact.start) && isWeekday(fact.stop);
}

function rangeDraft(start: Point, stop: Point, reading: Reading, end: number): Draft {
  const ends = endsOf(start, stop, reading);
  const later = start.next && ends ? shifted(ends, 7) : null;
  return { ...draftOf(ends, end), later, range: { start, stop } };
}

function draftOf(ends: Ends | null, end: number): Draft {
  return {
    checkIn: ends?.checkIn ?? null,
    checkOut: ends?.checkOut ?? null,
    later: null,
    isSpan: false,
    failed: !ends,
    other: false,
    start: null,
    range: null,
    end,
  };
}

function shifted(ends: Ends, days: number): Ends {
  return { checkIn: addDays(ends.checkIn, days), checkOut: addDays(ends.checkOut, days) };
}

function pushSpan(
  drafts: Draft[],
  fact: Extract<Fact, { kind: 'span' }>,
  reading: Reading,
  context: StayContext,
) {
  // "4th of July weekend": the day right before it says which.
  const before = drafts.at(-1);
  const day = fact.span === 'weekend' && before?.end === fact.at && before.start?.day ? before.start : null;
  if (day) drafts.pop();
  const last = drafts.at(-1);
  const ends = spanEnds(day ? { ...fact, around: day } : fact, reading, context.country);
  // "para el finde, del 4 al 6": the dates say what the weekend was; a span after dates adds nothing.
  if (last && !last.failed && ends && last.checkIn === ends.checkIn) {
    // "hoje ainda dá? só essa noite": the span brings the end.
    if (fact.span === 'tonight' || fact.span === 'weekend') last.checkOut ??= ends.checkOut;
    return;
  }
  const corrects = last !== undefined && correctsBetween(context.items, last.end, fact.at);
  // "del 4 al 8 por el feriado": the holiday only says why.
  if (last && !last.failed && !last.isSpan && !corrects && fact.span !== 'weekend') {
    takeHolidayMonth(last, fact, ends, reading);
    return;
  }
  const isNext = fact.next && fact.span === 'weekend' && !fact.around && !day;
  drafts.push({
    ...draftOf(ends, fact.end),
    isSpan: true,
    later: isNext && ends ? shifted(ends, 7) : null,
  });
}

function pushPoint(
  drafts: Draft[],
  fact: Extract<Fact, { kind: 'point' }>,
  reading: Reading,
  context: DraftContext,
) {
  const last = drafts.at(-1);
  const { point } = fact;
  // "il 31 giugno arrivo e il 4 luglio riparto": the end of a stay whose start no calendar has.
  if (
    last?.failed &&
    last.checkIn === null &&
    fact.role === 'out' &&
    !correctsBetween(context.items, last.end, fact.at)
  )
    return;
  const isOpen = last !== undefined && last.checkIn !== null && last.checkOut === null;
  const moves = last !== undefined && movesBetween(context.items, last.end, fact.at);
  const corrects = moves || (last !== undefined && correctsBetween(context.items, last.end, fact.at));
  const same = last?.start && fact.role !== 'out' ? dateOf(point, reading) : null;
  if (same && same === last?.checkIn && !last.failed) return;
  const beside = isOpen && !corrects && follows(context.items, last.start, fact);
  const closes = (isOpen && !corrects && fact.role === 'out') || beside;
  if (closes && last.start) {
    closeStay(last, last.start, fact, reading, context);
    return;
  }
  if (last && prolongs(last, fact, reading) && !corrects) return;
  const from =
    fact.role === 'out' && context.knownCheckIn && !last ? addDays(context.knownCheckIn, 1) : undefined;
  const date = dateOf(point, reading, from);
  if (last && !last.failed && date && (date === last.checkIn || date === last.checkOut)) return;
  const draft: Draft = { ...draftOf(null, fact.end), failed: !date };
  if (fact.role === 'out' && !moves) draft.checkOut = date;
  else {
    draft.checkIn = date;
    draft.start = point;
  }
  if (point.next && date && fact.role !== 'out')
    draft.later = { checkIn: addDays(date, 7), checkOut: addDays(date, 8) };
  if (date && fact.role !== 'out' && isNightOf(context.items, fact.at)) draft.checkOut = addDays(date, 1);
  const isBack = last?.checkOut && !last.checkIn && !last.failed && fact.role === 'out';
  if (isBack && date && last.checkOut && date > last.checkOut && leavesHome(context.items, fact.end)) {
    last.checkIn = last.checkOut;
    last.checkOut = date;
    last.end = fact.end;
    return;
  }
  const opens = last?.checkOut && !last.checkIn && !last.failed && !corrects && fact.role === 'in';
  if (opens && date && last.checkOut && date < last.checkOut) last.checkIn = date;
  else drafts.push(draft);
}

/** The day is the end of the stay that an earlier one began. */
function closeStay(
  last: Draft,
  start: Point,
  fact: Extract<Fact, { kind: 'point' }>,
  reading: Reading,
  context: DraftContext,
): void {
  const ends = endsOf(start, fact.point, reading);
  // "el 10 y el 11" are two nights or two days: nobody but the guest knows.
  const isList =
    fact.role !== 'out' && context.items.slice(last.end, fact.at).some((item) => has(item, 'and'));
  // "hoy y mañana, dos noches": the nights of both days.
  const isBoth = isList && ends !== null && context.nights === daysBetween(ends.checkIn, ends.checkOut) + 1;
  last.end = fact.end;
  last.checkIn = ends?.checkIn ?? null;
  last.checkOut = isBoth ? addDays(ends.checkOut, 1) : (ends?.checkOut ?? null);
  last.failed = (isList && !isBoth) || !ends;
}

/** "Heiligabend bis 27.12.", "el finde hasta el lunes": a later end of a weekend or a holiday. */
function prolongs(last: Draft, fact: Extract<Fact, { kind: 'point' }>, reading: Reading): boolean {
  if (!last.isSpan || !last.checkIn || !last.checkOut || fact.role !== 'out' || last.later) return false;
  const date = dateOf(fact.point, reading, last.checkIn);
  if (!date || date < last.checkOut || daysBetween(last.checkOut, date) > PROLONGED_NIGHTS_MAX) return false;
  last.checkOut = date;
  last.isSpan = false;
  last.end = fact.end;
  return true;
}

/** "del 10 al 15 o del 17 al 22": the first is the reading, the other stands beside it. */
function addOther(last: Draft, fact: Fact, context: StayContext): void {
  const reading = { ...context.reading, near: last.checkIn };
  last.other = true;
  last.end = fact.end;
  if (fact.kind === 'range') {
    last.later = endsOf(fact.start, fact.stop, reading);
    const named = withMonthOf(last.range, fact);
    const ends = named && endsOf(named.start, named.stop, context.reading);
    if (ends) [last.checkIn, last.checkOut] = [ends.checkIn, ends.checkOut];
  }
  if (fact.kind === 'point' && last.checkOut === null && last.start?.day && last.start.month === null)
    last.checkIn = dateOf({ ...last.start, month: fact.point.month }, context.reading);
}

/** "either the 3rd to 5th or 10th to 12th of February": the month that ends the sentence is of both. */
function withMonthOf(range: Range | null, { stop }: Range): Range | null {
  if (!range || stop.month === null || stop.swapped) return null;
  const isBare = [range.start, range.stop].every((point) => point.day !== null && point.month === null);
  return isBare ? { start: range.start, stop: { ...range.stop, month: stop.month, year: stop.year } } : null;
}

function monthStart(fact: Extract<Fact, { kind: 'month' }>, { today }: Reading): CalendarDate | null {
  const text = monthText(fact, today);
  return text === 'past' ? null : fromMonth(text, today);
}

/** The first day of a month that has not passed. The text is a `YYYY-MM` of `monthText`. */
function fromMonth(text: string, today: CalendarDate): CalendarDate {
  const first = `${text}-01` as CalendarDate;
  return first < today ? today : first;
}

/** `YYYY-MM`, or that it is past. */
export function monthText(
  { month, year, next }: Extract<Fact, { kind: 'month' }>,
  today: CalendarDate,
): string {
  if (month === 0) {
    const relative = plusMonths({ year: yearOf(today), month: monthOf(today) }, next ? 1 : 0);
    return `${relative.year}-${String(relative.month).padStart(2, '0')}`;
  }
  const chosen = year ?? (month >= monthOf(today) ? yearOf(today) : yearOf(today) + 1);
  const text = `${chosen}-${String(month).padStart(2, '0')}`;
  return text < today.slice(0, 7) ? 'past' : text;
}
