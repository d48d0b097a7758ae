import { z } from 'zod';
import type {
  AdminConversations,
  ConversationMessage,
  DeadLetter,
  ShownConversation,
} from '../../ports/admin.ts';
import type { Sql } from './connection.ts';
import { GUEST_COLUMNS, guestRow, toGuest } from './reservation-row.ts';

const waitingRows = z.array(
  z.object({
    guest_id: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    handed_off_at: z.string(),
    last_message_at: z.string().nullable(),
    reason: z.string().nullable(),
    last_text: z.string().nullable(),
  }),
);
const messageRows = z.array(
  z.object({
    id: z.string(),
    direction: z.enum(['in', 'out']),
    type: z.string(),
    body: z.string(),
    sent_at: z.string(),
    status: z.string().nullable(),
    cost_category: z.string().nullable(),
    error_code: z.number().nullable(),
    turn_id: z.string(),
    understanding: z.unknown(),
    timings: z.unknown(),
    hand_off: z.string().nullable(),
  }),
);
const deadRows = z.array(
  z.object({
    guest_id: z.string().nullable(),
    name: z.string(),
    phone: z.string().nullable(),
    direction: z.enum(['in', 'out']),
    body: z.string(),
    error_code: z.number().nullable(),
    sent_at: z.string(),
  }),
);
const countRows = z.array(
  z.object({
    code: z.string().nullable(),
    direction: z.enum(['in', 'out']),
    cost_category: z.string().nullable(),
    messages: z.coerce.number(),
  }),
);

const WAITING = `
  select g.id as guest_id, g.name, g.phone, g.language, g.handed_off_at::text, g.last_message_at::text, told.reason, wrote.body as last_text
  from guests g
  left join lateral (select m.trace ->> 'handOff' as reason from messages m
    where m.guest_id = g.id and m.trace ->> 'handOff' is not null order by m.sent_at desc limit 1) told on true
  left join lateral (select m.body from messages m
    where m.guest_id = g.id and m.direction = 'in' order by m.sent_at desc limit 1) wrote on true
  where g.property_id = $1 and g.handed_off_at > $2 order by g.handed_off_at limit $3`;

const MESSAGES = `
  select id, direction, type, body, sent_at::text, status, cost_category, error_code, turn_id, understanding, trace -> 'timings' as timings,
    trace ->> 'handOff' as hand_off
  from messages where guest_id = $1 and ($2::timestamptz is null or (sent_at, id) < ($2::timestamptz, $3::uuid))
  order by sent_at desc, id desc limit $4`;

const DEAD_LETTERS = `
  select m.guest_id, coalesce(g.name, '') as name, g.phone, m.direction, m.body, m.error_code, m.sent_at::text
  from messages m left join guests g on g.id = m.guest_id
  where m.property_id = $1 and m.status in ('dead', 'failed', 'not_heard') order by m.sent_at desc limit $2`;

/** A message is of the booking that was made within a day after it; else of the last one made before it. */
const COUNTS = `
  select coalesce(next.code, last.code) as code, m.direction, m.cost_category, count(*) as messages
  from messages m
  left join lateral (select r.code from reservations r where r.guest_id = m.guest_id and r.created_at >= m.sent_at
    and r.created_at < m.sent_at + interval '1 day' order by r.created_at limit 1) next on true
  left join lateral (select r.code from reservations r where r.guest_id = m.guest_id and r.created_at < m.sent_at
    order by r.created_at desc limit 1) last on true
  where m.guest_id = $1 group by 1, 2, 3 order by 1 nulls first, 2, 3`;

const GUEST = `select ${GUEST_COLUMNS}, g.handed_off_at::text from guests g where g.id = $1 and g.property_id = $2`;

/** A host's view of what is said, and of who waits for a person. */
export function createAdminConversations(sql: Sql): AdminConversations {
  return {
    async listDeadLetters(propertyId, limit) {
      return deadRows.parse(await sql.query(DEAD_LETTERS, [propertyId, limit])).map(toDeadLetter);
    },
    async listWaiting(propertyId, since, limit) {
      const rows = waitingRows.parse(await sql.query(WAITING, [propertyId, iso(since), limit]));
      return rows.map((row) => ({
        guestId: row.guest_id,
        name: row.name,
        phone: row.phone,
        language: row.language,
        handedOffAt: isoOf(row.handed_off_at),
        lastMessageAt: row.last_message_at === null ? null : isoOf(row.last_message_at),
        reason: row.reason,
        lastText: row.last_text,
      }));
    },
    async show(propertyId, guestId, before, limit) {
      const [guests, messages, counts] = await sql.transaction(
        [
          sql.query(GUEST, [guestId, propertyId]),
          sql.query(MESSAGES, [guestId, before?.sortKey ?? null, before?.id ?? null, limit + 1]),
          sql.query(COUNTS, [guestId]),
        ],
        { readOnly: true },
      );
      const [guest] = z.array(guestRow.extend({ handed_off_at: z.string().nullable() })).parse(guests);
      if (!guest) return null;
      return {
        guest: toGuest(guest),
        handedOffAt: guest.handed_off_at === null ? null : isoOf(guest.handed_off_at),
        ...pageOf(messageRows.parse(messages), limit),
        counts: countRows.parse(counts).map((row) => ({
          reservationCode: row.code,
          direction: row.direction,
          costCategory: row.cost_category,
          messages: row.messages,
        })),
      };
    },
  };
}

type MessageRow = z.infer<typeof messageRows>[number];

function pageOf(rows: readonly MessageRow[], limit: number): Pick<ShownConversation, 'messages' | 'before'> {
  const shown = rows.slice(0, limit);
  const oldest = rows.length > limit ? shown.at(-1) : undefined;
  return {
    messages: shown.map(toMessage).reverse(),
    before: oldest ? { sortKey: oldest.sent_at, id: oldest.id } : null,
  };
}

const toDeadLetter = (row: z.infer<typeof deadRows>[number]): DeadLetter => ({
  guestId: row.guest_id,
  name: row.name,
  phone: row.phone,
  kind: row.direction === 'out' ? 'message' : 'voice_note',
  text: row.body,
  errorCode: row.error_code,
  at: isoOf(row.sent_at),
});

const toMessage = (row: MessageRow): ConversationMessage => ({
  direction: row.direction,
  type: row.type,
  text: row.body,
  sentAt: isoOf(row.sent_at),
  status: row.status,
  costCategory: row.cost_category,
  errorCode: row.error_code,
  turnId: row.turn_id,
  understanding: row.understanding ?? null,
  timings: row.timings ?? null,
  handOff: row.hand_off,
});

const iso = (at: number): string => new Date(at).toISOString();
const isoOf = (text: string): string => new Date(text).toISOString();
