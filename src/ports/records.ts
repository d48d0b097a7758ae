import type { ProviderPayment } from '../domain/gate/verbs.ts';
import type { GuestIdentity, Reservation } from '../domain/reservation.ts';
import type { Checkout } from '../ports.ts';

/** A settled payment whose people were not told yet. */
export type UntoldPayment = {
  readonly provider: ProviderPayment['provider'];
  readonly providerPaymentId: string;
};

/** What the payment flow keeps beside the gate's own rows. Each verb is one statement. */
export type PaymentRecords = {
  /** Keeps the checkout of a hold, unless another opening was first; returns the one that stands. */
  keepCheckout(code: string, checkout: Checkout, expiresAt: number): Promise<Checkout>;
  /** The checkout made for this expiry of the hold, if any. */
  findCheckout(code: string, expiresAt: number): Promise<Checkout | null>;
  markTold(provider: string, providerPaymentId: string, now: number): Promise<void>;
  /** Settled or refused before `before`, and not told. */
  findUntold(before: number, limit: number): Promise<readonly UntoldPayment[]>;
  /** Codes of cancelled reservations whose owed refund is not paid in full. */
  findRefundsDue(limit: number): Promise<readonly string[]>;
  /** What is still owed for a cancelled reservation, and the payments to take it from, oldest first. */
  refundDue(code: string): Promise<{
    readonly leftMinor: number;
    readonly payments: readonly {
      readonly provider: string;
      readonly providerPaymentId: string;
      readonly currency: string;
      readonly refundableMinor: number;
    }[];
  }>;
  /** Once per payment: the refund of a cancellation was paid. */
  keepRefund(refund: {
    readonly code: string;
    readonly provider: string;
    readonly providerPaymentId: string;
    readonly amountMinor: number;
  }): Promise<void>;
};

/** A hold that ended, or ends soon, with who must hear of it. */
export type HoldNews = {
  readonly reservation: Reservation;
  readonly guest: GuestIdentity;
  readonly phoneNumberId: string;
  readonly timeZone: string;
};

export type HoldRecords = {
  /** Accommodations with a `held` past its time. */
  findAccommodationsToExpire(now: number, limit: number): Promise<readonly string[]>;
  /** `expired`, guest not told. */
  findUntold(limit: number): Promise<readonly HoldNews[]>;
  markTold(reservationIds: readonly string[], now: number): Promise<void>;
  /** `held`, ending before `before`, made at least as long ago as it has left, not reminded. */
  findToRemind(now: number, before: number, limit: number): Promise<readonly HoldNews[]>;
  markReminded(reservationIds: readonly string[], now: number): Promise<void>;
};

export type ReconcileTargets = {
  /** Active accommodations with a live stay that is not over. */
  findAccommodationIds(): Promise<readonly string[]>;
};
