import { matchedLength } from './items.ts';
import { type Lexicon, stemsOf } from './lexicon/compile.ts';
import type { Signal } from './lexicon/data.ts';
import type { Token } from './text.ts';

export type Signals = {
  readonly all: ReadonlySet<Signal>;
  /** The token that each first stood at. */
  readonly at: ReadonlyMap<Signal, number>;
  readonly answer: 'yes' | 'no' | null;
  /** Words that are no answer, thanks or greeting. */
  readonly strangers: number;
};

/** "wenn ich 10 Tage vorher storniere": how far the verb may stand from its condition. */
const CONDITION_WORDS_MAX = 7;
const ACCENTED_SI = /s[íì](?!\p{L})/iu;
const LIGHT: ReadonlySet<Signal> = new Set(['yes', 'no', 'thanks', 'greeting', 'info']);

/** Every phrase of the message that says what it is about; phrases may overlap. */
export function signalsOf(tokens: readonly Token[], lexicon: Lexicon, tidied: string): Signals {
  const saysSi = ACCENTED_SI.test(tidied);
  const all = new Set<Signal>();
  const at = new Map<Signal, number>();
  let answer: 'yes' | 'no' | null = null;
  let open = true;
  let strangers = 0;
  let covered = 0;
  let condition: number | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const found = signalsAt(tokens, i, lexicon);
    for (const { signals } of found) for (const signal of signals) note(signal, i, all, at);
    if (found.some(({ signals }) => signals.has('ifWord'))) condition = i;
    if (tokens[i]?.kind === 'mark') condition = null;
    const isCondition = condition !== null && i - condition <= CONDITION_WORDS_MAX;
    if (isCondition && found.some(({ signals }) => signals.has('cancel'))) all.add('cancelRule');
    const light = found.find(({ signals }) => [...signals].some((signal) => LIGHT.has(signal)));
    covered = Math.max(covered, light ? i + light.length : 0);
    const isMark = tokens[i]?.kind === 'mark' && !light;
    if (light && open && (saysSi || !isConditional(tokens, i, lexicon))) {
      if (light.signals.has('no')) answer = 'no';
      else if (light.signals.has('yes') && !light.signals.has('greeting')) answer = 'yes';
    }
    if (!isMark && i >= covered) {
      strangers++;
      open = false;
    }
    if (answer) open = false;
  }
  return { all, at, answer, strangers };
}

function note(signal: Signal, i: number, all: Set<Signal>, at: Map<Signal, number>): void {
  all.add(signal);
  if (!at.has(signal)) at.set(signal, i);
}

/** "si cancelo" is no answer; without its accent "si" is one only before a mark or another answer. */
function isConditional(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (tokens[i]?.text !== 'si' || next?.kind !== 'word') return false;
  return !signalsAt(tokens, i + 1, lexicon).some(({ signals }) =>
    [...signals].some((signal) => LIGHT.has(signal)),
  );
}

/** All phrases that start at `i`, the longest first. */
function signalsAt(tokens: readonly Token[], i: number, lexicon: Lexicon) {
  const text = tokens[i]?.text ?? '';
  const row = lexicon.signals.get(text) ?? [];
  const stems = stemsOf(lexicon, text).filter(({ stem }) => text.startsWith(stem));
  const phrases = row
    .map((phrase) => ({ signals: phrase.meaning, length: matchedLength(tokens, i, phrase.words) }))
    .filter(({ length }) => length > 0);
  const longest = phrases[0];
  const said = longest?.signals.has('howMany')
    ? phrases.filter(({ length }) => length === longest.length)
    : phrases;
  return [...said, ...stems.map(({ signals }) => ({ signals, length: 1 }))];
}
