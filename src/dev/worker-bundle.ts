import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inRepository } from './local-paths.ts';
import { Refusal } from './refusal.ts';

/** Bundles the Worker with wrangler as a deployment would. Returns the path of the script in `folder`. */
export async function bundleWorker(folder: string): Promise<string> {
  const wrangler = inRepository('node_modules/wrangler/bin/wrangler.js');
  const args = ['deploy', '--dry-run', '--outdir', folder, '--config', inRepository('wrangler.toml')];
  const child = spawn(process.execPath, [wrangler, ...args], {
    cwd: inRepository(),
    // Wrangler keeps settings and logs in the user's home, which need not be there or writable.
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      WRANGLER_LOG_PATH: join(folder, 'logs'),
      XDG_CONFIG_HOME: join(folder, 'config'),
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
  if (code === 0) return join(folder, 'worker.js');
  throw new Refusal(`The Worker does not bundle:\n${stripVTControlCharacters(said).trim()}`);
}
