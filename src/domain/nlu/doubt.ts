import { isHolidayWeek, isNamedWeekend } from './doubt-holidays.ts';
import { isOrMonth, isWeekdayOfMonth, isWholeOfTwo } from './doubt-months.ts';
import { isNthWeekend, isWeekendAhead, isWeekendBesideDay } from './doubtful-weekends.ts';
import type { Fact } from './fact.ts';
import { has, type Item, numberOf } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import { isUntilHoliday } from './near-holiday.ts';
import { nthOf } from './points.ts';

const DAY_MAX = 31;
const LEAD_WORDS_MAX = 3;

/**
 * Whether the words around the dates say that the reading may not be what was meant, so that the guest is asked instead of being given a
 * wrong date: lists of days, weekdays of another week, two holidays, a day left standing alone.
 */
export function isDoubtful(
  facts: readonly Fact[],
  items: readonly Item[],
  reading: {
    readonly checkIn: string | null;
    readonly checkOut: string | null;
    readonly nights: number | null;
  },
): boolean {
  const dated = facts.filter((fact) => fact.kind !== 'length' && fact.kind !== 'month');
  return (
    dated.some(
      (fact) =>
        isListed(fact, items) ||
        isOfAnotherWeek(fact, items) ||
        isNightsOfBoth(fact, items) ||
        isBound(fact, items) ||
        isWeekOf(fact, items) ||
        isAnyDayBetween(fact, items) ||
        isUntilHoliday(fact, items) ||
        isNamedWeekend(fact, items) ||
        isArrivalWindow(fact, items) ||
        isAnotherWeekend(fact, items, reading.nights === 2) ||
        isAfterNext(fact, items) ||
        isWeeksFrom(fact, items) ||
        isNthWeekend(fact, items) ||
        isNthWeekday(fact, items) ||
        isHolidayWeek(fact, items) ||
        isWholeOfTwo(fact, facts, items),
    ) ||
    isWeekdayOfMonth(facts, reading.checkIn) ||
    isOrMonth(facts, items) ||
    isWeekendAhead(facts) ||
    (isWeekendBesideDay(dated) && !isCorrected(dated, items)) ||
    dated.slice(-1).some((fact) => isTurnedDownBehind(fact, items)) ||
    (dated.length === 1 && dated.some((fact) => isMoved(fact, items))) ||
    dated.slice(-1).some((fact) => isBetweenFeasts(fact, items)) ||
    (dated.length > 1 && reading.checkOut === null && !isCorrected(dated, items))
  );
}

const isDayNumber = (item: Item | undefined): boolean => {
  const number = item?.digits ? numberOf(item) : null;
  return number !== null && number >= 1 && number <= DAY_MAX;
};

/** "10, 11 y 12 de enero", "am 10., 11. und 12.": a number joined to the day by a comma or an "and". */
function isListed(fact: Fact, items: readonly Item[]): boolean {
  // "du 5 ou 6 au 9".
  const isEither = has(items[fact.at - 1], 'or') && isDayNumber(items[fact.at - 2]);
  if (fact.kind === 'range' && fact.start.day !== null && isEither) return true;
  if (fact.kind !== 'point' || fact.point.day === null) return false;
  const joins = (item: Item | undefined): boolean => item?.text === ',' || has(item, 'and', 'or');
  // "du 8 et du 9".
  const lead =
    has(items[fact.at - 1], 'of', 'from') && !joins(items[fact.at - 1]) ? fact.at - 2 : fact.at - 1;
  const before = skipBack(items, lead);
  // "23 26 de diciembre": two days with nothing between.
  const isPair = isDayNumber(items[fact.at - 1]) && (items[fact.at - 1]?.number ?? 0) < fact.point.day;
  if (isPair && items[fact.at]?.digits && items[fact.at - 2]?.text !== '/') return true;
  const isFirst =
    joins(items[before]) &&
    isDayNumber(items[before - 1]) &&
    !isCounted(items, before) &&
    !isTurnedDown(items, before - 1);
  const isLast =
    joins(items[fact.end]) && isDayNumber(items[fact.end + 1]) && !isCounted(items, fact.end + 2);
  return isFirst || isLast;
}

/** "não no dia 10, no dia 12": no list, for the first is not wished for. */
function isTurnedDown(items: readonly Item[], at: number): boolean {
  let k = at - 1;
  while (
    k > at - LEAD_WORDS_MAX - 1 &&
    has(items[k], 'article', 'dayWord', 'on', 'from') &&
    !has(items[k], 'not')
  )
    k--;
  return has(items[k], 'not', 'insteadOf') && !has(items[k], 'article');
}

const COUNTED = [
  'person',
  'adult',
  'child',
  'infant',
  'couple',
  'night',
  'days',
  'week',
  'money',
  'hour',
] as const;

const isCounted = (items: readonly Item[], at: number): boolean => has(items[at], ...COUNTED);

function skipBack(items: readonly Item[], at: number): number {
  return has(items[at], 'article', 'dayWord') ? at - 1 : at;
}

/** "la semana del 10 de enero": from that day on, or the week that it falls in. */
function isWeekOf(fact: Fact, items: readonly Item[]): boolean {
  const isDay =
    (fact.kind === 'point' && fact.point.day !== null && fact.role !== 'out') ||
    (fact.kind === 'span' && fact.span !== 'weekend' && fact.span !== 'wholeMonth');
  const lead = skipBack(items, fact.at - 1);
  return (
    isDay &&
    has(items[lead], 'from', 'of') &&
    has(items[lead - 1], 'week') &&
    numberOf(items[lead - 2]) === null
  );
}

/** "alguna fecha entre el 10 y el 20". */
function isAnyDayBetween(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'range') return false;
  const joined = items.slice(fact.start.end, fact.stop.at).some((item) => has(item, 'and'));
  const noun = items[fact.at - 2];
  return (
    joined &&
    has(items[fact.at - 3], 'indefinite', 'whole') &&
    (has(noun, 'dayWord') || DATE_WORD.test(noun?.text ?? ''))
  );
}

const DATE_WORD = /^(fecha|data|date|termin)/;
const AFTER_WORDS = new Set(['dopo', 'after', 'apres', 'nach', 'apos']);

/** "antes del 15 de enero", "después de navidad": the day is no end of the stay, only a bound. */
function isBound(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'point' && fact.kind !== 'span') return false;
  let at = fact.at - 1;
  let isOf = false;
  while (
    at > fact.at - LEAD_WORDS_MAX &&
    has(items[at], 'article', 'dayWord', 'of', 'from', 'on') &&
    !isBefore(items[at])
  ) {
    isOf ||= has(items[at], 'of', 'from');
    at -= 1;
  }
  if (numberOf(items[at - 2]) !== null || numberOf(items[at - 1]) !== null) return false;
  // "3 Tage vor Weihnachten": the days are taken as a rule's already.
  if (fact.kind === 'span' && items[at]?.blank && says(items[at], 'before')) return true;
  return (
    isBefore(items[at]) ||
    has(items[at], 'around') ||
    (has(items[at], 'later') && (isOf || AFTER_WORDS.has(items[at]?.text.split(' ')[0] ?? '')))
  );
}

const isBefore = (item: Item | undefined): boolean => has(item, 'before') && item?.text !== 'earlier';

/** Coming on a day, not merely going there. */
const ARRIVES = /^(lleg|cheg|arriv|ankomm)/;

/** "llegaríamos entre el 2 y el 5": the day of coming is open. */
function isArrivalWindow(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'range') return false;
  const joined = items.slice(fact.start.end, fact.stop.at).some((item) => has(item, 'and'));
  const lead = has(items[fact.at - 1], 'from') ? items[fact.at - 2] : items[fact.at - 3];
  return (
    joined && [lead, items[fact.end]].some((item) => has(item, 'arrive') && ARRIVES.test(item?.text ?? ''))
  );
}

/** "el finde no puedo": turned down behind the day. */
function isTurnedDownBehind(fact: Fact, items: readonly Item[]): boolean {
  return has(items[fact.end], 'not', 'takesBack') && !has(items[fact.end], 'and', 'article');
}

/** "este finde no, el otro"; "mañana y pasado". */
function isAnotherWeekend(fact: Fact, items: readonly Item[], isTwo: boolean): boolean {
  const behind = items.slice(fact.end, fact.end + 5);
  if (fact.kind === 'span' && fact.span === 'weekend')
    return (
      has(behind[0], 'later') ||
      (has(behind[0], 'or') && behind.slice(1, 3).some((item) => has(item, 'next', 'afterNext'))) ||
      behind.some(
        (item, k) => has(item, 'midweek') || (has(item, 'another') && has(behind[k - 1], 'article', 'to')),
      )
    );
  const isTonight = fact.kind === 'span' && fact.span === 'tonight';
  if (isTonight && has(behind[0], 'and') && says(behind[1], 'tomorrow')) return !isTwo;
  const isTomorrow = fact.kind === 'point' && fact.point.offset === 1;
  return isTomorrow && has(behind[0], 'and') && has(behind[1], 'last', 'later');
}

/** "übernächstes Wochenende", "Samstag übernächste Woche", "the Friday after next". */
function isAfterNext(fact: Fact, items: readonly Item[]): boolean {
  // "the friday after", said of no day.
  const isWeekday = fact.kind === 'point' && fact.point.weekday !== null && fact.point.day === null;
  const behind = items[fact.end + 1];
  if (isWeekday && items[fact.end]?.text === 'after' && (!behind || behind.kind === 'mark')) return true;
  return [items[fact.at - 1], items[fact.at - 2], items[fact.end], items[fact.end + 1]].some((item) =>
    says(item, 'afterNext'),
  );
}

/** "two weeks today", "a week on saturday": British for the day so many weeks later. */
function isWeeksFrom(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'point' || fact.point.day !== null) return false;
  const week = items[fact.at - 1]?.text === 'on' ? fact.at - 2 : fact.at - 1;
  return says(items[week], 'week') && items[week - 1]?.number != null;
}

/** "am 3. Freitag": a day, or the third Friday. */
function isNthWeekday(fact: Fact, items: readonly Item[]): boolean {
  const isDay = fact.kind === 'point' && fact.point.day !== null && fact.point.month === null;
  return (
    isDay && items[fact.at]?.dayMark === true && nthOf(items[fact.at]) !== null && !!items[fact.end]?.weekday
  );
}

/** Words of a change ("la semana que viene") may be taken already, and still tell of which week a day is. */
const says = (item: Item | undefined, ...tags: readonly Tag[]): boolean =>
  tags.some((tag) => item?.tags.has(tag) === true);

/** "el viernes de la semana que viene", "a week from Friday", "heute in einer Woche". */
function isOfAnotherWeek(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'point' || fact.point.day !== null) return false;
  const isWeekFrom = says(items[fact.at - 1], 'from') && says(items[fact.at - 2], 'week');
  if (isWeekFrom && !says(items[fact.at - 1], 'of') && items[fact.at - 1]?.text === 'from') return true;
  let at = fact.end;
  while (at < fact.end + LEAD_WORDS_MAX && says(items[at], ...WEEK_LEADS) && !says(items[at], 'week'))
    at += 1;
  if (numberOf(items[at]) !== null && says(items[at - 1], 'within')) at += 1;
  // "Saturday week" is British for the Saturday of the week after.
  return says(items[at], 'week');
}

const WEEK_LEADS: readonly Tag[] = ['of', 'from', 'article', 'on', 'next', 'within', 'oneDay'];

const BETWEEN = /^(entre|tra|fra|between|zwischen)/;

/** "las noches del 15 y 16": the nights of both days, so that the guest leaves a day later. */
function isNightsOfBoth(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'range') return false;
  const joined = items.slice(fact.start.end, fact.stop.at).some((item) => has(item, 'and'));
  const isOne = BETWEEN.test(items[fact.at - 1]?.text ?? '') && fact.stop.day === (fact.start.day ?? 0) + 1;
  return (
    joined && !isOne && items.slice(Math.max(0, fact.at - 3), fact.at).some((item) => has(item, 'night'))
  );
}

/** The guest says in so many words that the later day takes the place of the earlier one. */
function isCorrected(dated: readonly Fact[], items: readonly Item[]): boolean {
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last) return false;
  return items
    .slice(Math.max(0, first.at - 4), last.at)
    .some((item) => has(item, 'better', 'not', 'insteadOf', 'or', 'move'));
}

/** "tra Natale e l'Epifania": the days between, whatever the second one is. */
function isBetweenFeasts(fact: Fact, items: readonly Item[]): boolean {
  const lead = items[skipBack(items, fact.at - 1)]?.text ?? '';
  return fact.kind === 'span' && /^(entre|tra|fra|zwischen|between)/.test(lead);
}

/** "can I move it from January 5 to January 12": from the old day to the new one, or the new stay. */
function isMoved(fact: Fact, items: readonly Item[]): boolean {
  // "changer pour du 10 au 12": to the new stay.
  const isNew = has(items[fact.at - 2], 'forParty') && has(items[fact.at - 2], 'of') === false;
  if (fact.kind !== 'range' || !has(items[fact.at - 1], 'from') || isNew) return false;
  const before = items.slice(Math.max(0, fact.at - 6), fact.at);
  const end = before.findLastIndex((item) => item.kind === 'mark');
  return before.slice(end + 1).some((item) => has(item, 'move')) || has(items[fact.end], 'move');
}
