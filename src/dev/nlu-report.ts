import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../domain/nlu/understand.ts';
import { LANGUAGES, type UnderstandingContext } from '../domain/nlu/understanding.ts';
import { inRepository } from './local-paths.ts';

const HELP = `npm run nlu:report [-- --misses]

Measures understand against the corpus: messages that are exact on every expected field, by language and half; wrong dates that were not
flagged in "question"; the fields that miss most; how intents are confused. --misses prints the misses of the work half in full; those of
the held half are never printed, so that it stays a measure.`;

type Case = UnderstandingContext & {
  readonly id: string;
  readonly text: string;
  readonly expect: Readonly<Record<string, unknown>>;
};
type Miss = {
  readonly fields: readonly string[];
  readonly one: Case;
  readonly got: Readonly<Record<string, unknown>>;
};

const PARTS = ['work', 'held'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function casesOf(language: string, part: string): Case[] {
  const path = join(inRepository('src/domain/nlu/corpus'), `${language}.${part}.jsonl`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function missOf(one: Case): Miss | null {
  const got: Readonly<Record<string, unknown>> = { ...understand(one.text, one) };
  const fields = Object.keys(one.expect).filter((field) => !same(one.expect[field], got[field]));
  return fields.length === 0 ? null : { fields, one, got };
}

/** A date that is there, is not the expected one, and asks nothing: the one fault that may never be. */
const isSilentlyWrong = ({ one, got }: Miss): boolean =>
  got.question === null &&
  ['checkIn', 'checkOut'].some(
    (field) => field in one.expect && got[field] !== null && !same(got[field], one.expect[field]),
  );

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function main(): void {
  const workMisses: Miss[] = [];
  console.log('language  part  messages   exact           silently wrong dates');
  for (const language of LANGUAGES) {
    for (const part of PARTS) {
      const cases = casesOf(language, part);
      const misses = cases.flatMap((one) => missOf(one) ?? []);
      if (part === 'work') workMisses.push(...misses);
      const exact = `${cases.length - misses.length} = ${percent(cases.length - misses.length, cases.length)}`;
      console.log(
        `${language.padEnd(9)} ${part}  ${String(cases.length).padStart(8)}   ${exact.padEnd(15)} ${misses.filter(isSilentlyWrong).length}`,
      );
    }
  }
  printFields(workMisses);
  printConfusion(workMisses);
  if (process.argv.includes('--misses')) for (const miss of workMisses) printMiss(miss);
}

function printFields(misses: readonly Miss[]): void {
  const counts = new Map<string, number>();
  for (const { fields } of misses)
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([field, count]) => `${field} ${count}`);
  console.log(`\nfields that miss (work half): ${rows.join(', ') || 'none'}`);
}

function printConfusion(misses: readonly Miss[]): void {
  const counts = new Map<string, number>();
  for (const { fields, one, got } of misses) {
    if (!fields.includes('intent')) continue;
    const pair = `${one.expect.intent} → ${got.intent}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([pair, count]) => `  ${String(count).padStart(3)}  ${pair}`);
  console.log(`\nintents taken for others (work half):\n${rows.join('\n') || '  none'}`);
}

function printMiss({ fields, one, got }: Miss): void {
  console.log(`\n${one.id}  ${one.text}  (${one.now}, ${one.country})`);
  for (const field of fields)
    console.log(
      `  ${field}: expected ${JSON.stringify(one.expect[field])}, got ${JSON.stringify(got[field])}`,
    );
}

if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HELP);
else main();
