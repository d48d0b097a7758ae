import type { Clients } from './client.ts';
import { blockOf, rowOf } from './gate-statements.ts';
import { CALM, type Weather } from './network.ts';
import type { Random } from './random.ts';
import { isLive, Refused } from './tables.ts';
import type { World } from './world.ts';

const STORM: Weather = { delayMsMax: 400, lost: 600, answerLost: 800, late: 300 };
/** Neither an object's stub nor WhatsApp delivers a call after its caller was told that it failed. */
const STORM_WITHOUT_LATE: Weather = { ...STORM, late: 0 };

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
  storm: (world: World, _: Clients, random: Random) => {
    const ms = random.int(2_000, 60_000);
    world.say(`a storm of ${ms} ms`);
    weather(world, STORM);
    world.scheduler.after(ms, () => weather(world, CALM));
  },
} as const;

function outage(world: World, name: 'postgres' | 'redis' | 'whatsapp', ms: number): void {
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
  handInsert: (world: World, clients: Clients, random: Random) => {
    const accommodationId = clients.randomAccommodation(random);
    const stay = clients.randomStay(random);
    const id = `id-${random.token(12)}`;
    const code = `TQ-H${random.token(5)}`;
    const block = blockOf({ id, code, stay, channel: 'other', currency: 'ARS' });
    const row = { ...rowOf(block, world.property.id, accommodationId, world.now), key: null };
    byHand(world, `insert ${code} at ${accommodationId}, ${stay.checkIn} to ${stay.checkOut}`, (tables) => {
      tables.insert(row);
    });
  },
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

/** Rows without money: whoever deletes a paid reservation by hand has to give the money back by hand. */
const handMade = (world: World) =>
  [...world.tables.reservations.values()].filter(
    (row) => isLive(row) && row.status !== 'held' && row.paidMinor === 0,
  );

function byHand(world: World, what: string, work: Parameters<World['byHand']>[0]): void {
  try {
    world.byHand(work);
    world.say(`SQL by hand: ${what}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

export const MISFORTUNES = { ...DISASTERS, ...BY_HAND } as const;
