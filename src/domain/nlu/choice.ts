import { has, type Item } from './items.ts';
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
    if (item.number === null || !places.has(item.number) || countsSomething(items, i)) continue;
    const isLed = has(items[i - 1], 'option') || (has(items[i - 1], 'article') && !items[i + 1]);
    if (isLed || (asked === 'choice' && free.length <= BARE_ITEMS_MAX && item.digits))
      return taken(item, item.number);
  }
  return null;
}

/** "3 noches", "para 3", "del 1 al 3": numbers of something else than a place in the list. */
function countsSomething(items: readonly Item[], i: number): boolean {
  const [before, next] = [items[i - 1], items[i + 1]];
  const isLed =
    has(before, 'weAre', 'from', 'to', 'with') || (has(before, 'forParty') && !has(before, 'article'));
  const isDate =
    next?.month != null || has(next, 'to', 'dash', 'and', 'or') || '/-.:'.includes(next?.text ?? ' ');
  const counted = has(
    next,
    'night',
    'week',
    'days',
    'person',
    'adult',
    'child',
    'infant',
    'couple',
    'hour',
    'more',
  );
  return isLed || isDate || counted;
}
