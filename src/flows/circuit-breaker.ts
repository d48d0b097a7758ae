/** Failures in a row that open it. */
export const FAILURES_TO_OPEN = 5;
export const OPEN_MS = 10_000;

/**
 * Keeps an isolate's threads from hammering a WhatsApp that does not answer: after some failures in a row nothing is sent for a while,
 * then one send tries, and all go on when it succeeds.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;
  #pausedUntil = 0;

  /** Milliseconds to wait; 0: go ahead. When its time is over one caller goes ahead and the others wait for what becomes of it. */
  waitMs(now: number): number {
    if (this.#openUntil === 0) return 0;
    if (now < this.#openUntil) return this.#openUntil - now;
    this.#openUntil = now + OPEN_MS;
    return 0;
  }

  /** WhatsApp answered. A send that was on its way when a pause began does not end it. */
  succeeded(now: number): void {
    this.#failures = 0;
    if (now >= this.#pausedUntil) this.#openUntil = 0;
  }

  failed(now: number): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES_TO_OPEN) this.#openUntil = Math.max(this.#pausedUntil, now + OPEN_MS);
  }

  /** The number as a whole must rest. */
  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
    this.#openUntil = Math.max(this.#openUntil, until);
  }
}

/** One for each of our numbers. */
export function createBreakers(): (phoneNumberId: string) => CircuitBreaker {
  const breakers = new Map<string, CircuitBreaker>();
  return (phoneNumberId) => {
    const known = breakers.get(phoneNumberId);
    if (known) return known;
    const breaker = new CircuitBreaker();
    breakers.set(phoneNumberId, breaker);
    return breaker;
  };
}
