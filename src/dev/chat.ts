import { createInterface } from 'node:readline';
import { z } from 'zod';
import { printPayload } from './chat-print.ts';
import { startFreshStack } from './fresh-stack.ts';

const HELP = `npm run --silent chat -- [message]

Talks as a guest to the stack that runs here, or starts a fresh one for the occasion. With a message: sends it, prints the reply and
ends. Without: a prompt; an empty line or Ctrl-D ends it. "#2" presses the second button or row of the last reply.

  GUEST=5491155550199   who writes (digits)
  SIM_PORT=8788         where the outside world of the running stack is`;

const DEFAULT_SIM_PORT = 8788;
const REPLY_WAIT_MS = 20_000;

const messagesSchema = z.object({
  messages: z.array(
    z.object({
      n: z.number(),
      direction: z.enum(['in', 'out']),
      payload: z.looseObject({ type: z.string() }),
    }),
  ),
});
type Message = z.infer<typeof messagesSchema>['messages'][number];

type Chat = { readonly url: string; after: number; last: Message | null };

const guest = process.env.GUEST ?? `54911555${String(Date.now()).slice(-5)}`;

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const running = `http://127.0.0.1:${process.env.SIM_PORT ?? DEFAULT_SIM_PORT}`;
  const isRunning = await answers(running);
  if (!isRunning) console.error('No stack runs here: starting a fresh one.');
  const fresh = isRunning ? null : await startFreshStack();
  const chat: Chat = { url: fresh?.outsideUrl ?? running, after: 0, last: null };
  try {
    await catchUp(chat);
    return words.length > 0 ? await say(chat, words.join(' ')) : await prompt(chat);
  } finally {
    await fresh?.stop();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/sim/guests?limit=1`, { signal: AbortSignal.timeout(500) })).ok;
  } catch {
    return false;
  }
}

async function read(chat: Chat, wait: number): Promise<readonly Message[]> {
  const response = await fetch(`${chat.url}/sim/guests/${guest}/messages?after=${chat.after}&wait=${wait}`);
  const { messages } = messagesSchema.parse(await response.json());
  chat.after = messages.at(-1)?.n ?? chat.after;
  return messages;
}

async function catchUp(chat: Chat): Promise<void> {
  const messages = await read(chat, 0);
  chat.last = messages.findLast(({ direction }) => direction === 'out') ?? null;
}

/** Sends, then prints what comes until the first reply is there. 1: no reply in time. */
async function say(chat: Chat, text: string): Promise<number> {
  const sent = await fetch(`${chat.url}/sim/guests/${guest}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Chat', ...messageOf(chat, text) }),
  });
  if (!sent.ok) {
    console.error(`not sent: ${await sent.text()}`);
    return 1;
  }
  const deadline = Date.now() + REPLY_WAIT_MS;
  while (Date.now() < deadline) {
    const replies = (await read(chat, deadline - Date.now())).filter(({ direction }) => direction === 'out');
    for (const reply of replies) console.log(printPayload(reply.payload));
    chat.last = replies.at(-1) ?? chat.last;
    if (replies.length > 0) return 0;
  }
  console.error('no reply within 20 s');
  return 1;
}

const choiceSchema = z.looseObject({
  interactive: z.looseObject({
    action: z.looseObject({
      buttons: z.array(z.object({ reply: z.object({ id: z.string() }) })).optional(),
      sections: z.array(z.object({ rows: z.array(z.object({ id: z.string() })) })).optional(),
    }),
  }),
});

/** `#2` presses; anything else is said. */
function messageOf(chat: Chat, text: string): Record<string, unknown> {
  const pressed = /^#(\d+)$/.exec(text.trim());
  const choices = choiceSchema.safeParse(chat.last?.payload);
  if (!pressed || !choices.success) return { text };
  const { buttons, sections } = choices.data.interactive.action;
  const index = Number(pressed[1]) - 1;
  const button = buttons?.[index]?.reply.id;
  const row = sections?.flatMap(({ rows }) => rows)[index]?.id;
  if (button) return { button };
  return row ? { list: row } : { text };
}

async function prompt(chat: Chat): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '› ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') break;
    await say(chat, line);
    lines.prompt();
  }
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
