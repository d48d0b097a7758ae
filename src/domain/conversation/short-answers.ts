import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts';
import type { Understanding } from '../nlu/understanding.ts';
import type { ConversationState } from './state.ts';

/** As an answer to "how many nights?", more than this is a day of the month rather than a count. */
const NIGHTS_ANSWERED_MAX = 30;
const DAYS_SEARCHED_MAX = 62;

/**
 * A short answer in the light of what was asked last: `3` after "how many nights?" is a count, "el 15" the check-out; "el 10" after "which day
 * would you arrive?" is the last 10th before the check-out. What says more than that is left as it was understood.
 */
export function readShortAnswer(
  { asked, slots }: ConversationState,
  said: Understanding,
  text: string,
  today: CalendarDate,
): Understanding {
  const isOneDay = said.checkIn !== null && said.checkOut === null && said.nights === null;
  if (asked !== 'dates' || !isBareDay(text) || said.question !== null) return said;
  if (slots.checkIn && !slots.checkOut && (isOneDay || said.intent === 'other')) {
    const count = /^\D*(\d{1,2})\D*$/.exec(text)?.[1];
    if (isBareCount(text) && count && Number(count) > 0 && Number(count) <= NIGHTS_ANSWERED_MAX)
      return { ...said, intent: 'availability', checkIn: null, nights: Number(count) };
    const checkOut = said.checkIn && sameDayAfter(slots.checkIn, said.checkIn);
    return checkOut ? { ...said, checkIn: null, checkOut } : said;
  }
  if (slots.checkOut && !slots.checkIn && isOneDay) {
    const checkIn = said.checkIn && sameDayBefore(slots.checkOut, said.checkIn, today);
    return checkIn ? { ...said, checkIn } : said;
  }
  return said;
}

const isBareCount = (text: string): boolean => /^\s*\d{1,2}\s*[.!]?\s*$/.test(text);

/** One number and at most an article or "day" beside it: nothing that names a month or says that it is the arrival. */
const isBareDay = (text: string): boolean =>
  (text.match(/\d+/g)?.length ?? 0) === 1 && (text.match(/\p{L}+/gu) ?? []).every((word) => SMALL.test(word));
const SMALL =
  /^(el|a|al|hasta|o|no|em|até|ate|dia|día|the|on|until|th|st|nd|rd|le|au|am|bis|zum|den|il|fino|giorno|i)$/iu;

const dayOf = (date: CalendarDate): string => date.slice(8);

function sameDayAfter(from: CalendarDate, day: CalendarDate): CalendarDate | null {
  for (let days = 1; days <= DAYS_SEARCHED_MAX; days++) {
    const date = addDays(from, days);
    if (dayOf(date) === dayOf(day)) return date;
  }
  return null;
}

function sameDayBefore(to: CalendarDate, day: CalendarDate, today: CalendarDate): CalendarDate | null {
  for (let days = 1; days <= DAYS_SEARCHED_MAX; days++) {
    const date = addDays(to, -days);
    if (daysBetween(today, date) < 0) return null;
    if (dayOf(date) === dayOf(day)) return date;
  }
  return null;
}
