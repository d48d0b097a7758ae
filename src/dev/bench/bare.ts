import { createHmac } from 'node:crypto';
import { addDays, type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts';
import { localSecrets } from '../local-secrets.ts';
import { type BenchProperty, writeBenchProperty } from './bench-property.ts';
import { type BenchStack, startBenchStack } from './bench-stack.ts';
import { type Load, perSecond, startLoad } from './load.ts';
import { printTable, type Row, step } from './print.ts';

export const CONNECTIONS = 50;
const WEBHOOKS = 6_000;
const GUESTS = 500;
const REFUSALS = 10_000;
const HOLDS = 8_000;
const JSON_TYPE = { 'content-type': 'application/json' };

/** Hono and one object call: refusals a second. */
export async function bareRefusals(load: Load, stack: BenchStack): Promise<number> {
  const { ms, right } = await load.run({
    url: `${stack.benchUrl}/bare/refusal`,
    connections: CONNECTIONS,
    requests: REFUSALS,
    headers: JSON_TYPE,
    bodies: ['{}'],
    mustHold: { '409': 'taken' },
  });
  return perSecond(right, ms);
}

/** Signature, one object call, one row in its SQLite: webhooks a second. */
async function bareWebhooks(load: Load, stack: BenchStack): Promise<number> {
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ text: 'Hola'.repeat(100) }] });
  const signature = createHmac('sha256', localSecrets.whatsAppAppSecret).update(body).digest('hex');
  let webhooks = 0;
  let ms = 0;
  for (let round = 0; round < WEBHOOKS / GUESTS; round++) {
    const report = await load.run({
      url: `${stack.benchUrl}/bare/webhook`,
      connections: CONNECTIONS,
      requests: GUESTS,
      headers: { ...JSON_TYPE, 'x-hub-signature-256': `sha256=${signature}`, 'x-guest': 'guest-{n}' },
      bodies: [body],
      mustHold: { '200': 'ok' },
    });
    webhooks += report.right;
    ms += report.ms;
  }
  return perSecond(webhooks, ms);
}

/** Hono, one object call, one multi-row insert for those who come meanwhile: holds a second. */
async function bareHolds(
  load: Load,
  stack: BenchStack,
  { id, accommodationIds }: BenchProperty,
  accommodations: number,
): Promise<number> {
  const first = dateOf(accommodations === 1 ? '2150-01-01' : '2180-01-01');
  const bodies = Array.from({ length: HOLDS }, (_, n) =>
    JSON.stringify({
      propertyId: id,
      accommodationId: accommodationIds[n % accommodations],
      checkIn: addDays(first, Math.floor(n / accommodations)),
    }),
  );
  const { ms, right } = await load.run({
    url: `${stack.benchUrl}/bare/holds`,
    connections: CONNECTIONS,
    requests: HOLDS,
    headers: JSON_TYPE,
    bodies,
    mustHold: { '201': 'held' },
  });
  return perSecond(right, ms);
}

function dateOf(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

/** What this machine gives with nothing in the way. */
async function benchBare(): Promise<void> {
  const stack = await startBenchStack();
  const load = startLoad();
  try {
    const property = await writeBenchProperty(stack.databaseUrl, CONNECTIONS);
    await bareRefusals(load, stack);
    const webhooks = await step('bare webhooks', () => bareWebhooks(load, stack));
    const refusals = await step('bare refusals', () => bareRefusals(load, stack));
    const one = await step('bare holds, 1 accommodation', () => bareHolds(load, stack, property, 1));
    const fifty = await step('bare holds, 50 accommodations', () => bareHolds(load, stack, property, 50));
    const rows: Row[] = [
      ['webhook: signature, one object call, one SQLite insert', webhooks.toFixed(0)],
      ['refusal: Hono, one object call', refusals.toFixed(0)],
      ['hold: Hono, one object call, one multi-row insert; 1 accommodation', one.toFixed(0)],
      ['hold: the same over 50 accommodations', fifty.toFixed(0)],
    ];
    printTable(['bare path, objects on disk', `a second, ${CONNECTIONS} connections`], rows);
  } finally {
    load.stop();
    await stack.stop();
  }
}

if (import.meta.main) await benchBare();
