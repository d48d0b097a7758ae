import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import { nthOf } from './points.ts';

const LEAD_WORDS_MAX = 3;

/** Christmas and New Year together are two stays, or the days between them. */
export function isYearEnd(fact: Fact): boolean {
  return fact.kind === 'span' && (fact.span === 'christmas' || fact.span === 'newYear');
}

/** "el puente de la Constitución": a long weekend whose holiday no calendar of ours names. */
export function isNamedWeekend(fact: Fact, items: readonly Item[]): boolean {
  if (fact.kind !== 'span' || fact.span !== 'longWeekend' || fact.around) return false;
  if (isNameOfDay(items[fact.at - 1])) return true;
  if (items[fact.at - 1]?.month && isAnotherOne(items[fact.at - 2])) return true;
  if (fact.month !== null) return false;
  let at = fact.end;
  while (at < fact.end + LEAD_WORDS_MAX && has(items[at], 'of', 'from', 'article')) at += 1;
  const name = items[at];
  return (
    at > fact.end &&
    name?.kind === 'word' &&
    !name.blank &&
    name.number === null &&
    (!name.known || has(name, 'feast'))
  );
}

/** "the second may bank holiday", "late may bank holiday". */
function isAnotherOne(item: Item | undefined): boolean {
  return (nthOf(item) ?? 1) > 1 || has(item, 'last') || item?.text === 'late';
}

/** "spring bank holiday", "easter long weekend". */
function isNameOfDay(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false;
  return (
    has(item, 'carnival', 'easter', 'newYear', 'christmas', 'goodFriday') || HOLIDAY_NAME.test(item.text)
  );
}

const HOLIDAY_NAME =
  /^(spring|summer|autumn|winter|fall|labou?r|memorial|presidents|columbus|victoria|canada)/;

/** "christmas week": the week around it, or only its days. */
export function isHolidayWeek(fact: Fact, items: readonly Item[]): boolean {
  const isHoliday = fact.kind === 'span' && (isYearEnd(fact) || fact.span === 'easter');
  return isHoliday && has(items[fact.end], 'week') && items[fact.end]?.number == null;
}
