import type { KnownReservation } from '../domain/conversation/contract.ts';
import { balanceOf } from '../domain/payment.ts';
import type { GuestIdentity, Reservation } from '../domain/reservation.ts';

/** A reservation in the shape the conversation knows; a block has no guest and no conversation. */
export function knownReservation(reservation: Reservation, paymentUrl: string | null): KnownReservation {
  const { status } = reservation;
  if (status === 'blocked') throw new Error(`a block is no reservation: ${reservation.code}`);
  return {
    code: reservation.code,
    accommodationId: reservation.accommodationId,
    stay: reservation.stay,
    party: reservation.party,
    status,
    currency: reservation.currency,
    totalMinor: reservation.totalMinor,
    depositMinor: reservation.depositMinor,
    paidMinor: reservation.paidMinor,
    expiresAt: reservation.expiresAt,
    quote: reservation.quote,
    paymentUrl: paymentUrl === null ? null : linkOf(reservation, paymentUrl),
  };
}

/** The link pays the deposit, then the balance, as long as there is one. */
function linkOf(reservation: Reservation, paymentUrl: string): string | null {
  if (reservation.status === 'held') return paymentUrl;
  return balanceOf(reservation) > 0 ? `${paymentUrl}?for=balance` : null;
}

/** The name of the guest's thread: `{phoneNumberId}:{BSUID, else wa_id}`; null for a guest who never wrote on WhatsApp. */
export function threadNameOf(phoneNumberId: string, guest: GuestIdentity): string | null {
  const id = guest.userId ?? guest.waId;
  return id === null ? null : `${phoneNumberId}:${id}`;
}
