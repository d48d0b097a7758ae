import type { Rates, Season } from './accommodation.ts';
import { HORIZON_NIGHTS } from './availability.ts';
import { addDays, type CalendarDate, dayNumber, daysBetween, parseCalendarDate } from './calendar-date.ts';
import type { FieldError } from './gate/verbs.ts';
import { seasonOf } from './pricing.ts';
import { err, ok, type Result } from './result.ts';
import { guestsOf, type Party, type Stay } from './stay.ts';

/** Guests of one party, children included; far above any capacity. */
export const PARTY_GUESTS_MAX = 50;

export type StayRequest = {
  readonly stay: { readonly checkIn: string; readonly checkOut: string };
  readonly party: Party;
  readonly rates: Rates;
  /** In the property's time zone. */
  readonly today: CalendarDate;
};

/** A hold past its time is not live, whether or not somebody has swept it. Epoch milliseconds. */
export const isHoldLive = (expiresAt: number, now: number): boolean => now < expiresAt;

/** A stay that may be sold, or what is wrong with it, a pointer a field. Whether its nights are free is another question. */
export function validateStay({
  stay,
  party,
  rates,
  today,
}: StayRequest): Result<Stay, readonly FieldError[]> {
  const errors = partyErrors(party, rates.capacity);
  const checkIn = parseCalendarDate(stay.checkIn);
  const checkOut = parseCalendarDate(stay.checkOut);
  if (!checkIn) errors.push({ pointer: '/checkIn', detail: 'is not a date of the calendar (YYYY-MM-DD)' });
  if (!checkOut) errors.push({ pointer: '/checkOut', detail: 'is not a date of the calendar (YYYY-MM-DD)' });
  if (!checkIn || !checkOut) return err(errors);
  errors.push(...dateErrors(checkIn, checkOut, today));
  if (errors.length === 0) errors.push(...ruleErrors(rates, checkIn, checkOut));
  return errors.length > 0 ? err(errors) : ok({ checkIn, checkOut });
}

function partyErrors(party: Party, capacity: number): FieldError[] {
  const errors: FieldError[] = [];
  const counts = [
    ['/adults', party.adults],
    ['/children', party.children],
    ['/infants', party.infants],
  ] as const;
  for (const [pointer, count] of counts) {
    if (!Number.isInteger(count) || count < 0 || count > PARTY_GUESTS_MAX) {
      errors.push({ pointer, detail: `must be a whole number from 0 to ${PARTY_GUESTS_MAX}` });
    }
  }
  if (errors.length > 0) return errors;
  if (party.adults < 1) return [{ pointer: '/adults', detail: 'at least one adult is needed' }];
  const guests = guestsOf(party);
  return guests > capacity
    ? [{ pointer: '/adults', detail: `${guests} guests are more than the ${capacity} that fit` }]
    : [];
}

function dateErrors(checkIn: CalendarDate, checkOut: CalendarDate, today: CalendarDate): FieldError[] {
  if (checkOut <= checkIn) return [{ pointer: '/checkOut', detail: 'must be after checkIn' }];
  if (checkIn < today) return [{ pointer: '/checkIn', detail: 'is in the past' }];
  const last = addDays(today, HORIZON_NIGHTS);
  return checkOut > last
    ? [{ pointer: '/checkOut', detail: `is too far ahead: nights are sold until ${last}` }]
    : [];
}

/**
 * Minimum and maximum nights, closed arrivals and departures, nights not for sale. The minimum is the highest of the accommodation's and
 * of the season that rules it on the arrival; what any season closes is closed.
 */
function ruleErrors(rates: Rates, checkIn: CalendarDate, checkOut: CalendarDate): FieldError[] {
  const nights = daysBetween(checkIn, checkOut);
  const season = seasonOf(rates.seasons, dayNumber(checkIn), ({ minNights }) => minNights !== null);
  const minNights = Math.max(rates.minNights, season?.minNights ?? 1);
  const errors: FieldError[] = [];
  const isClosed = (pointer: string, detail: string, closes: (season: Season) => boolean): void => {
    if (rates.seasons.some(closes)) errors.push({ pointer, detail });
  };
  if (nights < minNights)
    errors.push({ pointer: '/checkOut', detail: `at least ${minNights} nights are needed` });
  if (nights > rates.maxNights)
    errors.push({ pointer: '/checkOut', detail: `at most ${rates.maxNights} nights are possible` });
  isClosed('/checkIn', 'no arrivals on this date', (one) => one.closedToArrival && covers(one, checkIn));
  isClosed(
    '/checkOut',
    'no departures on this date',
    (one) => one.closedToDeparture && covers(one, checkOut),
  );
  isClosed(
    '/checkIn',
    'some of these nights are not for sale',
    (one) => one.stopSell && one.fromDate < checkOut && checkIn < one.toDate,
  );
  return errors;
}

const covers = (season: Season, date: CalendarDate): boolean =>
  season.fromDate <= date && date < season.toDate;
