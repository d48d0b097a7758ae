/**
 * What k6 runs: `PLAN=<file> k6 run load/k6/journeys.ts`. Everything but the requests themselves is in the modules that the Node
 * driver and the tests use too. `npm run load` writes the plan and reads the samples back.
 */
import { sleep } from 'k6';
import crypto from 'k6/crypto';
import exec from 'k6/execution';
import http from 'k6/http';
import { Trend } from 'k6/metrics';
import type { Options } from 'k6/options';
import type { HttpAnswer, HttpRequest } from '../journeys/action.ts';
import { JOURNEYS, journeyAt } from '../journeys/mix.ts';
import { type Plan, REQUEST_TIMEOUT_MS, settingOf } from '../plan.ts';
import { k6Scenarios, SAMPLE_METRIC, tagOf } from './k6-plan.ts';

/** `npm run load` wrote it. */
const planOf = (text: string): Plan => JSON.parse(text) as Plan;
const plan = planOf(open(__ENV.PLAN ?? ''));
const answered = new Trend(SAMPLE_METRIC, true);

export const options: Options = {
  scenarios: k6Scenarios(plan.scenarios),
  summaryTrendStats: ['med', 'p(95)', 'max'],
};

const hmac = (secret: string, text: string): string => crypto.hmac('sha256', secret, text, 'hex');

function sendAll(requests: readonly HttpRequest[]): readonly HttpAnswer[] {
  const startedAt = Date.now();
  const responses = http.batch(
    requests.map(({ method, target, path, headers, body }) => ({
      method,
      url: `${target === 'worker' ? plan.workerUrl : plan.outsideUrl}${path}`,
      body,
      // One name for all guests and dates: k6 keeps a series for each.
      params: { headers: { ...headers }, timeout: REQUEST_TIMEOUT_MS, tags: { name: target } },
    })),
  );
  return responses.map(({ status, body, error, timings }) => ({
    status,
    body: typeof body === 'string' ? body : error,
    startedAt,
    endedAt: startedAt + timings.duration,
  }));
}

export default function play(): void {
  const at = plan.scenarios.findIndex(({ name }) => name === exec.scenario.name);
  const scenario = plan.scenarios[at];
  if (!scenario) return;
  const iteration = exec.scenario.iterationInTest * plan.scenarios.length + at;
  const thinkMs = scenario.model === 'closed' ? scenario.thinkMs : 0;
  const setting = settingOf(plan, iteration, thinkMs, { hmac, now: Date.now });
  const journey = JOURNEYS[journeyAt(scenario.mix, setting.random())](setting);
  for (let step = journey.next(); !step.done; ) {
    const action = step.value;
    let answers: readonly HttpAnswer[] = [];
    if (action.kind === 'send') answers = sendAll(action.requests);
    else if (action.kind === 'pause') sleep(action.ms / 1_000);
    else answered.add(action.sample.ms, { kind: action.sample.name, fault: tagOf(action.sample.fault) });
    step = journey.next(answers);
  }
}
