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
