import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { nowMs, stopwatchMs } from '../../clock.ts';
import { traceIdIn } from '../../domain/trace-parent.ts';
import { spentBy } from '../../flows/spent-by.ts';
import { randomToken } from '../../ids.ts';
import type { AppEnv } from '../app-env.ts';

const TRACE_BYTES = 16;

/**
 * One wide structured event a request and one observation, by the route's pattern: never the path, the query or a body, which may hold
 * what a guest said. `sqlCalls` and the like are what this very request asked of outside.
 */
export const observed = createMiddleware<AppEnv>(async (c, next) => {
  const { metrics, observer } = c.get('services');
  const traceId = traceIdIn(c.req.header('traceparent') ?? null) ?? randomToken(TRACE_BYTES);
  c.set('traceId', traceId);
  const startedAt = stopwatchMs();
  await observer.measure(traceId, async (work) => {
    await next();
    const ms = stopwatchMs() - startedAt;
    const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none';
    const { status } = c.res;
    const { method } = c.req;
    metrics.observe('http_request_duration_seconds', ms / 1000, { route, method, status: String(status) });
    observer.tell({
      event: 'request',
      level: status >= 500 ? 'error' : 'info',
      requestId: c.get('requestId'),
      traceId,
      route,
      method,
      status,
      ms: Math.round(ms * 10) / 10,
      ...spentBy(work),
    });
  });
  const flushing = metrics.flushIfDue(nowMs());
  if (flushing) c.executionCtx.waitUntil(flushing);
});
