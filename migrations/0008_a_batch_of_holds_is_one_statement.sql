-- The guest that a row is for, or null: by WhatsApp's ids, else by phone, else by e-mail. Each look is one look into an index, however many
-- guests the property has.
CREATE FUNCTION guest_of(of_property uuid, who jsonb) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  by_user text := who->>'user_id';
  by_wa text := who->>'wa_id';
  by_phone text := who->>'phone';
  by_email text := who->>'email';
  found uuid;
BEGIN
  if by_user is not null then
    select g.id into found from guests g where g.property_id = of_property and g.user_id = by_user;
  end if;
  if found is null and by_wa is not null then
    select g.id into found from guests g where g.property_id = of_property and g.wa_id = by_wa;
  end if;
  if by_user is null and by_wa is null and by_phone is not null then
    select g.id into found from guests g where g.property_id = of_property and g.phone = by_phone
      order by g.user_id is null, g.created_at limit 1;
  elsif by_user is null and by_wa is null and by_email is not null then
    select g.id into found from guests g where g.property_id = of_property and lower(g.email) = lower(by_email)
      order by g.user_id is null, g.created_at limit 1;
  end if;
  if found is null then
    select g.id into found from guests g where g.id = (who->>'id')::uuid;
  end if;
  return found;
END
$$;
--> statement-breakpoint
-- One batch of a gate, DESIGN §7.4: (a) holds past their time end, (b) guests who are not known yet are added, (c) the stays are inserted,
-- each row whose nights, key or code are taken falling alone, (d) what there is by the batch's keys and codes is returned, with the holds
-- that ended now. Each step sees what the ones before it, and others meanwhile, have committed. `at` is the gate's now. Plans are kept for as
-- long as a connection, and may be made while the tables are empty: without sequential scans, and with a look
-- a key, they stay right when the tables are large.
CREATE FUNCTION place_stays(of_property uuid, of_accommodation uuid, at timestamptz, new_guests jsonb, new_stays jsonb)
RETURNS TABLE (has_ended boolean, stay reservations) LANGUAGE plpgsql SET enable_seqscan TO off AS $$
DECLARE
  ended uuid[];
  keys text[];
  codes text[];
  found uuid[];
BEGIN
  with stale as (
    update reservations r set status = 'expired', expired_at = at
    where r.accommodation_id = of_accommodation and r.status = 'held' and r.expires_at <= at returning r.id)
  select array_agg(id) into ended from stale;

  insert into guests (id, property_id, user_id, wa_id, phone, name, email, language, created_at)
  select (n->>'id')::uuid, of_property, n->>'user_id', n->>'wa_id', n->>'phone', n->>'name', n->>'email', n->>'language', at
  from jsonb_array_elements(new_guests) n
  where guest_of(of_property, n) is null
  on conflict do nothing;

  insert into reservations (id, property_id, accommodation_id, guest_id, code, check_in, check_out, turnover_nights, adults, children,
    infants, pets, status, channel, quote, currency, total_minor, deposit_minor, expires_at, idempotency_key, request_hash, notes, created_at)
  select s.id, of_property, of_accommodation, guest_of(of_property, s.guest), s.code, s.check_in, s.check_out, s.turnover_nights, s.adults,
    s.children, s.infants, s.pets, s.status, s.channel, s.quote, s.currency, s.total_minor, s.deposit_minor, s.expires_at,
    s.idempotency_key, s.request_hash, s.notes, at
  from jsonb_to_recordset(new_stays) as s(id uuid, code text, check_in date, check_out date, turnover_nights smallint, adults int,
    children int, infants int, pets boolean, status reservation_status, channel channel, quote jsonb, currency text, total_minor bigint,
    deposit_minor bigint, expires_at timestamptz, idempotency_key text, request_hash text, notes text, guest jsonb)
  on conflict do nothing;

  select array_agg(s->>'idempotency_key'), array_agg(s->>'code') into keys, codes from jsonb_array_elements(new_stays) s;
  found := ended || array(
    select r.id from unnest(keys) k cross join lateral
      (select id from reservations where property_id = of_property and idempotency_key = k offset 0) r
    union all
    select r.id from unnest(codes) c cross join lateral (select id from reservations where code = c offset 0) r);
  return query select coalesce(r.id = any(ended), false), r from reservations r where r.id = any(found);
END
$$;
