import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { nowMs } from '../../clock.ts';
import type { ReservationEvent } from '../../domain/conversation/contract.ts';
import type { BlockOutcome, CancelOutcome, ChangeOutcome, HostNote } from '../../domain/gate/verbs.ts';
import type { Reservation } from '../../domain/reservation.ts';
import { cancelReservation } from '../../flows/cancel-reservation.ts';
import { knownReservation, threadNameOf } from '../../flows/known-reservation.ts';
import { uuidv7 } from '../../ids.ts';
import type { ReservationDetail } from '../../ports.ts';
import { reservationAnswer } from '../api/answers.ts';
import { cancelSchema, codeSchema, dateSchema, plainText } from '../api/schemas.ts';
import { bodyProblem } from '../body-problem.ts';
import { parseBody } from '../parse-body.ts';
import { problem } from '../problem.ts';
import { type AdminEnv, ownerOnly } from './session.ts';

const NOTE_CHARS_MAX = 500;
const blockSchema = z.object({
  accommodationId: z.uuid('is no id of an accommodation'),
  checkIn: dateSchema,
  checkOut: dateSchema,
  note: plainText(NOTE_CHARS_MAX).optional(),
});

export const actionRoutes = new Hono<AdminEnv>()
  .use(ownerOnly)
  .post('/reservations/:code/confirm', async (c) => {
    const detail = await findOwn(c);
    if (!detail) return problem(c, 'not-found');
    const { code, accommodationId } = detail.reservation;
    const outcome = await c
      .get('services')
      .gates.gateOf(accommodationId)
      .confirmByHost({ code, now: nowMs(), note: noteOf(c, 'confirm', detail) });
    if (outcome.kind !== 'done') return refusal(c, outcome);
    if (outcome.changed)
      await follow(c, detail, outcome.reservation, { event: 'confirmed_by_host', refundMinor: 0 });
    return c.json(reservationAnswer({ ...detail, reservation: outcome.reservation }, c.get('property')));
  })
  .post('/reservations/:code/cancel', async (c) => {
    const body = await parseBody(c, cancelSchema);
    if (!body.ok) return bodyProblem(c, body.error);
    const detail = await findOwn(c);
    if (!detail) return problem(c, 'not-found');
    const { code, accommodationId } = detail.reservation;
    const reason = body.value.reason ?? null;
    const cancellation = {
      code,
      accommodationId,
      reason,
      by: 'host' as const,
      note: noteOf(c, 'cancel', detail),
    };
    const outcome = await cancelReservation(c.get('services'), cancellation, nowMs());
    if (outcome.kind !== 'cancelled') return refusal(c, outcome);
    const { reservation, refundMinor } = outcome;
    if (outcome.changed) await follow(c, detail, reservation, { event: 'cancelled_by_host', refundMinor });
    return c.json({ ...reservationAnswer({ ...detail, reservation }, c.get('property')), refundMinor });
  })
  .post('/blocks', async (c) => {
    const body = await parseBody(c, blockSchema);
    if (!body.ok) return bodyProblem(c, body.error);
    const { accommodationId, checkIn, checkOut, note = null } = body.value;
    const property = c.get('property');
    if (!property.accommodations.some(({ id }) => id === accommodationId)) {
      return problem(c, 'invalid', {
        errors: [{ pointer: '/accommodationId', detail: 'is not known here' }],
      });
    }
    const now = nowMs();
    const idempotencyKey = `admin:${c.req.header('idempotency-key') ?? uuidv7(now)}`;
    const request = {
      propertyId: property.id,
      accommodationId,
      stay: { checkIn, checkOut },
      note,
      idempotencyKey,
      now,
    };
    const outcome = await c.get('services').gates.gateOf(accommodationId).block(request);
    if (outcome.kind !== 'blocked') return refusal(c, outcome);
    if (!outcome.repeated) await auditBlock(c, outcome.reservation);
    const { code, stay } = outcome.reservation;
    return c.json({ code, accommodationId, ...stay, note }, 201);
  })
  .delete('/blocks/:code', async (c) => {
    const detail = await findOwn(c);
    if (!detail) return problem(c, 'not-found');
    const { code, accommodationId } = detail.reservation;
    const note = noteOf(c, 'unblock', detail);
    const outcome = await c
      .get('services')
      .gates.gateOf(accommodationId)
      .unblock({ code, now: nowMs(), note });
    if (outcome.kind !== 'done') return refusal(c, outcome);
    return c.body(null, 204);
  });

async function findOwn(c: Context<AdminEnv>): Promise<ReservationDetail | null> {
  const code = codeSchema.safeParse(c.req.param('code')?.toUpperCase());
  return code.success ? c.get('services').reservations.findByCode(c.get('property').id, code.data) : null;
}

type Refusal =
  | Exclude<ChangeOutcome, { kind: 'done' }>
  | Exclude<CancelOutcome, { kind: 'cancelled' }>
  | Exclude<BlockOutcome, { kind: 'blocked' }>;

function refusal(c: Context<AdminEnv>, outcome: Refusal): Response {
  switch (outcome.kind) {
    case 'not-found':
      return problem(c, 'not-found');
    case 'wrong-state':
      return problem(c, 'wrong-state', { detail: `It is ${outcome.status}.` });
    case 'dates-taken':
      return problem(c, 'dates-taken', { alternatives: outcome.alternatives });
    case 'invalid':
      return problem(c, 'invalid', { errors: outcome.errors });
    case 'unknown':
      return problem(c, 'try-again', { retryAfterSeconds: outcome.retryAfterSeconds });
  }
}

/** The guest hears of a host's change in the chat. */
async function follow(
  c: Context<AdminEnv>,
  before: ReservationDetail,
  after: Reservation,
  news: { readonly event: 'confirmed_by_host' | 'cancelled_by_host'; readonly refundMinor: number },
): Promise<void> {
  const name = threadNameOf(c.get('property').phoneNumberId, before.guest);
  if (!name || after.status === 'blocked') return;
  const event: ReservationEvent = { ...news, reservation: knownReservation(after, before.paymentUrl) };
  await c
    .get('services')
    .threads.threadOf(name)
    .notify({ key: `reservation:${after.id}:${news.event}`, event });
}

/** What the gate writes to the audit log with the change. */
const noteOf = (c: Context<AdminEnv>, action: string, { reservation }: ReservationDetail): HostNote => ({
  id: uuidv7(nowMs()),
  actor: c.get('user').email,
  action,
  statusBefore: reservation.status,
});

/** A new block has no row before it that a change could be noted with. */
function auditBlock(c: Context<AdminEnv>, { propertyId, code, status, stay }: Reservation): Promise<void> {
  const at = nowMs();
  return c.get('services').adminReservations.record({
    id: uuidv7(at),
    propertyId,
    actor: c.get('user').email,
    action: 'block',
    subject: code,
    before: null,
    after: { status, ...stay },
    at,
  });
}
