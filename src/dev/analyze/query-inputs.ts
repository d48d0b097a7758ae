import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { priceStay } from '../../domain/pricing.ts';
import type { Stay } from '../../domain/stay.ts';
import { reservationCode, uuidv7 } from '../../ids.ts';
import type { NewStay } from '../../ports/gate.ts';
import type { TranscriptBatch } from '../../ports.ts';
import type { Samples } from './samples.ts';

export const STAY_NIGHTS = 3;

const RATES = {
  currency: 'ARS',
  capacity: 4,
  baseRateMinor: 10_000_000,
  weekendMultiplierBp: 12_000,
  weekendNights: [6, 7],
  minNights: 1,
  maxNights: 60,
  includedGuests: 2,
  extraGuestMinor: 0,
  cleaningFeeMinor: 0,
  longStayDiscounts: [],
  depositPercent: 30,
  turnoverNights: 0,
  seasons: [],
} as const;
const PARTY = { adults: 2, children: 0, infants: 0 };

export const stayFrom = (checkIn: CalendarDate): Stay => ({
  checkIn,
  checkOut: addDays(checkIn, STAY_NIGHTS),
});

export const priced = (stay: Stay) => priceStay(RATES, stay, PARTY);

/** The n-th of a batch of holds on nights of their own, each of a guest who is new. */
export function newStay(samples: Samples, n: number): NewStay {
  const stay = stayFrom(addDays(samples.freeFrom, n * STAY_NIGHTS));
  return {
    id: uuidv7(samples.now),
    code: reservationCode(),
    status: 'held',
    idempotencyKey: `new ${n}`,
    requestHash: 'hash',
    stay,
    turnoverNights: 0,
    party: PARTY,
    pets: false,
    channel: 'whatsapp',
    quote: priced(stay),
    currency: 'ARS',
    expiresAt: samples.now + 1_800_000,
    guest: {
      id: uuidv7(samples.now),
      name: 'New Guest',
      phone: `+54929441${n.toString().padStart(5, '0')}`,
      email: null,
      userId: null,
      waId: `54929441${n.toString().padStart(5, '0')}`,
      language: 'es',
    },
    notes: null,
  };
}

/** One turn of a conversation: a message in and its reply. */
export function transcriptOf(samples: Samples, phone: string): TranscriptBatch {
  const message = {
    turnId: 'turn',
    type: 'text',
    body: 'Hola',
    understanding: null,
    trace: null,
    status: null,
    statusRank: 0,
    costCategory: null,
    errorCode: null,
    sentAt: samples.now,
  };
  return {
    propertyId: samples.propertyId,
    guest: {
      name: 'Ana',
      phone,
      email: null,
      userId: `AR.${phone}`,
      waId: phone.slice(1),
      language: 'es',
      formerIds: [],
      mergedIds: [],
      lastMessageAt: samples.now,
      handedOffAt: null,
    },
    messages: [
      { ...message, direction: 'in', messageKey: `in ${phone}`, wamid: `wamid.in.${phone}` },
      { ...message, direction: 'out', messageKey: `out ${phone}`, wamid: null },
    ],
  };
}
