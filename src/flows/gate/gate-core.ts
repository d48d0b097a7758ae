import { localDate } from '../../domain/calendar-date.ts';
import { planImport } from '../../domain/gate/import-plan.ts';
import type {
  AccommodationGate,
  CancelOutcome,
  ChangeOutcome,
  HostNote,
  ImportOutcome,
  ImportRequest,
  MoveRequest,
  Unavailable,
} from '../../domain/gate/verbs.ts';
import { validateStay } from '../../domain/hold.ts';
import { refundFor } from '../../domain/policy.ts';
import { priceStay } from '../../domain/pricing.ts';
import {
  type Reservation,
  type ReservationStatus,
  type ReservationVerb,
  TRANSITIONS,
  transition,
} from '../../domain/reservation.ts';
import type { Change, ChangeAnswer, GatePorts } from '../../ports/gate.ts';
import { GateState, UNKNOWN } from './gate-state.ts';
import { StayPlacer } from './place-stay.ts';
import { settleAtGate } from './settle-at-gate.ts';

const MINUTE_MS = 60_000;

type Called = { readonly code: string; readonly now: number; readonly note?: HostNote | undefined };

const rowsOf = ({ reservation }: ChangeAnswer): readonly Reservation[] => (reservation ? [reservation] : []);

/** The statuses from which a verb leads to `to`. */
const statusesBefore = (verb: ReservationVerb): ReservationStatus[] =>
  (Object.keys(TRANSITIONS) as ReservationStatus[]).filter((status) => transition(status, verb) !== null);

/**
 * The gate of one accommodation, without anything of Durable Objects in it: memory, group commit and the verbs. Whoever runs it gives it
 * the ports; at any instant it may be thrown away and made anew.
 */
export class GateCore implements AccommodationGate {
  readonly #state: GateState;
  readonly #placer: StayPlacer;
  #propertyId = '';

  constructor(accommodationId: string, ports: GatePorts) {
    this.#state = new GateState(accommodationId, ports);
    this.#placer = new StayPlacer(this.#state, () => this.#propertyId);
  }

  placeHold: AccommodationGate['placeHold'] = (request) => {
    this.#propertyId = request.propertyId;
    return this.#placer.hold(request);
  };

  block: AccommodationGate['block'] = (request) => {
    this.#propertyId = request.propertyId;
    return this.#placer.block(request);
  };

  confirm: AccommodationGate['confirm'] = (request) => settleAtGate(this.#state, request);

  async extend({ code, now }: Called): Promise<ChangeOutcome> {
    const property = await this.#state.property(now);
    const expiresAt = now + Math.round((property?.holdMinutes ?? 0) * MINUTE_MS);
    return this.#change({ code, now }, 'extend', 'held', 'extended_at', {
      expiresAt,
      onlyIfNull: 'extended_at',
      onlyIfExpiresAfter: now,
    });
  }

  release(called: Called): Promise<ChangeOutcome> {
    return this.#change(called, 'release', 'cancelled', 'cancelled_at');
  }

  /** A host confirms a live hold without a payment through us. */
  confirmByHost(called: Called): Promise<ChangeOutcome> {
    return this.#change(called, 'confirm', 'confirmed', 'confirmed_at', { onlyIfExpiresAfter: called.now });
  }

  unblock(called: Called): Promise<ChangeOutcome> {
    return this.#change(called, 'unblock', 'cancelled', 'cancelled_at');
  }

  checkIn(called: Called): Promise<ChangeOutcome> {
    return this.#change(called, 'check_in', 'in_house', 'checked_in_at');
  }

  checkOut(called: Called): Promise<ChangeOutcome> {
    return this.#change(called, 'check_out', 'checked_out', 'checked_out_at');
  }

  noShow(called: Called): Promise<ChangeOutcome> {
    return this.#change(called, 'no_show', 'no_show', 'no_show_at');
  }

  /** One conditional update; what Postgres has afterwards is the answer, whoever did it. */
  async #change(
    { code, now, note }: Called,
    verb: ReservationVerb,
    to: ReservationStatus,
    instant: Change['instant'],
    set: NonNullable<Change['set']> = {},
  ): Promise<ChangeOutcome> {
    const { accommodationId, ports } = this.#state;
    const noted = note ? { note } : {};
    const change: Change = {
      code,
      accommodationId,
      from: statusesBefore(verb),
      to,
      instant,
      now,
      set,
      ...noted,
    };
    const answer = await this.#state.asking(now, () => ports.database.change(change), rowsOf);
    if (!answer.ok)
      return answer.error.kind === 'conflict'
        ? { kind: 'dates-taken', alternatives: [] }
        : this.#state.unknown(answer.error);
    const { reservation, changed } = answer.value;
    if (!reservation || reservation.accommodationId !== accommodationId) return { kind: 'not-found' };
    if (changed) return { kind: 'done', reservation, changed };
    // A repeated call finds it done; an extension only counts once, so there it is refused.
    const isDone = reservation.status === to && verb !== 'extend';
    return isDone
      ? { kind: 'done', reservation, changed }
      : { kind: 'wrong-state', status: reservation.status };
  }

  /** A guest's or a program's cancellation gives back what the policy says; a host's gives back all that was paid. */
  async cancel(request: Parameters<AccommodationGate['cancel']>[0]): Promise<CancelOutcome> {
    const { code, reason, by, now, note } = request;
    const { accommodationId, ports } = this.#state;
    const property = await this.#state.property(now);
    const found = await ports.database.find(code);
    if (!found.ok) return this.#state.unknown(found.error);
    const before = found.value;
    if (!before || before.accommodationId !== accommodationId || !property) return { kind: 'not-found' };
    const paidMinor = before.paidMinor - before.refundedMinor;
    const today = localDate(now, property.timeZone);
    const byPolicy = refundFor({
      policy: property.cancellationPolicy,
      checkIn: before.stay.checkIn,
      today,
      paidMinor,
    });
    const refundDueMinor = by === 'host' ? paidMinor : byPolicy;
    // What is owed was worked out from these.
    const assumed = { onlyIfPaidMinor: before.paidMinor, onlyIfCheckIn: before.stay.checkIn };
    const set = { refundDueMinor, notes: reason, ...assumed };
    const outcome = await this.#change({ code, now, note }, 'cancel', 'cancelled', 'cancelled_at', set);
    if (outcome.kind === 'done') {
      return {
        kind: 'cancelled',
        reservation: outcome.reservation,
        refundMinor: outcome.changed ? refundDueMinor : 0,
        changed: outcome.changed,
      };
    }
    // Paid or moved between the look and the change: the caller may ask again.
    if (
      outcome.kind === 'wrong-state' &&
      outcome.status === before.status &&
      transition(before.status, 'cancel')
    )
      return UNKNOWN;
    if (outcome.kind === 'dates-taken' || outcome.kind === 'invalid') return UNKNOWN;
    return outcome;
  }

  /** This gate is the target: it alone runs the one update, then tells the old gate, which may hear it late or twice. */
  async move(request: MoveRequest): Promise<ChangeOutcome> {
    const { code, party, now } = request;
    if (!(await this.#state.ready(now))) return UNKNOWN;
    const place = await this.#state.accommodation(now);
    if (!place) return { kind: 'not-found' };
    const { rates } = place.accommodation;
    const stay = validateStay({
      stay: request.stay,
      party,
      rates,
      today: localDate(now, place.property.timeZone),
    });
    if (!stay.ok) return { kind: 'invalid', errors: stay.error };
    const { memory, accommodationId, ports } = this.#state;
    const { turnoverNights } = rates;
    const refuse = async (): Promise<ChangeOutcome> => ({
      kind: 'dates-taken',
      alternatives: await this.#state.alternatives(stay.value, party, now),
    });
    for (
      let claim = memory.claimInTheWay(stay.value, turnoverNights);
      claim;
      claim = memory.claimInTheWay(stay.value, turnoverNights)
    ) {
      await claim.settled;
    }
    if (memory.collision(stay.value, turnoverNights, code, now)) return refuse();
    const claim = memory.claim(stay.value, turnoverNights);
    try {
      const quote = priceStay(rates, stay.value, party);
      const to = { code, toAccommodationId: accommodationId, stay: stay.value, party, turnoverNights, quote };
      const answer = await this.#state.asking(now, () => ports.database.move({ ...to, now }), rowsOf);
      if (!answer.ok)
        return answer.error.kind === 'conflict' ? await refuse() : this.#state.unknown(answer.error);
      const { reservation, changed } = answer.value;
      if (!reservation) return { kind: 'not-found' };
      if (!changed) return { kind: 'wrong-state', status: reservation.status };
      if (request.fromAccommodationId !== accommodationId)
        ports.inBackground(ports.forgetElsewhere(request.fromAccommodationId, code, now));
      return { kind: 'done', reservation, changed };
    } finally {
      claim.release();
    }
  }

  async importStays(request: ImportRequest): Promise<ImportOutcome> {
    const { now, feedId, propertyId, channel } = request;
    if (!(await this.#state.ready(now))) return UNKNOWN;
    const place = await this.#state.property(now);
    const { database, ids } = this.#state.ports;
    const known = await database.loadFeed(feedId);
    if (!known.ok || !place) return UNKNOWN;
    const today = localDate(now, place.timeZone);
    const plan = planImport({
      feed: request.stays,
      known: known.value,
      live: this.#state.memory.stays,
      today,
      now,
    });
    const add = plan.add.map((piece) => ({ ...piece, id: ids.uuid(now), code: ids.code() }));
    const { accommodationId } = this.#state;
    const done = await database.importStays({
      propertyId,
      accommodationId,
      feedId,
      channel,
      release: plan.release,
      add,
      currency: place.currency,
      now,
    });
    if (!done.ok) return this.#state.unknown(done.error);
    await this.#state.reread(now);
    const { moved, conflicts } = plan;
    return {
      kind: 'imported',
      added: done.value.length - moved,
      moved,
      released: plan.release.length - moved,
      conflicts,
    };
  }

  async expire({
    now,
  }: {
    readonly now: number;
  }): Promise<{ readonly kind: 'expired'; readonly expired: number } | Unavailable> {
    const { accommodationId, ports } = this.#state;
    const ask = () => ports.database.expire(accommodationId, now);
    const expired = await this.#state.asking(now, ask, (rows) => rows);
    if (!expired.ok) return this.#state.unknown(expired.error);
    if (expired.value.length > 0) ports.metrics.count('holds_expired_total', {}, expired.value.length);
    return { kind: 'expired', expired: expired.value.length };
  }

  async forget({ code, now }: Called): Promise<void> {
    this.#state.memory.forget(code);
    this.#state.writeSnapshot(now);
  }

  reloadRates({ now }: { readonly now: number }): Promise<void> {
    return this.#state.reloadRates(now);
  }

  async snapshot({ now }: { readonly now: number }): Promise<string> {
    if (!(await this.#state.ready(now))) throw new Error('Postgres does not answer');
    this.#state.writeSnapshot(now);
    return this.#state.encoded(now);
  }

  async reconcile({ now }: { readonly now: number }): Promise<{ readonly repaired: number }> {
    return { repaired: await this.#state.reconcile(now) };
  }
}
