import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';

/** Something that runs code and may die at any instant: an object's instance, one run of a Worker. Who is dead hears no answer. */
export class Process {
  readonly name: string;
  isAlive = true;

  constructor(name: string) {
    this.name = name;
  }
}

/** Nobody said what became of it: it may have been done, may be done later, or never. */
export class NoAnswer extends Error {}

/** How a message of one link fares, per ten thousand. */
export type Weather = {
  readonly delayMsMax: number;
  /** The call never arrives. */
  readonly lost: number;
  /** It is done, and nobody says so. */
  readonly answerLost: number;
  /** It arrives after the caller has given up. */
  readonly late: number;
  /** It arrives a second time, after a while. */
  readonly twice: number;
};

export const CALM: Weather = { delayMsMax: 20, lost: 0, answerLost: 0, late: 0, twice: 0 };

const REPEAT_MS_MAX = 3_000;

/** What became of a call, for those who watch. */
export type Fate = { answer: 'pending' | 'told' | 'untold'; readonly by: Process };

/** A way from callers to one service, with its own weather and outages. */
export class Link {
  readonly name: string;
  readonly #scheduler: Scheduler;
  readonly #random: Random;
  readonly #timeoutMs: number;
  readonly #isInstant: boolean;
  readonly #count: (what: string) => void;
  #sent = 0;
  #arrived = 0;
  weather: Weather;
  isDown = false;

  /** `isInstant`: the service's work ends within the instant in which it began; an object's may take as long as it likes. */
  constructor(
    name: string,
    world: {
      readonly scheduler: Scheduler;
      readonly random: Random;
      readonly count: (what: string) => void;
    },
    weather: Weather,
    { timeoutMs, isInstant }: { readonly timeoutMs: number; readonly isInstant: boolean },
  ) {
    this.name = name;
    this.#scheduler = world.scheduler;
    this.#random = world.random;
    this.weather = weather;
    this.#count = (what) => world.count(`${name} ${what}`);
    this.#timeoutMs = timeoutMs;
    this.#isInstant = isInstant;
  }

  /**
   * Calls through the network. Resolves with what `execute` gave, rejects with what it threw, or with `NoAnswer`. `execute` runs at one
   * instant, perhaps after the caller has given up. A caller that died hears nothing.
   */
  call<T>(by: Process, execute: (fate: Fate) => T | Promise<T>): Promise<T> {
    const fate: Fate = { answer: 'pending', by };
    return new Promise<T>((resolve, reject) => {
      const end = (how: 'told' | 'untold', settle: () => void): void => {
        if (fate.answer !== 'pending') return;
        fate.answer = by.isAlive ? how : 'untold';
        if (by.isAlive) settle();
      };
      const giveUp = () => end('untold', () => reject(new NoAnswer(this.name)));
      const { lost, answerLost, late, twice } = this.weather;
      const luck = this.#random.int(0, 9_999);
      if (this.isDown || luck < lost) {
        this.#count(this.isDown ? 'down' : 'lost');
        this.#scheduler.after(this.#random.chance(0.5) ? this.#delay() : this.#timeoutMs, giveUp);
        return;
      }
      const order = ++this.#sent;
      if (this.#random.int(0, 9_999) < twice) this.#repeat(by, execute);
      const isLate = luck < lost + late;
      const isUntold = !isLate && luck < lost + late + answerLost;
      if (isLate) this.#scheduler.after(this.#timeoutMs, giveUp);
      if (isLate) this.#count('delayed');
      if (isUntold) this.#count('answer lost');
      const arriveMs = isLate ? this.#timeoutMs + this.#random.int(1, 8_000) : this.#delay();
      this.#scheduler.after(arriveMs, () => {
        if (isLate && this.isDown) return;
        if (order < this.#arrived) this.#count('reordered');
        this.#arrived = Math.max(this.#arrived, order);
        const work = settle(() => execute(fate)).then((settled) => {
          if (isUntold) {
            this.#scheduler.after(this.#random.chance(0.5) ? this.#delay() : this.#timeoutMs, giveUp);
            return;
          }
          this.#scheduler.after(this.#delay(), () =>
            end('told', () => (settled.ok ? resolve(settled.value) : reject(settled.error))),
          );
        });
        return this.#isInstant ? work : undefined;
      });
    });
  }

  /** The same call once more, by nobody who would hear its answer. */
  #repeat<T>(by: Process, execute: (fate: Fate) => T | Promise<T>): void {
    this.#scheduler.after(this.#random.int(1, REPEAT_MS_MAX), async () => {
      if (this.isDown) return;
      this.#count('duplicated');
      await settle(() => execute({ answer: 'untold', by }));
    });
  }

  #delay(): number {
    return this.#random.int(1, this.weather.delayMsMax);
  }
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

async function settle<T>(work: () => T | Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}
