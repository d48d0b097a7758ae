import { dayNumber } from '../calendar-date.ts';
import { RESERVATION_STATUSES } from '../reservation.ts';
import { occupiedBy, type RememberedStay } from './live-stays.ts';

/** How many live stays there are, and a sum over them that differs when one of them does. Postgres works out the same. */
export type Fingerprint = { readonly count: number; readonly sum: number };

/** Primes that keep each product below 2^53; those of the SQL in `adapters/neon/gate-holds.ts`. */
export const FINGERPRINT = { days: 4_099, status: 17, expiry: 1_000_003, product: 2_147_483_647 };

/** Of the stays that are not over on `from`, a date as text. */
export function fingerprintOf(stays: Iterable<RememberedStay>, from: string): Fingerprint {
  let count = 0;
  let sum = 0;
  for (const stay of stays) {
    if (occupiedBy(stay.stay, stay.turnoverNights).to <= from) continue;
    count += 1;
    sum += numberOf(stay);
  }
  return { count, sum };
}

function numberOf({ code, stay, turnoverNights, status, expiresAt }: RememberedStay): number {
  const dates = dayNumber(stay.checkIn) * FINGERPRINT.days + dayNumber(stay.checkOut) + turnoverNights;
  const state = RESERVATION_STATUSES.indexOf(status) * FINGERPRINT.status + letters(code);
  return (dates * (state + 1 + ((expiresAt ?? 0) % FINGERPRINT.expiry))) % FINGERPRINT.product;
}

/** Each letter of a code by its place. */
function letters(code: string): number {
  let sum = 0;
  for (let place = 0; place < code.length; place++) sum += code.charCodeAt(place) * (place + 1) ** 2;
  return sum;
}
