import { describe, expect, test } from 'vitest';
import { localSecrets } from '../../dev/local-secrets.ts';
import { adminCall as call, owner, signIn, viewer } from '../../testing/admin-client.ts';
import { accommodationNamed, inDays } from '../../testing/api-client.ts';

type Page = {
  readonly items: readonly { readonly code: string; readonly status: string; readonly createdAt: string }[];
  readonly nextCursor: string | null;
};

describe('the host’s API', () => {
  test('without a session, with a wrong password and with a forged cookie nothing is shown', async () => {
    expect((await call('', '/reservations')).status).toBe(401);
    expect((await call('tranquera.session_token=forged.x', '/reservations')).status).toBe(401);
    expect((await signIn(localSecrets.adminEmail, 'wrong-password-here')).status).toBe(401);
    const signUp = await call('', '/auth/sign-up/email', {
      method: 'POST',
      body: JSON.stringify({ email: 'x@y.zz', password: 'abcdefghijkl', name: 'x' }),
    });
    expect(signUp.status).toBeGreaterThanOrEqual(400);
  });

  test('pages by keyset give each reservation once, in order, whatever the page size', async () => {
    const cookie = await owner();
    const codes: string[] = [];
    let cursor: string | null = null;
    do {
      const path: string = `/reservations?sort=check_in&limit=3${cursor ? `&cursor=${cursor}` : ''}`;
      const page = (await call(cookie, path).then((response) => response.json())) as Page;
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(8);
  });

  test('filters combine; a bad one is 422 with its pointer', async () => {
    const cookie = await owner();
    const page = (await call(cookie, '/reservations?status=confirmed,in_house&q=Luc').then((response) =>
      response.json(),
    )) as Page;
    expect(page.items.map(({ status }) => status)).toEqual(['confirmed']);
    const bad = await call(cookie, '/reservations?status=nonsense&limit=0&cursor=%25');
    expect(bad.status).toBe(422);
    const problem = (await bad.json()) as { errors: { pointer: string }[] };
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/status/0', '/limit']),
    );
  });

  test('an owner blocks and frees nights; the detail shows who did it', async () => {
    const cookie = await owner();
    const { id } = await accommodationNamed('Ciprés');
    const body = JSON.stringify({
      accommodationId: id,
      checkIn: inDays(300),
      checkOut: inDays(303),
      note: 'pintura',
    });
    const made = await call(cookie, '/blocks', { method: 'POST', body });
    expect(made.status).toBe(201);
    const { code } = (await made.json()) as { code: string };
    expect((await call(cookie, '/blocks', { method: 'POST', body })).status).toBe(409);
    const detail = (await call(cookie, `/reservations/${code}`).then((response) => response.json())) as {
      history: { action: string; actor: string }[];
    };
    expect(detail.history).toMatchObject([{ action: 'block', actor: localSecrets.adminEmail }]);
    expect((await call(cookie, `/blocks/${code}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(cookie, '/blocks', { method: 'POST', body })).status).toBe(201);
  });

  test('a viewer sees and changes nothing; another site changes nothing even with the cookie', async () => {
    const cookie = await viewer();
    expect((await call(cookie, '/reservations')).status).toBe(200);
    expect((await call(cookie, '/blocks', { method: 'POST', body: '{}' })).status).toBe(403);
    const foreign = await call(await owner(), '/blocks', {
      method: 'POST',
      body: '{}',
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });

  test('the CSV streams every reservation with formulas made harmless', async () => {
    const response = await call(await owner(), '/reservations.csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines[0]).toContain('code,status,accommodation');
    expect(lines.length).toBeGreaterThan(8);
  });
});
