import type { Currency } from './money.ts';

/** The rule that made a line; the guest's words for it are chosen by `label` and language elsewhere. */
export type QuoteRule =
  | 'base'
  | 'weekend'
  | 'season'
  | 'season_weekend'
  | 'extra_guest'
  | 'cleaning_fee'
  | 'long_stay_discount';

export type QuoteLine = {
  readonly rule: QuoteRule;
  /** In English, for programs: `Base rate`, `Season: Verano`. */
  readonly label: string;
  /** Nights, guest-nights, or 1. */
  readonly quantity: number;
  readonly unitMinor: number;
  /** Negative for a discount. */
  readonly amountMinor: number;
};

/** An itemised offer that binds the price: `totalMinor` is the sum of the lines. */
export type Quote = {
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly depositMinor: number;
  readonly lines: readonly QuoteLine[];
};
