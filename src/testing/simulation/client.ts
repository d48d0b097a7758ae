import { addDays, localDate } from '../../domain/calendar-date.ts';
import type { AccommodationGate, HoldOutcome, HoldRequest, Unavailable } from '../../domain/gate/verbs.ts';
import type { Stay } from '../../domain/stay.ts';
import { UNKEEPABLE } from './gate-statements.ts';
import { Process } from './network.ts';
import type { Random } from './random.ts';
import { isLive } from './tables.ts';
import { nightsAsDays, SKEW_MAX_MS } from './watch.ts';
import type { World } from './world.ts';

/** Stays begin within so many days, so that many want the same nights. */
const WINDOW_DAYS = 14;
const NIGHTS_MAX = 4;
const RETRY_MS = 1_500;
const TRIES_MAX = 400;
/** What a gate did itself it knows as soon as Postgres has answered; what it did not see, once it has looked. */
const SEEN_WITHIN_MS = 15_000;
const HEALED_WITHIN_MS = 25 * 60_000;

export type KnownHold = { readonly code: string; readonly accommodationId: string };

/** Programs that book over the API: they ask again, with the same key, until they know. */
export class Clients {
  readonly #world: World;
  readonly known: KnownHold[] = [];
  readonly blocks: KnownHold[] = [];
  readonly #codeOfKey = new Map<string, string>();
  readonly #requests: HoldRequest[] = [];
  /** Calls that nobody has answered for good. */
  open = 0;

  constructor(world: World) {
    this.#world = world;
  }

  randomStay(random: Random): Stay {
    const today = localDate(this.#world.now, this.#world.property.timeZone);
    const checkIn = addDays(today, random.int(1, WINDOW_DAYS));
    return { checkIn, checkOut: addDays(checkIn, random.int(1, NIGHTS_MAX)) };
  }

  randomAccommodation(random: Random): string {
    return random.pick(this.#world.property.accommodations)?.id ?? '';
  }

  /** An earlier hold is asked for again with its key, sometimes with another request. */
  repeat(random: Random): void {
    const earlier = random.pick(this.#requests);
    if (!earlier) return;
    if (random.chance(0.6)) {
      this.#hold(earlier, random);
      return;
    }
    const accommodationId = this.randomAccommodation(random);
    const stay = random.chance(0.5) ? this.randomStay(random) : earlier.stay;
    this.#hold({ ...earlier, requestHash: `other ${random.token(4)}`, accommodationId, stay }, random);
  }

  /** A hold. So many are refused by Postgres for their values as `unkeepable` says. */
  hold(
    random: Random,
    wanted?: { readonly accommodationId: string; readonly stay: Stay },
    unkeepable = 0.02,
  ): void {
    const request: HoldRequest = {
      propertyId: this.#world.property.id,
      accommodationId: wanted?.accommodationId ?? this.randomAccommodation(random),
      idempotencyKey: `key-${random.token(12)}`,
      requestHash: 'hash',
      stay: wanted?.stay ?? this.randomStay(random),
      party: { adults: random.int(1, 2), children: 0, infants: random.int(0, 1) },
      pets: false,
      guest: {
        name: random.chance(unkeepable) ? UNKEEPABLE : 'Somebody',
        phone: null,
        email: `${random.token(4)}@example.com`,
        userId: null,
        waId: random.chance(0.15) ? `54911000${random.int(1, 6)}` : null,
        language: 'es',
      },
      channel: 'api',
      now: this.#world.now,
    };
    this.#requests.push(request);
    if (this.#requests.length > 50) this.#requests.shift();
    this.#hold(request, random);
  }

  #hold(request: HoldRequest, random: Random): void {
    const startedAt = this.#world.now;
    const { accommodationId, stay, idempotencyKey } = request;
    this.#world.say(`hold ${idempotencyKey} at ${accommodationId}, ${stay.checkIn} to ${stay.checkOut}`);
    const ask = (gate: AccommodationGate, now: number) => gate.placeHold({ ...request, now });
    this.call(accommodationId, random, ask, (outcome, lastAskedAt) =>
      this.#judge(request, outcome, startedAt, lastAskedAt),
    );
  }

  /** Asks until the outcome is known. `onKnown` gets it with the time when it was asked for the last time. */
  call<T extends { readonly kind: string }>(
    accommodationId: string,
    random: Random,
    ask: (gate: AccommodationGate, now: number) => Promise<T>,
    onKnown: (outcome: Exclude<T, Unavailable>, lastAskedAt: number) => void,
  ): void {
    this.open += 1;
    const attempt = async (tries: number): Promise<void> => {
      const run = new Process('API');
      const askedAt = this.#world.now;
      const outcome = await ask(
        this.#world.gates.gatesFor(run).gateOf(accommodationId),
        this.#world.skewedNow(random),
      ).catch((): Unavailable => ({ kind: 'unknown', retryAfterSeconds: 1 }));
      if (isKnown(outcome)) {
        this.open -= 1;
        onKnown(outcome, askedAt);
      } else if (tries > TRIES_MAX) {
        this.#world.watch.fail('every call is answered', `at ${accommodationId}, ${tries} times unknown`);
      } else {
        this.#world.scheduler.after(RETRY_MS + random.int(0, RETRY_MS), () => void attempt(tries + 1));
      }
    };
    void attempt(1);
  }

  /** A call whose answer nobody waits for; one that was lost is made again. */
  tell(accommodationId: string, ask: (gate: AccommodationGate, now: number) => Promise<void>): void {
    const { gates, scheduler, now } = this.#world;
    ask(gates.gatesFor(new Process('API')).gateOf(accommodationId), now).catch(() =>
      scheduler.after(RETRY_MS, () => this.tell(accommodationId, ask)),
    );
  }

  #judge(request: HoldRequest, outcome: HoldOutcome, startedAt: number, askedAt: number): void {
    const { idempotencyKey: key, accommodationId } = request;
    const { watch } = this.#world;
    this.#world.say(
      `  ${key}: ${outcome.kind}${outcome.kind === 'held' ? ` ${outcome.reservation.code}` : ''}`,
    );
    const born = watch.bornOf(key);
    const isAsAsked =
      born?.stay.checkIn === request.stay.checkIn && born.stay.checkOut === request.stay.checkOut;
    switch (outcome.kind) {
      case 'held': {
        const { code } = outcome.reservation;
        if (born?.code !== code)
          watch.fail('a hold that is told exists', `${key}: ${code}, ${born?.code ?? 'no row'}`);
        const told = this.#codeOfKey.get(key);
        if (told !== undefined && told !== code && this.#exists(told))
          watch.fail('a key is one hold', `${key}: ${told}, ${code}`);
        if (born && !isAsAsked) watch.fail('a hold is of the nights that were asked for', key);
        this.#codeOfKey.set(key, code);
        if (told === undefined) this.known.push({ code, accommodationId });
        return;
      }
      case 'dates-taken':
        if (!this.#isTaken(request, startedAt, askedAt))
          watch.fail(
            'only taken nights are refused',
            `${key} at ${accommodationId}: ${this.#lastTaken(request)}`,
          );
        if (born && born.createdAt > startedAt - SKEW_MAX_MS && this.#isLiveAt(born.code, accommodationId))
          watch.fail('a refusal leaves no hold behind', `${key}: ${born.code}`);
        // Another wish under an old key may be refused from memory before the key is looked at: nothing is sold by it.
        if (
          isAsAsked &&
          born?.accommodationId === accommodationId &&
          this.#isLiveAt(this.#codeOfKey.get(key), accommodationId)
        )
          watch.fail('a key is one hold', `${key}: held, then refused`);
        return;
      case 'invalid':
        if (request.guest.name !== UNKEEPABLE && !this.#breaksARule(request))
          watch.fail('what keeps the rules is accepted', `${key}: ${JSON.stringify(outcome.errors)}`);
        return;
      case 'idempotency-key-reused':
        if (born === null) watch.fail('a refusal leaves no key behind', key);
    }
  }

  /** Unless somebody deleted it by hand. */
  #exists(code: string | undefined): boolean {
    return code !== undefined && this.#world.tables.reservations.has(code);
  }

  /**
   * A gate made anew knows the keys of live holds alone: the repeat of one that ended, moved away, or came back by late money may be
   * refused.
   */
  #isLiveAt(code: string | undefined, accommodationId: string): boolean {
    const row = code === undefined ? undefined : this.#world.tables.reservations.get(code);
    const cameBack = row?.instants.expired_at !== undefined;
    return row !== undefined && !cameBack && isLive(row) && row.accommodationId === accommodationId;
  }

  #breaksARule({ accommodationId, stay }: HoldRequest): boolean {
    const { accommodations, timeZone } = this.#world.property;
    const rates = accommodations.find(({ id }) => id === accommodationId)?.rates;
    const days = nightsAsDays(stay, 0);
    return (
      days.to - days.from < (rates?.minNights ?? 1) || stay.checkIn <= localDate(this.#world.now, timeZone)
    );
  }

  /** Who had these nights last, for the report. */
  #lastTaken({ accommodationId, stay }: HoldRequest): string {
    const { from, to } = nightsAsDays(stay, 0);
    const others = this.#world.watch.occupanciesOf(accommodationId);
    const last = others.filter((one) => one.from < to && from < one.to).at(-1);
    if (!last) return 'nobody ever had them';
    const time = (at: number | null): string =>
      at === null ? 'never' : new Date(at).toISOString().slice(11, 23);
    const by = last.endedBy === null || last.endedBy.by === 'hand' ? 'hand' : last.endedBy.by.name;
    return `${last.code} until ${time(last.until)} by ${by}, hold ends ${time(last.expiresAt)}`;
  }

  /** True if the nights were taken at some instant that the gate may have looked at. */
  #isTaken({ accommodationId, stay }: HoldRequest, startedAt: number, askedAt: number): boolean {
    const { watch, gates, property } = this.#world;
    const rates = property.accommodations.find(({ id }) => id === accommodationId)?.rates;
    const { from, to } = nightsAsDays(stay, rates?.turnoverNights ?? 0);
    const { process } = gates.instanceOf(accommodationId);
    return watch.occupanciesOf(accommodationId).some((one) => {
      if (one.to <= from || to <= one.from) return false;
      const isSeen = one.endedBy?.by === process && one.endedBy.fate?.answer === 'told';
      const until = (one.until ?? Number.POSITIVE_INFINITY) + (isSeen ? SEEN_WITHIN_MS : HEALED_WITHIN_MS);
      const expires = (one.expiresAt ?? Number.POSITIVE_INFINITY) + 2 * SKEW_MAX_MS;
      return Math.min(until, expires) >= Math.min(startedAt, askedAt);
    });
  }
}

const isKnown = <T extends { readonly kind: string }>(
  outcome: T | Unavailable,
): outcome is Exclude<T, Unavailable> => outcome.kind !== 'unknown';
