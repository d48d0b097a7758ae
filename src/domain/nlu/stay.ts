import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts';
import { type Draft, draftsOf, monthText, type StayContext } from './drafts.ts';
import type { Fact } from './fact.ts';
import { has, type Item } from './items.ts';
import type { Ends, Reading } from './resolve.ts';
import type { OpenQuestion } from './understanding.ts';

/** The dates of a message, read in one order of day and month. */
export type Stay = {
  readonly checkIn: CalendarDate | null;
  readonly checkOut: CalendarDate | null;
  readonly nights: number | null;
  readonly month: string | null;
  readonly alternatives: readonly Ends[];
  readonly question: OpenQuestion | null;
  /** More than one stay was named: the last one stands for the others. */
  readonly replaces: boolean;
};

export const NO_STAY: Stay = {
  checkIn: null,
  checkOut: null,
  nights: null,
  month: null,
  alternatives: [],
  question: null,
  replaces: false,
};

export const ASK_DATES: Stay = { ...NO_STAY, question: 'dates' };

/** The last stay that the facts describe, with the length or the month that stands beside it. */
export function stayOf(facts: readonly Fact[], context: StayContext): Stay {
  const lengths = facts.filter((fact): fact is Length => fact.kind === 'length');
  const length = shorterOfTwins(lengths);
  const doubtful = length?.nights === null || isEither(lengths, context.items);
  const nights = doubtful ? null : length ? length.nights : isOneNight(facts, context.items) ? 1 : null;
  const drafts = draftsOf(facts, { ...context, nights });
  const draft = drafts.at(-1);
  if (!draft) {
    const month = monthOfFacts(facts, context.reading);
    if (month === 'past') return ASK_DATES;
    return { ...NO_STAY, nights, month, question: doubtful ? 'nights' : null };
  }
  if (draft.failed) return ASK_DATES;
  return { ...completed(draft, nights, doubtful, context.reading), replaces: drafts.length > 1 };
}

/** "friday night for two": the night of the only day said; "arriving friday night" says only when one comes. */
function isOneNight(facts: readonly Fact[], items: readonly Item[]): boolean {
  const dated = facts.filter((fact) => fact.kind !== 'month');
  const [only] = dated;
  if (dated.length !== 1 || only?.kind !== 'point' || only.role === 'out') return false;
  const isArrival = items
    .slice(Math.max(0, only.at - 3), only.at)
    .some((item) => has(item, 'arrive', 'from'));
  return !isArrival && ONE_NIGHT.has(items[only.end]?.text ?? '') && !has(items[only.end + 1], 'arrive');
}

const ONE_NIGHT = new Set(['night', 'nite', 'overnight']);

type Length = Extract<Fact, { kind: 'length' }>;

/** "7 días / 6 noches" is one length; otherwise the last one said stands. */
function shorterOfTwins(lengths: readonly Length[]): Length | undefined {
  const [a, b] = lengths.slice(-2);
  const isTwin = a?.nights && b?.nights && b.nights - a.nights === 1;
  return isTwin ? a : lengths.at(-1);
}

/** "1 semana ou 10 dias". */
function isEither(lengths: readonly Length[], items: readonly Item[]): boolean {
  const [a, b] = lengths.slice(-2);
  if (!a?.nights || !b?.nights || a.nights === b.nights || b.at !== a.end + 1) return false;
  return has(items[a.end], 'or') && !has(items[a.end], 'article');
}

function completed(draft: Draft, nights: number | null, doubtful: boolean, { today }: Reading): Stay {
  let { checkIn, checkOut, later } = draft;
  if (doubtful) {
    return { ...NO_STAY, checkIn, checkOut: draft.isSpan ? null : checkOut, question: 'nights' };
  }
  if (checkIn && nights && (!checkOut || draft.isSpan)) {
    checkOut = addDays(checkIn, nights);
    later = later && { checkIn: later.checkIn, checkOut: addDays(later.checkIn, nights) };
  } else if (checkOut && !checkIn && nights && addDays(checkOut, -nights) >= today)
    checkIn = addDays(checkOut, -nights);
  if (checkIn && checkOut && checkOut <= checkIn) return ASK_DATES;
  const disagrees = checkIn && checkOut && nights && daysBetween(checkIn, checkOut) !== nights;
  const total = checkIn && checkOut ? daysBetween(checkIn, checkOut) : nights;
  const alternatives =
    later && total && checkOut ? [{ ...later, checkOut: addDays(later.checkIn, total) }] : [];
  return {
    checkIn,
    checkOut,
    nights: total,
    month: null,
    alternatives,
    question: later || disagrees || draft.other ? 'dates' : null,
    replaces: false,
  };
}

function monthOfFacts(facts: readonly Fact[], { today }: Reading): string | null {
  const last = facts.findLast((fact) => fact.kind === 'month');
  return last?.kind === 'month' ? monthText(last, today) : null;
}
