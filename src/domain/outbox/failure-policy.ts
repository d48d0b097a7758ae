/** What a Graph API error code asks of the sender (Meta's error reference; `code` decides, never the title). */
export type FailureAction =
  /** Try the same message later; with `scope` `number` nothing else goes out from that number either. */
  | { readonly kind: 'retry'; readonly scope: 'message' | 'number'; readonly waitMs: number }
  /** Outside the 24-hour window: a template, or nothing. */
  | { readonly kind: 'template' }
  /** Never again; `alert`: it concerns the account, so a person must act. */
  | { readonly kind: 'give-up'; readonly alert: boolean };

/** Tries of one message before it becomes a dead letter. */
export const ATTEMPTS_MAX = 12;
const BACK_OFF_FIRST_MS = 1_000;
const BACK_OFF_MAX_MS = 10 * 60_000;
const PAIR_BACK_OFF_BASE = 4;
const SPAM_PAUSE_MS = 15 * 60_000;
/** Rest of a number whose account is refused, so that its other messages wait instead of dying one by one. */
export const ACCOUNT_PAUSE_MS = 60_000;

const TRANSIENT = new Set([1, 2, 131000, 131016, 133004]);
const TOO_FAST = new Set([4, 80007, 130429]);
const PAIR_TOO_FAST = 131056;
const SPAM = 131048;
const OUTSIDE_WINDOW = 131047;
/** Token, permissions, locked, not paid, blocked: the account, not the message. */
const ACCOUNT = new Set([0, 3, 10, 190, 368, 131031, 131042, 133010]);
const isPermission = (code: number): boolean => code >= 200 && code <= 299;

/** Doubling waits with jitter: `attempt` counts from 1, `random` is 0 ≤ r < 1. */
export const backOffMs = (attempt: number, random: number): number =>
  Math.round(Math.min(BACK_OFF_MAX_MS, BACK_OFF_FIRST_MS * 2 ** (attempt - 1)) * (0.5 + random));

/** `attempt` counts the tries so far, from 1. */
export function actionFor(
  failure: { readonly code: number; readonly httpStatus: number },
  attempt: number,
  random: number,
): FailureAction {
  const { code, httpStatus } = failure;
  if (code === OUTSIDE_WINDOW) return { kind: 'template' };
  if (ACCOUNT.has(code) || isPermission(code)) return { kind: 'give-up', alert: true };
  if (attempt >= ATTEMPTS_MAX) return { kind: 'give-up', alert: false };
  if (code === PAIR_TOO_FAST) {
    const waitMs = Math.min(BACK_OFF_MAX_MS, 1_000 * PAIR_BACK_OFF_BASE ** (attempt - 1));
    return { kind: 'retry', scope: 'message', waitMs };
  }
  if (code === SPAM) return { kind: 'retry', scope: 'number', waitMs: SPAM_PAUSE_MS };
  if (TRANSIENT.has(code) || TOO_FAST.has(code) || httpStatus === 429 || httpStatus >= 500) {
    return { kind: 'retry', scope: 'message', waitMs: backOffMs(attempt, random) };
  }
  return { kind: 'give-up', alert: false };
}
