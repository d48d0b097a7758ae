import { afterEach, expect, test } from 'vitest';
import { adminCall, owner } from '../testing/admin-client.ts';
import { callApi, type ProblemBody } from '../testing/api-client.ts';
import { sharedStack } from '../testing/stack.ts';

const fault = (what: object): Promise<Response> =>
  fetch(`${sharedStack().outsideUrl}/sim/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });

afterEach(() => fault({ mode: 'off' }));

test('while Postgres is down a question about it is 503 with Retry-After, for hosts and for programs, and nothing internal leaks', async () => {
  const cookie = await owner();
  await fault({ target: 'neon', mode: 'down' });
  const listed = await adminCall(cookie, '/reservations');
  expect([listed.status, listed.headers.get('retry-after')]).toEqual([503, '5']);
  const found = await callApi<ProblemBody>('GET', '/reservations/TQ-7K3M9A');
  expect([found.status, found.headers.get('retry-after')]).toEqual([503, '5']);
  expect(found.body.type).toMatch(/\/try-again$/);
  expect(JSON.stringify(found.body)).not.toMatch(/neon|sql|fetch/i);
  await fault({ mode: 'off' });
  expect((await adminCall(cookie, '/reservations')).status).toBe(200);
});
