import { type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import type { Party, Stay } from '../stay.ts';

const PLAIN = ['yes', 'no', 'others', 'change_dates', 'availability', 'my_booking', 'person', 'pay'] as const;

/** What a pressed button or row means. Ids are ours and short; whoever forges one can only ask what they could also say. */
export type Press =
  | { readonly kind: (typeof PLAIN)[number] }
  | { readonly kind: 'choose'; readonly accommodationId: string; readonly stay: Stay | null }
  | {
      readonly kind: 'hold';
      readonly accommodationId: string;
      readonly stay: Stay;
      readonly party: Party;
    }
  | { readonly kind: 'photos'; readonly accommodationId: string; readonly index: number }
  | { readonly kind: 'reading'; readonly stay: Stay }
  | { readonly kind: 'day'; readonly checkIn: CalendarDate }
  | { readonly kind: 'nights' | 'party'; readonly count: number }
  | { readonly kind: 'cancel' | 'move'; readonly code: string };

export type PressOf<Kind extends Press['kind']> = Extract<Press, { kind: Kind }>;

type Holdable = { readonly accommodationId: string; readonly stay: Stay; readonly party: Party };

export const chooseId = (accommodationId: string, { checkIn, checkOut }: Stay): string =>
  `choose:${accommodationId}:${checkIn}:${checkOut}`;
export const holdId = ({ accommodationId, stay: { checkIn, checkOut }, party }: Holdable): string =>
  `hold:${accommodationId}:${checkIn}:${checkOut}:${party.adults}-${party.children}-${party.infants}`;
export const photosId = (accommodationId: string, index: number): string =>
  `photos:${accommodationId}:${index}`;
export const readingId = ({ checkIn, checkOut }: Stay): string => `reading:${checkIn}:${checkOut}`;
export const dayId = (checkIn: CalendarDate): string => `day:${checkIn}`;
export const countId = (what: 'nights' | 'party', count: number): string => `${what}:${count}`;
export const cancelId = (code: string): string => `cancel:${code}`;
export const moveId = (code: string): string => `move:${code}`;

/** Null for an id that is none of ours: somebody's invention. */
export function parsePress(id: string): Press | null {
  const plain = PLAIN.find((kind) => kind === id);
  if (plain) return { kind: plain };
  const [kind, first = '', second = '', third = '', fourth = ''] = id.split(':');
  if (first === '') return null;
  switch (kind) {
    case 'choose':
      return { kind, accommodationId: first, stay: stayOf(second, third) };
    case 'hold': {
      const stay = stayOf(second, third);
      const party = partyOf(fourth);
      return stay && party ? { kind, accommodationId: first, stay, party } : null;
    }
    case 'photos':
      return { kind, accommodationId: first, index: countOf(second) ?? 0 };
    case 'reading': {
      const stay = stayOf(first, second);
      return stay ? { kind, stay } : null;
    }
    case 'day': {
      const checkIn = parseCalendarDate(first);
      return checkIn && { kind, checkIn };
    }
    case 'nights':
    case 'party': {
      const count = countOf(first);
      return count === null || count === 0 ? null : { kind, count };
    }
    case 'cancel':
    case 'move':
      return { kind, code: first };
    default:
      return null;
  }
}

/** Up to three digits; null for anything else. */
const countOf = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);

function partyOf(text: string): Party | null {
  const [adults, children, infants] = text.split('-').map(countOf);
  if (adults == null || children == null || infants == null || adults === 0) return null;
  return { adults, children, infants };
}

function stayOf(checkIn: string, checkOut: string): Stay | null {
  const from: CalendarDate | null = parseCalendarDate(checkIn);
  const to = parseCalendarDate(checkOut);
  return from && to && from < to ? { checkIn: from, checkOut: to } : null;
}
