import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import { Bench } from 'tinybench';
import { understand } from '../../domain/nlu/understand.ts';
import { LANGUAGES, type Language, type UnderstandingContext } from '../../domain/nlu/understanding.ts';
import { createUnderstandingCache } from '../../flows/understanding-cache.ts';
import { inRepository } from '../local-paths.ts';
import { meanMsOf, microseconds } from './pair.ts';

type Message = UnderstandingContext & { readonly text: string };

const MESSAGES_MAX = 100;
const MIXED = 1_000;
const BENCH_MS = 300;
const PARSERS: Readonly<Record<Language, { parse: typeof chrono.parse }>> = {
  es: chrono.es,
  pt: chrono.pt,
  en: chrono.en,
  fr: chrono.fr,
  de: chrono.de,
  it: chrono.it,
};

function messagesIn(language: Language): readonly Message[] {
  const path = join(inRepository('src/domain/nlu/corpus'), `${language}.work.jsonl`);
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.slice(0, MESSAGES_MAX).map((line) => JSON.parse(line));
}

/** Buenos Aires; chrono-node knows no IANA zones. */
const OFFSET_MINUTES = -180;

/** Mean time a message, of the three ways to read the same messages. */
async function benchLanguage(language: Language): Promise<string> {
  const messages = messagesIn(language);
  const cache = createUnderstandingCache();
  const bench = new Bench({ time: BENCH_MS });
  bench.add('cold', () => {
    for (const message of messages) understand(message.text, message);
  });
  bench.add('cached', () => {
    for (const message of messages) cache.understand(message.text, message);
  });
  bench.add('chrono', () => {
    for (const { text, now } of messages) {
      const reference = { instant: new Date(now), timezone: OFFSET_MINUTES };
      PARSERS[language].parse(text, reference, { forwardDate: true });
    }
  });
  await bench.run();
  const [cold = 0, cached = 0, parsed = 0] = bench.tasks.map((task) => meanMsOf(task) / messages.length);
  const ratios = `${(cold / cached).toFixed(1).padStart(7)}x ${(parsed / cold).toFixed(2).padStart(9)}x`;
  return `${language.padEnd(8)}${microseconds(cold, 9)} ${microseconds(cached, 9)} ${microseconds(parsed, 9)} ${ratios}`;
}

/** Each of 1,000 mixed messages alone, after a first round that warms the engine up. */
function mixedTimes(): readonly number[] {
  const all = LANGUAGES.flatMap(messagesIn);
  const times: number[] = [];
  for (const round of [0, 1]) {
    for (let index = 0; index < MIXED; index += 1) {
      const message = all[(index * 7) % all.length];
      if (!message) continue;
      const startedAt = performance.now();
      understand(message.text, message);
      if (round === 1) times.push(performance.now() - startedAt);
    }
  }
  return times.sort((a, b) => a - b);
}

/** Cold, cached and chrono-node's own parse, for each language; then the spread over mixed messages. */
export async function benchUnderstand(): Promise<void> {
  console.log('µs a message   cold    cached    chrono  cold/cached chrono/cold');
  for (const language of LANGUAGES) console.log(await benchLanguage(language));
  const times = mixedTimes();
  const at = (share: number): string => microseconds(times[Math.floor(times.length * share)] ?? 0).trim();
  console.log(`${MIXED} mixed messages: median ${at(0.5)} µs, p99 ${at(0.99)} µs, slowest ${at(0.9999)} µs`);
}
