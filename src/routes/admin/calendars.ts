import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { nowMs } from '../../clock.ts';
import { removeFeed, syncJob } from '../../flows/sync-calendar.ts';
import { randomToken, uuidv7 } from '../../ids.ts';
import { bodyProblem } from '../body-problem.ts';
import { calendarFileOf } from '../calendars.ts';
import { parseBody } from '../parse-body.ts';
import { problem } from '../problem.ts';
import { type AdminEnv, ownerOnly } from './session.ts';

const URL_CHARS_MAX = 1_000;
const FEED_CHANNELS = ['airbnb', 'booking_com', 'vrbo', 'other'] as const;
const feedSchema = z.object({
  accommodationId: z.uuid('is no id of an accommodation'),
  channel: z.enum(FEED_CHANNELS, { error: `one of ${FEED_CHANNELS.join(', ')}` }),
  url: z.url('is no address').max(URL_CHARS_MAX),
});
const idSchema = z.uuid();

/** The host's side of calendars: what goes out, what is read, and a new secret address where the old one leaked. */
export const calendarRoutes = new Hono<AdminEnv>()
  .get('/calendars', async (c) => {
    const calendars = await c.get('services').calendars.list(c.get('property').id);
    const withUrls = calendars.map(({ token, ...calendar }) => {
      const url = `${c.env.PUBLIC_URL}/calendars/${calendarFileOf(calendar.accommodationId, token)}`;
      const urls = Object.fromEntries(FEED_CHANNELS.map((channel) => [channel, `${url}?for=${channel}`]));
      return { ...calendar, url, urls };
    });
    return c.json({ calendars: withUrls });
  })
  .post('/accommodations/:id/calendar-token', ownerOnly, async (c) => {
    const id = idSchema.safeParse(c.req.param('id'));
    const token = randomToken();
    const isRotated =
      id.success && (await c.get('services').calendars.rotateToken(c.get('property').id, id.data, token));
    if (!isRotated) return problem(c, 'not-found');
    await audit(c, 'rotate_calendar_token', id.data, null);
    return c.json({ url: `${c.env.PUBLIC_URL}/calendars/${calendarFileOf(id.data, token)}` });
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
    if (added === 'known')
      return problem(c, 'invalid', { errors: [{ pointer: '/url', detail: 'is read already' }] });
    await audit(c, 'add_feed', id, {
      accommodationId: body.value.accommodationId,
      channel: body.value.channel,
    });
    await readSoon(c, id);
    return c.json({ id, ...body.value }, 201);
  })
  .delete('/feeds/:id', ownerOnly, async (c) => {
    const id = idSchema.safeParse(c.req.param('id'));
    if (!id.success) return problem(c, 'not-found');
    const removed = await removeFeed(c.get('services'), c.get('property').id, id.data, nowMs());
    if (removed === 'not-found') return problem(c, 'not-found');
    if (removed === 'try-again') return problem(c, 'try-again', { retryAfterSeconds: 5 });
    await audit(c, 'remove_feed', id.data, null);
    return c.body(null, 204);
  });

/** The host sees the channel's nights at once; if the queue does not answer, the next quarter of an hour reads them. */
async function readSoon(c: Context<AdminEnv>, feedId: string): Promise<void> {
  try {
    await c.get('services').jobs.publish([syncJob(feedId, 'added')]);
  } catch (error) {
    console.warn(
      JSON.stringify({
        level: 'warn',
        event: 'sync_not_requested',
        requestId: c.get('requestId'),
        error: String(error),
      }),
    );
  }
}

/** Never an address: those are secrets. */
function audit(c: Context<AdminEnv>, action: string, subject: string, after: unknown): Promise<void> {
  const at = nowMs();
  return c.get('services').adminReservations.record({
    id: uuidv7(at),
    propertyId: c.get('property').id,
    actor: c.get('user').email,
    action,
    subject,
    before: null,
    after,
    at,
  });
}
