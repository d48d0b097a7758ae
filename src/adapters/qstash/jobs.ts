import { Client } from '@upstash/qstash';
import type { Job, JobQueue } from '../../ports/calendars.ts';

const RETRIES = 3;
/** QStash's own waits begin at 12 s and end at a day; a calendar that is late is asked again soon. */
const RETRY_DELAY = '5000 * pow(2, retried)';
const TIMEOUT_SECONDS = 60;
/** Messages in one call. */
const BATCH_MAX = 100;
/** Calendars read at once, of all properties: a channel's servers are not ours to press. */
const PARALLELISM = 8;

export type JobQueueOptions = {
  readonly qstashUrl: string;
  readonly token: string;
  /** The Worker's own address. */
  readonly publicUrl: string;
};

/** Jobs are QStash messages to our own `/jobs/{name}`. Deduplication lasts ten minutes: jobs must bear to run twice. */
export function createJobQueue({ qstashUrl, token, publicUrl }: JobQueueOptions): JobQueue {
  const client = new Client({ baseUrl: qstashUrl, token, enableTelemetry: false, devMode: false });
  const messageOf = ({ name, body, key }: Job) => ({
    url: `${publicUrl}/jobs/${name}`,
    body,
    deduplicationId: key.replace(/[^A-Za-z0-9_.-]/g, '-'),
    retries: RETRIES,
    retryDelay: RETRY_DELAY,
    timeout: TIMEOUT_SECONDS,
    flowControl: { key: name, parallelism: PARALLELISM },
  });
  return {
    async publish(jobs) {
      for (let from = 0; from < jobs.length; from += BATCH_MAX)
        await client.batchJSON(jobs.slice(from, from + BATCH_MAX).map(messageOf));
    },
  };
}
