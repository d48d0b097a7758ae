import { blank, has, type Item, numberOf } from './items.ts';
import { blankLongNumbers, blankPhones } from './long-numbers.ts';
import { isBehindStay } from './totals.ts';

/** Numbers that belong to something else are taken out before dates and parties are read. */
export function blankForeign(items: readonly Item[]): void {
  for (let i = 0; i < items.length; i++) {
    if (items[i]?.blank) continue;
    blankPhones(items, i);
    blankLongNumbers(items, i);
    blankTimes(items, i);
    blankMoney(items, i);
    blankFractions(items, i);
    blankStreets(items, i);
    blankGreetings(items, i);
    blankPast(items, i);
    blankRules(items, i);
  }
}

/** "15 hs", "10:30", "10.30 hs", "10h30", "a las 15", "24/7". */
function blankTimes(items: readonly Item[], i: number): void {
  const item = items[i];
  const value = numberOf(item);
  if (!item || value === null || value > 24) return;
  const next = items[i + 1];
  const afterNext = items[i + 2];
  if (next?.text === ':' && next.glued && afterNext?.digits && afterNext.glued) {
    blank(items, i, has(items[i + 3], 'hour') ? i + 4 : i + 3);
  } else if (next?.text === 'h' && next.glued && afterNext?.digits && afterNext.glued) blank(items, i, i + 3);
  else if (
    has(next, 'to', 'dash', 'or', 'and') &&
    items[i - 1]?.text !== '/' &&
    !isDayAtTime(items, i) &&
    numberOf(afterNext) !== null &&
    has(items[i + 3], 'hour')
  )
    // "le 12 à 15 heures": a day and its time.
    blank(items, has(items[i - 1], 'oneDay', 'dayWord') || item.dayMark ? i + 2 : i, i + 4);
  else if (has(next, 'hour')) blank(items, i, i + 2);
  else if (next?.text === '.' && afterNext?.digits && has(items[i + 3], 'hour')) blank(items, i, i + 4);
  else if (
    has(items[i - 1], 'clock') &&
    !isDayOfRange(items, i) &&
    !isGroup(items, i) &&
    !next?.month &&
    next?.text !== '/' &&
    !has(next, 'of', 'person', 'night', 'adult', 'to')
  ) {
    const minutes = next?.text === '.' && next.glued && afterNext?.glued && afterNext.digits;
    blank(items, i, minutes ? i + 3 : i + 1);
    if (has(items[i + 1], 'or', 'to', 'dash', 'and')) blankSecondTime(items, i + 2);
  }
}

/** "looking at 3-5 june", "at the 3rd": a day, no time. */
function isDayOfRange(items: readonly Item[], i: number): boolean {
  const isDash = items[i + 1]?.text === '-' || has(items[i + 1], 'dash');
  return (
    items[i]?.dayMark === true || (isDash && items[i + 2]?.digits === true && items[i + 3]?.month != null)
  );
}

/** "du 13 au 17, à quatre": people, where no verb says that it is a time. */
function isGroup(items: readonly Item[], i: number): boolean {
  if (isBehindStay(items, i)) return true;
  const isLed = has(items[i - 1], 'groupIn') && items[i]?.digits === false;
  return isLed && !has(items[i - 2], 'arrive', 'leave') && !has(items[i - 3], 'arrive', 'leave');
}

/** "dia 4 as 14h": a day and its time, no time from four to two. */
function isDayAtTime(items: readonly Item[], i: number): boolean {
  return has(items[i + 1], 'clock') && has(items[i - 1], 'dayWord', 'article', 'on');
}

function blankSecondTime(items: readonly Item[], i: number): void {
  const at = numberOf(items[i]) === null ? i + 1 : i;
  const value = numberOf(items[at]);
  if (value !== null && value <= 24) blank(items, at, at + 1);
}

function blankMoney(items: readonly Item[], i: number): void {
  const item = items[i];
  if (numberOf(item) === null) {
    if (!has(item, 'money') || !items[i + 1]?.digits) return;
    if (items[i - 1]?.digits && !item?.glued === false) return;
    blank(items, i, amountEnd(items, i + 1));
    return;
  }
  if (!item?.digits) return;
  const end = amountEnd(items, i);
  if (has(items[end], 'money')) blank(items, i, end + 1);
}

/** The end of "120.000", "1,200.50", "450". */
function amountEnd(items: readonly Item[], i: number): number {
  let end = i + 1;
  while (
    items[end]?.glued &&
    '.,'.includes(items[end]?.text ?? ' ') &&
    items[end + 1]?.digits &&
    items[end + 1]?.glued
  )
    end += 2;
  return end;
}

/** "1/2 pensión", "2x1", "24/7". */
function blankFractions(items: readonly Item[], i: number): void {
  const [a, sign, b] = [items[i], items[i + 1], items[i + 2]];
  if (!a?.digits || !b?.digits) return;
  if (sign?.text === 'x' && items[i - 1]?.text !== '/' && !has(items[i + 3], 'person', 'adult', 'night'))
    blank(items, i, i + 3);
  if (sign?.text !== '/') return;
  if (a.text === '1' && b.text === '2' && items[i + 3]?.text.startsWith('pens')) blank(items, i, i + 3);
  const isLed = has(items[i - 1], 'article', 'from', 'to', 'on', 'dash', 'dayWord');
  if (a.text === '24' && b.text === '7' && !isLed && !has(items[i + 3], 'to', 'dash')) blank(items, i, i + 3);
}

/** "Calle 25 de Mayo", "9 de Julio 1550", "km 12", "ruta 40". */
function blankStreets(items: readonly Item[], i: number): void {
  const item = items[i];
  const number = numberOf(item);
  if (has(item, 'street')) {
    let k = i + 1;
    while (k < i + 4 && numberOf(items[k]) === null && isNamePart(items[k])) k++;
    if (items[k]?.text === ':' || items[k]?.text === '.') k++;
    if (numberOf(items[k]) === null) return;
    const month = items[k + 2]?.month ? k + 2 : items[k + 1]?.month ? k + 1 : k;
    // "the 18th, no, 19th" is no house number.
    if (items[k]?.dayMark && month === k) return;
    blank(items, i, houseNumberEnd(items, month + 1));
    return;
  }
  if (item?.dayMark && has(items[i + 1], 'streetBehind')) blank(items, i, houseNumberEnd(items, i + 2));
  if (number === null || number > 31) return;
  const month = items[i + 2]?.month ? i + 2 : items[i + 1]?.month ? i + 1 : null;
  if (month === null) return;
  // "14 May Street".
  if (has(items[month + 1], 'streetBehind')) blank(items, i, month + 2);
  const end = houseNumberEnd(items, month + 1);
  if (end > month + 1) blank(items, i, end);
}

/** A word of a street's name, not of the sentence. */
function isNamePart(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    (item.tags.size === 0 || has(item, 'of', 'article', 'street')) &&
    !has(item, 'forParty', 'to')
  );
}

function houseNumberEnd(items: readonly Item[], from: number): number {
  const at = items[from]?.text === ',' || items[from]?.text === 'al' ? from + 1 : from;
  const item = items[at];
  const value = item?.digits ? (item.number ?? 0) : 0;
  const isYear = value >= 2020 && value < 2040;
  return value >= 100 && value < 20_000 && !isYear ? at + 1 : from;
}

/** "buenas noches", "feliz año nuevo", "bom domingo". */
function blankGreetings(items: readonly Item[], i: number): void {
  if (!has(items[i], 'greets')) return;
  let k = i + 1;
  while (k < i + 4 && has(items[k], 'article', 'greets', 'this')) k++;
  const item = items[k];
  if (!item || item.blank || numberOf(item) !== null) return;
  const isWish = has(
    item,
    'night',
    'weekend',
    'newYear',
    'christmas',
    'easter',
    'carnival',
    'week',
    'today',
    'dayWord',
    'longWeekend',
  );
  const isMorning = item.text === 'morgen';
  if (isWish || isMorning || item.weekday) blank(items, i, k + 1);
}

/** "hace una semana", "anoche", "3 days ago", "last month". */
function blankPast(items: readonly Item[], i: number): void {
  const item = items[i];
  if (has(item, 'ago')) {
    let k = i + 1;
    while (k < i + 3 && numberOf(items[k]) === null && has(items[k], 'more', 'of', 'article', 'filler')) k++;
    if (numberOf(items[k]) !== null) k++;
    if (has(items[k], 'week', 'days', 'night', 'monthWord', 'monthsOld', 'year')) blank(items, i, k + 1);
  }
  if (has(item, 'agoAfter')) blank(items, Math.max(0, i - 2), i + 1);
  // "el último finde de enero" is one to come.
  if (has(items[i + 1], 'monthPart')) return;
  const isUnit = has(items[i + 1], 'week', 'weekend') || items[i + 1]?.weekday != null;
  if (has(item, 'last') && !(isUnit && has(items[i + 2], 'of', 'from', 'on'))) {
    const near = [i + 1, i - 1].find(
      (k) => has(items[k], 'week', 'weekend', 'monthWord', 'year') || items[k]?.weekday || items[k]?.month,
    );
    if (near !== undefined) blank(items, Math.min(i, near), Math.max(i, near) + 1);
  }
}

/** "mínimo de 2 noches", "2 night minimum", "cancelo 10 días antes", "los domingos". */
function blankRules(items: readonly Item[], i: number): void {
  const item = items[i];
  // "3 Paare mit je einem Kind" counts.
  const isEach = has(item, 'each') && numberOf(items[i + 1]) !== null;
  if (has(item, 'rule') && !isEach) {
    for (let k = Math.max(0, i - 3); k < i + 5; k++)
      if (numberOf(items[k]) !== null && (has(items[k + 1], 'night', 'days', 'week') || k < i))
        blank(items, k, k + 2);
  }
  if (item?.weekday && has(items[i - 1], 'everyDay') && numberOf(items[i + 1]) === null)
    blank(items, i - 1, i + 1);
  const value = numberOf(item);
  if (value !== null && has(items[i + 1], 'days', 'week', 'hour') && has(items[i + 2], 'before'))
    blank(items, i, i + 3);
}
