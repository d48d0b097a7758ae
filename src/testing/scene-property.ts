import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Accommodation, Property } from '../domain/accommodation.ts';
import { randomToken, reservationCode, uuidv7 } from '../ids.ts';
import type { Nights } from './conversation-scene.ts';

/**
 * Writes a property of the builders' kind with a key of its own and the nights that others have. Resolves with the ids in Postgres
 * by those of the scene; `property` is its own.
 */
export async function seedScene(
  database: pg.Pool,
  property: Property,
  apiKey: string,
  busy: readonly Nights[],
): Promise<ReadonlyMap<string, string>> {
  const propertyId = await insertProperty(database, property);
  await database.query(
    'insert into api_keys (id, property_id, key_hash, label, rate_per_second) values ($1, $2, $3, $4, 100)',
    [randomUUID(), propertyId, createHash('sha256').update(apiKey).digest('hex'), 'scene'],
  );
  const ids = new Map<string, string>([['property', propertyId]]);
  for (const [position, accommodation] of property.accommodations.entries()) {
    const id = await insertAccommodation(database, propertyId, accommodation, position);
    ids.set(accommodation.id, id);
  }
  for (const { accommodationId, checkIn, checkOut } of busy)
    await database.query(
      `insert into reservations (id, property_id, accommodation_id, code, check_in, check_out, status, channel, currency)
       values ($1, $2, $3, $4, $5, $6, 'blocked', 'admin', $7)`,
      [
        uuidv7(Date.now()),
        propertyId,
        ids.get(accommodationId),
        reservationCode(),
        checkIn,
        checkOut,
        property.currency,
      ],
    );
  return ids;
}

async function insertProperty(database: pg.Pool, property: Property): Promise<string> {
  const propertyId = randomUUID();
  await database.query(
    `insert into properties (id, name, time_zone, country, currency, first_language, second_language, whatsapp_phone_number_id,
       whatsapp_number, check_in_time, check_out_time, hold_minutes, deposit_percent, cancellation_policy, address, latitude, longitude,
       host_email, texts, hand_back_minutes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      propertyId,
      property.name,
      property.timeZone,
      property.country,
      property.currency,
      ...property.languages,
      property.phoneNumberId,
      property.whatsappNumber,
      property.checkInTime,
      property.checkOutTime,
      property.holdMinutes,
      property.depositPercent,
      JSON.stringify(property.cancellationPolicy),
      property.address,
      property.latitude,
      property.longitude,
      property.hostEmail,
      JSON.stringify(property.texts),
      property.handBackMinutes,
    ],
  );
  return propertyId;
}

async function insertAccommodation(
  database: pg.Pool,
  propertyId: string,
  accommodation: Accommodation,
  position: number,
): Promise<string> {
  const id = uuidv7(Date.now());
  const { rates } = accommodation;
  await database.query(
    `insert into accommodations (id, property_id, name, kind, capacity, base_rate_minor, weekend_multiplier_bp, min_nights,
         max_nights, included_guests, extra_guest_minor, cleaning_fee_minor, long_stay_discounts, amenities, photos, description,
         calendar_token, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      id,
      propertyId,
      accommodation.name,
      accommodation.kind,
      accommodation.capacity,
      rates.baseRateMinor,
      rates.weekendMultiplierBp,
      rates.minNights,
      rates.maxNights,
      rates.includedGuests,
      rates.extraGuestMinor,
      rates.cleaningFeeMinor,
      JSON.stringify(rates.longStayDiscounts),
      accommodation.amenities,
      JSON.stringify(accommodation.photos),
      JSON.stringify(accommodation.description),
      randomToken(),
      position,
    ],
  );
  return id;
}
