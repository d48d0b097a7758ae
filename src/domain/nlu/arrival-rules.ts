import { has, type Item } from './items.ts';

/** From the "or" to the word that narrows the days down. */
const RULE_WINDOW = 9;
const INFINITIVE = /(are|er|ir|en|ar|ive)$/;

/**
 * "si può arrivare di giovedì o solo il sabato?": asks on which days one may come, and names no day of a stay. Takes the weekdays out
 * of the message and tells whether it is so.
 */
export function takeArrivalRule(items: readonly Item[]): boolean {
  const or = items.findIndex((item) => has(item, 'or'));
  if (or < 0) return false;
  const comes = items.slice(0, or).some((item) => has(item, 'arrive') && INFINITIVE.test(item.text));
  const only = items.findIndex((item, k) => k > or && k <= or + RULE_WINDOW && has(item, 'only'));
  const isOfDays = items.slice(or, only + 4).some((item) => item.weekday !== null);
  if (!comes || only < 0 || !isOfDays || items.some((item) => item.digits && !item.blank)) return false;
  for (const item of items) if (item.weekday !== null) item.blank = true;
  return true;
}
