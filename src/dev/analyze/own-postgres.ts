import pg from 'pg';
import { DataFolder } from '../data-folder.ts';
import { launchersOf } from '../launchers.ts';
import { migrate } from '../migrate.ts';
import { startPostgres } from '../postgres.ts';

/** Runs the work on a migrated Postgres of its own, in a temporary folder, that is gone afterwards. */
export async function withOwnPostgres<T>(work: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  const folder = await DataFolder.claim(null, launchersOf(process.env), () => undefined);
  const postgres = await startPostgres({
    dataDir: folder.path,
    isDurable: false,
    onPid: (pid) => folder.note('postgres', pid),
  });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    folder.release();
  };
  const onSignal = (): void => void stop().then(() => process.exit(130));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await migrate(postgres.url);
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      return await work(client, postgres.url);
    } finally {
      await client.end();
    }
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await stop();
  }
}
