import { Hono } from 'hono';
import { verifySignature } from '../../../adapters/whatsapp/verify-signature.ts';
import { nowMs } from '../../../clock.ts';
import { parseCalendarDate } from '../../../domain/calendar-date.ts';
import type { HoldRequest } from '../../../domain/gate/verbs.ts';
import { envOf } from '../../../env.ts';
import { randomToken, reservationCode } from '../../../ids.ts';
import type { BareObject } from './bare-object.ts';

export { AccommodationCalendar } from '../../../../durable-objects/accommodation-calendar.ts';
export { GuestThread } from '../../../../durable-objects/guest-thread.ts';
export { MetricsHub } from '../../../../durable-objects/metrics-hub.ts';
export { BareObject } from './bare-object.ts';

/** What only this Worker is bound to: Miniflare binds it beside those of wrangler.toml. */
type BenchEnv = { readonly BARE: DurableObjectNamespace<BareObject>; readonly WHATSAPP_APP_SECRET: string };

/** Holds to ask of the objects themselves, `concurrency` at a time. */
export type RpcPlan = {
  readonly propertyId: string;
  readonly concurrency: number;
  readonly holds: readonly {
    readonly accommodationId: string;
    readonly checkIn: string;
    readonly checkOut: string;
  }[];
};

const bare = new Hono<{ Bindings: BenchEnv }>()
  .post('/bare/webhook', async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const signature = c.req.header('x-hub-signature-256') ?? null;
    if (!(await verifySignature(c.env.WHATSAPP_APP_SECRET, signature, body))) return c.text('no', 401);
    await c.env.BARE.getByName(c.req.header('x-guest') ?? '').insert(new TextDecoder().decode(body));
    return c.text('ok');
  })
  .post('/bare/refusal', async (c) => c.text(await c.env.BARE.getByName('one').refuse(), 409))
  .post('/bare/holds', async (c) => {
    const { accommodationId, checkIn, propertyId } = await c.req.json<Record<string, string>>();
    const row = {
      property_id: propertyId ?? '',
      accommodation_id: accommodationId ?? '',
      check_in: checkIn ?? '',
      code: reservationCode(),
    };
    await c.env.BARE.getByName(accommodationId ?? '').hold(row);
    return c.text('held', 201);
  })
  .post('/rpc/holds', async (c) => c.json(await holdAll(c.env, await c.req.json<RpcPlan>())));

/** How many outcomes of each kind. */
async function holdAll(
  env: object,
  { propertyId, concurrency, holds }: RpcPlan,
): Promise<Record<string, number>> {
  const gates = envOf(env).ACCOMMODATION_CALENDAR;
  const counted: Record<string, number> = {};
  let next = 0;
  const oneAfterAnother = async (): Promise<void> => {
    for (let hold = holds[next++]; hold; hold = holds[next++]) {
      const { kind } = await gates.getByName(hold.accommodationId).placeHold(requestOf(propertyId, hold));
      counted[kind] = (counted[kind] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, oneAfterAnother));
  return counted;
}

function requestOf(propertyId: string, hold: RpcPlan['holds'][number]): HoldRequest {
  const checkIn = parseCalendarDate(hold.checkIn);
  const checkOut = parseCalendarDate(hold.checkOut);
  if (!checkIn || !checkOut) throw new Error('no dates');
  const token = randomToken(8);
  return {
    propertyId,
    accommodationId: hold.accommodationId,
    idempotencyKey: `rpc:${token}`,
    requestHash: token,
    stay: { checkIn, checkOut },
    party: { adults: 2, children: 0, infants: 0 },
    pets: false,
    guest: { name: 'Bench', phone: `+549${token}`, email: null, userId: null, waId: null, language: null },
    channel: 'api',
    now: nowMs(),
  };
}

export default bare;
