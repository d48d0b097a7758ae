import {
  collide,
  differences,
  findCollision,
  type RememberedStay,
  remember,
} from '../../domain/gate/live-stays.ts';
import type { Reservation } from '../../domain/reservation.ts';
import type { Stay } from '../../domain/stay.ts';
import type { KeyedReservation } from '../../ports/gate.ts';

/** Nights that are asked of Postgres right now. `settled` resolves, never rejects, once it is known who has them. */
export type Claim = {
  readonly stay: Stay;
  readonly turnoverNights: number;
  readonly settled: Promise<void>;
  readonly release: () => void;
};

/** Keys of holds that were made here lately, ended ones too; the row has the last word for older ones. */
const KEYS_MAX = 5_000;

/**
 * What the gate knows without asking: the stays that take nights, the keys that made them, and what is on its way. A cache of Postgres:
 * it may be lost at any instant.
 */
export class GateMemory {
  readonly #stays = new Map<string, RememberedStay>();
  readonly #keys = new Map<string, KeyedReservation>();
  readonly #claims = new Set<Claim>();
  /** Codes changed here since a read of Postgres began, by reader. */
  readonly #watchers = new Set<Set<string>>();
  #version = 0;

  /** Another number after each change of the stays. */
  get version(): number {
    return this.#version;
  }

  get stays(): IterableIterator<RememberedStay> {
    return this.#stays.values();
  }

  collision(stay: Stay, turnoverNights: number, except: string | null, now: number): RememberedStay | null {
    return findCollision(this.#stays.values(), { stay, turnoverNights, except }, now);
  }

  claimInTheWay(stay: Stay, turnoverNights: number): Claim | null {
    for (const claim of this.#claims) {
      if (collide(claim.stay, claim.turnoverNights, stay, turnoverNights)) return claim;
    }
    return null;
  }

  /** From now on newcomers on these nights wait until `release` is called. */
  claim(stay: Stay, turnoverNights: number): Claim {
    let resolve = (): void => undefined;
    const settled = new Promise<void>((done) => {
      resolve = done;
    });
    const claim: Claim = {
      stay,
      turnoverNights,
      settled,
      release: () => {
        this.#claims.delete(claim);
        resolve();
      },
    };
    this.#claims.add(claim);
    return claim;
  }

  /** Takes over a row as Postgres has it. */
  learn(reservation: Reservation, now: number): void {
    for (const touched of this.#watchers) touched.add(reservation.code);
    this.#version++;
    const stay = remember(reservation, now);
    if (stay) this.#stays.set(reservation.code, stay);
    else this.#stays.delete(reservation.code);
  }

  forget(code: string): void {
    for (const touched of this.#watchers) touched.add(code);
    this.#version++;
    this.#stays.delete(code);
  }

  keyed(key: string): KeyedReservation | null {
    return this.#keys.get(key) ?? null;
  }

  learnKey(keyed: KeyedReservation): void {
    this.#keys.delete(keyed.key);
    this.#keys.set(keyed.key, keyed);
    if (this.#keys.size <= KEYS_MAX) return;
    const oldest = this.#keys.keys().next();
    if (!oldest.done) this.#keys.delete(oldest.value);
  }

  /** Starts noting what changes here, so that a read of Postgres that began before does not undo it. */
  watch(): Set<string> {
    const touched = new Set<string>();
    this.#watchers.add(touched);
    return touched;
  }

  unwatch(touched: Set<string>): void {
    this.#watchers.delete(touched);
  }

  /** Makes memory agree with rows read since `watch`; says how many stays were repaired in each direction. */
  agree(
    rows: readonly KeyedReservation[],
    touched: ReadonlySet<string>,
    now: number,
  ): { forgotten: number; learned: number } {
    const truth = new Map<string, RememberedStay>();
    for (const row of rows) {
      const stay = remember(row.reservation, now);
      if (stay) truth.set(stay.code, stay);
      if (row.key) this.learnKey(row);
    }
    this.#version++;
    const { forget, learn } = differences(this.#stays, truth, touched);
    for (const code of forget) this.#stays.delete(code);
    for (const stay of learn) this.#stays.set(stay.code, stay);
    for (const [code, stay] of truth)
      if (this.#stays.has(code) && !touched.has(code)) this.#stays.set(code, stay);
    return { forgotten: forget.length, learned: learn.length };
  }
}
