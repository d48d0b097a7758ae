export type VolumeShape = {
  readonly reservations: number;
  readonly accommodations: number;
  /** Of the first property. */
  readonly largeAccommodations: number;
  readonly accommodationsPerProperty: number;
  readonly properties: number;
  readonly staysPerAccommodation: number;
  readonly guests: number;
};

type SeedStep = {
  readonly table: string;
  readonly count: (shape: VolumeShape) => number;
  /** Inserts what belongs to the numbers `$1 ≤ n < $2`. */
  readonly statement: (shape: VolumeShape) => string;
};

const KINDS = { property: 1, accommodation: 2, guest: 3, feed: 4, reservation: 5, payment: 6, conflict: 9 };
/** Of the share of stays that are over; the others are ahead. */
const PAST_SHARE = 0.8;
const NIGHTS_APART = 4;

/** The id of the n-th row of a kind: known without a look-up, and in the order of creation like a UUIDv7. */
export const volumeId = (kind: keyof typeof KINDS, n: number): string =>
  `00000000-000${KINDS[kind]}-7000-8000-${n.toString(16).padStart(12, '0')}`;
/** The code of the n-th reservation. */
export const volumeCode = (n: number): string => `TQ-${n.toString(16).padStart(7, '0').toUpperCase()}`;

const id = (kind: keyof typeof KINDS, n: string): string =>
  `('00000000-000${KINDS[kind]}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
/** 0 ≤ value < below, the same in every run. */
const drawn = (n: string, salt: number, below: number): string =>
  `((hashint8((${n})::bigint * 64 + ${salt}) & 2147483647) % ${below})`;
const numbers = 'generate_series($1::bigint, $2::bigint - 1) n';

const propertyOf = (unit: string, { largeAccommodations, accommodationsPerProperty }: VolumeShape): string =>
  `(case when ${unit} < ${largeAccommodations} then 0 else 1 + (${unit} - ${largeAccommodations}) / ${accommodationsPerProperty} end)`;

const FIRST_NAMES =
  'Ana,Bruno,Camila,Diego,Elena,Facundo,Graciela,Hugo,Inés,Joaquín,Karina,Lucas,Marta,Nicolás,Olga,Pablo,Rosa,Santiago,Teresa,Ulises,Valeria,Walter,Ximena,Yago,Zoe,Amélie,Beatriz,Claude,Dorothea,Emma,Felipe,Giulia,Heinrich,Isabel,João,Klaus,Louise,Mateo,Noah,Otávio';
const SURNAMES =
  'Acosta,Benítez,Castro,Díaz,Escobar,Fernández,Gómez,Herrera,Ibarra,Juárez,Krause,López,Martínez,Núñez,Ortiz,Pérez,Quiroga,Rodríguez,Silva,Torres,Urquiza,Vega,Weber,Yáñez,Zapata,Almeida,Barros,Carvalho,Dubois,Esposito,Ferreira,Greco,Hoffmann,Jansen,Keller,Lambert,Moreau,Neumann,Oliveira,Pereira';
const nameOf = (list: string, n: string, salt: number): string => {
  const names = list.split(',');
  return `('{${list}}'::text[])[1 + ${drawn(n, salt, names.length)}]`;
};

const properties: SeedStep = {
  table: 'properties',
  count: ({ properties: count }) => count,
  statement:
    () => `insert into properties (id, name, time_zone, country, currency, first_language, second_language,
      whatsapp_phone_number_id, whatsapp_number, address, latitude, longitude)
    select ${id('property', 'n')}, 'Property ' || n, 'America/Argentina/Buenos_Aires', 'AR', 'ARS', 'es', 'pt',
      (200000000000000 + n)::text, '+5492944' || lpad(n::text, 6, '0'), 'Ruta 40', -40.8, -71.6 from ${numbers}`,
};

const keys: SeedStep = {
  table: 'api_keys',
  count: ({ properties: count }) => count,
  statement: () => `insert into api_keys (id, property_id, key_hash, label)
    select gen_random_uuid(), ${id('property', 'n')}, encode(sha256(('key ' || n)::bytea), 'hex'), 'key' from ${numbers}`,
};

const seasons: SeedStep = {
  table: 'seasons',
  count: ({ properties: count }) => count * 10,
  statement: () => `insert into seasons (id, property_id, name, from_date, to_date, multiplier_bp)
    select gen_random_uuid(), ${id('property', 'n / 10')}, 'Season ' || n % 10,
      current_date - 900 + (n % 10)::int * 180, current_date - 840 + (n % 10)::int * 180, 13000 from ${numbers}`,
};

const accommodations: SeedStep = {
  table: 'accommodations',
  count: ({ accommodations: count }) => count,
  statement: (
    shape,
  ) => `insert into accommodations (id, property_id, name, kind, capacity, base_rate_minor, included_guests,
      calendar_token, position)
    select ${id('accommodation', 'n')}, ${id('property', propertyOf('n', shape))}, 'Cabin ' || n, 'cabin', 2 + n % 5, 9000000, 2,
      encode(sha256(('token ' || n)::bytea), 'hex'), n from ${numbers}`,
};

const guests: SeedStep = {
  table: 'guests',
  count: ({ guests: count }) => count,
  statement: (
    shape,
  ) => `insert into guests (id, property_id, user_id, wa_id, phone, name, email, language, last_message_at)
    select ${id('guest', 'n')}, ${id('property', propertyOf(`(n % ${shape.accommodations})`, shape))},
      case when n % 2 = 0 then 'AR.' || n end, case when n % 5 < 3 then '54911' || lpad(n::text, 8, '0') end,
      '+54911' || lpad(n::text, 8, '0'),
      ${nameOf(FIRST_NAMES, 'n', 1)} || ' ' || ${nameOf(SURNAMES, 'n', 2)} || ' ' || ${nameOf(SURNAMES, 'n', 3)},
      case when n % 4 = 0 then 'guest' || n || '@example.test' end, ('{es,pt,en,fr,de,it}'::text[])[1 + ${drawn('n', 4, 6)}],
      now() - make_interval(mins => ${drawn('n', 5, 2_000_000)}) from ${numbers}`,
};

const feeds: SeedStep = {
  table: 'calendar_feeds',
  count: ({ accommodations: count }) => count,
  statement: (
    shape,
  ) => `insert into calendar_feeds (id, property_id, accommodation_id, channel, url, last_synced_at)
    select ${id('feed', 'n')}, ${id('property', propertyOf('n', shape))}, ${id('accommodation', 'n')}, 'airbnb',
      'https://calendar.example.test/' || n || '.ics', now() - make_interval(secs => ${drawn('n', 6, 1_800)}) from ${numbers}`,
};

const conflicts: SeedStep = {
  table: 'feed_conflicts',
  count: ({ accommodations: count }) => Math.ceil(count / 2),
  statement:
    () => `insert into feed_conflicts (id, feed_id, feed_uid, accommodation_id, check_in, check_out, with_code, told_at)
    select ${id('conflict', 'n')}, ${id('feed', 'n')}, 'uid ' || n, ${id('accommodation', 'n')}, (current_date + 10)::text,
      (current_date + 12)::text, 'TQ-0000000', case when n % 50 > 0 then now() end from ${numbers}`,
};

/** The stays of a unit, in order; each has its guest, its state by where it lies, and the marks that belong to its state. */
const drawnStays = ({ accommodations: units, staysPerAccommodation }: VolumeShape): string => {
  const past = Math.floor(staysPerAccommodation * PAST_SHARE);
  return `select n, n % ${units} as unit, n / ${units} as k, ${drawn('n', 7, 1000)} as luck, ${drawn('n', 8, 100)} as way,
      current_date + ((n / ${units}) - ${past})::int * ${NIGHTS_APART} + (${drawn(`n % ${units}`, 9, NIGHTS_APART)})::int as check_in
    from ${numbers}`;
};

const STATUS = `(case
  when check_in + 3 <= current_date then case when luck < 800 then 'checked_out' when luck < 920 then 'cancelled' when luck < 980 then 'expired' else 'no_show' end
  when check_in <= current_date then case when luck < 900 then 'in_house' else 'cancelled' end
  when luck < 8 then 'held' when luck < 150 then 'cancelled' when luck < 270 then 'expired' when luck < 310 then 'blocked' else 'confirmed' end)`;
const CHANNEL = `(case when way < 45 then 'whatsapp' when way < 65 then 'airbnb' when way < 80 then 'booking_com' when way < 90 then 'api' when way < 97 then 'admin' else 'vrbo' end)`;

const reservations: SeedStep = {
  table: 'reservations',
  count: ({ reservations: count }) => count,
  statement: (
    shape,
  ) => `insert into reservations (id, property_id, accommodation_id, guest_id, code, check_in, check_out, adults, status,
      channel, quote, currency, total_minor, deposit_minor, paid_minor, refund_due_minor, refunded_minor, expires_at, idempotency_key, request_hash,
      guest_told_at, reminded_at, feed_id, feed_uid, created_at, confirmed_at, cancelled_at, expired_at)
    select ${id('reservation', 'n')}, ${id('property', propertyOf('unit', shape))}, ${id('accommodation', 'unit')},
      case when status <> 'blocked' then ${id('guest', `unit + ${shape.accommodations} * (k / 3)`)} end,
      'TQ-' || upper(lpad(to_hex(n), 7, '0')), check_in, check_in + 3, 1 + n % 4, status::reservation_status,
      (case when status = 'blocked' then 'airbnb' else ${CHANNEL} end)::channel,
      jsonb_build_object('currency', 'ARS', 'totalMinor', 30000000, 'depositMinor', 9000000, 'lines', jsonb_build_array(
        jsonb_build_object('rule', 'night', 'label', '2026-01-10', 'quantity', 3, 'unitMinor', 10000000, 'amountMinor', 30000000))),
      'ARS', 30000000, 9000000, case when status in ('confirmed', 'in_house', 'checked_out', 'no_show') or (status = 'cancelled' and luck % 2 = 0) then 9000000 else 0 end,
      case when status = 'cancelled' and luck % 2 = 0 then 9000000 else 0 end,
      case when status = 'cancelled' and luck % 2 = 0 and n % 97 > 0 then 9000000 else 0 end,
      case when status = 'held' then now() + make_interval(mins => (way / 3)::int - 3) when status in ('expired', 'checked_out') then created_at + interval '30 minutes' end,
      'key ' || n, md5(n::text), case when status = 'expired' and n % 1999 > 0 then created_at + interval '31 minutes' end,
      case when status = 'held' and way < 50 then now() end,
      case when status = 'blocked' then ${id('feed', 'unit')} end, case when status = 'blocked' then 'uid ' || n end, created_at,
      case when status in ('confirmed', 'in_house', 'checked_out', 'no_show') then created_at + interval '10 minutes' end,
      case when status = 'cancelled' then created_at + interval '1 day' end, case when status = 'expired' then created_at + interval '30 minutes' end
    from (select *, case when status = 'held' then now() - make_interval(mins => (way / 4)::int)
        else least(now() - interval '1 hour', check_in) - make_interval(mins => ${drawn('n', 10, 130_000)}) end as created_at
      from (select *, ${STATUS} as status from (${drawnStays(shape)}) stays) stated) dated`,
};

const payments: SeedStep = {
  table: 'payments',
  count: ({ reservations: count }) => count,
  statement:
    () => `insert into payments (id, reservation_id, provider, provider_payment_id, status, amount_minor, currency, settlement,
      told_at, events, created_at, updated_at)
    select ${id('payment', 'n')}, r.id, 'mercadopago', 'pay ' || n, 'approved', 9000000, 'ARS', 'confirmed',
      case when n % 2999 > 0 then r.confirmed_at end, jsonb_build_array(jsonb_build_object('status', 'approved', 'amountMinor', 9000000, 'at', r.confirmed_at)),
      r.confirmed_at, r.confirmed_at
    from ${numbers} join reservations r on r.id = ${id('reservation', 'n')} where r.confirmed_at is not null and r.channel in ('whatsapp', 'api', 'admin')`,
};

const messages: SeedStep = {
  table: 'messages',
  count: ({ reservations: count }) => count,
  statement:
    () => `insert into messages (id, property_id, guest_id, direction, wamid, message_key, turn_id, type, body, status, status_rank, sent_at)
    select gen_random_uuid(), r.property_id, r.guest_id, way::message_direction, 'wamid.' || way || n, way || ' ' || n, 'turn ' || n, 'text',
      'Hola, ¿hay lugar del 10 al 15 de enero para 4?', 'read', 3, r.created_at
    from ${numbers} join reservations r on r.id = ${id('reservation', 'n')} cross join (values ('in'), ('out')) ways(way)
    where r.channel = 'whatsapp' and r.guest_id is not null`,
};

const audit: SeedStep = {
  table: 'audit_log',
  count: ({ reservations: count }) => Math.ceil(count / 10),
  statement: () => `insert into audit_log (id, property_id, actor, action, subject, after, created_at)
    select gen_random_uuid(), r.property_id, 'admin@tranquera.test', 'confirm', r.code, '{"status":"confirmed"}', r.created_at
    from ${numbers} join reservations r on r.id = ${id('reservation', 'n * 10')}`,
};

export const STEPS: readonly SeedStep[] = [
  properties,
  keys,
  seasons,
  accommodations,
  guests,
  feeds,
  conflicts,
  reservations,
  payments,
  messages,
  audit,
];
