import type { GuestThread } from '../../../durable-objects/guest-thread.ts';
import type { HandedOver, ThreadPeers } from '../../ports.ts';
import { type Link, NoAnswer, Process } from './network.ts';
import { ObjectStorage } from './object-storage.ts';
import type { Scheduler } from './scheduler.ts';

export type ThreadClass = new (ctx: DurableObjectState, env: object) => GuestThread;

type Instance = {
  readonly process: Process;
  readonly thread: GuestThread;
  readonly waiting: Set<(error: Error) => void>;
};

type Kept = { readonly storage: ObjectStorage; instance: Instance | null };

/** A failing alarm is tried again after two seconds, doubling. */
const ALARM_RETRY_MS = 2_000;

/** The guests' threads as Durable Objects: the program's own `GuestThread` over a SQLite that outlives it. */
export class ThreadHost {
  readonly #kept = new Map<string, Kept>();
  readonly #link: Link;
  readonly #scheduler: Scheduler;
  readonly #Thread: ThreadClass;
  readonly #servicesOf: (process: Process) => object;

  constructor(
    link: Link,
    scheduler: Scheduler,
    Thread: ThreadClass,
    servicesOf: (process: Process) => object,
  ) {
    this.#link = link;
    this.#scheduler = scheduler;
    this.#Thread = Thread;
    this.#servicesOf = servicesOf;
  }

  get names(): readonly string[] {
    return [...this.#kept.keys()];
  }

  storageOf(name: string): ObjectStorage {
    return this.#keptOf(name).storage;
  }

  /** The object dies; what it has written stays, and its alarm still comes. */
  evict(name: string): void {
    const kept = this.#kept.get(name);
    const instance = kept?.instance;
    if (!kept || !instance) return;
    kept.instance = null;
    instance.process.isAlive = false;
    for (const reject of instance.waiting) reject(new NoAnswer('the object is gone'));
  }

  /** The threads as this process reaches them. Ids are names here. */
  threadsFor(by: Process): ThreadPeers {
    const call = <T>(name: string, work: (thread: GuestThread) => Promise<T>): Promise<T> =>
      this.#link.call(by, () => this.#serve(name, work));
    return {
      acceptByName: (name, batch) => call(name, (thread) => thread.accept(batch)),
      acceptById: (id, batch) => call(id, (thread) => thread.accept(batch)),
      hear: (id, wamid, heard) => call(id, (thread) => thread.hear(wamid, heard)),
      threadOf: (name) => ({
        notify: (event) => call(name, (thread) => thread.notify(event)),
        handBack: () => call(name, (thread) => thread.handBack()),
      }),
      handOver: (from, to) => call<HandedOver>(from, (thread) => thread.handOver(to)),
    };
  }

  close(): void {
    for (const { storage } of this.#kept.values()) storage.close();
  }

  #keptOf(name: string): Kept {
    const known = this.#kept.get(name);
    if (known) return known;
    const kept: Kept = { storage: new ObjectStorage((at) => this.#expectAlarm(name, at)), instance: null };
    this.#kept.set(name, kept);
    return kept;
  }

  #instanceOf(name: string): Instance {
    const kept = this.#keptOf(name);
    if (kept.instance) return kept.instance;
    const process = new Process(`thread ${name}`);
    const ctx = asState({ id: { name, toString: () => name }, storage: kept.storage.asStorage() });
    const thread = new this.#Thread(ctx, { services: this.#servicesOf(process) });
    kept.instance = { process, thread, waiting: new Set() };
    return kept.instance;
  }

  #serve<T>(name: string, work: (thread: GuestThread) => Promise<T>): Promise<T> {
    const instance = this.#instanceOf(name);
    return new Promise((resolve, reject) => {
      instance.waiting.add(reject);
      work(instance.thread).then(
        (value) => instance.waiting.delete(reject) && resolve(value),
        (error: unknown) => instance.waiting.delete(reject) && reject(error),
      );
    });
  }

  #expectAlarm(name: string, at: number): void {
    this.#scheduler.after(at - this.#scheduler.now, () => {
      const { storage } = this.#keptOf(name);
      if (storage.alarmAt !== at) return;
      storage.alarmAt = null;
      this.#ring(name, ALARM_RETRY_MS);
    });
  }

  /** An alarm comes at least once: one whose object died under it comes again. */
  #ring(name: string, retryMs: number): void {
    this.#serve(name, (thread) => thread.alarm()).catch(() =>
      this.#scheduler.after(retryMs, () => this.#ring(name, retryMs * 2)),
    );
  }
}

/** Threads use `id.name`, `id.toString()` and `storage` of their state. */
const asState = (parts: object): DurableObjectState => parts as unknown as DurableObjectState;
