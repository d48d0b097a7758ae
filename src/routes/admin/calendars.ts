import { Hono } from 'hono';
import { z } from 'zod';
import { nowMs } from '../../clock.ts';
import { randomToken, uuidv7 } from '../../ids.ts';
import { bodyProblem } from '../body-problem.ts';
import { calendarFileOf } from '../calendars.ts';
import { parseBody } from '../parse-body.ts';
import { problem } from '../problem.ts';
import { type AdminEnv, ownerOnly } from './session.ts';

const URL_CHARS_MAX = 1_000;
const feedSchema = z.object({
  accommodationId: z.uuid('is no id of an accommodation'),
  channel: z.enum(['airbnb', 'booking_com', 'vrbo', 'other'], {
    error: 'one of airbnb, booking_com, vrbo, other',
  }),
  url: z.url('is no address').max(URL_CHARS_MAX),
});
const idSchema = z.uuid();

/** The host's side of calendars: what goes out, what is read, and a new secret address where the old one leaked. */
export const calendarRoutes = new Hono<AdminEnv>()
  .get('/calendars', async (c) => {
    const calendars = await c.get('services').calendars.list(c.get('property').id);
    const withUrls = calendars.map(({ token, ...calendar }) => ({
      ...calendar,
      url: `${c.env.PUBLIC_URL}/calendars/${calendarFileOf(calendar.accommodationId, token)}`,
    }));
    return c.json({ calendars: withUrls });
  })
  .post('/accommodations/:id/calendar-token', ownerOnly, async (c) => {
    const id = idSchema.safeParse(c.req.param('id'));
    const token = randomToken();
    const isRotated =
      id.success && (await c.get('services').calendars.rotateToken(c.get('property').id, id.data, token));
    return isRotated
      ? c.json({ url: `${c.env.PUBLIC_URL}/calendars/${calendarFileOf(id.data, token)}` })
      : problem(c, 'not-found');
  })
  .post('/feeds', ownerOnly, async (c) => {
    const body = await parseBody(c, feedSchema);
    if (!body.ok) return bodyProblem(c, body.error);
    const { calendars, mayBeFeed } = c.get('services');
    const property = c.get('property');
    const errors = [
      ...(property.accommodations.some(({ id }) => id === body.value.accommodationId)
        ? []
        : [{ pointer: '/accommodationId', detail: 'is not known here' }]),
      ...(mayBeFeed(body.value.url) ? [] : [{ pointer: '/url', detail: 'must be a public https address' }]),
    ];
    if (errors.length > 0) return problem(c, 'invalid', { errors });
    const id = uuidv7(nowMs());
    const added = await calendars.addFeed({ id, propertyId: property.id, ...body.value });
    return added === 'added'
      ? c.json({ id, ...body.value }, 201)
      : problem(c, 'invalid', { errors: [{ pointer: '/url', detail: 'is read already' }] });
  })
  .delete('/feeds/:id', ownerOnly, async (c) => {
    const id = idSchema.safeParse(c.req.param('id'));
    const isRemoved =
      id.success && (await c.get('services').calendars.removeFeed(c.get('property').id, id.data, nowMs()));
    return isRemoved ? c.body(null, 204) : problem(c, 'not-found');
  });
