import { addDays, type CalendarDate } from '../calendar-date.ts';
import { monthOf } from './calendar.ts';
import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import type { Point } from './point.ts';
import { dateOf } from './resolve.ts';

const ACT_WINDOW = 4;
const EVENT_WINDOW = 14;
const HOLD_WINDOW = 7;
const LAST_WINDOW = 4;
/** "reservé por Airbnb el 3": words between the verb and its day. */
const DID_WINDOW = 6;
const HALF_YEAR_DAYS = 183;
const HALF_MONTH_DAYS = 15;
/** What leads to the stay itself: "reservé para el 10". */
const FOR_WORDS = new Set(['para', 'pra', 'pro', 'per', 'pour', 'for', 'fur', 'x']);

/** Dates that are said of something else than the stay: a call, a transfer, an exam, a flight, a stay of long ago. */
export function belongsElsewhere(fact: Fact, items: readonly Item[], today: CalendarDate): boolean {
  if (isOfPastVerb(fact, items, today) || isOfLastYear(fact, items)) return true;
  if (isOldStay(fact, items)) return true;
  if (fact.kind !== 'point' && fact.kind !== 'length') return false;
  for (let i = fact.at - 1; i >= Math.max(0, fact.at - EVENT_WINDOW); i--) {
    const item = items[i];
    if (item?.kind === 'mark' && '.,;!?'.includes(item.text)) break;
    // "meu filho faz 3 anos dia 10".
    if (has(item, 'event') || (isAgo(item) && items[i + 2]?.tags.has('year'))) return true;
    // "nuestro vuelo llega el 15": the flight arrives, not the guest.
    if (has(item, 'arrive', 'leave', 'so')) return has(items[i - 1], 'event') || has(items[i - 2], 'event');
  }
  if (fact.kind !== 'point') return false;
  // "ich habe am 8. Januar Geburtstag".
  const after = items[fact.end + 1];
  if (has(items[fact.end], 'event') && fact.role === null && (!after || after.kind === 'mark')) return true;
  return fact.role === null ? isActedOn(fact, items) : fact.role === 'out' && isHeldUntil(fact, items);
}

const isAgo = (item: Item | undefined): boolean => item?.blank === true && item.tags.has('ago');

/** "can you hold it til friday while i check": the guest's own answer is due then. */
function isHeldUntil(fact: Fact, items: readonly Item[]): boolean {
  if ([0, 1].some((k) => has(items[fact.end + k], 'holds'))) return true;
  for (let i = fact.at - 1; i >= Math.max(0, fact.at - HOLD_WINDOW); i--) {
    const item = items[i];
    if (has(item, 'holds')) return true;
    if (has(item, 'arrive', 'leave', 'from', 'move') || item?.number != null || item?.kind === 'mark')
      return false;
  }
  return false;
}

/** "el lunes te llamo", "mañana hago la transferencia". */
function isActedOn(fact: Fact, items: readonly Item[]): boolean {
  for (let i = fact.end; i < fact.end + ACT_WINDOW; i++) {
    const item = items[i];
    if (!item || item.kind === 'mark' || has(item, 'arrive', 'leave', 'so', 'forParty', 'and')) return false;
    if (has(item, 'act')) return true;
  }
  return false;
}

const BOOKING = /^(meine |unsere )?(buchung|reservierung|aufenthalt)$/;

/** "unsere Buchung vom 14. bis 17. Mai verschieben": German parts what stands ("vom … bis") from what is wished ("auf den"). */
function isOldStay(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'range' || items[fact.at - 1]?.text !== 'vom') return false;
  const isBooked = [2, 3].some((n) => BOOKING.test(items[fact.at - n]?.text ?? ''));
  return isBooked && items.some((item) => has(item, 'move'));
}

/** "wir waren letztes Jahr am 8. Januar da": the words of the past are taken already. */
function isOfLastYear(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind === 'length') return false;
  // "em março do ano passado".
  const behind = items.slice(fact.end, fact.end + 3).filter((item) => !has(item, 'of', 'from', 'article'));
  if (isLastYear(behind[0], behind[1])) return true;
  for (let i = fact.at - 1; i >= Math.max(0, fact.at - LAST_WINDOW); i--) {
    const item = items[i];
    if (!item || item.kind === 'mark') return false;
    const isLast = [item, items[i - 1]].some((each) => each?.blank && each.tags.has('last'));
    if (item.blank && isLast && [item, items[i - 1]].some((each) => each?.tags.has('year'))) return true;
  }
  return false;
}

/** "estuvimos del 3 al 10 de enero"; "reservé el 3 de noviembre", said later in November: the day of the deed. */
function isOfPastVerb(fact: Fact, items: readonly Item[], today: CalendarDate): boolean {
  for (let i = fact.at - 1; i >= Math.max(0, fact.at - DID_WINDOW); i--) {
    const item = items[i];
    if (!item || (item.kind === 'mark' && item.text !== ':')) return false;
    if (FOR_WORDS.has(item.text.split(' ')[0] ?? '')) return false;
    if (has(item, 'wasThere')) return fact.kind !== 'length';
    if (has(item, 'did')) return isNearerBehind(fact, today);
    if (has(item, 'arrive', 'leave', 'so', 'and') || item.month || item.weekday) return false;
  }
  return false;
}

function isLastYear(...pair: readonly (Item | undefined)[]): boolean {
  const says = (tag: 'last' | 'year') => pair.some((item) => item?.blank && item.tags.has(tag));
  return says('last') && says('year');
}

/** Whether the last time that this day or month came round is nearer than the next. */
function isNearerBehind(fact: Fact, today: CalendarDate): boolean {
  if (fact.kind === 'month') return fact.year === null && isMonthBehind(fact.month, today);
  return fact.kind === 'point' && fact.point.day !== null && isDayBehind(fact.point, today);
}

function isMonthBehind(month: number, today: CalendarDate): boolean {
  return month > 0 && (month - monthOf(today) + 12) % 12 > 6;
}

function isDayBehind(point: Point, today: CalendarDate): boolean {
  const next = dateOf({ ...point, weekday: null }, { today, monthFirst: false, near: null });
  // A year that has passed was said.
  if (!next) return point.year !== null && point.month !== null && point.month <= 12;
  if (point.year !== null) return false;
  return next > addDays(today, point.month === null ? HALF_MONTH_DAYS : HALF_YEAR_DAYS);
}
