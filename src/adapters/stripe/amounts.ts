import { minorDigits } from '../../domain/money.ts';

/** Stripe's zero-decimal currencies ("Supported currencies"); ISK, UGX and COP have two decimals there. */
const STRIPES_WHOLE = new Set([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'JPY',
    'KMF',
    'KRW',
    'MGA',
    'PYG',
    'RWF',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ],
]);
/** Its three-decimal ones. */
const STRIPES_THOUSANDTHS = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

const stripesDigits = (currency: string): number =>
  STRIPES_WHOLE.has(currency) ? 0 : STRIPES_THOUSANDTHS.has(currency) ? 3 : 2;

const factorOf = (currency: string): number => 10 ** (stripesDigits(currency) - minorDigits(currency));

/** Our minor units in Stripe's smallest unit of the currency. */
export const toStripeAmount = (amountMinor: number, currency: string): number =>
  Math.round(amountMinor * factorOf(currency));

/** Rounded: a part of our minor unit is nothing that we have asked for. */
export const fromStripeAmount = (amount: number, currency: string): number =>
  Math.round(amount / factorOf(currency));
