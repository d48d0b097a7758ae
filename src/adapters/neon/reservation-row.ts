import { z } from 'zod';
import { parseCalendarDate } from '../../domain/calendar-date.ts';
import { LANGUAGES } from '../../domain/nlu/understanding.ts';
import type { Quote } from '../../domain/pricing.ts';
import {
  CHANNELS,
  type GuestIdentity,
  RESERVATION_STATUSES,
  type Reservation,
} from '../../domain/reservation.ts';

/** The columns of a reservation and its guest, in every statement that reads whole ones; `r` and `g` are the aliases. */
export const RESERVATION_COLUMNS = `r.id, r.property_id, r.accommodation_id, r.code, r.check_in::text, r.check_out::text,
  r.turnover_nights, r.adults, r.children, r.infants, r.pets, r.status, r.channel, r.quote, r.currency,
  r.total_minor::text, r.deposit_minor::text, r.paid_minor::text, r.refunded_minor::text,
  extract(epoch from r.expires_at)::text as expires_at, extract(epoch from r.created_at)::text as created_at`;
export const GUEST_COLUMNS = `g.name as guest_name, g.phone as guest_phone, g.email as guest_email,
  g.user_id as guest_user_id, g.wa_id as guest_wa_id, g.language as guest_language`;

const date = z.string().transform((text, context) => {
  const parsed = parseCalendarDate(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'no calendar date' });
  return z.NEVER;
});
const integer = z.coerce.number().int();
const epochMs = z.coerce.number().transform((seconds) => Math.round(seconds * 1000));
/** The gate writes quotes; they are read back as written. */
const quote = z.custom<Quote>((value) => typeof value === 'object' && value !== null);

export const reservationRow = z.object({
  id: z.string(),
  property_id: z.string(),
  accommodation_id: z.string(),
  code: z.string(),
  check_in: date,
  check_out: date,
  turnover_nights: integer,
  adults: integer,
  children: integer,
  infants: integer,
  pets: z.boolean(),
  status: z.enum(RESERVATION_STATUSES),
  channel: z.enum(CHANNELS),
  quote: quote.nullable(),
  currency: z.string(),
  total_minor: integer,
  deposit_minor: integer,
  paid_minor: integer,
  refunded_minor: integer,
  expires_at: epochMs.nullable(),
  created_at: epochMs,
});

export const guestRow = z.object({
  guest_name: z.string().nullable(),
  guest_phone: z.string().nullable(),
  guest_email: z.string().nullable(),
  guest_user_id: z.string().nullable(),
  guest_wa_id: z.string().nullable(),
  guest_language: z.enum(LANGUAGES).nullable().catch(null),
});

export const toReservation = (row: z.infer<typeof reservationRow>): Reservation => ({
  id: row.id,
  propertyId: row.property_id,
  accommodationId: row.accommodation_id,
  code: row.code,
  stay: { checkIn: row.check_in, checkOut: row.check_out },
  turnoverNights: row.turnover_nights,
  party: { adults: row.adults, children: row.children, infants: row.infants },
  pets: row.pets,
  status: row.status,
  channel: row.channel,
  quote: row.quote,
  currency: row.currency,
  totalMinor: row.total_minor,
  depositMinor: row.deposit_minor,
  paidMinor: row.paid_minor,
  refundedMinor: row.refunded_minor,
  expiresAt: row.expires_at,
  createdAt: row.created_at,
});

export const toGuest = (row: z.infer<typeof guestRow>): GuestIdentity => ({
  name: row.guest_name ?? '',
  phone: row.guest_phone,
  email: row.guest_email,
  userId: row.guest_user_id,
  waId: row.guest_wa_id,
  language: row.guest_language,
});
