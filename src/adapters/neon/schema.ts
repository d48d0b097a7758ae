import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  ACCOMMODATION_KINDS,
  type CancellationStep,
  type LongStayDiscount,
  type Photo,
} from '../../domain/accommodation.ts';
import type { Quote } from '../../domain/pricing.ts';
import { CHANNELS, RESERVATION_STATUSES } from '../../domain/reservation.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const minor = (name: string) => bigint(name, { mode: 'number' });
const createdAt = () => instant('created_at').notNull().defaultNow();

export const accommodationKind = pgEnum('accommodation_kind', ACCOMMODATION_KINDS);
export const reservationStatus = pgEnum('reservation_status', RESERVATION_STATUSES);
export const channel = pgEnum('channel', CHANNELS);
export const paymentStatus = pgEnum('payment_status', [
  'pending',
  'approved',
  'rejected',
  'cancelled',
  'refunded',
  'charged_back',
]);
export const messageDirection = pgEnum('message_direction', ['in', 'out']);

/** The business at a place. */
export const properties = pgTable(
  'properties',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
    country: text('country').notNull(),
    currency: text('currency').notNull(),
    firstLanguage: text('first_language').notNull(),
    secondLanguage: text('second_language').notNull(),
    whatsappPhoneNumberId: text('whatsapp_phone_number_id').notNull().unique(),
    whatsappNumber: text('whatsapp_number').notNull(),
    checkInTime: text('check_in_time').notNull().default('15:00'),
    checkOutTime: text('check_out_time').notNull().default('10:00'),
    weekendNights: smallint('weekend_nights').array().notNull().default([6, 7]),
    holdMinutes: integer('hold_minutes').notNull().default(30),
    depositPercent: integer('deposit_percent').notNull().default(30),
    cancellationPolicy: jsonb('cancellation_policy').$type<CancellationStep[]>().notNull().default([]),
    address: text('address').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    hostEmail: text('host_email'),
    handBackMinutes: integer('hand_back_minutes').notNull().default(720),
    texts: jsonb('texts').$type<Record<string, Record<string, string>>>().notNull().default({}),
    /** Who makes its checkouts; a payment is asked about and refunded where it was made. */
    paymentProvider: text('payment_provider').notNull().default('mercadopago'),
    createdAt: createdAt(),
  },
  (t) => [
    check('properties_payment_provider', sql`${t.paymentProvider} in ('mercadopago', 'stripe')`),
    check('properties_hold_minutes', sql`${t.holdMinutes} > 0`),
    check('properties_deposit_percent', sql`${t.depositPercent} between 0 and 100`),
  ],
);

export const accommodations = pgTable(
  'accommodations',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    name: text('name').notNull(),
    kind: accommodationKind('kind').notNull(),
    capacity: integer('capacity').notNull(),
    baseRateMinor: minor('base_rate_minor').notNull(),
    weekendMultiplierBp: integer('weekend_multiplier_bp').notNull().default(12000),
    minNights: integer('min_nights').notNull().default(1),
    maxNights: integer('max_nights').notNull().default(60),
    includedGuests: integer('included_guests').notNull(),
    extraGuestMinor: minor('extra_guest_minor').notNull().default(0),
    cleaningFeeMinor: minor('cleaning_fee_minor').notNull().default(0),
    longStayDiscounts: jsonb('long_stay_discounts').$type<LongStayDiscount[]>().notNull().default([]),
    amenities: text('amenities').array().notNull().default([]),
    photos: jsonb('photos').$type<Photo[]>().notNull().default([]),
    description: jsonb('description').$type<Record<string, string>>().notNull().default({}),
    turnoverNights: smallint('turnover_nights').notNull().default(0),
    calendarToken: text('calendar_token').notNull().unique(),
    position: integer('position').notNull().default(0),
    active: boolean('active').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    // The catalog: a property's accommodations in the host's order.
    index('accommodations_property').on(t.propertyId, t.position),
    check('accommodations_capacity', sql`${t.capacity} > 0`),
    check(
      'accommodations_money',
      sql`${t.baseRateMinor} >= 0 and ${t.extraGuestMinor} >= 0 and ${t.cleaningFeeMinor} >= 0`,
    ),
    check('accommodations_nights', sql`${t.minNights} >= 1 and ${t.maxNights} >= ${t.minNights}`),
    check('accommodations_turnover', sql`${t.turnoverNights} between 0 and 30`),
  ],
);

export const seasons = pgTable(
  'seasons',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    accommodationId: uuid('accommodation_id').references(() => accommodations.id),
    name: text('name').notNull(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    toDate: date('to_date', { mode: 'string' }).notNull(),
    rateMinor: minor('rate_minor'),
    multiplierBp: integer('multiplier_bp'),
    minNights: integer('min_nights'),
    closedToArrival: boolean('closed_to_arrival').notNull().default(false),
    closedToDeparture: boolean('closed_to_departure').notNull().default(false),
    stopSell: boolean('stop_sell').notNull().default(false),
  },
  (t) => [
    // The catalog and a gate's rates: the seasons of one property.
    index('seasons_property').on(t.propertyId, t.fromDate),
    check('seasons_dates', sql`${t.fromDate} < ${t.toDate}`),
  ],
);

export const guests = pgTable(
  'guests',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    /** WhatsApp's business-scoped user id. */
    userId: text('user_id'),
    waId: text('wa_id'),
    phone: text('phone'),
    name: text('name').notNull().default(''),
    email: text('email'),
    language: text('language'),
    consentAt: instant('consent_at'),
    erasedAt: instant('erased_at'),
    handedOffAt: instant('handed_off_at'),
    lastMessageAt: instant('last_message_at'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('guests_user').on(t.propertyId, t.userId),
    unique('guests_wa').on(t.propertyId, t.waId),
    // A host looks a guest up by the beginning of phone, name or e-mail; the gate reuses a program's guest by phone or e-mail.
    index('guests_phone_begins').on(t.propertyId, t.phone.op('text_pattern_ops')),
    index('guests_name_begins').on(t.propertyId, sql`lower(${t.name}) text_pattern_ops`),
    index('guests_email_begins').on(t.propertyId, sql`lower(${t.email}) text_pattern_ops`),
    // Who waits for a person, the longest first.
    index('guests_waiting').on(t.propertyId, t.handedOffAt).where(sql`handed_off_at is not null`),
  ],
);

export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    accommodationId: uuid('accommodation_id')
      .notNull()
      .references(() => accommodations.id),
    channel: channel('channel').notNull(),
    url: text('url').notNull(),
    etag: text('etag'),
    lastSyncedAt: instant('last_synced_at'),
    lastError: text('last_error'),
    /** Read no more; its past stays still refer to it. */
    removedAt: instant('removed_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('calendar_feeds_accommodation').on(t.accommodationId),
    // An address is read once for each accommodation.
    uniqueIndex('calendar_feeds_url').on(t.accommodationId, t.url).where(sql`removed_at is null`),
  ],
);

/**
 * `stay`, `occupied` (generated) and the exclusion constraint are in the custom migration
 * `0002_no_night_is_sold_twice.sql`: drizzle-kit writes neither.
 */
export const reservations = pgTable(
  'reservations',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    accommodationId: uuid('accommodation_id')
      .notNull()
      .references(() => accommodations.id),
    guestId: uuid('guest_id').references(() => guests.id),
    code: text('code').notNull().unique(),
    checkIn: date('check_in', { mode: 'string' }).notNull(),
    checkOut: date('check_out', { mode: 'string' }).notNull(),
    turnoverNights: smallint('turnover_nights').notNull().default(0),
    adults: integer('adults').notNull().default(0),
    children: integer('children').notNull().default(0),
    infants: integer('infants').notNull().default(0),
    pets: boolean('pets').notNull().default(false),
    status: reservationStatus('status').notNull(),
    channel: channel('channel').notNull(),
    quote: jsonb('quote').$type<Quote>(),
    currency: text('currency').notNull(),
    totalMinor: minor('total_minor').notNull().default(0),
    depositMinor: minor('deposit_minor').notNull().default(0),
    paidMinor: minor('paid_minor').notNull().default(0),
    refundedMinor: minor('refunded_minor').notNull().default(0),
    /** What the policy gives back, written with the cancellation; paid when `refunded_minor` reaches it. */
    refundDueMinor: minor('refund_due_minor').notNull().default(0),
    expiresAt: instant('expires_at'),
    extendedAt: instant('extended_at'),
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash'),
    /** The provider's checkout, once the payment link was opened; bound to `expires_at`. */
    checkoutId: text('checkout_id'),
    checkoutUrl: text('checkout_url'),
    checkoutExpiresAt: instant('checkout_expires_at'),
    /** When the thread accepted the news of the expiry; null keeps the sweep at it. */
    guestToldAt: instant('guest_told_at'),
    remindedAt: instant('reminded_at'),
    feedId: uuid('feed_id').references(() => calendarFeeds.id),
    feedUid: text('feed_uid'),
    notes: text('notes'),
    createdAt: createdAt(),
    confirmedAt: instant('confirmed_at'),
    cancelledAt: instant('cancelled_at'),
    expiredAt: instant('expired_at'),
    checkedInAt: instant('checked_in_at'),
    checkedOutAt: instant('checked_out_at'),
    noShowAt: instant('no_show_at'),
    movedAt: instant('moved_at'),
  },
  (t) => [
    unique('reservations_idempotency').on(t.propertyId, t.idempotencyKey),
    // importStays: one row for each event of a feed.
    uniqueIndex('reservations_feed_uid')
      .on(t.feedId, t.feedUid)
      .where(sql`feed_id is not null and status in ('held','confirmed','in_house','blocked')`),
    // The expiry sweep.
    index('reservations_expiring').on(t.expiresAt).where(sql`status = 'held'`),
    // The sweep's second half: guests not yet told.
    index('reservations_untold').on(t.expiredAt).where(sql`status = 'expired' and guest_told_at is null`),
    // The sweep of refunds owed and not yet paid.
    index('reservations_refunds_due').on(t.cancelledAt).where(sql`refund_due_minor > refunded_minor`),
    // The host's list by state, keyset pages.
    index('reservations_property_status').on(t.propertyId, t.status, t.checkIn, t.id),
    // The host's list of one accommodation.
    index('reservations_accommodation').on(t.accommodationId, t.checkIn, t.id),
    // Arrivals and departures of all properties by state.
    index('reservations_status_dates').on(t.status, t.checkIn, t.checkOut),
    // The host's list by arrival, keyset pages; and by creation.
    index('reservations_property_check_in').on(t.propertyId, t.checkIn, t.id),
    index('reservations_property_created').on(t.propertyId, t.createdAt, t.id),
    // Reports by channel.
    index('reservations_channel').on(t.propertyId, t.channel, t.createdAt),
    // A guest's own reservations, newest first.
    index('reservations_guest').on(t.guestId, t.createdAt.desc()),
    check('reservations_dates', sql`${t.checkIn} < ${t.checkOut}`),
    check(
      'reservations_money',
      sql`${t.totalMinor} >= 0 and ${t.depositMinor} >= 0 and ${t.paidMinor} >= 0 and ${t.refundedMinor} >= 0`,
    ),
    check('reservations_party', sql`${t.adults} >= 0 and ${t.children} >= 0 and ${t.infants} >= 0`),
    check('reservations_hold_ends', sql`${t.status} <> 'held' or ${t.expiresAt} is not null`),
  ],
);
