import type { Sample, SampleName } from '../journeys/action.ts';
import { SAMPLE_NAMES } from '../journeys/action.ts';
import { GRACE_SECONDS } from '../plan.ts';
import type { Scenario } from '../profiles.ts';

export const SAMPLE_METRIC = 'journey_sample';
const MAX_VUS = 2_000;
const FAULT_CHARS_MAX = 60;

/** Scenarios in k6's words: ramping users, or arrivals at a constant rate, which k6 wants as whole numbers. */
export function k6Scenarios(scenarios: readonly Scenario[]) {
  return Object.fromEntries(scenarios.map((scenario) => [scenario.name, k6Scenario(scenario)]));
}

function k6Scenario(scenario: Scenario) {
  if (scenario.model === 'open') {
    return {
      executor: 'constant-arrival-rate' as const,
      rate: Math.round(scenario.perSecond * 100),
      timeUnit: '100s',
      duration: `${scenario.seconds}s`,
      preAllocatedVUs: Math.ceil(scenario.perSecond * 5),
      maxVUs: MAX_VUS,
      gracefulStop: `${GRACE_SECONDS}s`,
    };
  }
  const [first, ...later] = scenario.stages;
  let from = first?.atSeconds ?? 0;
  const stages = later.map(({ atSeconds, users }) => {
    const stage = { duration: `${atSeconds - from}s`, target: users };
    from = atSeconds;
    return stage;
  });
  const graceful = `${GRACE_SECONDS}s`;
  return {
    executor: 'ramping-vus' as const,
    startVUs: first?.users ?? 0,
    stages,
    gracefulRampDown: graceful,
    gracefulStop: graceful,
  };
}

/** A fault as a tag: without the signs that the CSV and its tags are cut at. */
export const tagOf = (fault: string | null): string =>
  (fault ?? '').replace(/[^\w.:/()-]+/g, ' ').slice(0, FAULT_CHARS_MAX);

export type K6Line =
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'users'; readonly at: number; readonly users: number };

const sampleName = (text: string | undefined): SampleName | null =>
  SAMPLE_NAMES.find((name) => name === text) ?? null;

/** Reads lines of `k6 run --out csv=…`; null for other metrics. Timestamps in milliseconds or in seconds, as k6 was told. */
export function csvReader(head: string): (line: string) => K6Line | null {
  const columns = head.split(',');
  const [metricAt, timeAt, valueAt, tagsAt] = ['metric_name', 'timestamp', 'metric_value', 'extra_tags'].map(
    (name) => columns.indexOf(name),
  );
  return (line) => {
    const cells = line.split(',');
    const cell = (at: number | undefined): string => cells[at ?? -1] ?? '';
    const time = Number(cell(timeAt));
    const at = time < 1e11 ? time * 1_000 : time;
    const value = Number(cell(valueAt));
    if (cell(metricAt) === 'vus') return { kind: 'users', at, users: value };
    if (cell(metricAt) !== SAMPLE_METRIC) return null;
    const tags = new Map(
      cell(tagsAt)
        .split('&')
        .map((tag) => splitTag(tag)),
    );
    const name = sampleName(tags.get('kind'));
    return name && { kind: 'sample', sample: { name, at, ms: value, fault: tags.get('fault') || null } };
  };
}

const splitTag = (tag: string): readonly [string, string] => {
  const at = tag.indexOf('=');
  return [tag.slice(0, at), tag.slice(at + 1)];
};
