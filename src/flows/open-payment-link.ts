import { isHoldLive } from '../domain/hold.ts';
import type { Language } from '../domain/nlu/understanding.ts';
import { balanceOf } from '../domain/payment.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { PaymentRecords } from '../ports/records.ts';
import type { Catalog, PaymentLinks, PaymentProvider, Reservations } from '../ports.ts';
import { balanceReference } from './payment-reference.ts';

const MS_PER_DAY = 86_400_000;

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
  { token, isBalance }: { readonly token: string; readonly isBalance: boolean },
  publicUrl: string,
  now: number,
): Promise<OpenedLink> {
  const code = await ports.paymentLinks.codeOf(token);
  const found = code ? await ports.reservations.findByCodeAnywhere(code) : null;
  if (!found) return { kind: 'not-found' };
  const { reservation, guest } = found;
  const due = isBalance ? balanceDue(reservation, now) : depositDue(reservation, now);
  if (due) {
    const returnUrl = `${publicUrl}/pay/${token}`;
    return { kind: 'redirect', url: await checkoutFor(ports, found, due, { publicUrl, returnUrl }) };
  }
  const property = await ports.catalog.findById(reservation.propertyId);
  return {
    kind: 'notice',
    notice: noticeOf(reservation.status),
    reservation,
    language: guest.language ?? property?.languages[0] ?? 'en',
    whatsappNumber: property?.whatsappNumber ?? null,
  };
}

type Due = { readonly reference: string; readonly amountMinor: number; readonly expiresAt: number };

function depositDue({ status, expiresAt, code, depositMinor }: Reservation, now: number): Due | null {
  const isOpen = status === 'held' && expiresAt !== null && isHoldLive(expiresAt, now);
  return isOpen ? { reference: code, amountMinor: depositMinor, expiresAt } : null;
}

/** A checkout of the balance ends with the day, so that all openings of a day find one; Stripe's live a day at most. */
function balanceDue(reservation: Reservation, now: number): Due | null {
  const amountMinor = balanceOf(reservation);
  const expiresAt = (Math.floor(now / MS_PER_DAY) + 1) * MS_PER_DAY;
  return amountMinor > 0 ? { reference: balanceReference(reservation.code), amountMinor, expiresAt } : null;
}

type Found = NonNullable<Awaited<ReturnType<Reservations['findByCodeAnywhere']>>>;

async function checkoutFor(
  ports: OpenLinkPorts,
  { reservation, guest }: Found,
  { reference, amountMinor, expiresAt }: Due,
  { publicUrl, returnUrl }: { readonly publicUrl: string; readonly returnUrl: string },
): Promise<string> {
  const { code, propertyId, stay, currency } = reservation;
  const kept = await ports.paymentRecords.findCheckout(code, expiresAt);
  if (kept) return kept.url;
  const property = await ports.catalog.findById(propertyId);
  const provider = property?.paymentProvider ?? 'mercadopago';
  const checkout = await ports.paymentsOf(provider).createCheckout({
    code: reference,
    title: `${property?.name ?? 'Tranquera'} · ${code} · ${stay.checkIn} → ${stay.checkOut}`,
    amountMinor,
    currency,
    expiresAt,
    payerEmail: guest.email,
    returnUrl,
    webhookUrl: `${publicUrl}/webhooks/${provider}`,
  });
  return (await ports.paymentRecords.keepCheckout(code, checkout, expiresAt)).url;
}

function noticeOf(status: Reservation['status']): 'paid' | 'ended' | 'cancelled' {
  if (status === 'confirmed' || status === 'in_house' || status === 'checked_out') return 'paid';
  return status === 'held' || status === 'expired' ? 'ended' : 'cancelled';
}
