import { createNightsReader } from '../../adapters/upstash/snapshots.ts';
import type { Property } from '../../domain/accommodation.ts';
import { localDate } from '../../domain/calendar-date.ts';
import { refundFor } from '../../domain/policy.ts';
import { err, ok } from '../../domain/result.ts';
import type { GateDatabase, GatePorts } from '../../ports/gate.ts';
import type { Metrics } from '../../ports.ts';
import { GateHost } from './gate-host.ts';
import { createGateStatements, type GateStatements } from './gate-statements.ts';
import { CALM, type Fate, Link, NoAnswer, type Process, type Weather } from './network.ts';
import { Phones } from './phones.ts';
import { Provider } from './provider.ts';
import { Random, subSeed } from './random.ts';
import { createRecordStatements, type RecordStatements } from './record-statements.ts';
import { Scheduler } from './scheduler.ts';
import { servicesFor } from './services-for.ts';
import { Refused, Tables } from './tables.ts';
import { type ThreadClass, ThreadHost } from './thread-host.ts';
import type { Variation } from './variation.ts';
import { SKEW_MAX_MS, Watch } from './watch.ts';
import { GateWatch } from './watch-gate.ts';
import { setWorldTime } from './world-clock.ts';
import { buildSimulatedProperty, START } from './world-property.ts';

const DATABASE_TIMEOUT_MS = 8_000;
const OBJECT_TIMEOUT_MS = 10_000;
const REDIS_TIMEOUT_MS = 300;
const OUTSIDE_TIMEOUT_MS = 10_000;

/** Everything around the program: time, network, Postgres, Redis, the objects' runtime, WhatsApp and a payment provider. */
export class World {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly watch: Watch;
  readonly tables: Tables;
  readonly gates: GateHost;
  readonly threads: ThreadHost;
  readonly provider: Provider;
  readonly phones: Phones;
  readonly links: Readonly<Record<'postgres' | 'redis' | 'objects' | 'provider' | 'whatsapp' | 'mail', Link>>;
  readonly redis = new Map<string, string>();
  readonly mails = new Map<string, number>();
  readonly variation: Variation;
  property: Property;
  readonly log: string[] = [];
  /** How often what happened. */
  readonly seen: Record<string, number> = {};
  readonly #statements: GateStatements;
  readonly #records: RecordStatements;
  readonly #ids: Random;
  readonly #gateWatch: GateWatch;

  constructor(seed: number, Thread: ThreadClass, variation: Variation) {
    this.random = new Random(subSeed(seed, 1));
    this.#ids = new Random(subSeed(seed, 2));
    this.variation = variation;
    this.scheduler = new Scheduler(START + this.random.int(0, 24 * 60) * 60_000);
    this.property = buildSimulatedProperty();
    const { cancellationPolicy: policy, timeZone } = this.property;
    this.watch = new Watch(
      () => this.now,
      ({ stay: { checkIn }, paidMinor, refundedMinor }, now) =>
        refundFor({ policy, checkIn, today: localDate(now, timeZone), paidMinor: paidMinor - refundedMinor }),
    );
    this.#gateWatch = new GateWatch(this.watch, () => this.now);
    const constraints = { noNightTwice: true, uniqueKeys: true, ...variation.constraints };
    this.tables = new Tables(constraints, (changes) => this.watch.onCommit(changes));
    this.watch.tables = this.tables;
    const gateStatements = createGateStatements(this.tables);
    this.#statements = variation.gateStatements?.(gateStatements, this.tables) ?? gateStatements;
    const records = createRecordStatements(this.tables, this.property);
    this.#records = variation.recordStatements?.(records, this.tables) ?? records;
    this.links = this.#makeLinks();
    this.provider = new Provider(this.links.provider);
    this.provider.onFault = (what) => this.watch.fail('no refund twice', what);
    this.gates = new GateHost(
      this.links.objects,
      () => this.now,
      (id, process) => this.#gatePorts(id, process),
      variation.gate ?? ((gate) => gate),
    );
    this.phones = new Phones(this);
    this.threads = new ThreadHost(this.links.objects, this.scheduler, Thread, (process) =>
      servicesFor(this, process),
    );
  }

  get now(): number {
    return this.scheduler.now;
  }

  /** A caller's clock, which may be a little wrong. */
  skewedNow(random: Random): number {
    const skewMs = random.int(-SKEW_MAX_MS, SKEW_MAX_MS);
    if (skewMs !== 0) this.count('clock skew');
    return this.now + skewMs;
  }

  async step(): Promise<boolean> {
    const went = await this.scheduler.step();
    setWorldTime(this.now);
    return went;
  }

  say(what: string): void {
    this.log.push(`${new Date(this.now).toISOString().slice(11, 23)}  ${what}`);
  }

  readonly count = (what: string): void => {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  };

  /** A statement of a process, through the network, as one transaction. */
  query<T>(by: Process, what: string, work: (records: RecordStatements) => T): Promise<T> {
    return this.links.postgres.call(by, (fate) =>
      this.#transaction(by, what, fate, () => work(this.#records)),
    );
  }

  /** A person with a SQL console. */
  byHand<T>(work: (tables: Tables) => T): T {
    this.watch.cause = { by: 'hand', fate: null, what: 'by hand' };
    return this.tables.transaction(() => work(this.tables));
  }

  nightsReaderFor(by: Process) {
    const store = {
      write: (propertyId: string, accommodationId: string, encoded: string) =>
        this.links.redis.call(by, () => {
          this.redis.set(`${propertyId}:${accommodationId}`, encoded);
        }),
      readAll: () =>
        this.links.redis.call(by, () => {
          const fields = this.property.accommodations.flatMap(({ id }) => {
            const text = this.redis.get(`${this.property.id}:${id}`);
            return text === undefined ? [] : [[id, text] as const];
          });
          return Object.fromEntries(fields);
        }),
    };
    return {
      store,
      nights: createNightsReader({ store, gates: this.gates.gatesFor(by), metrics: this.metrics }),
    };
  }

  readonly metrics: Metrics = {
    count: () => undefined,
    observe: () => undefined,
    set: () => undefined,
    flushIfDue: () => null,
    flush: () => Promise.resolve(),
  };

  uuid(): string {
    return `id-${this.#ids.token(16)}`;
  }

  #transaction<T>(by: Process, what: string, fate: Fate, work: () => T): T {
    this.watch.cause = { by, fate, what };
    const before = this.watch.violations.length;
    if ('trace' in this) this.say(`      db ${what} by ${by.name}`);
    const result = this.tables.transaction(work);
    if (this.watch.violations.length > before) this.say(`    ${what} by ${by.name}`);
    return result;
  }

  #gateDatabase(by: Process): GateDatabase {
    const ask = async <T>(what: string, work: (fate: Fate) => T) => {
      try {
        const call = (fate: Fate) => this.#transaction(by, what, fate, () => work(fate));
        return ok(await this.links.postgres.call(by, call));
      } catch (error) {
        if (error instanceof Refused) return err({ kind: error.kind });
        if (error instanceof NoAnswer) return err({ kind: 'unknown' as const });
        throw error;
      }
    };
    const statements = this.#statements;
    return {
      loadLive: (...input) =>
        ask('loadLive', (fate) => {
          this.#gateWatch.hasRead(by, fate);
          return statements.loadLive(...input);
        }),
      fingerprint: (...input) => ask('fingerprint', () => statements.fingerprint(...input)),
      commit: (batch, where) => {
        this.#gateWatch.sends(by, batch, where);
        return ask('commit', () => statements.commit(batch, where));
      },
      find: (...input) => ask('find', () => statements.find(...input)),
      change: (...input) => ask(`change to ${input[0].to}`, () => statements.change(...input)),
      move: (...input) => ask('move', () => statements.move(...input)),
      expire: (...input) => ask('expire', () => statements.expire(...input)),
      recordPayment: (...input) => ask('recordPayment', () => statements.recordPayment(...input)),
      settle: (...input) => ask(`settle as ${input[1]}`, () => statements.settle(...input)),
      loadFeed: (...input) => ask('loadFeed', () => statements.loadFeed(...input)),
      importStays: (...input) => ask('importStays', () => statements.importStays(...input)),
    };
  }

  #gatePorts(accommodationId: string, process: Process): GatePorts {
    const { store, nights } = this.nightsReaderFor(process);
    const ports: GatePorts = {
      database: this.#gateDatabase(process),
      findPropertyOfAccommodation: () => Promise.resolve(this.property),
      forgetCatalog: () => undefined,
      siblings: nights,
      writeSnapshot: (propertyId, id, encoded) => store.write(propertyId, id, encoded),
      forgetElsewhere: (id, code, now) => this.gates.gatesFor(process).gateOf(id).forget({ code, now }),
      metrics: this.metrics,
      ids: { uuid: () => this.uuid(), code: () => `TQ-${this.#ids.token(2)}` },
      stopwatch: () => this.now,
      sleep: (ms) =>
        this.scheduler.sleep(ms).then(() => (process.isAlive ? undefined : new Promise(() => undefined))),
      inBackground: (promise) => {
        promise.catch((error: unknown) => {
          if (!(error instanceof NoAnswer))
            this.watch.fail('no error is left alone', `${accommodationId}: ${String(error)}`);
        });
      },
    };
    return this.variation.gatePorts?.(ports) ?? ports;
  }

  #makeLinks(): World['links'] {
    const make = (name: string, timeoutMs: number, isInstant: boolean, weather: Weather = CALM) =>
      new Link(name, this, weather, { timeoutMs, isInstant });
    return {
      postgres: make('Postgres', DATABASE_TIMEOUT_MS, true),
      redis: make('Redis', REDIS_TIMEOUT_MS, true),
      objects: make('objects', OBJECT_TIMEOUT_MS, false),
      provider: make('provider', OUTSIDE_TIMEOUT_MS, true),
      whatsapp: make('WhatsApp', OUTSIDE_TIMEOUT_MS, true),
      mail: make('mail', OUTSIDE_TIMEOUT_MS, true),
    };
  }
}
