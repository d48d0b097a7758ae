import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { localSecrets } from '../local-secrets.ts';
import { Refusal, sentenceFor } from '../refusal.ts';
import { startSpeechServer } from './server.ts';
import { loadWhisper } from './whisper.ts';

const HELP = `npm run speech: whisper.cpp behind OpenAI's POST /v1/audio/transcriptions, on this machine; CUDA where there is one.

  WHISPER_MODEL       a model of whisper.cpp (ggml-*.bin); needed
  PORT, HOST          where it listens (8789 on 127.0.0.1); PORT=0 takes a free one
  PUBLIC_URL          the address by which QStash calls it, when that is another: QStash signs the address
  SPEECH_API_KEY      the Bearer key of other callers (the local stack's)
  QSTASH_CURRENT_SIGNING_KEY, QSTASH_NEXT_SIGNING_KEY
                      QStash's signature is accepted instead of the key (the local stack's)

It reads ogg/opus and WAV, one recording after the other, and answers json, verbose_json, text, srt or vtt. GET /health needs no key.
It ends its start with one line: ready speech=http://… model=… backend=cpu|cuda
Then, for the stack: SPEECH_URL=http://127.0.0.1:8789 npm start`;

const NO_MODEL = `WHISPER_MODEL must name a model of whisper.cpp, for example ggml-large-v3-turbo.bin, or ggml-base.bin for a machine
without a GPU: download one from https://huggingface.co/ggerganov/whisper.cpp/tree/main.`;

const schema = z.object({
  WHISPER_MODEL: z.string().default(''),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8789),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SPEECH_API_KEY: z.string().min(1).default(localSecrets.speechKey),
  QSTASH_CURRENT_SIGNING_KEY: z.string().min(1).default(localSecrets.qstashCurrentSigningKey),
  QSTASH_NEXT_SIGNING_KEY: z.string().min(1).default(localSecrets.qstashNextSigningKey),
});

function optionsOf(env: NodeJS.ProcessEnv): z.infer<typeof schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(
    `${String(issue?.path[0])} does not fit (${issue?.message}): see npm run speech -- --help.`,
  );
}

async function main(): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(HELP);
    return;
  }
  const options = optionsOf(process.env);
  const { WHISPER_MODEL: path, HOST: host, PORT: port } = options;
  if (path === '' || !existsSync(path))
    throw new Refusal(path === '' ? NO_MODEL : `There is no ${path}. ${NO_MODEL}`);
  const model = basename(path, '.bin').replace(/^ggml-/, '');
  const transcriber = loadWhisper(path);
  const server = await startSpeechServer(transcriber, {
    port,
    host,
    model,
    publicUrl: options.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    apiKey: options.SPEECH_API_KEY,
    currentSigningKey: options.QSTASH_CURRENT_SIGNING_KEY,
    nextSigningKey: options.QSTASH_NEXT_SIGNING_KEY,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  console.log(`ready speech=${server.url} model=${model} backend=${transcriber.backend}`);
}

main().catch((thrown: unknown) => {
  console.error(sentenceFor(thrown));
  // The addon's own thread would keep the process alive.
  process.exit(1);
});
