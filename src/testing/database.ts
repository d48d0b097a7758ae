import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
// Brings the type of what the set-up provides.
import type {} from './stack.ts';

/**
 * A migrated, empty database that nobody else uses, on a real Postgres that the whole run shares. Resolves with its URL.
 * It goes with that Postgres at the end of the run; close your own connections to it.
 */
export async function withDatabase(): Promise<string> {
  const broker: string | undefined = inject('postgresBroker');
  if (broker === undefined) {
    throw new Error('no shared Postgres: run this file with npm run vitest -- run <file>');
  }
  const answer = await fetch(broker, { method: 'POST' });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`no database: ${said}`);
  return said;
}

/** The same, with a connected client that is closed when the test has finished. */
export async function withClient(): Promise<{ readonly url: string; readonly client: pg.Client }> {
  const url = await withDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return { url, client };
}
