import type { CalendarDate } from '../calendar-date.ts';

export const LANGUAGES = ['es', 'pt', 'en', 'fr', 'de', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

export const INTENTS = [
  'book',
  'availability',
  'price',
  'my_booking',
  'modify',
  'cancel',
  'payment',
  'location',
  'photos',
  'amenities',
  'policies',
  'human',
  'yes',
  'no',
  'thanks',
  'greeting',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What a guest picked from what was offered: its place in the list, a name said, or a comparison. */
export type Choice =
  | { readonly ordinal: number }
  | { readonly name: string }
  | { readonly superlative: 'cheapest' | 'largest' };

/** A change relative to what the thread knows. */
export type Change = {
  readonly nights?: number;
  readonly days?: number;
  readonly adults?: number;
  readonly children?: number;
};

/** What has to be asked back before the reading may be used. */
export type OpenQuestion = 'date_order' | 'dates' | 'nights' | 'party';

/** What one message means (`NLU.md`). A field the message does not give is null, never guessed. */
export type Understanding = {
  readonly language: Language;
  readonly intent: Intent;
  readonly checkIn: CalendarDate | null;
  readonly checkOut: CalendarDate | null;
  readonly nights: number | null;
  /** `YYYY-MM`, only when the message names a month and no dates. */
  readonly month: string | null;
  readonly adults: number | null;
  readonly children: number | null;
  readonly infants: number | null;
  /** adults + children. */
  readonly guests: number | null;
  readonly pets: boolean | null;
  readonly reservationCode: string | null;
  readonly choice: Choice | null;
  readonly change: Change | null;
  readonly alternatives: readonly { readonly checkIn: CalendarDate; readonly checkOut: CalendarDate }[];
  readonly question: OpenQuestion | null;
};

/** The slots a thread remembers from earlier turns, in the shape of an understanding. */
export type KnownSlots = Partial<
  Pick<
    Understanding,
    'checkIn' | 'checkOut' | 'nights' | 'month' | 'adults' | 'children' | 'infants' | 'guests' | 'pets'
  >
>;

export type Offered = { readonly ordinal: number; readonly name: string; readonly totalMinor: number };

/** What the thread knows when the message arrives. */
export type PreviousTurn = {
  readonly asked: 'dates' | 'party' | 'choice' | 'confirm' | null;
  readonly known: KnownSlots;
  readonly offered: readonly Offered[];
  readonly reservationCode: string | null;
  /** What the conversation is held in. */
  readonly language?: Language | null;
};

export type UnderstandingContext = {
  /** ISO instant. */
  readonly now: string;
  /** IANA zone of the property. */
  readonly timezone: string;
  /** ISO 3166 country of the property, for its public holidays. */
  readonly country: string;
  /** BCP 47, such as `en-US`; the guest's, where known. */
  readonly locale?: string;
  readonly previous?: PreviousTurn;
};
