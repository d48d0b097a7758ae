import {
  MercadoPagoConfig,
  Payment,
  PaymentRefund,
  Preference,
  WebhookSignatureValidator,
} from 'mercadopago';
import { AppConfig } from 'mercadopago/dist/utils/config/index.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../../local-secrets.ts';
import type { Answer, Call } from '../http.ts';
import { Stage } from '../stage.fixture.ts';

let stage: Stage;
const config = new MercadoPagoConfig({
  accessToken: localSecrets.mercadoPagoAccessToken,
  options: { maxRetries: 0 },
});
const preferences = new Preference(config);
const payments = new Payment(config);
const refunds = new PaymentRefund(config);

beforeEach(async () => {
  stage = await Stage.start();
  Reflect.set(AppConfig, 'BASE_URL', stage.outside.addresses.mercadoPago);
});
afterEach(() => stage.end());

const create = (more: object = {}, idempotencyKey = 'k1') =>
  preferences.create({
    body: {
      items: [{ id: 'TQ-AAAAAA', title: 'Seña', quantity: 1, unit_price: 1_234.5, currency_id: 'ARS' }],
      external_reference: 'TQ-AAAAAA',
      notification_url: `${stage.worker.url}/webhooks/mercadopago`,
      back_urls: { success: `${stage.worker.url}/pay/back`, failure: `${stage.worker.url}/pay/back` },
      ...more,
    },
    requestOptions: { idempotencyKey },
  });
/** The Worker's payment link, as it redirects to the checkout. */
const linkTo = (initPoint: string | undefined): Answer => ({
  status: 303,
  headers: { location: initPoint ?? '' },
});
const pay = (body: object, token = 'tok1') => stage.post(`/sim/payments/${token}`, body);
const isWebhook = (call: Call) => call.path === '/webhooks/mercadopago';
const webhooks = () => stage.worker.calls.filter(isWebhook);

describe('the Mercado Pago SDK', () => {
  it('creates a preference once for a key, finds it, and is told what is wrong', async () => {
    const first = await create();
    expect(first.init_point).toBe(`${stage.outside.url}/checkout/v1/redirect?pref_id=${first.id}`);
    expect((await create()).id).toBe(first.id);
    expect((await create({}, 'k2')).id).not.toBe(first.id);
    const found = await preferences.get({ preferenceId: first.id ?? '' });
    expect(found).toMatchObject({ id: first.id, external_reference: 'TQ-AAAAAA' });
    await expect(create({ items: [] }, 'k3')).rejects.toMatchObject({ status: 400 });
    const stranger = new Payment(new MercadoPagoConfig({ accessToken: 'wrong', options: { maxRetries: 0 } }));
    await expect(stranger.get({ id: 1 })).rejects.toMatchObject({ status: 401 });
    await expect(payments.get({ id: 1 })).rejects.toMatchObject({ status: 404 });
  });

  it('finds what was paid by its id and by our reference, and refunds it in parts', async () => {
    const preference = await create();
    stage.worker.answers = [linkTo(preference.init_point), 200];
    const { json: paid } = await pay({ outcome: 'approved' });
    expect(paid).toMatchObject({ status: 'approved', amount: 1_234.5, currency: 'ARS', webhookStatus: 200 });
    const payment = await payments.get({ id: paid.paymentId });
    expect(payment).toMatchObject({
      status: 'approved',
      status_detail: 'accredited',
      transaction_amount: 1_234.5,
      currency_id: 'ARS',
      external_reference: 'TQ-AAAAAA',
    });
    const found = await payments.search({ options: { external_reference: 'TQ-AAAAAA' } });
    expect(found.results?.map(({ id }) => String(id))).toEqual([paid.paymentId]);
    const part = {
      payment_id: paid.paymentId,
      body: { amount: 234.5 },
      requestOptions: { idempotencyKey: 'r1' },
    };
    const refund = await refunds.create(part);
    expect((await refunds.create(part)).id).toBe(refund.id);
    expect(await payments.get({ id: paid.paymentId })).toMatchObject({
      status: 'approved',
      status_detail: 'partially_refunded',
      transaction_amount_refunded: 234.5,
    });
    const tooMuch = {
      payment_id: paid.paymentId,
      body: { amount: 2_000 },
      requestOptions: { idempotencyKey: 'r2' },
    };
    await expect(refunds.create(tooMuch)).rejects.toMatchObject({ status: 400 });
    await refunds.total({ payment_id: paid.paymentId, requestOptions: { idempotencyKey: 'r3' } });
    expect(await payments.get({ id: paid.paymentId })).toMatchObject({ status: 'refunded' });
    expect(await refunds.list({ payment_id: paid.paymentId })).toHaveLength(2);
  });
});

describe('a payment', () => {
  it('is told in a webhook that the official validator accepts, again until it is taken', async () => {
    const preference = await create();
    stage.worker.answers = [linkTo(preference.init_point), 500, 201];
    const { json: paid } = await pay({ outcome: 'approved' });
    expect(paid.webhookStatus).toBe(500);
    await expect.poll(() => webhooks().length, { timeout: 5_000 }).toBe(2);
    for (const call of webhooks()) {
      expect(call.query.get('data.id')).toBe(paid.paymentId);
      expect(JSON.parse(call.body.toString())).toMatchObject({
        type: 'payment',
        action: 'payment.created',
        data: { id: paid.paymentId },
      });
      WebhookSignatureValidator.validate({
        xSignature: call.headers['x-signature'],
        xRequestId: call.headers['x-request-id'],
        dataId: call.query.get('data.id'),
        secret: localSecrets.mercadoPagoWebhookSecret,
      });
    }
  });

  it('may be pending first, and be decided after its link has ended', async () => {
    const preference = await create();
    stage.worker.answers = [linkTo(preference.init_point), 200];
    const pending = await pay({ outcome: 'pending' });
    stage.worker.answers = [{ status: 410, body: 'vencido' }, 200];
    stage.worker.answers.shift();
    const approved = await pay({ outcome: 'approved' });
    expect(approved.json).toMatchObject({ paymentId: pending.json.paymentId, status: 'approved' });
    expect((await pay({ outcome: 'refunded' })).json).toMatchObject({ status: 'refunded' });
  });

  it('may have another amount than was asked', async () => {
    const preference = await create();
    stage.worker.answers = [linkTo(preference.init_point), 200];
    expect((await pay({ outcome: 'approved', amount: 1 })).json).toMatchObject({ amount: 1 });
  });

  it('is refused when the checkout has expired or the link leads to none', async () => {
    const expires = { expires: true, expiration_date_to: new Date(Date.now() - 1_000).toISOString() };
    const preference = await create(expires);
    stage.worker.answers = [linkTo(preference.init_point), 200];
    expect(await pay({ outcome: 'approved' })).toMatchObject({
      status: 409,
      json: { error: 'the checkout has expired' },
    });
    expect(webhooks()).toEqual([]);
    stage.worker.answers = [{ status: 200, body: '<p>Esta reserva venció</p>' }];
    expect(await pay({ outcome: 'approved' }, 'tok2')).toMatchObject({
      status: 409,
      json: { page: '<p>Esta reserva venció</p>' },
    });
    expect(await pay({ outcome: 'maybe' })).toMatchObject({ status: 400 });
  });

  it('survives a restart together with its webhook', async () => {
    const preference = await create();
    stage.worker.answers = [linkTo(preference.init_point), 503];
    const { json: paid } = await pay({ outcome: 'approved' });
    await stage.restart(() => {
      stage.worker.answers = [200];
      stage.worker.calls.length = 0;
    });
    Reflect.set(AppConfig, 'BASE_URL', stage.outside.addresses.mercadoPago);
    const call = await stage.worker.until(isWebhook);
    expect(call.query.get('data.id')).toBe(paid.paymentId);
    expect(await payments.get({ id: paid.paymentId })).toMatchObject({ status: 'approved' });
  });
});

describe('the payment page', () => {
  it('lets a person pay by hand and sends the browser back', async () => {
    const preference = await create();
    const shown = await fetch(preference.init_point ?? '');
    expect(await shown.text()).toContain('$&nbsp;1.234,50'.replace('&nbsp;', '\u00a0'));
    const form = new URLSearchParams({ pref_id: preference.id ?? '', outcome: 'approved' });
    const url = `${stage.outside.url}/checkout/v1/pay`;
    const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    expect(answer.status).toBe(303);
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.pathname).toBe('/pay/back');
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      status: 'approved',
      external_reference: 'TQ-AAAAAA',
      preference_id: preference.id,
    });
  });

  it('says so when the link has expired or never was', async () => {
    const past = { expires: true, expiration_date_to: new Date(Date.now() - 1).toISOString() };
    expect((await fetch((await create(past)).init_point ?? '')).status).toBe(410);
    expect((await fetch(`${stage.outside.url}/checkout/v1/redirect?pref_id=1`)).status).toBe(404);
  });
});
