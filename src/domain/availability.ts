import type { Accommodation, Property, Rates } from './accommodation.ts';
import { addDays, type CalendarDate, dayNumber, daysBetween, parseCalendarDate } from './calendar-date.ts';
import { isHoldLive, validateStay } from './hold.ts';
import { priceStay, type Quote } from './pricing.ts';
import { err, ok, type Result } from './result.ts';
import type { Party, Stay } from './stay.ts';

/** How many nights from `fromDate` on a snapshot covers. */
export const HORIZON_NIGHTS = 730;
/** An older snapshot is a miss. */
export const SNAPSHOT_MAX_AGE_MS = 10 * 60_000;
const FORMAT = 1;

/** The nights of a hold `[from, to)`, its turnover included: free again from `expiresAt` on. */
export type SnapshotHold = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly expiresAt: number;
};

/**
 * What is known of one accommodation's nights: busy ones for good (`busy`, a bit a night from `fromDate`), and those of holds, which
 * end by themselves. Turnover nights are already counted in both.
 */
export type AccommodationNights = {
  readonly accommodationId: string;
  readonly writtenAt: number;
  readonly fromDate: CalendarDate;
  readonly busy: Uint8Array;
  readonly holds: readonly SnapshotHold[];
  readonly rates: Rates;
};

/** A live stay as the snapshot is built from: `holdExpiresAt` null means busy for good. */
export type LiveStay = {
  readonly stay: Stay;
  readonly turnoverNights: number;
  readonly holdExpiresAt: number | null;
};

export function buildNights(input: {
  readonly accommodationId: string;
  readonly rates: Rates;
  readonly liveStays: readonly LiveStay[];
  readonly fromDate: CalendarDate;
  readonly now: number;
}): AccommodationNights {
  const { accommodationId, rates, liveStays, fromDate, now } = input;
  const busy = new Uint8Array(Math.ceil(HORIZON_NIGHTS / 8));
  const holds: SnapshotHold[] = [];
  for (const { stay, turnoverNights, holdExpiresAt } of liveStays) {
    const to = addDays(stay.checkOut, turnoverNights);
    if (holdExpiresAt === null)
      markBusy(busy, daysBetween(fromDate, stay.checkIn), daysBetween(fromDate, to));
    else if (isHoldLive(holdExpiresAt, now)) holds.push({ from: stay.checkIn, to, expiresAt: holdExpiresAt });
  }
  return { accommodationId, writtenAt: now, fromDate, busy, holds, rates };
}

function markBusy(busy: Uint8Array, from: number, to: number): void {
  for (let night = Math.max(0, from); night < Math.min(HORIZON_NIGHTS, to); night++) {
    busy[night >> 3] = (busy[night >> 3] ?? 0) | (1 << (night & 7));
  }
}

/** True if no night of the stay, nor of the turnover after it, is taken. Nights beyond the horizon are not for sale. */
export function isFree(nights: AccommodationNights, stay: Stay, now: number): boolean {
  const from = daysBetween(nights.fromDate, stay.checkIn);
  const to = daysBetween(nights.fromDate, stay.checkOut);
  if (from < 0 || to > HORIZON_NIGHTS) return false;
  const last = Math.min(HORIZON_NIGHTS, to + nights.rates.turnoverNights);
  if (anyBusy(nights.busy, from, last)) return false;
  const occupiedTo =
    nights.rates.turnoverNights === 0 ? stay.checkOut : addDays(stay.checkOut, nights.rates.turnoverNights);
  return !nights.holds.some(
    (hold) => isHoldLive(hold.expiresAt, now) && hold.from < occupiedTo && stay.checkIn < hold.to,
  );
}

/** Whole bytes at a time between the ends. */
function anyBusy(busy: Uint8Array, from: number, to: number): boolean {
  let night = from;
  while (night < to) {
    const byte = busy[night >> 3] ?? 0;
    if ((night & 7) === 0 && to - night >= 8) {
      if (byte !== 0) return true;
      night += 8;
      continue;
    }
    if ((byte >> (night & 7)) & 1) return true;
    night += 1;
  }
  return false;
}

/** Too old, or of a day before today: the reader asks the gate instead. */
export const isStale = (nights: AccommodationNights, now: number, today: CalendarDate): boolean =>
  now - nights.writtenAt > SNAPSHOT_MAX_AGE_MS || nights.fromDate < today;

/** Compact JSON: the 730 nights are 124 characters of base64. */
export function encodeNights({ writtenAt, fromDate, busy, holds, rates }: AccommodationNights): string {
  const compactHolds = holds.map(({ from, to, expiresAt }) => [
    dayNumber(from),
    daysBetween(from, to),
    expiresAt,
  ]);
  return JSON.stringify([
    FORMAT,
    writtenAt,
    fromDate,
    btoa(String.fromCharCode(...busy)),
    compactHolds,
    rates,
  ]);
}

/** Reads what `encodeNights` wrote, of this format only. The snapshot is ours; what is not shaped like it is a miss. */
export function decodeNights(
  accommodationId: string,
  text: string,
): Result<AccommodationNights, 'bad-format'> {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts[0] !== FORMAT || parts.length !== 6) return err('bad-format');
    const [, writtenAt, from, base64, holds, rates] = parts;
    const fromDate = typeof from === 'string' ? parseCalendarDate(from) : null;
    if (!fromDate || typeof writtenAt !== 'number' || typeof base64 !== 'string' || !isRates(rates))
      return err('bad-format');
    const bytes = atob(base64);
    const busy = new Uint8Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) busy[i] = bytes.charCodeAt(i);
    if (busy.length !== Math.ceil(HORIZON_NIGHTS / 8)) return err('bad-format');
    return ok({ accommodationId, writtenAt, fromDate, busy, holds: holdsOf(holds), rates });
  } catch {
    return err('bad-format');
  }
}

const EPOCH = parseCalendarDate('1970-01-01');

function holdsOf(compact: unknown): SnapshotHold[] {
  if (!Array.isArray(compact) || !EPOCH) throw new Error('bad holds');
  const epoch = EPOCH;
  return compact.map((one: unknown) => {
    if (!Array.isArray(one)) throw new Error('bad hold');
    const [day, nights, expiresAt] = one.map(Number);
    if (day === undefined || nights === undefined || expiresAt === undefined) throw new Error('bad hold');
    return { from: addDays(epoch, day), to: addDays(epoch, day + nights), expiresAt };
  });
}

/** Only the gate writes rates into the snapshot; a version of another shape changes FORMAT. */
const isRates = (value: unknown): value is Rates =>
  typeof value === 'object' && value !== null && 'baseRateMinor' in value;

export type FreeStay = { readonly accommodation: Accommodation; readonly quote: Quote };

/** What fits the party, may be sold on these dates and is free, priced, in the host's order. */
export function findFreeStays(input: {
  readonly property: Property;
  readonly nights: readonly AccommodationNights[];
  readonly stay: Stay;
  readonly party: Party;
  readonly now: number;
  readonly today: CalendarDate;
}): FreeStay[] {
  const { property, nights, stay, party, now, today } = input;
  const byId = new Map(nights.map((one) => [one.accommodationId, one]));
  return property.accommodations.flatMap((accommodation) => {
    const known = byId.get(accommodation.id);
    if (!known || !isFree(known, stay, now)) return [];
    if (!validateStay({ stay, party, rates: known.rates, today }).ok) return [];
    return [{ accommodation, quote: priceStay(known.rates, stay, party) }];
  });
}
