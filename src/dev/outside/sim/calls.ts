import type { FaultTarget } from '../faults.ts';
import { json, type Route } from '../http.ts';

/** How often each vendor was called since the start. A batch or a pipeline is one call: what counts is the round trip. */
export class CallCounts {
  readonly #counts = new Map<FaultTarget, number>();
  readonly #bytes = new Map<FaultTarget, number>();

  add(target: FaultTarget, bytes: number): void {
    this.#counts.set(target, (this.#counts.get(target) ?? 0) + 1);
    this.#bytes.set(target, (this.#bytes.get(target) ?? 0) + bytes);
  }

  /** `GET /sim/calls`: `{"calls":{"neon":12,"redis":3},"bytes":{"neon":48000,"redis":600}}`; bytes of the bodies that were sent. */
  readonly route: Route = {
    method: 'GET',
    pattern: /^\/sim\/calls$/,
    handle: () =>
      json(200, { calls: Object.fromEntries(this.#counts), bytes: Object.fromEntries(this.#bytes) }),
  };
}
