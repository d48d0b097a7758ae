import type { Media } from '../domain/inbound.ts';
import type { Heard } from '../domain/thread-items.ts';
import type { MediaError, SpeechQueue, VoiceMedia } from '../ports.ts';

export type TranscribePorts = { readonly voiceMedia: VoiceMedia; readonly speechQueue: SpeechQueue };

/** QStash's smallest plan takes 1 MB a message, and its callback carries this back as base64 (4/3). */
const NOTE_BYTES_MAX = 700_000;

/**
 * Brings a voice note on its way to the speech endpoint: download, check, publish. `asked`: the transcript comes by callback.
 * `later`: what failed may work soon.
 */
export async function askForTranscript(
  ports: TranscribePorts,
  note: {
    readonly threadId: string;
    readonly phoneNumberId: string;
    readonly wamid: string;
    readonly media: Media;
    /** Tries before this one. */
    readonly attempts: number;
  },
): Promise<Heard | 'asked' | 'later'> {
  const { threadId, phoneNumberId, wamid, media } = note;
  const file = await ports.voiceMedia.download({
    mediaId: media.id,
    phoneNumberId,
    sha256: media.sha256,
    bytesMax: NOTE_BYTES_MAX,
  });
  if (!file.ok) return heardOf(file.error, note.attempts);
  const mimeType = media.mimeType || file.value.mimeType;
  try {
    await ports.speechQueue.ask({ threadId, wamid, bytes: file.value.bytes, mimeType });
    return 'asked';
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', event: 'speech_publish_failed', error: String(error) }));
    return 'later';
  }
}

function heardOf(error: MediaError, attempts: number): Heard | 'later' {
  if (error === 'too_large') return { kind: 'too_long' };
  // Bytes that were damaged on the way may come whole the next time, once.
  const isFinal = error === 'gone' || (error === 'wrong_hash' && attempts > 0);
  return isFinal ? { kind: 'failed' } : 'later';
}
