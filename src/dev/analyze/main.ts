import { parseArgs } from 'node:util';
import { messageOf, Refusal, sentenceFor } from '../refusal.ts';
import { analyse, failuresOf } from './analyse.ts';
import { withOwnPostgres } from './own-postgres.ts';
import { reportLines } from './report.ts';
import { seedVolume, shapeOf } from './seed-volume.ts';

const ROWS = 1_000_000;
const ROWS_MIN = 10_000;
const LIST_RUNS = 200;
const BAR_WIDTH = 40;

const HELP = `npm run db:analyze -- [--rows N] [--check]

Starts a Postgres of its own, migrates it, fills it with ${ROWS.toLocaleString('en-US')} reservations (or N) over accommodations of 500 each, of which one
property has half, and explains every query of the product on it: the statements are those that the adapters send. Prints for each the node
that reads, its indexes, buffers, time, and the estimate that is furthest off; then the times of the host's list, the statements that took
most, how tables were read, and indexes that nothing uses. --check fails on a sequential scan over a large table or on an estimate off by 100
times. About two minutes and 2 GB of disk for a million; all of it is gone afterwards.`;

/** A bar that a terminal shows growing; elsewhere a line each tenth. */
function progressBar(): (share: number, what: string) => void {
  let tenth = -1;
  return (share, what) => {
    const filled = Math.round(Math.min(1, share) * BAR_WIDTH);
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${(share * 100).toFixed(0).padStart(3)} %  ${what.padEnd(16)}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${bar}${share >= 1 ? '\n' : ''}`);
    else if (Math.floor(share * 10) > tenth) process.stderr.write(`${bar}\n`);
    tenth = Math.floor(share * 10);
  };
}

function readArguments(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { rows: { type: 'string' }, check: flag, help: { ...flag, short: 'h' } },
    });
    const rows = values.rows === undefined ? ROWS : Number(values.rows);
    if (!Number.isInteger(rows) || rows < ROWS_MIN)
      throw new Refusal(`--rows takes a whole number of ${ROWS_MIN} or more.`);
    return { ...values, rows };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${messageOf(error)}\n\n${HELP}`);
  }
}

async function main(): Promise<number> {
  const { rows, check, help } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return 0;
  }
  const analysis = await withOwnPostgres(async (client) => {
    await seedVolume(client, shapeOf(rows), progressBar());
    return analyse(client, { listRuns: LIST_RUNS });
  });
  for (const line of reportLines(analysis)) console.log(line);
  const failures = failuresOf(analysis);
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  if (failures.length === 0)
    console.log('no large table is read row by row, and no estimate is off by 100 times');
  return check && failures.length > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(sentenceFor(error));
    process.exitCode = 2;
  },
);
