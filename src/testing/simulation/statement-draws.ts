import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { PaymentRequest } from '../../domain/gate/verbs.ts';
import { RESERVATION_STATUSES } from '../../domain/reservation.ts';
import type { Stay } from '../../domain/stay.ts';
import type { Change, GateDatabase, NewStay } from '../../ports/gate.ts';
import type { Places } from './both-databases.ts';
import { UNKEEPABLE } from './gate-statements.ts';
import type { Random } from './random.ts';
import { backwards, CHANGES, quoteOf, SETTLEMENTS, STATUSES } from './statement-values.ts';

/** One statement of the gate, for any database, and how it reads in a failure. */
export type Drawn = {
  readonly name: string;
  readonly ask: (database: GateDatabase) => Promise<unknown>;
};

const PARTY = { adults: 2, children: 0, infants: 0 };
const HOLD_MS = 60_000;
const WINDOW_DAYS = 6;
/** Nights that only the stories use. */
const FAR_DAYS = 30;
const PRICES = [30_000, 30_000, 60_000];

/** Draws statements about few nights, few codes and few payments, so that each meets what others left. */
export class StatementDraws {
  readonly #random: Random;
  readonly #places: Places;
  readonly #today: CalendarDate;
  readonly #codes: string[] = [];
  readonly #keys: string[] = [];
  readonly #queue: Drawn[] = [];
  readonly #payments: PaymentRequest[] = [];
  #now: number;

  constructor(random: Random, places: Places, now: number, today: CalendarDate) {
    this.#random = random;
    this.#places = places;
    this.#now = now;
    this.#today = today;
  }

  next(): Drawn {
    const told = this.#queue.shift();
    if (told) return told;
    const random = this.#random;
    this.#now += random.int(1, 5_000);
    const kind = random.weighted({
      commit: 9,
      change: 8,
      move: 4,
      payment: 8,
      settle: 8,
      expire: 2,
      loadLive: 2,
      find: 1,
      feed: 2,
      lateMoney: 0.5,
    });
    return this[kind]();
  }

  /** A hold ends unpaid, another takes its nights, then its money comes: chance alone seldom tells all of this. */
  lateMoney(): Drawn {
    const accommodationId = this.#accommodation();
    const { propertyId } = this.#places;
    const stay = this.#stay();
    const rows = [this.#newStay(), this.#newStay()].map((row) => ({
      ...row,
      stay: { checkIn: addDays(stay.checkIn, FAR_DAYS), checkOut: addDays(stay.checkOut, FAR_DAYS) },
      code: this.#freshCode(),
      status: 'held' as const,
      expiresAt: this.#now + HOLD_MS,
      quote: quoteOf(30_000),
      guest: null,
    }));
    const code = rows[0]?.code ?? '';
    const payment = { ...this.#payment().payment, providerPaymentId: `${code}-late`, amountMinor: 9_000 };
    const paid = { payment: { ...payment, status: 'approved' as const, currency: 'ARS' as const }, code };
    const revive = { code, accommodationId, from: ['expired' as const], to: 'confirmed' as const };
    const id = this.#uuid();
    const early = this.#now;
    this.#now += HOLD_MS + 1;
    const late = this.#now;
    const commits = rows.map((row, index): Drawn => {
      const where = { propertyId, accommodationId, now: index === 0 ? early : late };
      return { name: `commit ${JSON.stringify(row)}`, ask: (database) => database.commit([row], where) };
    });
    const endings: Drawn[] = [
      {
        name: 'recordPayment late',
        ask: (database) => database.recordPayment({ ...paid, isBalance: false, now: late }, id),
      },
      {
        name: 'settle as retaken',
        ask: (database) => database.settle({ ...paid, isBalance: false, now: late }, 'retaken'),
      },
      {
        name: 'change expired to confirmed',
        ask: (database) => database.change({ ...revive, instant: 'confirmed_at', now: late }),
      },
    ];
    const [first, ...rest] = [...commits, ...endings];
    this.#queue.push(...rest);
    return first ?? this.find();
  }

  commit(): Drawn {
    const random = this.#random;
    const accommodationId = this.#accommodation();
    const batch = Array.from({ length: random.int(1, 4) }, () => this.#newStay());
    const keys = new Set(batch.map(({ idempotencyKey }) => idempotencyKey));
    // A gate puts each key into a batch once.
    const rows = [...keys].flatMap((key) => batch.find((row) => row.idempotencyKey === key) ?? []);
    const where = { propertyId: this.#places.propertyId, accommodationId, now: this.#now };
    return { name: `commit ${JSON.stringify(rows)}`, ask: (database) => database.commit(rows, where) };
  }

  change(): Drawn {
    const random = this.#random;
    const { to, instant } = random.pick(CHANGES) ?? { to: 'cancelled', instant: 'cancelled_at' };
    const from = RESERVATION_STATUSES.filter(() => random.chance(0.85));
    const now = this.#now;
    const set: NonNullable<Change['set']> = {
      ...(to === 'held' || random.chance(0.1) ? { expiresAt: now + HOLD_MS } : {}),
      ...(random.chance(0.2) ? { refundDueMinor: random.int(0, 2) * 1_000 } : {}),
      ...(random.chance(0.2) ? { onlyIfNull: 'extended_at' as const } : {}),
      ...(random.chance(0.2) ? { onlyIfExpiresAfter: now } : {}),
      ...(random.chance(0.1) ? { onlyIfPaidMinor: random.pick([0, ...PRICES]) ?? 0 } : {}),
      ...(random.chance(0.1) ? { onlyIfCheckIn: this.#stay().checkIn } : {}),
    };
    const change = {
      code: this.#code(),
      accommodationId: this.#accommodation(),
      from,
      to,
      instant,
      now,
      set,
    };
    return { name: `change ${JSON.stringify(change)}`, ask: (database) => database.change(change) };
  }

  move(): Drawn {
    const total = this.#random.pick(PRICES) ?? 0;
    const move = {
      code: this.#code(),
      toAccommodationId: this.#accommodation(),
      stay: this.#stay(),
      party: PARTY,
      turnoverNights: this.#random.int(0, 1),
      quote: quoteOf(total),
      now: this.#now,
    };
    return { name: `move ${JSON.stringify(move)}`, ask: (database) => database.move(move) };
  }

  payment(): Drawn {
    const request = this.#payment();
    this.#payments.push(request);
    const id = this.#uuid();
    return {
      name: `recordPayment ${JSON.stringify(request)}`,
      ask: (database) => database.recordPayment(request, id),
    };
  }

  settle(): Drawn {
    const known = this.#random.chance(0.7) ? this.#random.pick(this.#payments.slice(-8)) : null;
    const request = known ? { ...known, now: this.#now } : this.#payment();
    const settlement = this.#random.pick(SETTLEMENTS) ?? 'confirmed';
    return {
      name: `settle as ${settlement} ${JSON.stringify(request)}`,
      ask: (database) => database.settle(request, settlement),
    };
  }

  expire(): Drawn {
    const [id, now] = [this.#accommodation(), this.#now];
    return { name: `expire at ${id}`, ask: (database) => database.expire(id, now) };
  }

  loadLive(): Drawn {
    const id = this.#accommodation();
    const now = this.#now + this.#random.int(0, WINDOW_DAYS) * 86_400_000;
    const ask: Drawn['ask'] = async (database) => [
      await database.loadLive(id, now),
      await database.fingerprint(id, now),
    ];
    return { name: `loadLive at ${id} on ${now}`, ask };
  }

  find(): Drawn {
    const code = this.#code();
    return { name: `find ${code}`, ask: (database) => database.find(code) };
  }

  feed(): Drawn {
    const random = this.#random;
    const at = random.int(0, this.#places.feedIds.length - 1);
    const feedId = this.#places.feedIds[at] ?? '';
    if (random.chance(0.3)) return { name: `feed ${feedId}`, ask: (database) => database.loadFeed(feedId) };
    const add = Array.from({ length: random.int(0, 2) }, () => ({
      id: this.#uuid(),
      code: this.#freshCode(),
      uid: `uid-${random.int(1, 4)}`,
      stay: this.#stay(),
      summary: 'Reserved',
    }));
    const request = {
      propertyId: this.#places.propertyId,
      accommodationId: this.#places.accommodationIds[at] ?? '',
      feedId,
      channel: 'airbnb' as const,
      release: [this.#code(), this.#code()],
      add,
      currency: 'ARS',
      now: this.#now,
    };
    return { name: `import ${JSON.stringify(request)}`, ask: (database) => database.importStays(request) };
  }

  #newStay(): NewStay {
    const random = this.#random;
    const known = random.chance(0.15) ? random.pick(this.#keys) : null;
    const idempotencyKey = known ?? `key-${random.token(8)}`;
    this.#keys.push(idempotencyKey);
    const isBlock = random.chance(0.15);
    const guest = {
      id: this.#uuid(),
      name: random.chance(0.04) ? UNKEEPABLE : 'Somebody',
      phone: null,
      email: `${random.token(2)}@example.com`,
      userId: null,
      waId: random.chance(0.5) ? `5491100${random.int(1, 4)}` : null,
      language: 'es' as const,
    };
    return {
      id: this.#uuid(),
      code: random.chance(0.1) ? this.#code() : this.#freshCode(),
      status: isBlock ? 'blocked' : 'held',
      idempotencyKey,
      requestHash: `hash-${random.int(1, 2)}`,
      stay: random.chance(0.04) ? backwards(this.#stay()) : this.#stay(),
      turnoverNights: random.int(0, 1),
      party: PARTY,
      pets: false,
      channel: 'api',
      quote: isBlock ? null : quoteOf(random.pick(PRICES) ?? 0),
      currency: 'ARS',
      expiresAt: isBlock ? null : this.#now + HOLD_MS,
      guest: isBlock ? null : guest,
      notes: null,
    };
  }

  #payment(): PaymentRequest {
    const random = this.#random;
    const code = this.#code();
    const providerPaymentId = `${code}-${random.int(1, 2)}`;
    const status = random.pick(STATUSES) ?? 'approved';
    const amountMinor = random.pick([...PRICES, 9_000, 9_000, 18_000, 1]) ?? 1;
    const currency = random.chance(0.9) ? ('ARS' as const) : ('CLP' as const);
    const payment = { provider: 'mercadopago' as const, providerPaymentId, status, amountMinor, currency };
    return { payment, code, isBalance: false, now: this.#now };
  }

  #stay(): Stay {
    const checkIn = addDays(this.#today, this.#random.int(-2, WINDOW_DAYS));
    return { checkIn, checkOut: addDays(checkIn, this.#random.int(1, 3)) };
  }

  #accommodation(): string {
    return this.#random.pick(this.#places.accommodationIds) ?? '';
  }

  /** The newest more often than the old; now and then one that nobody has. */
  #code(): string {
    const isNew = this.#random.chance(0.7);
    return this.#random.pick(isNew ? this.#codes.slice(-12) : this.#codes.slice(-60)) ?? 'TQ-NOBODY';
  }

  #freshCode(): string {
    const code = `TQ-${this.#random.token(6)}`;
    this.#codes.push(code);
    return code;
  }

  #uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.#random.int(0, 15).toString(16)).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
