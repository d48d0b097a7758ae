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
