import fc from 'fast-check';
import type {
  Act,
  ActOutcome,
  ConversationInput,
  KnownReservation,
  ReservationEvent,
} from '../domain/conversation/contract.ts';
import { INTENTS, LANGUAGES, type Understanding } from '../domain/nlu/understanding.ts';
import { date, NOW } from './builders.ts';

const MS_PER_DAY = 86_400_000;
const CODES = ['TQ-7K3M9A', 'TQ-9Z8Y7X'];
const IDS = ['coihue', 'arrayan', 'muelle', 'gone'];

export const dateArb = fc
  .integer({ min: -3, max: 700 })
  .map((days) => date(new Date(NOW + days * MS_PER_DAY).toISOString().slice(0, 10)));
export const stayArb = fc
  .tuple(fc.integer({ min: -3, max: 500 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, nights]) => ({
    checkIn: date(new Date(NOW + from * MS_PER_DAY).toISOString().slice(0, 10)),
    checkOut: date(new Date(NOW + (from + nights) * MS_PER_DAY).toISOString().slice(0, 10)),
  }));
export const partyArb = fc.record({
  adults: fc.integer({ min: 1, max: 12 }),
  children: fc.integer({ min: 0, max: 4 }),
  infants: fc.integer({ min: 0, max: 2 }),
});
export const idArb = fc.constantFrom(...IDS);
export const codeArb = fc.constantFrom(...CODES);
export const moneyArb = fc.integer({ min: 0, max: 900_000_000 });

export const reservationArb: fc.Arbitrary<KnownReservation> = fc.record({
  code: codeArb,
  accommodationId: idArb,
  stay: stayArb,
  party: partyArb,
  status: fc.constantFrom('held', 'confirmed', 'in_house', 'checked_out', 'cancelled', 'expired', 'no_show'),
  currency: fc.constant('ARS'),
  totalMinor: moneyArb,
  depositMinor: moneyArb,
  paidMinor: fc.oneof(fc.constant(0), moneyArb),
  expiresAt: fc.option(fc.integer({ min: -60, max: 3_000 }).map((minutes) => NOW + minutes * 60_000)),
  quote: fc.constant(null),
  paymentUrl: fc.option(fc.constant('https://w.example/pay/TQ-7K3M9A.x')),
});

export const understandingArb: fc.Arbitrary<Understanding> = fc.record({
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
  reservationCode: fc.option(codeArb),
  choice: fc.option(
    fc.oneof(
      fc.record({ ordinal: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ name: fc.constantFrom('muelle', 'Cabaña Coihue', 'x', '') }),
      fc.record({ superlative: fc.constantFrom('cheapest', 'largest') }),
    ),
  ),
  change: fc.option(
    fc.record(
      {
        nights: fc.integer({ min: -3, max: 3 }),
        days: fc.integer({ min: -9, max: 9 }),
        adults: fc.integer({ min: -2, max: 2 }),
        children: fc.integer({ min: -2, max: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
  alternatives: fc.array(stayArb, { maxLength: 3 }),
  question: fc.option(fc.constantFrom('date_order', 'dates', 'nights', 'party')),
});

const pressArb = fc.oneof(
  fc.constantFrom('yes', 'no', 'others', 'change_dates', 'availability', 'my_booking', 'person', 'pay'),
  fc.tuple(idArb, stayArb).map(([id, { checkIn, checkOut }]) => `choose:${id}:${checkIn}:${checkOut}`),
  fc
    .tuple(idArb, stayArb, partyArb)
    .map(
      ([id, { checkIn, checkOut }, party]) =>
        `hold:${id}:${checkIn}:${checkOut}:${Object.values(party).join('-')}`,
    ),
  stayArb.map(({ checkIn, checkOut }) => `reading:${checkIn}:${checkOut}`),
  fc.tuple(idArb, fc.nat({ max: 9 })).map(([id, index]) => `photos:${id}:${index}`),
  fc.tuple(fc.constantFrom('cancel', 'move'), codeArb).map((parts) => parts.join(':')),
  fc.tuple(fc.constantFrom('nights', 'party'), fc.nat({ max: 99 })).map((parts) => parts.join(':')),
  dateArb.map((checkIn) => `day:${checkIn}`),
  fc.string({ maxLength: 30 }),
);

export const textArb = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom(
    'no me deja pagar',
    'ya pagué',
    '¿tienen pileta?',
    'otra',
    '2 o 3',
    'a 50000',
    '99.999',
    'el 15',
    '$ 1.000',
  ),
);

const messageArb: fc.Arbitrary<ConversationInput> = fc.record({
  kind: fc.constant('message' as const),
  understanding: understandingArb,
  text: textArb,
  replyId: fc.option<string>(pressArb),
  voice: fc.option<{ confidence: 'high' | 'low' }>(fc.record({ confidence: fc.constantFrom('high', 'low') })),
  guestName: fc.option<string>(
    fc.oneof(fc.constantFrom('Ana', 'April', 'Agent 47'), fc.string({ maxLength: 20 })),
  ),
  joined: fc.boolean(),
});

const alternativesArb = fc.array(
  fc.record({ accommodationId: idArb, stay: stayArb, totalMinor: moneyArb }).map(({ stay, ...one }) => ({
    ...one,
    ...stay,
    name: one.accommodationId,
    currency: 'ARS',
    kind: 'shifted' as const,
  })),
  { maxLength: 3 },
);

const eventArb: fc.Arbitrary<ReservationEvent> = fc.oneof(
  fc.record({ event: fc.constantFrom('hold_expired', 'hold_reminder'), reservation: reservationArb }),
  fc.record({
    event: fc.constant('payment_settled' as const),
    settlement: fc.constantFrom(
      'confirmed',
      'retaken',
      'balance',
      'refund_dates_taken',
      'refund_duplicate',
      'refund_wrong_amount',
      'refund_wrong_state',
    ),
    reservation: reservationArb,
    alternatives: alternativesArb,
    amountMinor: moneyArb,
  }),
  fc.record({
    event: fc.constantFrom('payment_pending', 'payment_rejected', 'payment_refunded'),
    reservation: reservationArb,
    amountMinor: moneyArb,
  }),
  fc.record({
    event: fc.constantFrom('confirmed_by_host', 'cancelled_by_host'),
    reservation: reservationArb,
    refundMinor: moneyArb,
  }),
);

const actArb: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('place_hold' as const),
    accommodationId: idArb,
    stay: stayArb,
    party: partyArb,
    pets: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('release_hold', 'cancel'), code: codeArb, accommodationId: idArb }),
  fc.record({
    kind: fc.constant('move' as const),
    code: codeArb,
    fromAccommodationId: idArb,
    accommodationId: idArb,
    stay: stayArb,
    party: partyArb,
  }),
  fc.record({ kind: fc.constant('find_reservation' as const), code: codeArb }),
);

export const outcomeArb: fc.Arbitrary<ActOutcome> = fc.oneof(
  fc.record({ kind: fc.constantFrom('held', 'moved', 'found', 'released'), reservation: reservationArb }),
  fc.record({ kind: fc.constant('cancelled' as const), reservation: reservationArb, refundMinor: moneyArb }),
  fc.record({ kind: fc.constant('dates_taken' as const), alternatives: alternativesArb }),
  fc.constant({
    kind: 'invalid' as const,
    details: [{ pointer: '/checkIn', detail: 'no arrivals on 24 March' }],
  }),
  fc.record({ kind: fc.constantFrom('not_found', 'wrong_state', 'unknown') }),
);

export const inputArb: fc.Arbitrary<ConversationInput> = fc.oneof(
  { arbitrary: messageArb, weight: 8 },
  { arbitrary: fc.constantFrom<ConversationInput>({ kind: 'reaction' }, { kind: 'handed_back' }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('unsupported' as const),
      what: fc.constantFrom('media', 'voice_failed', 'voice_too_long', 'location'),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('event' as const), event: eventArb }), weight: 2 },
  {
    arbitrary: fc.record({ kind: fc.constant('outcome' as const), act: actArb, outcome: outcomeArb }),
    weight: 2,
  },
);
