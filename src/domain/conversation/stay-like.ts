import { type CalendarDate, daysBetween, parseCalendarDate } from '../calendar-date.ts';

type StayLike = { readonly checkIn: CalendarDate; readonly checkOut: CalendarDate };

const isDate = (value: unknown): boolean => typeof value === 'string' && parseCalendarDate(value) !== null;

/** Anything with two dates, such as a stay, an offer or the slots. */
export const isStayLike = (value: object): value is StayLike =>
  'checkIn' in value && 'checkOut' in value && isDate(value.checkIn) && isDate(value.checkOut);

export const nightsIn = ({ checkIn, checkOut }: StayLike): number => Math.abs(daysBetween(checkIn, checkOut));
