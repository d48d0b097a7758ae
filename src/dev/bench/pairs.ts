import { createHmac } from 'node:crypto';
import { verifySignature } from '../../adapters/whatsapp/verify-signature.ts';
import type { Season } from '../../domain/accommodation.ts';
import {
  type AccommodationNights,
  buildNights,
  decodeNights,
  encodeNights,
  HORIZON_NIGHTS,
  isFree,
  type LiveStay,
} from '../../domain/availability.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { priceStay } from '../../domain/pricing.ts';
import type { Stay } from '../../domain/stay.ts';
import { buildRates, date, NOW } from '../../testing/builders.ts';
import { naivePriceMinor } from '../../testing/naive-pricing.ts';
import type { Pair } from './pair.ts';

const TODAY = date('2026-11-24');
const PARTY = { adults: 2, children: 2, infants: 0 };
const NIGHTS = [1, 7, 30, 365] as const;
const ACCOMMODATIONS = [1, 50, 1_000] as const;

const season = (id: string, from: string, to: string, rateMinor: number): Season => ({
  id,
  accommodationId: null,
  name: id,
  fromDate: date(from),
  toDate: date(to),
  rateMinor,
  multiplierBp: null,
  minNights: null,
  closedToArrival: false,
  closedToDeparture: false,
  stopSell: false,
});

const RATES = buildRates({
  seasons: [
    season('Verano', '2026-12-15', '2027-03-01', 14_000_000),
    season('Semana Santa', '2027-03-24', '2027-03-29', 16_000_000),
    season('Invierno', '2027-07-01', '2027-08-01', 12_000_000),
  ],
});

const stayOf = (from: number, nights: number): Stay => ({
  checkIn: addDays(TODAY, from),
  checkOut: addDays(TODAY, from + nights),
});

/** The price of stays that begin before the summer. */
export const pricePairs = (): Pair[] =>
  NIGHTS.map((nights) => {
    const stay = stayOf(10, nights);
    return {
      name: `price of ${nights} ${nights === 1 ? 'night' : 'nights'}`,
      naive: 'a loop over the nights',
      ours: () => priceStay(RATES, stay, PARTY).totalMinor,
      twin: () => naivePriceMinor(RATES, stay, PARTY),
    };
  });

/** A calendar that is two thirds full: a stay of four nights every six, with what the plain way would keep of it. */
function calendarOf(index: number): {
  readonly nights: AccommodationNights;
  readonly stays: readonly Stay[];
} {
  const stays: Stay[] = [];
  for (let from = index % 6; from + 4 < HORIZON_NIGHTS; from += 6) stays.push(stayOf(from, 4));
  const liveStays = stays.map((stay): LiveStay => ({ stay, turnoverNights: 0, holdExpiresAt: null }));
  const accommodationId = `accommodation-${index}`;
  const nights = buildNights({ accommodationId, rates: RATES, liveStays, fromDate: TODAY, now: NOW });
  return { nights, stays };
}

/** Which accommodations are free for two nights, asked of every tenth date of the horizon. */
export const availabilityPairs = (): Pair[] =>
  ACCOMMODATIONS.map((count) => {
    const calendars = Array.from({ length: count }, (_, index) => calendarOf(index));
    const asked = Array.from({ length: HORIZON_NIGHTS / 10 }, (_, index) => stayOf(index * 10, 2));
    const countFree = (isOneFree: (calendar: (typeof calendars)[number], stay: Stay) => boolean): number => {
      let free = 0;
      for (const stay of asked) for (const one of calendars) if (isOneFree(one, stay)) free += 1;
      return free;
    };
    return {
      name: `${asked.length} stays in ${count} ${count === 1 ? 'calendar' : 'calendars'} of ${HORIZON_NIGHTS} nights`,
      naive: 'the list of stays, night by night',
      ours: () => countFree(({ nights }, stay) => isFree(nights, stay, NOW)),
      twin: () => countFree(({ stays }, stay) => nightsAreFree(stays, stay)),
    };
  });

function nightsAreFree(stays: readonly Stay[], { checkIn, checkOut }: Stay): boolean {
  for (let night = checkIn; night < checkOut; night = addDays(night, 1)) {
    if (stays.some((other) => other.checkIn <= night && night < other.checkOut)) return false;
  }
  return true;
}

/** One accommodation's nights to text and back. */
export function snapshotPairs(): Pair[] {
  const { nights, stays } = calendarOf(0);
  const encoded = encodeNights(nights);
  const days: CalendarDate[] = Array.from({ length: HORIZON_NIGHTS }, (_, day) => addDays(TODAY, day));
  const isBusy = (day: CalendarDate) => !nightsAreFree(stays, { checkIn: day, checkOut: addDays(day, 1) });
  const plain = JSON.stringify(days.map((day) => ({ date: day, busy: isBusy(day) })));
  const naive = `a JSON object a night: ${plain.length.toLocaleString('en')} characters, ours ${encoded.length}`;
  const asked = stayOf(4, 2);
  return [
    {
      name: 'snapshot written',
      naive,
      ours: () => encodeNights(nights).length > 0,
      twin: () => JSON.stringify(days.map((day) => ({ date: day, busy: isBusy(day) }))).length > 0,
    },
    {
      name: 'snapshot read, and asked once',
      naive,
      ours: () => {
        const read = decodeNights(nights.accommodationId, encoded);
        return read.ok && isFree(read.value, asked, NOW);
      },
      twin: () => {
        const read: { date: string; busy: boolean }[] = JSON.parse(plain);
        return !read.some(
          (night) => asked.checkIn <= night.date && night.date < asked.checkOut && night.busy,
        );
      },
    },
  ];
}

/** A text message of the size that Meta sends. */
export function signaturePairs(): Pair[] {
  const secret = 'local-app-secret';
  const body = Uint8Array.from(Buffer.from(JSON.stringify({ entry: 'x'.repeat(700) })));
  const signature = createHmac('sha256', secret).update(body).digest();
  const header = `sha256=${signature.toString('hex')}`;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return [
    {
      name: 'signature of a webhook',
      naive: 'importing the key each time',
      ours: () => verifySignature(secret, header, body),
      twin: async () => {
        const key = await crypto.subtle.importKey('raw', Buffer.from(secret), hmac, false, ['verify']);
        return crypto.subtle.verify('HMAC', key, signature, body);
      },
    },
  ];
}
