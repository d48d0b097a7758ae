import { type CalendarDate, daysBetween } from './calendar-date.ts';

/** Half-open: the nights of `checkIn` up to, not including, `checkOut`. */
export type Stay = { readonly checkIn: CalendarDate; readonly checkOut: CalendarDate };

/** Who sleeps there. Infants are not counted against capacity or price. */
export type Party = { readonly adults: number; readonly children: number; readonly infants: number };

export const nightsOf = (stay: Stay): number => daysBetween(stay.checkIn, stay.checkOut);

/** True if the two stays share a night. Back-to-back stays do not. */
export const overlaps = (a: Stay, b: Stay): boolean => a.checkIn < b.checkOut && b.checkIn < a.checkOut;

export const guestsOf = (party: Party): number => party.adults + party.children;
