import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A durable map: what `set` returned from is there again after a SIGKILL of this process. */
export type Table<T> = {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** In the order in which the keys first came. */
  values(): IterableIterator<T>;
  keys(): IterableIterator<string>;
  readonly size: number;
};

const FILE_NAME = 'outside.jsonl';
const REWRITE_BYTES_MIN = 64 * 1024 * 1024;
/** Rewritten when the file is this many times what it was after the last rewriting. */
const REWRITE_GROWTH = 4;

/** The rows of a file are those that this very class wrote, each by a table of the type that now reads it. */
const trusted = <T>(value: unknown): T => value as T;

/**
 * The memory of the outside world: named tables in one append-only file of JSON lines `[table,key,value]`, or
 * `[table,key]` for a deletion. Every change is written before the call returns. A torn last line is ignored.
 */
export class Ledger {
  readonly #path: string;
  readonly #tables = new Map<string, Map<string, unknown>>();
  #file: number;
  #bytes = 0;
  #bytesAfterRewrite = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, FILE_NAME);
    if (existsSync(this.#path)) this.#load(readFileSync(this.#path, 'utf8'));
    this.#file = this.#rewrite();
  }

  table<T>(name: string): Table<T> {
    const rows = this.#rowsOf(name);
    return {
      get: (key) => {
        const row = rows.get(key);
        return row === undefined ? undefined : trusted<T>(row);
      },
      set: (key, value) => {
        rows.set(key, value);
        this.#append(JSON.stringify([name, key, value]));
      },
      delete: (key) => {
        if (rows.delete(key)) this.#append(JSON.stringify([name, key]));
      },
      values: () => trusted<IterableIterator<T>>(rows.values()),
      keys: () => rows.keys(),
      get size() {
        return rows.size;
      },
    };
  }

  close(): void {
    closeSync(this.#file);
  }

  #rowsOf(name: string): Map<string, unknown> {
    const known = this.#tables.get(name);
    if (known) return known;
    const rows = new Map<string, unknown>();
    this.#tables.set(name, rows);
    return rows;
  }

  #append(line: string): void {
    this.#bytes += writeSync(this.#file, `${line}\n`);
    if (this.#bytes < REWRITE_BYTES_MIN || this.#bytes < REWRITE_GROWTH * this.#bytesAfterRewrite) return;
    closeSync(this.#file);
    this.#file = this.#rewrite();
  }

  #load(content: string): void {
    for (const line of content.split('\n')) {
      if (line === '') continue;
      let row: unknown;
      try {
        row = JSON.parse(line);
      } catch {
        continue;
      }
      if (!Array.isArray(row) || typeof row[0] !== 'string' || typeof row[1] !== 'string') continue;
      const rows = this.#rowsOf(row[0]);
      if (row.length > 2) rows.set(row[1], row[2]);
      else rows.delete(row[1]);
    }
  }

  /** Writes what lives into a new file, puts it in place of the old one and leaves it open for appending. */
  #rewrite(): number {
    const fresh = `${this.#path}.new`;
    const file = openSync(fresh, 'w');
    this.#bytes = 0;
    for (const [name, rows] of this.#tables) {
      for (const [key, value] of rows) {
        this.#bytes += writeSync(file, `${JSON.stringify([name, key, value])}\n`);
      }
    }
    this.#bytesAfterRewrite = this.#bytes;
    renameSync(fresh, this.#path);
    return file;
  }
}
