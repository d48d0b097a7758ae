import { setTimeout as delay } from 'node:timers/promises';
import { addDays, localDate } from '../../domain/calendar-date.ts';
import type { Stay } from '../../domain/stay.ts';
import type { Invariant } from './invariants.ts';
import { Random, subSeed } from './random.ts';
import { type Json, listIn, type StackAnswer, type StackClient, textIn } from './stack-client.ts';
import type { Violation } from './watch.ts';

const FIRST_DAY = 30;
const WINDOW_DAYS = 12;
const NIGHTS = { min: 3, max: 5 };
const RETRY_MS = 300;
const TRIES_MAX = 150;
const GUESTS = 6;

export type AskedHold = {
  readonly key: string;
  readonly body: Json;
  /** Every outcome that was told: a code, or `refused`. */
  readonly told: string[];
};

/** The people around a running stack, what they asked for and what they were told. */
export class StackWorld {
  readonly client: StackClient;
  /** Of the action that is drawn just now. */
  random: Random;
  readonly seen: Record<string, number> = {};
  readonly log: string[] = [];
  readonly violations: Violation[] = [];
  readonly holds: AskedHold[] = [];
  readonly codes: string[] = [];
  /** Payment links by code, as they were told while the hold lived. */
  readonly tokens = new Map<string, string>();
  readonly blocks: string[] = [];
  readonly handCodes: string[] = [];
  /** Accepted messages, by the guest who wrote them. */
  readonly accepted = new Map<string, string[]>();
  accommodationIds: readonly string[] = [];
  readonly #open = new Set<Promise<void>>();
  readonly #startedAt = Date.now();

  constructor(client: StackClient, seed: number) {
    this.client = client;
    this.random = new Random(subSeed(seed, 7));
  }

  async meet(): Promise<void> {
    const { body } = await this.client.api('GET', '/accommodations');
    this.accommodationIds = listIn(body, 'accommodations').map((one) => textIn(one, 'id'));
  }

  say(what: string): void {
    this.log.push(`${((Date.now() - this.#startedAt) / 1_000).toFixed(3).padStart(8)}  ${what}`);
  }

  count(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }

  fail(invariant: Invariant, detail: string): void {
    this.violations.push({ invariant, detail });
    this.say(`broken: ${invariant}: ${detail}`);
  }

  /** What goes on while the world goes on; the run waits for it before it settles. */
  begin(work: Promise<void>): void {
    const open = work
      .catch((error: unknown) => this.fail('no error is left alone', String(error)))
      .finally(() => this.#open.delete(open));
    this.#open.add(open);
  }

  async untilDone(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
  }

  /** Asks until the outcome is known: nobody answered, or 429 or 5xx, is asked again. */
  async known(ask: () => Promise<StackAnswer>, what: string): Promise<StackAnswer> {
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const answer = await ask();
      if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) return answer;
      this.count(answer.status === 503 ? 'asked to try again' : 'no answer');
      await delay(RETRY_MS);
    }
    this.fail('every call is answered', what);
    return { status: 0, body: {} };
  }

  stay(): Stay {
    const today = localDate(Date.now(), 'America/Argentina/Buenos_Aires');
    const checkIn = addDays(today, FIRST_DAY + this.random.int(0, WINDOW_DAYS));
    return { checkIn, checkOut: addDays(checkIn, this.random.int(NIGHTS.min, NIGHTS.max)) };
  }

  accommodation(): string {
    return this.random.pick(this.accommodationIds) ?? '';
  }

  guest(): string {
    return `54911777000${this.random.int(1, GUESTS)}`;
  }
}
