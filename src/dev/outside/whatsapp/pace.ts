import { type GraphError, numberRateLimited, pairRateLimited } from './graph-error.ts';

type Bucket = { tokens: number; filledAt: number };

const PAIR_BURST = 45;
const PAIR_MS_PER_MESSAGE = 6_000;
/** A bucket untouched for this long is full again and can be forgotten. */
const FORGET_MS = PAIR_BURST * PAIR_MS_PER_MESSAGE;
const BUCKETS_MAX = 50_000;

/** Meta's two throughput limits: each number's messages a second, and one in six seconds to the same guest. */
export class Pace {
  readonly #pairs = new Map<string, Bucket>();
  readonly #numbers = new Map<string, Bucket>();
  readonly #messagesPerSecond: number;

  /** `messagesPerSecond`, in and out, for each number: 80, or 1,000 where Meta has raised it. */
  constructor(messagesPerSecond: number) {
    this.#messagesPerSecond = messagesPerSecond;
  }

  /** Counts a message that came in; it is never refused. */
  countInbound(phoneNumberId: string): void {
    const bucket = this.#numberBucket(phoneNumberId, Date.now());
    bucket.tokens = Math.max(0, bucket.tokens - 1);
  }

  /** Takes a message to send, or says which limit it hit. */
  take(phoneNumberId: string, guest: string): GraphError | null {
    const now = Date.now();
    const number = this.#numberBucket(phoneNumberId, now);
    if (number.tokens < 1) return numberRateLimited;
    const pair = filled(this.#pairs, `${phoneNumberId}:${guest}`, PAIR_BURST, PAIR_MS_PER_MESSAGE, now);
    if (pair.tokens < 1) return pairRateLimited;
    number.tokens -= 1;
    pair.tokens -= 1;
    if (this.#pairs.size > BUCKETS_MAX) forgetFull(this.#pairs, now);
    return null;
  }

  #numberBucket(phoneNumberId: string, now: number): Bucket {
    return filled(
      this.#numbers,
      phoneNumberId,
      this.#messagesPerSecond,
      1_000 / this.#messagesPerSecond,
      now,
    );
  }
}

function filled(
  buckets: Map<string, Bucket>,
  key: string,
  capacity: number,
  msPerToken: number,
  now: number,
): Bucket {
  const bucket = buckets.get(key) ?? { tokens: capacity, filledAt: now };
  bucket.tokens = Math.min(capacity, bucket.tokens + (now - bucket.filledAt) / msPerToken);
  bucket.filledAt = now;
  buckets.set(key, bucket);
  return bucket;
}

function forgetFull(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (now - bucket.filledAt > FORGET_MS) buckets.delete(key);
}
