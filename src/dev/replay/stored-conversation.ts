import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { PROPERTY_SQL } from '../../adapters/neon/catalog.ts';
import { catalogRows, toProperty } from '../../adapters/neon/property-row.ts';
import type { Property } from '../../domain/accommodation.ts';
import { postgresFolder, postgresUser } from '../postgres-user.ts';
import { Refusal } from '../refusal.ts';
import { type RecordedTurn, readTurn } from './replay-turn.ts';

export type StoredConversation = {
  readonly property: Property;
  readonly userId: string | null;
  readonly name: string;
  /** In the order in which they were begun; null: the row keeps nothing that could be run. */
  readonly turns: readonly { readonly said: string; readonly recorded: RecordedTurn | null }[];
};

const DATABASE = 'tranquera';
/** Line of `postmaster.pid` that holds the port (PostgreSQL's "Miscellaneous server files"). */
const PORT_LINE = 3;

/** `DATABASE_URL`, else the embedded Postgres of the stack that runs on `DATA_DIR`. */
export function databaseUrlOf(env: Readonly<Record<string, string | undefined>>): string {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const dataDir = resolve(env.DATA_DIR ?? '.local');
  if (existsSync(dataDir)) {
    const file = join(postgresFolder(dataDir, postgresUser()), 'data', 'postmaster.pid');
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[PORT_LINE] : undefined;
    if (port) return `postgres://postgres:local@127.0.0.1:${port}/${DATABASE}`;
  }
  throw new Refusal('No stack runs here: start one with npm start, or set DATABASE_URL.');
}

/** Every property's conversation with that guest: by phone however it is written, row id or WhatsApp user id. */
export async function findConversations(client: pg.Client, guest: string): Promise<StoredConversation[]> {
  const digits = /^\+?[\d\s()-]+$/.test(guest) ? guest.replace(/\D/g, '') : '';
  const { rows } = await client.query<{
    id: string;
    property_id: string;
    user_id: string | null;
    name: string;
  }>(
    `select id, property_id, user_id, name from guests
     where id::text = $1 or user_id = $1 or ($2 <> '' and (wa_id = $2 or phone = '+' || $2)) order by last_message_at`,
    [guest, digits],
  );
  return Promise.all(
    rows.map(async ({ id, property_id: propertyId, user_id: userId, name }) => ({
      property: await propertyOf(client, propertyId),
      userId,
      name,
      turns: await turnsOf(client, id),
    })),
  );
}

async function propertyOf(client: pg.Client, id: string): Promise<Property> {
  const { rows } = await client.query(`${PROPERTY_SQL} where p.id = $1`, [id]);
  const [row] = catalogRows.parse(rows);
  if (!row) throw new Refusal(`The property ${id} is gone.`);
  return toProperty(row, undefined);
}

async function turnsOf(client: pg.Client, guestId: string): Promise<StoredConversation['turns']> {
  const { rows } = await client.query<{ turn_id: string; said: string | null; trace: unknown }>(
    `select turn_id, string_agg(body, ' ⏎ ' order by sent_at, id) filter (where direction = 'in') as said,
       (array_agg(trace order by sent_at desc, id desc) filter (where trace is not null))[1] as trace
     from messages where guest_id = $1 group by turn_id order by min(sent_at), min(id::text)`,
    [guestId],
  );
  return rows.map(({ turn_id: turnId, said, trace }) => ({
    said: said ?? '(an event)',
    recorded: readTurn(turnId, trace),
  }));
}
