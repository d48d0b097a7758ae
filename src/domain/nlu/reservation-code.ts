/** `TQ-7K3M9A`, `lp 24h9kq2`, `RES2611A1B2C3`: letters, an optional dash or space, letters and digits. */
const CODE = /(?<![\p{L}\d])([a-z]{2,4})( ?- ?| )([a-z\d]{6,10})(?![\p{L}\d])/giu;
const GLUED_CODE = /(?<![\p{L}\d])[a-z]{2,4}-?[a-z\d]{6,10}(?![\p{L}\d])/giu;
/** What documents and accounts are called, before numbers of their own. */
const PAPERS = new Set([
  'DNI',
  'TEL',
  'CEL',
  'CBU',
  'CVU',
  'CUIT',
  'CUIL',
  'RUT',
  'CPF',
  'NIF',
  'RG',
  'CI',
  'NIE',
  'CAP',
  'PLZ',
  'CEP',
  'CP',
  'ID',
  'NRO',
  'TLF',
  'FONE',
  'WSP',
  'DE',
  'EL',
  'AL',
]);
const DIGIT = /\d/;
/** Ours begin so, and a sixth of them have no digit. No word does. */
const OUR_PREFIX = /^tq$/i;
const OUR_LENGTH = 6;
const isOurs = (letters: string, rest: string): boolean =>
  OUR_PREFIX.test(letters) && rest.length === OUR_LENGTH;

/** What a code is called, right before it: then its letters are no word. */
const CODE_WORD =
  /(?:c[oóò]d[a-z]*|buchung\p{L}*|reservierung\p{L}*|r[eé]f\p{L}*|n[uú]m\p{L}*|nummer)\s*(?:is|es|ist|est|è|é|eh)?\W{0,3}$/iu;
const LEAD_LENGTH = 30;

export type FoundCode = { readonly code: string; readonly at: number; readonly length: number };

export type Words = {
  /** Letters that are a word of a language are no code when they stand apart from the rest. */
  readonly isWord: (letters: string) => boolean;
  /** "digo", "perdón": what follows takes the place of what was said. */
  readonly corrects: (text: string) => boolean;
};

/** The reservation code in a text: the first, or what it was corrected to. */
export function findCode(text: string, words: Words): FoundCode | null {
  let found: FoundCode | null = null;
  for (const match of text.matchAll(GLUED_CODE)) {
    const [code] = match;
    if (!isCode(code)) continue;
    if (found && !words.corrects(text.slice(found.at + found.length, match.index))) break;
    found = { code: code.toUpperCase(), at: match.index, length: code.length };
  }
  return found ?? spacedCode(text, words);
}

function spacedCode(text: string, { isWord }: Words): FoundCode | null {
  for (const match of text.matchAll(CODE)) {
    const [whole, letters = '', sign = '', rest = ''] = match;
    const isMixed = DIGIT.test(rest) && /[a-z]/i.test(rest);
    const isCapitals = letters === letters.toUpperCase() && /^\d+$/.test(rest) && !PAPERS.has(letters);
    const dash = sign.includes('-') ? '-' : '';
    const isNamed =
      isMixed && CODE_WORD.test(text.slice(Math.max(0, match.index - LEAD_LENGTH), match.index));
    if (isOurs(letters, rest) || isNamed || ((isMixed || isCapitals) && !isWord(letters)))
      return { code: `${letters}${dash}${rest}`.toUpperCase(), at: match.index, length: whole.length };
  }
  return null;
}

/** One of ours, or at least one digit behind the letters, and not a word with a year ("enero2027"). */
function isCode(glued: string): boolean {
  if (/^tq-?[a-z\d]{6}$/i.test(glued)) return true;
  const match = /^([a-z]{2,4})-?([a-z\d]{6,10})$/i.exec(glued);
  return (
    match !== null &&
    DIGIT.test(match[2] ?? '') &&
    !/^[a-z]+(19|20)\d\d$/i.test(glued) &&
    !/^[a-z]{5,}\d{1,2}$/i.test(glued)
  );
}
