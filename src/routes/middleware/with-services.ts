import { createMiddleware } from 'hono/factory';
import { servicesOf } from '../../services.ts';
import type { AppEnv } from '../app-env.ts';

/** The ports of this isolate, made once. */
export const withServices = createMiddleware<AppEnv>(async (c, next) => {
  c.set('services', servicesOf(c.env));
  await next();
});
