import { isHoldLive } from '../domain/hold.ts';
import type { Language } from '../domain/nlu/understanding.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { PaymentRecords } from '../ports/records.ts';
import type { Catalog, PaymentLinks, PaymentProvider, Reservations } from '../ports.ts';

export type OpenLinkPorts = {
  readonly paymentLinks: PaymentLinks;
  readonly reservations: Reservations;
  readonly paymentRecords: PaymentRecords;
  readonly paymentsOf: (provider: string) => PaymentProvider;
  readonly catalog: Catalog;
};

export type OpenedLink =
  | { readonly kind: 'redirect'; readonly url: string }
  | {
      readonly kind: 'notice';
      readonly notice: 'paid' | 'ended' | 'cancelled';
      readonly reservation: Reservation;
      readonly language: Language;
      readonly whatsappNumber: string | null;
    }
  | { readonly kind: 'not-found' };

/**
 * A guest opens the payment link. The first opening makes the provider's checkout, which ends with the hold; later ones find it.
 * Two openings at once make the same checkout: the provider's key is the hold and its expiry.
 */
export async function openPaymentLink(
  ports: OpenLinkPorts,
  token: string,
  publicUrl: string,
  now: number,
): Promise<OpenedLink> {
  const code = await ports.paymentLinks.codeOf(token);
  const found = code ? await ports.reservations.findByCodeAnywhere(code) : null;
  if (!found) return { kind: 'not-found' };
  const { reservation, guest } = found;
  const { expiresAt, status } = reservation;
  if (status === 'held' && expiresAt !== null && isHoldLive(expiresAt, now)) {
    const kept = await ports.paymentRecords.findCheckout(reservation.code, expiresAt);
    if (kept) return { kind: 'redirect', url: kept.url };
    const property = await ports.catalog.findById(reservation.propertyId);
    const provider = property?.paymentProvider ?? 'mercadopago';
    const checkout = await ports.paymentsOf(provider).createCheckout({
      code: reservation.code,
      title: `${property?.name ?? 'Tranquera'} · ${reservation.code} · ${reservation.stay.checkIn} → ${reservation.stay.checkOut}`,
      amountMinor: reservation.depositMinor,
      currency: reservation.currency,
      expiresAt,
      payerEmail: guest.email,
      returnUrl: `${publicUrl}/pay/${token}`,
      webhookUrl: `${publicUrl}/webhooks/${provider}`,
    });
    return {
      kind: 'redirect',
      url: (await ports.paymentRecords.keepCheckout(reservation.code, checkout, expiresAt)).url,
    };
  }
  const property = await ports.catalog.findById(reservation.propertyId);
  return {
    kind: 'notice',
    notice: noticeOf(status),
    reservation,
    language: guest.language ?? property?.languages[0] ?? 'en',
    whatsappNumber: property?.whatsappNumber ?? null,
  };
}

function noticeOf(status: Reservation['status']): 'paid' | 'ended' | 'cancelled' {
  if (status === 'confirmed' || status === 'in_house' || status === 'checked_out') return 'paid';
  return status === 'held' || status === 'expired' ? 'ended' : 'cancelled';
}
