import pg from 'pg';
import { type Answer, type Call, headerOf, json } from '../http.ts';
import { fieldsOf, isFields, listOf, parseJson, textOf } from '../json.ts';
import { type Pools, rawText } from './pools.ts';

type Statement = { readonly query: string; readonly params: readonly unknown[] };
type Output = {
  readonly rawText: boolean;
  readonly arrayMode: boolean;
  readonly nameOf: (text: string) => string | null;
};

const RESPONSE_BYTES_MAX = 64 * 1024 * 1024;
const ISOLATION_LEVELS: Readonly<Record<string, string>> = {
  ReadUncommitted: 'READ UNCOMMITTED',
  ReadCommitted: 'READ COMMITTED',
  RepeatableRead: 'REPEATABLE READ',
  Serializable: 'SERIALIZABLE',
};
const FEATURE_NOT_SUPPORTED = '0A000';
const ERROR_FIELDS = [
  ['code', 'detail', 'hint', 'position', 'internalPosition', 'internalQuery', 'severity', 'where'],
  ['table', 'column', 'schema', 'dataType', 'constraint', 'file', 'line', 'routine'],
].flat();

/** Neon's HTTP `/sql`: one statement, or a batch as one transaction. */
export async function answerSql(pools: Pools, call: Call): Promise<Answer> {
  const body = parseJson(call.body);
  if (!isFields(body)) return json(400, { message: 'the body is not a JSON object', code: null });
  const pool = pools.poolFor(headerOf(call, 'neon-connection-string') ?? '');
  if (!pool) return json(400, { message: 'missing or malformed Neon-Connection-String', code: null });
  const output = {
    rawText: headerOf(call, 'neon-raw-text-output') === 'true',
    arrayMode: headerOf(call, 'neon-array-mode') === 'true',
    nameOf: (text: string) => pools.nameOf(text),
  };
  try {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      return bounded(
        Array.isArray(body.queries)
          ? { results: await runBatch(client, body.queries.map(statementOf), call, output) }
          : await runOne(client, statementOf(body), output),
      );
    } catch (error) {
      // What was prepared before a column changed fails as "not supported" ever after: that connection is given up.
      const isKnown = error instanceof pg.DatabaseError && error.code !== FEATURE_NOT_SUPPORTED;
      failure = isKnown ? undefined : toError(error);
      throw error;
    } finally {
      client.release(failure);
    }
  } catch (error) {
    return errorAnswer(error);
  }
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function bounded(result: unknown): Answer {
  const answer = json(200, result);
  const bytes = answer.body?.length ?? 0;
  if (bytes <= RESPONSE_BYTES_MAX) return answer;
  return json(507, { message: `response is too large (max is ${RESPONSE_BYTES_MAX} bytes)` });
}

const statementOf = (value: unknown): Statement => {
  const fields = fieldsOf(value);
  return { query: textOf(fields.query) ?? '', params: listOf(fields.params) };
};

/** BEGIN … COMMIT around the statements; the first error rolls all of them back. */
async function runBatch(
  client: pg.PoolClient,
  statements: readonly Statement[],
  call: Call,
  output: Output,
): Promise<unknown[]> {
  await client.query(beginOf(call));
  try {
    const results: unknown[] = [];
    for (const statement of statements) results.push(await runOne(client, statement, output));
    await client.query('COMMIT');
    return results;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function beginOf(call: Call): string {
  const level = ISOLATION_LEVELS[headerOf(call, 'neon-batch-isolation-level') ?? ''];
  const readOnly = headerOf(call, 'neon-batch-read-only') === 'true';
  const deferrable = headerOf(call, 'neon-batch-deferrable') === 'true';
  const modes = [
    ...(level ? [`ISOLATION LEVEL ${level}`] : []),
    ...(readOnly ? ['READ ONLY'] : []),
    ...(deferrable ? ['DEFERRABLE'] : []),
  ];
  return ['BEGIN', modes.join(', ')].join(' ');
}

async function runOne(client: pg.PoolClient, statement: Statement, output: Output): Promise<unknown> {
  // Extended even without parameters: Neon takes one statement at a time.
  const config: pg.QueryArrayConfig & { readonly queryMode: 'extended'; name?: string } = {
    text: statement.query,
    values: statement.params.map(paramOf),
    rowMode: 'array',
    types: rawText,
    queryMode: 'extended',
  };
  const name = output.nameOf(statement.query);
  if (name !== null) config.name = name;
  const result = await client.query<unknown[]>(config);
  const rows = output.rawText ? result.rows : result.rows.map((row) => typedRow(row, result.fields));
  return {
    fields: result.fields.map(fieldOf),
    rows: output.arrayMode ? rows : rows.map((row) => namedRow(row, result.fields)),
    command: result.command,
    rowCount: result.rowCount,
    rowAsArray: output.arrayMode,
  };
}

const fieldOf = (field: pg.FieldDef) => ({
  name: field.name,
  dataTypeID: field.dataTypeID,
  tableID: field.tableID,
  columnID: field.columnID,
  dataTypeSize: field.dataTypeSize,
  dataTypeModifier: field.dataTypeModifier,
  format: 'text',
});

const namedRow = (row: readonly unknown[], fields: readonly pg.FieldDef[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field, index) => [field.name, row[index]]));

const { BOOL, FLOAT4, FLOAT8, INT2, INT4, JSON: JSON_OID, JSONB } = pg.types.builtins;
const NUMBERS: readonly number[] = [INT2, INT4, FLOAT4, FLOAT8];

/** Without `Neon-Raw-Text-Output` the proxy turns booleans, small numbers and JSON into JSON. */
const typedRow = (row: readonly unknown[], fields: readonly pg.FieldDef[]): unknown[] =>
  row.map((value, index) => {
    const type = fields[index]?.dataTypeID ?? 0;
    if (typeof value !== 'string') return value;
    if (type === BOOL) return value === 't';
    if (type === JSON_OID || type === JSONB) return parseJson(value);
    return NUMBERS.includes(type) && Number.isFinite(Number(value)) ? Number(value) : value;
  });

/** The SDK sends text or null; other clients may send JSON scalars, arrays and objects. */
function paramOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function elementOf(value: unknown): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`;
  return JSON.stringify(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** What Postgres said is 400 with its fields; what kept us from asking it is 500, as with Neon. */
function errorAnswer(error: unknown): Answer {
  if (!(error instanceof pg.DatabaseError)) return json(500, { message: toError(error).message });
  const source = { ...error };
  const details = ERROR_FIELDS.map((name) => [name, fieldsOf(source)[name] ?? null]);
  return json(400, { message: error.message, ...Object.fromEntries(details) });
}
