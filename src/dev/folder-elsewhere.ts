import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Survives a restart of the machine, unlike `/tmp` on many systems. */
const base = (): string => (existsSync('/var/tmp') ? '/var/tmp' : tmpdir());

/**
 * Where Postgres' part of `key` (a folder, or the name of the binaries) lives when its user cannot reach it: the same
 * for the same key and user. Not created.
 */
export function folderElsewhere(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return join(base(), `tranquera-${process.getuid?.() ?? 0}-${hash}`);
}

/** Creates it, open for passing through. Refuses one that somebody else has put there. */
export function makeFolderElsewhere(key: string): string {
  const folder = folderElsewhere(key);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const status = lstatSync(folder);
  if (!status.isDirectory() || status.uid !== (process.getuid?.() ?? status.uid)) {
    throw new Refusal(
      `${folder} belongs to another user: remove it, or set DATA_DIR to a folder that all users can pass through.`,
    );
  }
  chmodSync(folder, 0o711);
  return folder;
}
