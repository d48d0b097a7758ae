export type Pcm = { readonly channels: readonly Float32Array[]; readonly sampleRate: number };

const PCM = 1;
const FLOAT = 3;
/** The format proper stands in the extension. */
const EXTENSIBLE = 0xfffe;
const EXTENSION_OFFSET = 24;

type Format = {
  readonly tag: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
};

export const isWav = (bytes: Buffer): boolean =>
  bytes.length > 12 &&
  bytes.toString('latin1', 0, 4) === 'RIFF' &&
  bytes.toString('latin1', 8, 12) === 'WAVE';

/** The channels of a WAV of 16-bit integers or 32-bit floats; null for any other, or a damaged one. */
export function readWav(bytes: Buffer): Pcm | null {
  let format: Format | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (name === 'fmt ') format = formatOf(body);
    // A stream's size may be unknown: what is there counts.
    if (name === 'data') return format && pcmOf(body, format);
    at += 8 + size + (size % 2);
  }
  return null;
}

function formatOf(body: Buffer): Format | null {
  if (body.length < 16) return null;
  const plain = body.readUInt16LE(0);
  const isExtended = plain === EXTENSIBLE && body.length >= EXTENSION_OFFSET + 2;
  const tag = isExtended ? body.readUInt16LE(EXTENSION_OFFSET) : plain;
  const [channels, sampleRate] = [body.readUInt16LE(2), body.readUInt32LE(4)];
  const bits = body.readUInt16LE(14);
  const isKnown = (tag === PCM && bits === 16) || (tag === FLOAT && bits === 32);
  return isKnown && channels > 0 && sampleRate > 0 ? { tag, channels, sampleRate, bits } : null;
}

function pcmOf(data: Buffer, { tag, channels, sampleRate, bits }: Format): Pcm {
  const frameBytes = (channels * bits) / 8;
  const frames = Math.floor(data.length / frameBytes);
  const sampleAt = (at: number): number =>
    tag === FLOAT ? data.readFloatLE(at) : data.readInt16LE(at) / 32_768;
  const read = (channel: number): Float32Array =>
    Float32Array.from({ length: frames }, (_, n) => sampleAt(n * frameBytes + (channel * bits) / 8));
  return { channels: Array.from({ length: channels }, (_, channel) => read(channel)), sampleRate };
}
