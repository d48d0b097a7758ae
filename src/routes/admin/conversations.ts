import { Hono } from 'hono';
import { z } from 'zod';
import { nowMs } from '../../clock.ts';
import { threadNameOf } from '../../flows/known-reservation.ts';
import { uuidv7 } from '../../ids.ts';
import { problem } from '../problem.ts';
import { decodeCursor, encodeCursor } from './reservations.ts';
import { type AdminEnv, ownerOnly } from './session.ts';

const WAITING_MAX = 200;
const MESSAGES_PAGE = 100;
const MS_PER_MINUTE = 60_000;
const idSchema = z.uuid();

/** Conversations for which a person is awaited, one of them in full, and its way back to the bot. */
export const conversationRoutes = new Hono<AdminEnv>()
  .get('/conversations', async (c) => {
    const { id, handBackMinutes } = c.get('property');
    // Older ones have come back by themselves.
    const since = nowMs() - handBackMinutes * MS_PER_MINUTE;
    const waiting = await c.get('services').adminConversations.listWaiting(id, since, WAITING_MAX);
    return c.json({ items: waiting });
  })
  .get('/conversations/:guestId', async (c) => {
    const cursor = c.req.query('cursor');
    const before = cursor ? decodeCursor(cursor) : null;
    if (cursor && !before)
      return problem(c, 'invalid', { errors: [{ pointer: '/cursor', detail: 'is none of ours' }] });
    const guestId = idSchema.safeParse(c.req.param('guestId'));
    if (!guestId.success) return problem(c, 'not-found');
    const { adminConversations } = c.get('services');
    const property = c.get('property');
    const shown = await adminConversations.show(property.id, guestId.data, before, MESSAGES_PAGE);
    if (!shown) return problem(c, 'not-found');
    const { guest, before: older, ...rest } = shown;
    const { name, phone, email, language } = guest;
    return c.json({
      guest: { id: guestId.data, name, phone, email, language },
      ...rest,
      olderCursor: older ? encodeCursor(older) : null,
    });
  })
  .post('/conversations/:guestId/hand-back', ownerOnly, async (c) => {
    const guestId = idSchema.safeParse(c.req.param('guestId'));
    const { adminConversations, adminReservations, threads } = c.get('services');
    const property = c.get('property');
    const shown = guestId.success ? await adminConversations.show(property.id, guestId.data, null, 1) : null;
    const name = shown ? threadNameOf(property.phoneNumberId, shown.guest) : null;
    if (!guestId.success || !shown || name === null) return problem(c, 'not-found');
    const now = nowMs();
    const { handedOffAt } = shown;
    const isWaiting =
      handedOffAt !== null && now - Date.parse(handedOffAt) < property.handBackMinutes * MS_PER_MINUTE;
    if (!isWaiting) return problem(c, 'wrong-state', { detail: 'The assistant answers this guest.' });
    await threads.threadOf(name).handBack();
    await adminReservations.record({
      id: uuidv7(now),
      propertyId: property.id,
      actor: c.get('user').email,
      action: 'hand_back',
      subject: guestId.data,
      before: { handedOffAt },
      after: { handedOffAt: null },
      at: now,
    });
    return c.json({ guestId: guestId.data, handedBackAt: new Date(now).toISOString() });
  });
