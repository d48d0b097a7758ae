import { understand } from './understand.ts';
import type { PreviousTurn, Understanding, UnderstandingContext } from './understanding.ts';

/** Tuesday 24 November 2026, ten in the morning in Buenos Aires. */
export const TUESDAY: UnderstandingContext = {
  now: '2026-11-24T13:00:00Z',
  timezone: 'America/Argentina/Buenos_Aires',
  country: 'AR',
};

export const NOTHING_SAID: PreviousTurn = { asked: null, known: {}, offered: [], reservationCode: null };

/** A message, the fields it must have, and where it is not the Tuesday above, when and where it was written. */
export type Example = readonly [
  text: string,
  fields: Partial<Understanding> | Readonly<Record<string, unknown>>,
  context?: Partial<UnderstandingContext>,
];

/** The fields of `example` that come out otherwise: empty when the message is understood. */
export function misread([text, fields, context]: Example): Record<string, unknown> {
  const got: Readonly<Record<string, unknown>> = { ...understand(text, { ...TUESDAY, ...context }) };
  const wrong: Record<string, unknown> = {};
  for (const [field, wanted] of Object.entries(fields)) {
    if (JSON.stringify(got[field]) !== JSON.stringify(wanted)) wrong[field] = { wanted, got: got[field] };
  }
  return wrong;
}

export const stay = (checkIn: string, checkOut: string, nights: number) => ({ checkIn, checkOut, nights });
export const party = (adults: number, children = 0, infants = 0) => ({
  adults,
  children,
  infants,
  guests: adults + children,
});
export const NO_DATES = { checkIn: null, checkOut: null, nights: null, month: null, question: null };
export const NO_PARTY = { adults: null, children: null, infants: null, guests: null };
