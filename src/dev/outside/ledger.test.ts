import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from './ledger.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranquera-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a ledger', () => {
  it('has after any end what was set and not deleted, in its order', () => {
    const first = new Ledger(folder).table<{ n: number }>('numbers');
    for (const n of [1, 2, 3]) first.set(String(n), { n });
    first.set('1', { n: 10 });
    first.delete('2');
    const again = new Ledger(folder).table<{ n: number }>('numbers');
    expect([...again.values()]).toEqual([{ n: 10 }, { n: 3 }]);
    expect(again.get('2')).toBeUndefined();
  });

  it('ignores a last line that was torn by the end', () => {
    new Ledger(folder).table<number>('numbers').set('a', 1);
    appendFileSync(join(folder, 'outside.jsonl'), '["numbers","b",');
    const again = new Ledger(folder).table<number>('numbers');
    expect([...again.values()]).toEqual([1]);
  });

  it('is rewritten without what is gone when it is opened', () => {
    const table = new Ledger(folder).table<number>('numbers');
    for (let i = 0; i < 100; i += 1) table.set('a', i);
    new Ledger(folder).close();
    expect(readFileSync(join(folder, 'outside.jsonl'), 'utf8')).toBe('["numbers","a",99]\n');
  });
});
