import { resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const SEEDS = /^(demo|empty|load|[1-9]\d{0,7})$/;
const port = z.coerce.number().int().min(0).max(65_535);
/** An empty variable counts as one that is not set. */
const text = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const schema = z.object({
  PORT: port.default(8787),
  SIM_PORT: port.optional(),
  PUBLIC_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  DATABASE_URL: text.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
  ),
  REDIS_URL: text.pipe(
    z
      .string()
      .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
      .optional(),
  ),
  DATA_DIR: text,
  FRESH: z.enum(['', '0', '1', 'true', 'false'], 'must be 1 or 0').default(''),
  SPEECH_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  SPEECH_API_KEY: text,
  HOLD_MINUTES: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().positive().optional(),
  ),
  INSPECTOR_PORT: z.preprocess((value) => (value === '' ? undefined : value), port.optional()),
  SEED: z.string().regex(SEEDS, 'must be demo, empty, load or a number of reservations').default('demo'),
});

export type StackOptions = {
  /** 0: a free one; the same for `simPort`. */
  readonly port: number;
  readonly simPort: number;
  /** Without a trailing slash; null: the Worker's own address. */
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** Absolute; null: an empty temporary one, removed at the end. */
  readonly dataDir: string | null;
  readonly speechUrl: string | null;
  readonly speechKey: string | null;
  readonly holdMinutes: number | null;
  readonly seed: string;
  /** Of the Worker's DevTools; null: none, which is faster. */
  readonly inspectorPort: number | null;
};

const DEFAULT_SIM_PORT = 8788;

/** Reads the variables of `npm start --help`; refuses with the name of the one that is wrong. */
export function stackOptions(env: Readonly<Record<string, string | undefined>>): StackOptions {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    throw new Refusal(
      `${name}=${env[name] ?? ''} does not fit (${issue?.message}): see npm start -- --help.`,
    );
  }
  const vars = parsed.data;
  const isFresh = vars.FRESH === '1' || vars.FRESH === 'true';
  return {
    port: vars.PORT,
    // Who asks for a free port for the Worker wants to run beside others.
    simPort: vars.SIM_PORT ?? (vars.PORT === 0 ? 0 : DEFAULT_SIM_PORT),
    publicUrl: vars.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: vars.DATABASE_URL ?? null,
    redisUrl: vars.REDIS_URL ?? null,
    dataDir: isFresh ? null : resolve(vars.DATA_DIR ?? '.local'),
    speechUrl: vars.SPEECH_URL?.replace(/\/+$/, '') ?? null,
    speechKey: vars.SPEECH_API_KEY ?? null,
    holdMinutes: vars.HOLD_MINUTES ?? null,
    seed: vars.SEED,
    inspectorPort: vars.INSPECTOR_PORT ?? null,
  };
}

export const HELP = `npm start: the whole of Tranquera on this machine, in the foreground. Ctrl-C ends it.

  PORT, SIM_PORT      the Worker (8787) and the outside world (8788); 0 takes a free one
  PUBLIC_URL          the Worker's address in links, callbacks and signature checks
  DATABASE_URL        a Postgres of your own instead of the embedded one
  REDIS_URL           a Redis of your own instead of the emulated one
  DATA_DIR            where the data lives (.local)
  FRESH=1             start from an empty temporary folder instead, gone at the end
  SPEECH_URL          an OpenAI-compatible speech server, with SPEECH_API_KEY
  HOLD_MINUTES        how long a hold lasts, instead of the property's; may be a fraction
  INSPECTOR_PORT      DevTools of the Worker on this port: chrome://inspect, or npm run profile
  SEED                demo, empty, load (25 properties), or a number of reservations to generate

It ends its start with one line: ready worker=… outside=… database=… workerd=<pid>
Any number run side by side with PORT=0 FRESH=1.`;
