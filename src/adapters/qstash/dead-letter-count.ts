import { Client } from '@upstash/qstash';
import type { DeadLetterCount } from '../../ports.ts';

/** Enough to see that something is wrong; who wants them all looks at QStash's console. */
const COUNTED_MAX = 100;
/** A scrape comes every few seconds, to any isolate. */
const KEPT_MS = 30_000;
const TIMEOUT_MS = 1_500;

export function createDeadLetterCount(qstashUrl: string, token: string): DeadLetterCount {
  const client = new Client({
    baseUrl: qstashUrl,
    token,
    enableTelemetry: false,
    devMode: false,
    retry: false,
  });
  let counted = { letters: 0, at: Number.NEGATIVE_INFINITY };
  return {
    async count(now) {
      if (now - counted.at < KEPT_MS) return counted.letters;
      const late = new Promise<null>((resolve) => setTimeout(resolve, TIMEOUT_MS, null));
      const page = await Promise.race([
        client.dlq.listMessages({ count: COUNTED_MAX }).catch(() => null),
        late,
      ]);
      if (page === null) return null;
      counted = { letters: page.messages.length, at: now };
      return counted.letters;
    },
  };
}
