import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { adminRoutes } from './routes/admin/admin.ts';
import { apiDocsRoutes, apiRoutes } from './routes/api/api.tsx';
import type { AppEnv } from './routes/app-env.ts';
import { calendarRoutes } from './routes/calendars.ts';
import { healthRoutes } from './routes/health.ts';
import { jobRoutes } from './routes/jobs.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { observed } from './routes/middleware/observed.ts';
import { requestId } from './routes/middleware/request-id.ts';
import { withServices } from './routes/middleware/with-services.ts';
import { payRoutes } from './routes/pay.tsx';
import { paymentRoutes } from './routes/payments.ts';
import { problem } from './routes/problem.ts';
import { speechRoutes } from './routes/speech.ts';
import { whatsAppRoutes } from './routes/whatsapp.ts';

const OUTAGE_RETRY_SECONDS = 5;

/** The order of middleware and the whole route table on one screen. */
export function createApp(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(requestId, withServices, observed);
  // What a browser that shows a page obeys; programs are told `nosniff` with the request id.
  for (const pages of ['/admin/*', '/pay/*', '/api/docs']) app.use(pages, secureHeaders());

  app.route('/webhooks', whatsAppRoutes);
  app.route('/webhooks', paymentRoutes);
  app.route('/callbacks', speechRoutes);
  app.route('/pay', payRoutes);
  app.route('/calendars', calendarRoutes);
  app.route('/jobs', jobRoutes);
  app.route('/api/v1', apiRoutes);
  app.route('/api', apiDocsRoutes);
  app.route('/admin', adminRoutes);
  app.route('/health', healthRoutes);
  app.route('/metrics', metricsRoutes);

  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    console.error(
      JSON.stringify({
        level: 'error',
        event: 'request_failed',
        requestId: c.get('requestId'),
        error: String(error.stack ?? error),
      }),
    );
    return c.get('services')?.isOutage(error)
      ? problem(c, 'try-again', { retryAfterSeconds: OUTAGE_RETRY_SECONDS })
      : problem(c, 'internal');
  });
  return app;
}
