import { addDays, type CalendarDate } from './calendar-date.ts';
import type { ImportedStay } from './gate/verbs.ts';
import type { Stay } from './stay.ts';

/** Ours, in the UID of every event that goes out: an event that comes back with it is an echo. */
export const OWN_UID_DOMAIN = 'tranquera';

/** Larger feeds are refused whole: a channel's calendar of two years has some hundred events. */
export const FEED_BYTES_MAX = 2 * 1024 * 1024;
export const FEED_EVENTS_MAX = 5_000;

/**
 * The same nights, each in one stay only, under UIDs that are each used once. The gate keeps one row for a UID and one for a night: of two
 * events that share nights or a UID the second would fall whole, and its other nights would be sold.
 */
export function disjointStays(events: readonly ImportedStay[]): ImportedStay[] {
  const sorted = [...events].sort((a, b) => compare(orderOf(a), orderOf(b)));
  const uids = new Set<string>();
  const stays: ImportedStay[] = [];
  let takenUntil: CalendarDate | null = null;
  for (const event of sorted) {
    const { checkOut } = event.stay;
    const isCut: boolean = takenUntil !== null && event.stay.checkIn < takenUntil;
    const checkIn: CalendarDate = isCut && takenUntil !== null ? takenUntil : event.stay.checkIn;
    if (checkIn >= checkOut) continue;
    const uid = isCut || uids.has(event.uid) ? `${event.uid}~${checkIn}` : event.uid;
    uids.add(uid);
    stays.push({ ...event, uid, stay: { checkIn, checkOut } });
    takenUntil = checkOut;
  }
  return stays;
}

const orderOf = ({ uid, stay }: ImportedStay): string => `${stay.checkIn} ${stay.checkOut} ${uid}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Airbnb and Vrbo write `Reserved` for a guest; their blocks, and all of Booking.com's events, say that the nights are closed. */
const saysReserved = (summary: string): boolean => /^reserved\b/i.test(summary.trim());

/**
 * Whether an event is what we told the channel, come back under its own UID: it names no guest and covers exactly a run of nights that we
 * have taken. A true second booking of just the same nights, at a channel that names none, looks the same.
 */
export function isEcho(
  event: { readonly stay: Stay; readonly summary: string },
  ours: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[],
): boolean {
  const { checkIn, checkOut } = event.stay;
  if (saysReserved(event.summary)) return false;
  if (!ours.some(({ from }) => from === checkIn) || !ours.some(({ to }) => to === checkOut)) return false;
  for (let night = checkIn; night < checkOut; night = addDays(night, 1)) {
    if (!ours.some(({ from, to }) => from <= night && night < to)) return false;
  }
  return true;
}
