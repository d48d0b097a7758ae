import { localDate } from '../../domain/calendar-date.ts';
import { FEED_BYTES_MAX } from '../../domain/feed.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FeedReader } from '../../ports/calendars.ts';
import { parseFeed } from './parse.ts';

const TIMEOUT_MS = 15_000;
const REDIRECTS_MAX = 3;
const ETAG_CHARS_MAX = 500;

/** Conditional GET of a channel's calendar. Each redirect must lead to an address that a feed may have; all of it has one time-out. */
export function createFeedReader(isAllowed: (url: string) => boolean): FeedReader {
  return {
    async read(feed, timeZone, now) {
      try {
        const response = await follow(feed, isAllowed);
        if (!response.ok) return response;
        const { status, headers } = response.value;
        if (status === 304) return ok({ kind: 'not-modified' });
        if (status !== 200) return err(`The address answered ${status}.`);
        const text = await readText(response.value);
        if (text === null) return err('The calendar is larger than 2 MB.');
        const parsed = parseFeed(text, timeZone, localDate(now, timeZone));
        if (!parsed.ok) return parsed;
        const etag = headers.get('etag');
        return ok({
          kind: 'stays',
          ...parsed.value,
          etag: etag !== null && etag.length <= ETAG_CHARS_MAX ? etag : null,
        });
      } catch {
        return err('The address did not answer.');
      }
    },
  };
}

async function follow(
  feed: { readonly url: string; readonly etag: string | null },
  isAllowed: (url: string) => boolean,
): Promise<Result<Response, string>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = feed.url;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    if (!isAllowed(url)) return err('The address is not one that a calendar may have.');
    const response = await fetch(url, {
      headers: {
        accept: 'text/calendar',
        'user-agent': 'Tranquera calendar sync',
        ...(feed.etag ? { 'if-none-match': feed.etag } : {}),
      },
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return ok(response);
    await response.body?.cancel();
    url = URL.parse(location, url)?.href ?? '';
  }
  return err(`The address redirects more than ${REDIRECTS_MAX} times.`);
}

/** Null once it is more than a feed may have: the rest is not read. */
async function readText(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > FEED_BYTES_MAX) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
