import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import RedisMock from 'ioredis-mock';
import { type RedisBackend, toError } from './backend.ts';

const SWEEP_MS = 30_000;
/** What Upstash does not serve, or what would leave the connection in a state that is not the caller's. */
const REFUSED = new Set(
  'subscribe psubscribe unsubscribe punsubscribe monitor multi exec discard watch unwatch quit blpop brpop blmove'
    .concat(' bzpopmin bzpopmax xreadgroup wait select auth hello client')
    .split(' '),
);
const REDIS_COMMANDS: ReadonlySet<string> = new Set(new Redis({ lazyConnect: true }).getBuiltinCommands());

/**
 * Scripts in ioredis-mock get lists as JavaScript objects with nulls in them; Redis gives Lua tables, and false for
 * nil: the token bucket and SCAN depend on it. And it takes a table for a list only when it was filled from its
 * end. One line before the script, so that its own lines keep their numbers.
 */
const LUA_BEFORE = `local function tq_in(v, from, to) local t = {} for i = to, from, -1 do local e = v[i]
 if type(e) == 'userdata' then local ok, n = pcall(function() return e.length end)
 if ok and type(n) == 'number' then e = tq_in(e, 0, n - 1) else e = false end end
 if e == nil then e = false end t[i - from + 1] = e end return t end
 local function tq_out(v) if type(v) ~= 'table' then return v end
 local t = {} for i = #v, 1, -1 do t[i] = tq_out(v[i]) end return t end
 local tq_call = redis.call redis.call = function(...) local r = tq_call(...)
 if type(r) == 'userdata' then return tq_in(r, 1, #r) end return r end
 return tq_out((function() `.replaceAll('\n', ' ');
const LUA_AFTER = '\nend)())';

/** From which argument on a command's arguments are words that Redis reads in any case. */
const OPTIONS_FROM: Readonly<Record<string, number>> = {
  set: 2,
  getex: 1,
  expire: 2,
  pexpire: 2,
  zrange: 3,
  zrangebyscore: 3,
  zrevrangebyscore: 3,
};

/** The arguments as ioredis-mock wants them: options in capitals, SET's GET after those that take a value. */
function normalize(name: string, args: readonly string[]): string[] {
  if (name === 'eval') return args.map((arg, index) => (index === 0 ? LUA_BEFORE + arg + LUA_AFTER : arg));
  const from = OPTIONS_FROM[name] ?? args.length;
  const options = args.slice(from).map((option) => option.toUpperCase());
  const last = name === 'set' && options.includes('GET') ? ['GET'] : [];
  return [...args.slice(0, from), ...options.filter((option) => !last.includes(option)), ...last];
}

/** Redis' words where ioredis-mock has its own. */
const inRedisWords = (error: unknown): Error => {
  const { message } = toError(error);
  if (/does not contain a/.test(message)) {
    return new Error('WRONGTYPE Operation against a key holding the wrong kind of value');
  }
  return new Error(/^[A-Z]+ /.test(message) ? message : `ERR ${message}`);
};

const flat = (name: string, reply: unknown): unknown =>
  name === 'hgetall' && typeof reply === 'object' && reply !== null && !Array.isArray(reply)
    ? Object.entries(reply).flat()
    : reply;

/** An in-process Redis with Lua: for a machine that has none. State is lost with the process, as a cache may be. */
export class MockRedis implements RedisBackend {
  // Instances with the same host share their data, so each gets a host of its own.
  readonly #client: object = new RedisMock({ host: randomUUID() });
  /** ioredis-mock forgets an expired key only when it is asked for it. */
  readonly #touched = new Set<string>();
  readonly #sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref();

  async run(command: readonly string[]): Promise<unknown> {
    const [rawName = '', ...args] = command;
    const name = rawName.toLowerCase();
    const method = this.#methodOf(name);
    if (!method) throw new Error(`ERR unknown command '${rawName}'`);
    this.#touch(name, args);
    try {
      return flat(name, await Reflect.apply(method, this.#client, normalize(name, args)));
    } catch (error) {
      throw inRedisWords(error);
    }
  }

  async transaction(commands: readonly (readonly string[])[]): Promise<(Error | { reply: unknown })[]> {
    const unknown = commands.find(([name = '']) => !this.#methodOf(name.toLowerCase()));
    if (unknown) throw new Error('EXECABORT Transaction discarded because of previous errors.');
    // ioredis-mock performs a command before it returns its promise, so nothing comes between these.
    return Promise.all(commands.map((command) => this.run(command).then((reply) => ({ reply }), toError)));
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  #methodOf(name: string): ((...args: unknown[]) => unknown) | null {
    if (REFUSED.has(name) || !REDIS_COMMANDS.has(name)) return null;
    const method: unknown = Reflect.get(this.#client, name);
    return isFunction(method) ? method : null;
  }

  #touch(name: string, args: readonly string[]): void {
    const keys = name === 'eval' ? args.slice(2, 2 + Number(args[1])) : args.slice(0, 1);
    for (const key of keys) this.#touched.add(key);
  }

  #sweep(): void {
    for (const key of [...this.#touched]) {
      void this.run(['exists', key]).then((found) => {
        if (found === 0) this.#touched.delete(key);
      });
    }
  }
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function';
