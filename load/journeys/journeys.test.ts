import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseWebhook } from '../../src/adapters/whatsapp/parse-webhook.ts';
import { signatureOf } from '../../src/dev/outside/whatsapp/webhook-bodies.ts';
import { parseCalendarDate } from '../../src/domain/calendar-date.ts';
import type { InboundContent } from '../../src/domain/inbound.ts';
import type { HttpAnswer, HttpRequest, Sample } from './action.ts';
import { conversation, messagesExpected } from './conversation.ts';
import { JOURNEYS, type JourneyName, journeyAt, RACE, USUAL } from './mix.ts';
import { nextStep } from './next-step.ts';
import { messageWebhook, signedWebhook } from './payloads.ts';
import { readShown } from './phone.ts';
import { prizeOf, RACERS } from './race.ts';
import { randomOf, type Setting } from './setting.ts';

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');
const property = {
  name: 'Refugio',
  phoneNumberId: '100000000000001',
  apiKey: 'key',
  accommodations: [{ id: 'a1', name: 'Arrayán', capacity: 4 }],
};
const setting = (iteration = 0, over: Partial<Setting> = {}): Setting => ({
  runId: 'abc',
  iteration,
  random: randomOf(iteration * 7_919 + 1),
  hmac,
  now: () => 1_800_000_000_000,
  appSecret: 'secret',
  today: parseCalendarDate('2026-11-24')!,
  catalog: [property],
  adminCookie: 'c=1',
  thinkMs: 0,
  guestBase: 99_999_990,
  ...over,
});

const shown = (n: number, answers: string, interactive: object | null, text = '') => ({
  n,
  direction: 'out',
  wamid: `out.${n}`,
  sentAt: new Date(1_800_000_000_050).toISOString(),
  payload: interactive
    ? { type: 'interactive', interactive, context: { message_id: answers } }
    : { type: 'text', text: { body: text }, context: { message_id: answers } },
});
const buttons = (text: string, ...ids: string[]) => ({
  type: 'button',
  body: { text },
  action: { buttons: ids.map((id) => ({ type: 'reply', reply: { id, title: id } })) },
});
const list = (text: string, ...ids: string[]) => ({
  type: 'list',
  body: { text },
  action: { sections: [{ rows: ids.map((id) => ({ id, title: id })) }] },
});
const link = (url: string) => ({
  type: 'cta_url',
  body: { text: 'TQ-7K3M9A' },
  action: { parameters: { url } },
});

/** A business that answers as ours does, from what was said last. */
class Business {
  readonly requests: HttpRequest[] = [];
  readonly #shown: object[] = [];
  answer(request: HttpRequest): HttpAnswer {
    this.requests.push(request);
    const ok = (body: unknown): HttpAnswer => ({
      status: 200,
      body: JSON.stringify(body),
      startedAt: 1_800_000_000_000,
      endedAt: 1_800_000_000_010,
    });
    if (request.path.startsWith('/sim/guests/')) return ok({ messages: this.#shown });
    if (request.path.startsWith('/sim/payments/')) {
      this.#shown.push(shown(this.#shown.length + 1, '', null, 'TQ-7K3M9A ¡Confirmada!'));
      return ok({ status: 'approved' });
    }
    const read = parseWebhook(request.body ?? '');
    const [message] = read.ok ? read.value.messages : [];
    if (!message) throw new Error('no webhook');
    const { wamid, content } = message.message;
    if (this.#shown.some((one) => readShown(one).answers === wamid)) return ok({});
    this.#shown.push(shown(this.#shown.length + 1, wamid, this.#reply(content)));
    return ok({});
  }
  #reply(content: InboundContent): object {
    const pressed = content.type === 'press' ? content.replyId : '';
    if (pressed.startsWith('choose:')) return buttons('Total: $ 580.000', 'yes', 'others');
    if (pressed === 'yes') return link('http://x/pay/TQ-7K3M9A.t');
    if (content.type === 'text' && /\d\d\/\d\d\/\d{4}/.test(content.text))
      return list('$ 580.000', 'choose:a1:x:y');
    return buttons('Refugio del Lago', 'availability', 'person');
  }
}

function play(journey: ReturnType<typeof conversation>, business: Business): Sample[] {
  const samples: Sample[] = [];
  for (let step = journey.next(); !step.done; ) {
    const action = step.value;
    if (action.kind === 'record') samples.push(action.sample);
    step = journey.next(action.kind === 'send' ? action.requests.map((each) => business.answer(each)) : []);
  }
  return samples;
}

describe('payloads', () => {
  const sender = { waId: '5491112345678', name: 'Ñandú 🏔', phoneNumberId: property.phoneNumberId };
  test('are read by the product’s own parser as what was said, under both ids of the guest', () => {
    const said = { type: 'list' as const, id: 'choose:x', title: 'Arrayán', answers: 'out.1' };
    const read = parseWebhook(messageWebhook(sender, 'wamid.1', 1_800_000_000_999, said));
    const [message] = read.ok ? read.value.messages : [];
    expect(message?.threadName).toBe('100000000000001:AR.75491112345678');
    expect(message?.message).toMatchObject({
      wamid: 'wamid.1',
      sentAt: 1_800_000_000_000,
      from: { waId: '5491112345678', name: 'Ñandú 🏔' },
      content: { type: 'press', replyId: 'choose:x' },
    });
  });

  test('are signed over the very bytes that go out, which are ASCII as Meta’s are', () => {
    const body = messageWebhook(sender, 'wamid.1', 0, { type: 'text', text: '¿Hay lugar / cabaña?' });
    const request = signedWebhook(setting(), body);
    expect(request.headers['x-hub-signature-256']).toBe(signatureOf(body, 'secret'));
    expect(body).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the next step', () => {
  const stepAfter = (did: Parameters<typeof nextStep>[0], interactive: object | null, text = '') =>
    nextStep(did, readShown(shown(1, '', interactive, text)), 'Refugio', 0.99);
  test('follows from what can be pressed', () => {
    expect(stepAfter('greeted', buttons('Refugio del Lago', 'availability', 'person'))).toEqual({
      kind: 'ask',
    });
    expect(stepAfter('asked', null, '¿Cuántos serían?')).toEqual({ kind: 'count' });
    expect(stepAfter('counted', list('$ 1.000', 'choose:a', 'choose:b'))).toMatchObject({ id: 'choose:b' });
    expect(stepAfter('asked', buttons('3 noches', 'reading:x:y', 'change_dates'))).toMatchObject({
      did: 'asked',
    });
    expect(stepAfter('chose', buttons('$ 1.000', 'yes', 'others'))).toMatchObject({ did: 'agreed' });
    expect(stepAfter('agreed', link('http://x/pay/TQ-7K3M9A.t'))).toMatchObject({ kind: 'pay' });
    expect(stepAfter('agreed', list('$ 1.000', 'choose:b'))).toMatchObject({ did: 'chose' });
    expect(stepAfter('agreed', list('$ 1.000', 'hold:b'))).toMatchObject({ did: 'agreed' });
    expect(stepAfter('counted', buttons('nada', 'change_dates', 'person'))).toEqual({ kind: 'leave' });
  });

  test('is an error where a 200 brought the wrong content', () => {
    expect(stepAfter('greeted', buttons('Otra casa', 'availability'))).toMatchObject({ kind: 'wrong' });
    expect(stepAfter('counted', list('sin precio', 'choose:a'))).toMatchObject({ kind: 'wrong' });
    expect(stepAfter('counted', buttons('Refugio', 'availability'))).toMatchObject({ kind: 'wrong' });
    expect(stepAfter('agreed', null, 'Hubo un problema')).toMatchObject({ kind: 'wrong' });
    expect(stepAfter('agreed', link('http://elsewhere/'))).toMatchObject({ kind: 'wrong' });
  });
});

describe('a conversation', () => {
  test('goes from hello to a confirmation, and some leave at each step', () => {
    const lengths = new Map<number, number>();
    let messages = 0;
    let confirmed = 0;
    for (let iteration = 0; iteration < 2_000; iteration++) {
      const business = new Business();
      const samples = play(conversation(setting(iteration)), business);
      expect(samples.filter(({ fault }) => fault !== null)).toEqual([]);
      const sent = samples.filter(({ name }) => name === 'text_ack' || name === 'duplicate_ack').length;
      messages += sent;
      lengths.set(sent, (lengths.get(sent) ?? 0) + 1);
      if (samples.some(({ name }) => name === 'confirmation')) confirmed += 1;
    }
    expect([...lengths.keys()]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
    expect(confirmed).toBeGreaterThan(800);
    // The arrival rate of the open model rests on it. This business never asks how many they are.
    expect(messages / 2_000).toBeGreaterThan(messagesExpected() * 0.85);
    expect(messages / 2_000).toBeLessThan(messagesExpected() * 1.15);
  });

  test('delivers some webhooks twice, byte for byte, and sends some messages in a burst', () => {
    let duplicates = 0;
    let bursts = 0;
    for (let iteration = 0; iteration < 500; iteration++) {
      const business = new Business();
      const samples = play(conversation(setting(iteration)), business);
      duplicates += samples.filter(({ name }) => name === 'duplicate_ack').length;
      const first = samples.findIndex(({ name }) => name === 'text_reply');
      if (samples.slice(0, first).filter(({ name }) => name === 'text_ack').length === 3) bursts += 1;
      const bodies = business.requests
        .filter(({ path }) => path === '/webhooks/whatsapp')
        .map(({ body }) => body);
      const distinct = new Set(bodies).size;
      expect(bodies.length - distinct).toBe(samples.filter(({ name }) => name === 'duplicate_ack').length);
    }
    expect(duplicates).toBeGreaterThan(20);
    expect(bursts).toBeGreaterThan(5);
  });
});

describe('the mix', () => {
  test('is 60, 20, 10, 5 and 5 of a hundred', () => {
    const counts = new Map<JourneyName, number>();
    for (let at = 0; at < 100; at++) {
      const name = journeyAt(USUAL, (at + 0.5) / 100);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      conversation: 60,
      stays: 20,
      hold: 10,
      admin: 5,
      health: 5,
    });
    expect(journeyAt(RACE, 0.999)).toBe('race_talk');
  });

  test('counts a 200 with the wrong content as a fault, in every journey that calls the API', () => {
    for (const name of ['stays', 'hold', 'admin', 'health'] as const) {
      const samples: Sample[] = [];
      const journey = JOURNEYS[name](setting());
      for (let step = journey.next(); !step.done; ) {
        if (step.value.kind === 'record') samples.push(step.value.sample);
        const wrong = { status: 200, body: '{"error":"?"}', startedAt: 0, endedAt: 1 };
        step = journey.next(step.value.kind === 'send' ? step.value.requests.map(() => wrong) : []);
      }
      expect(samples[0]?.fault, name).not.toBeNull();
    }
  });
});

describe('a race', () => {
  test('is for the same nights for all of a round, and for others in the next', () => {
    const prizes = Array.from(
      { length: RACERS * 3 },
      (_, iteration) => prizeOf(setting(iteration)).stay.checkIn,
    );
    expect(new Set(prizes.slice(0, RACERS)).size).toBe(1);
    expect(new Set(prizes).size).toBe(3);
  });
});

test('every journey has a guest of its own, and the same seed makes the same guest', () => {
  const first = (iteration: number): string => {
    const business = new Business();
    play(conversation(setting(iteration)), business);
    return JSON.stringify(business.requests);
  };
  expect(first(3)).toBe(first(3));
  expect(first(3)).not.toBe(first(4));
});
