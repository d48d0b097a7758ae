import { expect, test } from 'vitest';
import { sharedStack } from '../testing/stack.ts';

const notify = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${sharedStack().workerUrl}/webhooks${path}`, { method: 'POST', headers, body: '{}' });

test('a notification that the provider did not sign is refused, and one of a provider that is not configured is unknown', async () => {
  expect((await notify('/mercadopago?data.id=1&type=payment')).status).toBe(401);
  const forged = { 'x-signature': `ts=${Date.now()},v1=${'0'.repeat(64)}`, 'x-request-id': 'r' };
  expect((await notify('/mercadopago?data.id=1&type=payment', forged)).status).toBe(401);
  expect((await notify('/stripe', { 'stripe-signature': 't=1,v1=0' })).status).toBe(404);
});
