import { createHmac } from 'node:crypto';
import { Agent, request as requestHttp } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpAnswer, HttpRequest, Sample } from '../journeys/action.ts';
import { JOURNEYS, journeyAt } from '../journeys/mix.ts';
import { GRACE_SECONDS, type Plan, REQUEST_TIMEOUT_MS, settingOf } from '../plan.ts';
import { arrivalSeconds, type Scenario, usersAt } from '../profiles.ts';

/** What this process tells its parent. `users` are journeys under way; `lateMs` the longest that an arrival waited. */
export type WorkerReport = {
  readonly samples: readonly Sample[];
  /** Unix ms. */
  readonly at: number;
  readonly users: number;
  readonly lateMs: number;
  readonly failures: readonly string[];
  readonly isDone: boolean;
};

const TICK_MS = 50;
const FLUSH_MS = 500;
const FAILURES_MAX = 20;
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

const hmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

type Run = {
  readonly plan: Plan;
  readonly startedAt: number;
  samples: Sample[];
  failures: string[];
  users: number;
  lateMs: number;
  iteration: number;
};

const secondsOf = (run: Run): number => (Date.now() - run.startedAt) / 1_000;

const isReset = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

function send(run: Run, request: HttpRequest, mayRepeat = true): Promise<HttpAnswer> {
  const { plan } = run;
  const url = `${request.target === 'worker' ? plan.workerUrl : plan.outsideUrl}${request.path}`;
  const startedAt = Date.now();
  const since = performance.now();
  const answer = (status: number, body: string): HttpAnswer => ({
    status,
    body,
    startedAt,
    endedAt: startedAt + performance.now() - since,
  });
  return new Promise((resolve) => {
    const length = request.body === null ? {} : { 'content-length': Buffer.byteLength(request.body) };
    const sent = requestHttp(url, {
      agent,
      method: request.method,
      headers: { ...request.headers, ...length },
    });
    sent.setTimeout(REQUEST_TIMEOUT_MS, () => sent.destroy(new Error('timeout')));
    sent.on('error', (error) => {
      // A kept connection that the other side had just closed says nothing about this request.
      if (mayRepeat && sent.reusedSocket && isReset(error)) resolve(send(run, request, false));
      else resolve(answer(0, error.message));
    });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => resolve(answer(0, error.message)));
      response.on('end', () =>
        resolve(answer(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8'))),
      );
    });
    sent.end(request.body ?? undefined);
  });
}

/** Plays one journey to its end, doing what it asks for. */
async function play(run: Run, scenario: Scenario): Promise<void> {
  run.users += 1;
  const thinkMs = scenario.model === 'closed' ? scenario.thinkMs : 0;
  const setting = settingOf(run.plan, run.iteration++, thinkMs, { hmac, now: Date.now });
  const journey = JOURNEYS[journeyAt(scenario.mix, setting.random())](setting);
  try {
    let step = journey.next();
    while (!step.done) {
      const action = step.value;
      let answers: readonly HttpAnswer[] = [];
      if (action.kind === 'send')
        answers = await Promise.all(action.requests.map((request) => send(run, request)));
      else if (action.kind === 'pause') await delay(action.ms);
      else run.samples.push(action.sample);
      step = journey.next(answers);
    }
  } catch (error) {
    if (run.failures.length < FAILURES_MAX) run.failures.push(String(error));
  } finally {
    run.users -= 1;
  }
}

async function runClosed(run: Run, scenario: Extract<Scenario, { model: 'closed' }>): Promise<void> {
  const end = scenario.stages.at(-1)?.atSeconds ?? 0;
  const user = async (index: number): Promise<void> => {
    while (secondsOf(run) < end) {
      if (usersAt(scenario.stages, secondsOf(run)) <= index) await delay(TICK_MS);
      else await play(run, scenario);
    }
  };
  const most = Math.max(...scenario.stages.map(({ users }) => users));
  await Promise.all(Array.from({ length: most }, (_, index) => user(index)));
}

async function runOpen(run: Run, scenario: Extract<Scenario, { model: 'open' }>): Promise<void> {
  const playing: Promise<void>[] = [];
  for (const at of arrivalSeconds(scenario.perSecond, scenario.seconds)) {
    const waitMs = at * 1_000 - secondsOf(run) * 1_000;
    if (waitMs > 0) await delay(waitMs);
    else run.lateMs = Math.max(run.lateMs, -waitMs);
    playing.push(play(run, scenario));
  }
  await Promise.all(playing);
}

function flush(run: Run, isDone: boolean): void {
  const { samples, users, lateMs, failures } = run;
  const report: WorkerReport = {
    samples,
    at: Date.now(),
    users,
    lateMs: Math.round(lateMs),
    failures,
    isDone,
  };
  process.send?.(report);
  run.samples = [];
  run.failures = [];
}

async function main(plan: Plan): Promise<void> {
  const run: Run = {
    plan,
    startedAt: Date.now(),
    samples: [],
    failures: [],
    users: 0,
    lateMs: 0,
    iteration: 0,
  };
  const timer = setInterval(() => flush(run, false), FLUSH_MS);
  const running = Promise.all(
    plan.scenarios.map((scenario) =>
      scenario.model === 'closed' ? runClosed(run, scenario) : runOpen(run, scenario),
    ),
  );
  const seconds = Math.max(
    ...plan.scenarios.map((each) =>
      each.model === 'open' ? each.seconds : (each.stages.at(-1)?.atSeconds ?? 0),
    ),
  );
  await Promise.race([running, delay((seconds + GRACE_SECONDS) * 1_000, null, { ref: false })]);
  clearInterval(timer);
  flush(run, true);
  process.disconnect();
  agent.destroy();
}

/** The parent's one message is the plan. */
process.once('message', (plan) => void main(plan as Plan));
process.once('disconnect', () => process.exit(0));
