import { oggOf } from '../phone/page/webm-to-ogg.js';

const PACKET_SECONDS = 0.02;
/** An opus packet of 20 ms in which nothing is heard. */
const SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);

/** Mono, 48 kHz, nothing to skip. */
function opusHead(): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(19);
  head.set(new TextEncoder().encode('OpusHead'));
  head.set([1, 1], 8);
  new DataView(head.buffer).setUint32(12, 48_000, true);
  return head;
}

/** A voice note as WhatsApp makes them, with nothing in it. */
export const oggSilence = (seconds: number): Buffer =>
  Buffer.from(
    oggOf(
      opusHead(),
      Array.from({ length: Math.round(seconds / PACKET_SECONDS) }, () => SILENCE),
    ),
  );

/** A tone as a 16-bit WAV. */
export function wavTone(hertz: number, seconds: number, sampleRate: number, channels = 1): Buffer {
  const frames = Math.round(seconds * sampleRate);
  const data = Buffer.alloc(frames * channels * 2);
  for (let n = 0; n < frames * channels; n++) {
    const frame = Math.floor(n / channels);
    data.writeInt16LE(Math.round(16_000 * Math.sin((2 * Math.PI * hertz * frame) / sampleRate)), n * 2);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
