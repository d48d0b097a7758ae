import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FreshStack, startFreshStack } from '../fresh-stack.ts';
import { inRepository } from '../local-paths.ts';
import { claimPort } from '../ports.ts';
import { costLines, readUsed } from './cost.ts';
import { DRIVES, type Drive } from './drive.ts';
import { flameGraph, framesOf, topBySelf } from './flame-graph.ts';
import { profileDuring } from './inspector.ts';

const HELP = `npm run profile -- [text | known | refusal | health] [--seconds N] [--users N] [--cost]

Starts a fresh stack, drives it and profiles the Worker's isolate meanwhile: its routes and all its objects. Writes into .local/profiles a
.cpuprofile (for DevTools or speedscope) and a flame graph as an SVG, and prints the functions in which most time was spent.

  text      new guests ask for dates and get a list (the default)
  known     guests who wrote before ask for dates again
  refusal   programs ask for nights that are taken
  health    /health/live: what routing alone costs
  --seconds how long (10)
  --users   at the same time (20)
  --cost    no profiler: what each costs in processor time of each process, calls and bytes`;

const SHOWN = 15;
const WARM_UP = 200;
/** Transcripts are written a second after the reply, and their work counts too. */
const AFTERMATH_MS = 3_000;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { seconds: text, users: text, cost: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [kind = 'text'] = positionals;
  const prepare = DRIVES[kind];
  if (!prepare) throw new Error(`"${kind}" is none of ${Object.keys(DRIVES).join(', ')}`);
  const seconds = positive('--seconds', values.seconds ?? '10');
  const users = positive('--users', values.users ?? '20');
  await (values.cost ? showCost : showProfile)(kind, prepare, seconds, users);
}

type Prepare = (stack: FreshStack) => Promise<Drive>;

async function showProfile(kind: string, prepare: Prepare, seconds: number, users: number): Promise<void> {
  const inspectorPort = await claimPort(0, 'INSPECTOR_PORT');
  const stack = await startFreshStack({ SEED: 'load', INSPECTOR_PORT: String(inspectorPort) });
  try {
    const run = await warmedUp(await prepare(stack), users);
    let count = 0;
    const profile = await profileDuring(inspectorPort, async () => {
      count = await run(seconds);
    });
    const root = framesOf(profile);
    const each = (root.totalUs / count / 1_000).toFixed(2);
    const title = `${kind}: ${count} in ${seconds} s by ${users} at a time; ${each} ms of the Worker's CPU each`;
    const path = write(kind, JSON.stringify(profile), flameGraph(root, title));
    console.log(title);
    for (const { name, share } of topBySelf(root, SHOWN))
      console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
    console.log(`${path}.svg and .cpuprofile`);
  } finally {
    await stack.stop();
  }
}

async function showCost(kind: string, prepare: Prepare, seconds: number, users: number): Promise<void> {
  const stack = await startFreshStack({ SEED: 'load' });
  try {
    const run = await warmedUp(await prepare(stack), users);
    const before = await readUsed(stack);
    const startedAt = performance.now();
    const count = await run(seconds);
    const ran = (performance.now() - startedAt) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS));
    const after = await readUsed(stack);
    console.log(`${kind}: ${Math.round(count / ran)} a second by ${users} at a time; each`);
    for (const line of costLines(before, after, count)) console.log(`  ${line}`);
  } finally {
    await stack.stop();
  }
}

/** Resolves with what drives for so many seconds and tells how often it did. */
async function warmedUp(drive: Drive, users: number): Promise<(seconds: number) => Promise<number>> {
  const counter = { n: 0 };
  await driveUntil(drive, counter, users, () => counter.n >= WARM_UP);
  return async (seconds) => {
    const before = counter.n;
    const end = Date.now() + seconds * 1_000;
    await driveUntil(drive, counter, users, () => Date.now() >= end);
    return counter.n - before;
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} is a number of at least 1, not ${text}`);
  return value;
}

/** So many users, each doing the next thing when the one before is done. */
async function driveUntil(
  drive: Drive,
  counter: { n: number },
  users: number,
  isOver: () => boolean,
): Promise<void> {
  const one = async (): Promise<void> => {
    while (!isOver()) {
      counter.n += 1;
      await drive(counter.n);
    }
  };
  await Promise.all(Array.from({ length: users }, one));
}

/** Resolves with the path without its ending. */
function write(kind: string, profile: string, graph: string): string {
  const folder = inRepository('.local/profiles');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  writeFileSync(`${path}.cpuprofile`, profile);
  writeFileSync(`${path}.svg`, graph);
  return path;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
