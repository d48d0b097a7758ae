/** The misfortunes of a world, and what of them a run counts (`seen`). */
export const FAULTS = {
  loss: ['Postgres lost', 'Redis lost', 'objects lost', 'provider lost', 'WhatsApp lost', 'mail lost'],
  delay: ['Postgres delayed', 'Redis delayed', 'provider delayed', 'mail delayed'],
  duplication: ['Postgres duplicated', 'provider duplicated', 'webhook twice'],
  reordering: ['Postgres reordered', 'objects reordered', 'WhatsApp reordered'],
  'lost answers': [
    'Postgres answer lost',
    'objects answer lost',
    'provider answer lost',
    'WhatsApp answer lost',
  ],
  'object eviction': ['evictGate', 'splitGate', 'evictThread'],
  'runs that die': ['cron died', 'webhook died'],
  'Postgres outage': ['postgresDown', 'Postgres down'],
  'Redis outage': ['redisDown', 'Redis down'],
  'WhatsApp and mail outage': ['whatsAppDown', 'mailDown'],
  'clock skew': ['clock skew'],
  'SQL by hand': ['hand insert', 'hand delete', 'hand cancel', 'hand move'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How often each misfortune struck, of what was seen. */
export const countFaults = (seen: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(FAULTS).map(([name, kinds]) => [
      name,
      kinds.reduce((sum, kind) => sum + (seen[kind] ?? 0), 0),
    ]),
  );
