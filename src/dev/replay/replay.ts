import { styleText } from 'node:util';
import pg from 'pg';
import { Refusal } from '../refusal.ts';
import { type RecordedTurn, replayTurn } from './replay-turn.ts';
import { databaseUrlOf, findConversations, type StoredConversation } from './stored-conversation.ts';

const HELP = `npm run --silent replay -- <guest's phone, WhatsApp user id or row id>

Runs every stored turn of a guest's conversation, with its state of then, through today's understanding and decisions, and prints what
would differ: understanding, state, reply. Acts are not done again: their outcomes are those of then. Rates and texts are today's.

  DATABASE_URL   where the conversation is; without it, the stack that runs on DATA_DIR (.local)
  ALL=1          shows turns that would be the same too, with their times

Ends with 0: nothing differs; 1: something does; 2: it could not be run.`;

const VALUE_CHARS_MAX = 300;

async function main(words: readonly string[]): Promise<number> {
  const [guest] = words;
  if (guest === undefined || words.includes('--help') || words.includes('-h')) {
    console.log(HELP);
    return guest === undefined ? 2 : 0;
  }
  const client = new pg.Client({ connectionString: databaseUrlOf(process.env) });
  await client.connect();
  try {
    const conversations = await findConversations(client, guest);
    if (conversations.length === 0) throw new Refusal(`Nobody here is known as ${guest}.`);
    const counts = conversations.map(replay);
    return counts.some((differing) => differing > 0) ? 1 : 0;
  } finally {
    await client.end();
  }
}

/** The number of turns that would differ. */
function replay({ property, userId, name, turns }: StoredConversation): number {
  console.log(styleText('bold', `${name || 'A guest'} at ${property.name}: ${turns.length} turns`));
  let differing = 0;
  let skipped = 0;
  for (const [index, { said, recorded }] of turns.entries()) {
    if (recorded === null) {
      skipped += 1;
      continue;
    }
    const { differences } = replayTurn(recorded, property, userId);
    if (differences.length > 0) differing += 1;
    if (differences.length === 0 && process.env.ALL !== '1') continue;
    console.log(`\n${index + 1}. ${said}  ${styleText('dim', timesOf(recorded))}`);
    for (const { path, before, after } of differences) {
      console.log(`   ${path}`);
      console.log(styleText('red', `   - ${shown(before)}`));
      console.log(styleText('green', `   + ${shown(after)}`));
    }
  }
  const rest = skipped > 0 ? `, ${skipped} without a trace` : '';
  console.log(`\n${differing} of ${turns.length - skipped} would differ${rest}`);
  return differing;
}

function timesOf({ trace }: RecordedTurn): string {
  const { understandMs, factsMs, actsMs } = trace.timings;
  const { startedAt, endedAt } = trace;
  return `${new Date(startedAt).toISOString()}, ${endedAt - startedAt} ms: understanding ${understandMs}, facts ${factsMs}, acts ${actsMs}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? '(not there)' : JSON.stringify(value);
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
