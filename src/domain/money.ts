/** ISO 4217 code. */
export type Currency = string;

/** Integer minor units (centavos, cents) with their currency. */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Basis points: 10,000 is the whole. */
export const BASIS_POINTS = 10_000;

/** `amountMinor × basisPoints / 10,000`, rounded half up to a whole minor unit; exact for amounts below 9 × 10^11. */
export function shareOf(amountMinor: number, basisPoints: number): number {
  return Math.floor((amountMinor * basisPoints + BASIS_POINTS / 2) / BASIS_POINTS);
}

/** Where we keep another number of digits than ISO 4217: no prices have centavos or parts of an ariary, and Mercado Pago takes no centavos of COP. */
const OUR_DIGITS: Readonly<Record<Currency, number>> = { COP: 0, MGA: 0 };
const ISO_DIGITS_DEFAULT = 2;

const knownDigits = new Map<Currency, number>();

/** How many digits of an amount in minor units are behind the point: 2 for most, 0 for CLP, PYG, JPY and COP, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  const known = OUR_DIGITS[currency] ?? knownDigits.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = ISO_DIGITS_DEFAULT } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  knownDigits.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** In units, as people and some providers write it: 12,850 centavos are 128.5. */
export const toMajor = (amountMinor: number, currency: Currency): number =>
  amountMinor / 10 ** minorDigits(currency);

/** Rounded to a whole minor unit. */
export const fromMajor = (amount: number, currency: Currency): number =>
  Math.round(amount * 10 ** minorDigits(currency));
