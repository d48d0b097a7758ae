import { isCompany } from './company.ts';
import { has, type Item, numberOf, PEOPLE } from './items.ts';
import type { Tag } from './lexicon/data.ts';
import type { Change } from './understanding.ts';

/** Words between a length and the verb that ends its sentence. */
const VERB_WINDOW = 3;
const STAY_WINDOW = 5;

type Step = { readonly change: Change; readonly from: number; readonly end: number };

/**
 * "una noche más", "una semana después", "somos uno más": what is to differ from what is known. Takes the words out of
 * the message, for they are neither a length nor a party of their own.
 */
export function takeChange(items: readonly Item[]): Change | null {
  const changes: Change[] = [];
  for (let i = 0; i < items.length; i++) {
    const step = stepAt(items, i);
    if (!step) continue;
    changes.push(step.change);
    for (const item of items.slice(step.from, step.end)) item.blank = true;
    i = step.end - 1;
  }
  return changes.length === 0 ? null : Object.assign({}, ...changes);
}

function stepAt(items: readonly Item[], i: number): Step | null {
  const n = numberOf(items[i]);
  if (n === null || n < 1 || n > 60 || items[i]?.dayMark) return sameNextWeek(items, i);
  const isPlus = has(items[i - 2], ...PEOPLE);
  const leads = isPlus
    ? 0
    : has(items[i - 1], 'more') || isStillMore(items, i)
      ? 1
      : has(items[i - 1], 'less')
        ? -1
        : 0;
  let u = i + 1;
  const inside = has(items[u], 'more') ? 1 : has(items[u], 'less') ? -1 : 0;
  if (inside !== 0) u++;
  // "3 más un perro", "4 más el bebé" add somebody to a count.
  if (inside !== 0 && (numberOf(items[u]) !== null || has(items[u], 'article', 'mine', 'pet', 'infant')))
    return null;
  const unit = items[u];
  if (isCompany(items, i) && !has(unit, 'night', 'days', 'week')) return null;
  const isUnit = has(unit, 'night', 'days', 'week', 'person', 'adult', 'child', 'friend', 'couple');
  const after = isUnit ? u + 1 : u;
  const shift = shiftAt(items, after);
  if (shift && has(unit, 'days', 'week', 'night')) {
    const days = n * (has(unit, 'week') ? 7 : 1) * shift.sign;
    return { change: { days }, from: i, end: shift.end };
  }
  const moved = verbSign(items, i, 'postpone', 'advance') || verbBehind(items, after, 'postpone', 'advance');
  if (moved !== 0 && has(unit, 'days', 'week', 'night') && !has(items[after], 'of'))
    return { change: { days: n * (has(unit, 'week') ? 7 : 1) * moved }, from: i, end: after };
  // "extend it to 5 nights" says how many there are to be.
  const isWhole = has(items[i - 1], 'to');
  const added = isWhole
    ? 0
    : verbSign(items, i, 'adds', 'drops') || verbBehind(items, after, 'adds', 'drops');
  if (added !== 0 && has(unit, 'days', 'week', 'night'))
    return { change: { nights: n * (has(unit, 'week') ? 7 : 1) * added }, from: i, end: after };
  // "se suman dos amigos" to those who are known.
  if (added !== 0 && has(unit, 'person', 'adult', 'child', 'friend'))
    return { change: changeOf(items, i, unit, n * added), from: i, end: after };
  const trail =
    numberOf(items[after + 1]) === null && !has(items[after + 1], 'article', 'mine')
      ? amountAt(items, after)
      : null;
  const sign = inside || (trail?.sign ?? 0) || (isUnit || has(items[i - 2], 'weAre') ? leads : 0);
  if (sign === 0) return null;
  const end = trail?.end ?? after;
  const isLed = leads !== 0 && !inside && !trail && has(items[i - 1], 'more', 'less', 'still');
  const from = isLed ? i - 1 : i;
  return { change: changeOf(items, i, unit, n * sign), from, end };
}

/** "noch eine Nacht", "encore deux nuits" beside a verb of staying. */
function isStillMore(items: readonly Item[], i: number): boolean {
  if (has(items[i], 'more')) return true;
  const near = items.slice(Math.max(0, i - STAY_WINDOW), i + STAY_WINDOW);
  return has(items[i - 1], 'still') && near.some((item) => has(item, 'stays', 'adds'));
}

/** "adiar uma semana", "adelantar la reserva dos días": the verb says which way. */
function verbSign(items: readonly Item[], i: number, plus: Tag, minus: Tag): number {
  const before = items.slice(Math.max(0, i - 5), i);
  const end = before.findLastIndex((item) => item.kind === 'mark' || item.number !== null);
  const verb = before.slice(end + 1).find((item) => has(item, plus, minus));
  return !verb ? 0 : has(verb, plus) ? 1 : -1;
}

/** "zwei Nächte dranhängen", "um eine Nacht verlängern": German verbs end the sentence. */
function verbBehind(items: readonly Item[], from: number, plus: Tag, minus: Tag): number {
  for (let k = from; k < from + VERB_WINDOW; k++) {
    const item = items[k];
    if (has(item, plus)) return 1;
    if (has(item, minus)) return -1;
    if (!item || item.kind === 'mark' || item.number !== null || has(item, 'and', 'from', 'to')) return 0;
  }
  return 0;
}

function changeOf(items: readonly Item[], i: number, unit: Item | undefined, n: number): Change {
  if (has(unit, 'week')) return { nights: 7 * n };
  if (has(unit, 'night', 'days')) return { nights: n };
  if (has(unit, 'couple')) return { adults: 2 * n };
  return has(unit, 'child') || has(items[i], 'child') ? { children: n } : { adults: n };
}

/** "después", "más tarde", "later": behind a length it moves the stay. */
function shiftAt(items: readonly Item[], at: number): { sign: number; end: number } | null {
  for (let k = at; k < at + 2; k++) {
    if (has(items[k], 'later') && !isAfterAll(items, k)) return { sign: 1, end: k + 1 };
    if (has(items[k], 'earlier') && !has(items[k + 1], 'of')) return { sign: -1, end: k + 1 };
  }
  return null;
}

/** "one night less after all" moves nothing. */
function isAfterAll(items: readonly Item[], at: number): boolean {
  return items[at]?.text === 'after' && items[at + 1]?.text === 'all';
}

/** "más", "a mais", "de plus", "in più". */
function amountAt(items: readonly Item[], at: number): { sign: number; end: number } | null {
  if (has(items[at], 'more')) return { sign: 1, end: at + 1 };
  if (has(items[at], 'less')) return { sign: -1, end: at + 1 };
  return null;
}

/** "the same but next week". */
function sameNextWeek(items: readonly Item[], i: number): Step | null {
  const next = has(items[i], 'next') && has(items[i + 1], 'week');
  // "first week next month".
  const isOfMonth = has(items[i + 2], 'monthWord') || items[i + 2]?.month != null;
  const behind = has(items[i], 'week') && has(items[i + 1], 'next') && !isOfMonth;
  return (next || behind) && !isWeekOfDay(items, i) ? { change: { days: 7 }, from: i, end: i + 2 } : null;
}

/** "el viernes de la semana que viene", "la semana que viene de lunes a viernes": the week only says which day. */
function isWeekOfDay(items: readonly Item[], i: number): boolean {
  let before = i - 1;
  while (before > i - 4 && has(items[before], 'of', 'from', 'article', 'on')) before--;
  let behind = i + 2;
  while (behind < i + 5 && (has(items[behind], 'of', 'from', 'article', 'on') || items[behind]?.text === ','))
    behind++;
  const isDay = (item: Item | undefined) => item?.weekday != null || has(item, 'weekend');
  return isDay(items[before]) || isDay(items[behind]);
}
