/** Seconds. From 5 ms, which a route answers in, to a minute, which nothing should take. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const BATCH_BUCKETS = [1, 2, 4, 8, 16, 32, 64, 128, 256];

export type MetricDefinition = {
  readonly type: 'counter' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
};

/** Every metric that code may count or observe. Labels take few values: never an id, a path or a guest's words. */
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
  snapshot_cache_total: { type: 'counter', help: 'Reads of the snapshot', labels: ['result'] },
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
};
