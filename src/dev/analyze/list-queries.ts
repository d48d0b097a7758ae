import { addDays } from '../../domain/calendar-date.ts';
import type { AdminReservations, ReservationCursor, ReservationFilters } from '../../ports/admin.ts';
import type { ProductQuery } from './product-queries.ts';
import type { Samples } from './samples.ts';

export const PAGE = 50;

/** Ways in which a host asks for the list, each by a name. */
export function listFilters(samples: Samples): Readonly<Record<string, ReservationFilters>> {
  const all: ReservationFilters = {
    propertyId: samples.propertyId,
    statuses: [],
    from: null,
    to: null,
    accommodationId: null,
    channel: null,
    query: null,
    sort: '-created_at',
  };
  const { today, guest } = samples;
  const firstName = guest.name.split(' ', 1)[0] ?? guest.name;
  return {
    newest: all,
    'by arrival': { ...all, sort: 'check_in' },
    'last arrivals': { ...all, sort: '-check_in' },
    'oldest first': { ...all, sort: 'created_at' },
    'arriving this week': { ...all, sort: 'check_in', from: today, to: addDays(today, 7) },
    'one night far ahead': { ...all, sort: 'check_in', from: addDays(today, 300), to: addDays(today, 300) },
    'a week two years ago': {
      ...all,
      sort: '-check_in',
      from: addDays(today, -730),
      to: addDays(today, -723),
    },
    held: { ...all, statuses: ['held'] },
    'held by arrival': { ...all, statuses: ['held'], sort: 'check_in' },
    'in house': { ...all, statuses: ['in_house'], sort: 'check_in' },
    'in house, newest': { ...all, statuses: ['in_house'] },
    'confirmed ahead': { ...all, statuses: ['confirmed'], sort: 'check_in', from: today },
    'no-shows': { ...all, statuses: ['no_show'], sort: '-check_in' },
    'held or confirmed': { ...all, statuses: ['held', 'confirmed'], sort: 'check_in' },
    'one accommodation': { ...all, accommodationId: samples.accommodationId },
    'one accommodation ahead': {
      ...all,
      accommodationId: samples.accommodationId,
      sort: 'check_in',
      from: today,
    },
    'one channel': { ...all, channel: 'airbnb' },
    'a rare channel by arrival': { ...all, channel: 'vrbo', sort: 'check_in' },
    'cancelled of one channel': { ...all, statuses: ['cancelled'], channel: 'booking_com' },
    'by code': { ...all, query: samples.confirmed.code },
    'by phone': { ...all, query: guest.phone },
    'by e-mail': { ...all, query: guest.email },
    'by full name': { ...all, query: guest.name },
    'by the beginning of a name': { ...all, query: guest.name.slice(0, firstName.length + 4) },
    'by first name': { ...all, query: firstName },
    'by nobody': { ...all, query: 'Nobody of that name' },
  };
}

/** The list, page 1 of each way and a later page. */
export function listQueries(list: AdminReservations, samples: Samples): readonly ProductQuery[] {
  const middle: ReservationCursor = {
    sortKey: new Date(samples.now - 400 * 86_400_000).toISOString(),
    id: samples.confirmed.id,
  };
  const pages = Object.entries(listFilters(samples)).map(([name, filters]) => ({
    name: `adminReservations.list · ${name}`,
    run: () => list.list(filters, null, PAGE),
  }));
  const { newest } = listFilters(samples);
  return newest
    ? [...pages, { name: 'adminReservations.list · deep page', run: () => list.list(newest, middle, PAGE) }]
    : pages;
}
