import type { Accommodation, Property } from '../domain/accommodation.ts';
import { findAlternatives } from '../domain/alternatives.ts';
import { isFree, type LiveStay } from '../domain/availability.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type {
  Act,
  ActOutcome,
  Facts,
  KnownReservation,
  ReservationEvent,
} from '../domain/conversation/contract.ts';
import { isHoldLive, validateStay } from '../domain/hold.ts';
import { refundFor } from '../domain/policy.ts';
import { priceStay } from '../domain/pricing.ts';
import type { Party, Stay } from '../domain/stay.ts';
import { buildFacts } from './builders.ts';
import type { HeldPayment } from './conversation-scene.ts';

const CODE_ENDS = 'ABCDEFGHJK';

/** Reservations of one property in memory, with the rules of the domain: what a conversation is played against. */
export class MemoryGate {
  readonly #property: Property;
  readonly #busy: { readonly accommodationId: string; readonly stay: Stay }[] = [];
  readonly #reservations = new Map<string, KnownReservation>();
  readonly #payments: HeldPayment[] = [];

  constructor(property: Property) {
    this.#property = property;
  }

  get reservations(): readonly KnownReservation[] {
    return [...this.#reservations.values()];
  }

  get payments(): readonly HeldPayment[] {
    return [...this.#payments];
  }

  /** Somebody else takes the nights. */
  take(accommodationId: string, stay: Stay): void {
    this.#busy.push({ accommodationId, stay });
  }

  factsAt(now: number): Facts {
    return this.#factsWithout(null, now);
  }

  perform(act: Act, now: number, today: CalendarDate): ActOutcome {
    switch (act.kind) {
      case 'place_hold':
        return this.#placeHold(act, now, today);
      case 'move':
        return this.#move(act, now, today);
      case 'release_hold':
      case 'cancel': {
        const known = this.#reservations.get(act.code);
        if (!known) return { kind: 'not_found' };
        if (!this.#isLive(known, now)) return { kind: 'wrong_state' };
        const { cancellationPolicy } = this.#property;
        const { paidMinor } = known;
        const refundMinor = refundFor({
          policy: cancellationPolicy,
          checkIn: known.stay.checkIn,
          today,
          paidMinor,
        });
        const reservation = this.#put({ ...known, status: 'cancelled', paymentUrl: null });
        if (paidMinor > 0 && refundMinor === paidMinor) this.#settle('approved', { status: 'refunded' });
        return act.kind === 'cancel'
          ? { kind: 'cancelled', reservation, refundMinor }
          : { kind: 'released', reservation };
      }
      case 'find_reservation': {
        const reservation = this.#reservations.get(act.code);
        return reservation ? { kind: 'found', reservation } : { kind: 'not_found' };
      }
    }
  }

  /** The deposit is paid: in time it confirms, late it takes the nights again or goes back. */
  pay(code: string, now: number, today: CalendarDate): ReservationEvent {
    const known = this.find(code);
    const isInTime = this.#isLive(known, now);
    const facts = this.#factsWithout(code, now);
    const nights = facts.nights.find((one) => one.accommodationId === known.accommodationId);
    const isFreeAgain = nights !== undefined && isFree(nights, known.stay, now);
    const event = { event: 'payment_settled' as const, amountMinor: known.depositMinor };
    const isKept = isInTime || isFreeAgain;
    const settlement = isInTime ? 'confirmed' : isKept ? 'retaken' : 'refund_dates_taken';
    const amountMinor = known.depositMinor;
    this.#settle('pending', { status: isKept ? 'approved' : 'refunded', settlement, amountMinor });
    if (!isKept) {
      const alternatives = this.#alternatives(facts, known, now, today);
      return { ...event, settlement: 'refund_dates_taken', reservation: known, alternatives };
    }
    const left = known.totalMinor > known.depositMinor;
    const paymentUrl = left ? `https://tranquera.example/pay/${code}.token?for=balance` : null;
    const paid = { paidMinor: known.depositMinor, paymentUrl, expiresAt: null };
    const reservation = this.#put({ ...known, ...paid, status: 'confirmed' });
    return { ...event, settlement, reservation, alternatives: [] };
  }

  payBalance(code: string): ReservationEvent {
    const known = this.find(code);
    const amountMinor = known.totalMinor - known.paidMinor;
    this.#payments.push({ status: 'approved', settlement: 'balance', amountMinor });
    const reservation = this.#put({ ...known, paidMinor: known.totalMinor, paymentUrl: null });
    return { event: 'payment_settled', settlement: 'balance', reservation, alternatives: [], amountMinor };
  }

  /** What the provider says of a payment that does not confirm; money taken back ends what it had confirmed. */
  decide(code: string, status: 'pending' | 'rejected' | 'refunded'): KnownReservation {
    const known = this.find(code);
    if (status !== 'refunded') {
      this.#settle('pending', { status, settlement: null, amountMinor: known.depositMinor });
      return known;
    }
    this.#settle('approved', { status });
    return known.status === 'confirmed' ? this.#put({ ...known, status: 'cancelled' }) : known;
  }

  expire(code: string): KnownReservation {
    return this.#put({ ...this.find(code), status: 'expired' });
  }

  settleByHost(code: string, event: 'confirmed_by_host' | 'cancelled_by_host'): KnownReservation {
    const status = event === 'confirmed_by_host' ? 'confirmed' : 'cancelled';
    return this.#put({ ...this.find(code), status, expiresAt: null, paymentUrl: null });
  }

  find(code: string): KnownReservation {
    const known = this.#reservations.get(code);
    if (!known) throw new Error(`the gate knows no ${code}`);
    return known;
  }

  #placeHold(
    { accommodationId, stay, party }: Extract<Act, { kind: 'place_hold' }>,
    now: number,
    today: CalendarDate,
  ): ActOutcome {
    const facts = this.factsAt(now);
    const refusal = this.#refusal(facts, { accommodationId, stay, party }, now, today);
    if (refusal) return refusal;
    const quote = priceStay(this.#accommodation(accommodationId).rates, stay, party);
    const code = `TQ-7K3M9${CODE_ENDS.charAt(this.#reservations.size)}`;
    const reservation = this.#put({
      code,
      accommodationId,
      stay,
      party,
      status: 'held',
      currency: this.#property.currency,
      totalMinor: quote.totalMinor,
      depositMinor: quote.depositMinor,
      paidMinor: 0,
      expiresAt: now + this.#property.holdMinutes * 60_000,
      quote,
      paymentUrl: `https://tranquera.example/pay/${code}.token`,
    });
    return { kind: 'held', reservation };
  }

  #move(
    { code, accommodationId, stay, party }: Extract<Act, { kind: 'move' }>,
    now: number,
    today: CalendarDate,
  ): ActOutcome {
    const known = this.#reservations.get(code);
    if (!known) return { kind: 'not_found' };
    if (!this.#isLive(known, now)) return { kind: 'wrong_state' };
    const facts = this.#factsWithout(code, now);
    const refusal = this.#refusal(facts, { accommodationId, stay, party }, now, today);
    if (refusal) return refusal;
    const quote = priceStay(this.#accommodation(accommodationId).rates, stay, party);
    const { totalMinor, depositMinor } = quote;
    const moved = { ...known, accommodationId, stay, party, quote, totalMinor, depositMinor };
    return { kind: 'moved', reservation: this.#put(moved) };
  }

  #refusal(
    facts: Facts,
    wanted: { readonly accommodationId: string; readonly stay: Stay; readonly party: Party },
    now: number,
    today: CalendarDate,
  ): ActOutcome | null {
    const { accommodationId, stay, party } = wanted;
    const { rates } = this.#accommodation(accommodationId);
    const valid = validateStay({ stay, party, rates, today });
    if (!valid.ok) return { kind: 'invalid', details: valid.error };
    const nights = facts.nights.find((one) => one.accommodationId === accommodationId);
    if (nights && isFree(nights, stay, now)) return null;
    return { kind: 'dates_taken', alternatives: this.#alternatives(facts, wanted, now, today) };
  }

  #alternatives(
    { property, nights }: Facts,
    { accommodationId, stay, party }: { accommodationId: string; stay: Stay; party: Party },
    now: number,
    today: CalendarDate,
  ) {
    return findAlternatives({ property, nights, wanted: { accommodationId, stay, party }, now, today });
  }

  #factsWithout(code: string | null, now: number): Facts {
    const live: Record<string, LiveStay[]> = {};
    for (const { accommodationId, stay } of this.#busy) {
      live[accommodationId] = [
        ...(live[accommodationId] ?? []),
        { stay, turnoverNights: 0, holdExpiresAt: null },
      ];
    }
    for (const one of this.reservations) {
      if (one.code === code || !this.#isLive(one, now)) continue;
      const holdExpiresAt = one.status === 'held' ? one.expiresAt : null;
      const stays = live[one.accommodationId] ?? [];
      live[one.accommodationId] = [...stays, { stay: one.stay, turnoverNights: 0, holdExpiresAt }];
    }
    return buildFacts(live, now, this.#property);
  }

  #isLive = ({ status, expiresAt }: KnownReservation, now: number): boolean =>
    status === 'confirmed' || (status === 'held' && expiresAt !== null && isHoldLive(expiresAt, now));

  #accommodation(id: string): Accommodation {
    const found = this.#property.accommodations.find((one) => one.id === id);
    if (!found) throw new Error(`the property has no ${id}`);
    return found;
  }

  /** The payment that is in that state goes on; else there is another. */
  #settle(from: HeldPayment['status'], change: Partial<HeldPayment>): void {
    const last = this.#payments.findLastIndex(({ status }) => status === from);
    const before = this.#payments[last] ?? { status: 'pending', settlement: null, amountMinor: 0 };
    this.#payments.splice(last < 0 ? this.#payments.length : last, last < 0 ? 0 : 1, {
      ...before,
      ...change,
    });
  }

  #put(reservation: KnownReservation): KnownReservation {
    this.#reservations.set(reservation.code, reservation);
    return reservation;
  }
}
