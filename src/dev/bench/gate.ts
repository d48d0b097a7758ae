import { addDays, localDate } from '../../domain/calendar-date.ts';
import { localSecrets } from '../local-secrets.ts';
import { bareRefusals, CONNECTIONS } from './bare.ts';
import { analyze, BENCH_KEY, type BenchProperty, NIGHTS, writeBenchProperty } from './bench-property.ts';
import { type BenchStack, startBenchStack } from './bench-stack.ts';
import { readGateMetrics } from './gate-metrics.ts';
import { benchInserts } from './inserts.ts';
import { type Load, perSecond, startLoad } from './load.ts';
import { percent, printTable, type Row, step } from './print.ts';
import { benchRefusals, raceForOneNight } from './refusals.ts';
import type { RpcPlan } from './worker/worker.ts';

/** Guests who ask at the same time for different nights, of one accommodation and of many. */
const HOLDERS = 128;
const HOLDERS_OF_MANY = 256;
/** A single accommodation has 700 nights to sell: so many of them, one after the other. */
const SINGLE_ROUNDS = 6;
const MANY = 50;
const NIGHTS_OF_MANY = 200;
const RPC_FIRST_NIGHT = 300;

type Holds = { readonly perSecond: number; readonly batch: string; readonly waitMs: string };
type Hold = RpcPlan['holds'][number];

const today = localDate(Date.now(), 'America/Argentina/Buenos_Aires');

/** One hold for one night, nights before accommodations. */
const holdsOn = (accommodationIds: readonly string[], firstNight: number, nights: number): Hold[] =>
  Array.from({ length: nights * accommodationIds.length }, (_, n) => {
    const night = 1 + firstNight + Math.floor(n / accommodationIds.length);
    const accommodationId = accommodationIds[n % accommodationIds.length] ?? '';
    return { accommodationId, checkIn: addDays(today, night), checkOut: addDays(today, night + 1) };
  });

async function holdsByHttp(
  load: Load,
  stack: BenchStack,
  rounds: readonly Hold[][],
  connections = HOLDERS,
): Promise<Holds> {
  const before = await readGateMetrics(stack.workerUrl);
  let held = 0;
  let ms = 0;
  for (const [round, holds] of rounds.entries()) {
    const report = await load.run({
      url: `${stack.workerUrl}/api/v1/holds`,
      connections,
      requests: holds.length,
      headers: {
        authorization: `Bearer ${BENCH_KEY}`,
        'content-type': 'application/json',
        'idempotency-key': `bench-${holds[0]?.accommodationId}-${round}-{n}`,
      },
      bodies: holds.map((hold, n) =>
        JSON.stringify({ ...hold, adults: 2, guest: { name: 'Bench', phone: phoneOf(n) } }),
      ),
      mustHold: { '201': '"paymentUrl":"' },
    });
    if (report.right !== holds.length) throw new Error(`not all held: ${JSON.stringify(report)}`);
    held += report.right;
    ms += report.ms;
  }
  const { batch, waitMs } = await readGateMetrics(stack.workerUrl, before);
  return { perSecond: perSecond(held, ms), batch, waitMs };
}

/** Guests write again: a few hundred of them. */
const phoneOf = (n: number): string => `+549294${String(100_000 + (n % 500))}`;

async function holdsByRpc(
  stack: BenchStack,
  property: BenchProperty,
  rounds: readonly Hold[][],
  concurrency = HOLDERS,
): Promise<number> {
  let held = 0;
  let ms = 0;
  for (const holds of rounds) {
    const plan: RpcPlan = { propertyId: property.id, concurrency, holds };
    const startedAt = performance.now();
    const response = await fetch(`${stack.benchUrl}/rpc/holds`, {
      method: 'POST',
      body: JSON.stringify(plan),
    });
    const counted: unknown = await response.json();
    ms += performance.now() - startedAt;
    if (JSON.stringify(counted) !== JSON.stringify({ held: holds.length }))
      throw new Error(`not all held: ${JSON.stringify(counted)}`);
    held += holds.length;
  }
  return perSecond(held, ms);
}

async function benchHolds(load: Load, stack: BenchStack): Promise<Row[]> {
  const property = await writeBenchProperty(stack.databaseUrl, 2 * SINGLE_ROUNDS + 2 * MANY);
  const ids = property.accommodationIds.slice(0, -MANY);
  // Their gates never hear of these rows.
  const forInserts = { ...property, accommodationIds: property.accommodationIds.slice(-MANY) };
  const many = ids.slice(2 * SINGLE_ROUNDS);
  // The gates read what they need before they are measured, on nights that nobody else asks for.
  await step('warm', async () => {
    await holdsByHttp(load, stack, [holdsOn(ids, NIGHTS, 4)]);
    await holdsByRpc(stack, property, [holdsOn(ids, NIGHTS + 5, 4)]);
    await analyze(stack.databaseUrl);
  });
  const singles = (from: number): Hold[][] =>
    ids.slice(from, from + SINGLE_ROUNDS).map((id) => holdsOn([id], 0, NIGHTS));
  const inserts = await step('single-row inserts', () => benchInserts(stack.databaseUrl, forInserts));
  const one = await step('holds by HTTP, 1 accommodation', () => holdsByHttp(load, stack, singles(0)));
  const manyHolds = [holdsOn(many, 0, NIGHTS_OF_MANY)];
  const fifty = await step(`holds by HTTP, ${MANY}`, () =>
    holdsByHttp(load, stack, manyHolds, HOLDERS_OF_MANY),
  );
  const oneRpc = await step('holds by RPC, 1 accommodation', () =>
    holdsByRpc(stack, property, singles(SINGLE_ROUNDS)),
  );
  const manyRpc = [holdsOn(many, RPC_FIRST_NIGHT, NIGHTS_OF_MANY)];
  const fiftyRpc = await step(`holds by RPC, ${MANY}`, () =>
    holdsByRpc(stack, property, manyRpc, HOLDERS_OF_MANY),
  );
  const rowOf = (name: string, rate: number, aim: string, more = ''): Row => [
    name,
    rate.toFixed(0),
    percent(rate, inserts.perSecond),
    aim,
    more,
  ];
  const batchOf = ({ batch, waitMs }: Holds): string => `${batch} a batch, waiting ${waitMs}`;
  return [
    rowOf(`single-row inserts, ${inserts.by}`, inserts.perSecond, ''),
    rowOf(`holds by HTTP, 1 accommodation, ${HOLDERS} connections`, one.perSecond, '≥ 40 %', batchOf(one)),
    rowOf(
      `holds by HTTP, ${MANY} accommodations, ${HOLDERS_OF_MANY} connections`,
      fifty.perSecond,
      '≥ 30 %',
      batchOf(fifty),
    ),
    rowOf("holds at the object's RPC, 1 accommodation", oneRpc, ''),
    rowOf(`holds at the object's RPC, ${MANY}`, fiftyRpc, ''),
  ];
}

/** The gate beside what limits it, in one run. */
async function benchGate(): Promise<void> {
  const stack = await startBenchStack();
  const load = startLoad();
  try {
    const rows = await benchHolds(load, stack);
    const race = await step('1,000 guests, one night', () =>
      raceForOneNight(load, stack, localSecrets.apiKey),
    );
    await bareRefusals(load, stack);
    const bare = await step('bare refusals', () => bareRefusals(load, stack));
    const refusals = await step('refusals', () => benchRefusals(load, stack, localSecrets.apiKey));
    printTable(
      ['what', 'a second', 'of what limits it', 'aim', ''],
      [
        ...rows,
        [
          'bare refusals, Hono and one object call',
          bare.toFixed(0),
          '100 %',
          '',
          `${CONNECTIONS} connections`,
        ],
        ['refusals', refusals.toFixed(0), percent(refusals, bare), '≥ 70 %', 'each with three alternatives'],
        ['1,000 guests, one night', '', race.seconds, '< 2 s', race.said],
      ],
    );
  } finally {
    load.stop();
    await stack.stop();
  }
}

if (import.meta.main) await benchGate();
