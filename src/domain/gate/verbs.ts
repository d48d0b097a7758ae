import type { CalendarDate } from '../calendar-date.ts';
import type { Currency } from '../money.ts';
import type { Quote } from '../pricing.ts';
import type { Channel, GuestIdentity, Reservation, ReservationStatus } from '../reservation.ts';
import type { Party, Stay } from '../stay.ts';

/** A bad field: JSON pointer into the request, and the reason in English. */
export type FieldError = { readonly pointer: string; readonly detail: string };

/** A priced offer in place of what was asked. An offer, not a promise. */
export type Alternative = {
  readonly accommodationId: string;
  readonly name: string;
  readonly checkIn: CalendarDate;
  readonly checkOut: CalendarDate;
  readonly totalMinor: number;
  readonly currency: Currency;
  readonly kind: 'shifted' | 'shortened' | 'other_accommodation';
};

export type HoldRequest = {
  readonly propertyId: string;
  readonly accommodationId: string;
  readonly idempotencyKey: string;
  /** Hash of the request's meaning; the same key with another hash is `idempotency-key-reused`. */
  readonly requestHash: string;
  readonly stay: Stay;
  readonly party: Party;
  readonly pets: boolean;
  readonly guest: GuestIdentity;
  readonly channel: Channel;
  readonly now: number;
};

/** Errors that any verb may return. `unknown`: Postgres did not say; the same call may be repeated and then finds the truth. */
export type Unavailable = { readonly kind: 'unknown'; readonly retryAfterSeconds: number };
export type NotFound = { readonly kind: 'not-found' };
export type WrongState = { readonly kind: 'wrong-state'; readonly status: ReservationStatus };
export type DatesTaken = { readonly kind: 'dates-taken'; readonly alternatives: readonly Alternative[] };
export type Invalid = { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };
export type Done = {
  readonly kind: 'done';
  readonly reservation: Reservation /** False when it was so already. */;
  readonly changed: boolean;
};

export type HoldOutcome =
  | { readonly kind: 'held'; readonly reservation: Reservation; readonly repeated: boolean }
  | DatesTaken
  | Invalid
  | { readonly kind: 'idempotency-key-reused' }
  | Unavailable;

/** A payment as the provider told it when asked; never taken from a webhook's body. */
export type ProviderPayment = {
  readonly provider: 'mercadopago' | 'stripe';
  readonly providerPaymentId: string;
  readonly status: 'pending' | 'approved' | 'rejected' | 'cancelled' | 'refunded' | 'charged_back';
  readonly amountMinor: number;
  readonly currency: Currency;
};

/** In exactly one of these ways each approved payment ends. */
export type Settlement =
  | 'confirmed'
  | 'retaken'
  /** The rest of the price, of a stay that the deposit had confirmed. */
  | 'balance'
  | 'refund_dates_taken'
  | 'refund_duplicate'
  | 'refund_wrong_amount'
  | 'refund_wrong_state';

export type PaymentRequest = {
  readonly code: string;
  readonly payment: ProviderPayment;
  /** It was asked for as the balance, not as the deposit. */
  readonly isBalance: boolean;
  readonly now: number;
};

export type PaymentOutcome =
  | {
      readonly kind: 'settled';
      readonly settlement: Settlement;
      readonly reservation: Reservation;
      readonly alternatives: readonly Alternative[] /** False when this event was seen before. */;
      readonly changed: boolean;
    }
  /** Recorded; nothing to settle: pending, rejected, cancelled, refunded, charged back. */
  | { readonly kind: 'recorded'; readonly reservation: Reservation; readonly changed: boolean }
  | NotFound
  | Unavailable;

export type CancelOutcome =
  | {
      readonly kind: 'cancelled';
      readonly reservation: Reservation;
      readonly refundMinor: number;
      readonly changed: boolean;
    }
  | NotFound
  | WrongState
  | Unavailable;
export type ChangeOutcome = Done | NotFound | WrongState | DatesTaken | Invalid | Unavailable;
export type MoveRequest = {
  readonly code: string;
  readonly fromAccommodationId: string;
  readonly stay: Stay;
  readonly party: Party;
  readonly now: number;
};
export type BlockRequest = {
  readonly propertyId: string;
  readonly accommodationId: string;
  readonly stay: Stay;
  readonly note: string | null;
  readonly idempotencyKey: string;
  readonly now: number;
};
export type BlockOutcome =
  | { readonly kind: 'blocked'; readonly reservation: Reservation; readonly repeated: boolean }
  | DatesTaken
  | Invalid
  | Unavailable;

export type ImportedStay = { readonly uid: string; readonly stay: Stay; readonly summary: string };
export type ImportRequest = {
  readonly propertyId: string;
  readonly feedId: string;
  readonly channel: Channel;
  readonly stays: readonly ImportedStay[];
  readonly now: number;
};
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly added: number;
      readonly moved: number;
      readonly released: number;
      readonly conflicts: readonly { readonly uid: string; readonly stay: Stay; readonly withCode: string }[];
    }
  | Unavailable;

export type ExpiredHold = { readonly reservation: Reservation; readonly guest: GuestIdentity };

/** Who does it, for the audit log: written with the change or not at all. `id` is the entry's UUID; the same call repeated is one entry. */
export type HostNote = {
  readonly id: string;
  readonly actor: string;
  readonly action: string;
  readonly statusBefore: ReservationStatus;
};

/** The gate of one accommodation, as others call it (`AccommodationCalendar`'s RPC surface). Every `now` is epoch milliseconds. */
export type AccommodationGate = {
  placeHold(request: HoldRequest): Promise<HoldOutcome>;
  /** Once per hold: its expiry moves by the property's hold minutes from now. */
  extend(request: { readonly code: string; readonly now: number }): Promise<ChangeOutcome>;
  /** The guest or a program lets a hold go. */
  release(request: { readonly code: string; readonly now: number }): Promise<ChangeOutcome>;
  /** Records a payment event and, when it is approved, confirms, takes the nights again, or says what must be refunded. */
  confirm(request: PaymentRequest): Promise<PaymentOutcome>;
  /** A host confirms without a payment through us. */
  confirmByHost(request: {
    readonly code: string;
    readonly now: number;
    readonly note?: HostNote;
  }): Promise<ChangeOutcome>;
  cancel(request: {
    readonly code: string;
    readonly reason: string | null;
    readonly by: 'guest' | 'host' | 'program';
    readonly now: number;
    readonly note?: HostNote;
  }): Promise<CancelOutcome>;
  move(request: MoveRequest): Promise<ChangeOutcome>;
  block(request: BlockRequest): Promise<BlockOutcome>;
  unblock(request: {
    readonly code: string;
    readonly now: number;
    readonly note?: HostNote;
  }): Promise<ChangeOutcome>;
  importStays(request: ImportRequest): Promise<ImportOutcome>;
  /** Expires every hold past its time. */
  expire(request: {
    readonly now: number;
  }): Promise<{ readonly kind: 'expired'; readonly expired: number } | Unavailable>;
  checkIn(request: { readonly code: string; readonly now: number }): Promise<ChangeOutcome>;
  checkOut(request: { readonly code: string; readonly now: number }): Promise<ChangeOutcome>;
  noShow(request: { readonly code: string; readonly now: number }): Promise<ChangeOutcome>;
  /** Another gate took over a reservation that was here; may come late or twice. */
  forget(request: { readonly code: string; readonly now: number }): Promise<void>;
  reloadRates(request: { readonly now: number }): Promise<void>;
  /** Rewrites this accommodation's field in the property's snapshot and returns it as stored. */
  snapshot(request: { readonly now: number }): Promise<string>;
  /** Compares memory with Postgres and heals; says how many stays were repaired either way. */
  reconcile(request: { readonly now: number }): Promise<{ readonly repaired: number }>;
};

export type QuotedStay = {
  readonly accommodationId: string;
  readonly name: string;
  readonly stay: Stay;
  readonly quote: Quote;
};
