import { z } from 'zod';
import type { Heard } from '../../domain/thread-items.ts';

/** QStash's callback: what the destination answered, base64; `dlqId` when it is the last word. */
const callbackSchema = z.object({
  status: z.number().catch(0),
  body: z.string().catch(''),
  dlqId: z.string().optional(),
});
/** OpenAI's `verbose_json`; servers that know less leave out the segments. */
const transcriptSchema = z.object({
  text: z.string(),
  segments: z
    .array(
      z.object({
        avg_logprob: z.number().catch(0),
        no_speech_prob: z.number().catch(0),
        compression_ratio: z.number().catch(1),
      }),
    )
    .catch([]),
});

/** Whisper's own thresholds for a doubtful segment (`logprob_threshold`, `no_speech_threshold`, `compression_ratio_threshold`). */
const LOGPROB_MIN = -1;
const NO_SPEECH_MAX = 0.6;
const COMPRESSION_MAX = 2.4;
/** A refusal of the note itself; another try gets the same. */
const isFinalRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 403, 404, 408, 425, 429].includes(status);

/** What a callback says of the note; `later`: QStash tries again; null: the body is no callback. */
export function readSpeechCallback(body: string): Heard | 'later' | null {
  const parsed = callbackSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const { status, body: encoded, dlqId } = parsed.data;
  const transcript = transcriptSchema.safeParse(parseJson(decode(encoded)));
  if (status >= 200 && status < 300 && transcript.success) return heardOf(transcript.data);
  const isOver = dlqId !== undefined || isFinalRefusal(status) || (status >= 200 && status < 300);
  return isOver ? { kind: 'failed' } : 'later';
}

function heardOf({ text, segments }: z.infer<typeof transcriptSchema>): Heard {
  const words = text.replaceAll('\u0000', '').toWellFormed().trim();
  if (words === '') return { kind: 'failed' };
  const isDoubtful = segments.some(
    (segment) =>
      segment.avg_logprob < LOGPROB_MIN ||
      segment.no_speech_prob > NO_SPEECH_MAX ||
      segment.compression_ratio > COMPRESSION_MAX,
  );
  return { kind: 'transcript', text: words, confidence: isDoubtful ? 'low' : 'high' };
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
