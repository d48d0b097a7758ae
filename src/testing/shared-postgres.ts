import { createServer, type Server } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startTestPostgres, type TestPostgres } from './test-postgres.ts';

let postgres: Promise<TestPostgres> | null = null;
let server: Server | null = null;

/**
 * Vitest's global set-up of the tests that run without a stack: `POST` here answers with the URL of a migrated database.
 * Postgres starts with the first that asks, so that a run of pure tests waits for none.
 */
export async function setup(project: TestProject): Promise<void> {
  const broker = createServer((_, response) => {
    postgres ??= startTestPostgres();
    postgres
      .then((started) => started.createDatabase())
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  server = broker;
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  project.provide('postgresBroker', `http://127.0.0.1:${port}`);
}

export async function teardown(): Promise<void> {
  server?.closeAllConnections();
  server?.close();
  await (await postgres)?.stop();
}
