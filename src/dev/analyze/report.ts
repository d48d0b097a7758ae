import { type Analysis, LARGE_TABLE_ROWS, servedBy } from './analyse.ts';
import type { PlanReading } from './read-plan.ts';
import { sequentialShare } from './statistics.ts';

const NAME_WIDTH = 52;
const QUERY_CHARS = 110;

const ms = (value: number): string => value.toFixed(2).padStart(9);
const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** All that was found, as lines to read. */
export function reportLines(analysis: Analysis): readonly string[] {
  return [
    ...queryLines(analysis),
    '',
    listLine(analysis),
    '',
    ...statementLines(analysis),
    '',
    ...tableLines(analysis),
    '',
    ...indexLines(analysis),
  ];
}

const queryLines = ({ queries }: Analysis): readonly string[] => [
  `${'query'.padEnd(NAME_WIDTH)}       ms   plan ms  buffers     rows  expected/actual at worst · node · indexes`,
  ...queries.flatMap(({ name, statements }) =>
    statements.map(({ plan }, index) => {
      const title = statements.length > 1 ? `${name} [${index + 1}]` : name;
      return `${title.padEnd(NAME_WIDTH)}${planColumns(plan)}`;
    }),
  ),
];

function planColumns(plan: PlanReading): string {
  const { worst } = plan;
  const estimate = worst ? `${count(worst.expected)}/${count(worst.actual)}` : '-';
  const numbers = `${ms(plan.executionMs)} ${ms(plan.planningMs)} ${count(plan.buffers).padStart(8)} ${count(plan.rows).padStart(8)}`;
  const sequential = plan.sequential.map(({ relation, rowsRead }) => `all ${count(rowsRead)} of ${relation}`);
  return `${numbers}  ${estimate.padEnd(14)} ${plan.node} · ${[...plan.indexes, ...sequential].join(', ') || '-'}`;
}

const listLine = ({ list }: Analysis): string =>
  `admin list, ${list.runs} runs of all its filters and of pages 1 to 5: p50 ${list.p50Ms.toFixed(2)} ms, p95 ${list.p95Ms.toFixed(2)} ms, ` +
  `slowest ${list.worst.ms.toFixed(2)} ms (${list.worst.name}); planning and writing the rows out included`;

const statementLines = ({ statistics }: Analysis): readonly string[] => [
  'pg_stat_statements, most time first:     calls  total ms   mean ms',
  ...statistics.top.map(
    ({ calls, totalMs, meanMs, query }) =>
      `${count(calls).padStart(46)} ${ms(totalMs)} ${ms(meanMs)}  ${shortened(query)}`,
  ),
];

/** Without the long list of columns, so that what tells statements apart is seen. */
const shortened = (query: string): string =>
  query
    .replace(/^select r\.id,.*? from \(/, 'select … from (')
    .replace(/select r\.\* from /g, '')
    .slice(0, QUERY_CHARS);

const tableLines = ({ statistics }: Analysis): readonly string[] => [
  `pg_stat_user_tables: ${(sequentialShare(statistics, LARGE_TABLE_ROWS) * 100).toFixed(2)} % of the reads of tables of ${count(LARGE_TABLE_ROWS)} rows or more were sequential`,
  ...statistics.tables.map(
    ({ table, rows, sequentialScans, indexScans }) =>
      `  ${table.padEnd(20)} ${count(rows).padStart(10)} rows  ${count(sequentialScans).padStart(7)} sequential  ${count(indexScans).padStart(9)} by index`,
  ),
];

function indexLines(analysis: Analysis): readonly string[] {
  const { unused, duplicates } = analysis.statistics;
  const served = [...servedBy(analysis)].toSorted(([a], [b]) => a.localeCompare(b));
  return [
    'indexes, and what they serve here:',
    ...served.map(
      ([index, queries]) =>
        `  ${index.padEnd(36)} ${queries.length > 3 ? `${queries.slice(0, 3).join(', ')} and ${queries.length - 3} more` : queries.join(', ')}`,
    ),
    `unused: ${unused.map(({ index, bytes }) => `${index} (${count(bytes / 1024)} KiB)`).join(', ') || 'none'}`,
    `the beginning of another: ${duplicates.map(({ index, covers }) => `${index} of ${covers}`).join(', ') || 'none'}`,
  ];
}
