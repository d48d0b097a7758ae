import type { Reply } from './contract.ts';
import type { Sayable } from './guard-sources.ts';

/** Digits of any script: those that are not ours are never right. */
const FIGURE = /\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu;
const CURRENCY_BEFORE = /(?:[$€£¥]|\b[A-Z]{3}) ?$/;
const CURRENCY_AFTER = /^ ?(?:[$€£¥]|[A-Z]{3}\b)/;
/** Stands where a permitted phrase stood, so that its neighbours do not join. */
const GAP = '\u0001';

/**
 * Figures and months in a reply that come from nowhere. What is permitted is taken out, phrase by phrase, longest first; of what is left
 * only bare counts may be figures, and no month may be named. Addresses of links and pictures are not read.
 */
export function inventedIn(reply: Reply, sayable: Sayable, monthNames: readonly string[]): string[] {
  const month = new RegExp(`(?<!\\p{L})(?:${monthNames.join('|')})(?!\\p{L})`, 'gu');
  const texts = wordsOf(reply).filter((text) => /\p{Nd}/u.test(text) || text.search(month) >= 0);
  if (texts.length === 0) return [];
  const phrases = [...sayable.phrases].sort((a, b) => b.length - a.length);
  return texts.flatMap((text) => {
    const rest = phrases.reduce(takeOut, text);
    const figures = [...rest.matchAll(FIGURE)].filter((match) => !isCount(match, sayable));
    return [...figures, ...rest.matchAll(month)].map(([invented]) => invented);
  });
}

/** The text without the phrase, wherever it stands by itself: `10:00` is not taken out of `110:00`. */
function takeOut(text: string, phrase: string): string {
  if (!text.includes(phrase)) return text;
  let rest = '';
  let from = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (at < from) continue;
    const end = at + phrase.length;
    if (isPartOfFigure(text, at) || isPartOfFigure(text, end)) continue;
    rest += text.slice(from, at) + GAP;
    from = end;
  }
  return rest + text.slice(from);
}

/** True if a cut at `at` would go through a figure, or through its currency: `US$` is not `$`. */
const isPartOfFigure = (text: string, at: number): boolean =>
  /\d[.,:]?\|[.,:]?\d|\p{L}\|\p{Sc}|\p{Sc}\|\p{L}/u.test(
    `${text.slice(Math.max(0, at - 2), at)}|${text.slice(at, at + 2)}`,
  );

function isCount(match: RegExpExecArray, { counts }: Sayable): boolean {
  const [figure] = match;
  const before = match.input.slice(0, match.index);
  const after = match.input.slice(match.index + figure.length);
  if (CURRENCY_BEFORE.test(before) || CURRENCY_AFTER.test(after)) return false;
  return /^\d+$/.test(figure) && counts.has(Number(figure));
}

function wordsOf(reply: Reply): string[] {
  switch (reply.kind) {
    case 'text':
      return [reply.body];
    case 'buttons':
      return [reply.body, reply.footer ?? '', ...reply.buttons.map(({ title }) => title)];
    case 'list':
      return [
        reply.body,
        reply.footer ?? '',
        ...reply.rows.flatMap(({ title, description }) => [title, description ?? '']),
      ];
    case 'link':
      return [reply.body, reply.footer ?? '', reply.title];
    case 'image':
      return [reply.caption];
    case 'location':
      return [reply.name, reply.address];
  }
}
