import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { stopwatchMs } from '../clock.ts';
import { claimPort } from './ports.ts';
import { bundleWorker, type WorkerBundle } from './worker-bundle.ts';
import { startWorkerProcess } from './worker-process.ts';
import { localSecretVars } from './worker-vars.ts';

const HELP = `npm run bundle

Bundles the Worker as a deployment would and prints its size, which packages it is made of, and how long workerd takes from its own start to the
first answer of /health/live, beside the same with a Worker that does nothing.`;

/** Of the Worker, compressed: what PERFORMANCE.md asks for, held by bundle.test.ts. */
export const COMPRESSED_MAX_BYTES = 1_000_000;

const STARTS = 5;
const SHOWN = 12;

export type BundleSize = { readonly rawBytes: number; readonly gzipBytes: number };

/** Of all its modules, as they are uploaded. */
export function sizeOf({ modules }: WorkerBundle): BundleSize {
  const contents = modules.map(({ path }) => readFileSync(path));
  return {
    rawBytes: contents.reduce((sum, { byteLength }) => sum + byteLength, 0),
    gzipBytes: contents.reduce((sum, content) => sum + gzipSync(content).byteLength, 0),
  };
}

/** Bytes by where they come from: a package, or a folder of ours. esbuild heads each file with its path. */
function partsOf({ modules }: WorkerBundle): readonly (readonly [string, number])[] {
  const parts = new Map<string, number>();
  const [entry] = modules;
  let part = 'wrapper';
  for (const line of entry ? readFileSync(entry.path, 'utf8').split('\n') : []) {
    part = /^\s*\/\/ (\S+\.(?:[cm]?[jt]sx?|json))$/.exec(line)?.[1]?.replace(PART, '$1') ?? part;
    parts.set(part, (parts.get(part) ?? 0) + line.length + 1);
  }
  return [...parts].sort(([, a], [, b]) => b - a);
}

const PART = /^.*?(node_modules\/(?:@[^/]+\/)?[^/]+|src\/domain\/[^/]+|src\/[^/]+|durable-objects)\/.*$/;

/** Milliseconds from the start of workerd to the first answer, the median of several. */
async function startMs(bundle: WorkerBundle, folder: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const startedAt = stopwatchMs();
    const worker = await startWorkerProcess({
      port: await claimPort(0, 'PORT'),
      bundle,
      objectsDir: join(folder, `objects-${round}`),
      logFile: join(folder, 'worker.log'),
      vars: { ...localSecretVars(), ...ADDRESSES },
      onPid: () => undefined,
      onRestart: () => undefined,
    });
    try {
      const answer = await fetch(`${worker.url}/health/live`);
      if (!answer.ok) throw new Error(`/health/live answered ${answer.status}: ${await answer.text()}`);
      times.push(stopwatchMs() - startedAt);
    } finally {
      await worker.stop();
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
}

/** The same objects and routes, all empty: what starting workerd costs by itself. */
function writeBare(parent: string): WorkerBundle {
  const folder = join(parent, 'bare');
  mkdirSync(folder);
  const path = join(folder, 'worker.js');
  const objects = ['AccommodationCalendar', 'GuestThread', 'MetricsHub'];
  const classes = objects.map((name) => `export class ${name} extends DurableObject {}`);
  writeFileSync(
    path,
    [
      "import { DurableObject } from 'cloudflare:workers';",
      ...classes,
      "export default { fetch: () => new Response('ok') };",
    ].join('\n'),
  );
  return { folder, modules: [{ type: 'ESModule', path }] };
}

/** Nobody is asked: /health/live touches nothing. */
const ADDRESSES = {
  ENVIRONMENT: 'local',
  PUBLIC_URL: 'http://127.0.0.1',
  DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing',
  UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9',
  QSTASH_URL: 'http://127.0.0.1:9',
  SPEECH_URL: 'http://127.0.0.1:9',
};

const inKb = (bytes: number): string => `${(bytes / 1_000).toFixed(0).padStart(6)} kB`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-bundle-'));
  try {
    const bundle = await bundleWorker(folder, new AbortController().signal);
    const { rawBytes, gzipBytes } = sizeOf(bundle);
    console.log(`${inKb(rawBytes)}  raw`);
    console.log(`${inKb(gzipBytes)}  compressed, of ${inKb(COMPRESSED_MAX_BYTES).trim()} allowed`);
    for (const [part, bytes] of partsOf(bundle).slice(0, SHOWN)) console.log(`${inKb(bytes)}    ${part}`);
    const ours = await startMs(bundle, folder);
    const bare = await startMs(writeBare(folder), folder);
    console.log(
      `${ours.toFixed(0).padStart(6)} ms  from workerd's start to the first answer; ${bare.toFixed(0)} ms with a Worker that does nothing`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
