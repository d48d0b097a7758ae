import { Client } from '@upstash/qstash';
import type { SpeechQueue } from '../../ports.ts';

export type SpeechQueueOptions = {
  readonly qstashUrl: string;
  readonly qstashToken: string;
  readonly speechUrl: string;
  readonly speechKey: string;
  readonly model: string;
  /** The Worker's own address. */
  readonly publicUrl: string;
};

/** Notes under way at the speech endpoint at once, of all guests: GPU servers batch, and with 8 twenty speakers waited 3 s for 1 s of work. */
const PARALLELISM = 24;
/** Waits of 2, 4, 8, 16 and 32 s: a guest who waits longer has gone on by text. */
const RETRIES = 5;
const RETRY_DELAY = '2000 * pow(2, retried)';
const TIMEOUT = '30s';

/** Servers go by the name's ending. */
const EXTENSIONS: readonly (readonly [string, string])[] = [
  ['audio/ogg', 'ogg'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/aac', 'aac'],
  ['audio/amr', 'amr'],
  ['audio/wav', 'wav'],
];

/** Publishes the ready multipart body of `POST /v1/audio/transcriptions` through QStash; the answer comes to `/callbacks/speech`. */
export function createSpeechQueue(options: SpeechQueueOptions): SpeechQueue {
  const client = new Client({
    baseUrl: options.qstashUrl,
    token: options.qstashToken,
    devMode: false,
    enableTelemetry: false,
    retry: { retries: 1 },
  });
  return {
    async ask({ threadId, wamid, bytes, mimeType }) {
      const callback = callbackUrl(options.publicUrl, threadId, wamid);
      const form = new Response(formOf(bytes, mimeType, options.model));
      await client.publish({
        url: `${options.speechUrl}/v1/audio/transcriptions`,
        method: 'POST',
        headers: {
          'content-type': form.headers.get('content-type') ?? '',
          authorization: `Bearer ${options.speechKey}`,
        },
        body: new Blob([await form.arrayBuffer()]),
        callback,
        failureCallback: callback,
        deduplicationId: await deduplicationId(wamid),
        flowControl: { key: 'speech', parallelism: PARALLELISM },
        retries: RETRIES,
        retryDelay: RETRY_DELAY,
        timeout: TIMEOUT,
      });
    },
  };
}

function callbackUrl(publicUrl: string, threadId: string, wamid: string): string {
  const query = new URLSearchParams({ thread: threadId, note: wamid });
  return `${publicUrl}/callbacks/speech?${query}`;
}

function formOf(bytes: Uint8Array<ArrayBuffer>, mimeType: string, model: string): FormData {
  const type = mimeType.split(';')[0]?.trim() ?? '';
  const extension = EXTENSIONS.find(([known]) => known === type)?.[1] ?? 'ogg';
  const form = new FormData();
  form.set('file', new Blob([bytes], { type: type || 'audio/ogg' }), `voice.${extension}`);
  form.set('model', model);
  // Segments tell how sure the model is.
  form.set('response_format', 'verbose_json');
  form.set('temperature', '0');
  return form;
}

/** A publish that is repeated after a crash is one message, within QStash's ten minutes. */
async function deduplicationId(wamid: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(wamid));
  return `voice-${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
