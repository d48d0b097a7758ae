import { RESERVATION_STATUSES, type ReservationStatus } from '../../domain/reservation.ts';
import type { ReservationCursor, ReservationFilters } from '../../ports/admin.ts';
import { GUEST_COLUMNS, RESERVATION_COLUMNS } from './reservation-row.ts';

/** Column and direction of each sort, with the id as the second key. */
const SORTS = {
  check_in: { column: 'check_in', cast: 'date', direction: 'asc', after: '>' },
  '-check_in': { column: 'check_in', cast: 'date', direction: 'desc', after: '<' },
  created_at: { column: 'created_at', cast: 'timestamptz', direction: 'asc', after: '>' },
  '-created_at': { column: 'created_at', cast: 'timestamptz', direction: 'desc', after: '<' },
} as const satisfies Record<ReservationFilters['sort'], object>;

/**
 * Of the stays that have a night on or after `from`: those that are on when it begins, or those that begin then or later. Of what is
 * searched for: the one of that code, or those of the guests who are meant.
 */
type Share = 'on' | 'later' | 'code' | 'guest' | 'all';

type Statement = { readonly text: string; readonly parameters: readonly unknown[] };

/**
 * One page in one statement. It is put together from shares that exclude each other, one for each status and for each side of `from`: each
 * walks its own index in the page's order and stops at the page's end, so that no page reads what is not on it.
 */
export function listStatement(
  filters: ReservationFilters,
  cursor: ReservationCursor | null,
  limit: number,
): Statement {
  const parameters: unknown[] = [];
  const known = new Map<unknown, string>();
  const bind = (value: unknown): string => {
    const place = known.get(value) ?? `$${parameters.push(value)}`;
    known.set(value, place);
    return place;
  };
  const sort = SORTS[filters.sort];
  const orderBy = `order by r.${sort.column} ${sort.direction}, r.id ${sort.direction} limit ${bind(limit)}`;
  const after = cursor
    ? ` and (r.${sort.column}, r.id) ${sort.after} (${bind(cursor.sortKey)}::${sort.cast}, ${bind(cursor.id)}::uuid)`
    : '';
  const shares = statusesOf(filters).flatMap((status) =>
    sharesOf(filters).map(
      (share) =>
        `(select r.* from reservations r where ${conditionsOf(filters, status, share, bind).join(' and ')}${after} ${orderBy})`,
    ),
  );
  const text = `select ${RESERVATION_COLUMNS}, ${GUEST_COLUMNS}, a.name as accommodation_name, r.${sort.column}::text as sort_key
    from (${shares.join(' union all ')}) r join accommodations a on a.id = r.accommodation_id left join guests g on g.id = r.guest_id
    ${orderBy}`;
  return { text, parameters };
}

/** Null stands for whatever status. */
function statusesOf({ statuses }: ReservationFilters): readonly (ReservationStatus | null)[] {
  const wanted = [...new Set(statuses)];
  return wanted.length === 0 || wanted.length === RESERVATION_STATUSES.length ? [null] : wanted;
}

const sharesOf = ({ from, query }: ReservationFilters): readonly Share[] => {
  if (query) return ['code', 'guest'];
  return from ? ['on', 'later'] : ['all'];
};

function conditionsOf(
  filters: ReservationFilters,
  status: ReservationStatus | null,
  share: Share,
  bind: (value: unknown) => string,
): readonly string[] {
  const { propertyId, accommodationId, channel, from, to, query } = filters;
  const where = [`r.property_id = ${bind(propertyId)}`];
  if (status) where.push(`r.status = ${bind(status)}::reservation_status`);
  if (accommodationId) where.push(`r.accommodation_id = ${bind(accommodationId)}`);
  if (channel) where.push(`r.channel = ${bind(channel)}::channel`);
  // A stay belongs to a span of dates if it has a night in it.
  if (from && share === 'on')
    where.push(`r.stay @> ${bind(from)}::date and r.check_in < ${bind(from)}::date`);
  if (from && share === 'later') where.push(`r.check_in >= ${bind(from)}::date`);
  if (from && query) where.push(`r.check_out > ${bind(from)}::date`);
  if (to) where.push(`r.check_in <= ${bind(to)}::date`);
  if (query && share === 'code') where.push(`r.code = ${bind(query.toUpperCase())}`);
  if (query && share === 'guest') {
    where.push(`r.code <> ${bind(query.toUpperCase())}`);
    where.push(`r.guest_id in (${guestsMeant(propertyId, query, bind)})`);
  }
  return where;
}

/** Guests whose name, phone or e-mail begins so; each beginning has its index. */
function guestsMeant(propertyId: string, query: string, bind: (value: unknown) => string): string {
  const beginning = (text: string): string => bind(`${text.replace(/[\\%_]/g, '\\$&')}%`);
  const lower = beginning(query.toLowerCase());
  return `select g.id from guests g where g.property_id = ${bind(propertyId)}
    and (lower(g.name) like ${lower} or g.phone like ${beginning(query)} or lower(g.email) like ${lower})`;
}
