import type { Stay } from '../../domain/stay.ts';
import { cancelReservation } from '../../flows/cancel-reservation.ts';
import type { Clients, KnownHold } from './client.ts';
import { Process } from './network.ts';
import type { Random } from './random.ts';
import { servicesFor } from './services-for.ts';
import type { World } from './world.ts';

const PENDING_MS_MAX = 120_000;

/** What a verb is to be about, where it is not left to chance. */
export type Target = {
  readonly hold?: KnownHold;
  readonly wanted?: { readonly accommodationId: string; readonly stay: Stay };
};

/** What hosts, programs and guests do with reservations that are there. */
export const VERBS = {
  release: (world: World, clients: Clients, random: Random, { hold }: Target = {}) =>
    onOne(hold ? [hold] : clients.known, random, ({ code, accommodationId }) => {
      world.say(`release ${code}`);
      clients.call(accommodationId, random, (gate, now) => gate.release({ code, now }), ignore);
    }),
  extend: (world: World, clients: Clients, random: Random) =>
    onOne(clients.known, random, ({ code, accommodationId }) => {
      world.say(`extend ${code}`);
      clients.call(accommodationId, random, (gate, now) => gate.extend({ code, now }), ignore);
    }),
  confirmByHost: (world: World, clients: Clients, random: Random) =>
    onOne(clients.known, random, ({ code, accommodationId }) => {
      world.say(`host confirms ${code}`);
      clients.call(accommodationId, random, (gate, now) => gate.confirmByHost({ code, now }), ignore);
    }),
  checkIn: (_: World, clients: Clients, random: Random, { hold }: Target = {}) =>
    onOne(hold ? [hold] : clients.known, random, ({ code, accommodationId }) =>
      clients.call(accommodationId, random, (gate, now) => gate.checkIn({ code, now }), ignore),
    ),
  checkOut: (_: World, clients: Clients, random: Random) =>
    onOne(clients.known, random, ({ code, accommodationId }) =>
      clients.call(accommodationId, random, (gate, now) => gate.checkOut({ code, now }), ignore),
    ),
  noShow: (_: World, clients: Clients, random: Random) =>
    onOne(clients.known, random, ({ code, accommodationId }) =>
      clients.call(accommodationId, random, (gate, now) => gate.noShow({ code, now }), ignore),
    ),
  unblock: (_: World, clients: Clients, random: Random) =>
    onOne(clients.blocks, random, ({ code, accommodationId }) =>
      clients.call(accommodationId, random, (gate, now) => gate.unblock({ code, now }), ignore),
    ),
  move: (world: World, clients: Clients, random: Random, { hold: chosen, wanted }: Target = {}) =>
    onOne(chosen ? [chosen] : clients.known, random, (hold) => {
      const { code, accommodationId: fromAccommodationId } = hold;
      const elsewhere = random.chance(0.5) ? fromAccommodationId : clients.randomAccommodation(random);
      const { accommodationId: to, stay } = wanted ?? {
        accommodationId: elsewhere,
        stay: clients.randomStay(random),
      };
      const party = { adults: 2, children: 0, infants: 0 };
      world.say(`move ${code} to ${to}, ${stay.checkIn} to ${stay.checkOut}`);
      clients.call(
        to,
        random,
        (gate, now) => gate.move({ code, fromAccommodationId, stay, party, now }),
        (outcome) => {
          world.say(`  moved ${code}: ${outcome.kind}`);
          if (outcome.kind !== 'done') return;
          const at = clients.known.indexOf(hold);
          if (at >= 0) clients.known[at] = { code, accommodationId: outcome.reservation.accommodationId };
        },
      );
    }),
  block: (world: World, clients: Clients, random: Random) => {
    const accommodationId = clients.randomAccommodation(random);
    const stay = clients.randomStay(random);
    const idempotencyKey = `block-${random.token(12)}`;
    const propertyId = world.property.id;
    world.say(`block ${accommodationId}, ${stay.checkIn} to ${stay.checkOut}`);
    const request = { propertyId, accommodationId, stay, note: null, idempotencyKey };
    clients.call(
      accommodationId,
      random,
      (gate, now) => gate.block({ ...request, now }),
      (outcome) => {
        if (outcome.kind === 'blocked')
          clients.blocks.push({ code: outcome.reservation.code, accommodationId });
      },
    );
  },
  importStays: (world: World, clients: Clients, random: Random) => {
    const accommodationId = clients.randomAccommodation(random);
    const stays = Array.from({ length: random.int(0, 3) }, (_, index) => ({
      uid: `uid-${index}`,
      stay: clients.randomStay(random),
      summary: 'Reserved',
    }));
    world.say(`import ${stays.length} stays into ${accommodationId}`);
    const feed = {
      propertyId: world.property.id,
      feedId: `feed-${accommodationId}`,
      channel: 'airbnb' as const,
    };
    clients.call(accommodationId, random, (gate, now) => gate.importStays({ ...feed, stays, now }), ignore);
  },
  cancel: (world: World, clients: Clients, random: Random, { hold }: Target = {}) =>
    onOne(hold ? [hold] : clients.known, random, ({ code, accommodationId }) => {
      const by = random.pick(['guest', 'host', 'program'] as const) ?? 'guest';
      world.say(`cancel ${code} by ${by}`);
      clients.call(
        accommodationId,
        random,
        (_, now) => {
          const ports = servicesFor(world, new Process('API cancel'));
          return cancelReservation(ports, { code, accommodationId, reason: null, by }, now);
        },
        ignore,
      );
    }),
  pay: (world: World, clients: Clients, random: Random) =>
    onOne(clients.known, random, ({ code }) => void pay(world, code, random)),
  payTwice: (world: World, clients: Clients, random: Random) =>
    onOne(clients.known, random, ({ code }) => {
      pay(world, code, random);
      pay(world, code, random);
    }),
  chargeBack: (world: World, _: Clients, random: Random) => {
    const approved = [...world.provider.payments.values()].filter(({ status }) => status === 'approved');
    const payment = random.pick(approved);
    if (!payment) return;
    world.say(`charge back ${payment.id} of ${payment.code}`);
    world.provider.change(payment.id, 'charged_back');
  },
} as const;

const ignore = (): void => undefined;

/** The newest ones more often than the old. */
function onOne(list: readonly KnownHold[], random: Random, act: (hold: KnownHold) => void): void {
  const recent = random.chance(0.7) ? list.slice(-8) : list;
  const hold = random.pick(recent);
  if (hold) act(hold);
}

/**
 * A guest pays at the provider, whatever became of the hold: the right amount or not, at once or after a while. Returns the payment's id;
 * null: there is nothing to pay for.
 */
export function pay(world: World, code: string, random: Random): string | null {
  const row = world.tables.reservations.get(code);
  if (!row || row.totalMinor === 0) return null;
  const kind = random.weighted({ deposit: 8, total: 1, little: 0.7, much: 0.3, currency: 0.5 });
  const amounts = {
    deposit: row.depositMinor,
    total: row.totalMinor,
    little: Math.max(1, row.depositMinor - 1),
    much: row.totalMinor + 1,
    currency: row.depositMinor,
  };
  const id = `pay-${random.token(10)}`;
  const currency = kind === 'currency' ? 'CLP' : row.currency;
  const isPending = random.chance(0.2);
  world.say(`pay ${id} for ${code}: ${kind}${isPending ? ', pending' : ''}`);
  world.provider.make({
    id,
    code,
    amountMinor: amounts[kind],
    currency,
    status: isPending ? 'pending' : 'approved',
  });
  if (!isPending) return id;
  const then = random.chance(0.8) ? 'approved' : 'rejected';
  world.scheduler.after(random.int(1_000, PENDING_MS_MAX), () => world.provider.change(id, then));
  return id;
}
