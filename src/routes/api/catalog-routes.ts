import { Hono } from 'hono';
import { nowMs } from '../../clock.ts';
import { findFreeStays } from '../../domain/availability.ts';
import { localDate } from '../../domain/calendar-date.ts';
import { validateStay } from '../../domain/hold.ts';
import { priceStay } from '../../domain/pricing.ts';
import type { AppEnv } from '../app-env.ts';
import { bodyProblem } from '../body-problem.ts';
import { parseBody, parseWith } from '../parse-body.ts';
import { problem } from '../problem.ts';
import { accommodationAnswer, freeStayAnswer } from './answers.ts';
import { availabilitySchema, staySchema } from './schemas.ts';

export const catalogRoutes = new Hono<AppEnv>()
  .get('/accommodations', (c) =>
    c.json({ accommodations: c.get('property').accommodations.map(accommodationAnswer) }),
  )
  .get('/availability', async (c) => {
    const query = parseWith(availabilitySchema, c.req.query());
    if (!query.ok) return problem(c, 'invalid', { errors: query.error.errors });
    const { checkIn, checkOut, adults, children = 0 } = query.value;
    const property = c.get('property');
    const now = nowMs();
    const today = localDate(now, property.timeZone);
    if (checkIn >= checkOut)
      return problem(c, 'invalid', { errors: [{ pointer: '/checkOut', detail: 'must be after checkIn' }] });
    if (checkIn < today)
      return problem(c, 'invalid', { errors: [{ pointer: '/checkIn', detail: 'is in the past' }] });
    const stay = { checkIn, checkOut };
    const nights = await c.get('services').nights.nightsOf(property, now);
    const party = { adults, children, infants: 0 };
    const free = findFreeStays({ property, nights, stay, party, now, today });
    return c.json({
      stays: free.map(({ accommodation, quote }) => freeStayAnswer(accommodation, stay, quote)),
    });
  })
  .post('/quotes', async (c) => {
    const body = await parseBody(c, staySchema);
    if (!body.ok) return bodyProblem(c, body.error);
    const { accommodationId, checkIn, checkOut, adults, children = 0 } = body.value;
    const property = c.get('property');
    const accommodation = property.accommodations.find(({ id }) => id === accommodationId);
    if (!accommodation)
      return problem(c, 'invalid', {
        errors: [{ pointer: '/accommodationId', detail: 'is not known here' }],
      });
    const party = { adults, children, infants: 0 };
    const today = localDate(nowMs(), property.timeZone);
    const stay = validateStay({ stay: { checkIn, checkOut }, party, rates: accommodation.rates, today });
    if (!stay.ok) return problem(c, 'invalid', { errors: stay.error });
    return c.json(priceStay(accommodation.rates, stay.value, party));
  });
