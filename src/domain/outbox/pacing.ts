/**
 * WhatsApp takes one message in 6 s to the same guest; up to 45 at once borrow from the future.
 * A bucket as data: `tokens` at `filledAt`.
 */
export type PairBucket = { readonly tokens: number; readonly filledAt: number };

export const PAIR_BURST = 45;
export const PAIR_MS_PER_MESSAGE = 6_000;

export const fullBucket = (now: number): PairBucket => ({ tokens: PAIR_BURST, filledAt: now });

export const filled = (bucket: PairBucket, now: number): PairBucket => ({
  tokens: Math.min(PAIR_BURST, bucket.tokens + Math.max(0, now - bucket.filledAt) / PAIR_MS_PER_MESSAGE),
  filledAt: Math.max(now, bucket.filledAt),
});

/** Takes one message; `waitMs` > 0 says when there is one, and takes nothing. */
export function take(
  bucket: PairBucket,
  now: number,
): { readonly bucket: PairBucket; readonly waitMs: number } {
  const { tokens, filledAt } = filled(bucket, now);
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, filledAt }, waitMs: 0 };
  return { bucket: { tokens, filledAt }, waitMs: Math.ceil((1 - tokens) * PAIR_MS_PER_MESSAGE) };
}
