import type { Lexicon, Meaning, PhraseTable } from './lexicon/compile.ts';
import type { Tag } from './lexicon/data.ts';
import type { Token } from './text.ts';
import type { Language } from './understanding.ts';

/** One step of a message: a number, a mark, a word, or a phrase with a meaning. */
export type Item = {
  readonly text: string;
  readonly kind: Token['kind'];
  /** The number it says, in digits or in a word; null if it is none or belongs to something else. */
  number: number | null;
  readonly digits: boolean;
  /** A number that says it is a day: "10th", "1ro", "15." in German. */
  readonly dayMark: boolean;
  readonly month: number | null;
  readonly weekday: number | null;
  readonly ordinal: number | null;
  /** An ordinal where the language counts days with it. */
  readonly ordinalDay: number | null;
  readonly tags: ReadonlySet<Tag>;
  readonly glued: boolean;
  /** The language's data has this word. */
  readonly known: boolean;
  /** A short name that is a common word too. */
  readonly ambiguous: boolean;
  /** Taken for something else (a time, a price, a street): the grammars pass over it. */
  blank: boolean;
};

/** Nouns for people who come. */
/** What a number in front counts: it is then no day and no place in a list. */
export const COUNTED = [
  'night',
  'week',
  'days',
  'person',
  'adult',
  'child',
  'infant',
  'couple',
] as const satisfies readonly Tag[];

export const PEOPLE: readonly Tag[] = ['person', 'adult', 'child', 'infant', 'couple', 'friend', 'kinChild'];

const NO_TAGS: ReadonlySet<Tag> = new Set();
const DAY_SUFFIXES = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'o',
  'ro',
  'er',
  'ero',
  're',
  'eme',
  'ra',
  'ste',
  'te',
  'ten',
  'sten',
]);
const ORDINAL_DAYS: ReadonlySet<Language> = new Set(['en', 'de']);
/** "la primera de enero" is a week or a half of it, never its first day. */
const FEMININE = /a$/;
const TYPO_TEXT_MIN = 4;

export function itemsOf(tokens: readonly Token[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (!token) break;
    const phrase = phraseAt(tokens, i, lexicon.phrases);
    if (phrase) {
      const { length } = phrase;
      const text = phrase.words.join(' ');
      items.push(itemOf(token, text, phrase.meaning, lexicon, length > 1 && token.kind === 'number'));
      i += length;
      continue;
    }
    const suffix = daySuffixLength(tokens, i, lexicon);
    const meaning = token.kind === 'word' ? misspelt(token.text, lexicon) : null;
    items.push(itemOf(token, token.text, meaning, lexicon, suffix > 0));
    i += 1 + suffix;
  }
  return items;
}

function itemOf(
  token: Token,
  text: string,
  meaning: Meaning | null,
  lexicon: Lexicon,
  dayMark: boolean,
): Item {
  const ordinal = meaning?.ordinal ?? null;
  const number = meaning?.number ?? token.value;
  // "2a quinzena", "6a feira": neither is a day of the month.
  const isFeminine =
    (ordinal !== null || meaning?.weekday != null) && token.kind === 'number' && /a( feira)?$/.test(text);
  return {
    text,
    kind: token.kind,
    number: isFeminine ? null : dayMark && meaning?.ordinal ? meaning.ordinal : number,
    digits: token.kind === 'number' && !isFeminine,
    dayMark: dayMark && !isFeminine,
    month: meaning?.month ?? null,
    weekday: meaning?.weekday ?? null,
    ordinal,
    ordinalDay:
      (ordinal === 1 && !FEMININE.test(text)) || ORDINAL_DAYS.has(lexicon.language) ? ordinal : null,
    tags: meaning?.tags ?? NO_TAGS,
    glued: token.glued,
    known: lexicon.words.has(text) || meaning !== null,
    ambiguous: lexicon.ambiguous.has(text),
    blank: false,
  };
}

/** The longest phrase of the table that starts at `i`; a dash inside it ("check-in") does not part it. */
export function phraseAt<T>(tokens: readonly Token[], i: number, table: PhraseTable<T>) {
  for (const phrase of table.get(tokens[i]?.text ?? '') ?? []) {
    const length = matchedLength(tokens, i, phrase.words);
    if (length > 0) return { ...phrase, length };
  }
  return null;
}

/** How many tokens the words take from `i` on; 0 if they do not stand there. */
export function matchedLength(tokens: readonly Token[], i: number, words: readonly string[]): number {
  let at = i;
  for (const [k, word] of words.entries()) {
    if (k > 0 && tokens[at]?.text === '-' && tokens[at]?.glued) at++;
    if (tokens[at]?.text !== word) return 0;
    // "1a" is an ordinal, "1 a 5" a range.
    if (k > 0 && tokens[at - 1]?.kind === 'number' && !tokens[at]?.glued && tokens[at]?.kind === 'word')
      return 0;
    at++;
  }
  return at - i;
}

const COUNTING_WORDS = new Set(['sind', 'waren', 'zu', 'insgesamt']);

function daySuffixLength(tokens: readonly Token[], i: number, lexicon: Lexicon): 0 | 1 {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.kind !== 'number' || !next?.glued || (token.value ?? 0) > 31 || (token.value ?? 0) < 1) return 0;
  const after = tokens[i + 2];
  const closed = !(after?.glued && after.kind !== 'mark');
  if (DAY_SUFFIXES.has(next.text) && closed) return 1;
  // "wir sind 7." counts people, whatever the full stop behind it.
  const isCount = COUNTING_WORDS.has(tokens[i - 1]?.text ?? '') && tokens[i + 2]?.kind !== 'number';
  return lexicon.language === 'de' && next.text === '.' && closed && !isCount ? 1 : 0;
}

/** A month or weekday with one letter wrong, missing, too many, or two swapped. */
export function misspelt(text: string, lexicon: Lexicon): Meaning | null {
  if (text.length < TYPO_TEXT_MIN || lexicon.words.has(text)) return null;
  for (const { word, meaning } of lexicon.calendarWords)
    if (word[0] === text[0] && text !== `${word}s` && isOneTypoFrom(text, word)) return meaning;
  return null;
}

export function isOneTypoFrom(text: string, word: string): boolean {
  if (Math.abs(text.length - word.length) > 1) return false;
  let i = 0;
  while (i < text.length && text[i] === word[i]) i++;
  const swapped =
    text[i] === word[i + 1] && text[i + 1] === word[i] && text.slice(i + 2) === word.slice(i + 2);
  return (
    swapped ||
    text.slice(i + 1) === word.slice(i + 1) ||
    text.slice(i) === word.slice(i + 1) ||
    text.slice(i + 1) === word.slice(i)
  );
}

export function has(item: Item | undefined, ...tags: Tag[]): boolean {
  return item !== undefined && !item.blank && tags.some((tag) => item.tags.has(tag));
}

/** "para dos autos": a word that the language's data does not know counts something else. */
export function isUnknownNoun(item: Item | undefined): boolean {
  return item?.kind === 'word' && !item.known;
}

/** The number of an item that is free to be read; null when it is none. */
export function numberOf(item: Item | undefined): number | null {
  return item && !item.blank ? item.number : null;
}

/** Taken for something else than a date or a party. */
export function blank(items: readonly Item[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item) item.blank = true;
  }
}
