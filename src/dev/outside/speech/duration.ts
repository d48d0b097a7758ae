const OPUS_RATE = 48_000;
/** What a voice note of WhatsApp takes. */
const BYTES_PER_SECOND = 2_000;
const OGG_HEADER_BYTES = 14;

/** Seconds of an ogg/opus or WAV recording; of anything else a guess from its size. */
export function durationSeconds(bytes: Buffer): number {
  const seconds = oggSeconds(bytes) ?? wavSeconds(bytes) ?? bytes.length / BYTES_PER_SECOND;
  return Math.round(seconds * 100) / 100;
}

/** The granule position of the last page counts the samples. */
function oggSeconds(bytes: Buffer): number | null {
  const page = bytes.lastIndexOf('OggS');
  if (page < 0 || page + OGG_HEADER_BYTES > bytes.length) return null;
  const granule = Number(bytes.readBigInt64LE(page + 6));
  return granule > 0 ? granule / OPUS_RATE : null;
}

function wavSeconds(bytes: Buffer): number | null {
  const isWav = bytes.length > 44 && bytes.toString('latin1', 0, 4) === 'RIFF';
  const bytesPerSecond = isWav ? bytes.readUInt32LE(28) : 0;
  return bytesPerSecond > 0 ? (bytes.length - 44) / bytesPerSecond : null;
}
