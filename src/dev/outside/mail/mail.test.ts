import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../../local-secrets.ts';
import { Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.end());

const mail = {
  from: 'Tranquera <a@tranquera.test>',
  to: 'host@example.com',
  subject: 'Reserva',
  text: 'TQ-AAAAAA',
};
const send = (body: object, headers: Record<string, string> = {}) =>
  stage.call('/emails', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${localSecrets.mailKey}`, ...headers },
  });
const box = async () => (await stage.get('/sim/mail')).mails;

describe('a mail', () => {
  it('is in the box once for an idempotency key, and still there after a restart', async () => {
    const first = await send(mail, { 'idempotency-key': 'k1' });
    expect(first).toMatchObject({ status: 200, json: { id: expect.any(String) } });
    expect((await send(mail, { 'idempotency-key': 'k1' })).json).toEqual(first.json);
    const other = await send({ ...mail, subject: 'otra' }, { 'idempotency-key': 'k1' });
    expect(other).toMatchObject({ status: 409, json: { name: 'invalid_idempotent_request' } });
    await stage.restart();
    expect(await box()).toMatchObject([{ id: first.json.id, to: ['host@example.com'], subject: 'Reserva' }]);
  });

  it('is refused in the words of Resend', async () => {
    expect(await send({ ...mail, to: 'nobody' })).toMatchObject({ status: 422 });
    const { subject: _subject, ...without } = mail;
    expect(await send(without)).toMatchObject({ status: 422, json: { name: 'missing_required_field' } });
    expect(await send(mail, { authorization: 'Bearer x' })).toMatchObject({ status: 403 });
    expect(await box()).toEqual([]);
  });
});
