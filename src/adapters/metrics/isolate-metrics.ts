import { Counter, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../../ports.ts';
import { METRICS } from './definitions.ts';

const FLUSH_EVERY_MS = 2_000;

/** One metric as prom-client writes it in JSON; the hub adds these up. */
export type MetricDelta = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number];

export type MetricsSink = { merge(deltas: readonly MetricDelta[]): Promise<void> };

/** This isolate's metrics; what was counted since the last flush is handed to the hub, once. */
export function createMetrics(sink: () => MetricsSink): Metrics {
  const registry = new Registry();
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  let lastFlushAt = 0;
  let dirty = false;

  for (const [name, { type, help, labels, buckets }] of Object.entries(METRICS)) {
    const common = { name, help, labelNames: [...labels], registers: [registry] };
    if (type === 'counter') counters.set(name, new Counter(common));
    else histograms.set(name, new Histogram({ ...common, ...(buckets ? { buckets: [...buckets] } : {}) }));
  }

  const flush = async (): Promise<void> => {
    if (!dirty) return;
    const deltas = (await registry.getMetricsAsJSON()).filter(hasValues);
    registry.resetMetrics();
    dirty = false;
    await sink().merge(deltas);
  };

  return {
    count(name, labels, by = 1) {
      found(counters, name).inc({ ...labels }, by);
      dirty = true;
    },
    observe(name, value, labels) {
      found(histograms, name).observe({ ...labels }, value);
      dirty = true;
    },
    flushIfDue(now) {
      if (!dirty || now - lastFlushAt < FLUSH_EVERY_MS) return null;
      lastFlushAt = now;
      return flush();
    },
    flush,
  };
}

const hasValues = (metric: MetricDelta): boolean => metric.values.length > 0;

function found<T>(metrics: ReadonlyMap<string, T>, name: string): T {
  const metric = metrics.get(name);
  if (!metric) throw new Error(`metric ${name} is not defined`);
  return metric;
}
