import { Hono } from 'hono';
import type { AdminEnv } from './session.ts';

const LETTERS_MAX = 200;

/** What did not reach a guest, and voice notes that nobody could hear: the newest first. */
export const deadLetterRoutes = new Hono<AdminEnv>().get('/dead-letters', async (c) => {
  const { adminConversations } = c.get('services');
  const items = await adminConversations.listDeadLetters(c.get('property').id, LETTERS_MAX);
  return c.json({ items });
});
