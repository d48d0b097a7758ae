import { LANGUAGES, type Language } from '../understanding.ts';
import { compile, type Lexicon } from './compile.ts';
import type { LanguageData } from './data.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

const blank = (language: Language): LanguageData => ({
  ...es,
  language,
  months: [],
  weekdays: [],
  numbers: [],
  ordinals: [],
  tags: {},
  signals: {},
  clues: '',
});
const DATA: Readonly<Record<Language, LanguageData>> = {
  es,
  pt,
  en,
  fr: blank('fr'),
  de: blank('de'),
  it: blank('it'),
};

const compiled = (language: Language): Lexicon =>
  compile(
    DATA[language],
    LANGUAGES.filter((other) => other !== language).map((other) => DATA[other]),
  );

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  es: compiled('es'),
  pt: compiled('pt'),
  en: compiled('en'),
  fr: compiled('fr'),
  de: compiled('de'),
  it: compiled('it'),
};
