import type { Property } from '../domain/accommodation.ts';
import type { Act, ActOutcome } from '../domain/conversation/contract.ts';
import type { CancelOutcome, ChangeOutcome, HoldOutcome } from '../domain/gate/verbs.ts';
import type { GuestIdentity, Reservation } from '../domain/reservation.ts';
import { unreachable } from '../domain/result.ts';
import type { PaymentRecords } from '../ports/records.ts';
import type { Gates, Metrics, PaymentLinks, PaymentProvider, Reservations } from '../ports.ts';
import { cancelReservation } from './cancel-reservation.ts';
import { knownReservation } from './known-reservation.ts';

export type ActPorts = {
  readonly gates: Gates;
  readonly reservations: Reservations;
  readonly paymentsOf: (provider: string) => PaymentProvider;
  readonly paymentRecords: PaymentRecords;
  readonly paymentLinks: PaymentLinks;
  readonly metrics: Metrics;
};

export type ActRequest = {
  readonly act: Act;
  readonly property: Property;
  readonly guest: GuestIdentity;
  /** The same for every repeat of this act, so that a repeat finds what the first one did. */
  readonly idempotencyKey: string;
  readonly now: number;
};

/** Does what a turn decided. May be repeated until its outcome is known; the effect is one. A gate that cannot be reached is `unknown`. */
export async function performAct(ports: ActPorts, request: ActRequest): Promise<ActOutcome> {
  try {
    return await perform(ports, request);
  } catch (error) {
    console.error(
      JSON.stringify({
        level: 'error',
        event: 'act_failed',
        act: request.act.kind,
        error: String(error instanceof Error ? (error.stack ?? error) : error),
      }),
    );
    return { kind: 'unknown' };
  }
}

async function perform(ports: ActPorts, request: ActRequest): Promise<ActOutcome> {
  const { act, now } = request;
  switch (act.kind) {
    case 'place_hold':
      return placeHold(ports, request, act);
    case 'release_hold': {
      const outcome = await ports.gates.gateOf(act.accommodationId).release({ code: act.code, now });
      return changed(ports, 'released', outcome);
    }
    case 'cancel': {
      const { code, accommodationId } = act;
      const cancellation = { code, accommodationId, reason: null, by: 'guest' as const };
      return cancelled(ports, await cancelReservation(ports, cancellation, now));
    }
    case 'move': {
      const { kind: _, accommodationId, ...move } = act;
      return changed(ports, 'moved', await ports.gates.gateOf(accommodationId).move({ ...move, now }));
    }
    case 'find_reservation':
      return findReservation(ports, request, act.code);
    default:
      return unreachable(act);
  }
}

async function placeHold(
  ports: ActPorts,
  { property, guest, idempotencyKey, now }: ActRequest,
  act: Extract<Act, { kind: 'place_hold' }>,
): Promise<ActOutcome> {
  const { accommodationId, stay, party, pets } = act;
  const outcome = await ports.gates.gateOf(accommodationId).placeHold({
    propertyId: property.id,
    accommodationId,
    idempotencyKey,
    // The key is made from the turn, which decides once: the act is all there is to compare.
    requestHash: await sha256Hex(JSON.stringify([accommodationId, stay, party, pets])),
    stay,
    party,
    pets,
    guest,
    channel: 'whatsapp',
    now,
  });
  return heldOutcome(ports, outcome);
}

async function heldOutcome(ports: ActPorts, outcome: HoldOutcome): Promise<ActOutcome> {
  switch (outcome.kind) {
    case 'held':
      return { kind: 'held', reservation: await known(ports, outcome.reservation) };
    case 'dates-taken':
      return { kind: 'dates_taken', alternatives: outcome.alternatives };
    case 'invalid':
      return { kind: 'invalid', details: outcome.errors };
    case 'unknown':
      return { kind: 'unknown' };
    case 'idempotency-key-reused':
      throw new Error('a turn used its key for two different holds');
    default:
      return unreachable(outcome);
  }
}

async function changed(
  ports: ActPorts,
  kind: 'moved' | 'released',
  outcome: ChangeOutcome,
): Promise<ActOutcome> {
  switch (outcome.kind) {
    case 'done':
      return { kind, reservation: await known(ports, outcome.reservation) };
    case 'dates-taken':
      return { kind: 'dates_taken', alternatives: outcome.alternatives };
    case 'invalid':
      return { kind: 'invalid', details: outcome.errors };
    case 'not-found':
      return { kind: 'not_found' };
    case 'wrong-state':
      return { kind: 'wrong_state' };
    case 'unknown':
      return { kind: 'unknown' };
    default:
      return unreachable(outcome);
  }
}

async function cancelled(ports: ActPorts, outcome: CancelOutcome): Promise<ActOutcome> {
  switch (outcome.kind) {
    case 'cancelled': {
      const { refundMinor } = outcome;
      return { kind: 'cancelled', reservation: await known(ports, outcome.reservation), refundMinor };
    }
    case 'not-found':
      return { kind: 'not_found' };
    case 'wrong-state':
      return { kind: 'wrong_state' };
    case 'unknown':
      return { kind: 'unknown' };
    default:
      return unreachable(outcome);
  }
}

async function findReservation(
  ports: ActPorts,
  { property, guest }: ActRequest,
  code: string,
): Promise<ActOutcome> {
  const found = await ports.reservations.findByCode(property.id, code);
  if (!found || found.reservation.status === 'blocked' || !mayBeTold(found.guest, guest)) {
    return { kind: 'not_found' };
  }
  return { kind: 'found', reservation: knownReservation(found.reservation, found.paymentUrl) };
}

/**
 * A code opens a reservation to the guest it was made for. One made without any phone or WhatsApp id (by a program, a channel) has nothing
 * to compare, so its code is enough.
 */
export function mayBeTold(owner: GuestIdentity, asker: GuestIdentity): boolean {
  const isUnnamed = owner.userId === null && owner.waId === null && owner.phone === null;
  if (isUnnamed || (owner.userId !== null && owner.userId === asker.userId)) return true;
  const phones = [owner.waId, owner.phone].flatMap((phone) => digitsOf(phone) ?? []);
  return phones.includes(digitsOf(asker.waId) ?? 'none');
}

const digitsOf = (phone: string | null): string | null => phone?.replace(/\D/g, '') || null;

const known = async (ports: ActPorts, reservation: Reservation) =>
  knownReservation(reservation, await ports.paymentLinks.urlFor(reservation.code));

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
