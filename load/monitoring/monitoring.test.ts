import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { METRICS } from '../../src/adapters/metrics/definitions.ts';
import { inRepository } from '../../src/dev/local-paths.ts';
import { DASHBOARDS, grafanaJson } from './dashboards.ts';

const RULES = inRepository('load/monitoring/rules.yml');
const FOLDER = inRepository('load/monitoring/dashboards');

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z.array(
        z.object({
          record: z.string().optional(),
          alert: z.string().optional(),
          expr: z.string(),
          for: z.string().optional(),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }).optional(),
          annotations: z.object({ summary: z.string(), action: z.string() }).optional(),
        }),
      ),
    }),
  ),
});
const rules = () =>
  rulesSchema.parse(load(readFileSync(RULES, 'utf8'))).groups.flatMap((group) => group.rules);

/** What others than our /metrics say: Prometheus itself, and process-exporter where one hosts workerd oneself. */
const ELSEWHERE = new Set(['up', 'namedprocess_namegroup_memory_bytes']);
const WORDS =
  /^(sum|max|min|rate|increase|histogram_quantile|by|le|offset|and|or|unless|on|ignoring|without|avg|count|absent)$/;

/** Names in a PromQL expression that must be metrics: not functions, not labels, not what stands in brackets. */
function metricsIn(expr: string): readonly string[] {
  const bare = expr
    .replace(/\{[^}]*\}|\[[^\]]*\]|"[^"]*"/g, ' ')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, ' ')
    .replace(/\boffset\s+\w+/g, ' ');
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*/g)].map(([name]) => name).filter((name) => !WORDS.test(name));
}

/** Labels of a metric that an expression chooses or groups by. */
const labelsIn = (expr: string): readonly string[] => [
  ...[...expr.matchAll(/[{,]\s*(\w+)\s*(?:=~|!=|!~|=)/g)].map(([, label = '']) => label),
  ...[...expr.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, list = '']) =>
    list.split(',').map((each) => each.trim()),
  ),
];

const known = (name: string) => METRICS[name.replace(/_(bucket|count|sum)$/, '')] ?? METRICS[name];
const strangers = (expr: string, recorded: ReadonlySet<string>): readonly string[] =>
  metricsIn(expr).filter((name) => !recorded.has(name) && !ELSEWHERE.has(name) && !known(name));

function strangeLabels(expr: string): readonly string[] {
  const labels = new Set(['le', ...metricsIn(expr).flatMap((name) => known(name)?.labels ?? [])]);
  const isOurs = metricsIn(expr).every((name) => known(name));
  return isOurs ? labelsIn(expr).filter((label) => !labels.has(label)) : [];
}

describe('the rules', () => {
  test('name only metrics and labels that /metrics can emit', () => {
    const recorded = new Set(rules().flatMap(({ record }) => record ?? []));
    for (const { alert, record, expr } of rules()) {
      expect(strangers(expr, recorded), alert ?? record).toEqual([]);
      expect(strangeLabels(expr), alert ?? record).toEqual([]);
    }
  });

  test('are those that PERFORMANCE asks for, as grave as it says', () => {
    const graveness = Object.fromEntries(
      rules().flatMap(({ alert, labels }) => (alert ? [[alert, labels?.severity]] : [])),
    );
    expect(graveness).toMatchObject({
      SlowAnswers: 'critical',
      ManyErrors: 'critical',
      SequentialScans: 'warning',
      ManyConnections: 'warning',
      MemoryGrows: 'critical',
      StaleFeed: 'warning',
      DeadLetters: 'warning',
      OutboxStuck: 'critical',
      StaysOverlap: 'critical',
    });
    for (const { alert, annotations } of rules()) if (alert) expect(annotations?.action, alert).toBeTruthy();
  });

  test('are accepted by promtool where it is installed', () => {
    const { error, status, stderr, stdout } = spawnSync('promtool', ['check', 'rules', RULES], {
      encoding: 'utf8',
    });
    const isThere = error === undefined;
    expect(isThere ? status : 0, `${stdout}${stderr}`).toBe(0);
  });

  test('that name what does not exist are found', () => {
    expect(strangers('sum by (le) (rate(no_such_metric_bucket{status=~"5.."}[5m])) > 1', new Set())).toEqual([
      'no_such_metric_bucket',
    ]);
    expect(strangeLabels('sum by (colour) (rate(hold_attempts_total{outcome="held"}[5m]))')).toEqual([
      'colour',
    ]);
  });
});

describe('the dashboards', () => {
  test('are written as their data says', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(DASHBOARDS.map(({ uid }) => `${uid}.json`).sort());
    for (const dashboard of DASHBOARDS) {
      const written: unknown = JSON.parse(readFileSync(`${FOLDER}/${dashboard.uid}.json`, 'utf8'));
      expect(written, 'run load/monitoring/write-dashboards.ts').toEqual(grafanaJson(dashboard));
    }
  });

  test('show only metrics and labels that /metrics can emit', () => {
    for (const { title, queries } of DASHBOARDS.flatMap(({ panels }) => panels)) {
      for (const expr of Object.values(queries)) {
        expect(strangers(expr, new Set()), title).toEqual([]);
        expect(strangeLabels(expr), title).toEqual([]);
      }
    }
  });
});
