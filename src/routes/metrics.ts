import { Hono } from 'hono';
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
  await c.get('services').metrics.flush();
  const text = await c.env.METRICS_HUB.getByName('hub').text();
  return c.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
});
