import { parseState } from './state.ts';

/**
 * Two conversations of one guest, who is known by another id now, become one: the later goes on, and has the earlier one's reservation and
 * hand-off where it has none of its own. States are JSON text; null: nothing was said there.
 */
export function joinStates(later: string | null, earlier: string | null): string | null {
  if (later === null || earlier === null) return later ?? earlier;
  const [own, former] = [parseState(later), parseState(earlier)];
  return JSON.stringify({
    ...own,
    greeted: own.greeted || former.greeted,
    language: own.language ?? former.language,
    reservation: own.reservation ?? former.reservation,
    handedOffAt: own.handedOffAt ?? former.handedOffAt,
  });
}
