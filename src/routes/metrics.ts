import { Hono } from 'hono';
import { nowMs } from '../clock.ts';
import type { AppEnv } from './app-env.ts';
import { sha256Hex } from './middleware/api-key.ts';
import { problem } from './problem.ts';

/** Prometheus text of all isolates; Bearer token, compared by hash so that the time tells nothing. */
export const metricsRoutes = new Hono<AppEnv>().get('/', async (c) => {
  const given = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';
  if ((await sha256Hex(given)) !== (await sha256Hex(c.env.METRICS_TOKEN))) {
    c.header('WWW-Authenticate', 'Bearer');
    return problem(c, 'unauthorized');
  }
  const { metrics, deadLetters } = c.get('services');
  const [letters] = await Promise.all([deadLetters.count(nowMs()), metrics.flush()]);
  const text = await c.env.METRICS_HUB.getByName('hub').text();
  return c.body(`${text}${letters === null ? '' : queueGauge(letters)}`, 200, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
  });
});

/** A state of QStash's, not a sum over isolates: written as it is. Counted to 100. */
const queueGauge = (letters: number): string =>
  `# HELP qstash_dlq Dead letters at QStash\n# TYPE qstash_dlq gauge\nqstash_dlq ${letters}\n`;
