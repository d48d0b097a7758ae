import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sharedStack } from '../src/testing/stack.ts';
import { askPostgres, complaintsOf } from './integrity.ts';
import type { HttpAnswer, HttpRequest, Sample } from './journeys/action.ts';
import { JOURNEYS, type JourneyName } from './journeys/mix.ts';
import { settingOf } from './plan.ts';
import { planFor } from './setup.ts';

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');

/** The journeys as the load runs them, driven by nothing but fetch: they cannot rot where k6 is missing. */
async function send(request: HttpRequest): Promise<HttpAnswer> {
  const { workerUrl, outsideUrl } = sharedStack();
  const base = request.target === 'worker' ? workerUrl : outsideUrl;
  const startedAt = Date.now();
  const response = await fetch(`${base}${request.path}`, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  const body = await response.text();
  return { status: response.status, body, startedAt, endedAt: Date.now() };
}

const EACH: readonly JourneyName[] = [
  ...(['conversation', 'conversation', 'conversation', 'conversation', 'conversation'] as const),
  ...(['stays', 'hold', 'admin', 'health', 'race', 'race', 'race_talk', 'voice'] as const),
];

test('every journey of the load meets right answers, and each message is answered exactly once', async () => {
  const { databaseUrl } = sharedStack();
  const plan = await planFor(sharedStack(), [], 7);
  const played = EACH.map(async (name, iteration) => {
    const samples: Sample[] = [];
    const journey = JOURNEYS[name](settingOf(plan, iteration, 0, { hmac, now: Date.now }));
    for (let step = journey.next(); !step.done; ) {
      const action = step.value;
      if (action.kind === 'record') samples.push(action.sample);
      step = journey.next(action.kind === 'send' ? await Promise.all(action.requests.map(send)) : []);
    }
    return samples;
  });
  const samples = (await Promise.all(played)).flat();
  expect(samples.filter(({ fault }) => fault !== null)).toEqual([]);
  const names = new Set(samples.map(({ name }) => name));
  for (const name of ['text_reply', 'voice_reply', 'quote', 'hold', 'admin_list', 'confirmation'] as const)
    expect(names).toContain(name);
  const accepted = samples.filter(({ name }) => name === 'text_ack' || name === 'voice_ack').length;
  const integrity = await askPostgres(databaseUrl, plan.runId, accepted);
  expect(complaintsOf(integrity)).toEqual([]);
  expect(integrity.messages).toBe(accepted);
});
