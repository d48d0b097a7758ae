import fc from 'fast-check';
import type { Property } from '../domain/accommodation.ts';
import type { Facts } from '../domain/conversation/contract.ts';
import type { ConversationState, Pending } from '../domain/conversation/state.ts';
import { LANGUAGES } from '../domain/nlu/understanding.ts';
import { priceStay } from '../domain/pricing.ts';
import { buildFacts, buildProperty, buildRates, NOW } from './builders.ts';
import {
  codeArb,
  dateArb,
  idArb,
  moneyArb,
  partyArb,
  reservationArb,
  stayArb,
  textArb,
  understandingArb,
} from './conversation-arbitraries.ts';

const quoteArb = fc
  .tuple(stayArb, partyArb)
  .map(([stay, party]) => ({ stay, party, quote: priceStay(buildRates(), stay, party) }));

const pendingArb: fc.Arbitrary<Pending> = fc.oneof(
  fc
    .tuple(idArb, quoteArb)
    .map(([accommodationId, quoted]) => ({ kind: 'hold' as const, accommodationId, ...quoted })),
  fc.record({ kind: fc.constant('cancel' as const), code: codeArb, refundMinor: moneyArb }),
  fc.tuple(codeArb, idArb, idArb, quoteArb).map(([code, fromAccommodationId, accommodationId, quoted]) => ({
    kind: 'move' as const,
    code,
    fromAccommodationId,
    accommodationId,
    ...quoted,
  })),
  fc.record({
    kind: fc.constant('heard' as const),
    understanding: understandingArb,
    text: textArb,
    before: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('dates' as const),
    readings: fc.array(stayArb, { minLength: 1, maxLength: 3 }),
    movingCode: fc.option(codeArb),
  }),
  fc.record({ kind: fc.constant('days' as const), days: fc.array(dateArb, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('moving' as const),
    code: codeArb,
    wish: fc.option(fc.record({ accommodationId: idArb, stay: stayArb, party: partyArb })),
  }),
  fc.record({ kind: fc.constant('lookup' as const), understanding: understandingArb, text: textArb }),
);

/** States of every shape that the types allow, reached or not. */
export const stateArb: fc.Arbitrary<ConversationState> = fc.record({
  version: fc.constant(2 as const),
  language: fc.option(fc.constantFrom(...LANGUAGES)),
  greeted: fc.boolean(),
  asked: fc.option(fc.constantFrom('dates', 'party', 'choice', 'confirm')),
  slots: fc.record({
    checkIn: fc.option(dateArb),
    checkOut: fc.option(dateArb),
    nights: fc.option(fc.integer({ min: 1, max: 40 })),
    month: fc.option(fc.constant('2027-01')),
    adults: fc.option(fc.integer({ min: 0, max: 12 })),
    children: fc.option(fc.integer({ min: 0, max: 4 })),
    infants: fc.option(fc.integer({ min: 0, max: 2 })),
    pets: fc.option(fc.boolean()),
    accommodationId: fc.option(idArb),
  }),
  slotsAt: fc.constantFrom(0, NOW - 60_000, NOW),
  seenAt: fc.constantFrom(0, NOW - 60_000, NOW),
  offers: fc.array(
    fc.record({
      accommodationId: idArb,
      name: fc.constantFrom('Cabaña Coihue', 'Casa del Muelle'),
      stay: stayArb,
      totalMinor: moneyArb,
      capacity: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 4 },
  ),
  quotes: fc.nat({ max: 3 }),
  pending: fc.option(pendingArb),
  reservation: fc.option(reservationArb),
  misses: fc.nat({ max: 2 }),
  paymentTroubles: fc.nat({ max: 2 }),
  handedOffAt: fc.option(fc.constantFrom(NOW - 60_000, 0)),
  said: fc.constant([]),
});

const propertyArb: fc.Arbitrary<Partial<Property>> = fc.constantFrom<Partial<Property>>(
  {},
  { checkInTime: '14:30', checkOutTime: '11:00', depositPercent: 45, cancellationPolicy: [] },
  { country: 'US', currency: 'USD', languages: ['en', 'es'], timeZone: 'America/Denver' },
  {
    country: 'CL',
    currency: 'CLP',
    timeZone: 'America/Santiago',
    texts: { es: { thanks: '¡A vos! Te espero el 3 de marzo.' } },
  },
  { accommodations: [] },
  {
    name: 'Cabañas 4 Estaciones y Alojamientos Turísticos del Lago Nahuel Huapi',
    accommodations: buildProperty().accommodations.map((one, index) => ({
      ...one,
      name: `Cabaña número ${index + 1} con vista larga al lago y a la montaña`,
      photos: [],
    })),
  },
);

const takenArb = fc.dictionary(
  fc.constantFrom('coihue', 'arrayan', 'muelle'),
  fc.array(stayArb, { maxLength: 3 }),
);

export const factsArb: fc.Arbitrary<Facts> = fc.tuple(propertyArb, takenArb).map(([property, taken]) => {
  const live = Object.entries(taken).map(([id, stays]) => [
    id,
    stays.map((stay) => ({ stay, turnoverNights: 0, holdExpiresAt: null })),
  ]);
  return buildFacts(Object.fromEntries(live), NOW, buildProperty(property));
});
