import { DurableObject } from 'cloudflare:workers';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** One metric as prom-client writes it in JSON. */
type MetricDelta = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number];

const STATE_KEY = 'merged';

/** Adds up what the isolates counted: an isolate alone knows nothing. One object for all; its sums survive eviction. */
export class MetricsHub extends DurableObject {
  #merged: readonly MetricDelta[] | null = null;
  /** Sums are awaited, so two merges at once would lose one: each waits for the one before. */
  #last: Promise<void> = Promise.resolve();

  /** Adds deltas to the sums. At most once: a flush that is lost is lost, one that came is counted. */
  merge(deltas: readonly MetricDelta[]): Promise<void> {
    const merging = this.#last.then(() => this.#add(deltas));
    this.#last = merging.catch(() => undefined);
    return merging;
  }

  /** Prometheus text of all isolates together. */
  async text(): Promise<string> {
    return AggregatorRegistry.aggregate([[...(await this.#load())]]).metrics();
  }

  async #add(deltas: readonly MetricDelta[]): Promise<void> {
    this.#merged = await sumOf(await this.#load(), deltas);
    this.ctx.storage.kv.put(STATE_KEY, JSON.stringify(this.#merged));
  }

  async #load(): Promise<readonly MetricDelta[]> {
    if (this.#merged) return this.#merged;
    const stored = this.ctx.storage.kv.get<string>(STATE_KEY);
    this.#merged = stored ? (JSON.parse(stored) as MetricDelta[]) : [];
    return this.#merged;
  }
}

async function sumOf(
  merged: readonly MetricDelta[],
  deltas: readonly MetricDelta[],
): Promise<readonly MetricDelta[]> {
  return AggregatorRegistry.aggregate([[...merged], [...deltas]]).getMetricsAsJSON();
}
