import { createInterface } from 'node:readline';
import { z } from 'zod';
import { understand } from '../domain/nlu/understand.ts';
import type { PreviousTurn } from '../domain/nlu/understanding.ts';

const HELP = `npm run --silent nlu < messages.jsonl > understood.jsonl

Reads one JSON object a line, {"id","text","now","timezone","country","locale"?,"previous"?}, and writes what was understood, one line each,
in order. A line that cannot be read gets {"error"} in its place, and the run goes on.`;

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  now: z.iso.datetime({ offset: true }),
  timezone: z.string().refine(isTimeZone, { error: 'is no IANA time zone' }),
  country: z.string().length(2),
  locale: z.string().optional(),
  previous: z
    .custom<PreviousTurn>(
      (value) => typeof value === 'object' && value !== null && 'known' in value && 'offered' in value,
    )
    .optional(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** One line in, one line out; never throws. */
export function answerLine(line: string): string {
  const json = parseJson(line);
  if (json === undefined) return JSON.stringify({ error: 'not JSON' });
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return JSON.stringify({ error: `${issue?.path.join('.') || 'line'}: ${issue?.message}` });
  }
  const { id, text, locale, previous, ...context } = parsed.data;
  const understood = understand(text, {
    ...context,
    ...(locale ? { locale } : {}),
    ...(previous ? { previous } : {}),
  });
  return JSON.stringify({ id, ...understood });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') process.stdout.write(`${answerLine(line)}\n`);
  }
}

if (import.meta.main) {
  if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HELP);
  else await main();
}
