import { neon, neonConfig } from '@neondatabase/serverless';
import type { Client } from 'pg';
import { z } from 'zod';
import type { Sql } from '../../adapters/neon/connection.ts';
import { rawText } from '../outside/neon/pools.ts';
import { type PlanReading, readPlan } from './read-plan.ts';

const statementShape = z.object({ query: z.string(), params: z.array(z.unknown()).default([]) });
const bodyShape = z.union([z.object({ queries: z.array(statementShape) }), statementShape]);
type Statement = z.infer<typeof statementShape>;

export type ExplainedStatement = { readonly text: string; readonly plan: PlanReading };

export type ExplainedConnection = {
  readonly sql: Sql;
  /** Runs a call of an adapter and returns the statements that it sent, explained. Nothing that it wrote stays. */
  explain(call: () => Promise<unknown>): Promise<readonly ExplainedStatement[]>;
  /** Postgres' own milliseconds for the statements of a call: planning, execution, and writing the rows out as text. */
  time(call: () => Promise<unknown>): Promise<number>;
};

/**
 * A connection for the real adapters, whose statements are those of Neon's driver as it would send them. Each is explained and run where
 * it stands in its transaction, so that the later ones see what the earlier ones did; then all of it is rolled back.
 */
export function explainedConnection(client: Client): ExplainedConnection {
  let explained: ExplainedStatement[] | null = null;
  let spentMs = 0;
  const sql = neon('postgres://nobody:nothing@nowhere.example/none');
  neonConfig.fetchFunction = async (_: unknown, init: RequestInit) => {
    const body = bodyShape.parse(JSON.parse(String(init.body)));
    const statements = 'queries' in body ? body.queries : [body];
    const answers: unknown[] = [];
    await client.query('begin');
    try {
      for (const statement of statements) {
        explained?.push({ text: statement.query, plan: await explainOne(client, statement) });
        if (RUNS_STATEMENTS.test(statement.query))
          explained?.push(...(await explainInside(client, statement)));
        if (explained === null) spentMs += await databaseMs(client, statement);
        answers.push(await run(client, statement));
      }
      return Response.json('queries' in body ? { results: answers } : answers[0]);
    } finally {
      await client.query('rollback');
    }
  };
  return {
    sql,
    async explain(call) {
      const statements: ExplainedStatement[] = [];
      explained = statements;
      orThrow(await call());
      return statements;
    },
    async time(call) {
      explained = null;
      spentMs = 0;
      orThrow(await call());
      return spentMs;
    },
  };
}

/** An adapter that answers with an error as a value has failed too: a plan of half its statements is none. */
function orThrow(answer: unknown): void {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false)
    throw new Error(`the query failed: ${JSON.stringify(answer)}`);
}

/** The second of two, so that its time is not that of reading from disk. */
async function explainOne(client: Client, statement: Statement): Promise<PlanReading> {
  let plan: unknown;
  for (let turn = 0; turn < 2; turn++) {
    await client.query('savepoint before');
    const { rows } = await client.query({
      text: `explain (analyze, buffers, format json) ${statement.query}`,
      values: statement.params.map(parameterOf),
    });
    plan = rows[0]['QUERY PLAN'];
    await client.query('rollback to savepoint before');
  }
  return readPlan(plan);
}

/** Functions of ours (`migrations/`): EXPLAIN says nothing of what they ask. */
const RUNS_STATEMENTS = /\bplace_stays\(/;
/** Foreign keys ask too; by primary key. */
const OF_FOREIGN_KEY = /^SELECT 1 FROM ONLY /;
const TELL_PLANS = `load 'auto_explain'; set local auto_explain.log_min_duration = 0; set local auto_explain.log_nested_statements = on;
  set local auto_explain.log_analyze = on; set local auto_explain.log_buffers = on; set local auto_explain.log_format = json;
  set local client_min_messages = log`;
const toldShape = z.object({ 'Query Text': z.string(), Plan: z.unknown() });

/** The statements that a function runs, each once, with the plan that it ran by last. */
async function explainInside(client: Client, statement: Statement): Promise<ExplainedStatement[]> {
  const inside = new Map<string, PlanReading>();
  const listen = ({ message }: { readonly message?: string | undefined }): void => {
    const [, ms, json] = /^duration: ([\d.]+) ms\s+plan:\s+(\{.*)$/s.exec(message ?? '') ?? [];
    if (json === undefined) return;
    const { 'Query Text': text, Plan } = toldShape.parse(JSON.parse(json));
    if (text === statement.query || OF_FOREIGN_KEY.test(text)) return;
    inside.set(text, readPlan([{ Plan, 'Planning Time': 0, 'Execution Time': Number(ms) }]));
  };
  await client.query('savepoint before');
  await client.query(TELL_PLANS);
  client.on('notice', listen);
  await client.query(statement.query, statement.params.map(parameterOf));
  client.off('notice', listen);
  await client.query('rollback to savepoint before');
  return [...inside].map(([text, plan]) => ({ text, plan }));
}

/** As the first to ask: nothing of it was read just before. */
async function databaseMs(client: Client, statement: Statement): Promise<number> {
  const { rows } = await client.query({
    text: `explain (analyze, timing off, serialize text, format json) ${statement.query}`,
    values: statement.params.map(parameterOf),
  });
  const { planningMs, executionMs } = readPlan(rows[0]['QUERY PLAN']);
  return planningMs + executionMs;
}

async function run(client: Client, { query, params }: Statement): Promise<unknown> {
  const result = await client.query({
    text: query,
    values: params.map(parameterOf),
    rowMode: 'array',
    types: rawText,
  });
  return {
    fields: result.fields.map(({ name, dataTypeID }) => ({ name, dataTypeID })),
    rows: result.rows,
    command: result.command,
    rowCount: result.rowCount,
    rowAsArray: true,
  };
}

/** The driver sends text, arrays already written as Postgres reads them, or null. */
const parameterOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
