import type { Language } from '../../nlu/understanding.ts';
import type { Template } from '../contract.ts';

/** Templates that Meta must have approved in each language; what stands between the words are their parameters, in order. */
export const TEMPLATES = {
  /** The news in one sentence, such as that a hold ended or a payment was refunded. */
  reservation_news: { parameters: ['text'] },
} as const;

const PARAMETER_CHARS_MAX = 900;

/** The same news as a template, for a guest whose 24-hour window is closed. Template parameters hold no line breaks. */
export const newsTemplate = (language: Language, body: string): Template => ({
  name: 'reservation_news',
  language,
  parameters: [body.replace(/\s*\n+\s*/g, ' · ').slice(0, PARAMETER_CHARS_MAX)],
});
