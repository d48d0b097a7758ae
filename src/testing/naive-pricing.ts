import type { Rates, Season } from '../domain/accommodation.ts';
import { addDays, type CalendarDate, weekdayOf } from '../domain/calendar-date.ts';
import { BASIS_POINTS } from '../domain/money.ts';
import { guestsOf, nightsOf, type Party, type Stay } from '../domain/stay.ts';

/** The price told again, the slow way: a loop over the nights. What the closed form is held against, and measured against. */
export function naivePriceMinor(rates: Rates, stay: Stay, party: Party): number {
  let nightsMinor = 0;
  for (let night = stay.checkIn; night < stay.checkOut; night = addDays(night, 1)) {
    nightsMinor += nightMinor(rates, night);
  }
  const steps = [...rates.longStayDiscounts].sort((a, b) => a.nights - b.nights);
  const step = steps.filter(({ nights }) => nights <= nightsOf(stay)).at(-1);
  // Of steps of the same length the first that the host wrote counts.
  const first = steps.find(({ nights }) => nights === step?.nights);
  const discountMinor = Math.floor((nightsMinor * (first?.discountBp ?? 0)) / BASIS_POINTS);
  const extraGuests = Math.max(0, guestsOf(party) - rates.includedGuests);
  return (
    nightsMinor -
    discountMinor +
    extraGuests * nightsOf(stay) * rates.extraGuestMinor +
    rates.cleaningFeeMinor
  );
}

function nightMinor(rates: Rates, night: CalendarDate): number {
  const [season] = rates.seasons
    .filter(({ fromDate, toDate }) => fromDate <= night && night < toDate)
    .filter(({ rateMinor, multiplierBp }) => rateMinor !== null || multiplierBp !== null)
    .sort(byRank);
  let rateMinor = rates.baseRateMinor;
  if (season?.rateMinor != null) rateMinor = season.rateMinor;
  else if (season?.multiplierBp != null)
    rateMinor = Math.round((rateMinor * season.multiplierBp) / BASIS_POINTS);
  const isWeekend = rates.weekendNights.includes(weekdayOf(night));
  return isWeekend ? Math.round((rateMinor * rates.weekendMultiplierBp) / BASIS_POINTS) : rateMinor;
}

/** The highest first. */
function byRank(a: Season, b: Season): number {
  const own = Number(b.accommodationId !== null) - Number(a.accommodationId !== null);
  return own || b.fromDate.localeCompare(a.fromDate) || (a.id < b.id ? 1 : -1);
}
