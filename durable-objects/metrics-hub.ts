import { DurableObject } from 'cloudflare:workers';
import { AggregatorRegistry } from 'prom-client';
import type { MetricDelta } from '../src/adapters/metrics/isolate-metrics.ts';

const STATE_KEY = 'merged';

/** Adds up what the isolates counted: an isolate alone knows nothing. One object for all; its sums survive eviction. */
export class MetricsHub extends DurableObject {
  #merged: readonly MetricDelta[] | null = null;

  /** Adds deltas to the sums. At most once: a flush that is lost is lost, one that came is counted. */
  async merge(deltas: readonly MetricDelta[]): Promise<void> {
    const merged = await this.#load();
    this.#merged = await sumOf(merged, deltas);
    this.ctx.storage.kv.put(STATE_KEY, JSON.stringify(this.#merged));
  }

  /** Prometheus text of all isolates together. */
  async text(): Promise<string> {
    return AggregatorRegistry.aggregate([[...(await this.#load())]]).metrics();
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
