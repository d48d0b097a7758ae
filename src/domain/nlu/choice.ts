import { COUNTED, has, type Item } from './items.ts';
import { wordsOf } from './lexicon/compile.ts';
import type { Tag } from './lexicon/data.ts';
import type { Signal } from './lexicon/signal.ts';
import type { Signals } from './signals.ts';
import type { Token } from './text.ts';
import type { Choice, PreviousTurn } from './understanding.ts';

const NAME_WORD_MIN = 4;
/** Of a name without a longer word of its own: "Chalé Ipê". */
const SHORT_NAME_MIN = 3;
const BARE_ITEMS_MAX = 4;

const COMPARISONS = [
  ['cheapest', 'cheapest'],
  ['largest', 'largest'],
] as const satisfies readonly (readonly [Signal, string])[];
/** What asks about the cheapest or largest one and does not yet pick it. */
const ASKS: readonly Signal[] = ['price', 'photos', 'location', 'amenities', 'policies', 'howMany', 'info'];
const WHICH = /^(cual|cuales|qual|quais|which|what|whats|quel|quelle|quelles|welche|welches|quale|quali)$/;

/** What the guest picked from the offered list, by place, by name or by comparison; without a list only the last. */
export function choiceOf(
  items: readonly Item[],
  tokens: readonly Token[],
  { all: signals, at }: Signals,
  previous: PreviousTurn | undefined,
): Choice | null {
  if (!previous || previous.offered.length === 0) return unoffered(items, tokens, { all: signals, at });
  const byName = namedIn(tokens, previous);
  if (byName) return { name: byName };
  if (signals.has('cheapest')) return { superlative: 'cheapest' };
  if (signals.has('largest')) return { superlative: 'largest' };
  const last = previous.offered.at(-1);
  if (signals.has('lastOne') && last) return { ordinal: last.ordinal };
  const ordinal = placeIn(items, previous);
  return ordinal === null ? null : { ordinal };
}

/** "la más barata", "cambiar a la cabaña más grande": of all that there is; "otra más grande" only compares. */
function unoffered(
  items: readonly Item[],
  tokens: readonly Token[],
  { all, at }: Pick<Signals, 'all' | 'at'>,
): Choice | null {
  if (ASKS.some((signal) => all.has(signal)) || tokens.some(({ text }) => WHICH.test(text))) return null;
  for (const [signal, superlative] of COMPARISONS) {
    const start = at.get(signal);
    if (start !== undefined && isDefinite(items, tokens, start)) return { superlative };
  }
  return null;
}

function isDefinite(items: readonly Item[], tokens: readonly Token[], at: number): boolean {
  const isArticle = (text: string | undefined) =>
    items.some((item) => item.text === text && item.number === null && item.tags.has('article'));
  const [noun, lead] = [tokens[at - 1]?.text, tokens[at - 2]?.text];
  const isOf = (text: string | undefined, ...tags: readonly Tag[]) =>
    items.some((item) => item.text === text && tags.some((tag) => item.tags.has(tag)));
  // "mi hija la más grande".
  if (isArticle(noun)) return !isOf(lead, 'kin', 'kinChild', 'child');
  return isOf(noun, 'thing') && isArticle(lead);
}

/** A word of an offered name that no other offered name has. */
function namedIn(tokens: readonly Token[], { offered }: PreviousTurn): string | null {
  const said = new Set(tokens.map((token) => token.text));
  for (const { name } of offered) {
    const others = new Set(offered.filter((o) => o.name !== name).flatMap((o) => wordsOf(o.name)));
    const words = wordsOf(name).filter((word) => word.length >= SHORT_NAME_MIN && !others.has(word));
    const long = words.filter((word) => word.length >= NAME_WORD_MIN);
    const own = long.length > 0 ? long : words;
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
    // "not the first, the second".
    if (
      item.blank ||
      has(items[i - 1], 'not', 'insteadOf') ||
      (has(items[i - 1], 'article') && has(items[i - 2], 'not'))
    )
      continue;
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
    // "la 2" is no day.
    const isArticle = has(items[i - 1], 'article') && (!items[i + 1] || isFeminine(items[i - 1], asked));
    // "os dois" are both.
    const isAll = has(items[i - 1], 'thePlural') && !item.digits;
    const isLed = has(items[i - 1], 'option') || (isArticle && !isAll);
    if (isLed || (asked === 'choice' && free.length <= BARE_ITEMS_MAX && item.digits))
      return taken(item, item.number);
  }
  return null;
}

function isFeminine(article: Item | undefined, asked: PreviousTurn['asked']): boolean {
  return asked === 'choice' && article?.text === 'la';
}

/** "3 noches", "para 3", "del 1 al 3": numbers of something else than a place in the list. */
function countsSomething(items: readonly Item[], i: number): boolean {
  const [before, next] = [items[i - 1], items[i + 1]];
  const isLed =
    has(before, 'weAre', 'from', 'to', 'with') || (has(before, 'forParty') && !has(before, 'article'));
  const isDate =
    next?.month != null || has(next, 'to', 'dash', 'and', 'or', 'of') || '/-.:'.includes(next?.text ?? ' ');
  const counted = has(next, ...COUNTED, 'hour', 'more');
  return isLed || isDate || counted;
}
