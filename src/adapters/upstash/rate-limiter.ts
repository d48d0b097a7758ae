import { Ratelimit } from '@upstash/ratelimit';
import type { Redis } from '@upstash/redis/cloudflare';
import type { RateLimiter, RateRule } from '../../ports.ts';

const TIMEOUT_MS = 300;
/** With Redis down an isolate grants a quarter of the limit by itself: stricter, never open. */
const SHARE_WITHOUT_REDIS = 4;
const LEDGERS_MAX = 10_000;

/** What this isolate may still grant of one identifier's window. `tokens` may go below zero: credit. */
type Ledger = {
  /** Until then this isolate has granted by itself, once. */
  ownUntil: number;
  tokens: number;
  resetAt: number;
  leasing: boolean;
  refusedUntil: number;
};

/**
 * Fixed windows in Redis, leased `rule.lease` tokens at a time: requests are granted on the lease at hand, or on credit
 * while the next is fetched after the answer. A rule with a lease of 1 asks Redis each time, before the answer.
 */
export function createRateLimiter(redis: Redis): RateLimiter {
  const limiters = new Map<string, Ratelimit>();
  const ledgers = new Map<string, Ledger>();

  const limiterOf = (rule: RateRule): Ratelimit => {
    const id = `${rule.name}:${rule.limit}:${rule.windowSeconds}`;
    let limiter = limiters.get(id);
    if (!limiter) {
      const window = Ratelimit.fixedWindow(rule.limit, `${rule.windowSeconds} s`);
      limiter = new Ratelimit({
        redis,
        limiter: window,
        prefix: `limit:${rule.name}`,
        timeout: TIMEOUT_MS,
        ephemeralCache: false,
      });
      limiters.set(id, limiter);
    }
    return limiter;
  };

  const lease = async (rule: RateRule, identifier: string, ledger: Ledger, now: number): Promise<void> => {
    ledger.leasing = true;
    try {
      // What was granted on credit is paid back with the same call.
      const tokens = Math.max(rule.lease, -ledger.tokens);
      const answer = await limiterOf(rule).limit(identifier, { rate: tokens });
      // A call that is cut off comes back as an answer without figures.
      const isAnswer = answer.reason !== 'timeout' && Number.isFinite(answer.remaining);
      if (!isAnswer) grantWithoutRedis(rule, ledger, now);
      else if (answer.success) {
        if (answer.reset > ledger.resetAt) ledger.tokens = Math.min(ledger.tokens, 0);
        ledger.tokens += tokens;
        ledger.resetAt = answer.reset;
      } else ledger.refusedUntil = answer.reset;
    } catch {
      grantWithoutRedis(rule, ledger, now);
    } finally {
      ledger.leasing = false;
    }
  };

  return {
    async take(rule, identifier, now, waitUntil) {
      const ledger = ledgerOf(ledgers, `${rule.name}:${identifier}`);
      if (now < ledger.refusedUntil && ledger.tokens <= 0) return refused(ledger, now);
      if (now >= ledger.resetAt && ledger.tokens > 0) ledger.tokens = 0;
      if (rule.lease === 1) {
        if (ledger.tokens <= 0) await lease(rule, identifier, ledger, now);
        if (ledger.tokens <= 0) return refused(ledger, now);
      } else if (ledger.tokens <= 0) {
        if (ledger.tokens <= -creditOf(rule)) await lease(rule, identifier, ledger, now);
        else if (!ledger.leasing) waitUntil(lease(rule, identifier, ledger, now));
        if (ledger.tokens <= -creditOf(rule)) return refused(ledger, now);
      }
      ledger.tokens -= 1;
      return { allowed: true };
    },
  };
}

/** What is granted before a lease is there: one lease, or a tenth of the window where that is more. */
const creditOf = (rule: RateRule): number => Math.max(rule.lease, Math.floor(rule.limit / 10));

function ledgerOf(ledgers: Map<string, Ledger>, key: string): Ledger {
  const known = ledgers.get(key);
  if (known) return known;
  // The oldest goes first; forgetting one costs a lease, nothing more.
  if (ledgers.size >= LEDGERS_MAX) {
    const oldest = ledgers.keys().next();
    if (!oldest.done) ledgers.delete(oldest.value);
  }
  const ledger: Ledger = { tokens: 0, resetAt: 0, leasing: false, refusedUntil: 0, ownUntil: 0 };
  ledgers.set(key, ledger);
  return ledger;
}

function grantWithoutRedis(rule: RateRule, ledger: Ledger, now: number): void {
  if (now < ledger.ownUntil) {
    ledger.refusedUntil = ledger.ownUntil;
    return;
  }
  ledger.tokens = Math.min(ledger.tokens, 0) + Math.max(1, Math.floor(rule.limit / SHARE_WITHOUT_REDIS));
  ledger.ownUntil = now + rule.windowSeconds * 1000;
  ledger.resetAt = ledger.ownUntil;
}

const refused = (ledger: Ledger, now: number) => ({
  allowed: false as const,
  retryAfterSeconds: Math.max(1, Math.ceil((Math.max(ledger.refusedUntil, ledger.resetAt) - now) / 1000)),
});
