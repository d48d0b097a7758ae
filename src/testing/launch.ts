import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import { inRepository } from '../dev/local-paths.ts';

/** Where a running Tranquera is; what the `ready` line says. */
export type StackAddresses = {
  readonly workerUrl: string;
  readonly outsideUrl: string;
  readonly databaseUrl: string;
  /** Of the first workerd: one that was killed is started again under another. */
  readonly workerdPid: number;
};

export type RunningStack = StackAddresses & {
  /** Of `npm start`'s own process, the supervisor. */
  readonly pid: number;
  /** Everything printed so far, by line. */
  lines(): readonly string[];
  /** Resolves with the next line that fits. */
  lineWith(pattern: RegExp | string): Promise<string>;
  /** Ends it as Ctrl-C does; resolves with the exit code when all of it has gone. */
  stop(): Promise<number | null>;
  /** Kills the supervisor alone, as a crash would; Postgres and workerd live on until the next start on the data. */
  kill(): Promise<void>;
};

/**
 * Starts a Tranquera of one's own on free ports, for tests that kill or starve it. `env` is that of `npm start`; without
 * `DATA_DIR` the data is temporary. Rejects with what was printed when it does not become ready.
 */
export async function startStack(env: StartEnv = {}): Promise<RunningStack> {
  const start = launch(env);
  const ready = await Promise.race([start.lineWith(/^ready /), start.exited.then(() => null)]);
  if (ready === null) throw new Error(`the stack did not become ready:\n${start.lines.join('\n')}`);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    start.child.kill(signal);
    return start.exited;
  };
  return {
    ...parseReadyLine(ready),
    pid: start.child.pid ?? 0,
    lines: () => start.lines,
    lineWith: start.lineWith,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

/** A start that is expected to be refused: its exit code and what it printed. */
export async function failedStart(
  env: StartEnv,
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const start = launch(env);
  void start.lineWith(/^ready /).then(() => start.child.kill('SIGTERM'));
  return { code: await start.exited, lines: start.lines };
}

type StartEnv = Readonly<Record<string, string>>;

function launch(env: StartEnv) {
  const child = spawn(process.execPath, [inRepository('src/dev/start.ts')], {
    cwd: inRepository(),
    env: {
      ...withoutStackVariables(process.env),
      ...(env.DATA_DIR ? {} : { FRESH: '1' }),
      PORT: '0',
      // A test run that is killed takes its stacks along.
      TRANQUERA_LAUNCHERS: `${process.env.TRANQUERA_LAUNCHERS ?? ''},${process.pid}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const printed = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      printed.emit('line', line);
    });
  }
  // 'close' comes after the last line; a killed supervisor's children keep the pipes open, so 'exit' counts then.
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('exit', (code, signal) => signal !== null && resolve(code));
  });
  const lineWith = (pattern: RegExp | string): Promise<string> =>
    new Promise((resolve) => {
      const listen = (line: string): void => {
        if (!(typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line))) return;
        printed.off('line', listen);
        resolve(line);
      };
      printed.on('line', listen);
    });
  return { child, lines, exited, lineWith };
}

const STACK_VARIABLES =
  /^(PORT|SIM_PORT|PUBLIC_URL|DATABASE_URL|REDIS_URL|DATA_DIR|FRESH|SPEECH_URL|SPEECH_API_KEY|HOLD_MINUTES|INSPECTOR_PORT|SEED|VITEST.*|NODE_OPTIONS)$/;

/** What the developer's shell has set for a stack of their own is not for the tests'. */
const withoutStackVariables = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !STACK_VARIABLES.test(name)));

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
