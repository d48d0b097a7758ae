import pg from 'pg';
import { z } from 'zod';
import { wamidPrefix } from './journeys/payloads.ts';

/** What Postgres says after a run. Everything but `messages` must be empty or none. */
export type Integrity = {
  /** Pairs of reservation codes that share a night. */
  readonly overlaps: readonly string[];
  /** Messages that were accepted and are in no transcript. */
  readonly lost: number;
  /** Messages whose turn has no reply and no recorded silence. */
  readonly unanswered: readonly string[];
  /** Turns with more than one reply. */
  readonly answeredTwice: readonly string[];
  readonly messages: number;
};

const LIVE = `('held','confirmed','in_house','blocked')`;
const OVERLAPS_SQL = `
  select a.code || ' ' || b.code as pair from reservations a
  join reservations b on a.accommodation_id = b.accommodation_id and a.id < b.id and a.occupied && b.occupied
  where a.status in ${LIVE} and b.status in ${LIVE} limit 20`;
/** One row a message of the run: how many replies its turn has. */
const REPLIES_SQL = `
  select m.wamid, m.turn_id as turn, count(o.id)::int as replies
  from messages m left join messages o on o.turn_id = m.turn_id and o.direction = 'out'
  where m.direction = 'in' and m.wamid like $1 group by m.wamid, m.turn_id`;

const pairs = z.array(z.object({ pair: z.string() }));
const replies = z.array(z.object({ wamid: z.string(), turn: z.string(), replies: z.number() }));

const SETTLE_MS = 30_000;
const POLL_MS = 500;
const LISTED_MAX = 20;

/** Asks until the transcripts, which are written after the replies, have every message, or for 30 s. */
export async function askPostgres(databaseUrl: string, runId: string, accepted: number): Promise<Integrity> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const deadline = performance.now() + SETTLE_MS;
    for (;;) {
      const integrity = await ask(client, runId, accepted);
      const isSettled = integrity.lost <= 0 && integrity.unanswered.length === 0;
      if (isSettled || performance.now() > deadline) return integrity;
      await client.query('select pg_sleep($1)', [POLL_MS / 1_000]);
    }
  } finally {
    await client.end();
  }
}

async function ask(client: pg.Client, runId: string, accepted: number): Promise<Integrity> {
  const overlaps = pairs.parse((await client.query(OVERLAPS_SQL)).rows);
  const found = replies.parse((await client.query(REPLIES_SQL, [`${wamidPrefix(runId)}.%`])).rows);
  const unanswered = found.filter((row) => row.replies === 0).map(({ wamid }) => wamid);
  const twice = new Set(found.filter((row) => row.replies > 1).map(({ turn }) => turn));
  return {
    overlaps: overlaps.map(({ pair }) => pair),
    lost: accepted - found.length,
    unanswered: unanswered.slice(0, LISTED_MAX),
    answeredTwice: [...twice].slice(0, LISTED_MAX),
    messages: found.length,
  };
}

const WINNERS_SQL = `
  select w.accommodation_id || ' ' || w.check_in as prize, count(r.id)::int as winners
  from unnest($1::uuid[], $2::date[], $3::date[]) as w(accommodation_id, check_in, check_out)
  left join reservations r on r.accommodation_id = w.accommodation_id and r.occupied && daterange(w.check_in, w.check_out)
    and r.status in ${LIVE}
  group by 1`;
const winnersSchema = z.array(z.object({ prize: z.string(), winners: z.number() }));

export type RacedNights = {
  readonly accommodationId: string;
  readonly checkIn: string;
  readonly checkOut: string;
};

/** Of nights that hundreds wanted: those that were not won by exactly one, a sentence each. */
export async function askRace(
  databaseUrl: string,
  raced: readonly RacedNights[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const columns = [
    raced.map((each) => each.accommodationId),
    raced.map(({ checkIn }) => checkIn),
    raced.map(({ checkOut }) => checkOut),
  ];
  const { rows } = await client.query(WINNERS_SQL, columns).finally(() => client.end());
  return winnersSchema
    .parse(rows)
    .flatMap(({ prize, winners }) => (winners === 1 ? [] : [`${winners} winners of ${prize}`]));
}

/** What is wrong, a sentence each; none: the run may pass. */
export function complaintsOf(integrity: Integrity): readonly string[] {
  const { overlaps, lost, unanswered, answeredTwice } = integrity;
  return [
    ...(overlaps.length > 0 ? [`stays overlap: ${overlaps.join(', ')}`] : []),
    ...(lost > 0 ? [`${lost} accepted messages are in no transcript`] : []),
    ...(unanswered.length > 0 ? [`messages without an answer: ${unanswered.join(', ')}`] : []),
    ...(answeredTwice.length > 0 ? [`turns answered more than once: ${answeredTwice.join(', ')}`] : []),
  ];
}
