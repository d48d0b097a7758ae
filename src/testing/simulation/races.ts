import type { Clients, KnownHold } from './client.ts';
import { tell } from './cron.ts';
import { insertByHand } from './disasters.ts';
import type { Random } from './random.ts';
import { pay, VERBS } from './verbs.ts';
import type { World } from './world.ts';

/** From the news of a payment to its last statement, in calm weather: what is to fall in between must come within it. */
const BETWEEN_MS_MAX = 220;
const AROUND_EXPIRY_MS = 2_500;
const RUSH = 8;
const ENDINGS = ['release', 'cancel', 'move', 'expire', 'payAgain', 'checkIn'] as const;

const heldOf = (world: World, clients: Clients, random: Random): KnownHold | null =>
  random.pick(
    clients.known.slice(-40).filter(({ code }) => world.tables.reservations.get(code)?.status === 'held'),
  );

/** Two things at the same moment, on purpose: what chance alone brings together once in a million steps. */
export const RACES = {
  /** A payment, and while it is being settled something else becomes of its hold. */
  payAndEnd: (world: World, clients: Clients, random: Random) => {
    const hold = heldOf(world, clients, random);
    if (hold) payWhile(world, clients, random, hold);
  },
  /** A payment within seconds of the end of its hold, beside the sweep. */
  payAtExpiry: (world: World, clients: Clients, random: Random) => {
    const hold = heldOf(world, clients, random);
    const expiresAt = hold && world.tables.reservations.get(hold.code)?.expiresAt;
    if (!hold || !expiresAt) return;
    const inMs = expiresAt - world.now + random.int(-AROUND_EXPIRY_MS, AROUND_EXPIRY_MS);
    world.scheduler.after(inMs, () => payWhile(world, clients, random, hold));
  },
  /** Many at once who are not in each other's way, some with values that Postgres refuses: batches. */
  rush: (_: World, clients: Clients, random: Random) => {
    const accommodationId = clients.randomAccommodation(random);
    for (let guest = 0; guest < RUSH; guest++)
      clients.hold(random, { accommodationId, stay: clients.randomStay(random) }, 0.1);
  },
  /** Somebody takes nights by hand, and at the same moment a gate that cannot know it is asked for them. */
  handRace: (world: World, clients: Clients, random: Random) => {
    const wanted = { accommodationId: clients.randomAccommodation(random), stay: clients.randomStay(random) };
    if (random.chance(0.5)) insertByHand(world, random, wanted);
    const delayMs = random.int(0, 60);
    if (random.chance(0.4)) world.scheduler.after(delayMs, () => clients.hold(random, wanted));
    else VERBS.move(world, clients, random, { wanted });
    world.scheduler.after(random.int(0, 60), () => insertByHand(world, random, wanted));
  },
  /** Two want to move onto the same nights, or one in two directions. */
  moveRace: (world: World, clients: Clients, random: Random) => {
    const wanted = { accommodationId: clients.randomAccommodation(random), stay: clients.randomStay(random) };
    VERBS.move(world, clients, random, { wanted });
    VERBS.move(world, clients, random, { wanted });
  },
  /** A program that asks again much later, whatever became of its hold. */
  repeat: (_: World, clients: Clients, random: Random) => clients.repeat(random),
} as const;

function payWhile(world: World, clients: Clients, random: Random, hold: KnownHold): void {
  const id = pay(world, hold.code, random);
  if (id) tell(world, id);
  world.scheduler.after(random.int(0, BETWEEN_MS_MAX), () => end(world, clients, random, hold));
}

function end(world: World, clients: Clients, random: Random, hold: KnownHold): void {
  const { code, accommodationId } = hold;
  const how = random.pick(ENDINGS) ?? 'release';
  world.say(`meanwhile ${how} ${code}`);
  switch (how) {
    case 'payAgain': {
      const id = pay(world, code, random);
      if (id) tell(world, id);
      return;
    }
    case 'expire':
      clients.call(
        accommodationId,
        random,
        (gate, now) => gate.expire({ now }),
        () => undefined,
      );
      return;
    default:
      VERBS[how](world, clients, random, { hold });
  }
}
