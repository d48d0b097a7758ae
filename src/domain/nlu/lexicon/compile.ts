import { fold } from '../text.ts';
import type { Language } from '../understanding.ts';
import type { LanguageData, Tag } from './data.ts';
import type { Signal } from './signal.ts';

/** What a phrase stands for; one may stand for several things ("segunda" is a day and a place in a list). */
export type Meaning = {
  month: number | null;
  weekday: number | null;
  number: number | null;
  ordinal: number | null;
  readonly tags: Set<Tag>;
};

export type Phrase<T> = { readonly words: readonly string[]; readonly meaning: T };

/** Phrases by their first word, the longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

export type Lexicon = {
  readonly language: Language;
  readonly phrases: PhraseTable<Meaning>;
  readonly signals: PhraseTable<Set<Signal>>;
  /** Long names of months and weekdays, for a typo of one letter. */
  readonly calendarWords: readonly { readonly word: string; readonly meaning: Meaning }[];
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  readonly ambiguous: ReadonlySet<string>;
  /** Every word this language's data knows. */
  readonly words: ReadonlySet<string>;
  /** Those that stand alone in it, not only inside phrases. */
  readonly wholeWords: ReadonlySet<string>;
};

const WORD = /\d+|\p{L}+|[^\s\d\p{L}']/gu;
const TYPO_WORD_MIN = 5;
/** Letters that a shortened name leaves out; what is longer is a name of its own ("Januarwoche"). */
const SHORTENED_MAX = 3;

export function wordsOf(phrase: string): string[] {
  return (fold(phrase).match(WORD) ?? []).filter((word) => word !== '-');
}

/** The first letters by which stems are found. */
const STEM_KEY_LENGTH = 3;

export type Stem = { readonly stem: string; readonly signals: Set<Signal> };

/** The stems ("cancel*") that a word may begin with. */
export function stemsOf(lexicon: Lexicon, word: string): readonly Stem[] {
  return lexicon.stems.get(word.slice(0, STEM_KEY_LENGTH)) ?? [];
}

function stemTable(data: LanguageData): ReadonlyMap<string, readonly Stem[]> {
  const table = new Map<string, Stem[]>();
  for (const [signal, list] of entriesOf(data.signals)) {
    for (const alternative of list.split('|')) {
      if (!alternative.endsWith('*')) continue;
      const stem = fold(alternative.slice(0, -1));
      const key = stem.slice(0, STEM_KEY_LENGTH);
      table.set(key, [...(table.get(key) ?? []), { stem, signals: new Set([signal]) }]);
    }
  }
  return table;
}

/** "quanto é" is typed "quanto e" too; the lone verb keeps its accent. */
function withoutAccent(phrase: string): string[] {
  const bare = phrase.replace(/(?<!\p{L})[éè](?!\p{L})/gu, 'e');
  return bare === phrase || bare === 'e' ? [phrase] : [phrase, bare];
}

/** Adds each alternative of `list` to the table; `make` starts a meaning, `set` completes it. */
function enter<T>(table: Map<string, Phrase<T>[]>, list: string, make: () => T, set: (meaning: T) => void) {
  for (const alternative of list.split('|').flatMap(withoutAccent)) {
    const words = wordsOf(alternative);
    const [first] = words;
    if (first === undefined || alternative.endsWith('*')) continue;
    const key = words.join(' ');
    const row = table.get(first) ?? [];
    let phrase = row.find((p) => p.words.join(' ') === key);
    if (!phrase) {
      phrase = { words, meaning: make() };
      row.push(phrase);
    }
    set(phrase.meaning);
    table.set(first, row);
  }
}

const noMeaning = (): Meaning => ({
  month: null,
  weekday: null,
  number: null,
  ordinal: null,
  tags: new Set(),
});

function calendarInto(table: Map<string, Phrase<Meaning>[]>, data: LanguageData, foreign: boolean) {
  const own = new Set(foreign ? table.keys() : []);
  const names = (list: string) =>
    list
      .split('|')
      .filter((name) => !foreign || (name.length >= TYPO_WORD_MIN && !own.has(fold(name))))
      .join('|');
  data.months.forEach((list, i) => {
    enter(table, names(list), noMeaning, (m) => {
      m.month = i + 1;
    });
  });
  data.weekdays.forEach((list, i) => {
    enter(table, names(list), noMeaning, (m) => {
      m.weekday = i + 1;
    });
  });
}

function longestFirst<T>(table: Map<string, Phrase<T>[]>): PhraseTable<T> {
  for (const row of table.values()) row.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Own words first; the long names of months and weekdays of the other languages are understood as well. */
export function compile(data: LanguageData, others: readonly LanguageData[]): Lexicon {
  const table = new Map<string, Phrase<Meaning>[]>();
  calendarInto(table, data, false);
  data.numbers.forEach((list, value) => {
    enter(table, list, noMeaning, (m) => {
      m.number = value;
    });
  });
  data.ordinals.forEach((list, i) => {
    enter(table, list, noMeaning, (m) => {
      m.ordinal = i + 1;
    });
  });
  for (const [tag, list] of entriesOf(data.tags)) enter(table, list, noMeaning, (m) => m.tags.add(tag));
  const calendarWords = calendarWordsOf(table);
  const own = [...table.values()].flat().map((phrase) => phrase.words);
  for (const other of others) calendarInto(table, other, true);
  const signals = new Map<string, Phrase<Set<Signal>>[]>();
  for (const [signal, list] of entriesOf(data.signals))
    enter(
      signals,
      list,
      () => new Set<Signal>(),
      (s) => s.add(signal),
    );
  return {
    language: data.language,
    phrases: longestFirst(table),
    signals: longestFirst(signals),
    calendarWords,
    stems: stemTable(data),
    ambiguous: new Set(wordsOf(data.ambiguous)),
    ...wordSets([...own, ...[...signals.values()].flat().map((phrase) => phrase.words)], wordsOf(data.clues)),
  };
}

function wordSets(phrases: readonly (readonly string[])[], clues: readonly string[]) {
  return {
    words: new Set([...phrases.flat(), ...clues]),
    wholeWords: new Set([...phrases.filter((words) => words.length === 1).flat(), ...clues]),
  };
}

/** A shortened name ("mittw") has no typos: one letter more or less makes other words of it ("Mitte"). */
function calendarWordsOf(table: Map<string, Phrase<Meaning>[]>): Lexicon['calendarWords'] {
  const named = [...table.values()]
    .flat()
    .filter(({ words, meaning }) => words.length === 1 && (meaning.month || meaning.weekday))
    .map(({ words, meaning }) => ({ word: words.join(''), meaning }));
  const isShort = (word: string) =>
    named.some(({ word: other }) => {
      const more = other.startsWith(word) ? other.length - word.length : 0;
      return more > 1 && more <= SHORTENED_MAX;
    });
  return named.filter(({ word }) => word.length >= TYPO_WORD_MIN && !isShort(word));
}

/** Object.entries keeps the key type: the objects above have exactly the keys their types name. */
function entriesOf<K extends string>(record: Readonly<Partial<Record<K, string>>>): [K, string][] {
  return Object.entries(record) as [K, string][];
}
