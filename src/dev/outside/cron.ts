import { send } from './http-client.ts';

/** Runs cron triggers: the expression of the minute, or a name. Resolves with the HTTP status of the run. */
export type OnCron = (cron: string) => Promise<number>;

/** What is passed each minute. */
export const EVERY_MINUTE = '* * * * *';

const TIMEOUT_MS = 15 * 60_000;

/** A runner that POSTs `{"cron"}` to an address. */
export const cronCaller =
  (url: string): OnCron =>
  async (cron) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ cron });
    return (await send({ method: 'POST', url, headers, body, timeoutMs: TIMEOUT_MS })).status;
  };
