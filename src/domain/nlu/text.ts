/** A message is read up to here; what follows cannot change what a guest asked for. In UTF-16 units. */
export const TEXT_LENGTH_MAX = 2000;

export type Token = {
  /** Folded: lower case, no accents. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Of a number, its digits' value; else null. */
  readonly value: number | null;
  /** No blank stands between it and the token before. */
  readonly glued: boolean;
};

const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u2028-\u202e]|\u2060|\ufe0f|\ufeff/g;
const ACCENTS = /[\u0300-\u036f]/g;
/** "in 7... prezzo?": a pause and no end of a sentence, unless it joins two numbers. */
const PAUSE = /(?:\.{2,}|\u2026)(?!\d)/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const QUOTES = /[\u2018\u2019\u00b4`\u02bc]/g;
const TOKEN = /(\s+)|(\d+)|(\p{L}+)|([^\s\d\p{L}])/gu;
/** "obrigadaaa", "siiii": no word of ours has a letter three times in a row. */
const STRETCHED = /(\p{L})\1{2,}/gu;
const DIGITS_MAX = 12;

/** One character class for what people type in many ways: full width, curly quotes, long dashes, invisible marks. */
export function tidyText(text: string): string {
  return text
    .slice(0, TEXT_LENGTH_MAX)
    .replace(/[ºª°]/g, (sign) => (sign === '°' ? 'º' : sign))
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(PAUSE, ', ')
    .replace(DASHES, '-')
    .replace(QUOTES, "'");
}

/** "é" and "è" are "is"; without their accents they would be "and". */
const VERB_E = /(?<!\p{L})[éè](?!\p{L})/gu;

/** Lower case without accents; ß becomes ss, and a verb that is one letter keeps what tells it apart: "eh". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(VERB_E, 'eh')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** Words, numbers and marks in order; apostrophes only part words. */
export function tokenize(tidied: string): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  for (const match of fold(tidied).matchAll(TOKEN)) {
    const text = match[3] === undefined ? match[0] : match[0].replace(STRETCHED, '$1');
    if (match[1] !== undefined || text === "'") {
      glued = text === "'" && glued;
      continue;
    }
    const kind = match[2] !== undefined ? 'number' : match[3] !== undefined ? 'word' : 'mark';
    tokens.push({ text, kind, value: kind === 'number' ? digitsValue(text) : null, glued });
    glued = true;
  }
  return tokens;
}

function digitsValue(digits: string): number {
  return digits.length > DIGITS_MAX ? Number.MAX_SAFE_INTEGER : Number(digits);
}
