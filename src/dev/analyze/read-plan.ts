import { z } from 'zod';

/** What `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)` says of one node and of those beneath it. */
type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Parent Relationship'?: string | undefined;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Index Name'?: string | undefined;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Parallel Aware'?: boolean | undefined;
  readonly 'Rows Removed by Filter'?: number | undefined;
  readonly 'Shared Hit Blocks'?: number | undefined;
  readonly 'Shared Read Blocks'?: number | undefined;
  readonly 'Join Type'?: string | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
};

const node: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Parent Relationship': z.string().optional(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Plan Rows': z.number(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Parallel Aware': z.boolean().optional(),
    'Rows Removed by Filter': z.number().optional(),
    'Shared Hit Blocks': z.number().optional(),
    'Shared Read Blocks': z.number().optional(),
    'Join Type': z.string().optional(),
    Plans: z.array(node).optional(),
  }),
);
const output = z.tuple([z.object({ Plan: node, 'Planning Time': z.number(), 'Execution Time': z.number() })]);

/** Fewer rows than these are as good as these: no choice of a plan hangs on it. */
const ROWS_MIN = 10;

/** Rows of one pass over the relation. */
export type Scan = { readonly relation: string; readonly rowsRead: number };
/** Rows expected and rows that came, of the node where they are furthest apart. */
export type Estimate = {
  readonly node: string;
  readonly expected: number;
  readonly actual: number;
  readonly factor: number;
};

export type PlanReading = {
  /** The node that does the work: the topmost that reads a table. */
  readonly node: string;
  readonly indexes: readonly string[];
  readonly buffers: number;
  readonly planningMs: number;
  readonly executionMs: number;
  readonly rows: number;
  readonly sequential: readonly Scan[];
  readonly worst: Estimate | null;
};

/** Nodes that may stop before they have read all: what they were expected to give says nothing of what they gave. */
const STOPS_EARLY = new Set(['Limit', 'Result']);
/** A function's rows are not estimated from statistics, and a write has none. */
const WITHOUT_STATISTICS = new Set([
  'Function Scan',
  'ModifyTable',
  'CTE Scan',
  'Values Scan',
  'WorkTable Scan',
]);

/** Reads the plan that Postgres wrote as JSON. Throws on one of another shape. */
export function readPlan(json: unknown): PlanReading {
  const [{ Plan: top, ...times }] = output.parse(json);
  const nodes = [...walk(top, false)];
  const readers = nodes.filter(
    ({ each }) => each['Relation Name'] !== undefined && each['Node Type'] !== 'ModifyTable',
  );
  const estimates = nodes.flatMap(({ each, isCutShort }) => estimateOf(each, isCutShort));
  return {
    node: readers[0]?.each['Node Type'] ?? top['Node Type'],
    indexes: [...new Set(nodes.flatMap(({ each }) => each['Index Name'] ?? []))],
    buffers: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
    planningMs: times['Planning Time'],
    executionMs: times['Execution Time'],
    rows: top['Actual Rows'] * top['Actual Loops'],
    sequential: readers
      .filter(({ each }) => each['Node Type'] === 'Seq Scan' && each['Actual Loops'] > 0)
      .map(({ each }) => ({ relation: each['Relation Name'] ?? '', rowsRead: rowsRead(each) })),
    worst: estimates.toSorted((a, b) => b.factor - a.factor)[0] ?? null,
  };
}

function* walk(each: PlanNode, isCutShort: boolean): Generator<{ each: PlanNode; isCutShort: boolean }> {
  yield { each, isCutShort };
  const joinStops = each['Join Type'] === 'Semi' || each['Join Type'] === 'Anti';
  for (const child of each.Plans ?? []) {
    const isSub = ['SubPlan', 'InitPlan'].includes(child['Parent Relationship'] ?? '');
    const stops = isCutShort || isSub || joinStops || STOPS_EARLY.has(each['Node Type']);
    yield* walk(child, stops);
  }
}

/** Of one pass over the table; the loops of a parallel scan share one, those of a repeated scan are a pass each. */
const rowsRead = (each: PlanNode): number =>
  Math.round(
    (each['Actual Rows'] + (each['Rows Removed by Filter'] ?? 0)) *
      (each['Parallel Aware'] ? each['Actual Loops'] : 1),
  );

const isWithoutStatistics = (each: PlanNode): boolean =>
  WITHOUT_STATISTICS.has(each['Node Type']) || (each.Plans ?? []).some(isWithoutStatistics);

/** Too few expected always counts; too many only where the node was let run to its end. */
function estimateOf(each: PlanNode, isCutShort: boolean): readonly Estimate[] {
  if (each['Actual Loops'] === 0 || isWithoutStatistics(each)) return [];
  const expected = Math.max(ROWS_MIN, each['Plan Rows']);
  const actual = Math.max(ROWS_MIN, each['Actual Rows']);
  const factor = actual > expected ? actual / expected : isCutShort ? 1 : expected / actual;
  const where = each['Index Name'] ?? each['Relation Name'];
  const name = where ? `${each['Node Type']} ${where}` : each['Node Type'];
  return [{ node: name, expected: each['Plan Rows'], actual: each['Actual Rows'], factor }];
}
