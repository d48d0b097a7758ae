import type { Property } from '../../domain/accommodation.ts';
import { findAlternatives } from '../../domain/alternatives.ts';
import type { AccommodationNights } from '../../domain/availability.ts';
import { localDate } from '../../domain/calendar-date.ts';
import type { Alternative } from '../../domain/gate/verbs.ts';
import type { Party, Stay } from '../../domain/stay.ts';
import type { GatePorts } from '../../ports/gate.ts';

/** Siblings' nights older than this are fetched again in the background; offers, not promises. */
const SIBLINGS_FRESH_MS = 5_000;
/** Different stays whose offers are kept; a crowd asks for few. */
const KEPT_MAX = 100;

type Asked = {
  readonly property: Property;
  readonly stay: Stay;
  readonly party: Party;
  /** This gate's own nights; another version after each change. */
  readonly own: { readonly nights: AccommodationNights; readonly version: number };
  readonly now: number;
};

/** What the kept offers were found in; they stand while all of it is the same. */
type Basis = {
  readonly property: Property;
  readonly version: number;
  readonly siblings: readonly AccommodationNights[];
  readonly foundAt: number;
};

/** Alternatives for those who are refused: found once for all who lose the same nights, until something changes. */
export class Offers {
  readonly #accommodationId: string;
  readonly #ports: Pick<GatePorts, 'siblings' | 'inBackground'>;
  #siblings: { readonly nights: readonly AccommodationNights[]; readonly at: number } | null = null;
  /** All who need them meanwhile wait for the same look. */
  #loading: Promise<void> | null = null;
  #basis: Basis | null = null;
  readonly #kept = new Map<string, readonly Alternative[]>();

  constructor(accommodationId: string, ports: Pick<GatePorts, 'siblings' | 'inBackground'>) {
    this.#accommodationId = accommodationId;
    this.#ports = ports;
  }

  async find(asked: Asked): Promise<readonly Alternative[]> {
    const { property, stay, party, own, now } = asked;
    const siblings = await this.#siblingsOf(property, now);
    this.#forgetIfChanged({ property, version: own.version, siblings, foundAt: now });
    const key = `${stay.checkIn}|${stay.checkOut}|${party.adults}|${party.children}|${party.infants}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const offers = findAlternatives({
      property,
      nights: [own.nights, ...siblings.filter((other) => other.accommodationId !== this.#accommodationId)],
      wanted: { accommodationId: this.#accommodationId, stay, party },
      now,
      today: localDate(now, property.timeZone),
    });
    if (this.#kept.size < KEPT_MAX) this.#kept.set(key, offers);
    return offers;
  }

  /** A hold in the way may end, and midnight pass, without a change: nothing is kept longer than siblings are. */
  #forgetIfChanged(basis: Basis): void {
    const before = this.#basis;
    const age = before === null ? 0 : basis.foundAt - before.foundAt;
    const isSame =
      before?.property === basis.property &&
      before.version === basis.version &&
      before.siblings === basis.siblings &&
      age >= 0 &&
      age <= SIBLINGS_FRESH_MS;
    if (isSame) return;
    this.#kept.clear();
    this.#basis = basis;
  }

  async #siblingsOf(property: Property, now: number): Promise<readonly AccommodationNights[]> {
    const isOld = !this.#siblings || now - this.#siblings.at > SIBLINGS_FRESH_MS;
    if (isOld && !this.#loading) {
      this.#loading = this.#load(property, now).finally(() => {
        this.#loading = null;
      });
      this.#ports.inBackground(this.#loading.catch(() => undefined));
    }
    if (!this.#siblings) await this.#loading;
    return this.#siblings?.nights ?? [];
  }

  async #load(property: Property, now: number): Promise<void> {
    const accommodations = property.accommodations.filter(({ id }) => id !== this.#accommodationId);
    this.#siblings = {
      nights: await this.#ports.siblings.nightsOf({ ...property, accommodations }, now),
      at: now,
    };
  }
}
