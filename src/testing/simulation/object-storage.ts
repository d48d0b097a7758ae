import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** A Durable Object's storage: SQLite, the small values, and one alarm. It outlives every instance of its object. */
export class ObjectStorage {
  readonly #database = new DatabaseSync(':memory:');
  readonly #statements = new Map<string, StatementSync>();
  readonly #values = new Map<string, string>();
  readonly #onAlarm: (at: number) => void;
  alarmAt: number | null = null;

  constructor(onAlarm: (at: number) => void) {
    this.#onAlarm = onAlarm;
  }

  /** Rows of a query, for those who look at it from outside. */
  rows(query: string): Record<string, unknown>[] {
    const hasTables = this.#values.has('schema');
    return hasTables ? this.#statement(query).all() : [];
  }

  close(): void {
    this.#database.close();
  }

  /** The parts of `ctx.storage` that a thread uses. */
  asStorage(): DurableObjectStorage {
    return asStorage({
      sql: { exec: (query: string, ...bindings: SQLInputValue[]) => this.#exec(query, bindings) },
      kv: {
        get: (key: string) => {
          const text = this.#values.get(key);
          return text === undefined ? undefined : JSON.parse(text);
        },
        put: (key: string, value: unknown) => {
          this.#values.set(key, JSON.stringify(value));
        },
      },
      setAlarm: (at: number) => {
        this.alarmAt = at;
        this.#onAlarm(at);
        return Promise.resolve();
      },
    });
  }

  #exec(query: string, bindings: SQLInputValue[]) {
    if (query.includes(';')) {
      this.#database.exec(query);
      return cursorOf([], 0);
    }
    const statement = this.#statement(query);
    if (statement.columns().length > 0) return cursorOf(statement.all(...bindings), 0);
    return cursorOf([], Number(statement.run(...bindings).changes));
  }

  #statement(query: string): StatementSync {
    const known = this.#statements.get(query);
    if (known) return known;
    const made = this.#database.prepare(query);
    this.#statements.set(query, made);
    return made;
  }
}

const cursorOf = (rows: Record<string, unknown>[], rowsWritten: number) => ({
  rowsWritten,
  toArray: () => rows,
  one: () => {
    const [row] = rows;
    if (!row || rows.length > 1) throw new Error(`one row expected, ${rows.length} found`);
    return row;
  },
});

/** Threads use `sql.exec` with its cursors, `kv.get`, `kv.put` and `setAlarm`, and nothing else of their storage. */
const asStorage = (parts: object): DurableObjectStorage => parts as unknown as DurableObjectStorage;
