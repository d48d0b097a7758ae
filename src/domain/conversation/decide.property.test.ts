import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFacts, date, NOW } from '../../testing/builders.ts';
import { INTENTS, LANGUAGES, type Understanding } from '../nlu/understanding.ts';
import type { ConversationInput, KnownReservation, Reply } from './contract.ts';
import { decide } from './decide.ts';
import { LIMITS } from './replies/limits.ts';
import { initialState, parseState } from './state.ts';

const stay = { checkIn: date('2027-01-11'), checkOut: date('2027-01-15') };

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

const dateArb = fc
  .integer({ min: -3, max: 700 })
  .map((days) => date(new Date(NOW + days * 86_400_000).toISOString().slice(0, 10)));
const understandingArb: fc.Arbitrary<Understanding> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  intent: fc.constantFrom(...INTENTS),
  checkIn: fc.option(dateArb),
  checkOut: fc.option(dateArb),
  nights: fc.option(fc.integer({ min: 1, max: 40 })),
  month: fc.option(fc.constantFrom('2027-01', '2027-02')),
  adults: fc.option(fc.integer({ min: 0, max: 12 })),
  children: fc.option(fc.integer({ min: 0, max: 4 })),
  infants: fc.option(fc.integer({ min: 0, max: 2 })),
  guests: fc.constant(null),
  pets: fc.option(fc.boolean()),
  reservationCode: fc.option(fc.constant('TQ-7K3M9A')),
  choice: fc.option(
    fc.oneof(
      fc.record({ ordinal: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ name: fc.constantFrom('muelle', 'x') }),
      fc.constant({ superlative: 'largest' as const }),
    ),
  ),
  change: fc.option(
    fc.record({ nights: fc.integer({ min: -3, max: 3 }), adults: fc.integer({ min: -2, max: 2 }) }),
  ),
  alternatives: fc.constant([]),
  question: fc.option(fc.constantFrom('date_order', 'dates', 'nights', 'party')),
});
const inputArb: fc.Arbitrary<ConversationInput> = fc.oneof(
  understandingArb.chain((understanding) =>
    fc.record({
      kind: fc.constant('message' as const),
      understanding: fc.constant(understanding),
      text: fc.string({ maxLength: 60 }),
      replyId: fc.option(
        fc.constantFrom(
          'yes',
          'no',
          'others',
          'change_dates',
          'pay',
          'person',
          'choose:muelle:2027-01-11:2027-01-15',
          'photos:muelle:1',
          'junk',
        ),
      ),
      voice: fc.option(fc.record({ confidence: fc.constantFrom('high', 'low') })),
      guestName: fc.constant(null),
      joined: fc.boolean(),
    }),
  ),
  fc.constantFrom<ConversationInput>(
    { kind: 'reaction' },
    { kind: 'handed_back' },
    { kind: 'unsupported', what: 'media' },
    { kind: 'event', event: { event: 'hold_expired', reservation: held } },
    {
      kind: 'event',
      event: {
        event: 'payment_settled',
        settlement: 'refund_dates_taken',
        reservation: held,
        alternatives: [],
        amountMinor: 5,
      },
    },
    {
      kind: 'outcome',
      act: { kind: 'cancel', code: held.code, accommodationId: 'arrayan' },
      outcome: { kind: 'unknown' },
    },
    {
      kind: 'outcome',
      act: { kind: 'cancel', code: held.code, accommodationId: 'arrayan' },
      outcome: { kind: 'dates_taken', alternatives: [] },
    },
    {
      kind: 'outcome',
      act: { kind: 'find_reservation', code: held.code },
      outcome: { kind: 'found', reservation: held },
    },
  ),
);

describe('properties', () => {
  test('every state × every input has one answer within WhatsApp’s limits, and no figure is ever stopped', () => {
    fc.assert(
      fc.property(fc.array(inputArb, { minLength: 1, maxLength: 8 }), (inputs) => {
        let state = initialState();
        for (const input of inputs) {
          const decided = decide(state, input, buildFacts(), NOW);
          state = parseState(JSON.stringify(decided.state));
          expect(state).toEqual(decided.state);
          if (decided.step.kind === 'reply') checkLimits(decided.step.reply);
          if (decided.step.kind === 'reply')
            expect(decided.step.handOff).not.toBe('a figure without a source was stopped');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function checkLimits(reply: Reply): void {
  if ('body' in reply) {
    expect(reply.body.length).toBeGreaterThan(0);
    expect(reply.body.length).toBeLessThanOrEqual(
      reply.kind === 'text' || reply.kind === 'list' ? LIMITS.text : LIMITS.buttonsBody,
    );
  }
  if (reply.kind === 'buttons') {
    expect(reply.buttons.length).toBeGreaterThan(0);
    expect(reply.buttons.length).toBeLessThanOrEqual(3);
    for (const { title } of reply.buttons) expect(title.length).toBeLessThanOrEqual(20);
    expect(new Set(reply.buttons.map(({ title }) => title)).size).toBe(reply.buttons.length);
  }
  if (reply.kind === 'list') {
    expect(reply.rows.length).toBeLessThanOrEqual(10);
    for (const { title, description } of reply.rows) {
      expect(title.length).toBeLessThanOrEqual(24);
      expect((description ?? '').length).toBeLessThanOrEqual(72);
    }
  }
}
