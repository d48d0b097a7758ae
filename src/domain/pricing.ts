import type { Rates, Season } from './accommodation.ts';
import { dayNumber, type Weekday, weekdayOfDay } from './calendar-date.ts';
import { BASIS_POINTS, type Currency, shareOf } from './money.ts';
import { guestsOf, type Party, type Stay } from './stay.ts';

/** The rule that made a line; the guest's words for it are chosen by rule and language elsewhere. */
export type QuoteRule =
  | 'base'
  | 'weekend'
  | 'season'
  | 'season_weekend'
  | 'extra_guest'
  | 'cleaning_fee'
  | 'long_stay_discount';

export type QuoteLine = {
  readonly rule: QuoteRule;
  /** In English, for programs: `Base rate`, `Season: Verano`. */
  readonly label: string;
  /** Nights, guest-nights, or 1. */
  readonly quantity: number;
  readonly unitMinor: number;
  /** Negative for a discount. */
  readonly amountMinor: number;
};

/** An itemised offer that binds the price: `totalMinor` is the sum of the lines. */
export type Quote = {
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly depositMinor: number;
  readonly lines: readonly QuoteLine[];
};

/** Nights `[from, to)` as day numbers, under one season or none. */
type Span = { readonly from: number; readonly to: number; readonly season: Season | null };

/**
 * The price of a stay. Each night costs the rate of its season, else the base rate; a weekend night that rate times the multiplier,
 * rounded half up to a minor unit. Then extra guests by night, the discount of the longest step reached (on the nights' lines, rounded
 * down), the cleaning fee. The deposit is its percentage of the total, rounded half up. Cost grows with seasons, not with nights.
 */
export function priceStay(rates: Rates, stay: Stay, party: Party): Quote {
  const from = dayNumber(stay.checkIn);
  const to = dayNumber(stay.checkOut);
  const nightLines = spansOf(rates.seasons, from, to).flatMap((span) => linesOf(rates, span));
  const merged = mergeLines(nightLines);
  const lines = [
    ...merged,
    ...extraGuestLines(rates, party, to - from),
    ...discountLines(rates, merged, to - from),
    ...(rates.cleaningFeeMinor > 0 ? [line('cleaning_fee', 'Cleaning fee', 1, rates.cleaningFeeMinor)] : []),
  ];
  const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    currency: rates.currency,
    totalMinor,
    depositMinor: shareOf(totalMinor, rates.depositPercent * 100),
    lines,
  };
}

/**
 * The season that rules a night in what it says, or null: of those that say it, an accommodation's own wins over its property's, then the
 * later start, then the higher id. A season without a price leaves the price to the others.
 */
export function seasonOf(
  seasons: readonly Season[],
  day: number,
  says: (season: Season) => boolean,
): Season | null {
  let winner: Season | null = null;
  for (const season of seasons) {
    if (day < dayNumber(season.fromDate) || day >= dayNumber(season.toDate) || !says(season)) continue;
    if (!winner || outranks(season, winner)) winner = season;
  }
  return winner;
}

const saysPrice = ({ rateMinor, multiplierBp }: Season): boolean =>
  rateMinor !== null || multiplierBp !== null;

function outranks(a: Season, b: Season): boolean {
  if ((a.accommodationId === null) !== (b.accommodationId === null)) return a.accommodationId !== null;
  return a.fromDate === b.fromDate ? a.id > b.id : a.fromDate > b.fromDate;
}

/** The stay cut where a season begins or ends; within a span one season rules. */
function spansOf(seasons: readonly Season[], from: number, to: number): Span[] {
  const touching = seasons.filter(
    (season) => saysPrice(season) && dayNumber(season.fromDate) < to && dayNumber(season.toDate) > from,
  );
  const cuts = new Set([from, to]);
  for (const { fromDate, toDate } of touching) {
    for (const day of [dayNumber(fromDate), dayNumber(toDate)]) if (day > from && day < to) cuts.add(day);
  }
  const days = [...cuts].sort((a, b) => a - b);
  return days.slice(0, -1).map((day, index) => ({
    from: day,
    to: days[index + 1] ?? to,
    season: seasonOf(touching, day, saysPrice),
  }));
}

function linesOf(rates: Rates, { from, to, season }: Span): QuoteLine[] {
  const rateMinor = rateOf(rates, season);
  const weekendNights = countWeekdays(from, to, rates.weekendNights);
  const plainNights = to - from - weekendNights;
  const weekendMinor = shareOf(rateMinor, rates.weekendMultiplierBp);
  const [plain, weekend] = season ? (['season', 'season_weekend'] as const) : (['base', 'weekend'] as const);
  const name = season ? `Season: ${season.name}` : 'Base rate';
  return [
    ...(plainNights > 0 ? [line(plain, name, plainNights, rateMinor)] : []),
    ...(weekendNights > 0 ? [line(weekend, `${name}, weekend`, weekendNights, weekendMinor)] : []),
  ];
}

function rateOf(rates: Rates, season: Season | null): number {
  if (season?.rateMinor != null) return season.rateMinor;
  return season?.multiplierBp != null
    ? shareOf(rates.baseRateMinor, season.multiplierBp)
    : rates.baseRateMinor;
}

/** How many days of `[from, to)` fall on one of the weekdays: closed form, whatever the length. */
export function countWeekdays(from: number, to: number, weekdays: readonly Weekday[]): number {
  const length = Math.max(0, to - from);
  const wholeWeeks = Math.floor(length / 7);
  let count = wholeWeeks * new Set(weekdays).size;
  for (let day = from + wholeWeeks * 7; day < to; day++) if (weekdays.includes(weekdayOfDay(day))) count++;
  return count;
}

/** Lines of the same rule, label and unit become one, in the order of their first night. */
function mergeLines(lines: readonly QuoteLine[]): QuoteLine[] {
  const byKey = new Map<string, QuoteLine>();
  for (const one of lines) {
    const key = `${one.rule}|${one.label}|${one.unitMinor}`;
    const known = byKey.get(key);
    byKey.set(key, known ? line(one.rule, one.label, known.quantity + one.quantity, one.unitMinor) : one);
  }
  return [...byKey.values()];
}

function extraGuestLines(rates: Rates, party: Party, nights: number): QuoteLine[] {
  const extra = Math.max(0, guestsOf(party) - rates.includedGuests);
  if (extra === 0 || rates.extraGuestMinor === 0) return [];
  return [line('extra_guest', 'Extra guests', extra * nights, rates.extraGuestMinor)];
}

function discountLines(rates: Rates, nightLines: readonly QuoteLine[], nights: number): QuoteLine[] {
  const reached = rates.longStayDiscounts.filter((step) => nights >= step.nights);
  const step = reached.reduce<(typeof reached)[number] | null>(
    (best, one) => (best && best.nights >= one.nights ? best : one),
    null,
  );
  if (!step || step.discountBp <= 0) return [];
  const nightsMinor = nightLines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const amountMinor = Math.min(nightsMinor, Math.floor((nightsMinor * step.discountBp) / BASIS_POINTS));
  return amountMinor > 0
    ? [line('long_stay_discount', `Discount from ${step.nights} nights`, 1, -amountMinor)]
    : [];
}

const line = (rule: QuoteRule, label: string, quantity: number, unitMinor: number): QuoteLine => ({
  rule,
  label,
  quantity,
  unitMinor,
  amountMinor: quantity * unitMinor,
});
