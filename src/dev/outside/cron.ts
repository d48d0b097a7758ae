import { type CronExpression, matches, parseCron } from './cron-expression.ts';
import { send } from './http-client.ts';

/** Runs a cron trigger by its expression, or a name that is known elsewhere. Resolves with the HTTP status. */
export type OnCron = (cron: string) => Promise<number>;

/** Names of cron triggers and their expressions, as `wrangler.toml` has them. */
export type Crons = Readonly<Record<string, string>>;

const TIMEOUT_MS = 15 * 60_000;

/** A runner that POSTs `{"cron"}` to an address. */
export const cronCaller =
  (url: string): OnCron =>
  async (cron) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ cron });
    return (await send({ method: 'POST', url, headers, body, timeoutMs: TIMEOUT_MS })).status;
  };

/** The cron triggers of the Worker: each expression at its minutes, and any of them on demand. */
export class CronTicks {
  readonly #crons: Crons;
  readonly #expressions: readonly (readonly [string, CronExpression])[];
  readonly #onCron: OnCron;

  constructor(crons: Crons, onCron: OnCron) {
    this.#crons = crons;
    this.#onCron = onCron;
    this.#expressions = [...new Set(Object.values(crons))].flatMap((text) => {
      const cron = parseCron(text);
      return cron ? [[text, cron] as const] : [];
    });
  }

  /** Runs what is due in the minute of this instant (Unix ms). A run that fails is not repeated, as at Cloudflare. */
  tick(instant: number): void {
    for (const [text, cron] of this.#expressions) {
      if (matches(cron, instant)) this.#onCron(text).catch(() => undefined);
    }
  }

  /** Runs one now: a known name runs its expression, anything else is passed on as it is. */
  run(name: string): Promise<number> {
    return this.#onCron(this.#crons[name] ?? name);
  }
}
