import { has, type Item, numberOf } from './items.ts';
import { wordsOf } from './lexicon/compile.ts';
import type { Signal } from './lexicon/data.ts';
import type { Token } from './text.ts';
import type { Choice, PreviousTurn } from './understanding.ts';

const NAME_WORD_MIN = 4;
const BARE_ITEMS_MAX = 4;

/** What the guest picked from the offered list, by place, by name or by comparison; null without a list. */
export function choiceOf(
  items: readonly Item[],
  tokens: readonly Token[],
  signals: ReadonlySet<Signal>,
  previous: PreviousTurn | undefined,
): Choice | null {
  if (!previous || previous.offered.length === 0) return null;
  const byName = namedIn(tokens, previous);
  if (byName) return { name: byName };
  if (signals.has('cheapest')) return { superlative: 'cheapest' };
  if (signals.has('largest')) return { superlative: 'largest' };
  const last = previous.offered.at(-1);
  if (signals.has('lastOne') && last) return { ordinal: last.ordinal };
  const ordinal = placeIn(items, previous);
  return ordinal === null ? null : { ordinal };
}

/** A word of an offered name that no other offered name has. */
function namedIn(tokens: readonly Token[], { offered }: PreviousTurn): string | null {
  const said = new Set(tokens.map((token) => token.text));
  for (const { name } of offered) {
    const others = new Set(offered.filter((o) => o.name !== name).flatMap((o) => wordsOf(o.name)));
    const own = wordsOf(name).filter((word) => word.length >= NAME_WORD_MIN && !others.has(word));
    if (own.some((word) => said.has(word))) return name;
  }
  return null;
}

/** The chosen place is no weekday ("segunda") and no count. */
function taken(item: Item, place: number): number {
  item.blank = true;
  return place;
}

function placeIn(items: readonly Item[], { asked, offered }: PreviousTurn): number | null {
  const places = new Set(offered.map((o) => o.ordinal));
  for (const [i, item] of items.entries()) {
    if (item.blank) continue;
    if (
      item.ordinal !== null &&
      places.has(item.ordinal) &&
      !has(items[i + 1], 'half', 'week', 'night', 'of')
    )
      return taken(item, item.ordinal);
  }
  const free = items.filter((item) => item.kind !== 'mark');
  for (const [i, item] of items.entries()) {
    const number = numberOf(item);
    if (number === null || !places.has(number)) continue;
    const isLed = has(items[i - 1], 'option') || (has(items[i - 1], 'article') && !items[i + 1]);
    if (isLed || (asked === 'choice' && free.length <= BARE_ITEMS_MAX && item.digits))
      return taken(item, number);
  }
  return null;
}
