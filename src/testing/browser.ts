import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** On Lambda it saves memory; here closing one page would end the browser. */
const SINGLE_PROCESS = '--single-process';

/**
 * A headless Chromium: the one that comes as an npm package, or the machine's where that one does not start. The package unpacks into
 * TMPDIR, and brings its own libraries only when it believes to be on AWS Lambda. What it unpacked goes when the browser is closed.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-browser-'));
  const browser = await launchPackaged(folder, flags).catch((error) => launchMachine(error, flags));
  browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}

async function launchPackaged(folder: string, flags: readonly string[]): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const packaged = (await import('@sparticuz/chromium')).default;
    const executablePath = await packaged.executablePath();
    const env = { ...process.env, FONTCONFIG_FILE: writeFontsConf(folder) };
    return await chromium.launch({
      executablePath,
      args: [...packaged.args.filter((flag) => flag !== SINGLE_PROCESS), ...FLAGS, ...flags],
      env,
      headless: true,
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The package's own file names /tmp/fonts; without fonts a page has no text. */
function writeFontsConf(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return path;
}

function launchMachine(error: unknown, flags: readonly string[]): Promise<Browser> {
  const executablePath = MACHINE_CHROMIUMS.find((path) => existsSync(path));
  if (!executablePath) throw error;
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...FLAGS, ...flags],
    headless: true,
  });
}
