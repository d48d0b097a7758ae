import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { mayBeFeed } from './feed-url.ts';
import { createFeedReader } from './read-feed.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const FEED = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:a@airbnb.com',
  'DTSTART;VALUE=DATE:20270110',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** A channel; the address of its calendar. */
async function channel(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.ics`;
}

const reader = createFeedReader((url) => mayBeFeed(url, 'local'));
const read = (url: string, etag: string | null = null) =>
  reader.read({ ...feed, url, etag }, 'America/Argentina/Buenos_Aires', NOW);
const feed = { id: 'f', propertyId: 'p', accommodationId: 'a', channel: 'airbnb' } as const;

test('a calendar that has not changed is not sent again', async () => {
  const url = await channel((request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end(FEED),
  );
  expect(await read(url)).toMatchObject({ value: { kind: 'stays', etag: '"1"', unreadable: 0 } });
  expect(await read(url, '"1"')).toEqual({ ok: true, value: { kind: 'not-modified' } });
});

test('a redirect is followed to where a feed may be, and not to a private place or for ever', async () => {
  const url = await channel((request, response) => {
    if (request.url === '/moved.ics') return response.writeHead(200).end(FEED);
    const location = { '/a.ics': '/moved.ics', '/in': 'https://10.0.0.1/meta-data', '/round': '/round' }[
      request.url ?? ''
    ];
    return response.writeHead(302, { location }).end();
  });
  expect(await read(url)).toMatchObject({ value: { kind: 'stays' } });
  expect(await read(url.replace('a.ics', 'in'))).toMatchObject({ error: expect.stringContaining('not one') });
  expect(await read(url.replace('a.ics', 'round'))).toMatchObject({
    error: expect.stringContaining('redirects'),
  });
});

test('an error, a page, nothing, and a calendar without end are failures with a sentence', async () => {
  const errorOf = async (answer: (response: ServerResponse) => void): Promise<string> => {
    const result = await read(await channel((_, response) => answer(response)));
    return result.ok ? 'no error' : result.error;
  };
  expect(await errorOf((response) => response.writeHead(410).end(FEED))).toContain('410');
  expect(await errorOf((response) => response.writeHead(204).end())).toContain('204');
  expect(await errorOf((response) => response.end('<html>Sign in</html>'))).toContain('whole calendar');
  expect(await errorOf((response) => response.end())).toContain('whole calendar');
  expect(await errorOf((response) => response.destroy())).toContain('did not answer');
  const endless = (response: ServerResponse): void => {
    const more = (): void => {
      while (!response.destroyed && response.write('X-PAD:'.padEnd(64_000, 'x')));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
  expect(await errorOf(endless)).toContain('larger than 2 MB');
});
