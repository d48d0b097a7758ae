import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFreshStack } from '../fresh-stack.ts';
import { inRepository } from '../local-paths.ts';
import { claimPort } from '../ports.ts';
import { DRIVES, type Drive } from './drive.ts';
import { flameGraph, framesOf, topBySelf } from './flame-graph.ts';
import { profileDuring } from './inspector.ts';

const HELP = `npm run profile -- [text | known | refusal | health] [--seconds N] [--users N]

Starts a fresh stack, drives it and profiles the Worker's isolate meanwhile: its routes and all its objects. Writes into .local/profiles a
.cpuprofile (for DevTools or speedscope) and a flame graph as an SVG, and prints the functions in which most time was spent.

  text      new guests ask for dates and get a list (the default)
  known     guests who wrote before ask for dates again
  refusal   programs ask for nights that are taken
  health    /health/live: what routing alone costs
  --seconds how long (10)
  --users   at the same time (20)`;

const SHOWN = 15;
const WARM_UP = 200;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { seconds: text, users: text, help: { type: 'boolean', short: 'h' } },
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
  const inspectorPort = await claimPort(0, 'INSPECTOR_PORT');
  const stack = await startFreshStack({ SEED: 'load', INSPECTOR_PORT: String(inspectorPort) });
  try {
    const drive = await prepare(stack);
    const counter = { n: 0 };
    await driveUntil(drive, counter, users, () => counter.n >= WARM_UP);
    const before = counter.n;
    const profile = await profileDuring(inspectorPort, () => {
      const end = Date.now() + seconds * 1_000;
      return driveUntil(drive, counter, users, () => Date.now() >= end);
    });
    const count = counter.n - before;
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
