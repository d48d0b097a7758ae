import type { Accommodation, Property } from '../../domain/accommodation.ts';
import { type AccommodationNights, buildNights, encodeNights } from '../../domain/availability.ts';
import { localDate } from '../../domain/calendar-date.ts';
import { fingerprintOf } from '../../domain/gate/fingerprint.ts';
import { toSnapshotStays } from '../../domain/gate/live-stays.ts';
import type { Alternative, Unavailable } from '../../domain/gate/verbs.ts';
import type { Reservation } from '../../domain/reservation.ts';
import type { Result } from '../../domain/result.ts';
import type { Party, Stay } from '../../domain/stay.ts';
import { type DatabaseError, type GatePorts, liveFrom } from '../../ports/gate.ts';
import { GateMemory } from './gate-memory.ts';
import { Offers } from './offers.ts';

export const UNKNOWN: Unavailable = { kind: 'unknown', retryAfterSeconds: 2 };

/** A refusal resting on an older sight of the stay is checked in the background. */
const VERIFIED_FRESH_MS = 60_000;
const PROPERTY_FRESH_MS = 60_000;
/** After writing the snapshot a busy gate leaves it alone for this many times as long: it spends a tenth of its time on it. */
const SNAPSHOT_REST = 9;

type Known<T> = { readonly value: T; readonly at: number };

/** One accommodation's memory and all that its verbs share: loading, healing, alternatives, the snapshot. */
export class GateState {
  readonly memory = new GateMemory();
  readonly ports: GatePorts;
  readonly accommodationId: string;
  #property: Known<Property | null> | null = null;
  readonly #offers: Offers;
  #ownNights: {
    readonly of: Accommodation;
    readonly version: number;
    readonly nights: AccommodationNights;
  } | null = null;
  #refreshing = new Set<string>();
  #isLoaded = false;
  #loading: Promise<boolean> | null = null;
  #isStale = false;
  #snapshotWanted = false;
  #isWritingSnapshot = false;

  constructor(accommodationId: string, ports: GatePorts) {
    this.accommodationId = accommodationId;
    this.ports = ports;
    this.#offers = new Offers(accommodationId, ports);
  }

  /** Memory is there, read from Postgres at least once and again after an unknown outcome. False: Postgres does not answer. */
  async ready(now: number): Promise<boolean> {
    if (this.#isLoaded && !this.#isStale) return true;
    this.#loading ??= this.#load(now).finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** An outcome stayed unknown: memory may lack a stay that Postgres has. */
  markStale(): void {
    this.#isStale = true;
  }

  async #load(now: number): Promise<boolean> {
    const repaired = await this.reread(now);
    if (repaired === null) return false;
    this.#isLoaded = true;
    this.#isStale = false;
    return true;
  }

  /** Reads the live stays and makes memory agree; how many differed, or null without an answer: then it is read before the next decision. */
  async reread(now: number): Promise<number | null> {
    const touched = this.memory.watch();
    const rows = await this.ports.database.loadLive(this.accommodationId, now);
    this.memory.unwatch(touched);
    if (!rows.ok) {
      this.markStale();
      return null;
    }
    const { forgotten, learned } = this.memory.agree(rows.value, touched, now);
    if (this.#isLoaded) {
      this.ports.metrics.count('gate_repairs_total', { direction: 'forgotten' }, forgotten);
      this.ports.metrics.count('gate_repairs_total', { direction: 'learned' }, learned);
    }
    if (forgotten + learned > 0) this.writeSnapshot(now);
    return forgotten + learned;
  }

  /**
   * How many stays were repaired. A gate that was just made has read all there is; one whose stays add up to what Postgres' do has nothing
   * to repair, and reads none.
   */
  async reconcile(now: number): Promise<number> {
    if (!this.#isLoaded) {
      await this.ready(now);
      return 0;
    }
    const truth = await this.ports.database.fingerprint(this.accommodationId, now);
    const known = fingerprintOf(this.memory.stays, liveFrom(now));
    if (truth.ok && truth.value.count === known.count && truth.value.sum === known.sum) return 0;
    return (await this.reread(now)) ?? 0;
  }

  /** A refusal rests on a stay not seen for a minute: it stands, and memory is checked behind it. */
  checkBehind(verifiedAt: number, now: number): void {
    if (now - verifiedAt > VERIFIED_FRESH_MS) this.#once('reread', () => this.reread(now));
  }

  async property(now: number): Promise<Property | null> {
    const find = () => this.ports.findPropertyOfAccommodation(this.accommodationId);
    if (!this.#property) this.#property = { value: await find(), at: now };
    else if (now - this.#property.at > PROPERTY_FRESH_MS) {
      this.#once('property', async () => {
        this.#property = { value: await find(), at: now };
      });
    }
    return this.#property.value;
  }

  async accommodation(now: number): Promise<{ property: Property; accommodation: Accommodation } | null> {
    const property = await this.property(now);
    const accommodation = property?.accommodations.find(({ id }) => id === this.accommodationId);
    return property && accommodation ? { property, accommodation } : null;
  }

  async reloadRates(now: number): Promise<void> {
    this.ports.forgetCatalog();
    this.#property = null;
    await this.property(now);
    this.writeSnapshot(now);
  }

  /** Priced offers from memory: this gate's own nights, and the siblings' as last seen. */
  async alternatives(stay: Stay, party: Party, now: number): Promise<readonly Alternative[]> {
    const known = await this.accommodation(now);
    if (!known) return [];
    const { accommodation, property } = known;
    const own = { nights: this.#nights(accommodation, property, now), version: this.memory.version };
    return this.#offers.find({ property, stay, party, own, now });
  }

  /** Built once a change; what ended by itself since is told by each hold's own end. */
  #nights(accommodation: Accommodation, property: Property, now: number): AccommodationNights {
    const fromDate = localDate(now, property.timeZone);
    const { version } = this.memory;
    const known = this.#ownNights;
    if (known?.of === accommodation && known.version === version && known.nights.fromDate === fromDate)
      return known.nights;
    const nights = buildNights({
      accommodationId: this.accommodationId,
      rates: accommodation.rates,
      liveStays: toSnapshotStays(this.memory.stays, now),
      fromDate,
      now,
    });
    this.#ownNights = { of: accommodation, version, nights };
    return nights;
  }

  /** This accommodation's field as it is stored. Throws for an accommodation that is not for sale. */
  async encoded(now: number): Promise<string> {
    const known = await this.accommodation(now);
    if (!known) throw new Error('the accommodation is not active');
    return encodeNights({ ...this.#nights(known.accommodation, known.property, now), writtenAt: now });
  }

  /** Behind the answer, one at a time, the last state wins. Redis down: readers ask the gate. */
  writeSnapshot(now: number): void {
    this.#snapshotWanted = true;
    if (this.#isWritingSnapshot) return;
    this.#isWritingSnapshot = true;
    this.ports.inBackground(this.#writeSnapshots(now));
  }

  async #writeSnapshots(now: number): Promise<void> {
    try {
      while (this.#snapshotWanted) {
        this.#snapshotWanted = false;
        const property = await this.property(now);
        if (!property?.accommodations.some(({ id }) => id === this.accommodationId)) return;
        const startedAt = this.ports.stopwatch();
        await this.ports.writeSnapshot(property.id, this.accommodationId, await this.encoded(now));
        const tookMs = this.ports.stopwatch() - startedAt;
        if (this.#snapshotWanted) await this.ports.sleep(SNAPSHOT_REST * tookMs);
      }
    } catch {
      this.ports.metrics.count('snapshot_cache_total', { result: 'write_failed' });
    } finally {
      this.#isWritingSnapshot = false;
    }
  }

  /**
   * Asks Postgres, and takes over the rows that it answers with in the same step. Answers overtake each other: of a row that was learnt
   * otherwise meanwhile only Postgres knows which is the newer, so memory is read again before it decides anything.
   */
  async asking<T>(
    now: number,
    call: () => Promise<Result<T, DatabaseError>>,
    rowsOf: (value: T) => readonly Reservation[],
  ): Promise<Result<T, DatabaseError>> {
    const touched = this.memory.watch();
    try {
      const answer = await call();
      const rows = answer.ok ? rowsOf(answer.value) : [];
      if (rows.some(({ code }) => touched.has(code))) this.markStale();
      this.memory.unwatch(touched);
      for (const row of rows) this.#learn(row, now);
      return answer;
    } finally {
      this.memory.unwatch(touched);
    }
  }

  /** Takes over a row and tells the snapshot. */
  #learn(reservation: Reservation, now: number): void {
    if (reservation.accommodationId === this.accommodationId) this.memory.learn(reservation, now);
    else this.memory.forget(reservation.code);
    this.writeSnapshot(now);
  }

  /** A verb that got no answer: Postgres may have done it. */
  unknown(error: DatabaseError): Unavailable {
    if (error.kind === 'unknown') this.markStale();
    return UNKNOWN;
  }

  #once(name: string, work: () => Promise<unknown>): void {
    if (this.#refreshing.has(name)) return;
    this.#refreshing.add(name);
    const done = () => {
      this.#refreshing.delete(name);
    };
    this.ports.inBackground(work().then(done, done));
  }
}
