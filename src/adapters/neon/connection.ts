import { type NeonQueryFunction, neon, neonConfig } from '@neondatabase/serverless';

export type Sql = NeonQueryFunction<false, false>;

/** A statement that has not come back by then has an unknown outcome. */
export const STATEMENT_TIMEOUT_MS = 8_000;

/**
 * Neon over HTTP: no connection is held, each call is one round trip. `endpoint` is where `/sql` is when it cannot be derived from the
 * host, as in the local stack. Each round trip runs inside `around`.
 */
export function connect(
  databaseUrl: string,
  endpoint: string | undefined,
  around: (call: () => Promise<Response>) => Promise<Response> = (call) => call(),
): Sql {
  if (endpoint) neonConfig.fetchEndpoint = () => endpoint;
  // A signal is made for each call, so each has its own deadline.
  neonConfig.fetchFunction = (input: RequestInfo, init?: RequestInit) =>
    around(() =>
      fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(STATEMENT_TIMEOUT_MS) }),
    );
  return neon(databaseUrl);
}
