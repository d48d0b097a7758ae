import type { Language } from '../../nlu/understanding.ts';
import type { Reply, Template } from '../contract.ts';
import { shorten } from './limits.ts';

/** Templates that Meta must have approved in each language; what stands between the words are their parameters, in order. */
export const TEMPLATES = {
  /** The news in a sentence or two, such as that a hold ended or a payment was refunded, with the link to pay if there is one. */
  reservation_news: { parameters: ['text'] },
} as const;

const PARAMETER_CHARS_MAX = 900;

/** The same news as a template, for a guest whose 24-hour window is closed. Template parameters hold no line breaks. */
export function newsTemplate(language: Language, reply: Reply): Template {
  const body = 'body' in reply ? reply.body.replace(/\s*\n+\s*/g, ' · ') : '';
  const url = reply.kind === 'link' ? ` ${reply.url}` : '';
  return {
    name: 'reservation_news',
    language,
    parameters: [shorten(body, PARAMETER_CHARS_MAX - url.length) + url],
  };
}
