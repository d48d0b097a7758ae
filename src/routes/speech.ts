import { Hono } from 'hono';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

/** QStash's callback carries the note back as base64, and the answer. */
const BODY_BYTES_MAX = 2 * 1024 * 1024;

/**
 * What became of a voice note, brought by QStash: signed over body and address. A note has one outcome: a callback that comes again, or after
 * the failure callback, changes nothing.
 */
export const speechRoutes = new Hono<AppEnv>().post('/speech', async (c) => {
  const { queueSignature, readSpeechCallback, threads } = c.get('services');
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > BODY_BYTES_MAX) return problem(c, 'too-large');
  const body = new TextDecoder().decode(bytes);
  const { pathname, search } = new URL(c.req.url);
  const url = `${c.env.PUBLIC_URL}${pathname}${search}`;
  const signature = c.req.header('upstash-signature') ?? null;
  if (!(await queueSignature.verify({ signature, body, url }))) {
    return problem(c, 'unauthorized', { detail: 'The signature does not fit the body and this address.' });
  }
  const heard = readSpeechCallback(body);
  const threadId = c.req.query('thread');
  const wamid = c.req.query('note');
  if (heard === null || !threadId || !wamid) return problem(c, 'bad-request');
  if (heard === 'later') return c.json({ outcome: 'later' });
  return c.json({ outcome: await threads.hear(threadId, wamid, heard) });
});
