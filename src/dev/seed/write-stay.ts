import type { Client } from 'pg';
import type { Rates } from '../../domain/accommodation.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { Quote } from '../../domain/pricing.ts';
import { priceStay } from '../../domain/pricing.ts';
import { reservationCode, uuidv7 } from '../../ids.ts';
import { DEMO_ACCOMMODATIONS, type DEMO_STAYS } from './demo-property.ts';
import type { WrittenProperty } from './write-property.ts';

type DemoStay = (typeof DEMO_STAYS)[number];

/** Writes one stay of the demo calendar with its guest and a quote of the pricing rules. */
export async function writeStay(
  client: Client,
  property: WrittenProperty,
  stay: DemoStay,
  today: CalendarDate,
): Promise<void> {
  const accommodationId = property.accommodationIds.get(stay.slug);
  if (!accommodationId) throw new Error(`seed: no accommodation ${stay.slug}`);
  const checkIn = addDays(today, stay.in);
  const checkOut = addDays(checkIn, stay.nights);
  const guestId = stay.guest ? await writeGuest(client, property.id, stay.guest, stay.language) : null;
  const quote = stay.guest
    ? priceStay(
        ratesOf(stay.slug),
        { checkIn, checkOut },
        { adults: stay.adults, children: stay.children, infants: 0 },
      )
    : null;
  await client.query(
    `insert into reservations (id, property_id, accommodation_id, guest_id, code, check_in, check_out, adults, children,
       status, channel, quote, currency, total_minor, deposit_minor, paid_minor, notes, confirmed_at, cancelled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'ARS', $13, $14, $15, $16, $17, $18)`,
    [
      uuidv7(Date.now()),
      property.id,
      accommodationId,
      guestId,
      reservationCode(),
      checkIn,
      checkOut,
      stay.adults,
      stay.children,
      stay.status,
      stay.guest ? 'whatsapp' : 'admin',
      quote ? JSON.stringify(quote) : null,
      quote?.totalMinor ?? 0,
      quote?.depositMinor ?? 0,
      paidFor(stay.status, quote),
      stay.guest ? null : 'Mantenimiento',
      stay.status === 'blocked' ? null : new Date().toISOString(),
      stay.status === 'cancelled' ? new Date().toISOString() : null,
    ],
  );
}

function paidFor(status: DemoStay['status'], quote: Quote | null): number {
  if (!quote || status === 'cancelled') return 0;
  return status === 'checked_out' || status === 'in_house' ? quote.totalMinor : quote.depositMinor;
}

async function writeGuest(
  client: Client,
  propertyId: string,
  name: string,
  language: string | null,
): Promise<string> {
  const id = uuidv7(Date.now());
  await client.query('insert into guests (id, property_id, name, language) values ($1, $2, $3, $4)', [
    id,
    propertyId,
    name,
    language,
  ]);
  return id;
}

/** The rates as seeded, without seasons: past and near stays of the demo were sold at base rates. */
function ratesOf(slug: string): Rates {
  const accommodation = DEMO_ACCOMMODATIONS.find((candidate) => candidate.slug === slug);
  if (!accommodation) throw new Error(`seed: no accommodation ${slug}`);
  return {
    currency: 'ARS',
    capacity: accommodation.capacity,
    baseRateMinor: accommodation.baseRateMinor,
    weekendMultiplierBp: 12_000,
    weekendNights: [6, 7],
    minNights: 1,
    maxNights: 60,
    includedGuests: accommodation.includedGuests,
    extraGuestMinor: accommodation.extraGuestMinor,
    cleaningFeeMinor: accommodation.cleaningFeeMinor,
    longStayDiscounts: accommodation.longStayDiscounts,
    depositPercent: 30,
    turnoverNights: 0,
    seasons: [],
  };
}
