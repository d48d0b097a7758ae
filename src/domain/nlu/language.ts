import { misspelt } from './items.ts';
import type { Lexicon } from './lexicon/compile.ts';
import type { Token } from './text.ts';
import { LANGUAGES, type Language } from './understanding.ts';

/** Letters that only some languages write. */
const LETTERS: readonly (readonly [string, readonly Language[]])[] = [
  ['ñ', ['es']],
  ['¿', ['es']],
  ['¡', ['es']],
  ['ã', ['pt']],
  ['õ', ['pt']],
  ['ç', ['pt', 'fr']],
  ['ß', ['de']],
  ['ä', ['de']],
  ['ö', ['de']],
  ['ü', ['de']],
  ['è', ['fr', 'it']],
  ['à', ['fr', 'it', 'pt']],
  ['ù', ['fr', 'it']],
  ['ò', ['it']],
  ['ì', ['it']],
  ['ê', ['fr', 'pt']],
  ['ô', ['fr', 'pt']],
  ['î', ['fr']],
  ['œ', ['fr']],
];
const LETTER_WEIGHT = 2;
/** Of a word that a language's data knows only inside phrases. */
const PART_WEIGHT = 0.7;

const BY_COUNTRY: Readonly<Record<string, Language>> = {
  BR: 'pt',
  PT: 'pt',
  US: 'en',
  GB: 'en',
  FR: 'fr',
  DE: 'de',
  AT: 'de',
  CH: 'de',
  IT: 'it',
};

/** What the conversation's own language counts: it decides what two languages share ("la prima"), not what is said in another. */
const SPOKEN_WEIGHT = 0.5;

export type LanguageHints = {
  readonly locale: string | undefined;
  readonly country: string;
  /** Of the conversation so far. */
  readonly spoken: Language | null;
};

/** The language whose words a message uses most; without words, that of the locale or of the place. */
export function languageOf(
  tokens: readonly Token[],
  tidied: string,
  lexicons: Readonly<Record<Language, Lexicon>>,
  { locale, country, spoken }: LanguageHints,
): Language {
  const scores: Record<Language, number> = { es: 0, pt: 0, en: 0, fr: 0, de: 0, it: 0 };
  let found = false;
  for (const { text, kind } of tokens) {
    if (kind !== 'word') continue;
    const knowing = LANGUAGES.filter((language) => lexicons[language].words.has(text));
    const speakers =
      knowing.length > 0
        ? knowing
        : LANGUAGES.filter((language) => misspelt(text, lexicons[language]) !== null);
    found ||= speakers.length > 0;
    for (const language of speakers)
      scores[language] += (lexicons[language].wholeWords.has(text) ? 1 : PART_WEIGHT) / speakers.length;
  }
  const lower = tidied.toLowerCase();
  for (const [letter, speakers] of LETTERS)
    if (lower.includes(letter))
      for (const language of speakers) scores[language] += LETTER_WEIGHT / speakers.length;
  const first = spoken ?? fallback(locale, country);
  scores[first] += spoken ? SPOKEN_WEIGHT : 0.01;
  if (!found && !LETTERS.some(([letter]) => lower.includes(letter))) return first;
  return LANGUAGES.reduce((best, language) => (scores[language] > scores[best] ? language : best), first);
}

function fallback(locale: string | undefined, country: string): Language {
  const said = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === said) ?? BY_COUNTRY[country] ?? 'es';
}
