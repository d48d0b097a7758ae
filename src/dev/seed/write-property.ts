import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { calendarDate } from '../../domain/calendar-date.ts';
import { randomToken, uuidv7 } from '../../ids.ts';
import { CANCELLATION, DEMO_SEASONS, DEMO_TEXTS, type SeedAccommodation } from './demo-property.ts';

export type SeedProperty = {
  readonly name: string;
  readonly phoneNumberId: string;
  readonly whatsappNumber: string;
  readonly apiKey: string;
  readonly apiRatePerSecond: number;
  readonly accommodations: readonly SeedAccommodation[];
  /** Where the photos are served, without a trailing slash. */
  readonly photosUrl: string;
};

export type WrittenProperty = { readonly id: string; readonly accommodationIds: ReadonlyMap<string, string> };

const SEASON_YEARS = 4;
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Writes a property of the Patagonian demo's kind with its key, seasons and accommodations. */
export async function writeProperty(
  client: Client,
  property: SeedProperty,
  today: CalendarDate,
): Promise<WrittenProperty> {
  const propertyId = uuidv7(Date.now());
  await client.query(
    `insert into properties (id, name, time_zone, country, currency, first_language, second_language,
       whatsapp_phone_number_id, whatsapp_number, cancellation_policy, address, latitude, longitude, host_email, texts)
     values ($1, $2, 'America/Argentina/Buenos_Aires', 'AR', 'ARS', 'es', 'pt', $3, $4, $5,
       'Ruta 40 km 2104, Villa La Angostura, Neuquén', -40.8012, -71.6058, 'admin@tranquera.test', $6)`,
    [
      propertyId,
      property.name,
      property.phoneNumberId,
      property.whatsappNumber,
      JSON.stringify(CANCELLATION),
      JSON.stringify(DEMO_TEXTS),
    ],
  );
  await client.query(
    'insert into api_keys (id, property_id, key_hash, label, rate_per_second) values ($1, $2, $3, $4, $5)',
    [uuidv7(Date.now()), propertyId, hashOf(property.apiKey), 'local', property.apiRatePerSecond],
  );
  await writeSeasons(client, propertyId, Number(today.slice(0, 4)));
  const accommodationIds = new Map<string, string>();
  for (const [position, accommodation] of property.accommodations.entries()) {
    accommodationIds.set(
      accommodation.slug,
      await writeAccommodation(client, propertyId, accommodation, position, property.photosUrl),
    );
  }
  return { id: propertyId, accommodationIds };
}

async function writeSeasons(client: Client, propertyId: string, thisYear: number): Promise<void> {
  for (let year = thisYear - 1; year < thisYear + SEASON_YEARS; year++) {
    for (const season of DEMO_SEASONS) {
      await client.query(
        `insert into seasons (id, property_id, name, from_date, to_date, multiplier_bp, min_nights) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          uuidv7(Date.now()),
          propertyId,
          season.name,
          dateOf(year, season.from),
          dateOf(season.to < season.from ? year + 1 : year, season.to),
          season.multiplierBp,
          season.minNights,
        ],
      );
    }
  }
}

function dateOf(year: number, monthDay: string): CalendarDate {
  const date = calendarDate(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
  if (!date) throw new Error(`seed: ${monthDay} is no date in ${year}`);
  return date;
}

async function writeAccommodation(
  client: Client,
  propertyId: string,
  accommodation: SeedAccommodation,
  position: number,
  photosUrl: string,
): Promise<string> {
  const id = uuidv7(Date.now());
  const photos = accommodation.photos.map((photo, index) => ({
    url: `${photosUrl}/${accommodation.slug}-${index + 1}.jpg`,
    caption: photo.caption,
  }));
  await client.query(
    `insert into accommodations (id, property_id, name, kind, capacity, base_rate_minor, included_guests, extra_guest_minor,
       cleaning_fee_minor, min_nights, long_stay_discounts, amenities, photos, description, calendar_token, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      propertyId,
      accommodation.name,
      accommodation.kind,
      accommodation.capacity,
      accommodation.baseRateMinor,
      accommodation.includedGuests,
      accommodation.extraGuestMinor,
      accommodation.cleaningFeeMinor,
      accommodation.minNights,
      JSON.stringify(accommodation.longStayDiscounts),
      accommodation.amenities,
      JSON.stringify(photos),
      JSON.stringify(accommodation.description),
      randomToken(),
      position,
    ],
  );
  return id;
}
