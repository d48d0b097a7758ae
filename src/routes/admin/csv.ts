import { minorDigits, toMajor } from '../../domain/money.ts';
import type { AdminReservationItem } from '../../ports/admin.ts';

const COLUMNS = [
  'code',
  'status',
  'accommodation',
  'check_in',
  'check_out',
  'guest_name',
  'guest_phone',
  'guest_email',
  'adults',
  'children',
  'infants',
  'channel',
  'currency',
  'total',
  'deposit',
  'paid',
  'refunded',
  'created_at',
] as const;

export const csvHeader = (): string => `${COLUMNS.join(',')}\r\n`;

/** One record of RFC 4180. Amounts are in whole units, with the decimals of their currency. */
export function csvRecord({ reservation, guest, accommodationName }: AdminReservationItem): string {
  const {
    code,
    status,
    stay,
    party,
    channel,
    currency,
    totalMinor,
    depositMinor,
    paidMinor,
    refundedMinor,
    createdAt,
  } = reservation;
  const cells = [
    code,
    status,
    accommodationName,
    stay.checkIn,
    stay.checkOut,
    guest.name,
    guest.phone ?? '',
    guest.email ?? '',
    String(party.adults),
    String(party.children),
    String(party.infants),
    channel,
    currency,
    amount(totalMinor, currency),
    amount(depositMinor, currency),
    amount(paidMinor, currency),
    amount(refundedMinor, currency),
    new Date(createdAt).toISOString(),
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

const amount = (minor: number, currency: string): string =>
  toMajor(minor, currency).toFixed(minorDigits(currency));

/**
 * Quoted where needed. A cell that a spreadsheet would run as a formula (OWASP: it begins with = + - @, tab or return) gets an
 * apostrophe before it, so it stays text.
 */
export function csvCell(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
