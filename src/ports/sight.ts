/** What is asked of outside: a round trip to Postgres, one to Redis, a call of another object, any other call. */
export const WORK_KINDS = ['sql', 'redis', 'object', 'fetch'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export type Spent = { calls: number; ms: number };

/** One request or one turn, and what it has asked of outside so far. */
export type Work = {
  /** W3C: 32 hex digits. The same from a webhook to the reply that it leads to. */
  readonly traceId: string;
  readonly spent: Readonly<Record<WorkKind, Spent>>;
};

/** Named facts of one event. Never a guest's words, name or number. */
export type WideEvent = { readonly event: string; readonly level: 'info' | 'warn' | 'error' } & Readonly<
  Record<string, unknown>
>;

export type Observer = {
  /** Runs the work; what it asks of outside is counted as its own, also after others have begun beside it. */
  measure<T>(traceId: string, run: (work: Work) => Promise<T>): Promise<T>;
  /** Counts a call outside with the work that it belongs to, if any. */
  timed<T>(kind: WorkKind, call: () => Promise<T>): Promise<T>;
  /** The query that is being asked, by adapter and verb; null outside of one. */
  queryName(): string | null;
  /** Names whatever statements the call sends. */
  naming<T>(query: string, call: () => T): T;
  tell(event: WideEvent): void;
};

/** What Postgres says of itself. */
export type DatabaseSigns = {
  readonly connections: number;
  /** Scans of large tables since the last look: all, and those that read row by row. */
  readonly scans: { readonly sequential: number; readonly all: number };
  /** Seconds since each feed was read, or added; the ones that wait longest. */
  readonly feeds: readonly { readonly feedId: string; readonly ageSeconds: number }[];
};

export type ReservationSigns = {
  readonly byStatus: Readonly<Record<string, number>>;
  /** Live stays that share a night with the one before: the database refuses them, so never more than 0. */
  readonly overlapping: number;
};

/** What is looked at from time to time rather than counted. */
export type Signs = {
  database(now: number): Promise<DatabaseSigns>;
  reservations(now: number): Promise<ReservationSigns>;
};
