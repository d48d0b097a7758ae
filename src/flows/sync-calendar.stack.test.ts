import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@upstash/qstash';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../durable-objects/guest.fixture.ts';
import { localSecrets } from '../dev/local-secrets.ts';
import { accommodationNamed, callApi, inDays } from '../testing/api-client.ts';
import { sharedStack } from '../testing/stack.ts';

type Calendar = {
  readonly accommodationId: string;
  readonly url: string;
  readonly feeds: readonly {
    readonly id: string;
    readonly lastSyncedAt: string | null;
    readonly lastError: string | null;
  }[];
};

async function owner(): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const { workerUrl } = sharedStack();
  const headers = { 'content-type': 'application/json', origin: workerUrl };
  const body = JSON.stringify({ email: localSecrets.adminEmail, password: localSecrets.adminPassword });
  const signedIn = await fetch(`${workerUrl}/admin/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body,
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return (path, init = {}) =>
    fetch(`${workerUrl}/admin/api${path}`, { ...init, headers: { ...headers, cookie } });
}

/** A channel whose calendar the test writes. */
async function channel(read: () => string): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/calendar' }).end(read()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/export.ics`;
}

const compact = (days: number): string => inDays(days).replaceAll('-', '');
const feedOf = (...stays: readonly (readonly [uid: string, from: number, to: number])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...stays.flatMap(([uid, from, to]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(to)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const isFree = async (id: string, from: number, nights: number): Promise<boolean> => {
  const { body } = await callApi<{ stays: { accommodationId: string }[] }>(
    'GET',
    `/availability?checkIn=${inDays(from)}&checkOut=${inDays(from + nights)}&adults=2`,
  );
  return body.stays.some(({ accommodationId }) => accommodationId === id);
};

test('a channel’s stays take nights, move and free them with its calendar; an error page frees none; ours go out without them', async () => {
  const { id } = await accommodationNamed('Coihue');
  const call = await owner();
  let text = feedOf(['a@airbnb.com', 600, 604], ['b@airbnb.com', 610, 612]);
  const url = await channel(() => text);
  const added = await call('/feeds', {
    method: 'POST',
    body: JSON.stringify({ accommodationId: id, channel: 'airbnb', url }),
  });
  expect(added.status).toBe(201);
  await post(`${sharedStack().outsideUrl}/sim/cron/sync-calendars`, {});
  await expect.poll(() => isFree(id, 600, 4), { timeout: 20_000 }).toBe(false);
  expect(await isFree(id, 604, 3)).toBe(true);
  const { url: ours, feeds } = await calendarOf(call, id);
  const feedId = feeds[0]?.id ?? '';

  // Moved by the channel, and one of two gone.
  text = feedOf(['a@airbnb.com', 602, 606]);
  await syncNow(feedId);
  await expect.poll(() => isFree(id, 610, 3), { timeout: 20_000 }).toBe(true);
  expect([await isFree(id, 599, 3), await isFree(id, 604, 3)]).toEqual([true, false]);

  text = '<!doctype html><h1>502 Bad Gateway</h1>';
  await syncNow(feedId);
  await expect
    .poll(async () => (await calendarOf(call, id)).feeds[0]?.lastError, { timeout: 20_000 })
    .toContain('whole calendar');
  expect(await isFree(id, 604, 3)).toBe(false);

  const addresses = [ours, `${ours}?for=airbnb`, ours.replace(/.{4}\.ics$/, 'zzzz.ics')];
  const [all, forAirbnb, forged] = await Promise.all(addresses.map((address) => fetch(address)));
  expect(await all?.text()).toContain(compact(602));
  expect(await forAirbnb?.text()).not.toContain(compact(602));
  expect(forged?.status).toBe(404);
}, 90_000);

/** As QStash would bring it, before the quarter of an hour is over. */
async function syncNow(feedId: string): Promise<void> {
  const { workerUrl, outsideUrl } = sharedStack();
  const client = new Client({ baseUrl: outsideUrl, token: localSecrets.qstashToken, enableTelemetry: false });
  await client.publishJSON({ url: `${workerUrl}/jobs/sync-calendar`, body: { feedId } });
}

async function calendarOf(call: Awaited<ReturnType<typeof owner>>, id: string): Promise<Calendar> {
  const { calendars } = (await (await call('/calendars')).json()) as { calendars: Calendar[] };
  const found = calendars.find(({ accommodationId }) => accommodationId === id);
  if (!found) throw new Error('no such calendar');
  return found;
}
