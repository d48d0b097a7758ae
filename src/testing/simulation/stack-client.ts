import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { localSecrets } from '../../dev/local-secrets.ts';
import { type RunningStack, startStack } from '../stack.ts';

export type Json = Readonly<Record<string, unknown>>;
/** Status 0: nobody answered. */
export type StackAnswer = { readonly status: number; readonly body: Json };

const ANSWER_TIMEOUT_MS = 15_000;
const RESTART_MS_MAX = 30_000;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

export const listIn = (body: Json, name: string): readonly Json[] => {
  const list = body[name];
  return Array.isArray(list) ? list.filter(isJson) : [];
};
/** The fields of an object inside; none where there is no object. */
export const fieldsIn = (body: Json, name: string): Json => {
  const inner = body[name];
  return isJson(inner) ? inner : {};
};
export const textIn = (body: Json, name: string): string => String(body[name] ?? '');

/** A running Tranquera as the people around it reach it: its API, its host's pages, the outside world, its database, its process. */
export class StackClient {
  readonly stack: RunningStack;
  readonly #database: pg.Pool;
  #cookie = '';
  #killing: Promise<void> | null = null;

  private constructor(stack: RunningStack) {
    this.stack = stack;
    this.#database = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });
    this.#database.on('error', () => undefined);
  }

  static async start(holdMinutes: number): Promise<StackClient> {
    return new StackClient(await startStack({ HOLD_MINUTES: String(holdMinutes) }));
  }

  async stop(): Promise<void> {
    await this.#database.end();
    await this.stack.stop();
  }

  api(method: string, path: string, body?: Json, key?: string): Promise<StackAnswer> {
    const idempotency = key === undefined ? {} : { 'idempotency-key': key };
    const headers = { authorization: `Bearer ${localSecrets.apiKey}`, ...idempotency };
    return this.#ask(method, `${this.stack.workerUrl}/api/v1${path}`, headers, body);
  }

  async host(method: string, path: string, body?: Json): Promise<StackAnswer> {
    if (this.#cookie === '') await this.#signIn();
    return this.#ask(method, `${this.stack.workerUrl}/admin/api${path}`, { cookie: this.#cookie }, body);
  }

  /** The outside world's own routes, and its vendors'. */
  outside(method: string, path: string, body?: Json): Promise<StackAnswer> {
    const headers = { authorization: `Bearer ${localSecrets.mercadoPagoAccessToken}` };
    return this.#ask(method, `${this.stack.outsideUrl}${path}`, headers, body);
  }

  async sql<T extends Json>(text: string, parameters: readonly unknown[] = []): Promise<readonly T[]> {
    const { rows } = await this.#database.query<T>(text, [...parameters]);
    return rows;
  }

  /** The sum of a counter of the Worker's own metrics. */
  async counter(name: string): Promise<number> {
    const headers = { authorization: `Bearer ${localSecrets.metricsToken}` };
    const answer = await fetch(`${this.stack.workerUrl}/metrics`, { headers });
    const lines = (await answer.text()).split('\n').filter((line) => line.startsWith(name));
    return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
  }

  /** SIGKILL to whichever workerd runs by now; resolves when the stack has started another. Two at once are one. */
  killWorkerd(): Promise<void> {
    this.#killing ??= this.#kill().finally(() => {
      this.#killing = null;
    });
    return this.#killing;
  }

  async #kill(): Promise<void> {
    const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const [pid] = processes
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .filter((found) => found?.[2] === String(this.stack.pid) && found[3]?.includes('workerd'))
      .map((found) => Number(found?.[1]));
    if (pid === undefined) return;
    const restarted = this.stack.lineWith('started again');
    process.kill(pid, 'SIGKILL');
    const late = delay(RESTART_MS_MAX, 'late', { ref: false });
    if ((await Promise.race([restarted, late])) === 'late')
      throw new Error(`workerd was not started again within ${RESTART_MS_MAX / 1_000} s`);
  }

  async #signIn(): Promise<void> {
    const answer = await fetch(`${this.stack.workerUrl}/admin/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.stack.workerUrl },
      body: JSON.stringify({ email: localSecrets.adminEmail, password: localSecrets.adminPassword }),
    }).catch(() => null);
    this.#cookie = (answer?.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  async #ask(
    method: string,
    url: string,
    headers: Record<string, string>,
    body?: Json,
  ): Promise<StackAnswer> {
    try {
      const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const answer = await fetch(url, { method, headers: { ...headers, ...type }, signal, ...sent });
      const text = await answer.text();
      const parsed: unknown = text === '' ? {} : JSON.parse(text);
      return { status: answer.status, body: isJson(parsed) ? parsed : {} };
    } catch {
      return { status: 0, body: {} };
    }
  }
}
