import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localPhoneNumberId, localSecrets } from '../local-secrets.ts';
import type { Call } from './http.ts';
import { type Outside, type OutsideOptions, startOutside } from './outside.ts';
import { type FakeWorker, startFakeWorker } from './worker.fixture.ts';

export const NUMBER = localPhoneNumberId(1);
export const GUEST = '5491122334455';

/** What a test reads out of an answer is whatever the test says it is. */
type Read = ReturnType<typeof JSON.parse>;
export type Reply = { readonly status: number; readonly json: Read };

/** The outside world with a fake Worker before it, and the calls that tests make. */
export class Stage {
  readonly worker: FakeWorker;
  readonly dataDir: string;
  outside: Outside;
  readonly #options: Partial<OutsideOptions>;

  private constructor(
    worker: FakeWorker,
    dataDir: string,
    outside: Outside,
    options: Partial<OutsideOptions>,
  ) {
    this.worker = worker;
    this.dataDir = dataDir;
    this.outside = outside;
    this.#options = options;
  }

  static async start(options: Partial<OutsideOptions> = {}): Promise<Stage> {
    const worker = await startFakeWorker();
    const dataDir = mkdtempSync(join(tmpdir(), 'tranquera-outside-'));
    return new Stage(worker, dataDir, await startWith(dataDir, worker.url, options), options);
  }

  /** Ends the outside world and starts another on the same data. */
  async restart(whileAway: () => void = () => undefined): Promise<void> {
    await this.outside.close();
    whileAway();
    this.outside = await startWith(this.dataDir, this.worker.url, this.#options);
  }

  async end(): Promise<void> {
    await this.outside.close();
    await this.worker.close();
    rmSync(this.dataDir, { recursive: true });
  }

  async call(path: string, init: RequestInit = {}): Promise<Reply> {
    const answer = await fetch(new URL(path, this.outside.url), { redirect: 'manual', ...init });
    const text = await answer.text();
    return {
      status: answer.status,
      json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    };
  }

  get = async (path: string): Promise<Read> => (await this.call(path)).json;

  post = (path: string, body: unknown): Promise<Reply> =>
    this.call(path, { method: 'POST', body: JSON.stringify(body) });

  write = (guest: string, body: object): Promise<Reply> => this.post(`/sim/guests/${guest}/messages`, body);

  graph = (path: string, body?: unknown): Promise<Reply> =>
    this.call(`/v26.0${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${localSecrets.whatsAppAccessToken}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  /** Sends a message of the business. */
  reply = (body: object, number = NUMBER): Promise<Reply> =>
    this.graph(`/${number}/messages`, { messaging_product: 'whatsapp', to: GUEST, ...body });

  /** Resolves with the status webhook of that name. */
  async untilStatus(status: string): Promise<Read> {
    const call = await this.worker.until(
      (each) => each.method === 'POST' && changeOf(each).statuses?.[0].status === status,
    );
    return changeOf(call).statuses[0];
  }
}

const startWith = (dataDir: string, workerUrl: string, options: Partial<OutsideOptions>): Promise<Outside> =>
  startOutside({
    port: 0,
    dataDir,
    workerUrl,
    databaseUrl: 'postgres://nobody@127.0.0.1/none',
    statusDelaysMs: { sent: 1, delivered: 2, read: 3 },
    ...options,
  });

/** The `value` of a WhatsApp webhook's first change. */
export const changeOf = (call: Call | undefined): Read =>
  call ? JSON.parse(call.body.toString()).entry?.[0].changes[0].value : {};

export const textReply = (body: string) => ({ type: 'text', text: { body } });
