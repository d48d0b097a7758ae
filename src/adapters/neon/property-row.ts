import { z } from 'zod';
import {
  ACCOMMODATION_KINDS,
  type Accommodation,
  PAYMENT_PROVIDERS,
  type Property,
  type Rates,
  type Season,
} from '../../domain/accommodation.ts';
import { parseCalendarDate, type Weekday } from '../../domain/calendar-date.ts';
import { LANGUAGES } from '../../domain/nlu/understanding.ts';

const date = z.string().transform((text, context) => {
  const parsed = parseCalendarDate(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'no calendar date' });
  return z.NEVER;
});
const integer = z.coerce.number();
const weekday = z.coerce.number().pipe(z.literal([1, 2, 3, 4, 5, 6, 7]));
const words = z.record(z.string(), z.string());

const seasonRow = z.object({
  id: z.string(),
  accommodation_id: z.string().nullable(),
  name: z.string(),
  from_date: date,
  to_date: date,
  rate_minor: integer.nullable(),
  multiplier_bp: integer.nullable(),
  min_nights: integer.nullable(),
  closed_to_arrival: z.boolean(),
  closed_to_departure: z.boolean(),
  stop_sell: z.boolean(),
});

const accommodationRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACCOMMODATION_KINDS),
  capacity: integer,
  base_rate_minor: integer,
  weekend_multiplier_bp: integer,
  min_nights: integer,
  max_nights: integer,
  included_guests: integer,
  extra_guest_minor: integer,
  cleaning_fee_minor: integer,
  long_stay_discounts: z.array(z.object({ nights: integer, discountBp: integer })),
  amenities: z.array(z.string()),
  photos: z.array(z.object({ url: z.string(), caption: z.string() })),
  description: words,
  turnover_nights: integer,
});

const propertyRow = z.object({
  id: z.string(),
  name: z.string(),
  time_zone: z.string(),
  country: z.string(),
  currency: z.string(),
  first_language: z.enum(LANGUAGES),
  second_language: z.enum(LANGUAGES),
  whatsapp_phone_number_id: z.string(),
  whatsapp_number: z.string(),
  check_in_time: z.string(),
  check_out_time: z.string(),
  weekend_nights: z.array(weekday),
  hold_minutes: integer,
  deposit_percent: integer,
  cancellation_policy: z.array(z.object({ daysBefore: integer, refundPercent: integer })),
  address: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  host_email: z.string().nullable(),
  hand_back_minutes: integer,
  payment_provider: z.enum(PAYMENT_PROVIDERS),
  texts: z.record(z.string(), words),
  accommodations: z.array(accommodationRow),
  seasons: z.array(seasonRow),
});

export const catalogRows = z.array(propertyRow);
export type PropertyRow = z.infer<typeof propertyRow>;
type AccommodationRow = z.infer<typeof accommodationRow>;

/** A property as the rest of the program knows it; `holdMinutesOverride` is the local stack's `HOLD_MINUTES`. */
export function toProperty(row: PropertyRow, holdMinutesOverride: number | undefined): Property {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    country: row.country,
    currency: row.currency,
    languages: [row.first_language, row.second_language],
    phoneNumberId: row.whatsapp_phone_number_id,
    whatsappNumber: row.whatsapp_number,
    checkInTime: row.check_in_time,
    checkOutTime: row.check_out_time,
    holdMinutes: holdMinutesOverride ?? row.hold_minutes,
    depositPercent: row.deposit_percent,
    cancellationPolicy: row.cancellation_policy,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    hostEmail: row.host_email,
    texts: row.texts,
    handBackMinutes: row.hand_back_minutes,
    paymentProvider: row.payment_provider,
    accommodations: row.accommodations.map((accommodation) => toAccommodation(accommodation, row)),
  };
}

function toAccommodation(row: AccommodationRow, property: PropertyRow): Accommodation {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    capacity: row.capacity,
    amenities: row.amenities,
    photos: row.photos,
    description: row.description,
    rates: toRates(row, property),
  };
}

function toRates(row: AccommodationRow, property: PropertyRow): Rates {
  const weekendNights: Weekday[] = property.weekend_nights;
  return {
    currency: property.currency,
    capacity: row.capacity,
    baseRateMinor: row.base_rate_minor,
    weekendMultiplierBp: row.weekend_multiplier_bp,
    weekendNights,
    minNights: row.min_nights,
    maxNights: row.max_nights,
    includedGuests: row.included_guests,
    extraGuestMinor: row.extra_guest_minor,
    cleaningFeeMinor: row.cleaning_fee_minor,
    longStayDiscounts: row.long_stay_discounts,
    depositPercent: property.deposit_percent,
    turnoverNights: row.turnover_nights,
    seasons: property.seasons
      .filter((season) => season.accommodation_id === null || season.accommodation_id === row.id)
      .map(toSeason),
  };
}

const toSeason = (row: z.infer<typeof seasonRow>): Season => ({
  id: row.id,
  accommodationId: row.accommodation_id,
  name: row.name,
  fromDate: row.from_date,
  toDate: row.to_date,
  rateMinor: row.rate_minor,
  multiplierBp: row.multiplier_bp,
  minNights: row.min_nights,
  closedToArrival: row.closed_to_arrival,
  closedToDeparture: row.closed_to_departure,
  stopSell: row.stop_sell,
});
