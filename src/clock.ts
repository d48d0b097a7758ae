/** The only clock. Everything else takes `now` as an argument. */
export const nowMs = (): number => Date.now();

/** Milliseconds for measuring durations; only differences mean something. */
export const stopwatchMs = (): number => performance.now();
