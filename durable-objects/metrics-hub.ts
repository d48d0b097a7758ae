import { DurableObject } from 'cloudflare:workers';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { nowMs } from '../src/clock.ts';

/** One metric as prom-client writes it in JSON. */
type MetricDelta = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number];

/** All that a gauge says; what it said before is over. */
export type GaugeValues = {
  readonly name: string;
  readonly help: string;
  readonly values: readonly {
    readonly labels: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
};

/** What a thread could not send at once. `depth` 0: all of it went. */
export type Backlog = { readonly depth: number; readonly oldestAt: number };

const STATE_KEY = 'merged';
const GAUGE_PREFIX = 'gauge:';
const BACKLOG_PREFIX = 'backlog:';

/** Adds up what the isolates counted: an isolate alone knows nothing. One object for all; its sums survive eviction. */
export class MetricsHub extends DurableObject {
  #merged: readonly MetricDelta[] | null = null;
  /** Sums are awaited, so two merges at once would lose one: each waits for the one before. */
  #last: Promise<void> = Promise.resolve();

  /** Adds deltas to the sums and takes the gauges over. At most once: a flush that is lost is lost, one that came is counted. */
  merge(deltas: readonly MetricDelta[], gauges: readonly GaugeValues[]): Promise<void> {
    for (const gauge of gauges) this.ctx.storage.kv.put(GAUGE_PREFIX + gauge.name, gauge);
    if (deltas.length === 0) return Promise.resolve();
    const merging = this.#last.then(() => this.#add(deltas));
    this.#last = merging.catch(() => undefined);
    return merging;
  }

  /** A thread has messages that wait for another try, or has them no more. */
  async backlog(threadId: string, { depth, oldestAt }: Backlog): Promise<void> {
    if (depth === 0) this.ctx.storage.kv.delete(BACKLOG_PREFIX + threadId);
    else this.ctx.storage.kv.put(BACKLOG_PREFIX + threadId, { depth, oldestAt });
  }

  /** Prometheus text of all isolates together. */
  async text(): Promise<string> {
    const sums = await AggregatorRegistry.aggregate([[...(await this.#load())]]).metrics();
    const gauges = [...this.ctx.storage.kv.list<GaugeValues>({ prefix: GAUGE_PREFIX })];
    return [sums, ...gauges.map(([, gauge]) => formatGauge(gauge)), ...this.#outbox().map(formatGauge)].join(
      '\n',
    );
  }

  #outbox(): readonly GaugeValues[] {
    const backlogs = [...this.ctx.storage.kv.list<Backlog>({ prefix: BACKLOG_PREFIX })].map(
      ([, backlog]) => backlog,
    );
    const depth = backlogs.reduce((sum, backlog) => sum + backlog.depth, 0);
    const oldestAt = Math.min(nowMs(), ...backlogs.map((backlog) => backlog.oldestAt));
    const one = (name: string, help: string, value: number): GaugeValues => ({
      name,
      help,
      values: [{ labels: {}, value }],
    });
    return [
      one('outbox_depth', 'Messages that wait for another try to be sent', depth),
      one('outbox_oldest_seconds', 'How long the oldest of them has waited', (nowMs() - oldestAt) / 1_000),
    ];
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

function formatGauge({ name, help, values }: GaugeValues): string {
  const lines = values.map(({ labels, value }) => `${name}${formatLabels(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ''].join('\n');
}

function formatLabels(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(
    ([label, value]) => `${label}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
