import type { AccommodationGate } from '../../domain/gate/verbs.ts';
import { GateCore } from '../../flows/gate/gate-core.ts';
import type { GatePorts } from '../../ports/gate.ts';
import type { Gates } from '../../ports.ts';
import { type Link, NoAnswer, Process } from './network.ts';

type Verb = keyof AccommodationGate;
type Waiting = { readonly reject: (error: Error) => void; readonly since: number; readonly verb: Verb };

type Instance = {
  readonly process: Process;
  readonly gate: AccommodationGate;
  readonly bornAt: number;
  readonly waiting: Set<Waiting>;
};

const VERBS: readonly Verb[] = [
  'placeHold',
  'extend',
  'release',
  'confirm',
  'confirmByHost',
  'cancel',
  'move',
  'block',
  'unblock',
  'importStays',
  'expire',
  'checkIn',
  'checkOut',
  'noShow',
  'forget',
  'reloadRates',
  'snapshot',
  'reconcile',
];

/** The gates as Durable Objects: one instance a name, made when it is called, gone at any instant. Runs the program's own `GateCore`. */
export class GateHost {
  readonly #instances = new Map<string, Instance>();
  readonly #link: Link;
  readonly #now: () => number;
  readonly #portsOf: (accommodationId: string, process: Process) => GatePorts;
  readonly #wrap: (gate: AccommodationGate) => AccommodationGate;
  /** An error that a verb threw: a caller saw neither an outcome nor a lost connection. */
  onThrow: (verb: Verb, error: unknown) => void = () => undefined;

  constructor(
    link: Link,
    now: () => number,
    portsOf: (accommodationId: string, process: Process) => GatePorts,
    wrap: (gate: AccommodationGate) => AccommodationGate,
  ) {
    this.#link = link;
    this.#now = now;
    this.#portsOf = portsOf;
    this.#wrap = wrap;
  }

  /** The gates as this process reaches them. */
  gatesFor(by: Process): Gates {
    return { gateOf: (accommodationId) => this.#stub(by, accommodationId) };
  }

  instanceOf(accommodationId: string): Instance {
    const known = this.#instances.get(accommodationId);
    if (known) return known;
    const process = new Process(`gate ${accommodationId}`);
    const core = new GateCore(accommodationId, this.#portsOf(accommodationId, process));
    const instance = { process, gate: this.#wrap(core), bornAt: this.#now(), waiting: new Set<Waiting>() };
    this.#instances.set(accommodationId, instance);
    return instance;
  }

  /** The object dies; the next call makes it anew. `lingers`: the old one goes on for that long beside the new one. */
  evict(accommodationId: string, lingers: ((end: () => void) => void) | null): void {
    const instance = this.#instances.get(accommodationId);
    if (!instance) return;
    this.#instances.delete(accommodationId);
    const end = () => {
      instance.process.isAlive = false;
    };
    if (lingers) lingers(end);
    else end();
    for (const { reject } of instance.waiting) reject(new NoAnswer('the object is gone'));
    instance.waiting.clear();
  }

  /** Calls that wait since before `since`. */
  stuckSince(since: number): string[] {
    return [...this.#instances].flatMap(([id, { waiting }]) =>
      [...waiting].filter((call) => call.since < since).map(({ verb }) => `${verb} at ${id}`),
    );
  }

  #stub(by: Process, accommodationId: string): AccommodationGate {
    const call = (verb: Verb) => (request: never) =>
      this.#link.call(by, () => this.#serve(accommodationId, verb, request));
    return asGate(Object.fromEntries(VERBS.map((verb) => [verb, call(verb)])));
  }

  #serve(accommodationId: string, verb: Verb, request: never): Promise<unknown> {
    const instance = this.instanceOf(accommodationId);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { reject, since: this.#now(), verb };
      instance.waiting.add(waiting);
      const done = (): boolean => instance.waiting.delete(waiting);
      const work: Promise<unknown> = instance.gate[verb](request);
      work.then(
        (value) => done() && resolve(value),
        (error: unknown) => {
          if (!done()) return;
          this.onThrow(verb, error);
          reject(error);
        },
      );
    });
  }
}

/** The stub answers every verb of the contract by passing it on, so it has the contract's shape. */
const asGate = (stub: Record<string, unknown>): AccommodationGate => stub as unknown as AccommodationGate;
