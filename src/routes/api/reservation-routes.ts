import { type Context, Hono } from 'hono';
import { nowMs } from '../../clock.ts';
import type { HoldOutcome } from '../../domain/gate/verbs.ts';
import { unreachable } from '../../domain/result.ts';
import type { AppEnv } from '../app-env.ts';
import { bodyProblem } from '../body-problem.ts';
import { sha256Hex } from '../middleware/api-key.ts';
import { parseBody } from '../parse-body.ts';
import { problem } from '../problem.ts';
import { heldAnswer, reservationAnswer } from './answers.ts';
import { cancelSchema, codeSchema, holdSchema } from './schemas.ts';

const IDEMPOTENCY_KEY = /^[!-~]{1,200}$/;

export const reservationRoutes = new Hono<AppEnv>()
  .post('/holds', async (c) => {
    const key = c.req.header('idempotency-key');
    if (!key || !IDEMPOTENCY_KEY.test(key)) return problem(c, 'idempotency-key-missing');
    const body = await parseBody(c, holdSchema);
    if (!body.ok) return bodyProblem(c, body.error);
    const { accommodationId, checkIn, checkOut, adults, children = 0, guest, channel = 'api' } = body.value;
    const property = c.get('property');
    if (!property.accommodations.some(({ id }) => id === accommodationId)) {
      return problem(c, 'invalid', {
        errors: [{ pointer: '/accommodationId', detail: 'is not known here' }],
      });
    }
    const outcome = await c
      .get('services')
      .gates.gateOf(accommodationId)
      .placeHold({
        propertyId: property.id,
        accommodationId,
        idempotencyKey: `api:${key}`,
        requestHash: await sha256Hex(
          JSON.stringify([accommodationId, checkIn, checkOut, adults, children, guest, channel]),
        ),
        stay: { checkIn, checkOut },
        party: { adults, children, infants: 0 },
        pets: false,
        guest: {
          name: guest.name,
          phone: guest.phone ?? null,
          email: guest.email ?? null,
          userId: null,
          waId: null,
          language: null,
        },
        channel,
        now: nowMs(),
      });
    return holdAnswer(c, outcome);
  })
  .get('/reservations/:code', async (c) => {
    const detail = await findOwn(c);
    return detail ? c.json(reservationAnswer(detail, c.get('property'))) : problem(c, 'not-found');
  })
  .post('/reservations/:code/cancel', async (c) => {
    const body = await parseBody(c, cancelSchema);
    if (!body.ok) return bodyProblem(c, body.error);
    const detail = await findOwn(c);
    if (!detail) return problem(c, 'not-found');
    const { code, accommodationId } = detail.reservation;
    const gate = c.get('services').gates.gateOf(accommodationId);
    const outcome = await gate.cancel({
      code,
      reason: body.value.reason ?? null,
      by: 'program',
      now: nowMs(),
    });
    switch (outcome.kind) {
      case 'cancelled':
        return c.json({
          code,
          status: outcome.reservation.status,
          refundMinor: outcome.refundMinor,
          currency: outcome.reservation.currency,
        });
      case 'not-found':
        return problem(c, 'not-found');
      case 'wrong-state':
        return problem(c, 'wrong-state', { detail: `It is ${outcome.status}.` });
      case 'unknown':
        return problem(c, 'try-again', { retryAfterSeconds: outcome.retryAfterSeconds });
      default:
        return unreachable(outcome);
    }
  })
  .delete('/holds/:code', async (c) => {
    const detail = await findOwn(c);
    if (!detail) return problem(c, 'not-found');
    const { code, accommodationId } = detail.reservation;
    const outcome = await c.get('services').gates.gateOf(accommodationId).release({ code, now: nowMs() });
    switch (outcome.kind) {
      case 'done':
        return c.body(null, 204);
      case 'wrong-state':
        return problem(c, 'wrong-state', { detail: `It is ${outcome.status}.` });
      case 'unknown':
        return problem(c, 'try-again', { retryAfterSeconds: outcome.retryAfterSeconds });
      default:
        return problem(c, 'not-found');
    }
  });

async function holdAnswer(c: Context<AppEnv>, outcome: HoldOutcome): Promise<Response> {
  switch (outcome.kind) {
    case 'held': {
      const paymentUrl = await c.get('services').paymentLinks.urlFor(outcome.reservation.code);
      return c.json(heldAnswer(outcome.reservation, paymentUrl), 201);
    }
    case 'dates-taken':
      return problem(c, 'dates-taken', { alternatives: outcome.alternatives });
    case 'invalid':
      return problem(c, 'invalid', { errors: outcome.errors });
    case 'idempotency-key-reused':
      return problem(c, 'idempotency-key-reused');
    case 'unknown':
      return problem(c, 'try-again', { retryAfterSeconds: outcome.retryAfterSeconds });
    default:
      return unreachable(outcome);
  }
}

async function findOwn(c: Context<AppEnv>) {
  const code = codeSchema.safeParse(c.req.param('code')?.toUpperCase());
  return code.success ? c.get('services').reservations.findByCode(c.get('property').id, code.data) : null;
}
