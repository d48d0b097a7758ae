import type { Reply } from './contract.ts';
import type { Said } from './state.ts';

/** So many of the last replies are remembered, for so long. */
const REMEMBERED = 8;
const REMEMBERED_MS = 30 * 60_000;
/** The same reply this often among them is a loop: a person takes over instead. */
const REPEATS_MAX = 4;

/** The replies said lately, with this one. */
export const remembered = (said: readonly Said[], reply: Reply, now: number): readonly Said[] =>
  [...said.filter(({ at }) => now - at < REMEMBERED_MS), { digest: digestOf(reply), at: now }].slice(
    -REMEMBERED,
  );

/** Whether this was the last reply, not long ago. */
export function isLast(said: readonly Said[], reply: Reply, now: number): boolean {
  const last = said.at(-1);
  return last !== undefined && now - last.at < REMEMBERED_MS && last.digest === digestOf(reply);
}

/** The last of them has been said again and again, in a row or in turns with others. */
export function isLooping(said: readonly Said[]): boolean {
  const last = said.at(-1);
  return last !== undefined && said.filter(({ digest }) => digest === last.digest).length >= REPEATS_MAX;
}

/** FNV-1a over UTF-16 units, 32 bits: small, and the same in every run. */
function digestOf(reply: Reply): number {
  const text = JSON.stringify(reply);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
