import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@upstash/qstash';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../durable-objects/guest.fixture.ts';
import { localSecrets } from '../dev/local-secrets.ts';
import { signDelivery } from '../dev/outside/qstash/signature.ts';
import { accommodationNamed, callApi, type HeldBody, inDays } from '../testing/api-client.ts';
import { sharedStack } from '../testing/stack.ts';

type Calendar = {
  readonly accommodationId: string;
  readonly url: string;
  readonly feeds: readonly {
    readonly id: string;
    readonly lastSyncedAt: string | null;
    readonly lastError: string | null;
    readonly conflicts: readonly { readonly withCode: string }[];
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
  const server = createServer((request, response) => {
    const text = read();
    const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/calendar', etag });
    response.end(isKnown ? undefined : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/export.ics`;
}

const compact = (days: number): string => inDays(days).replaceAll('-', '');
const feedOf = (
  ...stays: readonly (readonly [uid: string, from: number, to: number, summary?: string])[]
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...stays.flatMap(([uid, from, to, summary = 'Reserved']) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(to)}`,
      `SUMMARY:${summary}`,
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

test('a stay on taken nights takes the others, is told to the host once, and gets its nights when they are free, with the calendar unchanged', async () => {
  const { id } = await accommodationNamed('Coihue');
  const call = await owner();
  const [code, told] = [await hold(id, 652, 655), await hold(id, 658, 660)];
  // The block is what we told the channel, come back under another name: nobody is in two places there.
  const text = feedOf(['c@vrbo', 650, 654, 'Reserved - Bob'], ['d@vrbo', 658, 660, 'Blocked']);
  const url = await channel(() => text);
  const added = await call('/feeds', {
    method: 'POST',
    body: JSON.stringify({ accommodationId: id, channel: 'vrbo', url }),
  });
  const { id: feedId } = (await added.json()) as { id: string };
  const feed = async () => (await calendarOf(call, id)).feeds.find((each) => each.id === feedId);
  await expect
    .poll(async () => (await feed())?.conflicts, { timeout: 20_000 })
    .toMatchObject([{ withCode: code }]);
  await expect.poll(() => mailsAbout(code), { timeout: 20_000 }).toHaveLength(1);
  expect(await mailsAbout(told)).toHaveLength(0);
  expect([await isFree(id, 650, 2), await isFree(id, 655, 3)]).toEqual([false, true]);

  for (const each of [code, told]) await callApi('DELETE', `/holds/${each}`);
  await syncNow(feedId);
  await expect.poll(async () => (await feed())?.conflicts, { timeout: 20_000 }).toEqual([]);
  expect([await isFree(id, 652, 2), await isFree(id, 658, 2)]).toEqual([false, false]);
  expect(await mailsAbout(code)).toHaveLength(1);

  expect((await call(`/feeds/${feedId}`, { method: 'DELETE' })).status).toBe(204);
  expect(await feed()).toBeUndefined();
  await expect.poll(() => isFree(id, 650, 5), { timeout: 20_000 }).toBe(true);
}, 90_000);

test('a calendar’s address is answered with 304 while nothing has changed, and is dead once there is a new one', async () => {
  const { id } = await accommodationNamed('Muelle');
  const call = await owner();
  const { url } = await calendarOf(call, id);
  const first = await fetch(url);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const again = (etag: string) => fetch(url, { headers: { 'if-none-match': etag } });
  const etag = first.headers.get('etag') ?? '';
  expect([(await again(etag)).status, (await again(`"x", W/${etag}`)).status]).toEqual([304, 304]);
  expect((await fetch(`${url}?for=airbmb`)).status).toBe(422);
  const rotated = await call(`/accommodations/${id}/calendar-token`, { method: 'POST' });
  const { url: renewed } = (await rotated.json()) as { url: string };
  expect([(await fetch(url)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
});

test('a job that nobody knows, or cannot be read, is not repeated; one that nobody signed is not done', async () => {
  const { workerUrl } = sharedStack();
  const job = (name: string, body: string) => {
    const url = `${workerUrl}/jobs/${name}`;
    const signature = signDelivery(url, Buffer.from(body), localSecrets.qstashCurrentSigningKey);
    return fetch(url, { method: 'POST', body, headers: { 'upstash-signature': signature } });
  };
  for (const [name, body] of [
    ['nonsense', '{}'],
    ['constructor', '{}'],
    ['sync-calendar', 'no json'],
    ['sync-calendar', '{"feedId":"x"}'],
  ] as const) {
    const response = await job(name, body);
    expect([name, response.status, response.headers.get('upstash-nonretryable-error')]).toEqual([
      name,
      489,
      'true',
    ]);
  }
  expect(await (await job('sync-calendar', JSON.stringify({ feedId: randomUUID() }))).json()).toEqual({
    outcome: 'gone',
  });
  expect((await job('expire-holds', '{}')).status).toBe(200);
  expect((await fetch(`${workerUrl}/jobs/expire-holds`, { method: 'POST', body: '{}' })).status).toBe(401);
});

async function hold(accommodationId: string, from: number, to: number): Promise<string> {
  const guest = { name: 'Calendar', email: 'calendar@example.com' };
  const body = { accommodationId, checkIn: inDays(from), checkOut: inDays(to), adults: 2, guest };
  const held = await callApi<HeldBody>('POST', '/holds', { idempotencyKey: randomUUID(), body });
  expect(held.status).toBe(201);
  return held.body.code;
}

async function mailsAbout(code: string): Promise<readonly unknown[]> {
  const response = await fetch(`${sharedStack().outsideUrl}/sim/mail`);
  const { mails } = (await response.json()) as { mails: readonly { subject: string; text: string }[] };
  return mails.filter(({ subject, text }) => subject.startsWith('Double booking') && text.includes(code));
}

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
