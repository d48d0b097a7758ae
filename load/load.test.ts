import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inRepository } from '../src/dev/local-paths.ts';
import { parseCalendarDate } from '../src/domain/calendar-date.ts';
import { complaintsOf, type Integrity } from './integrity.ts';
import type { Sample } from './journeys/action.ts';
import { csvReader, k6Scenarios, SAMPLE_METRIC, tagOf } from './k6/k6-plan.ts';
import { partOf } from './memory.ts';
import { loadOptions, parseDuration } from './options.ts';
import { arrivalSeconds, defaultSeconds, PROFILES, scenariosOf, usersAt } from './profiles.ts';
import { linePlot, roundUp } from './report/plot.ts';
import { csvReport, htmlReport, kneeSentence, type Report, textTable } from './report/report.ts';
import { failuresOf, type Measurements, serviceLevels } from './service-levels.ts';
import { sumOf, warm } from './setup.ts';
import { driftPercent, growthPercent, kneeOf, percentile, summaryOf } from './statistics.ts';

const sample = (over: Partial<Sample> = {}): Sample => ({
  name: 'hold',
  at: 1_000,
  ms: 10,
  fault: null,
  ...over,
});
const measured = (over: Partial<Measurements> = {}): Measurements => ({
  profile: 'smoke',
  seconds: 20,
  startedAt: 0,
  endedAt: 20_000,
  samples: [sample()],
  memory: [],
  counters: null,
  ...over,
});

describe('profiles', () => {
  const closedOf = (profile: (typeof PROFILES)[number], seconds = defaultSeconds(profile)) => {
    const [scenario] = scenariosOf(profile, seconds);
    if (scenario?.model !== 'closed') throw new Error('open');
    return scenario;
  };

  test('are as long and have as many users as the table says', () => {
    const most = (profile: (typeof PROFILES)[number]) =>
      Math.max(...closedOf(profile).stages.map(({ users }) => users));
    expect([most('smoke'), most('baseline'), most('peak'), most('spike')]).toEqual([5, 10, 100, 100]);
    expect([most('endurance'), most('race'), most('voice'), most('closed')]).toEqual([50, 200, 20, 100]);
    expect(most('stress')).toBe(1_000);
    expect(PROFILES.map(defaultSeconds)).toEqual([20, 60, 300, 600, 120, 3_600, 30, 120, 60, 60]);
  });

  test('ramp at their rate and stay there', () => {
    const { stages } = closedOf('peak');
    expect([0, 5, 10, 200, 300].map((at) => usersAt(stages, at))).toEqual([1, 51, 100, 100, 100]);
    expect(usersAt(stages, 301)).toBe(0);
  });

  test('rise from ten to a hundred within ten seconds, and fall again', () => {
    const { stages } = closedOf('spike');
    expect([0, 29, 40, 70, 80, 119].map((at) => usersAt(stages, at))).toEqual([10, 10, 100, 100, 10, 10]);
  });

  test('keep their shape in another length', () => {
    for (const profile of PROFILES) {
      for (const scenario of scenariosOf(profile, 15)) {
        const end = scenario.model === 'closed' ? scenario.stages.at(-1)?.atSeconds : scenario.seconds;
        expect(end, profile).toBe(15);
      }
    }
  });

  test('in the open model come at a rate, whatever becomes of those before', () => {
    expect(arrivalSeconds(4, 2)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]);
    const [talk, calls] = scenariosOf('levels', 60);
    expect(talk).toMatchObject({ model: 'open', name: 'messages' });
    expect(calls).toMatchObject({ model: 'open', name: 'calls' });
  });
});

describe('statistics', () => {
  test('take percentiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([], 0.5)).toBeNaN();
    expect(summaryOf([sample({ ms: 3 }), sample({ ms: 1, fault: 'x' })])).toMatchObject({
      faults: 1,
      max: 3,
    });
  });

  test('measure growth and drift after the start', () => {
    expect(growthPercent([1, 1, 100, 100, 105, 105, 110, 110])).toBeCloseTo(10);
    const samples = [1, 3, 5, 7].map((second) => sample({ at: second * 1_000, ms: second > 6 ? 12 : 10 }));
    expect(driftPercent(samples, 0, 8_000)).toBeCloseTo(20);
  });

  test('find the knee where more users bring no more answers or wait too long', () => {
    const level = (users: number, perSecond: number, p95: number) => ({ users, perSecond, p95 });
    expect(kneeOf([level(100, 100, 10), level(200, 190, 20), level(400, 195, 80)], 3_000)?.users).toBe(200);
    expect(kneeOf([level(100, 100, 10), level(200, 190, 5_000)], 3_000)?.users).toBe(100);
    expect(kneeOf([level(100, 100, 10), level(200, 190, 20)], 3_000)).toBeNull();
  });
});

describe('levels', () => {
  const levelOf = (run: Measurements, metric: string) =>
    serviceLevels(run).find((row) => row.metric.startsWith(metric));

  test('are held or not against what is asked and what is aimed at', () => {
    expect(levelOf(measured(), 'hold p95')).toMatchObject({ askedHeld: 'held', aimHeld: 'held' });
    const slow = measured({ samples: [sample({ ms: 200 })] });
    expect(levelOf(slow, 'hold p95')).toMatchObject({ askedHeld: 'held', aimHeld: 'not held' });
  });

  test('fail a smoke run on its first fault, and leave out what was not measured', () => {
    const run = measured({ samples: [sample({ fault: 'a 201 that holds nothing' })] });
    expect(failuresOf(serviceLevels(run)).join()).toContain('smoke: everything answers');
    expect(levelOf(run, 'voice note')).toBeUndefined();
  });

  test('ask for memory and drift of a long endurance run only', () => {
    const memory = [1, 1, 1, 1, 1, 1, 2, 2].map((workerd, at) => ({ at, workerd, postgres: 1, outside: 1 }));
    const long = measured({ profile: 'endurance', seconds: 900, memory });
    expect(failuresOf(serviceLevels(long)).join()).toContain('memory growth, workerd');
    expect(failuresOf(serviceLevels({ ...long, seconds: 60 }))).toEqual([]);
  });

  test('do not fail a run for a cache that its guests gave nothing to', () => {
    const counters = {
      snapshotHits: 1,
      snapshotReads: 2,
      understandingHits: 1,
      understandingReads: 9,
      sequentialScans: 0,
      scans: 9,
    };
    const run = measured({ counters });
    expect(levelOf(run, 'snapshot')).toMatchObject({ measured: '50.00 %', askedHeld: 'not held' });
    expect(failuresOf(serviceLevels(run))).toEqual([]);
  });
});

describe('what Postgres says', () => {
  const fine: Integrity = { overlaps: [], lost: 0, unanswered: [], answeredTwice: [], messages: 9 };
  test('passes a run only without overlap, loss, silence or a second answer', () => {
    expect(complaintsOf(fine)).toEqual([]);
    expect(complaintsOf({ ...fine, overlaps: ['TQ-A TQ-B'] })).toEqual(['stays overlap: TQ-A TQ-B']);
    expect(complaintsOf({ ...fine, lost: 2 })).toHaveLength(1);
    expect(complaintsOf({ ...fine, unanswered: ['w'], answeredTwice: ['t'] })).toHaveLength(2);
  });
});

describe('reports', () => {
  const report = (): Report => ({
    run: measured({
      samples: [sample(), sample({ name: 'text_reply', at: 2_000, fault: '<no reply>' })],
      memory: [{ at: 1_000, workerd: 1e8, postgres: 2e8, outside: 3e7 }],
    }),
    users: [{ at: 1_000, users: 5 }],
    rows: serviceLevels(measured()),
    integrity: null,
    complaints: [],
    driver: 'driven by Node, not by k6',
    machine: '2 cores',
    command: 'npm run load -- smoke',
  });

  test('are one page with nothing from outside, that says who drove and escapes what it quotes', () => {
    const html = htmlReport(report());
    expect(html).toContain('driven by Node, not by k6');
    expect(html).toContain('&#60;no reply&#62;');
    expect(html.match(/<svg/g)).toHaveLength(3);
    expect(html).not.toMatch(/src=|href=|@import|NaN|undefined/);
    expect(html).toContain('Postgres was not asked');
  });

  test('have a line in the CSV for each second and kind, and for memory and users', () => {
    const [head, ...lines] = csvReport(report()).trim().split('\n');
    expect(head).toBe('second,series,count,faults,p50_ms,p95_ms,p99_ms,max_ms,value');
    expect(lines).toContain('1,hold,1,0,10.00,10.00,10.00,10.00,');
    expect(lines).toContain('1.0,memory_postgres,,,,,,,200000000');
    expect(lines.every((line) => line.split(',').length === 9)).toBe(true);
  });

  test('plot within their frame, and nothing as nothing', () => {
    expect([0, 0.03, 7, 50, 51, 1_001].map(roundUp)).toEqual([1, 0.05, 10, 50, 100, 2_000]);
    expect(linePlot('t', 'ms', [{ name: 'a', points: [[1, Number.NaN]] }])).not.toContain('NaN');
    expect(kneeSentence(report())).toContain('No knee');
    expect(textTable(['a', 'b'], [['xx', 'y']])).toBe('a   b\n──  ─\nxx  y');
  });
});

describe('options', () => {
  test('name a profile, a driver, a length and a seed', () => {
    expect(loadOptions(['smoke', '--driver', 'node', '--seed=3'], {}, 1)).toEqual({
      profile: 'smoke',
      seconds: 20,
      driver: 'node',
      seed: 3,
    });
    expect(loadOptions(['endurance'], { DURATION: '15m' }, 1)).toMatchObject({ seconds: 900, driver: 'k6' });
    expect(['90', '1.5m', '1h', '0s', 'x'].map(parseDuration)).toEqual([90, 90, 3_600, null, null]);
  });

  test('refuse what they do not know in a sentence', () => {
    for (const words of [[], ['huge'], ['smoke', 'peak'], ['smoke', '--driver', 'jmeter'], ['smoke', '--x']])
      expect(typeof loadOptions(words, {}, 1), words.join(' ')).toBe('string');
  });
});

test('processes are told by their command lines', () => {
  expect(partOf('/x/node_modules/@cloudflare/workerd-linux-64/bin/workerd serve --binary')).toBe('workerd');
  expect(partOf('/x/node src/dev/outside/main.ts')).toBe('outside');
  expect(partOf('postgres: tranquera postgres 127.0.0.1(5) idle')).toBe('postgres');
  expect(partOf('node src/dev/postgres.ts')).toBeNull();
});

test('counters are summed over the labels asked for', () => {
  const text = 'x_total{result="hit"} 3\nx_total{result="miss"} 1\nx_total_more{result="hit"} 9\n';
  expect([sumOf(text, 'x_total'), sumOf(text, 'x_total', '"hit"')]).toEqual([4, 3]);
});

test('before a run each property is asked once, with its own key', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.authorization} ${request.url}`);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const catalog = ['a', 'b'].map((apiKey) => ({ name: '', phoneNumberId: '', apiKey, accommodations: [] }));
  const today = parseCalendarDate('2026-11-24')!;
  await warm({ workerUrl: `http://127.0.0.1:${port}`, catalog, today });
  const path = '/api/v1/availability?checkIn=2026-12-24&checkOut=2026-12-27&adults=2';
  expect(asked).toEqual([`Bearer a ${path}`, `Bearer b ${path}`]);
});

describe('k6', () => {
  test('can read its script: it bundles, asks for no module of Node, and needs no Intl', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tranquera-k6-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { metafile, outputFiles } = await build({
      entryPoints: [inRepository('load/k6/journeys.ts')],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: 'neutral',
      external: ['k6', 'k6/*'],
      write: false,
      metafile: true,
      outdir: folder,
    });
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    expect(new Set(imported)).toEqual(new Set(['k6', 'k6/crypto', 'k6/execution', 'k6/http', 'k6/metrics']));
    const [{ text = '' } = {}] = outputFiles;
    expect(text).not.toMatch(/\bBuffer\b|\bIntl\b|node:|structuredClone|\bfetch\(/);
  });

  test('is given the same users and arrivals', () => {
    expect(k6Scenarios(scenariosOf('baseline', 60))).toMatchObject({
      baseline: {
        executor: 'ramping-vus',
        startVUs: 1,
        stages: [
          { duration: '5s', target: 10 },
          { duration: '55s', target: 10 },
        ],
      },
    });
    const open = k6Scenarios(scenariosOf('levels', 60));
    expect(open).toMatchObject({ calls: { executor: 'constant-arrival-rate', duration: '60s' } });
  });

  test('hands its samples over as CSV', () => {
    const read = csvReader('metric_name,timestamp,metric_value,check,scenario,url,extra_tags,metadata');
    const fault = tagOf('409 {"type":"x"}, & more');
    expect(fault).toBe('409 type : x more');
    expect(read(`${SAMPLE_METRIC},1700000000123,12.5,,s,,fault=${fault}&kind=hold,`)).toEqual({
      kind: 'sample',
      sample: { name: 'hold', at: 1_700_000_000_123, ms: 12.5, fault },
    });
    expect(read(`${SAMPLE_METRIC},1700000000,1,,s,,fault=&kind=health,`)).toMatchObject({
      sample: { at: 1_700_000_000_000, fault: null },
    });
    expect(read('vus,1700000000,7,,,,,')).toEqual({ kind: 'users', at: 1_700_000_000_000, users: 7 });
    expect(read('http_reqs,1700000000,1,,s,,,')).toBeNull();
  });
});
