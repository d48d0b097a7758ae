import { type CalendarDate, calendarDate } from '../calendar-date.ts';
import type { Intent, Understanding } from '../nlu/understanding.ts';
import { nightsOf, type Stay } from '../stay.ts';
import { askDatesAgain } from './booking.ts';
import { countId, dayId, readingId } from './reply-ids.ts';
import { type Decision, type Message, partyText, sayButtons, sayText, type Turn, withState } from './turn.ts';

/** Intents whose dates and party are those of a stay to come: a doubt about them is asked back before anything else. */
const ABOUT_A_STAY: ReadonlySet<Intent> = new Set([
  'book',
  'availability',
  'price',
  'modify',
  'yes',
  'no',
  'other',
  'greeting',
  'thanks',
]);

export const isAboutAStay = ({ intent }: Understanding): boolean => ABOUT_A_STAY.has(intent);

const READINGS_MAX = 3;

/** Two fair readings, two lengths, two counts: nothing is guessed, the guest is asked, with the readings as buttons. */
export function askBack(turn: Turn, message: Message, movingCode: string | null): Decision | null {
  const { understanding, text } = message;
  const { question, alternatives, checkIn, checkOut } = understanding;
  if (question === null || !isAboutAStay(understanding)) return null;
  if (question === 'nights' || question === 'party') return askCount(turn, question, text);
  if (question === 'date_order' && checkIn && !checkOut) return askWhichDay(turn, checkIn);
  const first = checkIn && checkOut ? [{ checkIn, checkOut }] : [];
  const others =
    question === 'date_order' && alternatives.length === 0
      ? first.flatMap((stay) => swappedStay(stay, turn.today) ?? [])
      : alternatives;
  const readings = [...first, ...others].slice(0, READINGS_MAX);
  // A single reading that is not sure is said back with the next step; without any, the dates are asked again.
  if (readings.length < 2) return first.length === 1 || checkIn || checkOut ? null : askDatesAgain(turn);
  const { texts } = turn;
  return askWhich(
    turn,
    readings,
    question === 'date_order' ? texts.askDateOrder : texts.askWhichDates,
    movingCode,
  );
}

/** A stay in which day and month of both ends change places; null if that is no stay. */
function swappedStay({ checkIn, checkOut }: Stay, today: CalendarDate): Stay | null {
  const from = swapped(checkIn, today);
  const to = swapped(checkOut, today);
  return from && to && from < to && nightsOf({ checkIn: from, checkOut: to }) <= SWAPPED_NIGHTS_MAX
    ? { checkIn: from, checkOut: to }
    : null;
}
/** As in a range without years. */
const SWAPPED_NIGHTS_MAX = 60;

/** `2027-02-03` read the other way: 2 March, of the same year if a year was said, else the next; null if it is the same or no day. */
function swapped(date: CalendarDate, today: CalendarDate): CalendarDate | null {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || month === day) return null;
  const own = nextOccurrence(month, day, today);
  const other =
    own !== null && own < date ? calendarDate(year, day, month) : nextOccurrence(day, month, today);
  return other !== null && other >= today ? other : null;
}

function nextOccurrence(month: number, day: number, today: CalendarDate): CalendarDate | null {
  const year = Number(today.slice(0, 4));
  const found = [year, year + 1].map((one) => calendarDate(one, month, day));
  return found.find((one) => one !== null && one >= today) ?? null;
}

/** A lone date that may be day/month or month/day. */
function askWhichDay(turn: Turn, checkIn: CalendarDate): Decision | null {
  const other = swapped(checkIn, turn.today);
  if (!other) return null;
  const days = [checkIn, other];
  const lines = days.map((day) => `• ${turn.format.date(day)}`);
  const buttons = days.map((day) => ({ id: dayId(day), title: turn.format.dayMonth(day) }));
  const slots = { ...turn.state.slots, checkIn: null, checkOut: null };
  const body = [turn.texts.askDateOrder, ...lines].join('\n');
  return sayButtons(turn, body, buttons, { asked: 'dates', pending: { kind: 'days', days }, slots });
}

export function askWhich(
  turn: Turn,
  readings: readonly Stay[],
  question: string,
  movingCode: string | null,
): Decision {
  const lines = readings.map(
    (stay) => `• ${turn.format.date(stay.checkIn)} → ${turn.format.date(stay.checkOut)}`,
  );
  const buttons = readings.map((stay) => ({
    id: readingId(stay),
    title: `${turn.format.dayMonth(stay.checkIn)} → ${turn.format.dayMonth(stay.checkOut)}`,
  }));
  return sayButtons(turn, [question, ...lines].join('\n'), buttons, {
    asked: 'dates',
    pending: { kind: 'dates', readings, movingCode },
  });
}

const EITHER = /(\d{1,2})\s*(?:o|u|ou|or|oder|ó|\/|-)\s*(\d{1,2})(?!\d)/giu;
const COUNT_MAX = 30;

/** "2 o 3 noches", "somos 3 o 4": both as buttons where they were written as figures. */
function askCount(turn: Turn, what: 'nights' | 'party', text: string): Decision {
  const { texts } = turn;
  const empty =
    what === 'nights' ? { checkOut: null, nights: null } : { adults: null, children: null, infants: null };
  const cleared = withState(turn, { slots: { ...turn.state.slots, ...empty }, pending: null });
  const asked = what === 'nights' ? ('dates' as const) : ('party' as const);
  const body = what === 'nights' ? texts.askNightsAgain : texts.askPartyAgain;
  const [, first, second] = [...text.matchAll(EITHER)].at(-1) ?? [];
  const counts = [first, second].map(Number).filter((count) => count > 0 && count <= COUNT_MAX);
  if (new Set(counts).size < 2) return sayText(cleared, body, { asked });
  const buttons = counts.map((count) => ({ id: countId(what, count), title: countText(turn, what, count) }));
  return sayButtons(cleared, body, buttons, { asked });
}

const countText = (turn: Turn, what: 'nights' | 'party', count: number): string =>
  what === 'nights' ? turn.texts.nights(count) : partyText(turn, { adults: count, children: 0, infants: 0 });
