import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  accommodationNamed,
  callApi,
  type HeldBody,
  inDays,
  type ProblemBody,
} from '../../testing/api-client.ts';
import { sharedStack } from '../../testing/stack.ts';

const guest = { name: 'Ana Prueba', email: 'ana@example.com' };
const holdBody = async (name: string, from: number, nights: number) => ({
  accommodationId: (await accommodationNamed(name)).id,
  checkIn: inDays(from),
  checkOut: inDays(from + nights),
  adults: 2,
  guest,
});
const pointersOf = (body: ProblemBody): string[] => (body.errors ?? []).map(({ pointer }) => pointer);

describe('the API for programs', () => {
  test('no key, a wrong key and a key in another scheme are 401 with a challenge', async () => {
    for (const key of [null, 'wrong-key']) {
      const answer = await callApi<ProblemBody>('GET', '/accommodations', { key });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  test('every answer has a request id, and a problem says it too', async () => {
    const answer = await callApi<ProblemBody>('GET', '/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('availability gives what fits and is free, with prices in minor units', async () => {
    const path = `/availability?checkIn=${inDays(200)}&checkOut=${inDays(203)}&adults=5`;
    const { status, body } = await callApi<{
      stays: { name: string; nights: number; totalMinor: number; depositMinor: number }[];
    }>('GET', path);
    expect(status).toBe(200);
    expect(body.stays.map(({ name }) => name)).toEqual(['Cabaña Lenga', 'Casa del Muelle', 'Refugio Ciprés']);
    for (const stay of body.stays) expect(stay).toMatchObject({ nights: 3 });
    for (const stay of body.stays)
      expect(stay.depositMinor).toBe(Math.floor((stay.totalMinor * 3_000 + 5_000) / 10_000));
  });

  test('a quote adds up to its total', async () => {
    const { id } = await accommodationNamed('Muelle');
    const body = { accommodationId: id, checkIn: inDays(210), checkOut: inDays(220), adults: 4, children: 2 };
    const quote = await callApi<HeldBody['quote']>('POST', '/quotes', { body });
    expect(quote.status).toBe(200);
    expect(quote.body.lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(quote.body.totalMinor);
  });

  test.each([
    ['a past date', { checkIn: '2020-01-10', checkOut: '2020-01-12' }, ['/checkIn']],
    ['reversed dates', { checkIn: inDays(230), checkOut: inDays(228) }, ['/checkOut']],
    ['no guests', { adults: 0 }, ['/adults']],
    ['too many guests', { adults: 9 }, ['/adults']],
    ['too many nights', { checkIn: inDays(230), checkOut: inDays(330) }, ['/checkOut']],
    ['31 February', { checkIn: '2027-02-31' }, ['/checkIn']],
    ['an unknown accommodation', { accommodationId: randomUUID() }, ['/accommodationId']],
    ['no guest name', { guest: { name: ' ' } }, ['/guest/name']],
    [
      'several at once',
      { adults: 0, checkIn: 'tomorrow', guest: {} },
      ['/checkIn', '/adults', '/guest/name'],
    ],
  ])('a hold with %s is 422 with a pointer a field, and changes nothing', async (_, change, pointers) => {
    const body = { ...(await holdBody('Arrayán', 230, 3)), ...change };
    const answer = await callApi<ProblemBody>('POST', '/holds', { body, idempotencyKey: randomUUID() });
    expect(answer.status).toBe(422);
    expect(pointersOf(answer.body).sort()).toEqual([...pointers].sort());
  });

  test('a hold needs an Idempotency-Key; a body that is no JSON is 400; one that is too large 413', async () => {
    const body = await holdBody('Arrayán', 240, 3);
    expect((await callApi('POST', '/holds', { body })).status).toBe(400);
    expect((await callApi('POST', '/holds', { body: '{"adults":', idempotencyKey: 'k' })).status).toBe(400);
    expect((await callApi('POST', '/holds', { body: 'x'.repeat(70_000), idempotencyKey: 'k' })).status).toBe(
      413,
    );
  });

  test('the same key and body answer the same hold; another body is refused; a refusal is decided anew', async () => {
    const idempotencyKey = randomUUID();
    const body = await holdBody('Coihue', 250, 3);
    const first = await callApi<HeldBody>('POST', '/holds', { body, idempotencyKey });
    const again = await callApi<HeldBody>('POST', '/holds', { body, idempotencyKey });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const other = await callApi<ProblemBody>('POST', '/holds', {
      body: { ...body, adults: 1 },
      idempotencyKey,
    });
    expect(other.status).toBe(422);
    expect(other.body.type).toMatch(/idempotency-key-reused$/);
    const loserKey = randomUUID();
    const refused = await callApi<ProblemBody>('POST', '/holds', { body, idempotencyKey: loserKey });
    expect(refused.status).toBe(409);
    expect(refused.body.alternatives?.length).toBeGreaterThan(0);
    expect((await callApi('DELETE', `/holds/${first.body.code}`)).status).toBe(204);
    expect((await callApi('POST', '/holds', { body, idempotencyKey: loserKey })).status).toBe(201);
  });

  test('a reservation is read and cancelled by its code, whose other properties know nothing of', async () => {
    const held = await callApi<HeldBody>('POST', '/holds', {
      body: await holdBody('Lenga', 260, 4),
      idempotencyKey: randomUUID(),
    });
    const { code } = held.body;
    const read = await callApi<{ guest: { name: string }; status: string }>(
      'GET',
      `/reservations/${code.toLowerCase()}`,
    );
    expect(read.body).toMatchObject({ status: 'held', guest: { name: guest.name } });
    const cancelled = await callApi<{ status: string }>('POST', `/reservations/${code}/cancel`, {
      body: { reason: 'change of plans' },
    });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', refundMinor: 0 });
    expect((await callApi('DELETE', `/holds/${code}`)).status).toBe(204);
    expect((await callApi('GET', '/reservations/TQ-222222')).status).toBe(404);
  });

  test('the OpenAPI document and its page are there for anyone', async () => {
    const { workerUrl } = sharedStack();
    const document = await fetch(`${workerUrl}/api/openapi.json`).then((response) => response.json());
    expect(document).toMatchObject({ openapi: '3.1.0' });
    expect(Object.keys((document as { paths: object }).paths)).toContain('/holds');
    const page = await fetch(`${workerUrl}/api/docs`).then((response) => response.text());
    expect(page).toContain('/api/v1/holds');
  });
});
