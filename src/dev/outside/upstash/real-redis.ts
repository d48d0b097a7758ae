import { Command, Redis } from 'ioredis';
import { type RedisBackend, toError } from './backend.ts';

// ioredis turns this one reply into an object; the wire wants it flat.
Command.setReplyTransformer('hgetall', (reply: unknown) => reply);

/** The Redis at `redisUrl`. */
export function realRedis(redisUrl: string): RedisBackend {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 2 });
  // ioredis reconnects by itself; without a listener it prints every failed attempt.
  client.on('error', () => undefined);
  return {
    run: ([name = '', ...args]) => client.callBuffer(name, ...args),
    transaction: async (commands) => {
      const multi = client.multi();
      for (const [name = '', ...args] of commands) multi.callBuffer(name, ...args);
      const outcomes = (await multi.exec()) ?? [];
      return outcomes.map(([error, reply]) => (error ? toError(error) : { reply }));
    },
    close: () => client.disconnect(),
  };
}
