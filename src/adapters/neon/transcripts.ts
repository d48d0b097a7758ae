import { NeonDbError } from '@neondatabase/serverless';
import { z } from 'zod';
import { uuidv7 } from '../../ids.ts';
import type { TranscriptBatch, Transcripts } from '../../ports.ts';
import type { Sql } from './connection.ts';

/**
 * The guest is known by user id, by one of before, or by phone as long as no other user id has it; a number that changed hands stays with
 * its first owner's row. Ids that this batch says were the guest's too bring their row's reservations and messages along, once: what is
 * left of that row names nobody. `$2` user id, `$3` wa_id, `$8` former ids, `$12` those of this batch:
 * none nearly always, and then neither reservations nor messages are looked at.
 */
const WRITE_SQL = `
  with input as (
    select * from jsonb_to_recordset($11::jsonb) as m(id uuid, direction message_direction, wamid text, message_key text,
      turn_id text, type text, body text, understanding jsonb, trace jsonb, status text, status_rank smallint,
      cost_category text, error_code integer, sent_at timestamptz)
  ), known as (
    select id from guests where property_id = $1
      and (user_id = $2 or user_id = any($8::text[]) or wa_id = any($12::text[])
        or (wa_id = $3 and (user_id is null or $2::text is null)))
    order by user_id = $2 desc nulls last, wa_id = $3 desc nulls last, user_id is null, created_at limit 1
  ), updated as (
    update guests g set
      user_id = case when g.user_id = $2 or exists (select from guests o where o.property_id = $1 and o.user_id = $2)
        then g.user_id else coalesce($2, g.user_id) end,
      wa_id = case when g.wa_id = $3 or exists (select from guests o where o.property_id = $1 and o.wa_id = $3)
        then g.wa_id else coalesce($3, g.wa_id) end,
      phone = coalesce($4, g.phone), name = coalesce(nullif(g.name, ''), $5), language = coalesce($6, g.language),
      last_message_at = greatest(g.last_message_at, $7::timestamptz), handed_off_at = $9::timestamptz
    from known where g.id = known.id returning g.id
  ), added as (
    insert into guests (id, property_id, user_id, wa_id, phone, name, language, last_message_at, handed_off_at)
    select $10::uuid, $1::uuid, $2, (select $3 where not exists (select from guests o where o.property_id = $1 and o.wa_id = $3)),
      $4, $5, $6, $7::timestamptz, $9::timestamptz
    where not exists (select from known) on conflict do nothing returning id
  ), guest as (select id from updated union all select id from added
  ), others as (
    update guests o set user_id = null, wa_id = null, phone = null from guest
    where o.property_id = $1 and (o.user_id = any($12::text[]) or o.wa_id = any($12::text[])) and o.id <> guest.id returning o.id
  ), moved as (
    update reservations set guest_id = guest.id from guest
    where cardinality($12::text[]) > 0 and guest_id in (select id from others)
  ), retold as (
    update messages m set guest_id = guest.id from guest
    where cardinality($12::text[]) > 0 and m.guest_id in (select id from others)
      and m.message_key not in (select message_key from input)
  )
  insert into messages (id, property_id, guest_id, direction, wamid, message_key, turn_id, type, body, understanding, trace,
    status, status_rank, cost_category, error_code, sent_at)
  select id, $1, (select id from guest), direction, wamid, message_key, turn_id, type, body, understanding, trace,
    status, status_rank, cost_category, error_code, sent_at from input
  on conflict (message_key) do update set
    guest_id = coalesce(messages.guest_id, excluded.guest_id), wamid = coalesce(messages.wamid, excluded.wamid),
    type = excluded.type, body = excluded.body, trace = coalesce(messages.trace, excluded.trace),
    understanding = coalesce(messages.understanding, excluded.understanding),
    status = case when excluded.status_rank >= messages.status_rank then excluded.status else messages.status end,
    status_rank = greatest(messages.status_rank, excluded.status_rank), sent_at = excluded.sent_at,
    cost_category = coalesce(excluded.cost_category, messages.cost_category), error_code = excluded.error_code
  returning guest_id`;

const rows = z.array(z.object({ guest_id: z.string().nullable() }));
/** The first try may meet another writer of the same new guest; the second finds the row. */
const TRIES = 2;
/** SQLSTATE classes 22 and 23: data and constraints. */
const DATA_ERROR = /^2[23]/;

export function createTranscripts(sql: Sql): Transcripts {
  return {
    async write(batch, now) {
      for (let tried = 0; tried < TRIES; tried++) {
        const written = await write(sql, batch, now);
        if (written === 'refused') return 'refused';
        if (written.every((row) => row.guest_id !== null)) return 'written';
      }
      return 'written';
    },
  };
}

/** `refused`: the data itself cannot be kept, so that repeating is useless. */
async function write(sql: Sql, batch: TranscriptBatch, now: number) {
  try {
    return rows.parse(await sql.query(WRITE_SQL, parametersOf(batch, now)));
  } catch (error) {
    if (error instanceof NeonDbError && DATA_ERROR.test(error.code ?? '')) {
      console.error(
        JSON.stringify({
          level: 'error',
          event: 'transcript_refused',
          code: error.code,
          error: error.message,
        }),
      );
      return 'refused';
    }
    throw error;
  }
}

/** jsonb refuses NUL and lone surrogates, wherever they come from; JSON writes both as escapes, and few texts have either. */
const REFUSED = /\\u(?:0000|d[89a-f])/;

function jsonOf(input: unknown): string {
  const text = JSON.stringify(input);
  return REFUSED.test(text) ? JSON.stringify(input, cleanValue) : text;
}

const cleanValue = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;

function parametersOf({ propertyId, guest, messages }: TranscriptBatch, now: number): unknown[] {
  const iso = (at: number): string => new Date(at).toISOString();
  const input = messages.map((message, index) => ({
    // Phones give whole seconds; the id keeps the order within one.
    id: uuidv7(now + index),
    direction: message.direction,
    wamid: message.wamid,
    message_key: message.messageKey,
    turn_id: message.turnId,
    type: message.type,
    body: message.body,
    understanding: message.understanding,
    trace: message.trace,
    status: message.status,
    status_rank: message.statusRank,
    cost_category: message.costCategory,
    error_code: message.errorCode,
    sent_at: iso(message.sentAt),
  }));
  return [
    propertyId,
    guest.userId,
    guest.waId,
    guest.phone,
    guest.name,
    guest.language,
    iso(guest.lastMessageAt),
    guest.formerIds,
    guest.handedOffAt === null ? null : iso(guest.handedOffAt),
    uuidv7(now),
    jsonOf(input),
    guest.mergedIds,
  ];
}
