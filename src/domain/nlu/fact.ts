import type { Point } from './point.ts';

export type SpanName =
  | 'weekend'
  | 'longWeekend'
  | 'easter'
  | 'carnival'
  | 'newYear'
  | 'christmas'
  | 'firstHalf'
  | 'secondHalf'
  | 'wholeMonth'
  | 'tonight';

/** Which end of a stay a single day is. */
export type Role = 'in' | 'out' | null;

type Where = { readonly at: number; readonly end: number };

/** What a message says about dates, in the order in which it says it. */
export type Fact = Where &
  (
    | { readonly kind: 'range'; readonly start: Point; readonly stop: Point }
    | { readonly kind: 'point'; readonly point: Point; readonly role: Role }
    | {
        readonly kind: 'span';
        readonly span: SpanName;
        readonly next: boolean;
        readonly month: number | null;
        readonly year: number | null;
        readonly around: Point | null;
        /** "el segundo finde de enero"; -1 is the last. */
        readonly nth: number | null;
        /** "el finde de la semana que viene". */
        readonly ofNextWeek: boolean;
      }
    | { readonly kind: 'month'; readonly month: number; readonly year: number | null; readonly next: boolean }
    /** Nights; null when two lengths were said. */
    | { readonly kind: 'length'; readonly nights: number | null }
  );
