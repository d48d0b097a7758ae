import pg from 'pg';
import { addDays, localDate } from '../../domain/calendar-date.ts';
import { CONNECTIONS } from './bare.ts';
import type { BenchStack } from './bench-stack.ts';
import { type Load, perSecond } from './load.ts';
import type { LoadPlan } from './load-process.ts';

const GUESTS = 1_000;
const REFUSALS = 10_000;
const FREE_NIGHT = 200;
const NIGHTS = 3;

const today = localDate(Date.now(), 'America/Argentina/Buenos_Aires');

/** The same three nights of the demo's second accommodation, asked for again and again. */
async function planOf(stack: BenchStack, apiKey: string, from: number): Promise<LoadPlan> {
  const accommodationId = await accommodationOf(stack.databaseUrl);
  const stay = { checkIn: addDays(today, from), checkOut: addDays(today, from + NIGHTS) };
  return {
    url: `${stack.workerUrl}/api/v1/holds`,
    connections: CONNECTIONS,
    requests: 1,
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': `refusal-${from}-{n}`,
    },
    bodies: Array.from({ length: GUESTS }, (_, n) =>
      JSON.stringify({
        accommodationId,
        ...stay,
        adults: 2,
        guest: { name: `Guest ${n}`, email: `g${n}@bench.test` },
      }),
    ),
    mustHold: { '409': '"alternatives":[{"', '201': '"paymentUrl":"' },
  };
}

/** A thousand guests, each on a connection that is open already, ask for one night at once: how it ended. */
export async function raceForOneNight(
  load: Load,
  stack: BenchStack,
  apiKey: string,
): Promise<{ readonly seconds: string; readonly said: string }> {
  const plan = await planOf(stack, apiKey, FREE_NIGHT);
  const before = await rowsOf(stack.databaseUrl);
  const { ms, byStatus, right } = await load.run({ ...plan, connections: GUESTS, requests: GUESTS });
  const rows = (await rowsOf(stack.databaseUrl)) - before;
  const { '201': won = 0, '409': lost = 0 } = byStatus;
  return {
    seconds: `${(ms / 1000).toFixed(2)} s`,
    said: `${won} won, ${rows} row, ${lost} refused, ${right - won} with alternatives`,
  };
}

/** Refusals a second, each with its alternatives. */
export async function benchRefusals(load: Load, stack: BenchStack, apiKey: string): Promise<number> {
  const plan = await planOf(stack, apiKey, FREE_NIGHT);
  await load.run({ ...plan, requests: GUESTS });
  const { ms, right, byStatus } = await load.run({ ...plan, requests: REFUSALS });
  if (right !== REFUSALS) throw new Error(`not all refused with alternatives: ${JSON.stringify(byStatus)}`);
  return perSecond(right, ms);
}

async function one(databaseUrl: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>(sql);
    return rows[0]?.value ?? '';
  } finally {
    await client.end();
  }
}

const accommodationOf = (databaseUrl: string): Promise<string> =>
  one(
    databaseUrl,
    `select a.id::text as value from accommodations a join properties p on p.id = a.property_id where p.name = 'Refugio del Lago'
       order by a.position offset 1 limit 1`,
  );

const rowsOf = async (databaseUrl: string): Promise<number> =>
  Number(await one(databaseUrl, 'select count(*)::text as value from reservations'));
