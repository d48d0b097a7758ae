// The one file that Node 20 must be able to read: installs what is missing, then hands over to a current Node.
// Usage: node src/dev/bootstrap.mjs <script> [args…]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
const installedFile = join(modules, '.package-lock.json');
const lockFile = join(root, '.local', 'install.pid');
const NODE_MIN = [22, 12];

const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Whether this machine needs the package: an optional one only when it names this system and processor. */
const isNeeded = (entry) =>
  !entry.optional ||
  (entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch) && entry.libc === undefined);

/** npm writes down what it has put into node_modules; that is compared with what package-lock.json asks for. */
function isInstalled() {
  const installed = JSON.parse(readIfThere(installedFile) ?? '{}').packages ?? {};
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  return wanted.every(
    ([path, entry]) => path === '' || !isNeeded(entry) || installed[path]?.version === entry.version,
  );
}

class Refusal extends Error {}

/** Tells a process from a later one with the same number, where /proc says when it began. */
const identityOf = (pid) =>
  `${pid} ${readIfThere(`/proc/${pid}/stat`)?.split(') ').pop()?.split(' ')[19] ?? ''}`;

function isAlive(identity) {
  const pid = Number(identity.split(' ')[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return identityOf(pid) === identity;
}

/** One install at a time in this clone. The lock is a file that names its holder; a dead holder's is taken over. */
function holdInstallLock() {
  mkdirSync(dirname(lockFile), { recursive: true });
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, identityOf(process.pid));
  let isTold = false;
  for (;;) {
    try {
      linkSync(own, lockFile);
      unlinkSync(own);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readIfThere(lockFile);
    if (holder !== null && !isAlive(holder)) rmSync(lockFile, { force: true });
    else {
      if (!isTold)
        console.error(`install   waiting for process ${holder?.split(' ')[0]}, which installs here`);
      isTold = true;
      pause(200);
    }
  }
}

function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return { command: process.execPath, args: [cli] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

function install() {
  const startedAt = Date.now();
  console.error(
    'install   npm ci: what package-lock.json names is missing or has changed; this takes a minute',
  );
  const { command, args } = npmCommand();
  // Warnings about the Node that runs npm are beside the point: another one runs what is installed.
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const done = spawnSync(command, [...args, ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && args.length === 0,
  });
  if (done.error)
    throw new Refusal(`npm could not be started (${done.error.message}): install npm and try again.`);
  if (done.status !== 0) {
    throw new Refusal(
      'npm ci failed, for the reason above: check the network and the free space, then try again.',
    );
  }
  console.error(`install   done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function ensureInstalled() {
  if (isInstalled()) return;
  holdInstallLock();
  try {
    if (!isInstalled()) install();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function currentNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return process.execPath;
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = join(modules, folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  throw new Refusal(
    `This needs Node ≥ ${NODE_MIN.join('.')} and found ${process.version}, and npm has no Node for ${process.platform}-${process.arch}: ` +
      'install a current Node (https://nodejs.org) and try again.',
  );
}

/** This process and its ancestors up to npm: when one of them is killed, what it started should end too. */
function launchers() {
  const pids = [process.pid];
  for (let pid = process.ppid; pid > 1 && process.env.npm_lifecycle_event && pids.length < 4; ) {
    const command = readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
    if (command === undefined) break;
    pids.push(pid);
    if (/^(npm|node|\S*\/node)\b.*npm|^npm/.test(command)) return pids;
    pid = Number(readIfThere(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')[1] ?? 0);
  }
  return pids.slice(0, 1);
}

function handOver([script, ...args]) {
  const node = currentNode();
  const path = [join(modules, '.bin'), dirname(node), process.env.PATH ?? ''];
  const inherited = process.env.TRANQUERA_LAUNCHERS;
  const env = {
    ...process.env,
    PATH: path.join(process.platform === 'win32' ? ';' : ':'),
    TRANQUERA_LAUNCHERS: [...(inherited ? [inherited] : []), ...launchers()].join(','),
  };
  const child = spawn(node, [resolve(root, script), ...args], { stdio: 'inherit', env });
  // A terminal's Ctrl-C reaches the child by itself; the repetition does it no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

try {
  if (process.argv.length < 3) throw new Refusal('usage: node src/dev/bootstrap.mjs <script> [args…]');
  ensureInstalled();
  handOver(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : `The installation did not work: ${error.message}`);
  process.exit(1);
}
