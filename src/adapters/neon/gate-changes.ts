import { z } from 'zod';
import type { Change, ChangeAnswer, GateDatabase } from '../../ports/gate.ts';
import { attempt } from './classify-error.ts';
import type { Sql } from './connection.ts';
import { RESERVATION_COLUMNS, reservationRow, toReservation } from './reservation-row.ts';

const changeRow = reservationRow.extend({ changed_at: z.coerce.number().nullable() });
const iso = (at: number): string => new Date(at).toISOString();

/** How the row stands afterwards. Its instant equal to ours says that the change was made by this very call, also when it is repeated. */
const findAfter = (sql: Sql, instant: string, code: string) =>
  sql.query(
    `select ${RESERVATION_COLUMNS}, extract(epoch from r.${instant}) * 1000 as changed_at from reservations r where r.code = $1`,
    [code],
  );

function answerOf(rows: unknown, now: number): ChangeAnswer {
  const [row] = z.array(changeRow).parse(rows);
  if (!row) return { reservation: null, changed: false };
  return {
    reservation: toReservation(row),
    changed: row.changed_at !== null && Math.round(row.changed_at) === now,
  };
}

export function createGateChanges(sql: Sql): Pick<GateDatabase, 'find' | 'change' | 'move'> {
  return {
    find: (code) =>
      attempt(async () => {
        const [row] = z
          .array(reservationRow)
          .parse(
            await sql.query(`select ${RESERVATION_COLUMNS} from reservations r where r.code = $1`, [code]),
          );
        return row ? toReservation(row) : null;
      }),
    change: (change) =>
      attempt(async () => {
        const { text, parameters } = updateOf(change);
        const [, after] = await sql.transaction([
          sql.query(text, parameters),
          findAfter(sql, change.instant, change.code),
        ]);
        return answerOf(after, change.now);
      }),
    move: (move) =>
      attempt(async () => {
        const { stay, party, quote } = move;
        const [, after] = await sql.transaction([
          sql.query(
            `update reservations set accommodation_id = $2, check_in = $3, check_out = $4, adults = $5, children = $6, infants = $7,
               turnover_nights = $8, quote = $9, total_minor = $10, deposit_minor = $11, moved_at = $12,
               checkout_id = null, checkout_url = null, checkout_expires_at = null
             where code = $1 and status in ('held', 'confirmed', 'in_house') and moved_at is distinct from $12
               and (status <> 'held' or expires_at > $12)`,
            [
              move.code,
              move.toAccommodationId,
              stay.checkIn,
              stay.checkOut,
              party.adults,
              party.children,
              party.infants,
              move.turnoverNights,
              JSON.stringify(quote),
              quote.totalMinor,
              quote.depositMinor,
              iso(move.now),
            ],
          ),
          findAfter(sql, 'moved_at', move.code),
        ]);
        return answerOf(after, move.now);
      }),
  };
}

/** The one conditional update, with its entry in the audit log: only from the named statuses, only if the row is as the decision assumed. */
function updateOf(change: Change): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { set = {} } = change;
  const sets = [
    `status = ${bind(change.to)}::reservation_status`,
    `${change.instant} = ${bind(iso(change.now))}::timestamptz`,
  ];
  if (set.expiresAt !== undefined) sets.push(`expires_at = ${bind(iso(set.expiresAt))}::timestamptz`);
  if (set.refundDueMinor !== undefined) sets.push(`refund_due_minor = ${bind(set.refundDueMinor)}`);
  if (set.notes !== undefined) sets.push(`notes = coalesce(${bind(set.notes)}, notes)`);
  const where = [
    `code = ${bind(change.code)}`,
    `accommodation_id = ${bind(change.accommodationId)}`,
    `status = any(${bind(change.from)}::reservation_status[])`,
  ];
  if (set.onlyIfNull) where.push(`${set.onlyIfNull} is null`);
  if (set.onlyIfExpiresAfter !== undefined)
    where.push(`(status <> 'held' or expires_at > ${bind(iso(set.onlyIfExpiresAfter))}::timestamptz)`);
  if (set.onlyIfPaidMinor !== undefined) where.push(`paid_minor = ${bind(set.onlyIfPaidMinor)}`);
  if (set.onlyIfCheckIn !== undefined) where.push(`check_in = ${bind(set.onlyIfCheckIn)}::date`);
  const update = `update reservations set ${sets.join(', ')} where ${where.join(' and ')}`;
  if (!change.note) return { text: update, parameters };
  const { id, actor, action, statusBefore } = change.note;
  const text = `with changed as (${update} returning property_id, code, status, check_in, check_out)
    insert into audit_log (id, property_id, actor, action, subject, before, after, created_at)
    select ${bind(id)}::uuid, property_id, ${bind(actor)}, ${bind(action)}, code, jsonb_build_object('status', ${bind(statusBefore)}::text),
      jsonb_build_object('status', status, 'checkIn', check_in, 'checkOut', check_out), ${bind(iso(change.now))}::timestamptz
    from changed on conflict (id) do nothing`;
  return { text, parameters };
}
