import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import { monthOf, nextMonthDay } from './calendar.ts';
import { chronoFallback } from './chrono-fallback.ts';
import { corrected } from './corrections.ts';
import { isDoubtful } from './doubt.ts';
import { isYearEnd } from './doubt-holidays.ts';
import { belongsElsewhere } from './elsewhere.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './facts.ts';
import { has, type Item, numberOf } from './items.ts';
import { isFreeNumber, type Point } from './point.ts';
import { pointAt } from './points.ts';
import { dateOf } from './resolve.ts';
import { ASK_DATES, NO_STAY, type Stay, stayOf } from './stay.ts';
import type { Language, PreviousTurn } from './understanding.ts';

const FORMER_WINDOW = 5;

export type DatesContext = {
  readonly today: CalendarDate;
  readonly country: string;
  readonly language: Language;
  readonly locale: string | undefined;
  readonly previous: PreviousTurn | undefined;
};

/** The stay a message asks for, with what has to be asked back about it. */
export function datesOf(items: readonly Item[], context: DatesContext): Stay {
  const found = corrected(factsOf(items), items);
  const said = found.length === 0 && context.previous?.asked === 'dates' ? bareDayFacts(items) : found;
  const isFeast = items.some((item) => has(item, 'feast'));
  const own = said.filter((fact) => !belongsElsewhere(fact, items, context.today));
  const facts = withoutRejected(own, items);
  if (facts.length === 0 && (isFeast || own.some((fact) => fact.kind !== 'month'))) return ASK_DATES;
  if (facts.length === 0) {
    const found = said.length === 0 ? chronoFallback(items, context) : null;
    return found ? { ...ASK_DATES, ...found } : NO_STAY;
  }
  const { today, country } = context;
  const near = monthOfOther(said, facts, today) ?? knownMonth(context);
  const knownCheckIn = context.previous?.known.checkIn ?? null;
  const readNear = (month: CalendarDate | null, monthFirst = false) =>
    stayOf(facts, { items, reading: { today, monthFirst, near: month }, country, knownCheckIn });
  const read = (monthFirst: boolean) => readNear(near, monthFirst);
  const replaces = own.length > facts.length && facts.some((fact) => fact.kind !== 'length');
  const isOfOther = facts.some(isComingWeekend) && said.length > own.length;
  const reading = asked(read(false), facts, items, isFeast || isOfOther, isLateMonth(facts, own));
  const here = replaces ? { ...reading, replaces } : reading;
  const isOpenMonth =
    knownCheckIn !== null &&
    knownCheckIn > today &&
    near === null &&
    found.length > 0 &&
    facts.every(isBareDays);
  const dayFirst = isOpenMonth ? besideKnown(here, readNear(knownCheckIn)) : here;
  if (!facts.some(isNumeric)) return dayFirst;
  if (!readsMonthFirst(context)) return dayFirst;
  return bothOrders(read(true), dayFirst, facts, today);
}

/** "del 3 al 7 no del 4 al 8 de enero": turned down, or the correction of what came before, for only it has the month. */
function isLateMonth(facts: readonly Fact[], own: readonly Fact[]): boolean {
  const last = own.at(-1);
  const names = (fact: Fact) => pointsOf(fact).some((point) => point.month !== null);
  return (
    last?.kind === 'range' && !facts.includes(last) && names(last) && facts.length > 0 && !facts.some(names)
  );
}

/** A reading that the words around it make doubtful is given with the question. */
function asked(
  stay: Stay,
  facts: readonly Fact[],
  items: readonly Item[],
  isOpenEnded: boolean,
  isOpenCorrection: boolean,
): Stay {
  const isOpen = facts.some((fact) => fact.kind === 'span' && isRejected(fact, items));
  // "nochebuena y navidad" is one holiday by two names.
  const yearEnds = facts.flatMap((fact) => (fact.kind === 'span' && isYearEnd(fact) ? [fact.span] : []));
  if (new Set(yearEnds).size > 1 && stay.question === null && !endsWithStay(facts)) return ASK_DATES;
  // "feriado de 1º de maio, de 30/04 a 03/05": the holiday only says why.
  const open = isDated(facts, items) ? facts.filter((fact) => !isLongWeekend(fact)) : facts;
  const isUnended =
    isOpenEnded &&
    (stay.checkOut === null ||
      stay.checkIn === null ||
      open.every(isBareDays) ||
      open.some((f) => isComingWeekend(f) || isLongWeekend(f)));
  const asks =
    stay.question === null && (isOpen || isOpenCorrection || isUnended || isDoubtful(open, items, stay));
  return asks ? { ...stay, question: 'dates' } : stay;
}

/** "fra Natale e Capodanno siamo via, invece dal 7 al 10 gennaio". */
function endsWithStay(facts: readonly Fact[]): boolean {
  const last = facts.findLast((fact) => fact.kind !== 'length');
  return last?.kind === 'range' && last.stop.month !== null;
}

/** "mejor del 20 al 25" of a stay in January: in its month, or the next such days; the guest says which. */
function besideKnown(next: Stay, inMonth: Stay): Stay {
  if (next.question !== null || !inMonth.checkIn || inMonth.checkIn === next.checkIn) return next;
  const { checkIn, checkOut, nights } = next;
  const alternatives = checkIn && checkOut && nights === inMonth.nights ? [{ checkIn, checkOut }] : [];
  return { ...inMonth, replaces: next.replaces, alternatives, question: 'dates' };
}

/** Days that name neither a month nor a weekday, or a length. */
function isBareDays(fact: Fact): boolean {
  if (fact.kind !== 'range' && fact.kind !== 'point') return fact.kind === 'length';
  return pointsOf(fact).every(
    ({ day, month, weekday, monthsAhead }) =>
      day !== null && month === null && weekday === null && monthsAhead === null,
  );
}

/** Both ends are said by their days, and no holiday is wished for instead. */
function isDated(facts: readonly Fact[], items: readonly Item[]): boolean {
  const ends = facts.filter((fact) =>
    fact.kind === 'point' ? fact.role !== null : pointsOf(fact).every(({ day }) => day !== null),
  );
  const isIn = (fact: Fact) => fact.kind === 'point' && fact.role === 'in';
  const isOut = (fact: Fact) => fact.kind === 'point' && fact.role === 'out';
  const isWhole = ends.some((fact) => fact.kind === 'range') || (ends.some(isIn) && ends.some(isOut));
  const holiday = facts.findLast(isLongWeekend);
  const between = items.slice(ends[0]?.end ?? 0, holiday?.at ?? 0);
  return isWhole && !between.some((item) => has(item, 'better', 'not', 'insteadOf'));
}

const isLongWeekend = (fact: Fact): boolean => fact.kind === 'span' && fact.span === 'longWeekend';

/** "mi cumple es el 12 y queremos ir ese finde": which weekend, the one that is coming or that of the day? */
function isComingWeekend(fact: Fact): boolean {
  if (fact.kind !== 'span' || fact.around !== null || fact.nth !== null) return false;
  return fact.span === 'weekend' || (fact.span === 'longWeekend' && fact.month === null);
}

/** The month the thread speaks of, for a day that names none. */
function knownMonth({ previous, today }: DatesContext): CalendarDate | null {
  const month = previous?.known.month;
  const first = month ? parseCalendarDate(`${month}-01`) : null;
  return first && first > today ? first : null;
}

/**
 * "el cumple es el 14 de enero, ¿del 13 al 16?", "en vez de 4-7 de diciembre, 11-14": the month of a day that is no stay, or one
 * turned down, holds for the stay beside it.
 */
function monthOfOther(
  said: readonly Fact[],
  facts: readonly Fact[],
  today: CalendarDate,
): CalendarDate | null {
  const others = said.filter((fact) => !facts.includes(fact)).flatMap((fact) => pointsOf(fact));
  const month = others.find((point) => point.month !== null)?.month ?? null;
  const isCurrent = month === monthOf(today);
  return month && month <= 12 ? (isCurrent ? today : nextMonthDay(today, month, 1)) : null;
}

/** "10" answers the question when. */
function bareDayFacts(items: readonly Item[]): Fact[] {
  const at = items.findIndex((item) => numberOf(item) !== null);
  const point = at >= 0 ? pointAt(items, at) : null;
  const isOnly = items.every((item, i) => i === at || numberOf(item) === null);
  return point?.day && isOnly && isFreeNumber(items, point)
    ? [{ kind: 'point', at, end: point.end, point, role: null }]
    : [];
}

function readsMonthFirst({ locale, language, country }: DatesContext): boolean {
  if (locale) return locale.toLowerCase() === 'en-us';
  return language === 'en' && country === 'US';
}

/** Month first is the reading; the other order stands beside it unless the message allows only one. */
function bothOrders(monthFirst: Stay, dayFirst: Stay, facts: readonly Fact[], today: CalendarDate): Stay {
  const points = facts.flatMap((fact) => pointsOf(fact)).flatMap((point) => (point.swapped ? [point] : []));
  // "Fri 5/7": the weekday is one only in one order.
  const agrees = (point: Point, isMonthFirst: boolean) =>
    point.weekday === null || dateOf(point, { today, monthFirst: isMonthFirst, near: null }) !== null;
  const dayFirstFits = points.every((point) => (point.month ?? 13) <= 12 && agrees(point, false));
  const monthFirstFits = points.every((point) => (point.swapped?.month ?? 13) <= 12 && agrees(point, true));
  if (!monthFirstFits || !dayFirstFits) return monthFirstFits ? monthFirst : dayFirst;
  // Both orders are dates, but one makes no stay: the other is the reading, and still only one of two.
  if (monthFirst.question === 'dates' || dayFirst.question === 'dates') {
    const reading = monthFirst.question === 'dates' ? dayFirst : monthFirst;
    return reading.question === 'dates' ? reading : { ...reading, question: 'date_order' };
  }
  if (monthFirst.checkIn === dayFirst.checkIn && monthFirst.checkOut === dayFirst.checkOut) return monthFirst;
  const { checkIn, checkOut, nights } = dayFirst;
  const same = checkIn && checkOut && nights === monthFirst.nights;
  return { ...monthFirst, question: 'date_order', alternatives: same ? [{ checkIn, checkOut }] : [] };
}

function pointsOf(fact: Fact): readonly Point[] {
  if (fact.kind === 'range') return [fact.start, fact.stop];
  if (fact.kind === 'point') return [fact.point];
  return fact.kind === 'span' && fact.around ? [fact.around] : [];
}

function isNumeric(fact: Fact): boolean {
  return pointsOf(fact).some((point) => point.swapped !== null);
}

/** "no en enero, en febrero"; "el 16 en vez del 15": what is turned down falls away if something else stands. */
function withoutRejected(facts: readonly Fact[], items: readonly Item[]): Fact[] {
  const dated = facts.filter((fact) => fact.kind !== 'length');
  const former = dated.filter((fact) => isFormer(fact, items));
  const old = former.length < dated.length ? former : [];
  const rejected = new Set<Fact>(dated.filter((fact) => old.includes(fact) || isRejected(fact, items)));
  // "no carnaval" is Portuguese for "in carnival": a month or a holiday alone is not turned down.
  const isNamed = (fact: Fact) => fact.kind === 'month' || (fact.kind === 'span' && fact.span !== 'weekend');
  const isAlone = dated.length === rejected.size && dated.every(isNamed);
  return isAlone ? [...facts] : facts.filter((fact) => !rejected.has(fact));
}

/** "Bisher war es der 14. bis 17.", said beside the new days. */
function isFormer(fact: Fact, items: readonly Item[]): boolean {
  for (let i = fact.at - 1; i >= Math.max(0, fact.at - FORMER_WINDOW); i--) {
    const item = items[i];
    if (has(item, 'formerly')) return true;
    const isBreak = item?.kind === 'mark' && item.text !== ':' && item.text !== '(';
    if (!item || isBreak || item.number !== null || item.month || item.weekday) return false;
    if (has(item, 'better', 'move', 'so', 'leave')) return false;
  }
  return false;
}

function isRejected(fact: Fact, items: readonly Item[]): boolean {
  for (let i = fact.at - 1; i >= Math.max(0, fact.at - 4); i--) {
    const item = items[i];
    if (has(item, 'insteadOf')) return true;
    if (has(item, 'not')) return !has(items[i + 1], 'better') && items[i - 1]?.text !== 'si';
    // "no puedo el 10": one word between.
    if (item?.kind === 'word' && has(items[i - 1], 'not') && !has(item, 'better')) return true;
    if (!has(item, 'article', 'on', 'from', 'of', 'dayWord', 'this', 'forParty', 'dash', 'to', 'monthWord'))
      return false;
  }
  return false;
}
