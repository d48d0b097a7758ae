import pg from 'pg';

const CONNECTIONS_MAX = 24;
const IDLE_MS = 60_000;
const CONNECT_MS = 10_000;
/** Texts that are prepared, and after a few times planned no more; a program has a few dozen. */
const PREPARED_MAX = 200;

/** Values stay the text that Postgres sent: what they mean is the SDK's business. */
export const rawText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value };

/**
 * One pool for each role and database that a `Neon-Connection-String` names. As with Neon's own proxy the name of
 * the host only finds the compute: here there is one, the Postgres at `databaseUrl`.
 */
export class Pools {
  readonly #compute: URL;
  readonly #pools = new Map<string, pg.Pool>();
  readonly #names = new Map<string, string>();

  constructor(databaseUrl: string) {
    this.#compute = new URL(databaseUrl);
  }

  /** Null for what is no connection string. */
  poolFor(connectionString: string): pg.Pool | null {
    const known = this.#pools.get(connectionString);
    if (known) return known;
    if (!URL.canParse(connectionString)) return null;
    const wanted = new URL(connectionString);
    if (!/^postgres(ql)?:$/.test(wanted.protocol)) return null;
    const target = new URL(this.#compute);
    target.username = wanted.username;
    target.password = wanted.password;
    target.pathname = wanted.pathname;
    const pool = new pg.Pool({
      connectionString: target.href,
      max: CONNECTIONS_MAX,
      idleTimeoutMillis: IDLE_MS,
      connectionTimeoutMillis: CONNECT_MS,
      allowExitOnIdle: true,
    });
    // An idle connection that Postgres ends is replaced at the next query; without a listener it ends the process.
    pool.on('error', () => undefined);
    this.#pools.set(connectionString, pool);
    return pool;
  }

  /** The name to prepare a statement under; null for a text that comes after the first few dozen. */
  nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= PREPARED_MAX) return known ?? null;
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
  }
}
