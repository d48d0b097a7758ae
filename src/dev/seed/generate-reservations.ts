import type { Client } from 'pg';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';

const RESERVATIONS_PER_ACCOMMODATION = 500;
const CHUNK = 50_000;
const NIGHTS_APART = 4;

export type Generation = {
  readonly count: number;
  readonly propertyId: string;
  readonly today: CalendarDate;
  readonly onProgress: (doneShare: number) => void;
};

/**
 * Adds about one accommodation for 500 reservations, and `count` reservations in a row on each: mostly past ones, 3 nights every 4.
 * All by SQL, so that a million takes minutes.
 */
export async function generateReservations(client: Client, generation: Generation): Promise<void> {
  const accommodations = Math.max(1, Math.ceil(generation.count / RESERVATIONS_PER_ACCOMMODATION));
  await client.query(
    `insert into accommodations (id, property_id, name, kind, capacity, base_rate_minor, included_guests, calendar_token, position)
     select uuidv7(), $1, 'Generated ' || n, 'cabin', 4, 10000000, 2, encode(sha256(random()::text::bytea), 'hex'), 100 + n
     from generate_series(1, $2) n`,
    [generation.propertyId, accommodations],
  );
  const guests = Math.max(1, Math.ceil(generation.count / 3));
  await client.query(
    `insert into guests (id, property_id, name, phone, language)
     select uuidv7(), $1, 'Guest ' || n, '+54911' || lpad(n::text, 8, '0'), (array['es','pt','en'])[1 + n % 3] from generate_series(1, $2) n`,
    [generation.propertyId, guests],
  );
  await insertStays(client, generation);
  await client.query('analyze');
}

/** The k-th reservation of an accommodation starts `4 × k` nights after a first date long ago; the last ones are in the future. */
async function insertStays(
  client: Client,
  { count, propertyId, today, onProgress }: Generation,
): Promise<void> {
  const firstDate = addDays(today, -NIGHTS_APART * (RESERVATIONS_PER_ACCOMMODATION - 100));
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK);
    await client.query(
      `with unit as (select id, row_number() over (order by position) - 1 as n from accommodations where property_id = $1 and position > 100),
        person as (select id, row_number() over (order by id) - 1 as n from guests where property_id = $1)
       insert into reservations (id, property_id, accommodation_id, guest_id, code, check_in, check_out, adults, status, channel,
         currency, total_minor, deposit_minor, paid_minor, created_at)
       select uuidv7(), $1, unit.id, person.id, 'TQ-G' || lpad(to_hex(i), 7, '0'), start, start + 3, 1 + i % 4,
         (case when i % 11 = 0 then 'cancelled' when start + 3 <= $5::date then 'checked_out' when start <= $5::date then 'in_house' else 'confirmed' end)::reservation_status,
         (array['whatsapp','api','admin','airbnb','booking_com'])[1 + i % 5]::channel,
         'ARS', 30000000, 9000000, 9000000, now() - make_interval(mins => ($2 - i))
       from (select i, $6::date + $7::int * (i / greatest((select count(*)::int from unit), 1)) as start, i % greatest((select count(*)::int from unit), 1) as unit_n
             from generate_series($3::int, $4::int - 1) i) stays
       join unit on unit.n = stays.unit_n
       join person on person.n = i % (select count(*) from person)`,
      [propertyId, count, from, to, today, firstDate, NIGHTS_APART],
    );
    onProgress(to / count);
  }
}
