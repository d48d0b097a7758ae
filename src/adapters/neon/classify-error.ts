import { NeonDbError } from '@neondatabase/serverless';
import { err, ok, type Result } from '../../domain/result.ts';
import type { DatabaseError } from '../../ports/gate.ts';

/** SQLSTATE classes whose cause is in the values: data exceptions and integrity constraints. */
const DATA_CLASSES = new Set(['22', '23']);
/** Lost connections, too few resources, an operator who shuts it down. */
const OUTAGE_CLASSES = new Set(['08', '53', '57', '58']);
const EXCLUSION_VIOLATION = '23P01';

/**
 * What a failed call means. Postgres' own refusals (an SQLSTATE of a value or a constraint) are known: nothing was written. All else
 * — no answer, a connection that dropped, a 5xx, a serialization failure — leaves open whether it was done.
 */
export function classify(error: unknown): DatabaseError {
  const code = error instanceof NeonDbError ? error.code : undefined;
  if (code === EXCLUSION_VIOLATION) return { kind: 'conflict' };
  if (code !== undefined && DATA_CLASSES.has(code.slice(0, 2))) return { kind: 'data' };
  // A bug in a statement would be repeated for ever as "unknown"; it is thrown instead.
  if (code?.startsWith('42')) throw error;
  return { kind: 'unknown' };
}

export async function attempt<T>(call: () => Promise<T>): Promise<Result<T, DatabaseError>> {
  try {
    return ok(await call());
  } catch (error) {
    return err(classify(error));
  }
}

const CAUSES_MAX = 5;

/** True if what failed, or what made it fail, is a call to Postgres that has no answer: the same request may succeed in a moment. */
export function isOutage(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; depth < CAUSES_MAX && cause instanceof Error; depth++) {
    if (cause instanceof NeonDbError)
      return cause.code === undefined || OUTAGE_CLASSES.has(cause.code.slice(0, 2));
    cause = cause.cause;
  }
  return false;
}
