import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { nowMs } from '../clock.ts';
import { expireHolds } from '../flows/expire-holds.ts';
import { syncCalendar } from '../flows/sync-calendar.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

const BODY_BYTES_MAX = 64 * 1024;
const syncSchema = z.object({ feedId: z.uuid() });

/** Each job bears to run twice, at once or later: QStash delivers at least once, and a message that comes again finds everything done. */
const JOBS: Readonly<Record<string, (c: Context<AppEnv>, body: unknown) => Promise<Response>>> = {
  'sync-calendar': async (c, body) => {
    const parsed = syncSchema.safeParse(body);
    if (!parsed.success) return refuse(c);
    const outcome = await syncCalendar(c.get('services'), parsed.data.feedId, nowMs());
    return outcome === 'try-again' ? problem(c, 'try-again', { retryAfterSeconds: 5 }) : c.json({ outcome });
  },
  'expire-holds': async (c) => c.json(await expireHolds(c.get('services'), nowMs())),
};

/** Work that QStash brings, signed over body and address. */
export const jobRoutes = new Hono<AppEnv>().post('/:name', async (c) => {
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > BODY_BYTES_MAX) return problem(c, 'too-large');
  const body = new TextDecoder().decode(bytes);
  const url = `${c.env.PUBLIC_URL}${new URL(c.req.url).pathname}`;
  const signature = c.req.header('upstash-signature') ?? null;
  if (!(await c.get('services').queueSignature.verify({ signature, body, url }))) {
    return problem(c, 'unauthorized', { detail: 'The signature does not fit the body and this address.' });
  }
  const name = c.req.param('name');
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  return job ? job(c, parseJson(body)) : refuse(c);
});

/** Undefined for what is no JSON; each job parses what it is given. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** No retry would help: straight to the dead letters. */
function refuse(c: Context<AppEnv>): Response {
  c.header('Upstash-NonRetryable-Error', 'true');
  return c.body(null, 489 as 400);
}
