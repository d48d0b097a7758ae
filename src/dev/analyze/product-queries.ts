import { createAdminConversations } from '../../adapters/neon/admin-conversations.ts';
import { createAdminReservations } from '../../adapters/neon/admin-reservations.ts';
import { createCalendars } from '../../adapters/neon/calendars.ts';
import { createCatalog } from '../../adapters/neon/catalog.ts';
import type { Sql } from '../../adapters/neon/connection.ts';
import { createGateChanges } from '../../adapters/neon/gate-changes.ts';
import { createGateFeeds } from '../../adapters/neon/gate-feeds.ts';
import { createGateHolds } from '../../adapters/neon/gate-holds.ts';
import { createGatePayments } from '../../adapters/neon/gate-payments.ts';
import { createHoldRecords, createReconcileTargets } from '../../adapters/neon/hold-records.ts';
import { createPaymentRecords } from '../../adapters/neon/payment-records.ts';
import { createReservations } from '../../adapters/neon/reservations.ts';
import { createSigns } from '../../adapters/neon/signs.ts';
import { createTranscripts } from '../../adapters/neon/transcripts.ts';
import { uuidv7 } from '../../ids.ts';
import { listQueries } from './list-queries.ts';
import { newStay, priced, STAY_NIGHTS, stayFrom, transcriptOf } from './query-inputs.ts';
import type { Samples } from './samples.ts';

/** A query by its name, `adapter.verb` or `adapter.verb · how`. */
export type ProductQuery = { readonly name: string; readonly run: () => Promise<unknown> };
export type ProductAdapters = ReturnType<typeof adaptersOf>;

/** Every adapter that speaks SQL; a test holds this against the folder. */
export const adaptersOf = (sql: Sql, now: () => number) => ({
  adminConversations: createAdminConversations(sql),
  adminReservations: createAdminReservations(sql),
  calendars: createCalendars(sql),
  catalog: createCatalog({ sql, holdMinutesOverride: undefined, now, inBackground: () => undefined }),
  gateChanges: createGateChanges(sql),
  gateFeeds: createGateFeeds(sql),
  gateHolds: createGateHolds(sql),
  gatePayments: createGatePayments(sql),
  holdRecords: createHoldRecords(sql),
  reconcileTargets: createReconcileTargets(sql),
  paymentRecords: createPaymentRecords(sql),
  reservations: createReservations(sql, { urlFor: async (code) => code, codeOf: async () => null }),
  transcripts: createTranscripts(sql),
  signs: createSigns(sql),
});

/** Every query of the product, asked as the product asks it. */
export function productQueries(adapters: ProductAdapters, samples: Samples): readonly ProductQuery[] {
  return [
    ...listQueries(adapters.adminReservations, samples),
    ...hostQueries(adapters, samples),
    ...calendarQueries(adapters, samples),
    ...catalogQueries(adapters, samples),
    ...gateQueries(adapters, samples),
    ...changeQueries(adapters, samples),
    ...paymentQueries(adapters, samples),
    ...sweepQueries(adapters, samples),
  ];
}

const named = (queries: Readonly<Record<string, () => Promise<unknown>>>): readonly ProductQuery[] =>
  Object.entries(queries).map(([name, run]) => ({ name, run }));

function hostQueries(adapters: ProductAdapters, s: Samples) {
  const { adminConversations, adminReservations, reservations, transcripts } = adapters;
  return named({
    'adminConversations.listDeadLetters': () => adminConversations.listDeadLetters(s.propertyId, 200),
    'adminConversations.listWaiting': () =>
      adminConversations.listWaiting(s.propertyId, s.now - 86_400_000, 200),
    'adminConversations.show': () =>
      adminConversations.show(s.propertyId, s.confirmed.guest_id ?? s.propertyId, null, 100),
    'adminReservations.history': () => adminReservations.history(s.propertyId, s.paid.code),
    'adminReservations.record': () =>
      adminReservations.record({
        id: uuidv7(s.now),
        propertyId: s.propertyId,
        actor: 'host@example.test',
        action: 'confirm',
        subject: s.held.code,
        before: null,
        after: null,
        at: s.now,
      }),
    'reservations.findByCode': () => reservations.findByCode(s.propertyId, s.confirmed.code),
    'reservations.findByCodeAnywhere': () => reservations.findByCodeAnywhere(s.confirmed.code),
    'transcripts.write · known guest': () => transcripts.write(transcriptOf(s, s.guest.phone), s.now),
    'transcripts.write · new guest': () => transcripts.write(transcriptOf(s, '+5492944000000'), s.now),
  });
}

function calendarQueries({ calendars }: ProductAdapters, s: Samples) {
  const feed = {
    id: s.feedId,
    propertyId: s.propertyId,
    accommodationId: s.accommodationId,
    channel: 'airbnb',
    url: 'https://calendar.example.test/new.ics',
    etag: null,
  } as const;
  const conflict = { id: uuidv7(s.now), uid: 'new', ...stayFrom(s.freeFrom), withCode: s.confirmed.code };
  return named({
    'calendars.findCalendar': () => calendars.findCalendar(s.accommodationId, 'airbnb', s.now),
    'calendars.rotateToken': () => calendars.rotateToken(s.propertyId, s.accommodationId, 'token'),
    'calendars.list': () => calendars.list(s.propertyId),
    'calendars.listFeedIds': () => calendars.listFeedIds(),
    'calendars.findFeed': () => calendars.findFeed(s.feedId),
    'calendars.keepSync · read': () =>
      calendars.keepSync(s.feedId, { isRead: true, etag: 'e', error: null }, s.now),
    'calendars.keepSync · failed': () =>
      calendars.keepSync(s.feedId, { isRead: false, etag: null, error: 'gone' }, s.now),
    'calendars.addFeed': () => calendars.addFeed({ ...feed, id: uuidv7(s.now) }),
    'calendars.removeFeed': () => calendars.removeFeed(s.propertyId, s.feedId, s.now),
    'calendars.keepConflicts': () => calendars.keepConflicts(feed, [conflict], s.now),
    'calendars.findUntoldConflicts': () => calendars.findUntoldConflicts(s.feedId),
    'calendars.markConflictsTold': () => calendars.markConflictsTold([conflict.id], s.now),
    'calendars.findTakenNights': () => calendars.findTakenNights(s.accommodationId, [s.confirmed.code]),
  });
}

function catalogQueries({ catalog }: ProductAdapters, s: Samples) {
  return named({
    'catalog.findByPhoneNumberId': () => catalog.findByPhoneNumberId(s.phoneNumberId),
    'catalog.findById': () => catalog.findById(s.propertyId),
    'catalog.findByAccommodationId': () => catalog.findByAccommodationId(s.accommodationId),
    'catalog.findByApiKeyHash': async () => {
      catalog.forgetAll();
      return catalog.findByApiKeyHash('no such hash');
    },
  });
}

function gateQueries({ gateHolds, gateFeeds }: ProductAdapters, s: Samples) {
  const where = { propertyId: s.propertyId, accommodationId: s.accommodationId, now: s.now };
  const batch = (size: number) => Array.from({ length: size }, (_, index) => newStay(s, index));
  return named({
    'gateHolds.commit · 1 hold': () => gateHolds.commit(batch(1), where),
    'gateHolds.commit · 31 holds': () => gateHolds.commit(batch(31), where),
    'gateHolds.loadLive': () => gateHolds.loadLive(s.accommodationId, s.now),
    'gateHolds.fingerprint': () => gateHolds.fingerprint(s.accommodationId, s.now),
    'gateHolds.expire': () => gateHolds.expire(s.held.accommodation_id, s.now),
    'gateFeeds.loadFeed': () => gateFeeds.loadFeed(s.feedId),
    'gateFeeds.importStays': () =>
      gateFeeds.importStays({
        ...where,
        feedId: s.feedId,
        channel: 'airbnb',
        release: [s.blocked.code],
        add: [
          { id: uuidv7(s.now), code: 'TQ-NEW222', uid: 'n', stay: stayFrom(s.freeFrom), summary: 'Reserved' },
        ],
        currency: 'ARS',
      }),
  });
}

function changeQueries({ gateChanges }: ProductAdapters, s: Samples) {
  const { code, accommodation_id: accommodationId, check_in: onlyIfCheckIn } = s.confirmed;
  const change = { code, accommodationId, from: ['confirmed'], now: s.now } as const;
  return named({
    'gateChanges.find': () => gateChanges.find(code),
    'gateChanges.change · cancel': () =>
      gateChanges.change({
        ...change,
        to: 'cancelled',
        instant: 'cancelled_at',
        set: { refundDueMinor: 1, notes: 'rain', onlyIfPaidMinor: 9_000_000, onlyIfCheckIn },
      }),
    'gateChanges.change · extend': () =>
      gateChanges.change({
        ...change,
        code: s.held.code,
        accommodationId: s.held.accommodation_id,
        from: ['held'],
        to: 'held',
        instant: 'extended_at',
        set: { expiresAt: s.now + 1_800_000, onlyIfNull: 'extended_at', onlyIfExpiresAfter: s.now },
      }),
    'gateChanges.move': () =>
      gateChanges.move({
        code,
        toAccommodationId: accommodationId,
        stay: stayFrom(s.freeFrom),
        party: { adults: 2, children: 0, infants: 0 },
        turnoverNights: 0,
        quote: priced(stayFrom(s.freeFrom)),
        now: s.now,
      }),
  });
}

function paymentQueries({ gatePayments, paymentRecords }: ProductAdapters, s: Samples) {
  const event = (of: { code: string; paymentId: string }, status: 'approved' | 'refunded') => ({
    code: of.code,
    isBalance: false,
    now: s.now,
    payment: {
      provider: 'mercadopago',
      providerPaymentId: of.paymentId,
      status,
      amountMinor: 9_000_000,
      currency: 'ARS',
    } as const,
  });
  const fresh = { code: s.held.code, paymentId: 'pay new' };
  const checkout = { checkoutId: 'c', url: 'https://pay.example.test/c' };
  return named({
    'gatePayments.recordPayment · new': () =>
      gatePayments.recordPayment(event(fresh, 'approved'), uuidv7(s.now)),
    'gatePayments.recordPayment · refunded': () =>
      gatePayments.recordPayment(event(s.paid, 'refunded'), uuidv7(s.now)),
    'gatePayments.settle · confirmed': () => gatePayments.settle(event(fresh, 'approved'), 'confirmed'),
    'gatePayments.settle · retaken': () => gatePayments.settle(event(fresh, 'approved'), 'retaken'),
    'gatePayments.settle · balance': () => gatePayments.settle(event(fresh, 'approved'), 'balance'),
    'gatePayments.settle · refund': () =>
      gatePayments.settle(event(s.paid, 'approved'), 'refund_dates_taken'),
    'paymentRecords.keepCheckout': () =>
      paymentRecords.keepCheckout(s.held.code, checkout, s.now + STAY_NIGHTS),
    'paymentRecords.findCheckout': () => paymentRecords.findCheckout(s.held.code, s.now),
    'paymentRecords.markTold': () => paymentRecords.markTold('mercadopago', s.paid.paymentId, s.now),
    'paymentRecords.findUntold': () => paymentRecords.findUntold(s.now, 100),
    'paymentRecords.findRefundsDue': () => paymentRecords.findRefundsDue(100),
    'paymentRecords.refundDue': () => paymentRecords.refundDue(s.refundOwed.code),
    'paymentRecords.keepRefund': () =>
      paymentRecords.keepRefund({
        code: s.paid.code,
        provider: 'mercadopago',
        providerPaymentId: s.paid.paymentId,
        amountMinor: 9_000_000,
      }),
  });
}

function sweepQueries({ holdRecords, reconcileTargets, signs }: ProductAdapters, s: Samples) {
  return named({
    'holdRecords.findAccommodationsToExpire': () => holdRecords.findAccommodationsToExpire(s.now, 200),
    'holdRecords.findUntold': () => holdRecords.findUntold(100),
    'holdRecords.markTold': () => holdRecords.markTold([s.held.id], s.now),
    'holdRecords.findToRemind': () => holdRecords.findToRemind(s.now, s.now + 600_000, 100),
    'holdRecords.markReminded': () => holdRecords.markReminded([s.held.id], s.now),
    'reconcileTargets.findAccommodationIds': () => reconcileTargets.findAccommodationIds(),
    'signs.database': () => signs.database(s.now),
    'signs.reservations': () => signs.reservations(s.now),
  });
}
