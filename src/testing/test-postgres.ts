import pg from 'pg';
import { DataFolder } from '../dev/data-folder.ts';
import { launchersOf } from '../dev/launchers.ts';
import { migrate } from '../dev/migrate.ts';
import { startPostgres } from '../dev/postgres.ts';

export type TestPostgres = {
  /** A migrated, empty database of one's own. Resolves with its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
};

const TEMPLATE = 'migrated';

/** An embedded Postgres whose databases are copies of one that was migrated once. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = await DataFolder.claim(null, launchersOf(process.env), () => undefined);
  const postgres = await startPostgres({
    dataDir: folder.path,
    isDurable: false,
    onPid: (pid) => folder.note('postgres', pid),
  });
  const urlOf = (name: string): string => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await migrate(urlOf(TEMPLATE));
  let created = 0;
  // The template can be copied once at a time, and one client runs its queries in turn.
  return {
    createDatabase: async () => {
      const name = `test_${++created}`;
      await admin.query(`create database ${name} template ${TEMPLATE}`);
      return urlOf(name);
    },
    stop: async () => {
      await admin.end();
      await postgres.stop();
      folder.release();
    },
  };
}
