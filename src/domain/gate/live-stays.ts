import type { LiveStay } from '../availability.ts';
import { addDays, type CalendarDate } from '../calendar-date.ts';
import { isHoldLive } from '../hold.ts';
import { LIVE_STATUSES, type Reservation, type ReservationStatus } from '../reservation.ts';
import type { Stay } from '../stay.ts';

/** A stay that takes nights, as the gate remembers it. `verifiedAt`: when Postgres last said so, epoch milliseconds. */
export type RememberedStay = {
  readonly code: string;
  readonly stay: Stay;
  readonly turnoverNights: number;
  readonly status: ReservationStatus;
  readonly expiresAt: number | null;
  readonly verifiedAt: number;
};

/** The dates that are taken: the stay and the turnover after it. */
export const occupiedBy = (
  stay: Stay,
  turnoverNights: number,
): { readonly from: CalendarDate; readonly to: CalendarDate } => ({
  from: stay.checkIn,
  to: endOf(stay, turnoverNights),
});

const endOf = (stay: Stay, turnoverNights: number): CalendarDate =>
  turnoverNights === 0 ? stay.checkOut : addDays(stay.checkOut, turnoverNights);

/** True if the two stays, each with its turnover, share a night: what the exclusion constraint says. */
export const collide = (a: Stay, aTurnover: number, b: Stay, bTurnover: number): boolean =>
  a.checkIn < endOf(b, bTurnover) && b.checkIn < endOf(a, aTurnover);

const isLiveStatus = (status: ReservationStatus): boolean =>
  (LIVE_STATUSES as readonly string[]).includes(status);

/** A hold past its time takes no nights, whether or not somebody has swept it. */
export const takesNights = (stay: Pick<RememberedStay, 'status' | 'expiresAt'>, now: number): boolean =>
  isLiveStatus(stay.status) &&
  (stay.status !== 'held' || (stay.expiresAt !== null && isHoldLive(stay.expiresAt, now)));

/** A remembered stay in the way, or null. `except` is the reservation that asks, when it moves or comes back. */
export function findCollision(
  stays: Iterable<RememberedStay>,
  wanted: { readonly stay: Stay; readonly turnoverNights: number; readonly except: string | null },
  now: number,
): RememberedStay | null {
  // Dates first: they tell nearly all of a year's stays apart.
  for (const known of stays) {
    if (!collide(known.stay, known.turnoverNights, wanted.stay, wanted.turnoverNights)) continue;
    if (known.code !== wanted.except && takesNights(known, now)) return known;
  }
  return null;
}

/** A row as the gate remembers it; null if it takes no nights (any more). */
export function remember(reservation: Reservation, now: number): RememberedStay | null {
  const { code, stay, turnoverNights, status, expiresAt } = reservation;
  return isLiveStatus(status) ? { code, stay, turnoverNights, status, expiresAt, verifiedAt: now } : null;
}

/** In the shape a snapshot is built from. */
export const toSnapshotStays = (stays: Iterable<RememberedStay>, now: number): LiveStay[] =>
  [...stays]
    .filter((stay) => takesNights(stay, now))
    .map(({ stay, turnoverNights, status, expiresAt }) => ({
      stay,
      turnoverNights,
      holdExpiresAt: status === 'held' ? expiresAt : null,
    }));

/** What memory must forget and learn to agree with Postgres; `touchedSince` are codes changed while Postgres was read. */
export function differences(
  memory: ReadonlyMap<string, RememberedStay>,
  truth: ReadonlyMap<string, RememberedStay>,
  touchedSince: ReadonlySet<string>,
): { readonly forget: readonly string[]; readonly learn: readonly RememberedStay[] } {
  const forget = [...memory.keys()].filter((code) => !truth.has(code) && !touchedSince.has(code));
  const learn = [...truth.values()].filter(
    (stay) => !touchedSince.has(stay.code) && !isSame(memory.get(stay.code), stay),
  );
  return { forget, learn };
}

const isSame = (a: RememberedStay | undefined, b: RememberedStay): boolean =>
  a !== undefined &&
  a.stay.checkIn === b.stay.checkIn &&
  a.stay.checkOut === b.stay.checkOut &&
  a.turnoverNights === b.turnoverNights &&
  a.status === b.status &&
  a.expiresAt === b.expiresAt;
