import type { Accommodation, Property, Rates } from '../domain/accommodation.ts';
import { type AccommodationNights, buildNights, type LiveStay } from '../domain/availability.ts';
import { type CalendarDate, localDate, parseCalendarDate } from '../domain/calendar-date.ts';
import type { Facts } from '../domain/conversation/contract.ts';
import type { Understanding } from '../domain/nlu/understanding.ts';

/** A Tuesday, 10:00 in Buenos Aires. */
export const NOW = Date.parse('2026-11-24T13:00:00Z');

/** A date that a test wrote down; throws on one that does not exist. */
export function date(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
}

export const buildRates = (change: Partial<Rates> = {}): Rates => ({
  currency: 'ARS',
  capacity: 4,
  baseRateMinor: 10_000_000,
  weekendMultiplierBp: 12_000,
  weekendNights: [6, 7],
  minNights: 1,
  maxNights: 60,
  includedGuests: 2,
  extraGuestMinor: 1_000_000,
  cleaningFeeMinor: 2_000_000,
  longStayDiscounts: [{ nights: 7, discountBp: 1_000 }],
  depositPercent: 30,
  turnoverNights: 0,
  seasons: [],
  ...change,
});

const accommodation = (id: string, name: string, capacity: number, baseRateMinor: number): Accommodation => ({
  id,
  name,
  kind: 'cabin',
  capacity,
  amenities: ['wifi', 'kitchen', 'grill'],
  photos: [
    { url: `https://photos.example/${id}-1.jpg`, caption: 'Afuera' },
    { url: `https://photos.example/${id}-2.jpg`, caption: 'Adentro' },
  ],
  description: { es: 'Entre los árboles.', en: 'Among the trees.' },
  rates: buildRates({ capacity, baseRateMinor }),
});

/** A property on a Patagonian lake with three cabins for 2, 4 and 6. */
export const buildProperty = (change: Partial<Property> = {}): Property => ({
  id: 'property',
  name: 'Refugio del Lago',
  timeZone: 'America/Argentina/Buenos_Aires',
  country: 'AR',
  currency: 'ARS',
  languages: ['es', 'pt'],
  phoneNumberId: '100000000000001',
  whatsappNumber: '+54 9 294 455-0001',
  checkInTime: '15:00',
  checkOutTime: '10:00',
  holdMinutes: 30,
  depositPercent: 30,
  cancellationPolicy: [
    { daysBefore: 15, refundPercent: 100 },
    { daysBefore: 7, refundPercent: 50 },
  ],
  address: 'Ruta 40 km 2104, Villa La Angostura',
  latitude: -40.8,
  longitude: -71.6,
  hostEmail: 'host@example.com',
  texts: { es: { pets: 'Sí, con mascotas.' } },
  handBackMinutes: 720,
  paymentProvider: 'mercadopago',
  accommodations: [
    accommodation('coihue', 'Cabaña Coihue', 2, 9_000_000),
    accommodation('arrayan', 'Cabaña Arrayán', 4, 12_000_000),
    accommodation('muelle', 'Casa del Muelle', 6, 19_000_000),
  ],
  ...change,
});

/** Facts at `now`; `live` are the stays of each accommodation. */
export function buildFacts(
  live: Readonly<Record<string, readonly LiveStay[]>> = {},
  now = NOW,
  property = buildProperty(),
): Facts {
  const fromDate = localDate(now, property.timeZone);
  const nights: AccommodationNights[] = property.accommodations.map(({ id, rates }) =>
    buildNights({ accommodationId: id, rates, liveStays: live[id] ?? [], fromDate, now }),
  );
  return { property, nights };
}

export const buildUnderstanding = (change: Partial<Understanding> = {}): Understanding => ({
  language: 'es',
  intent: 'other',
  checkIn: null,
  checkOut: null,
  nights: null,
  month: null,
  adults: null,
  children: null,
  infants: null,
  guests: null,
  pets: null,
  reservationCode: null,
  choice: null,
  change: null,
  alternatives: [],
  question: null,
  ...change,
});
