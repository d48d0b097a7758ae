/** Grafana's dashboards as data; `node load/monitoring/write-dashboards.ts` writes `load/monitoring/dashboards/*.json` from it. */

export type Panel = {
  readonly title: string;
  readonly unit: 's' | 'ops' | 'percentunit' | 'short' | 'none';
  readonly kind?: 'timeseries' | 'stat' | 'heatmap' | 'bargauge';
  /** Legend → PromQL. */
  readonly queries: Readonly<Record<string, string>>;
};
export type Dashboard = { readonly uid: string; readonly title: string; readonly panels: readonly Panel[] };

const rate = (metric: string, by: string, where = ''): string =>
  `sum by (${by}) (rate(${metric}${where}[$__rate_interval]))`;
const quantile = (share: number, histogram: string, by = '', where = ''): string =>
  `histogram_quantile(${share}, sum by (le${by === '' ? '' : `, ${by}`}) (rate(${histogram}_bucket${where}[$__rate_interval])))`;
const percentiles = (histogram: string): Readonly<Record<string, string>> => ({
  p50: quantile(0.5, histogram),
  p95: quantile(0.95, histogram),
  p99: quantile(0.99, histogram),
});
const share = (part: string, whole: string): string =>
  `sum(rate(${part}[$__rate_interval])) / sum(rate(${whole}[$__rate_interval]))`;

export const DASHBOARDS: readonly Dashboard[] = [
  {
    uid: 'tranquera-requests',
    title: 'Tranquera: requests',
    panels: [
      {
        title: 'Requests a second, by route',
        unit: 'ops',
        queries: { '{{route}}': rate('http_request_duration_seconds_count', 'route') },
      },
      {
        title: 'Answers a second, by status',
        unit: 'ops',
        queries: { '{{status}}': rate('http_request_duration_seconds_count', 'status') },
      },
      { title: 'Time to answer', unit: 's', queries: percentiles('http_request_duration_seconds') },
      {
        title: 'p95 by route',
        unit: 's',
        queries: { '{{route}}': quantile(0.95, 'http_request_duration_seconds', 'route') },
      },
      {
        title: 'Errors',
        unit: 'percentunit',
        queries: {
          '5xx': share(
            'http_request_duration_seconds_count{status=~"5.."}',
            'http_request_duration_seconds_count',
          ),
          '429': share(
            'http_request_duration_seconds_count{status="429"}',
            'http_request_duration_seconds_count',
          ),
        },
      },
      {
        title: 'Webhook answered, p95 and p99',
        unit: 's',
        queries: {
          p95: quantile(0.95, 'http_request_duration_seconds', '', '{route="/webhooks/whatsapp"}'),
          p99: quantile(0.99, 'http_request_duration_seconds', '', '{route="/webhooks/whatsapp"}'),
        },
      },
    ],
  },
  {
    uid: 'tranquera-bookings',
    title: 'Tranquera: bookings, from the message to the money',
    panels: [
      {
        title: 'Funnel of the range',
        unit: 'short',
        kind: 'bargauge',
        queries: {
          'messages in': 'sum(increase(whatsapp_messages_total{direction="in"}[$__range]))',
          understood: 'sum(increase(understanding_total[$__range]))',
          'holds asked for': 'sum(increase(hold_attempts_total[$__range]))',
          held: 'sum(increase(hold_attempts_total{outcome="held"}[$__range]))',
          'paid and confirmed': 'sum(increase(payments_total{outcome="confirmed"}[$__range]))',
        },
      },
      {
        title: 'Holds, by outcome',
        unit: 'ops',
        queries: { '{{outcome}}': rate('hold_attempts_total', 'outcome') },
      },
      {
        title: 'Holds that ended unpaid',
        unit: 'ops',
        queries: { expired: 'sum(rate(holds_expired_total[$__rate_interval]))' },
      },
      {
        title: 'Payments, by provider and outcome',
        unit: 'ops',
        queries: { '{{provider}} {{outcome}}': rate('payments_total', 'provider, outcome') },
      },
      { title: 'Reservations', unit: 'short', queries: { '{{status}}': 'sum by (status) (reservations)' } },
      {
        title: 'Stays that overlap: never',
        unit: 'none',
        kind: 'stat',
        queries: { pairs: 'max(reservations_overlapping)' },
      },
      {
        title: 'Holds in one commit',
        unit: 'short',
        queries: { p50: quantile(0.5, 'gate_batch_size'), p95: quantile(0.95, 'gate_batch_size') },
      },
      { title: 'Wait for the commit', unit: 's', queries: percentiles('gate_wait_seconds') },
      {
        title: 'Gates: repairs, and commits asked again',
        unit: 'ops',
        queries: {
          'repairs, {{direction}}': rate('gate_repairs_total', 'direction'),
          'asked again, known after: {{resolved}}': rate('gate_unknown_total', 'resolved'),
        },
      },
    ],
  },
  {
    uid: 'tranquera-conversation',
    title: 'Tranquera: conversation',
    panels: [
      {
        title: 'Messages a second',
        unit: 'ops',
        queries: {
          '{{direction}} {{type}} {{status}}': rate('whatsapp_messages_total', 'direction, type, status'),
        },
      },
      { title: 'Accepted to reply sent', unit: 's', queries: percentiles('whatsapp_reply_seconds') },
      { title: 'Turns, by outcome', unit: 'ops', queries: { '{{outcome}}': rate('turns_total', 'outcome') } },
      { title: 'Intents', unit: 'ops', queries: { '{{intent}}': rate('understanding_total', 'intent') } },
      {
        title: 'Languages, and what was not understood',
        unit: 'ops',
        queries: { '{{language}} {{outcome}}': rate('understanding_total', 'language, outcome') },
      },
      {
        title: 'Understanding from the cache',
        unit: 'percentunit',
        queries: { hits: share('understanding_cache_total{result="hit"}', 'understanding_cache_total') },
      },
      {
        title: 'Outbox',
        unit: 'short',
        queries: { waiting: 'sum(outbox_depth)', 'oldest, seconds': 'max(outbox_oldest_seconds)' },
      },
      {
        title: 'Delivered again, sent again, given up',
        unit: 'ops',
        queries: {
          'duplicates in': 'sum(rate(whatsapp_duplicates_total[$__rate_interval]))',
          'second sends': 'sum(rate(whatsapp_second_sends_total[$__rate_interval]))',
          'put off, {{code}}': rate('outbox_retries_total', 'code'),
          'given up, {{code}}': rate('whatsapp_dead_letters_total', 'code'),
          'to a number not ours': 'sum(rate(whatsapp_unknown_number_total[$__rate_interval]))',
        },
      },
      {
        title: 'Voice note to transcript, p95',
        unit: 's',
        queries: { '{{outcome}}': quantile(0.95, 'speech_seconds', 'outcome') },
      },
    ],
  },
  {
    uid: 'tranquera-database',
    title: 'Tranquera: database',
    panels: [
      {
        title: 'Statements a second',
        unit: 'ops',
        queries: { '{{query}}': rate('db_query_seconds_count', 'query') },
      },
      {
        title: 'p95, by statement',
        unit: 's',
        queries: { '{{query}}': quantile(0.95, 'db_query_seconds', 'query') },
      },
      {
        title: 'Statements a request',
        unit: 'short',
        queries: {
          mean: 'sum(rate(db_query_seconds_count[$__rate_interval])) / sum(rate(http_request_duration_seconds_count[$__rate_interval]))',
        },
      },
      {
        title: 'Scans that read whole tables',
        unit: 'percentunit',
        queries: { share: 'max(db_sequential_scan_ratio)' },
      },
      { title: 'Connections', unit: 'short', queries: { open: 'max(db_connections)' } },
      {
        title: 'Snapshot from Redis',
        unit: 'percentunit',
        queries: {
          hits: share('snapshot_cache_total{result="hit"}', 'snapshot_cache_total{result=~"hit|miss"}'),
        },
      },
    ],
  },
  {
    uid: 'tranquera-channels',
    title: 'Tranquera: channels and jobs',
    panels: [
      {
        title: 'Age of each feed',
        unit: 's',
        queries: { '{{feed}}': 'max by (feed) (calendar_sync_age_seconds)' },
      },
      {
        title: 'Feed syncs, by outcome',
        unit: 'ops',
        queries: { '{{outcome}}': rate('calendar_syncs_total', 'outcome') },
      },
      {
        title: 'Dead letters in QStash',
        unit: 'short',
        kind: 'stat',
        queries: { letters: 'max(qstash_dlq)' },
      },
      {
        title: 'Jobs and callbacks answered',
        unit: 'ops',
        queries: {
          '{{route}} {{status}}': rate(
            'http_request_duration_seconds_count',
            'route, status',
            '{route=~"/jobs.*|/callbacks.*"}',
          ),
        },
      },
    ],
  },
];

const WIDTH = 12;
const HEIGHT = 8;
const SCHEMA_VERSION = 39;

/** As Grafana imports it: two panels a row, the data source chosen at import. */
export function grafanaJson({ uid, title, panels }: Dashboard): unknown {
  const datasource = { type: 'prometheus', uid: `\${DS_PROMETHEUS}` };
  return {
    __inputs: [{ name: 'DS_PROMETHEUS', label: 'Prometheus', type: 'datasource', pluginId: 'prometheus' }],
    uid,
    title,
    tags: ['tranquera'],
    schemaVersion: SCHEMA_VERSION,
    timezone: 'browser',
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    panels: panels.map((panel, index) => ({
      id: index + 1,
      type: panel.kind ?? 'timeseries',
      title: panel.title,
      datasource,
      gridPos: { x: (index % 2) * WIDTH, y: Math.floor(index / 2) * HEIGHT, w: WIDTH, h: HEIGHT },
      fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
      targets: Object.entries(panel.queries).map(([legendFormat, expr], at) => ({
        refId: String.fromCharCode('A'.charCodeAt(0) + at),
        datasource,
        expr,
        legendFormat,
        ...(panel.kind === 'bargauge' ? { instant: true } : {}),
      })),
    })),
  };
}
