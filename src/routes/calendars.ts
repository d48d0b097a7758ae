import { Hono } from 'hono';
import { nowMs } from '../clock.ts';
import { CHANNELS } from '../domain/reservation.ts';
import type { AppEnv } from './app-env.ts';
import { sha256Hex } from './middleware/api-key.ts';
import { problem } from './problem.ts';

/** `{accommodation id without dashes}{secret}`: the row is found by its id, so that only the comparison sees the secret. */
const FILE = /^([0-9a-f]{32})([0-9a-f]{48})\.ics$/;

export const calendarFileOf = (accommodationId: string, token: string): string =>
  `${accommodationId.replaceAll('-', '')}${token}.ics`;

/** iCal for channels. `?for=airbnb` leaves out what came from that channel's own calendar. */
export const calendarRoutes = new Hono<AppEnv>().get('/:file', async (c) => {
  const [, id = '', token = ''] = FILE.exec(c.req.param('file')) ?? [];
  const asked = c.req.query('for');
  const exceptChannel = CHANNELS.find((channel) => channel === asked) ?? null;
  const { calendars, formatCalendar } = c.get('services');
  const accommodationId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const found = id === '' ? null : await calendars.findCalendar(accommodationId, exceptChannel, nowMs());
  // Hashes are compared, so that how much of the secret was right cannot be timed.
  if (!found || (await sha256Hex(found.token)) !== (await sha256Hex(token))) return problem(c, 'not-found');
  // A channel that is misspelt would be told its own stays as ours, and give them back for ever.
  if (asked !== undefined && exceptChannel === null)
    return problem(c, 'invalid', { errors: [{ pointer: '/for', detail: `one of ${CHANNELS.join(', ')}` }] });
  const text = formatCalendar(found);
  const etag = `"${(await sha256Hex(text)).slice(0, 32)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', 'private, max-age=60');
  if (hasEtag(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' });
});

/** A list, compared weakly (RFC 9110 §13.1.2): Cloudflare makes an ETag weak when it compresses. */
const hasEtag = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
