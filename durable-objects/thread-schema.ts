const KEY = 'schema';

/** Each step brings a thread's tables one version on; steps that landed are never edited. */
const STEPS: readonly string[] = [
  `create table inbox (
     wamid text primary key, sent_at integer not null, accepted_at integer not null, body text not null,
     ready integer not null, turn_id text);
   create index inbox_waiting on inbox (sent_at) where turn_id is null and ready = 1;
   create index inbox_turn on inbox (turn_id) where turn_id is not null;
   create table turns (
     id text primary key, started_at integer not null, progress text not null, attempts integer not null,
     retry_at integer not null, said_one_moment integer not null, ended_at integer, outcome text, trace text,
     written integer not null default 0);
   create index turns_open on turns (id) where ended_at is null;
   create index turns_unwritten on turns (ended_at) where written = 0;
   create table outbox (
     id integer primary key autoincrement, turn_id text not null, content text not null, template text,
     in_reply_to text, stage text not null, attempts integer not null default 0, next_at integer not null,
     created_at integer not null, accepted_at integer not null, sent_at integer, wamid text, failed_wamid text,
     status text, status_rank integer not null default 0, error_code integer, cost_category text,
     dirty integer not null default 1);
   create index outbox_unsent on outbox (id) where stage in ('queued', 'sending');
   create index outbox_dirty on outbox (id) where dirty = 1;
   create table voice_notes (
     wamid text primary key, attempts integer not null default 0, next_at integer not null,
     give_up_at integer not null);`,
  `alter table outbox add column repeats integer not null default 0;
   alter table outbox add column second_wamid text;`,
  `alter table voice_notes add column asked integer not null default 0;`,
  'alter table outbox add column trace_id text;',
];

/** True if this thread ever kept anything. */
export const hasTables = (kv: SyncKvStorage): boolean => kv.get(KEY) !== undefined;

/** Makes or brings up to date the tables of a thread that is about to keep something. */
export function ensureTables({ kv, sql }: DurableObjectStorage): void {
  const version = kv.get<number>(KEY) ?? 0;
  if (version === STEPS.length) return;
  for (const step of STEPS.slice(version)) sql.exec(step);
  kv.put(KEY, STEPS.length);
}
