import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { unstable_readConfig } from 'wrangler';
import { z } from 'zod';
import { inRepository } from './local-paths.ts';
import { messageOf, Refusal } from './refusal.ts';

/** What `/sim/cron/{name}` may say instead of an expression of wrangler.toml. */
const CRON_BY_NAME: Readonly<Record<string, string>> = {
  'expire-holds': '* * * * *',
  'remind-guests': '* * * * *',
  'reconcile-gates': '*/10 * * * *',
  'sync-calendars': '*/15 * * * *',
};

export type RunCron = (cron: string) => Promise<{ readonly outcome: string }>;

export type CronEndpoint = {
  /** `POST {"cron"}` runs that trigger now and answers `{"cron","outcome"}`: 200, or 500 when it failed. */
  readonly url: string;
  /** The triggers of wrangler.toml by their names; one without a name is its own. */
  readonly crons: Readonly<Record<string, string>>;
  /** From now on triggers run; before, the answer is 503. */
  begin(runCron: RunCron): void;
  stop(): void;
};

/** The Worker's scheduled handler over loopback HTTP; the outside world calls it at its minutes and on request. */
export async function startCronEndpoint(): Promise<CronEndpoint> {
  const crons = namedCrons();
  let run: RunCron | null = null;
  const server = createServer((request, response) => {
    handle(request, Object.values(crons), run).then(
      ([status, body]) => answer(response, status, body),
      (error: unknown) => answer(response, 500, { outcome: messageOf(error) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/cron`,
    crons,
    begin: (runCron) => {
      run = runCron;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function namedCrons(): Readonly<Record<string, string>> {
  const { triggers } = unstable_readConfig({ config: inRepository('wrangler.toml') });
  const expressions: readonly string[] = triggers.crons ?? [];
  const named = Object.values(CRON_BY_NAME);
  const unknown = named.find((cron) => !expressions.includes(cron));
  if (unknown)
    throw new Refusal(`wrangler.toml has no cron trigger "${unknown}", which src/dev/cron.ts names.`);
  const unnamed = expressions.filter((cron) => !named.includes(cron));
  return { ...CRON_BY_NAME, ...Object.fromEntries(unnamed.map((cron) => [cron, cron])) };
}

const bodySchema = z.object({ cron: z.string() });

async function handle(
  request: IncomingMessage,
  crons: readonly string[],
  run: RunCron | null,
): Promise<[number, object]> {
  const body = bodySchema.safeParse(JSON.parse((await text(request)) || '{}'));
  if (request.method !== 'POST' || !body.success) return [400, { error: 'expected POST {"cron"}' }];
  if (!crons.includes(body.data.cron)) return [404, { error: 'no such trigger in wrangler.toml' }];
  if (run === null) return [503, { error: 'the Worker is not there yet' }];
  const { outcome } = await run(body.data.cron);
  return [outcome === 'ok' ? 200 : 500, { cron: body.data.cron, outcome }];
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
