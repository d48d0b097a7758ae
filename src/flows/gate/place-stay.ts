import type { Accommodation, Property } from '../../domain/accommodation.ts';
import { localDate } from '../../domain/calendar-date.ts';
import { toWellFormedText } from '../../domain/gate/clean-text.ts';
import type { BlockOutcome, BlockRequest, HoldOutcome, HoldRequest } from '../../domain/gate/verbs.ts';
import { validateStay } from '../../domain/hold.ts';
import { priceStay } from '../../domain/pricing.ts';
import type { Reservation } from '../../domain/reservation.ts';
import type { Stay } from '../../domain/stay.ts';
import type { CommitAnswer, KeyedReservation, NewStay } from '../../ports/gate.ts';
import type { GateState } from './gate-state.ts';
import { UNKNOWN } from './gate-state.ts';
import { type CommitOutcome, GroupCommit } from './group-commit.ts';

const NO_GUESTS = { adults: 0, children: 0, infants: 0 };
const MINUTE_MS = 60_000;

type Placed =
  | { readonly kind: 'keyed'; readonly keyed: KeyedReservation; readonly mine: boolean }
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' };

const rowsOf = ({ expired, byKey }: CommitAnswer): readonly Reservation[] => [
  ...expired,
  ...byKey.map(({ reservation }) => reservation),
];

/** Puts new stays through the gate: refused from memory, or committed with those who come at the same time. */
export class StayPlacer {
  readonly #state: GateState;
  readonly #commits: GroupCommit;

  constructor(state: GateState, propertyId: () => string) {
    this.#state = state;
    const where = () => ({ propertyId: propertyId(), accommodationId: state.accommodationId });
    const { database, metrics } = state.ports;
    this.#commits = new GroupCommit(state.ports, where, async (rows, place) => {
      const commit = () => database.commit(rows, place);
      const answer = await state.asking(place.now, commit, rowsOf);
      if (answer.ok && answer.value.expired.length > 0)
        metrics.count('holds_expired_total', {}, answer.value.expired.length);
      return answer;
    });
  }

  async hold(request: HoldRequest): Promise<HoldOutcome> {
    const outcome = await this.#hold(request);
    const label = outcome.kind === 'held' && outcome.repeated ? 'repeated' : outcome.kind;
    this.#state.ports.metrics.count('hold_attempts_total', { outcome: label });
    return outcome;
  }

  async #hold(request: HoldRequest): Promise<HoldOutcome> {
    const { now, party } = request;
    if (!(await this.#state.ready(now))) return UNKNOWN;
    const known = this.#state.memory.keyed(request.idempotencyKey);
    if (known) return this.#repeated(known, request);
    const place = await this.#state.accommodation(now);
    if (!place || place.property.id !== request.propertyId) {
      return { kind: 'invalid', errors: [{ pointer: '/accommodationId', detail: 'is not known here' }] };
    }
    const { rates } = place.accommodation;
    const stay = validateStay({
      stay: request.stay,
      party,
      rates,
      today: localDate(now, place.property.timeZone),
    });
    if (!stay.ok) return { kind: 'invalid', errors: stay.error };
    // Most of a crowd loses: nothing is made for who is refused from memory.
    if (this.#isTaken(stay.value, rates.turnoverNights, now))
      return { kind: 'dates-taken', alternatives: await this.#state.alternatives(stay.value, party, now) };
    const row = this.#holdRow(request, stay.value, place);
    const placed = await this.#place(row, now);
    switch (placed.kind) {
      case 'keyed':
        return placed.mine
          ? { kind: 'held', reservation: placed.keyed.reservation, repeated: false }
          : this.#repeated(placed.keyed, request);
      case 'taken':
        return { kind: 'dates-taken', alternatives: await this.#state.alternatives(stay.value, party, now) };
      case 'refused':
        return { kind: 'invalid', errors: [{ pointer: '', detail: 'holds a value that cannot be kept' }] };
      case 'unknown':
        return UNKNOWN;
    }
  }

  #isTaken(stay: Stay, turnoverNights: number, now: number): boolean {
    const taken = this.#state.memory.collision(stay, turnoverNights, null, now);
    if (taken) this.#state.checkBehind(taken.verifiedAt, now);
    return taken !== null;
  }

  #holdRow(
    request: HoldRequest,
    stay: Stay,
    {
      property,
      accommodation: { rates },
    }: { readonly property: Property; readonly accommodation: Accommodation },
  ): NewStay {
    return {
      ...this.#common(request, stay, rates.turnoverNights),
      status: 'held',
      requestHash: request.requestHash,
      party: request.party,
      pets: request.pets,
      channel: request.channel,
      quote: priceStay(rates, stay, request.party),
      currency: rates.currency,
      expiresAt: request.now + Math.round(property.holdMinutes * MINUTE_MS),
      guest: this.#guestOf(request),
      notes: null,
    };
  }

  /** A key remembers the hold that it made; with another request it is an error. */
  #repeated({ requestHash, reservation }: KeyedReservation, request: HoldRequest): HoldOutcome {
    if (requestHash !== request.requestHash) return { kind: 'idempotency-key-reused' };
    return { kind: 'held', reservation, repeated: true };
  }

  async block(request: BlockRequest): Promise<BlockOutcome> {
    const { now, stay } = request;
    if (!(await this.#state.ready(now))) return UNKNOWN;
    const place = await this.#state.accommodation(now);
    if (!place || place.property.id !== request.propertyId) {
      return { kind: 'invalid', errors: [{ pointer: '/accommodationId', detail: 'is not known here' }] };
    }
    if (stay.checkIn >= stay.checkOut)
      return { kind: 'invalid', errors: [{ pointer: '/checkOut', detail: 'must be after checkIn' }] };
    const known = this.#state.memory.keyed(request.idempotencyKey);
    if (known) return { kind: 'blocked', reservation: known.reservation, repeated: true };
    const row: NewStay = {
      ...this.#common(request, stay, 0),
      status: 'blocked',
      requestHash: '',
      party: NO_GUESTS,
      pets: false,
      channel: 'admin',
      quote: null,
      currency: place.property.currency,
      expiresAt: null,
      guest: null,
      notes: request.note === null ? null : toWellFormedText(request.note),
    };
    const placed = await this.#place(row, now);
    switch (placed.kind) {
      case 'keyed':
        return { kind: 'blocked', reservation: placed.keyed.reservation, repeated: !placed.mine };
      case 'taken':
        return { kind: 'dates-taken', alternatives: [] };
      case 'refused':
        return { kind: 'invalid', errors: [{ pointer: '', detail: 'holds a value that cannot be kept' }] };
      case 'unknown':
        return UNKNOWN;
    }
  }

  /** Refuse from memory, else wait for who is on the way to these nights, else go. Check and claim are one synchronous step. */
  async #place(row: NewStay, now: number): Promise<Placed> {
    const { memory } = this.#state;
    for (;;) {
      const known = memory.keyed(row.idempotencyKey);
      if (known) return { kind: 'keyed', keyed: known, mine: false };
      if (this.#isTaken(row.stay, row.turnoverNights, now)) return { kind: 'taken' };
      const inTheWay = memory.claimInTheWay(row.stay, row.turnoverNights);
      if (!inTheWay) break;
      await inTheWay.settled;
    }
    const claim = memory.claim(row.stay, row.turnoverNights);
    try {
      return await this.#settle(await this.#commits.add(row, now), now);
    } finally {
      claim.release();
    }
  }

  /** Memory has learnt what was committed before the claim is released, so that who waited sees it. */
  async #settle(outcome: CommitOutcome, now: number): Promise<Placed> {
    switch (outcome.kind) {
      case 'keyed':
        this.#state.memory.learnKey(outcome.keyed);
        return outcome;
      case 'taken-outside':
        await this.#state.reread(now);
        return { kind: 'taken' };
      case 'refused':
        return { kind: 'refused' };
      case 'unknown':
        this.#state.markStale();
        return { kind: 'unknown' };
    }
  }

  #common(request: HoldRequest | BlockRequest, stay: Stay, turnoverNights: number) {
    const { ids } = this.#state.ports;
    return {
      id: ids.uuid(request.now),
      code: ids.code(),
      idempotencyKey: request.idempotencyKey,
      stay,
      turnoverNights,
    };
  }

  #guestOf({ guest, now }: HoldRequest): NewStay['guest'] {
    const clean = (text: string | null): string | null => (text === null ? null : toWellFormedText(text));
    return {
      id: this.#state.ports.ids.uuid(now),
      name: toWellFormedText(guest.name),
      phone: clean(guest.phone),
      email: clean(guest.email),
      userId: clean(guest.userId),
      waId: clean(guest.waId),
      language: guest.language,
    };
  }
}
