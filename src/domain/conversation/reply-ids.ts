import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import type { Stay } from '../stay.ts';

/** What a pressed button or row means. Ids are ours and short; whoever forges one can only ask what they could also say. */
export type Press =
  | {
      readonly kind:
        | 'yes'
        | 'no'
        | 'others'
        | 'change_dates'
        | 'availability'
        | 'my_booking'
        | 'person'
        | 'pay';
    }
  | { readonly kind: 'choose'; readonly accommodationId: string; readonly stay: Stay | null }
  | { readonly kind: 'photos'; readonly accommodationId: string; readonly index: number }
  | { readonly kind: 'reading'; readonly stay: Stay };

const PLAIN = ['yes', 'no', 'others', 'change_dates', 'availability', 'my_booking', 'person', 'pay'] as const;

export const chooseId = (accommodationId: string, stay: Stay): string =>
  `choose:${accommodationId}:${stay.checkIn}:${stay.checkOut}`;
export const photosId = (accommodationId: string, index: number): string =>
  `photos:${accommodationId}:${index}`;
export const readingId = (stay: Stay): string => `reading:${stay.checkIn}:${stay.checkOut}`;

/** Null for an id that is none of ours: an old message's, or somebody's invention. */
export function parsePress(id: string): Press | null {
  const plain = PLAIN.find((kind) => kind === id);
  if (plain) return { kind: plain };
  const [kind, first = '', second = '', third = ''] = id.split(':');
  switch (kind) {
    case 'choose':
      return first === '' ? null : { kind, accommodationId: first, stay: stayOf(second, third) };
    case 'photos':
      return first === ''
        ? null
        : { kind, accommodationId: first, index: Math.max(0, Number.parseInt(second, 10) || 0) };
    case 'reading': {
      const stay = stayOf(first, second);
      return stay ? { kind, stay } : null;
    }
    default:
      return null;
  }
}

function stayOf(checkIn: string, checkOut: string): Stay | null {
  const from: CalendarDate | null = parseCalendarDate(checkIn);
  const to = parseCalendarDate(checkOut);
  return from && to && from < to ? { checkIn: from, checkOut: to } : null;
}
