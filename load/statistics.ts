import { type Sample, type SampleName, WAITS } from './journeys/action.ts';

export type Summary = {
  readonly count: number;
  readonly faults: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

/** The smallest value that `share` of the values do not exceed (nearest rank); NaN of none. Milliseconds in, out. */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function summaryOf(samples: readonly Sample[]): Summary {
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    count: samples.length,
    faults: samples.filter(({ fault }) => fault !== null).length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
  };
}

export const byName = (samples: readonly Sample[]): ReadonlyMap<SampleName, readonly Sample[]> =>
  Map.groupBy(samples, ({ name }) => name);

/** Samples by whole second since `startedAt`. */
export const bySecond = (
  samples: readonly Sample[],
  startedAt: number,
): ReadonlyMap<number, readonly Sample[]> =>
  Map.groupBy(samples, ({ at }) => Math.floor((at - startedAt) / 1_000));

/** Requests, without the waits for what comes later. */
export const requestsOf = (samples: readonly Sample[]): readonly Sample[] =>
  samples.filter(({ name }) => !WAITS.has(name));

/** Faults by what they are, the commonest first. */
export function faultsOf(samples: readonly Sample[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { name, fault } of samples) {
    if (fault === null) continue;
    const key = `${name}: ${fault}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** p95 of the last quarter against the second, in per cent; the first quarter is warming up. NaN when one is empty. */
export function driftPercent(samples: readonly Sample[], startedAt: number, endedAt: number): number {
  const quarter = (endedAt - startedAt) / 4;
  const within = (from: number): number =>
    summaryOf(samples.filter(({ at }) => at >= from && at < from + quarter)).p95;
  return (within(startedAt + 3 * quarter) / within(startedAt + quarter) - 1) * 100;
}

/** Growth from the mean of the second quarter to that of the last, in per cent: what an hour adds and not what a start does. */
export function growthPercent(values: readonly number[]): number {
  const quarter = Math.floor(values.length / 4);
  if (quarter === 0) return Number.NaN;
  const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  return (mean(values.slice(-quarter)) / mean(values.slice(quarter, 2 * quarter)) - 1) * 100;
}

export type Knee = { readonly users: number; readonly perSecond: number; readonly p95: number };
type Level = Knee;

/** Where more users no longer bring a tenth more answers, or wait over `p95Max` ms: the last level before. Null: not reached. */
export function kneeOf(levels: readonly Level[], p95Max: number): Knee | null {
  const sorted = [...levels].sort((a, b) => a.users - b.users);
  for (const [index, level] of sorted.entries()) {
    const next = sorted[index + 1];
    if (level.p95 > p95Max) return sorted[index - 1] ?? level;
    if (next && next.perSecond < level.perSecond * 1.1) return level;
  }
  return null;
}
