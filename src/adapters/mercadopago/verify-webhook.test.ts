import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manifestOf, verifyMercadoPago } from './verify-webhook.ts';

const SECRET = 'secret-of-tests';
const NOW = Date.parse('2026-11-24T12:00:00Z');
const sign = (dataId: string, requestId: string | null, ts: string) =>
  `ts=${ts},v1=${createHmac('sha256', SECRET)
    .update(manifestOf(dataId, requestId, ts))
    .digest('hex')}`;

describe('Mercado Pago signature', () => {
  test('the documented manifest is accepted, with ts in milliseconds or seconds, with or without request id', async () => {
    for (const ts of [String(NOW), String(NOW / 1000)]) {
      for (const requestId of ['req-1', null]) {
        const given = { signature: sign('123', requestId, ts), requestId, dataId: '123', now: NOW };
        expect(await verifyMercadoPago(SECRET, given)).toEqual({ ok: true, value: { paymentId: '123' } });
      }
    }
  });

  test('alphanumeric ids are signed in lower case', async () => {
    const ts = String(NOW);
    const given = { signature: sign('ORD01ABC', 'r', ts), requestId: 'r', dataId: 'ORD01ABC', now: NOW };
    expect((await verifyMercadoPago(SECRET, given)).ok).toBe(true);
    expect(manifestOf('ORD01ABC', null, '1')).toBe('id:ord01abc;ts:1;');
  });

  test('another id, request id, secret, an old signature and none at all are refused', async () => {
    const ts = String(NOW);
    const good = { signature: sign('123', 'r', ts), requestId: 'r', dataId: '123', now: NOW };
    const refused = [
      { ...good, dataId: '124' },
      { ...good, requestId: 'other' },
      { ...good, signature: good.signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      { ...good, signature: null },
      { ...good, signature: 'v1=,ts=' },
      { ...good, dataId: null },
      { ...good, now: NOW + 6 * 86_400_000 },
    ];
    for (const given of refused) expect((await verifyMercadoPago(SECRET, given)).ok).toBe(false);
    expect((await verifyMercadoPago('another', good)).ok).toBe(false);
  });
});
