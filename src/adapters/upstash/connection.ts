import { Redis } from '@upstash/redis/cloudflare';

const TIMEOUT_MS = 300;

type Around = <T>(call: () => Promise<T>) => Promise<T>;

/** Upstash over HTTP: no connection is held, no retry is made. Each round trip runs inside `around`. */
export function connectRedis(url: string, token: string, around: Around): Redis {
  const redis = new Redis({
    url,
    token,
    retry: false,
    automaticDeserialization: false,
    enableTelemetry: false,
    enableAutoPipelining: false,
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
  });
  redis.use((request, next) => around(() => next(request)));
  return redis;
}
