import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  accommodations,
  calendarFeeds,
  guests,
  messageDirection,
  paymentStatus,
  properties,
  reservations,
} from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const createdAt = () => instant('created_at').notNull().defaultNow();

export type PaymentEvent = { readonly status: string; readonly amountMinor: number; readonly at: string };

export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey(),
  propertyId: uuid('property_id')
    .notNull()
    .references(() => properties.id),
  /** Hex SHA-256 of the key; the key itself is shown once and kept nowhere. */
  keyHash: text('key_hash').notNull().unique(),
  label: text('label').notNull(),
  ratePerSecond: integer('rate_per_second').notNull().default(50),
  createdAt: createdAt(),
  revokedAt: instant('revoked_at'),
});

export const payments = pgTable(
  'payments',
  {
    id: uuid('id').primaryKey(),
    reservationId: uuid('reservation_id').references(() => reservations.id),
    provider: text('provider').notNull(),
    providerPaymentId: text('provider_payment_id').notNull(),
    status: paymentStatus('status').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    refundedMinor: bigint('refunded_minor', { mode: 'number' }).notNull().default(0),
    /** How an approved payment ended (`Settlement` of the gate); set once. */
    settlement: text('settlement'),
    refundRequestedAt: instant('refund_requested_at'),
    /** When the guest's thread and the host heard of the settlement. */
    toldAt: instant('told_at'),
    events: jsonb('events').$type<PaymentEvent[]>().notNull().default([]),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique('payments_provider').on(t.provider, t.providerPaymentId),
    // A reservation's payments.
    index('payments_reservation').on(t.reservationId),
    // The sweep of settled payments whose people were not told.
    index('payments_untold').on(t.updatedAt).where(sql`told_at is null and settlement is not null`),
  ],
);

/** Every message in and out, written after the reply, one statement a turn. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    guestId: uuid('guest_id').references(() => guests.id),
    direction: messageDirection('direction').notNull(),
    /** WhatsApp's id; null while an outgoing message has none. */
    wamid: text('wamid').unique(),
    /** The outbox id of an outgoing message, the wamid of an incoming one: one row each. */
    messageKey: text('message_key').notNull().unique(),
    turnId: text('turn_id').notNull(),
    type: text('type').notNull(),
    body: text('body').notNull(),
    understanding: jsonb('understanding'),
    /** State before and after, facts used, timings: what a replay needs. On the turn's reply row. */
    trace: jsonb('trace'),
    status: text('status'),
    statusRank: smallint('status_rank').notNull().default(0),
    costCategory: text('cost_category'),
    errorCode: integer('error_code'),
    sentAt: instant('sent_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    // A conversation as a host reads it, and as a replay needs it.
    index('messages_guest').on(t.guestId, t.sentAt.desc()),
    // What a host is shown as not delivered or not heard.
    index('messages_dead').on(t.propertyId, t.sentAt).where(sql`status in ('dead', 'failed', 'not_heard')`),
  ],
);

export const feedConflicts = pgTable(
  'feed_conflicts',
  {
    id: uuid('id').primaryKey(),
    feedId: uuid('feed_id')
      .notNull()
      .references(() => calendarFeeds.id),
    feedUid: text('feed_uid').notNull(),
    accommodationId: uuid('accommodation_id')
      .notNull()
      .references(() => accommodations.id),
    checkIn: text('check_in').notNull(),
    checkOut: text('check_out').notNull(),
    withCode: text('with_code').notNull(),
    createdAt: createdAt(),
    /** When the host's mail was accepted; null keeps the sync at it. */
    toldAt: instant('told_at'),
    /** When the feed no longer had it. */
    resolvedAt: instant('resolved_at'),
  },
  (t) => [unique('feed_conflicts_once').on(t.feedId, t.feedUid, t.checkIn, t.checkOut, t.withCode)],
);

/** Who did what; append-only (a trigger refuses update and delete). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid('id').primaryKey(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    createdAt: createdAt(),
  },
  (t) => [
    // The history of one reservation.
    index('audit_log_subject').on(t.propertyId, t.subject, t.createdAt),
  ],
);

/** better-auth's tables, with the role and the property of each user. */
export const adminUsers = pgTable('admin_users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  role: text('role').notNull().default('viewer'),
  propertyId: uuid('property_id').references(() => properties.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

export const adminSessions = pgTable(
  'admin_sessions',
  {
    id: text('id').primaryKey(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    token: text('token').notNull().unique(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => adminUsers.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('admin_sessions_user').on(t.userId)],
);

export const adminAccounts = pgTable(
  'admin_accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => adminUsers.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: timestamp('access_token_expires_at', { withTimezone: true }),
    refreshTokenExpiresAt: timestamp('refresh_token_expires_at', { withTimezone: true }),
    scope: text('scope'),
    password: text('password'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('admin_accounts_user').on(t.userId)],
);

export const adminVerifications = pgTable(
  'admin_verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('admin_verifications_identifier').on(t.identifier)],
);
