import { addDays, type CalendarDate, weekdayOf } from '../../src/domain/calendar-date.ts';
import type { Stay } from '../../src/domain/stay.ts';

export type CatalogAccommodation = { readonly id: string; readonly name: string; readonly capacity: number };
/** What a run knows of a property before it begins. */
export type CatalogProperty = {
  readonly name: string;
  readonly phoneNumberId: string;
  readonly apiKey: string;
  readonly accommodations: readonly CatalogAccommodation[];
};

/** All that a journey reads: its driver's randomness, signature and clock are in here, so that it is pure. */
export type Setting = {
  /** Distinguishes the run in ids; letters and digits. */
  readonly runId: string;
  /** Counts the journeys of the run from 0, each once. */
  readonly iteration: number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** HMAC-SHA256 in hexadecimal. */
  readonly hmac: (secret: string, text: string) => string;
  /** Unix ms. */
  readonly now: () => number;
  readonly appSecret: string;
  readonly today: CalendarDate;
  readonly catalog: readonly CatalogProperty[];
  /** The host's session; empty: the admin journeys are left out. */
  readonly adminCookie: string;
  /** Mean time a guest reads before answering; 0: answers at once. */
  readonly thinkMs: number;
  /** First of the run's guests, as a number of eight digits. */
  readonly guestBase: number;
};

const EIGHT_DIGITS = 100_000_000;
const FIRST_DAY = 5;
const DAYS = 690;
const NIGHTS_MIN = 3;
const NIGHTS_SPAN = 4;
const WEEKENDS = 0.75;
const FRIDAY = 5;
const DAYS_A_WEEK = 7;

/** xorshift on 32 bits: the same seed gives the same run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0 || 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

export function pick<T>(setting: Setting, list: readonly T[]): T {
  const found = list[Math.floor(setting.random() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** Every journey has a guest of its own: a phone number nobody else in the run has. */
export const guestOf = ({ guestBase, iteration }: Setting): string =>
  `54911${String((guestBase + iteration) % EIGHT_DIGITS).padStart(8, '0')}`;

/**
 * Up to 695 days ahead. Three of four guests want a weekend, Friday to Monday, as people with work and school do; the others any three to
 * six nights. None shorter, because high seasons ask for three.
 */
export function someStay(setting: Setting): Stay {
  const day = addDays(setting.today, FIRST_DAY + Math.floor(setting.random() * DAYS));
  if (setting.random() < WEEKENDS) {
    const friday = addDays(day, (FRIDAY - weekdayOf(day) + DAYS_A_WEEK) % DAYS_A_WEEK);
    return { checkIn: friday, checkOut: addDays(friday, NIGHTS_MIN) };
  }
  return { checkIn: day, checkOut: addDays(day, NIGHTS_MIN + Math.floor(setting.random() * NIGHTS_SPAN)) };
}

/** Around the mean, from half of it to one and a half. */
export const thinkTime = ({ thinkMs, random }: Setting): number => Math.round(thinkMs * (0.5 + random()));
