import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const MACHINE_CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A headless Chromium: the one that comes as an npm package, or the machine's where that one does not start. The package unpacks into
 * TMPDIR and brings its own libraries only when it believes to be on AWS Lambda.
 */
export async function launchBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-browser-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const packaged = (await import('@sparticuz/chromium')).default;
    return await chromium.launch({
      executablePath: await packaged.executablePath(),
      args: [...packaged.args, ...FLAGS],
      headless: true,
    });
  } catch (error) {
    const executablePath = MACHINE_CHROMIUMS.find((path) => existsSync(path));
    if (!executablePath) throw error;
    return await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', ...FLAGS],
      headless: true,
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
