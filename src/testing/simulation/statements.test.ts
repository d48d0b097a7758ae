import type { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { localDate } from '../../domain/calendar-date.ts';
import { withClient } from '../database.ts';
import { emptyTables, realGateDatabase, simulatedGateDatabase, writePlaces } from './both-databases.ts';
import { Random } from './random.ts';
import { StatementDraws } from './statement-draws.ts';
import type { Tables } from './tables.ts';
import { START } from './world-property.ts';

const SEEDS = [1, 2, 3];
const STATEMENTS = 500;
/** How often each statement got each kind of answer, over all seeds. */
const kinds: Record<string, number> = {};

test.each(SEEDS)(
  'the simulated Postgres answers the gate as the real one does (seed %i)',
  async (seed) => {
    const { url, client } = await withClient();
    const real = realGateDatabase(url);
    onTestFinished(() => real.close());
    const today = localDate(START, 'America/Argentina/Buenos_Aires');
    const tables = emptyTables();
    const simulated = simulatedGateDatabase(tables);
    const draws = new StatementDraws(new Random(seed), await writePlaces(client, today), START, today);
    for (let count = 0; count < STATEMENTS; count++) {
      const drawn = draws.next();
      const answers = [await drawn.ask(simulated), await drawn.ask(real)].map(inAnyOrder);
      expect(answers[0], `seed ${seed}, statement ${count}: ${drawn.name}`).toEqual(answers[1]);
      const kind = `${drawn.name.split(' ')[0]} ${kindOf(answers[1])}`;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    expect(simulatedRows(tables)).toEqual(await realRows(client));
  },
  120_000,
);

test('and was asked for what it refuses too', () => {
  const refusals = ['commit data', 'change conflict', 'move conflict', 'settle conflict'];
  const answers = [
    'commit ok',
    'change ok',
    'move ok',
    'settle ok',
    'recordPayment ok',
    'import ok',
    'expire ok',
  ];
  const missing = [...refusals, ...answers].filter((kind) => (kinds[kind] ?? 0) === 0);
  expect(missing, JSON.stringify(kinds)).toEqual([]);
});

const kindOf = (answer: unknown): string =>
  /"kind":"(data|conflict|unknown)"/.exec(JSON.stringify(answer))?.[1] ?? 'ok';

/** Lists of rows come in whatever order a plan gives them. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inAnyOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, inAnyOrder(inner)]));
}

const simulatedRows = (tables: Tables) => ({
  reservations: [...tables.reservations.values()]
    .map((row) => [row.code, row.status, row.key, row.paidMinor, row.refundedMinor, row.refundDueMinor])
    .sort(byFirst),
  payments: [...tables.payments.values()]
    .map((row) => [row.providerPaymentId, row.status, row.amountMinor, row.settlement, row.refundedMinor])
    .sort(byFirst),
});

async function realRows(client: Client) {
  const rowsOf = async (sql: string) =>
    (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.sort(byFirst);
  return {
    reservations:
      await rowsOf(`select code, status::text, idempotency_key, paid_minor::float8, refunded_minor::float8,
      refund_due_minor::float8 from reservations`),
    payments: await rowsOf(
      'select provider_payment_id, status::text, amount_minor::float8, settlement, refunded_minor::float8 from payments',
    ),
  };
}

const byFirst = ([a]: readonly unknown[], [b]: readonly unknown[]): number =>
  String(a) < String(b) ? -1 : 1;
