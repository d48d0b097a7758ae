import { type Faults, type FaultTarget, waitOut } from './faults.ts';
import { send } from './http-client.ts';
import type { Ledger, Table } from './ledger.ts';

/** A webhook that its vendor owes to the Worker until it is accepted. `url` null: the vendor's configured one. */
export type Delivery = {
  readonly id: string;
  readonly url: string | null;
  readonly body: string;
  readonly createdAt: number;
  /** Unix ms; the next attempt. */
  readonly dueAt: number;
  readonly attempts: number;
};

/** `status` 0: no answer. */
export type Attempt = { readonly status: number; readonly ackMs: number };

export type DeliveryRules = {
  readonly target: FaultTarget;
  /** The configured address; null while the Worker has none yet. */
  url(): string | null;
  headers(delivery: Delivery): Readonly<Record<string, string>>;
  isAccepted(status: number): boolean;
  readonly timeoutMs: number;
  readonly giveUpAfterMs: number;
  /** Before the first attempt: the event is now true in the vendor's world. */
  onDue?(delivery: Delivery): void;
  onAccepted?(delivery: Delivery): void;
};

const NOT_ANSWERED: Attempt = { status: 0, ackMs: 0 };
const RETRY_MS_MIN = 250;
const RETRY_MS_MAX = 30_000;
/** After a restart everything owed is tried again at once, in an order of its own. */
const RESTART_SPREAD_MS = 500;
const TIMER_MS_MAX = 2 ** 31 - 1;

/** Doubles from 250 ms to 30 s, with a jitter of a quarter. The vendors' own waits are minutes to days. */
const backOffMs = (attempts: number): number =>
  Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** Math.min(attempts - 1, 10)) * (0.75 + Math.random() / 2);

/** Brings webhooks to the Worker, again and again until it accepts them; survives a restart. */
export class Deliveries {
  readonly #owed: Table<Delivery>;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #underWay = new Set<string>();
  readonly #rules: DeliveryRules;
  readonly #faults: Faults;
  #closed = false;

  constructor(ledger: Ledger, faults: Faults, rules: DeliveryRules) {
    this.#owed = ledger.table(`${rules.target}.deliveries`);
    this.#rules = rules;
    this.#faults = faults;
  }

  /** Takes up what an earlier process owed. */
  resume(): void {
    const now = Date.now();
    for (const delivery of this.#owed.values()) {
      const waitMs = delivery.attempts > 0 ? 0 : Math.max(0, delivery.dueAt - now);
      this.#arm(delivery.id, waitMs + Math.random() * RESTART_SPREAD_MS);
    }
  }

  owes(id: string): boolean {
    return this.#owed.get(id) !== undefined;
  }

  get owedCount(): number {
    return this.#owed.size;
  }

  /** Owes a delivery from `dueAt` on. */
  enqueue(delivery: Pick<Delivery, 'id' | 'url' | 'body' | 'dueAt'>): void {
    this.#owed.set(delivery.id, { ...delivery, createdAt: Date.now(), attempts: 0 });
    this.#arm(delivery.id, Math.max(0, delivery.dueAt - Date.now()));
  }

  /** Owes a delivery and makes the first attempt now. */
  async deliverNow(delivery: Pick<Delivery, 'id' | 'url' | 'body'>): Promise<Attempt> {
    const now = Date.now();
    this.#owed.set(delivery.id, { ...delivery, createdAt: now, dueAt: now, attempts: 0 });
    return this.#attempt(delivery.id);
  }

  /** Tries everything owed now: the Worker has come up or moved. */
  retryAll(): void {
    for (const delivery of this.#owed.values()) if (delivery.attempts > 0) this.#arm(delivery.id, 0);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #arm(id: string, waitMs: number): void {
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(
      () => {
        this.#timers.delete(id);
        void this.#attempt(id);
      },
      Math.min(waitMs, TIMER_MS_MAX),
    );
    this.#timers.set(id, timer);
  }

  async #attempt(id: string): Promise<Attempt> {
    const delivery = this.#owed.get(id);
    if (!delivery || this.#closed || this.#underWay.has(id)) return NOT_ANSWERED;
    this.#underWay.add(id);
    if (delivery.attempts === 0) this.#rules.onDue?.(delivery);
    try {
      return await this.#tryOnce(delivery);
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #tryOnce(delivery: Delivery): Promise<Attempt> {
    const hits = this.#faults.take(this.#rules.target, 'deliveries');
    await waitOut(hits);
    const [attempt] = await Promise.all([
      hits.has('down') || hits.has('error') ? NOT_ANSWERED : this.#post(delivery),
      hits.has('duplicate') ? this.#post(delivery) : null,
    ]);
    const settled = hits.has('drop_response') ? { ...attempt, status: 0 } : attempt;
    if (!this.#closed) this.#settle(delivery, settled.status);
    return settled;
  }

  #settle(delivery: Delivery, status: number): void {
    const { id } = delivery;
    if (this.#rules.isAccepted(status)) this.#rules.onAccepted?.(delivery);
    else if (Date.now() - delivery.createdAt < this.#rules.giveUpAfterMs) {
      const attempts = delivery.attempts + 1;
      const waitMs = backOffMs(attempts);
      this.#owed.set(id, { ...delivery, attempts, dueAt: Date.now() + waitMs });
      this.#arm(id, waitMs);
      return;
    }
    this.#owed.delete(id);
  }

  async #post(delivery: Delivery): Promise<Attempt> {
    const url = delivery.url ?? this.#rules.url();
    if (url === null) return NOT_ANSWERED;
    const startedAt = performance.now();
    const { timeoutMs } = this.#rules;
    const headers = this.#rules.headers(delivery);
    try {
      const answer = await send({ method: 'POST', url, headers, body: delivery.body, timeoutMs });
      return { status: answer.status, ackMs: round(performance.now() - startedAt) };
    } catch {
      return { status: 0, ackMs: round(performance.now() - startedAt) };
    }
  }
}

const round = (ms: number): number => Math.round(ms * 10) / 10;
