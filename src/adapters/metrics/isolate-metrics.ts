import { Counter, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../../ports.ts';
import { METRICS } from './definitions.ts';

const FLUSH_EVERY_MS = 2_000;

/** One metric as prom-client writes it in JSON; the hub adds these up. */
export type MetricDelta = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number];

/** All that a gauge says; what it said before is over. */
export type GaugeValues = {
  readonly name: string;
  readonly help: string;
  readonly values: Parameters<Metrics['set']>[1];
};

export type MetricsSink = {
  merge(deltas: readonly MetricDelta[], gauges: readonly GaugeValues[]): Promise<void>;
};

/** This isolate's metrics; what was counted since the last flush is handed to the hub, once. */
export function createMetrics(sink: () => MetricsSink): Metrics {
  const registry = new Registry();
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  let lastFlushAt = 0;
  const gauges = new Map<string, GaugeValues>();
  let dirty = false;

  for (const [name, { type, help, labels, buckets }] of Object.entries(METRICS)) {
    const common = { name, help, labelNames: [...labels], registers: [registry] };
    if (type === 'counter') counters.set(name, new Counter(common));
    else if (type === 'histogram')
      histograms.set(name, new Histogram({ ...common, ...(buckets ? { buckets: [...buckets] } : {}) }));
  }

  const flush = async (): Promise<void> => {
    if (!dirty) return;
    const deltas = (await registry.getMetricsAsJSON()).filter(hasValues);
    const said = [...gauges.values()];
    registry.resetMetrics();
    gauges.clear();
    dirty = false;
    await sink().merge(deltas, said);
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
    set(name, values) {
      gauges.set(name, gaugeOf(name, values));
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

/** Not prom-client's gauge, which would say 0 in every isolate that knows nothing of it. */
function gaugeOf(name: string, values: GaugeValues['values']): GaugeValues {
  const definition = METRICS[name];
  if (definition?.type !== 'gauge') throw new Error(`gauge ${name} is not defined`);
  return { name, help: definition.help, values };
}

const hasValues = (metric: MetricDelta): boolean => metric.values.length > 0;

function found<T>(metrics: ReadonlyMap<string, T>, name: string): T {
  const metric = metrics.get(name);
  if (!metric) throw new Error(`metric ${name} is not defined`);
  return metric;
}
