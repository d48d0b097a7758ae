import { createMiddleware } from 'hono/factory';
import { nowMs } from '../../clock.ts';
import { uuidv7 } from '../../ids.ts';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Every answer carries an id that also stands in the log line; a caller's own id is not taken over. No answer is guessed at. */
export const requestId = createMiddleware<{ Variables: { requestId: string } }>(async (c, next) => {
  const id = uuidv7(nowMs());
  c.set('requestId', id);
  await next();
  c.res.headers.set(REQUEST_ID_HEADER, id);
  c.res.headers.set('x-content-type-options', 'nosniff');
});
