import type { Client } from 'pg';
import { type ExplainedStatement, explainedConnection } from './explained-connection.ts';
import { type ListTimes, timeList } from './list-times.ts';
import { adaptersOf, productQueries } from './product-queries.ts';
import { samplesOf } from './samples.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

export type AnalysedQuery = { readonly name: string; readonly statements: readonly ExplainedStatement[] };

export type Analysis = {
  readonly queries: readonly AnalysedQuery[];
  readonly list: ListTimes;
  readonly statistics: Statistics;
};

export type AnalyseOptions = { readonly listRuns: number; readonly onQuery?: (name: string) => void };

/** Tables with fewer rows are read as a whole, rightly. */
export const LARGE_TABLE_ROWS = 10_000;
/** Rows that came, in rows expected, or the other way round. */
export const ESTIMATE_FACTOR_MAX = 100;

/** Asks the seeded database every query of the product, and Postgres what it did. Changes nothing in it. */
export async function analyse(client: Client, options: AnalyseOptions): Promise<Analysis> {
  const samples = await samplesOf(client);
  await client.query('select pg_stat_reset(), pg_stat_statements_reset()');
  const connection = explainedConnection(client);
  const adapters = adaptersOf(connection.sql, () => samples.now);
  const queries: AnalysedQuery[] = [];
  for (const { name, run } of productQueries(adapters, samples)) {
    options.onQuery?.(name);
    queries.push({ name, statements: await connection.explain(run) });
  }
  const list = await timeList(connection, adapters.adminReservations, samples, options.listRuns);
  return { queries, list, statistics: await statisticsOf(client) };
}

/** What `--check` fails on, one sentence each. */
export function failuresOf({ queries }: Analysis): readonly string[] {
  return queries.flatMap(({ name, statements }) =>
    statements.flatMap(({ plan }) => [
      ...plan.sequential
        .filter(({ rowsRead }) => rowsRead >= LARGE_TABLE_ROWS)
        .map(({ relation, rowsRead }) => `${name} reads ${rowsRead} rows of ${relation} one after another`),
      ...(plan.worst && plan.worst.factor >= ESTIMATE_FACTOR_MAX
        ? [
            `${name} expects ${plan.worst.expected} rows of ${plan.worst.node} where ${plan.worst.actual} come`,
          ]
        : []),
    ]),
  );
}

/** The queries that each index serves in this analysis. */
export function servedBy({ queries }: Analysis): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>();
  for (const { name, statements } of queries) {
    for (const index of new Set(statements.flatMap(({ plan }) => plan.indexes)))
      served.set(index, [...(served.get(index) ?? []), name]);
  }
  return served;
}
