import type { Fact, Role } from './fact.ts';
import { has, type Item, isUnknownNoun, PEOPLE } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import { EMPTY_POINT, isFreeNumber, type Point } from './point.ts';
import { pointAt } from './points.ts';
import { TO_OR_FOR } from './totals.ts';

/** "to" in every language, for messages that have no words of their own. */
const ANY_TO = new Set(['al', 'a', 'to', 'ate', 'ao', 'alla', 'bis', 'au', 'hasta', 'till', 'until']);
/** What marks a day in one language is often read in another: "le 10", "il 10", "am 10.". */
const ANY_MARK = new Set(['el', 'le', 'il', 'am', 'dem', 'the', 'dia']);
/** "do dia 10 pro dia 12". */
const FOR_DAY = /^(pra|pro|para|p|p \/)( o)?( dia)?$/;
/** Feminine and neuter: never before a day. */
const NO_DAY_ARTICLES = new Set(['la', 'las', 'lo', 'una', 'unas']);
const SHORT_NAME_MAX = 4;
const ROLE_WINDOW = 5;
const BEHIND_WINDOW = 4;
const LENGTH_WINDOW = 8;
const POINT_LEADS: readonly Tag[] = ['article', 'on', 'dayWord', 'from', 'to', 'this', 'of'];

export function dayAt(items: readonly Item[], i: number): Fact | null {
  const point = pointAt(items, i);
  // "2nd week of february".
  const isNthWeek = items[i]?.dayMark === true && point?.end === i + 1 && has(items[i + 1], 'week');
  if (!point || isNthWeek) return null;
  const range = rangeFrom(items, point);
  if (range) return movedEnd(range, items) ?? range;
  if (
    point.bare &&
    !(isMarkedDay(items, i) && isFreeNumber(items, point) && !isUnknownNoun(items[point.end]))
  )
    return null;
  if (point.bare && isCountRange(items, point)) return null;
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

/** "change our arrival from the 6th to the 7th": one end is moved to a new day; the old one falls away. */
function movedEnd(range: Fact, items: readonly Item[]): Fact | null {
  if (range.kind !== 'range' || !has(items[range.at - 1], 'from')) return null;
  const before = items.slice(Math.max(0, range.at - MOVE_WINDOW), range.at);
  const verb = before.findLastIndex((item) => has(item, 'move'));
  if (verb < 0 || before.slice(verb).some((item) => item.kind === 'mark')) return null;
  const ends = [items[range.end], ...before.slice(verb, -1)];
  const isOut = ends.some((item) => has(item, 'leave'));
  if (!isOut && !ends.some((item) => has(item, 'arrive'))) return null;
  const { start, stop, at, end } = range;
  const month = stop.month ?? start.month;
  return {
    kind: 'point',
    at,
    end,
    point: { ...stop, month, year: stop.year ?? start.year },
    role: isOut ? 'out' : 'in',
  };
}

const MOVE_WINDOW = 8;

const COUNTED: readonly Tag[] = [...PEOPLE, 'money', 'thing'];

/** "em 3 a 5 vezes", "para 2 a 4 pessoas": the noun behind the second number counts both. */
function isCountRange(items: readonly Item[], point: Point): boolean {
  const connector = items[point.end];
  const joins = has(connector, 'to', 'dash', 'or') || ANY_TO.has(connector?.text ?? '');
  const second = joins ? items[point.end + 1] : undefined;
  if (second?.number == null || !second.digits) return false;
  const noun = items[point.end + 2];
  const isTaken = second.blank && COUNTED.some((tag) => noun?.tags.has(tag));
  return isTaken || (!second.blank && !isFreeNumber(items, { ...point, end: point.end + 2 }));
}

/** A bare number is a day behind "el", "dia", "hasta el" and the like. */
function isMarkedDay(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (isBetweenComingAndGoing(items, i)) return true;
  if (has(before, 'person', 'forParty', 'weAre') && !has(before, 'on', 'from', 'to', 'dayWord')) return false;
  if (NO_DAY_ARTICLES.has(before?.text ?? '')) return false;
  const marks = has(before, 'article', 'on', 'dayWord', 'to') || (has(before, 'from') && !has(before, 'of'));
  return (marks || ANY_MARK.has(before?.text ?? '')) && before?.kind === 'word';
}

/** "llegamos 10 nos vamos 15": two verbs, each with its number. */
function isBetweenComingAndGoing(items: readonly Item[], i: number): boolean {
  const before = items[items[i - 1]?.text === ':' ? i - 2 : i - 1];
  const other = has(before, 'arrive') ? 'leave' : has(before, 'leave') ? 'arrive' : null;
  if (other === null || has(before, 'weAre')) return false;
  return items.some((item, k) => {
    if (!has(item, other) || has(item, 'weAre')) return false;
    let at = k + 1;
    // "chegar dia 15 e sair 17".
    while (at < k + 3 && (items[at]?.text === ':' || has(items[at], 'dayWord', 'article', 'on'))) at++;
    return pointAt(items, at)?.day != null;
  });
}

/** "20 de jan. a 25 de jan.". */
function isShortened(items: readonly Item[], i: number): boolean {
  const name = items[i]?.text === '.' && items[i]?.glued ? items[i - 1] : undefined;
  return name?.month != null && name.text.length <= SHORT_NAME_MAX;
}

export function rangeFrom(items: readonly Item[], start: Point): Fact | null {
  let i = start.end;
  while (has(items[i], 'dayPart') || ',)'.includes(items[i]?.text ?? ' ') || isShortened(items, i)) i++;
  const connector = items[i];
  const between =
    has(connector, 'and') && (has(items[start.at - 1], 'from') || has(items[start.at - 2], 'from'));
  // "las noches del 15 y 16": two nights, not a range.
  const isOne = /^(entre|tra|fra|between|zwischen)/.test(items[start.at - 1]?.text ?? '');
  if (between && has(items[start.at - 2], 'night') && !isOne) return null;
  const sign = connector?.kind === 'mark' && '->/→'.includes(connector.text);
  if (!connector || connector.blank) return null;
  const isFor = FOR_DAY.test(connector.text);
  const joins = has(connector, 'to', 'dash') || ANY_TO.has(connector.text) || isFor;
  if (!sign && !joins && !between) return null;
  i++;
  while (
    i < start.end + 5 &&
    (has(items[i], ...POINT_LEADS) || items[i]?.text === '>' || items[i]?.text === '-') &&
    items[i]?.number === null &&
    !pointAt(items, i)
  )
    i++;
  const stop = weekdayBeforeRange(items, start, pointAt(items, i));
  if (!stop || stop.at === start.at) return null;
  const isFrom = has(items[start.at - 1], 'from') && (TO_OR_FOR.test(connector.text) || i > start.end + 1);
  if (stop.bare && ((isFor && !isFrom && !/dia$/.test(connector.text)) || !isFreeNumber(items, stop)))
    return null;
  if (start.weekday && !start.day && stop.offset !== null) return null;
  return { kind: 'range', at: start.at, end: stop.end, start, stop };
}

/** "fri-sun 5-7 march": the day behind the second weekday begins a range of its own. */
function weekdayBeforeRange(items: readonly Item[], start: Point, stop: Point | null): Point | null {
  if (!stop || start.weekday === null || start.day !== null || stop.weekday === null) return stop;
  const sign = items[stop.end];
  const joins = has(sign, 'to', 'dash') || (sign?.kind === 'mark' && '->/→'.includes(sign.text));
  const at = has(items[stop.end + 1], ...POINT_LEADS) ? stop.end + 2 : stop.end + 1;
  const isRange = stop.day !== null && joins && pointAt(items, at)?.day != null;
  return isRange ? { ...EMPTY_POINT, at: stop.at, end: stop.at + 1, weekday: stop.weekday } : stop;
}

/** The nearest word before a day that says whether one comes or goes on it. */
function roleOf(items: readonly Item[], at: number): Role {
  let last = at - ROLE_WINDOW;
  for (let i = at - 1; i >= Math.max(0, last); i--) {
    const item = items[i];
    // "irme un día antes, el 14": what is taken already does not part the verb from its day.
    if (item?.blank) {
      last--;
      continue;
    }
    if (has(item, 'leave')) return leavesTown(items, i) ? 'in' : 'out';
    if (has(item, 'arrive')) return has(items[i - 1], 'leave') ? 'out' : 'in';
    if (i === at - 1 || has(items[i + 1], 'article', 'dayWord', 'on')) {
      if (has(item, 'to') && item?.kind === 'word')
        return isMovedTo(items, i) || isComingAt(items, i) || isArrivalAt(items, i) ? 'in' : 'out';
      if (has(item, 'from') && item?.text !== 'del') return 'in';
    }
    if (item?.kind === 'mark' && item.text !== ':' && item.text !== ',') return null;
    if (item?.month || item?.weekday) return null;
  }
  return null;
}

/** "salimos de Córdoba el 10": from home; a place that the data does not know follows. */
function leavesTown(items: readonly Item[], at: number): boolean {
  return (
    /^sa[il]/.test(items[at]?.text ?? '') && has(items[at + 1], 'of', 'from') && isUnknownNoun(items[at + 2])
  );
}

const isMarkBut = (item: Item | undefined, text: string): boolean =>
  item?.kind === 'mark' && item.text !== text;

const TO_DAY = new Set(['al', 'all', 'au']);

/** "adelantar la llegada al 9": to that day, not until it. */
function isComingAt(items: readonly Item[], at: number): boolean {
  if (!TO_DAY.has(items[at]?.text ?? '')) return false;
  if (has(items[at - 1], 'arrive')) return true;
  return isMoved(items, at);
}

/** "pasala al 12", "cambiar la reserva al 12": nothing stands between that has a day or an end of its own. */
function isMoved(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - ROLE_WINDOW); i--) {
    const item = items[i];
    if (isMarkBut(item, ',') || item?.number != null || has(item, 'leave', 'adds', 'stays')) return false;
    if (has(item, 'move')) return true;
  }
  return false;
}

/** "l'arrivée passe au 4 juin": the day that the coming is put on, not one that something lasts to. */
function isArrivalAt(items: readonly Item[], at: number): boolean {
  if (!/^(au|all?)$/.test(items[at]?.text ?? '')) return false;
  const before = items.slice(Math.max(0, at - 3), at);
  const isPlain = before.every((item) => item.number === null && item.kind === 'word' && !has(item, 'leave'));
  return isPlain && before.some((item) => has(item, 'arrive') && /^(l )?arriv/.test(item.text));
}

/** "spostare la prenotazione al 5 per 2 notti": a length says that the day is the start; alone it may be either end. */
function isMovedTo(items: readonly Item[], at: number): boolean {
  const isLong = items.slice(at, at + LENGTH_WINDOW).some((item) => has(item, 'night', 'week'));
  return isLong && isMoved(items, at);
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
    if (has(item, 'leaveParticle') && (!next || next.kind === 'mark' || has(next, 'and', 'insteadOf')))
      return 'out';
    if (has(item, 'leave')) return [1, 2, 3].some((n) => pointAt(items, k + n) !== null) ? null : 'out';
  }
  return null;
}
