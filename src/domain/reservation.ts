import type { Currency } from './money.ts';
import type { Language } from './nlu/understanding.ts';
import type { Quote } from './pricing.ts';
import type { Party, Stay } from './stay.ts';

export const RESERVATION_STATUSES = [
  'held',
  'confirmed',
  'in_house',
  'checked_out',
  'cancelled',
  'expired',
  'no_show',
  'blocked',
] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

/** The statuses whose nights are taken: those of the exclusion constraint. */
export const LIVE_STATUSES = [
  'held',
  'confirmed',
  'in_house',
  'blocked',
] as const satisfies readonly ReservationStatus[];

export const CHANNELS = ['whatsapp', 'api', 'admin', 'airbnb', 'booking_com', 'vrbo', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who a reservation is for. At least one of `userId`, `waId`, `phone`, `email` tells guests apart. */
export type GuestIdentity = {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** WhatsApp's business-scoped user id. */
  readonly userId: string | null;
  /** WhatsApp's phone-based id, digits only. */
  readonly waId: string | null;
  readonly language: Language | null;
};

/** A row of `reservations` as the rest of the program sees it. Instants are epoch milliseconds. */
export type Reservation = {
  readonly id: string;
  readonly propertyId: string;
  readonly accommodationId: string;
  readonly code: string;
  readonly stay: Stay;
  readonly turnoverNights: number;
  readonly party: Party;
  readonly pets: boolean;
  readonly status: ReservationStatus;
  readonly channel: Channel;
  readonly quote: Quote | null;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly depositMinor: number;
  readonly paidMinor: number;
  readonly refundedMinor: number;
  readonly expiresAt: number | null;
  readonly createdAt: number;
};

export type ReservationVerb =
  | 'extend'
  | 'release'
  | 'confirm'
  | 'confirm_late'
  | 'cancel'
  | 'move'
  | 'expire'
  | 'check_in'
  | 'check_out'
  | 'no_show'
  | 'unblock';

/** Every legal transition; all else is `wrong-state`. */
export const TRANSITIONS: Readonly<
  Record<ReservationStatus, Partial<Record<ReservationVerb, ReservationStatus>>>
> = {
  held: {
    extend: 'held',
    release: 'cancelled',
    confirm: 'confirmed',
    cancel: 'cancelled',
    move: 'held',
    expire: 'expired',
  },
  confirmed: { cancel: 'cancelled', move: 'confirmed', check_in: 'in_house', no_show: 'no_show' },
  in_house: { check_out: 'checked_out', move: 'in_house' },
  expired: { confirm_late: 'confirmed' },
  blocked: { unblock: 'cancelled', move: 'blocked' },
  checked_out: {},
  cancelled: {},
  no_show: {},
};

/** The status after the verb, or null if it is not legal. */
export const transition = (status: ReservationStatus, verb: ReservationVerb): ReservationStatus | null =>
  TRANSITIONS[status][verb] ?? null;
