import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';

export type AdminUser = { readonly email: string; readonly role: 'owner' | 'viewer' };
export type AdminEnv = { Bindings: AppEnv['Bindings']; Variables: AppEnv['Variables'] & { user: AdminUser } };

const userSchema = z.object({ email: z.string(), role: z.enum(['owner', 'viewer']), propertyId: z.uuid() });

/** better-auth's session of the cookie; its user names the property and the role. */
export const session = createMiddleware<AdminEnv>(async (c, next) => {
  const services = c.get('services');
  const auth = await services.auth();
  const found = await auth.api.getSession({ headers: c.req.raw.headers });
  const user = found ? userSchema.safeParse(found.user) : null;
  if (!user?.success) return problem(c, 'unauthorized', { detail: 'Sign in first.' });
  const property = await services.catalog.findById(user.data.propertyId);
  if (!property) return problem(c, 'forbidden', { detail: 'Your user has no property.' });
  c.set('user', user.data);
  c.set('property', property);
  return next();
});

/** Owners change things; viewers look. A change must come from our own pages or from a program without a browser's origin. */
export const ownerOnly = createMiddleware<AdminEnv>(async (c, next) => {
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== new URL(c.env.PUBLIC_URL).origin) {
    return problem(c, 'forbidden', { detail: 'Another site cannot change things here.' });
  }
  if (c.get('user').role !== 'owner')
    return problem(c, 'forbidden', { detail: 'Only an owner may change things.' });
  return next();
});
