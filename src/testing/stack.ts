import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import { inRepository } from '../dev/local-paths.ts';

/** Where a running Tranquera is; what the `ready` line says. */
export type StackAddresses = {
  readonly workerUrl: string;
  readonly outsideUrl: string;
  readonly databaseUrl: string;
  /** Of the first workerd: one that was killed is started again under another. */
  readonly workerdPid: number;
};

declare module 'vitest' {
  interface ProvidedContext {
    readonly stack: StackAddresses;
    readonly postgresBroker: string;
  }
}

/** The stack that all stack tests of this run share: its data is everyone's, so use guests and dates of your own. */
export function sharedStack(): StackAddresses {
  const stack: StackAddresses | undefined = inject('stack');
  if (stack) return stack;
  throw new Error(
    'no shared stack: name the file *.stack.test.ts and run it with npm run vitest -- run <file>',
  );
}

export type RunningStack = StackAddresses & {
  /** Of `npm start`'s own process, the supervisor. */
  readonly pid: number;
  /** Everything printed so far, by line. */
  lines(): readonly string[];
  /** Ends it as Ctrl-C does; resolves with the exit code when all of it has gone. */
  stop(): Promise<number | null>;
  /** Kills the supervisor alone, as a crash would; Postgres and workerd live on until the next start on the data. */
  kill(): Promise<void>;
};

/**
 * Starts a Tranquera of one's own on free ports, for tests that kill or starve it. `env` is that of `npm start`; without
 * `DATA_DIR` the data is temporary. Rejects with what was printed when it does not become ready.
 */
export async function startStack(env: Readonly<Record<string, string>> = {}): Promise<RunningStack> {
  const lines: string[] = [];
  const child = spawn(process.execPath, [inRepository('src/dev/start.ts')], {
    cwd: inRepository(),
    env: {
      ...withoutStackVariables(process.env),
      ...(env.DATA_DIR ? {} : { FRESH: '1' }),
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const addresses = await readyLine(child, lines);
  return {
    ...addresses,
    pid: child.pid ?? 0,
    lines: () => lines,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const STACK_VARIABLES =
  /^(PORT|SIM_PORT|PUBLIC_URL|DATABASE_URL|REDIS_URL|DATA_DIR|FRESH|SPEECH_URL|SPEECH_API_KEY|HOLD_MINUTES|SEED|VITEST.*|NODE_OPTIONS)$/;

/** What the developer's shell has set for a stack of their own is not for the tests'. */
const withoutStackVariables = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !STACK_VARIABLES.test(name)));

function readyLine(child: ChildProcess, lines: string[]): Promise<StackAddresses> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('ready ')) resolve(parseReadyLine(line));
      });
    }
    child.once('close', () => reject(new Error(`the stack did not become ready:\n${lines.join('\n')}`)));
  });
}

/** `ready worker=… outside=… database=… workerd=…`, as programs read it. */
export function parseReadyLine(line: string): StackAddresses {
  const fields = new Map(
    line
      .split(' ')
      .slice(1)
      .map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  );
  return {
    workerUrl: fields.get('worker') ?? '',
    outsideUrl: fields.get('outside') ?? '',
    databaseUrl: fields.get('database') ?? '',
    workerdPid: Number(fields.get('workerd')),
  };
}
