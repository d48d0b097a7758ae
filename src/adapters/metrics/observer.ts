import { AsyncLocalStorage } from 'node:async_hooks';
import { nowMs, stopwatchMs } from '../../clock.ts';
import type { Observer, Spent, Work, WorkKind } from '../../ports/sight.ts';
import type { Metrics } from '../../ports.ts';

type Context = { readonly work: Work | null; readonly query: string | null };

const NOWHERE: Context = { work: null, query: null };

/** Knows what belongs to which request by the asynchronous context; `print` gets one JSON line an event. */
export function createObserver(print: (line: string) => void): Observer {
  const contexts = new AsyncLocalStorage<Context>();
  const current = (): Context => contexts.getStore() ?? NOWHERE;
  return {
    measure(traceId, run) {
      const work: Work = { traceId, spent: { sql: none(), redis: none(), object: none(), fetch: none() } };
      return contexts.run({ work, query: null }, () => run(work));
    },
    async timed(kind, call) {
      const { work } = current();
      if (work === null) return call();
      const spent = work.spent[kind];
      spent.calls += 1;
      const startedAt = stopwatchMs();
      try {
        return await call();
      } finally {
        spent.ms += stopwatchMs() - startedAt;
      }
    },
    queryName: () => current().query,
    naming: (query, call) => contexts.run({ ...current(), query }, call),
    tell: bounded(print),
  };
}

/** A flood of lines is counted instead, so that whoever reads the log keeps up; warnings and errors never. */
const INFO_A_SECOND_MAX = 500;

function bounded(print: (line: string) => void): Observer['tell'] {
  let second = 0;
  let told = 0;
  let leftOut = 0;
  return (event) => {
    const now = Math.floor(nowMs() / 1_000);
    if (now !== second) {
      if (leftOut > 0) print(JSON.stringify({ event: 'events_left_out', level: 'info', count: leftOut }));
      second = now;
      told = 0;
      leftOut = 0;
    }
    if (event.level === 'info' && told >= INFO_A_SECOND_MAX) {
      leftOut += 1;
      return;
    }
    told += 1;
    print(JSON.stringify(event));
  };
}

const none = (): Spent => ({ calls: 0, ms: 0 });

/** The adapter with each of its verbs named, so that its statements are known as `name.verb`. */
export const namedQueries = <T extends object>(observer: Observer, name: string, adapter: T): T =>
  wrapped(adapter, (verb, call) => observer.naming(`${name}.${verb}`, call));

/** Another object's stub or a vendor's adapter, each of whose calls counts as one of that kind. All of them are asynchronous. */
export const timedCalls = <T extends object>(observer: Observer, kind: WorkKind, target: T): T =>
  wrapped(target, (_, call) => observer.timed(kind, async () => call()));

/** Each round trip to Postgres is counted with the work it belongs to, and timed by the query that sent it. */
export const timedStatements =
  (observer: Observer, metrics: Metrics) =>
  async (call: () => Promise<Response>): Promise<Response> => {
    const startedAt = stopwatchMs();
    try {
      return await observer.timed('sql', call);
    } finally {
      const query = observer.queryName() ?? 'other';
      metrics.observe('db_query_seconds', (stopwatchMs() - startedAt) / 1_000, { query });
    }
  };

/** Every method of `target` runs inside `around`. A stub's methods are functions only when they are called on it. */
function wrapped<T extends object>(target: T, around: (verb: string, call: () => unknown) => unknown): T {
  return new Proxy(target, {
    get(object, verb) {
      const value: unknown = Reflect.get(object, verb);
      if (typeof value !== 'function' || typeof verb !== 'string') return value;
      return (...input: unknown[]) => around(verb, () => Reflect.apply(value, object, input));
    },
  });
}
