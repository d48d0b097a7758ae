import { FEED_BYTES_MAX } from '../../domain/feed.ts';
import { err, ok } from '../../domain/result.ts';
import type { FeedReader } from '../../ports/calendars.ts';
import { parseFeed } from './parse.ts';

const TIMEOUT_MS = 15_000;

/** Conditional GET of a channel's calendar. Redirects are followed only to addresses that a feed may have. */
export function createFeedReader(isAllowed: (url: string) => boolean): FeedReader {
  return {
    async read(feed, timeZone) {
      if (!isAllowed(feed.url)) return err('The address is not one that a calendar may have.');
      try {
        const response = await fetch(feed.url, {
          headers: { accept: 'text/calendar', ...(feed.etag ? { 'if-none-match': feed.etag } : {}) },
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (response.status === 304) return ok({ kind: 'not-modified' });
        if (!response.ok) return err(`The address answered ${response.status}.`);
        const bytes = await response.arrayBuffer();
        if (bytes.byteLength > FEED_BYTES_MAX) return err('The calendar is larger than 2 MB.');
        const stays = parseFeed(new TextDecoder().decode(bytes), timeZone);
        return stays.ok
          ? ok({ kind: 'stays', stays: stays.value, etag: response.headers.get('etag') })
          : stays;
      } catch {
        return err('The address did not answer.');
      }
    },
  };
}

const PRIVATE_HOST = /^(localhost|.*\.local|.*\.internal|\[.*\]|\d{1,3}(\.\d{1,3}){3})$/i;

/** HTTPS and a public name: what a host types must not reach into private networks. Locally this machine is allowed too. */
export function mayBeFeed(url: string, environment: 'production' | 'local'): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  if (environment === 'local' && (hostname === '127.0.0.1' || hostname === 'localhost'))
    return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && username === '' && !PRIVATE_HOST.test(hostname) && hostname.includes('.');
}
