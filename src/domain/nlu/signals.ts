import { matchedLength } from './items.ts';
import { type Lexicon, stemsOf } from './lexicon/compile.ts';
import type { Signal } from './lexicon/signal.ts';
import type { Token } from './text.ts';

export type Signals = {
  readonly all: ReadonlySet<Signal>;
  /** The token that each first stood at. */
  readonly at: ReadonlyMap<Signal, number>;
  readonly answer: 'yes' | 'no' | null;
  /** An answer only if one was asked for: "não gostei", "isso aí tá bom". */
  readonly opener: 'yes' | 'no' | null;
  /** Words that are no answer, thanks or greeting. */
  readonly strangers: number;
};

type Found = { readonly signals: ReadonlySet<Signal>; readonly length: number };

/** "wenn ich 10 Tage vorher storniere": how far the verb may stand from its condition. */
const CONDITION_WORDS_MAX = 7;
const ACCENTED_SI = /s[íì](?!\p{L})/iu;
const LIGHT: ReadonlySet<Signal> = new Set(['yes', 'no', 'thanks', 'greeting', 'info']);
const ANSWERS: ReadonlySet<Signal> = new Set(['yes', 'no']);
const REPLIES: ReadonlySet<Signal> = new Set(['yes', 'no', 'thanks']);

/** Every phrase of the message that says what it is about; phrases may overlap. */
export function signalsOf(tokens: readonly Token[], lexicon: Lexicon, tidied: string): Signals {
  const saysSi = ACCENTED_SI.test(tidied);
  const all = new Set<Signal>();
  const at = new Map<Signal, number>();
  let answer: Signals['answer'] = null;
  let opener: Signals['opener'] = null;
  let open = true;
  let strangers = 0;
  let covered = 0;
  let condition: number | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const found = signalsAt(tokens, i, lexicon);
    // "cómo va": a word of a greeting is no answer.
    const isInside = i < covered;
    for (const each of found) {
      const opens = opensSentence(tokens, i, each, lexicon) || (!saysSi && isConditional(tokens, i, lexicon));
      for (const signal of each.signals)
        if (!(opens || isInside) || !ANSWERS.has(signal)) note(signal, i, all, at);
    }
    if (found.some(({ signals }) => signals.has('ifWord'))) condition = i;
    if (tokens[i]?.kind === 'mark') condition = null;
    const isCondition = condition !== null && i - condition <= CONDITION_WORDS_MAX;
    if (isCondition && found.some(({ signals }) => signals.has('cancel'))) all.add('cancelRule');
    const light = found.find(({ signals }) => [...signals].some((signal) => LIGHT.has(signal)));
    covered = Math.max(covered, light ? i + light.length : 0);
    const isMark = tokens[i]?.kind === 'mark' && !light;
    if (light && open && !isInside && (saysSi || !isConditional(tokens, i, lexicon))) {
      const said = answerOf(light.signals);
      if (!opensSentence(tokens, i, light, lexicon)) answer = said ?? answer;
      else opener ??= said;
    }
    if (!isMark && i >= covered) {
      strangers++;
      open = false;
    }
    if (answer) open = false;
  }
  return { all, at, answer, opener, strangers };
}

function note(signal: Signal, i: number, all: Set<Signal>, at: Map<Signal, number>): void {
  all.add(signal);
  if (!at.has(signal)) at.set(signal, i);
}

function answerOf(signals: ReadonlySet<Signal>): Signals['answer'] {
  if (signals.has('no')) return 'no';
  return signals.has('yes') && !signals.has('greeting') ? 'yes' : null;
}

/** "quero saber", "não entendi": what begins a sentence answers nothing, where "quero!" and "não, obrigada" do. */
function opensSentence(tokens: readonly Token[], i: number, said: Found, lexicon: Lexicon): boolean {
  const next = tokens[i + said.length];
  if (!said.signals.has('opensSentence') || next?.kind === 'mark' || next === undefined) return false;
  return !says(signalsAt(tokens, i + said.length, lexicon), REPLIES);
}

const says = (found: readonly Found[], wanted: ReadonlySet<Signal>): boolean =>
  found.some(({ signals }) => [...signals].some((signal) => wanted.has(signal)));

/** "si cancelo" is no answer; without its accent "si" is one only before a mark or another answer. */
function isConditional(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (tokens[i]?.text !== 'si' || next?.kind !== 'word') return false;
  return !says(signalsAt(tokens, i + 1, lexicon), LIGHT);
}

/** All phrases that start at `i`, the longest first. */
function signalsAt(tokens: readonly Token[], i: number, lexicon: Lexicon): readonly Found[] {
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
