import type { CalendarDate, Weekday } from './calendar-date.ts';
import type { Currency } from './money.ts';
import type { Language } from './nlu/understanding.ts';

export const ACCOMMODATION_KINDS = ['cabin', 'apartment', 'house', 'room'] as const;
export type AccommodationKind = (typeof ACCOMMODATION_KINDS)[number];

export const PAYMENT_PROVIDERS = ['mercadopago', 'stripe'] as const;
export type PaymentProviderName = (typeof PAYMENT_PROVIDERS)[number];

export type Photo = { readonly url: string; readonly caption: string };

/** From `daysBefore` days before check-in on (and earlier), `refundPercent` of what was paid comes back. */
export type CancellationStep = { readonly daysBefore: number; readonly refundPercent: number };

/** From `nights` nights on, `discountBp` basis points off the nightly lines. */
export type LongStayDiscount = { readonly nights: number; readonly discountBp: number };

/** Dates `[fromDate, toDate)` with their own rate or rules. `rateMinor` wins over `multiplierBp`. */
export type Season = {
  readonly id: string;
  /** Null: for every accommodation of the property. One for an accommodation wins over one for the property. */
  readonly accommodationId: string | null;
  readonly name: string;
  readonly fromDate: CalendarDate;
  readonly toDate: CalendarDate;
  readonly rateMinor: number | null;
  readonly multiplierBp: number | null;
  readonly minNights: number | null;
  readonly closedToArrival: boolean;
  readonly closedToDeparture: boolean;
  readonly stopSell: boolean;
};

/** All that a price and the rules of a stay depend on, for one accommodation. Plain JSON. */
export type Rates = {
  readonly currency: Currency;
  readonly capacity: number;
  readonly baseRateMinor: number;
  readonly weekendMultiplierBp: number;
  /** Weekdays of the night: 6 is the night from Saturday to Sunday. */
  readonly weekendNights: readonly Weekday[];
  readonly minNights: number;
  readonly maxNights: number;
  readonly includedGuests: number;
  /** A night, for each guest over `includedGuests`. */
  readonly extraGuestMinor: number;
  /** Once a stay. */
  readonly cleaningFeeMinor: number;
  readonly longStayDiscounts: readonly LongStayDiscount[];
  readonly depositPercent: number;
  readonly turnoverNights: number;
  readonly seasons: readonly Season[];
};

/** What guests are told about one bookable unit. */
export type Accommodation = {
  readonly id: string;
  readonly name: string;
  readonly kind: AccommodationKind;
  readonly capacity: number;
  readonly amenities: readonly string[];
  readonly photos: readonly Photo[];
  readonly description: Partial<Record<Language, string>>;
  readonly rates: Rates;
};

/** The business at a place, with its active accommodations in the host's order. Plain JSON. */
export type Property = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly country: string;
  readonly currency: Currency;
  readonly languages: readonly [Language, Language];
  readonly phoneNumberId: string;
  /** As people dial it, such as `+54 9 294 455-0000`. */
  readonly whatsappNumber: string;
  readonly checkInTime: string;
  readonly checkOutTime: string;
  /** May be a fraction locally. */
  readonly holdMinutes: number;
  readonly depositPercent: number;
  readonly cancellationPolicy: readonly CancellationStep[];
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly hostEmail: string | null;
  /** Host's own words by language and topic: `wifi`, `pets`, `directions`, `checkIn`, `smoking` … and overrides of replies. */
  readonly texts: Partial<Record<Language, Readonly<Record<string, string>>>>;
  readonly handBackMinutes: number;
  /** Who makes the checkouts of its deposits. */
  readonly paymentProvider: PaymentProviderName;
  readonly accommodations: readonly Accommodation[];
};
