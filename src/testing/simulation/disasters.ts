import type { Stay } from '../../domain/stay.ts';
import { blockOf } from './block-of.ts';
import type { Clients } from './client.ts';
import { rowOf } from './gate-statements.ts';
import { CALM, type Weather } from './network.ts';
import type { Random } from './random.ts';
import { isLive, Refused } from './tables.ts';
import type { World } from './world.ts';

const STORM: Weather = { delayMsMax: 400, lost: 600, answerLost: 800, late: 300, twice: 300 };
/** Neither an object's stub nor WhatsApp delivers a call twice, or after its caller was told that it failed. */
const STORM_WITHOUT_LATE: Weather = { ...STORM, late: 0, twice: 0 };
const MUTE: Weather = { ...CALM, answerLost: 4_000 };

const DISASTERS = {
  evictGate: (world: World, clients: Clients, random: Random) => {
    const id = clients.randomAccommodation(random);
    world.say(`the gate of ${id} dies`);
    world.gates.evict(id, null);
  },
  /** The old object goes on for a while beside the new one. */
  splitGate: (world: World, clients: Clients, random: Random) => {
    const id = clients.randomAccommodation(random);
    const ms = random.int(100, 5_000);
    world.say(`the gate of ${id} is replaced; the old one goes on for ${ms} ms`);
    world.gates.evict(id, (end) => world.scheduler.after(ms, end));
  },
  evictThread: (world: World, _: Clients, random: Random) => {
    const name = random.pick(world.threads.names);
    if (name === null) return;
    world.say(`the thread ${name} dies`);
    world.threads.evict(name);
  },
  postgresDown: (world: World, _: Clients, random: Random) =>
    outage(world, 'postgres', random.int(500, 40_000)),
  redisDown: (world: World, _: Clients, random: Random) => outage(world, 'redis', random.int(500, 120_000)),
  whatsAppDown: (world: World, _: Clients, random: Random) =>
    outage(world, 'whatsapp', random.int(500, 60_000)),
  mailDown: (world: World, _: Clients, random: Random) => outage(world, 'mail', random.int(500, 90_000)),
  /** The provider does what it is asked and often does not say so. */
  providerMute: (world: World, _: Clients, random: Random) => {
    const { provider } = world.links;
    const ms = random.int(2_000, 90_000);
    world.say(`${provider.name} loses its answers for ${ms} ms`);
    provider.weather = MUTE;
    world.scheduler.after(ms, () => {
      provider.weather = CALM;
    });
  },
  storm: (world: World, _: Clients, random: Random) => {
    const ms = random.int(2_000, 60_000);
    world.say(`a storm of ${ms} ms`);
    weather(world, STORM);
    world.scheduler.after(ms, () => weather(world, CALM));
  },
} as const;

function outage(world: World, name: 'postgres' | 'redis' | 'whatsapp' | 'mail', ms: number): void {
  const link = world.links[name];
  world.say(`${link.name} is down for ${ms} ms`);
  link.isDown = true;
  world.scheduler.after(ms, () => {
    link.isDown = false;
  });
}

export function weather(world: World, kind: Weather): void {
  const { postgres, redis, provider, objects, whatsapp, mail } = world.links;
  for (const link of [postgres, redis, provider, mail]) link.weather = kind;
  const without = kind === STORM ? STORM_WITHOUT_LATE : kind;
  for (const link of [objects, whatsapp]) link.weather = without;
}

/** SQL by hand: whatever Postgres lets a person do. */
const BY_HAND = {
  handInsert: (world: World, clients: Clients, random: Random) =>
    insertByHand(world, random, {
      accommodationId: clients.randomAccommodation(random),
      stay: clients.randomStay(random),
    }),
  handDelete: (world: World, _: Clients, random: Random) => {
    const row = random.pick(handMade(world));
    if (row) byHand(world, `delete ${row.code}`, (tables) => tables.delete(row.code));
  },
  handCancel: (world: World, _: Clients, random: Random) => {
    const row = random.pick(handMade(world));
    if (row) byHand(world, `cancel ${row.code}`, (tables) => tables.update({ ...row, status: 'cancelled' }));
  },
  handMove: (world: World, clients: Clients, random: Random) => {
    const row = random.pick(handMade(world));
    const stay = clients.randomStay(random);
    if (row)
      byHand(world, `move ${row.code} to ${stay.checkIn}`, (tables) => tables.update({ ...row, stay }));
  },
} as const;

/** Nights that a person takes with a SQL console, unless they are taken. */
export function insertByHand(
  world: World,
  random: Random,
  { accommodationId, stay }: { readonly accommodationId: string; readonly stay: Stay },
): void {
  const id = `id-${random.token(12)}`;
  const code = `TQ-H${random.token(5)}`;
  const block = blockOf({ id, code, stay, channel: 'other', currency: 'ARS' });
  const row = { ...rowOf(block, world.property.id, accommodationId, world.now), key: null };
  byHand(world, `insert ${code} at ${accommodationId}, ${stay.checkIn} to ${stay.checkOut}`, (tables) => {
    tables.insert(row);
  });
}

/** Rows without money: whoever deletes a paid reservation by hand has to give the money back by hand. */
const handMade = (world: World) =>
  [...world.tables.reservations.values()].filter(
    (row) => isLive(row) && row.status !== 'held' && row.paidMinor === 0,
  );

function byHand(world: World, what: string, work: Parameters<World['byHand']>[0]): void {
  try {
    world.byHand(work);
    world.say(`SQL by hand: ${what}`);
    world.count(`hand ${what.slice(0, what.indexOf(' '))}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

export const MISFORTUNES = { ...DISASTERS, ...BY_HAND } as const;
