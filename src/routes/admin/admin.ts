import { Hono } from 'hono';
import { nowMs } from '../../clock.ts';
import type { RateRule } from '../../ports.ts';
import { problem } from '../problem.ts';
import { actionRoutes } from './actions.ts';
import { calendarRoutes } from './calendars.ts';
import { conversationRoutes } from './conversations.ts';
import { deadLetterRoutes } from './dead-letters.ts';
import { reservationRoutes } from './reservations.ts';
import { type AdminEnv, session } from './session.ts';

/** Guesses of passwords from one address; asked of Redis each time. */
const SIGN_INS: RateRule = { name: 'sign-in', limit: 10, windowSeconds: 60, lease: 1 };

export const adminRoutes = new Hono<AdminEnv>()
  .post('/api/auth/sign-in/*', async (c, next) => {
    const address = c.req.header('cf-connecting-ip') ?? 'unknown';
    const taken = await c
      .get('services')
      .limiter.take(SIGN_INS, address, nowMs(), (promise) => c.executionCtx.waitUntil(promise));
    if (!taken.allowed)
      return problem(c, 'too-many-requests', { retryAfterSeconds: taken.retryAfterSeconds });
    return next();
  })
  .on(['GET', 'POST'], '/api/auth/*', async (c) => (await c.get('services').auth()).handler(c.req.raw))
  .use('/api/*', session)
  .get('/api/me', (c) =>
    c.json({ ...c.get('user'), property: { id: c.get('property').id, name: c.get('property').name } }),
  )
  .route('/api', reservationRoutes)
  .route('/api', calendarRoutes)
  .route('/api', conversationRoutes)
  .route('/api', deadLetterRoutes)
  .route('/api', actionRoutes);
