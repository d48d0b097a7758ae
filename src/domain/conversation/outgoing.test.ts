import { describe, expect, test } from 'vitest';
import { buildFacts, buildProperty, buildUnderstanding, date, NOW } from '../../testing/builders.ts';
import type { ConversationInput, Reply } from './contract.ts';
import { decide } from './decide.ts';
import { outgoing } from './outgoing.ts';
import { type ConversationState, initialState } from './state.ts';
import { type Turn, turnOf } from './turn.ts';

const stay = { checkIn: date('2027-01-11'), checkOut: date('2027-01-15') };
const wish: ConversationInput = {
  kind: 'message',
  understanding: buildUnderstanding({
    intent: 'book',
    ...stay,
    nights: 4,
    adults: 3,
    children: 1,
    infants: 0,
  }),
  text: 'quiero reservar para cuatro en enero',
  replyId: 'choose:arrayan:2027-01-11:2027-01-15',
  voice: null,
  guestName: 'Ana 7',
  joined: true,
};
const greeted: ConversationState = { ...initialState(), greeted: true, language: 'es' };

/** A real quote, and a way to send it out with something else written in it. */
function quoted(): { readonly body: string; readonly send: (change: (reply: Reply) => Reply) => unknown } {
  const facts = buildFacts();
  const decision = decide(greeted, wish, facts, NOW);
  const { step, state } = decision;
  if (step.kind !== 'reply' || step.reply.kind !== 'buttons') throw new Error('no quote');
  const turn: Turn = turnOf(state, facts, NOW);
  const { reply } = step;
  const send = (change: (reply: Reply) => Reply) =>
    outgoing(turn, greeted, wish, { state, step: { ...step, reply: change(reply) } }).step;
  return { body: reply.body, send };
}

const withBody =
  (change: (body: string) => string) =>
  (reply: Reply): Reply =>
    'body' in reply ? { ...reply, body: change(reply.body) } : reply;

const STOPPED = { kind: 'reply', handOff: 'a figure without a source was stopped' };

describe('the numbers guard', () => {
  test('lets the quote out as it was written', () => {
    const { body, send } = quoted();
    expect(body).toContain('$ 580.000');
    expect(send((reply) => reply)).toMatchObject({ handOff: null });
  });

  test.each([
    ['another digit in an amount', (body: string) => body.replace('580.000', '590.000')],
    ['an amount with a digit more', (body: string) => body.replace('580.000', '1.580.000')],
    ['an amount with a digit less', (body: string) => body.replace('580.000', '58.000')],
    ['an amount without its thousands', (body: string) => `${body}\nO $ 580 si pagás hoy.`],
    ['a count sold as an amount', (body: string) => `${body}\nY solo $ 4 más.`],
    ['a count sold as an amount, the sign behind', (body: string) => `${body}\nY solo 4 USD más.`],
    ['another currency', (body: string) => body.replace('$ 580.000', 'US$ 580.000')],
    ['the price of another accommodation', (body: string) => body.replace('$ 580.000', '$ 860.000')],
    ['another day', (body: string) => body.replace('lunes 11 de enero', 'lunes 12 de enero')],
    ['another month, with the same day', (body: string) => body.replace('11 de enero', '11 de febrero')],
    ['a month without a day', (body: string) => `${body}\nEn marzo sale menos.`],
    ['another percentage', (body: string) => body.replace('30 %', '20 %')],
    ['another number of nights', (body: string) => body.replace('4 noches', '5 noches')],
    ['a time from nowhere', (body: string) => `${body}\nTenés hasta las 11:45.`],
    ['a time made of a known one', (body: string) => `${body}\nTenés hasta las 115:00.`],
    ['a phone number', (body: string) => `${body}\nLlamá al 0294 455-0099.`],
    ['a code from nowhere', (body: string) => `${body}\nTu código es TQ-9Z8Y7X.`],
    ['a fraction of a known amount', (body: string) => `${body}\n580.000,50`],
    ['digits of another script', (body: string) => `${body}\n٥٨٠`],
    ['digits of full width', (body: string) => `${body}\n５８０`],
    ['a date in figures', (body: string) => `${body}\n11/02/2027`],
  ])('stops %s, says nothing of it, and calls a person', (_, change) => {
    const { body, send } = quoted();
    expect(change(body)).not.toBe(body);
    const stopped = send(withBody(change));
    expect(stopped).toMatchObject(STOPPED);
    expect(JSON.stringify(stopped)).not.toMatch(/\d/);
  });

  test('reads buttons, rows, captions and footers too', () => {
    const { send } = quoted();
    const replies: Reply[] = [
      { kind: 'buttons', body: 'Listo', buttons: [{ id: 'yes', title: 'Pagar $ 77' }] },
      { kind: 'buttons', body: 'Listo', footer: 'hasta las 9:59', buttons: [{ id: 'yes', title: 'Sí' }] },
      { kind: 'list', body: 'Listo', button: 'Ver', rows: [{ id: 'a', title: 'Casa', description: '$ 77' }] },
      { kind: 'list', body: 'Listo', button: 'Ver', rows: [{ id: 'a', title: 'En agosto' }] },
      { kind: 'link', body: 'Listo', title: 'Pagar 77', url: 'https://w.example/77' },
      { kind: 'image', url: 'https://w.example/77.jpg', caption: 'a 77 m del lago' },
      { kind: 'location', latitude: 1, longitude: 2, name: 'Refugio', address: 'Ruta 77' },
    ];
    for (const reply of replies) expect(send(() => reply)).toMatchObject(STOPPED);
  });

  test('lets a guest’s words be read back, but takes no amount from them', () => {
    const facts = buildFacts();
    const said = { ...wish, text: 'me dijeron $ 50.000 por noche', replyId: null };
    const heard = decide(greeted, { ...said, voice: { confidence: 'low' } }, facts, NOW);
    expect(JSON.stringify(heard.step)).toContain('me dijeron $ 50.000 por noche');
    const turn = turnOf(heard.state, facts, NOW);
    const reply: Reply = { kind: 'text', body: 'Sí, sale $ 50.000.' };
    const step = { kind: 'reply' as const, reply, template: null, handOff: null };
    expect(outgoing(turn, greeted, said, { state: heard.state, step }).step).toMatchObject(STOPPED);
  });

  test('a property whose hours, names and own words have figures is not stopped for them', () => {
    const property = buildProperty({
      name: 'Cabañas 4 Estaciones',
      checkInTime: '14:30',
      checkOutTime: '11:15',
      address: 'Los Coihues 1234, km 7,5',
      cancellationPolicy: [{ daysBefore: 21, refundPercent: 80 }],
      texts: { es: { pets: 'Sí, hasta 12 kg, $ 3.500 por noche desde marzo.' } },
    });
    const facts = buildFacts({}, NOW, property);
    const ask = (intent: 'policies' | 'greeting' | 'location' | 'availability', text: string) =>
      decide(
        initialState(),
        { ...wish, understanding: buildUnderstanding({ intent }), text, replyId: null },
        facts,
        NOW,
      ).step;
    for (const step of [
      ask('greeting', 'hola'),
      ask('policies', 'qué políticas tienen'),
      ask('policies', 'aceptan mascotas'),
      ask('location', 'dónde queda'),
      ask('availability', 'hay lugar'),
    ])
      expect(step).toMatchObject({ handOff: null });
  });
});

describe('what leaves', () => {
  test('a pin has no words, so the reply after it says who answers', () => {
    const facts = buildFacts();
    const ask = (intent: 'location' | 'thanks', state: ConversationState) =>
      decide(
        state,
        { ...wish, understanding: buildUnderstanding({ intent }), text: 'x', replyId: null },
        facts,
        NOW,
      );
    const pin = ask('location', initialState());
    expect(pin.step).toMatchObject({ reply: { kind: 'location' } });
    const next = ask('thanks', pin.state);
    expect(JSON.stringify(next.step)).toContain('asistente automático');
    expect(JSON.stringify(ask('thanks', next.state).step)).not.toContain('asistente automático');
  });
});
