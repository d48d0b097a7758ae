import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Linux' file system in memory. */
const IN_MEMORY = '/dev/shm';
const FREE_BYTES_MIN = 4 * 2 ** 30;
const TMPFS_MAGIC = 0x01021994;

/**
 * Where temporary data lives: in memory where the machine has room, since every guest's object is a database file of its own and a disk's
 * `fsync` would be what is measured; else the system's temporary folder.
 */
export function temporaryRoot(): string {
  try {
    const { type, bavail, bsize } = statfsSync(IN_MEMORY);
    if (type === TMPFS_MAGIC && bavail * bsize >= FREE_BYTES_MIN) return IN_MEMORY;
  } catch {
    // Not Linux, or without it.
  }
  return tmpdir();
}

/** Where temporary data of earlier starts may be. */
export const temporaryRoots = (): readonly string[] => [...new Set([temporaryRoot(), IN_MEMORY, tmpdir()])];
