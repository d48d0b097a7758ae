import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { nowMs } from '../../clock.ts';
import { CHANNELS, RESERVATION_STATUSES } from '../../domain/reservation.ts';
import type { AdminReservations, ReservationCursor, ReservationFilters } from '../../ports/admin.ts';
import { reservationAnswer } from '../api/answers.ts';
import { codeSchema, dateSchema } from '../api/schemas.ts';
import { parseWith } from '../parse-body.ts';
import { problem } from '../problem.ts';
import { csvHeader, csvRecord } from './csv.ts';
import type { AdminEnv } from './session.ts';

const PAGE_MAX = 200;
const CSV_PAGE = 1_000;

/** `status` may be repeated or a comma list. */
const filtersSchema = z.object({
  status: z
    .preprocess(
      (value) => String(value).split(','),
      z.array(z.enum(RESERVATION_STATUSES, { error: `one of ${RESERVATION_STATUSES.join(', ')}` })),
    )
    .optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  accommodationId: z.uuid('is no id of an accommodation').optional(),
  channel: z.enum(CHANNELS, { error: `one of ${CHANNELS.join(', ')}` }).optional(),
  q: z.string().trim().min(2, 'at least 2 characters').max(100, 'at most 100 characters').optional(),
  sort: z
    .enum(['check_in', '-check_in', 'created_at', '-created_at'], {
      error: 'one of check_in, -check_in, created_at, -created_at',
    })
    .default('-created_at'),
  limit: z.coerce
    .number({ error: 'a number is needed' })
    .int()
    .min(1)
    .max(PAGE_MAX, `at most ${PAGE_MAX}`)
    .default(50),
  cursor: z.string().max(300).optional(),
});

export const reservationRoutes = new Hono<AdminEnv>()
  .get('/reservations', async (c) => {
    const query = parseWith(filtersSchema, queryOf(c));
    if (!query.ok) return problem(c, 'invalid', { errors: query.error.errors });
    const cursor = query.value.cursor ? decodeCursor(query.value.cursor) : null;
    if (query.value.cursor && !cursor)
      return problem(c, 'invalid', { errors: [{ pointer: '/cursor', detail: 'is none of ours' }] });
    const property = c.get('property');
    const page = await c
      .get('services')
      .adminReservations.list(filtersOf(property.id, query.value), cursor, query.value.limit);
    const items = page.items.map((item) => reservationAnswer({ ...item, paymentUrl: null }, property));
    return c.json({ items, nextCursor: page.next ? encodeCursor(page.next) : null });
  })
  .get('/reservations.csv', (c) => {
    const query = parseWith(filtersSchema, queryOf(c));
    if (!query.ok) return problem(c, 'invalid', { errors: query.error.errors });
    const filters = filtersOf(c.get('property').id, query.value);
    const body = csvStream(c.get('services').adminReservations, filters);
    return c.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="reservations-${new Date(nowMs()).toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    });
  })
  .get('/reservations/:code', async (c) => {
    const code = codeSchema.safeParse(c.req.param('code').toUpperCase());
    const { reservations, adminReservations } = c.get('services');
    const property = c.get('property');
    const detail = code.success ? await reservations.findByCode(property.id, code.data) : null;
    if (!detail) return problem(c, 'not-found');
    const more = await adminReservations.history(property.id, detail.reservation.code);
    return c.json({ ...reservationAnswer(detail, property), ...more });
  });

const queryOf = (c: Context<AdminEnv>): Record<string, string> => {
  const all = c.req.queries();
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.join(',')]));
};

function filtersOf(propertyId: string, query: z.infer<typeof filtersSchema>): ReservationFilters {
  return {
    propertyId,
    statuses: query.status ?? [],
    from: query.from ?? null,
    to: query.to ?? null,
    accommodationId: query.accommodationId ?? null,
    channel: query.channel ?? null,
    query: query.q ?? null,
    sort: query.sort,
  };
}

/** Pages are read only as fast as the client takes them; memory holds one page. */
function csvStream(reservations: AdminReservations, filters: ReservationFilters): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: ReservationCursor | null = null;
  let started = false;
  return new ReadableStream({
    async pull(controller) {
      if (!started) controller.enqueue(encoder.encode(csvHeader()));
      started = true;
      const page = await reservations.list(filters, cursor, CSV_PAGE);
      if (page.items.length > 0) controller.enqueue(encoder.encode(page.items.map(csvRecord).join('')));
      cursor = page.next;
      if (!cursor) controller.close();
    },
  });
}

const cursorSchema = z.tuple([z.string().max(60), z.uuid()]);

/** Opaque to clients: base64url of the sort key and the id. */
export function encodeCursor(cursor: ReservationCursor): string {
  return btoa(JSON.stringify([cursor.sortKey, cursor.id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function decodeCursor(text: string): ReservationCursor | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))));
    if (!parsed.success || Number.isNaN(Date.parse(parsed.data[0]))) return null;
    return { sortKey: parsed.data[0], id: parsed.data[1] };
  } catch {
    return null;
  }
}
