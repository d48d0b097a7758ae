/** Seconds. From 5 ms, which a route answers in, to a minute, which nothing should take. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const BATCH_BUCKETS = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** Counters and histograms add up over isolates; a gauge is what was last said of it. */
export type MetricDefinition = {
  readonly type: 'counter' | 'histogram' | 'gauge';
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
};

/**
 * Every metric there is: what code may count, observe or set, and what dashboards and rules may name. Labels take few values: never a path
 * or a guest's words, and an id only of a feed.
 */
export const METRICS: Readonly<Record<string, MetricDefinition>> = {
  http_request_duration_seconds: {
    type: 'histogram',
    help: 'Time to answer, by route',
    labels: ['route', 'method', 'status'],
    buckets: REQUEST_BUCKETS,
  },
  whatsapp_messages_total: {
    type: 'counter',
    help: 'Messages in and out',
    labels: ['direction', 'type', 'status'],
  },
  whatsapp_reply_seconds: {
    type: 'histogram',
    help: 'Accepted message to reply sent',
    labels: [],
    buckets: REQUEST_BUCKETS,
  },
  whatsapp_duplicates_total: { type: 'counter', help: 'Messages seen before', labels: [] },
  whatsapp_unknown_number_total: {
    type: 'counter',
    help: 'Messages to a number that is not ours',
    labels: [],
  },
  whatsapp_second_sends_total: {
    type: 'counter',
    help: 'Messages that reached a guest twice: both the unclear send and its one repeat had arrived',
    labels: [],
  },
  whatsapp_dead_letters_total: { type: 'counter', help: 'Messages that could not be sent', labels: ['code'] },
  turns_total: { type: 'counter', help: 'Turns ended', labels: ['outcome'] },
  understanding_total: {
    type: 'counter',
    help: 'Messages understood',
    labels: ['language', 'intent', 'outcome'],
  },
  understanding_cache_total: {
    type: 'counter',
    help: 'Look-ups in the cache around understand',
    labels: ['result'],
  },
  hold_attempts_total: { type: 'counter', help: 'Holds asked for', labels: ['outcome'] },
  holds_expired_total: { type: 'counter', help: 'Holds that ended unpaid', labels: [] },
  gate_batch_size: { type: 'histogram', help: 'Holds in one commit', labels: [], buckets: BATCH_BUCKETS },
  gate_wait_seconds: {
    type: 'histogram',
    help: 'Time a hold waited for its commit',
    labels: [],
    buckets: REQUEST_BUCKETS,
  },
  gate_repairs_total: {
    type: 'counter',
    help: 'Stays healed after a writer outside the gate',
    labels: ['direction'],
  },
  gate_unknown_total: {
    type: 'counter',
    help: 'Commits whose outcome had to be asked again',
    labels: ['resolved'],
  },
  snapshot_cache_total: {
    type: 'counter',
    help: 'Snapshots by accommodation, hit or miss; reads too slow for Redis, slow; writes that failed',
    labels: ['result'],
  },
  payments_total: { type: 'counter', help: 'Payment events', labels: ['provider', 'outcome'] },
  db_query_seconds: {
    type: 'histogram',
    help: 'Time of a statement or batch',
    labels: ['query'],
    buckets: REQUEST_BUCKETS,
  },
  speech_seconds: {
    type: 'histogram',
    help: 'Voice note to transcript',
    labels: ['outcome'],
    buckets: REQUEST_BUCKETS,
  },
  outbox_retries_total: {
    type: 'counter',
    help: 'Sends put off, by code; ambiguous: sent once more without knowing',
    labels: ['code'],
  },
  calendar_syncs_total: { type: 'counter', help: 'Feed syncs', labels: ['outcome'] },
  reservations: { type: 'gauge', help: 'Reservations by state', labels: ['status'] },
  reservations_overlapping: {
    type: 'gauge',
    help: 'Pairs of live stays that share a night: never anything but 0',
    labels: [],
  },
  calendar_sync_age_seconds: {
    type: 'gauge',
    help: 'Time since a feed was last read, or since it was added',
    labels: ['feed'],
  },
  qstash_dlq: { type: 'gauge', help: 'Dead letters in QStash', labels: [] },
  outbox_depth: { type: 'gauge', help: 'Messages that wait for another try to be sent', labels: [] },
  outbox_oldest_seconds: { type: 'gauge', help: 'How long the oldest of them has waited', labels: [] },
  db_sequential_scan_ratio: {
    type: 'gauge',
    help: 'Share of the scans of large tables since the last look that read them row by row',
    labels: [],
  },
  db_connections: { type: 'gauge', help: 'Connections that Postgres has open', labels: [] },
};
