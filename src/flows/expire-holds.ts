import { guestMail } from '../domain/guest-mail.ts';
import type { HoldNews, HoldRecords } from '../ports/records.ts';
import type { Catalog, Gates, Mailer, PaymentLinks, Threads } from '../ports.ts';
import { knownReservation, threadNameOf } from './known-reservation.ts';

export type ExpirePorts = {
  readonly holdRecords: HoldRecords;
  readonly gates: Gates;
  readonly threads: Threads;
  readonly mailer: Mailer;
  readonly paymentLinks: PaymentLinks;
  readonly catalog: Catalog;
};

/** A tick takes at most this many of each; the next tick takes the rest. */
const PER_TICK_MAX = 500;
const AT_ONCE = 6;
/** A guest is reminded this long before the hold ends. */
export const REMIND_BEFORE_MS = 10 * 60_000;

export type ExpireReport = { readonly gates: number; readonly told: number };

/**
 * The sweep: each gate with a hold past its time expires it, then each guest of an expired hold is told. The mark of being told is set
 * after the thread has accepted the event, which it keeps once by key: a sweep that dies half way is repeated by the next.
 */
export async function expireHolds(ports: ExpirePorts, now: number): Promise<ExpireReport> {
  const accommodationIds = await ports.holdRecords.findAccommodationsToExpire(now, PER_TICK_MAX);
  await inChunks(accommodationIds, (id) => ports.gates.gateOf(id).expire({ now }));
  const untold = await ports.holdRecords.findUntold(PER_TICK_MAX);
  const told = await tellEach(ports, untold, 'hold_expired', now);
  if (told.length > 0) await ports.holdRecords.markTold(told, now);
  return { gates: accommodationIds.length, told: told.length };
}

/** Guests whose hold ends within ten minutes hear of it once. */
export async function remindGuests(ports: ExpirePorts, now: number): Promise<number> {
  const due = await ports.holdRecords.findToRemind(now, now + REMIND_BEFORE_MS, PER_TICK_MAX);
  const told = await tellEach(ports, due, 'hold_reminder', now);
  if (told.length > 0) await ports.holdRecords.markReminded(told, now);
  return told.length;
}

async function tellEach(
  ports: ExpirePorts,
  news: readonly HoldNews[],
  event: 'hold_expired' | 'hold_reminder',
  now: number,
): Promise<string[]> {
  const told: string[] = [];
  await inChunks(news, async (item) => {
    await tellOne(ports, item, event, now);
    told.push(item.reservation.id);
  });
  return told;
}

async function tellOne(
  ports: ExpirePorts,
  { reservation, guest, phoneNumberId }: HoldNews,
  event: 'hold_expired' | 'hold_reminder',
  now: number,
) {
  const key = `reservation:${reservation.id}:${event}:${reservation.expiresAt}`;
  const name = threadNameOf(phoneNumberId, guest);
  if (name) {
    const known = knownReservation(reservation, await ports.paymentLinks.urlFor(reservation.code));
    await ports.threads.threadOf(name).notify({ key, event: { event, reservation: known } });
  } else if (guest.email && event === 'hold_expired') {
    const property = await ports.catalog.findById(reservation.propertyId);
    if (!property) return;
    const mail = guestMail('ended', reservation, guest, property, now);
    await ports.mailer.send({ to: guest.email, ...mail, idempotencyKey: key });
  }
}

/** Six at a time, which is what a Worker may have open; one that fails is left for the next tick. */
async function inChunks<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.allSettled(items.slice(from, from + AT_ONCE).map(act));
  }
}
