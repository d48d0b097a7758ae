/** Currencies whose minor unit is the whole one for us, as in Mercado Pago's adapter and ISO 4217. */
const OURS_WHOLE = new Set([
  ...['BIF', 'CLP', 'COP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV'],
  ...['XAF', 'XOF', 'XPF'],
]);
/** Stripe's zero-decimal currencies ("Supported currencies"); COP has two decimals there. */
const STRIPES_WHOLE = new Set([...OURS_WHOLE].filter((currency) => currency !== 'COP'));

const factorOf = (currency: string): number =>
  (STRIPES_WHOLE.has(currency) ? 1 : 100) / (OURS_WHOLE.has(currency) ? 1 : 100);

/** Our minor units in Stripe's smallest unit of the currency. */
export const toStripeAmount = (amountMinor: number, currency: string): number =>
  Math.round(amountMinor * factorOf(currency));

/** Rounded: a part of our minor unit is nothing that we have asked for. */
export const fromStripeAmount = (amount: number, currency: string): number =>
  Math.round(amount / factorOf(currency));
