import type { Language } from '../../nlu/understanding.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import type { Texts } from './texts.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { es, pt, en, fr, de, it };

export const textsOf = (language: Language): Texts => TEXTS[language];

/** The replies of a language, with the host's own words in place of ours where a reply is one fixed text. */
export function textsFor(language: Language, own: Readonly<Record<string, string>> | undefined): Texts {
  const texts = TEXTS[language];
  if (!own) return texts;
  const words = Object.entries(own).filter(([name, text]) => text !== '' && isFixed(texts, name));
  return words.length === 0 ? texts : { ...texts, ...Object.fromEntries(words) };
}

const isFixed = (texts: Texts, name: string): boolean =>
  Object.hasOwn(texts, name) && typeof new Map<string, unknown>(Object.entries(texts)).get(name) === 'string';
