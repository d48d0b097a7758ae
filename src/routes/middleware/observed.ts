import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { nowMs, stopwatchMs } from '../../clock.ts';
import type { AppEnv } from '../app-env.ts';

/**
 * One wide structured line a request and one observation, by the route's pattern: never the path, the query or a body, which may hold
 * what a guest said. Quick answers of busy routes are counted, not logged.
 */
export const observed = createMiddleware<AppEnv>(async (c, next) => {
  const startedAt = stopwatchMs();
  await next();
  const seconds = (stopwatchMs() - startedAt) / 1000;
  const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none';
  const { status } = c.res;
  const { metrics } = c.get('services');
  metrics.observe('http_request_duration_seconds', seconds, {
    route,
    method: c.req.method,
    status: String(status),
  });
  const flushing = metrics.flushIfDue(nowMs());
  if (flushing) c.executionCtx.waitUntil(flushing);
  if (status >= 500 || seconds > 1) {
    console.log(
      JSON.stringify({
        level: status >= 500 ? 'error' : 'warn',
        event: 'request',
        requestId: c.get('requestId'),
        route,
        method: c.req.method,
        status,
        seconds,
      }),
    );
  }
});
