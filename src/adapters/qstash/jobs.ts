import { Client } from '@upstash/qstash';
import type { JobQueue } from '../../ports/calendars.ts';

const RETRIES = 3;
/** QStash's own waits begin at 12 s and end at a day; a calendar that is late is asked again soon. */
const RETRY_DELAY = '5000 * pow(2, retried)';

/** Jobs are QStash messages to our own `/jobs/{name}`. Deduplication lasts ten minutes: jobs must bear to run twice. */
export function createJobQueue(options: {
  readonly qstashUrl: string;
  readonly token: string;
  readonly publicUrl: string;
}): JobQueue {
  const client = new Client({
    baseUrl: options.qstashUrl,
    token: options.token,
    enableTelemetry: false,
    devMode: false,
  });
  return {
    async publish(name, body, key) {
      await client.publishJSON({
        url: `${options.publicUrl}/jobs/${name}`,
        body,
        deduplicationId: key.replace(/[^A-Za-z0-9_.-]/g, '-'),
        retries: RETRIES,
        retryDelay: RETRY_DELAY,
      });
    },
  };
}
