import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { localSecrets } from '../dev/local-secrets.ts';
import { addDays, type CalendarDate, localDate } from '../domain/calendar-date.ts';
import { type RunningStack, startStack } from '../testing/stack.ts';

/** What a test reads out of an answer is whatever the test says it is. */
type Read = ReturnType<typeof JSON.parse>;
export type WideEvent = Readonly<Record<string, unknown>>;
export type RoundTrips = { readonly neon: number; readonly redis: number };
type CallOptions = {
  readonly method?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

const TURNS = 4;
const POLL_MS = 20;

export const inDays = (days: number): CalendarDate =>
  addDays(localDate(Date.now(), 'America/Argentina/Buenos_Aires'), days);

/** A stack of one's own, everything that its Worker prints, and the round trips that it makes. */
export class WatchedStack {
  readonly stack: RunningStack;
  readonly #folder: string;

  private constructor(stack: RunningStack, folder: string) {
    this.stack = stack;
    this.#folder = folder;
  }

  static async start(): Promise<WatchedStack> {
    const folder = mkdtempSync(join(tmpdir(), 'tranquera-sight-'));
    return new WatchedStack(await startStack({ DATA_DIR: folder }), folder);
  }

  async stop(): Promise<void> {
    await this.stack.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Everything that workerd printed. */
  printed(): string {
    return readFileSync(join(this.#folder, 'worker.log'), 'utf8');
  }

  events(): readonly WideEvent[] {
    const lines = this.printed().split('\n');
    return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  }

  /** Resolves with the first event, past or to come, that fits. */
  async untilEvent(fits: (event: WideEvent) => boolean): Promise<WideEvent> {
    for (;;) {
      const found = this.events().find(fits);
      if (found) return found;
      await delay(POLL_MS);
    }
  }

  async call(path: string, { method = 'GET', cookie, headers, body }: CallOptions = {}) {
    const response = await fetch(`${this.stack.workerUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${localSecrets.apiKey}`,
        'content-type': 'application/json',
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: Read = text.startsWith('{') ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, text, json };
  }

  async metrics(): Promise<string> {
    return (
      await this.call('/metrics', { headers: { authorization: `Bearer ${localSecrets.metricsToken}` } })
    ).text;
  }

  /** Sum of the samples of that name with those labels; null where there is none. */
  async metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number | null> {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const samples = (await this.metrics())
      .split('\n')
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
      .filter((line) => wanted.every((pair) => line.includes(pair)));
    if (samples.length === 0) return null;
    return samples.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  }

  async calls(): Promise<RoundTrips> {
    const answer: Read = await (await fetch(`${this.stack.outsideUrl}/sim/calls`)).json();
    return { neon: answer.calls.neon ?? 0, redis: answer.calls.redis ?? 0 };
  }

  /** Round trips while the work ran: the least of some turns, since cron ticks and caches come in between. */
  async roundTrips(work: (turn: number) => Promise<unknown>): Promise<RoundTrips> {
    const spent: RoundTrips[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const before = await this.calls();
      await work(turn);
      const after = await this.calls();
      spent.push({ neon: after.neon - before.neon, redis: after.redis - before.redis });
    }
    const least = (of: keyof RoundTrips): number => Math.min(...spent.map((each) => each[of]));
    return { neon: least('neon'), redis: least('redis') };
  }

  async accommodationId(): Promise<string> {
    return (await this.call('/api/v1/accommodations')).json.accommodations[1].id;
  }

  /** A hold of five nights through the API. */
  async hold(from: number, guest: object = { name: 'Ana Prueba', email: 'ana@example.test' }): Promise<Read> {
    const { status, json, text } = await this.call('/api/v1/holds', {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: {
        accommodationId: await this.accommodationId(),
        checkIn: inDays(from),
        checkOut: inDays(from + 5),
        adults: 2,
        guest,
      },
    });
    if (status !== 201) throw new Error(`no hold: ${text}`);
    return json;
  }

  async signIn(): Promise<string> {
    const answer = await this.call('/admin/api/auth/sign-in/email', {
      method: 'POST',
      headers: { origin: this.stack.workerUrl },
      body: { email: localSecrets.adminEmail, password: localSecrets.adminPassword },
    });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
}
