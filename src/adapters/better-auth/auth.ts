import { neon } from '@neondatabase/serverless';
import type { Redis } from '@upstash/redis/cloudflare';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { drizzle } from 'drizzle-orm/neon-http';
import { adminAccounts, adminSessions, adminUsers, adminVerifications } from '../neon/schema-records.ts';

export type AuthOptions = {
  readonly databaseUrl: string;
  readonly redis: Redis;
  readonly secret: string;
  readonly publicUrl: string;
};

const SESSION_SECONDS = 7 * 24 * 3600;
const REFRESH_SECONDS = 24 * 3600;
const PREFIX = 'auth:';

/**
 * Sign-in of hosts. Users are made by the seed or `npm run admin:create`, never by signing up. Sessions live in Postgres; Redis only caches
 * them, so a Redis that is down makes sign-in slower, not wrong.
 */
export function createAuth({ databaseUrl, redis, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: '/admin/api/auth',
    trustedOrigins: [publicUrl],
    database: drizzleAdapter(drizzle({ client: neon(databaseUrl) }), {
      provider: 'pg',
      schema: {
        user: adminUsers,
        session: adminSessions,
        account: adminAccounts,
        verification: adminVerifications,
      },
    }),
    secondaryStorage: cacheIn(redis),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false, defaultValue: 'viewer' },
        propertyId: { type: 'string', required: false, input: false },
      },
    },
    session: { storeSessionInDatabase: true, expiresIn: SESSION_SECONDS, updateAge: REFRESH_SECONDS },
    // Ours, leased from the same Redis, stands before it (`routes/admin`).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'tranquera', ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] } },
  });
}

/** The client answers a call that was cut off with something that is no text. */
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A cache that forgets when Redis does not answer. */
function cacheIn(redis: Redis) {
  const quietly = async <T>(call: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await call();
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key: string) => quietly(async () => textOrNull(await redis.get(`${PREFIX}${key}`)), null),
    getAndDelete: (key: string) =>
      quietly(async () => textOrNull(await redis.getdel(`${PREFIX}${key}`)), null),
    increment: (key: string, ttlSeconds: number) =>
      quietly(async () => {
        const count = await redis.incr(`${PREFIX}${key}`);
        if (count === 1) await redis.expire(`${PREFIX}${key}`, ttlSeconds);
        return count;
      }, 1),
    set: (key: string, value: string, ttlSeconds?: number) =>
      quietly(async () => {
        await redis.set(`${PREFIX}${key}`, value, ttlSeconds ? { ex: ttlSeconds } : { ex: SESSION_SECONDS });
      }, undefined),
    delete: (key: string) =>
      quietly(async () => {
        await redis.del(`${PREFIX}${key}`);
      }, undefined),
  };
}

export type Auth = ReturnType<typeof createAuth>;
