import { OggOpusDecoder } from 'ogg-opus-decoder';
import { resample } from './resample.ts';
import { isWav, type Pcm, readWav } from './wav.ts';

/** What whisper.cpp listens to. */
export const SAMPLE_RATE = 16_000;
/** Longer recordings are no voice notes; they would hold up everyone else's. */
export const SECONDS_MAX = 10 * 60;

export type Decoded =
  | { readonly kind: 'audio'; readonly samples: Float32Array; readonly seconds: number }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-long'; readonly seconds: number };

const isOgg = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'OggS';

/** An ogg/opus or WAV recording as one channel of 16 kHz. The bytes tell the format, never the file's name. */
export async function decodeAudio(bytes: Buffer): Promise<Decoded> {
  if (!isOgg(bytes) && !isWav(bytes)) return { kind: 'unknown-format' };
  const pcm = isWav(bytes) ? readWav(bytes) : await readOpus(bytes);
  const [first] = pcm?.channels ?? [];
  if (!pcm || !first || first.length === 0) return { kind: 'damaged' };
  const seconds = first.length / pcm.sampleRate;
  if (seconds > SECONDS_MAX) return { kind: 'too-long', seconds };
  return { kind: 'audio', samples: resample(mono(pcm.channels), pcm.sampleRate, SAMPLE_RATE), seconds };
}

/** Null for an ogg that holds no opus, or in which nothing could be read. */
async function readOpus(bytes: Buffer): Promise<Pcm | null> {
  const decoder = new OggOpusDecoder();
  await decoder.ready;
  try {
    const { channelData, samplesDecoded, sampleRate } = await decoder.decodeFile(new Uint8Array(bytes));
    return samplesDecoded > 0 ? { channels: channelData, sampleRate } : null;
  } catch {
    return null;
  } finally {
    decoder.free();
  }
}

function mono(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels;
  if (others.length === 0) return first;
  return first.map(
    (sample, n) => channels.reduce((sum, each) => sum + (each[n] ?? sample), 0) / channels.length,
  );
}

/** 16-bit integers, as the addon wants them. */
export function toPcm16(samples: Float32Array): ArrayBuffer {
  const integers = Int16Array.from(samples, (sample) =>
    Math.round(Math.max(-1, Math.min(1, sample)) * 32_767),
  );
  return integers.buffer;
}
