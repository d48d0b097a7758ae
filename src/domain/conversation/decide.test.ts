import { describe, expect, test } from 'vitest';
import { buildFacts, buildProperty, buildUnderstanding, date, NOW } from '../../testing/builders.ts';
import type { Understanding } from '../nlu/understanding.ts';
import type { ConversationInput, KnownReservation, Reply } from './contract.ts';
import { decide } from './decide.ts';
import { type ConversationState, initialState, parseState } from './state.ts';

const stay = { checkIn: date('2027-01-11'), checkOut: date('2027-01-15') };
const words = (change: Partial<Understanding>, text = 'unas cuantas palabras de más'): ConversationInput => ({
  kind: 'message',
  understanding: buildUnderstanding(change),
  text,
  replyId: null,
  voice: null,
  guestName: 'Ana',
  joined: false,
});
const press = (replyId: string): ConversationInput => ({
  kind: 'message',
  understanding: buildUnderstanding(),
  text: '',
  replyId,
  voice: null,
  guestName: 'Ana',
  joined: false,
});

const held: KnownReservation = {
  code: 'TQ-7K3M9A',
  accommodationId: 'arrayan',
  stay,
  party: { adults: 4, children: 0, infants: 0 },
  status: 'held',
  currency: 'ARS',
  totalMinor: 60_000_000,
  depositMinor: 18_000_000,
  paidMinor: 0,
  expiresAt: NOW + 30 * 60_000,
  quote: null,
  paymentUrl: 'https://w.example/pay/TQ-7K3M9A.x',
};

/** Plays inputs one after the other; the last step's reply. */
function play(inputs: readonly ConversationInput[], facts = buildFacts(), state = initialState()) {
  let current: ConversationState = state;
  let last = decide(current, inputs[0] ?? { kind: 'reaction' }, facts, NOW);
  for (const input of inputs) {
    last = decide(current, input, facts, NOW);
    current = last.state;
  }
  return last;
}

const bodyOf = ({ step }: ReturnType<typeof decide>): string =>
  step.kind === 'reply' && 'body' in step.reply ? step.reply.body : '';
const replyOf = ({ step }: ReturnType<typeof decide>): Reply | null =>
  step.kind === 'reply' ? step.reply : null;

describe('from hello to paid', () => {
  const hello = words({ intent: 'greeting' }, 'Hola buenas tardes');
  const dates = words({ intent: 'availability', ...stay, nights: 4 });
  const party = words({ intent: 'availability', adults: 4, children: 0, infants: 0, guests: 4 });

  test('one missing thing is asked at a time, then what is free is listed with prices', () => {
    expect(bodyOf(play([hello]))).toContain('asistente automático');
    expect(bodyOf(play([hello, dates]))).toContain('¿Cuántos serían?');
    const listed = replyOf(play([hello, dates, party]));
    expect(listed?.kind).toBe('list');
    expect(listed?.kind === 'list' && listed.rows.map(({ title }) => title)).toEqual([
      'Cabaña Arrayán',
      'Casa del Muelle',
    ]);
  });

  test('a house that offers nothing at the moment says that nothing is free, to however many', () => {
    const facts = buildFacts({}, NOW, buildProperty({ accommodations: [] }));
    const answered = play([dates, party], facts);
    expect(bodyOf(answered)).toContain('No me queda nada');
    expect(answered.step).toMatchObject({ kind: 'reply', handOff: null });
  });

  test('a choice by row, ordinal, name or comparison is quoted with lines that add up and dates restated', () => {
    const choices: ConversationInput[] = [
      press(`choose:arrayan:${stay.checkIn}:${stay.checkOut}`),
      words({ intent: 'yes', choice: { ordinal: 1 } }),
      words({ intent: 'other', choice: { name: 'arrayan' } }),
      words({ intent: 'other', choice: { superlative: 'cheapest' } }),
    ];
    for (const choice of choices) {
      const quoted = play([hello, dates, party, choice]);
      expect(bodyOf(quoted)).toContain('lunes 11 de enero');
      expect(bodyOf(quoted)).toContain('4 noches');
      expect(quoted.state.pending).toMatchObject({ kind: 'hold', accommodationId: 'arrayan' });
      const confirmed = decide(quoted.state, words({ intent: 'yes' }), buildFacts(), NOW);
      expect(confirmed.step).toMatchObject({
        kind: 'act',
        act: { kind: 'place_hold', accommodationId: 'arrayan', stay, party: { adults: 4 } },
      });
    }
  });

  test('the hold is told with its code, its end on the property’s clock, the deposit and the link', () => {
    const act = {
      kind: 'place_hold' as const,
      accommodationId: 'arrayan',
      stay,
      party: held.party,
      pets: false,
    };
    const told = play([hello, { kind: 'outcome', act, outcome: { kind: 'held', reservation: held } }]);
    expect(replyOf(told)).toMatchObject({ kind: 'link', url: held.paymentUrl });
    for (const part of ['TQ-7K3M9A', '10:30', '180.000']) expect(bodyOf(told)).toContain(part);
  });

  test('paid in time: confirmed with the arrival data and the balance', () => {
    const confirmed = { ...held, status: 'confirmed' as const, paidMinor: 18_000_000, paymentUrl: null };
    const event = {
      event: 'payment_settled' as const,
      settlement: 'confirmed' as const,
      reservation: confirmed,
      alternatives: [],
      amountMinor: 18_000_000,
    };
    const told = play([hello, { kind: 'event', event }]);
    for (const part of ['Confirmada', 'TQ-7K3M9A', '15:00', '420.000']) expect(bodyOf(told)).toContain(part);
  });
});

describe('what may go wrong', () => {
  const taken = buildFacts({
    arrayan: [{ stay, turnoverNights: 0, holdExpiresAt: null }],
    muelle: [{ stay, turnoverNights: 0, holdExpiresAt: null }],
  });

  test('dates taken: up to three priced alternatives', () => {
    const offered = replyOf(
      play(
        [words({ intent: 'availability', ...stay, adults: 4, children: 0, infants: 0, guests: 4 })],
        taken,
      ),
    );
    expect(offered?.kind).toBe('list');
    expect(offered?.kind === 'list' && offered.rows.length).toBe(3);
  });

  test('two fair readings are asked with both as buttons, and the one pressed is taken', () => {
    const second = { checkIn: date('2026-12-04'), checkOut: date('2026-12-06') };
    const first = { checkIn: date('2026-11-27'), checkOut: date('2026-11-29') };
    const asked = play([
      words({
        intent: 'availability',
        ...first,
        alternatives: [second],
        question: 'dates',
        adults: 2,
        children: 0,
      }),
    ]);
    const buttons = replyOf(asked);
    expect(buttons?.kind === 'buttons' && buttons.buttons.map(({ id }) => id)).toEqual([
      'reading:2026-11-27:2026-11-29',
      'reading:2026-12-04:2026-12-06',
    ]);
    const chosen = decide(asked.state, press('reading:2026-12-04:2026-12-06'), buildFacts(), NOW);
    expect(chosen.state.slots).toMatchObject(second);
  });

  test('a miss offers the likeliest steps, a second in a row is a person’s, and then the bot is silent until handed back', () => {
    const miss = words({ intent: 'other' }, 'asdf qwer zxcv');
    expect(replyOf(play([miss]))?.kind).toBe('buttons');
    const given = play([miss, miss]);
    expect(given.step).toMatchObject({ kind: 'reply', handOff: 'not understood' });
    expect(decide(given.state, miss, buildFacts(), NOW + 1000).step).toEqual({
      kind: 'silence',
      reason: 'handed_off',
    });
    const back = decide(given.state, { kind: 'handed_back' }, buildFacts(), NOW + 2000);
    expect(decide(back.state, words({ intent: 'greeting' }), buildFacts(), NOW + 3000).step.kind).toBe(
      'reply',
    );
  });

  test('a cancellation names the refund of the policy and asks before it acts', () => {
    const paid = {
      ...initialState(),
      greeted: true,
      reservation: { ...held, status: 'confirmed' as const, paidMinor: 18_000_000 },
    };
    const asked = play([words({ intent: 'cancel' })], buildFacts(), paid);
    expect(bodyOf(asked)).toContain('180.000');
    expect(decide(asked.state, press('no'), buildFacts(), NOW).step.kind).toBe('reply');
    expect(decide(asked.state, press(`cancel:${held.code}`), buildFacts(), NOW).step).toMatchObject({
      kind: 'act',
      act: { kind: 'cancel', code: held.code },
    });
  });

  test('slots live for a day', () => {
    const first = play([words({ intent: 'availability', ...stay })]);
    const nextDay = decide(
      first.state,
      words({ intent: 'availability', adults: 2, children: 0 }),
      buildFacts(),
      NOW + 25 * 3_600_000,
    );
    expect(nextDay.state.slots.checkIn).toBeNull();
  });

  test('what was kept in another shape begins anew', () => {
    for (const text of [null, '', '{}', '[]', '{"version":0}', 'null'])
      expect(parseState(text)).toEqual(initialState());
  });
});
