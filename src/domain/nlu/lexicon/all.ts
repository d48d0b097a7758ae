import { LANGUAGES, type Language } from '../understanding.ts';
import { compile, type Lexicon } from './compile.ts';
import type { LanguageData } from './data.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';

const DATA: Readonly<Record<Language, LanguageData>> = {
  es,
  pt,
  en,
  fr,
  de,
  it,
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
