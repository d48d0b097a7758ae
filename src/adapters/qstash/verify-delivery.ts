import { Receiver } from '@upstash/qstash';
import type { QueueSignature } from '../../ports.ts';

const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * QStash's signature over body and address, by the current key or the next. `devMode: false`: an environment variable must not be able to
 * put the published keys of Upstash's development server in the place of ours.
 */
export function createQueueSignature(currentSigningKey: string, nextSigningKey: string): QueueSignature {
  const receiver = new Receiver({ currentSigningKey, nextSigningKey, devMode: false });
  return {
    async verify({ signature, body, url }) {
      if (!signature) return false;
      try {
        return await receiver.verify({ signature, body, url, clockTolerance: CLOCK_TOLERANCE_SECONDS });
      } catch {
        return false;
      }
    },
  };
}
