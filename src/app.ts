import { Hono } from 'hono';

/** The whole route table on one screen. */
export function createApp() {
  const app = new Hono();
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  return app;
}
