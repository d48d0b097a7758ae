import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, json } from './http.ts';

export const FAULT_TARGETS = ['neon', 'redis', 'qstash', 'whatsapp', 'speech', 'payments', 'mail'] as const;
export type FaultTarget = (typeof FAULT_TARGETS)[number];

export const FAULT_MODES = ['down', 'error', 'slow', 'drop_response', 'duplicate', 'reorder'] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

/** What the Worker asks of a vendor, or what the vendor brings to the Worker (webhooks, QStash's messages). */
export type FaultScope = 'calls' | 'deliveries';

export type Fault = {
  readonly target: FaultTarget;
  readonly mode: FaultMode;
  readonly scope: FaultScope;
  /** Share of the occasions that are hit, 0 to 1. */
  readonly rate: number;
  /** `slow`: the wait; `reorder`: the longest wait. */
  readonly ms: number;
  /** How many more occasions may be hit; null: without end. */
  readonly count: number | null;
  /** `error`: the status and the vendor's code to answer with. */
  readonly status: number | null;
  readonly code: number | null;
  /** `error`: seconds after which to come again; null: nothing is said. */
  readonly retryAfter: number | null;
};

const DELIVERERS: readonly FaultTarget[] = ['whatsapp', 'qstash', 'payments'];

/** Where a mode bites when nobody said: deliveries are what gets duplicated and reordered, where there are any. */
export const defaultScope = (target: FaultTarget, mode: FaultMode): FaultScope =>
  (mode === 'duplicate' || mode === 'reorder') && DELIVERERS.includes(target) ? 'deliveries' : 'calls';

type VendorError = (status: number, code: number | null) => unknown;
const MESSAGE = 'Service temporarily unavailable';
const VENDOR_ERRORS: Readonly<Record<FaultTarget, VendorError>> = {
  neon: () => ({ message: MESSAGE }),
  redis: () => ({ error: `ERR ${MESSAGE}` }),
  qstash: () => ({ error: MESSAGE }),
  whatsapp: (_status, code) => ({
    error: {
      message: `(#${code ?? 131016}) ${MESSAGE}`,
      type: 'OAuthException',
      code: code ?? 131016,
      error_data: { messaging_product: 'whatsapp', details: MESSAGE },
      fbtrace_id: 'simulated',
    },
  }),
  speech: (status) => ({ error: { message: MESSAGE, type: 'server_error', code: status } }),
  payments: (status) => ({ message: MESSAGE, error: 'internal_error', status, cause: [] }),
  mail: (status) => ({ statusCode: status, name: 'application_error', message: MESSAGE }),
};

/** The one mechanism by which every part of the outside world misbehaves on request. */
export class Faults {
  #active: Fault[] = [];

  list(): readonly Fault[] {
    return this.#active;
  }

  /** A fault replaces the one of its target, mode and scope. */
  add(fault: Fault): void {
    this.#active = this.#active.filter(
      (other) => other.target !== fault.target || other.mode !== fault.mode || other.scope !== fault.scope,
    );
    this.#active.push(fault);
  }

  /** Ends the faults of a target, or all of them. */
  clear(target: FaultTarget | null): void {
    this.#active = target === null ? [] : this.#active.filter((fault) => fault.target !== target);
  }

  /** The faults that hit this one occasion, by mode; each counts down. */
  take(target: FaultTarget, scope: FaultScope): ReadonlyMap<FaultMode, Fault> {
    const hits = new Map<FaultMode, Fault>();
    if (this.#active.length === 0) return hits;
    this.#active = this.#active.flatMap((fault) => {
      if (fault.target !== target || fault.scope !== scope || Math.random() >= fault.rate) return [fault];
      hits.set(fault.mode, fault);
      if (fault.count === null) return [fault];
      return fault.count > 1 ? [{ ...fault, count: fault.count - 1 }] : [];
    });
    return hits;
  }

  /** Answers a call to a vendor under its faults; null hangs up. */
  async answer(target: FaultTarget, perform: () => Promise<Answer>): Promise<Answer | null> {
    const hits = this.take(target, 'calls');
    if (hits.size === 0) return perform();
    await waitOut(hits);
    if (hits.has('down')) return null;
    const error = hits.get('error');
    if (error) {
      const status = error.status ?? 503;
      const headers = error.retryAfter === null ? {} : { 'retry-after': String(error.retryAfter) };
      return json(status, VENDOR_ERRORS[target](status, error.code), headers);
    }
    const answer = await perform();
    if (hits.has('duplicate')) await perform();
    return hits.has('drop_response') ? null : answer;
  }
}

/** The wait that `slow` and `reorder` ask for. */
export async function waitOut(hits: ReadonlyMap<FaultMode, Fault>): Promise<void> {
  const ms = (hits.get('slow')?.ms ?? 0) + Math.random() * (hits.get('reorder')?.ms ?? 0);
  if (ms > 0) await delay(ms);
}
