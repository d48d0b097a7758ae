import type { Client } from 'pg';
import { z } from 'zod';
import { addDays, type CalendarDate, localDate, parseCalendarDate } from '../../domain/calendar-date.ts';
import { volumeId } from './volume-statements.ts';

const reservationShape = z.object({
  id: z.string(),
  code: z.string(),
  property_id: z.string(),
  accommodation_id: z.string(),
  guest_id: z.string().nullable(),
  idempotency_key: z.string(),
  check_in: z.string().transform((text) => dateIn(text)),
  check_out: z.string().transform((text) => dateIn(text)),
});
export type SampleStay = z.infer<typeof reservationShape>;

/** Rows of the seeded database that the product's queries are asked about. All are of the large property. */
export type Samples = {
  readonly now: number;
  readonly today: CalendarDate;
  readonly propertyId: string;
  readonly accommodationId: string;
  readonly phoneNumberId: string;
  readonly feedId: string;
  readonly held: SampleStay;
  readonly confirmed: SampleStay;
  readonly blocked: SampleStay;
  readonly refundOwed: SampleStay;
  readonly paid: SampleStay & { readonly paymentId: string };
  readonly guest: { readonly name: string; readonly phone: string; readonly email: string };
  /** Nights of `accommodationId` that nobody has. */
  readonly freeFrom: CalendarDate;
};

const ZONE = 'America/Argentina/Buenos_Aires';
/** Beyond what the seed reaches. */
const FREE_DAYS_AHEAD = 700;

function dateIn(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

export async function samplesOf(client: Client): Promise<Samples> {
  const { rows: clock } = await client.query<{ now: string }>(
    'select (extract(epoch from now()) * 1000)::text as now',
  );
  const now = Math.round(Number(clock[0]?.now));
  const propertyId = volumeId('property', 0);
  const find = async (where: string): Promise<SampleStay> => {
    const { rows } = await client.query(
      `select id, code, property_id, accommodation_id, guest_id, idempotency_key, check_in::text, check_out::text
       from reservations r where property_id = $1 and ${where} order by id limit 1`,
      [propertyId],
    );
    return reservationShape.parse(rows[0]);
  };
  const confirmed = await find(`status = 'confirmed' and check_in > current_date + 20`);
  const paid = await find(
    `status = 'confirmed' and check_in > current_date and exists (select 1 from payments p where p.reservation_id = r.id)`,
  );
  const { rows: guests } = await client.query<Samples['guest']>(
    'select name, phone, email from guests where property_id = $1 and email is not null offset 5 limit 1',
    [propertyId],
  );
  const guest = z.object({ name: z.string(), phone: z.string(), email: z.string() }).parse(guests[0]);
  const today = localDate(now, ZONE);
  return {
    now,
    today,
    propertyId,
    accommodationId: confirmed.accommodation_id,
    phoneNumberId: '200000000000000',
    feedId: volumeId('feed', 0),
    held: await find(`status = 'held' and expires_at > now() + interval '1 minute'`),
    confirmed,
    blocked: await find(`status = 'blocked'`),
    refundOwed: await find(`refund_due_minor > refunded_minor`),
    paid: { ...paid, paymentId: `pay ${Number.parseInt(paid.code.slice(3), 16)}` },
    guest,
    freeFrom: addDays(today, FREE_DAYS_AHEAD),
  };
}
