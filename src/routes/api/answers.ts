import type { Accommodation, Property } from '../../domain/accommodation.ts';
import type { Quote } from '../../domain/pricing.ts';
import type { Reservation } from '../../domain/reservation.ts';
import { nightsOf, type Stay } from '../../domain/stay.ts';
import type { ReservationDetail } from '../../ports.ts';

/** What programs see; nothing internal (ids of guests, keys, hashes) leaves. */
export const accommodationAnswer = (accommodation: Accommodation) => ({
  id: accommodation.id,
  name: accommodation.name,
  kind: accommodation.kind,
  capacity: accommodation.capacity,
  baseRateMinor: accommodation.rates.baseRateMinor,
  currency: accommodation.rates.currency,
  minNights: accommodation.rates.minNights,
  photos: accommodation.photos,
});

export const freeStayAnswer = (accommodation: Accommodation, stay: Stay, quote: Quote) => ({
  accommodationId: accommodation.id,
  name: accommodation.name,
  checkIn: stay.checkIn,
  checkOut: stay.checkOut,
  nights: nightsOf(stay),
  totalMinor: quote.totalMinor,
  depositMinor: quote.depositMinor,
  currency: quote.currency,
});

export const heldAnswer = (reservation: Reservation, paymentUrl: string) => ({
  code: reservation.code,
  status: reservation.status,
  expiresAt: isoOrNull(reservation.expiresAt),
  quote: reservation.quote,
  paymentUrl,
});

export function reservationAnswer({ reservation, guest, paymentUrl }: ReservationDetail, property: Property) {
  const accommodation = property.accommodations.find(({ id }) => id === reservation.accommodationId);
  return {
    code: reservation.code,
    status: reservation.status,
    accommodationId: reservation.accommodationId,
    accommodationName: accommodation?.name ?? null,
    checkIn: reservation.stay.checkIn,
    checkOut: reservation.stay.checkOut,
    nights: nightsOf(reservation.stay),
    ...reservation.party,
    channel: reservation.channel,
    guest: { name: guest.name, phone: guest.phone, email: guest.email },
    currency: reservation.currency,
    totalMinor: reservation.totalMinor,
    depositMinor: reservation.depositMinor,
    paidMinor: reservation.paidMinor,
    refundedMinor: reservation.refundedMinor,
    expiresAt: isoOrNull(reservation.expiresAt),
    createdAt: new Date(reservation.createdAt).toISOString(),
    quote: reservation.quote,
    paymentUrl,
  };
}

export const isoOrNull = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
