import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inRepository } from './local-paths.ts';
import { Refusal } from './refusal.ts';

type ModuleType = 'ESModule' | 'CompiledWasm' | 'Text' | 'Data';

export type WorkerBundle = {
  readonly folder: string;
  /** The entry first, as Miniflare wants it. */
  readonly modules: readonly { readonly type: ModuleType; readonly path: string }[];
};

/** Wrangler's own rules for what a Worker may import; its other output is no module. */
const TYPES: Readonly<Record<string, ModuleType>> = {
  '.js': 'ESModule',
  '.mjs': 'ESModule',
  '.wasm': 'CompiledWasm',
  '.txt': 'Text',
  '.html': 'Text',
  '.sql': 'Text',
  '.bin': 'Data',
};
const ENTRY = 'worker.js';

/** Bundles the Worker with wrangler as a deployment would, into a folder below `parent`. `entry`, a `worker.ts` too, in place of ours. */
export async function bundleWorker(
  parent: string,
  abort: AbortSignal,
  entry = inRepository('src/worker.ts'),
): Promise<WorkerBundle> {
  const folder = join(parent, 'bundle');
  const wrangler = inRepository('node_modules/wrangler/bin/wrangler.js');
  const args = ['deploy', entry, '--dry-run', '--outdir', folder, '--config', inRepository('wrangler.toml')];
  const child = spawn(process.execPath, [wrangler, ...args], {
    cwd: inRepository(),
    signal: abort,
    killSignal: 'SIGKILL',
    // Wrangler keeps settings and logs in the user's home, which need not be there or writable.
    env: {
      ...process.env,
      CI: '1',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      WRANGLER_LOG_PATH: join(parent, 'logs'),
      XDG_CONFIG_HOME: join(parent, 'config'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(-1)));
  if (code !== 0) throw new Refusal(`The Worker does not bundle:\n${stripVTControlCharacters(said).trim()}`);
  return { folder, modules: modulesIn(folder) };
}

function modulesIn(folder: string): WorkerBundle['modules'] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file !== ENTRY);
  const others = files.flatMap((file) => {
    const type = TYPES[extname(file)];
    return type === undefined ? [] : [{ type, path: join(folder, file) }];
  });
  return [{ type: 'ESModule', path: join(folder, ENTRY) }, ...others];
}
