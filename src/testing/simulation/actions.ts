import { Clients } from './client.ts';
import { startCron, startPaymentWebhooks } from './cron.ts';
import { MISFORTUNES } from './disasters.ts';
import { payByLink, writeSomething } from './guests.ts';
import { probe } from './probe.ts';
import { RACES } from './races.ts';
import { Random, subSeed } from './random.ts';
import { VERBS } from './verbs.ts';
import type { World } from './world.ts';

/** What happens, and how often. */
const WEIGHTS = {
  hold: 34,
  crowd: 2,
  rush: 1.5,
  repeat: 3,
  guest: 26,
  payByLink: 3,
  pay: 12,
  payTwice: 1,
  release: 3,
  extend: 3,
  cancel: 4,
  move: 4,
  confirmByHost: 2,
  checkIn: 1.5,
  checkOut: 1.5,
  noShow: 0.5,
  block: 1.5,
  unblock: 1.5,
  importStays: 1.5,
  chargeBack: 0.7,
  payAndEnd: 4,
  payAtExpiry: 3,
  handRace: 1.5,
  moveRace: 1.5,
  reloadRates: 0.5,
  probe: 2,
  evictGate: 1.5,
  splitGate: 0.4,
  evictThread: 2,
  postgresDown: 0.3,
  redisDown: 0.3,
  whatsAppDown: 0.2,
  mailDown: 0.2,
  providerMute: 0.4,
  storm: 0.4,
  handInsert: 0.7,
  handDelete: 0.3,
  handCancel: 0.3,
  handMove: 0.3,
} as const;

export type ActionName = keyof typeof WEIGHTS;

/** One thing that happens, as the log and a shrunk trace show it. */
export type Planned = { readonly index: number; readonly name: ActionName };

const CROWD = 8;

type Act = (world: World, clients: Clients, random: Random) => void;

const ACTS: Readonly<Record<ActionName, Act>> = {
  hold: (_, clients, random) => clients.hold(random),
  crowd: (_, clients, random) => {
    const wanted = { accommodationId: clients.randomAccommodation(random), stay: clients.randomStay(random) };
    for (let guest = 0; guest < CROWD; guest++) clients.hold(random, wanted);
  },
  guest: writeSomething,
  payByLink: (world, _, random) => payByLink(world, random),
  probe,
  /** The host changes a price; every gate is told. */
  reloadRates: (world, clients, random) => {
    const accommodations = world.property.accommodations.map((one) => ({
      ...one,
      rates: { ...one.rates, baseRateMinor: random.int(80, 200) * 100_000 },
    }));
    world.property = { ...world.property, accommodations };
    world.say('the host changes the rates');
    for (const { id } of accommodations) clients.tell(id, (gate, now) => gate.reloadRates({ now }));
  },
  ...VERBS,
  ...RACES,
  ...MISFORTUNES,
};

/** The people and the accidents of a world. Each action draws from its own part of the seed, so that leaving one out changes no other. */
export class Actions {
  readonly clients: Clients;
  readonly done: Planned[] = [];
  readonly #world: World;
  readonly #seed: number;
  readonly #skip: ReadonlySet<number>;
  #index = 0;
  #isOver = false;

  constructor(world: World, seed: number, skip: ReadonlySet<number>) {
    this.#world = world;
    this.#seed = seed;
    this.#skip = skip;
    this.clients = new Clients(world);
    startCron(world);
    startPaymentWebhooks(world);
    this.#next();
  }

  /** Nothing new happens any more. */
  end(): void {
    this.#isOver = true;
  }

  #next(): void {
    const index = this.#index++;
    const random = new Random(subSeed(this.#seed, 1_000 + index));
    this.#world.scheduler.after(pauseMs(random), () => {
      if (this.#isOver) return;
      const name = random.weighted<ActionName>(WEIGHTS);
      if (!this.#skip.has(index)) {
        this.done.push({ index, name });
        this.#world.count(name);
        ACTS[name](this.#world, this.clients, random);
      }
      this.#next();
    });
  }
}

/** Much happens at once, then nothing for a while. */
function pauseMs(random: Random): number {
  const kind = random.weighted({ burst: 70, moment: 26, while: 4 });
  const most = { burst: 20, moment: 4_000, while: 150_000 };
  return random.int(0, most[kind]);
}
