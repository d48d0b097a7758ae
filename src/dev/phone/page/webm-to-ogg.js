/** Element ids of Matroska (RFC 9559) that lead to a recording's packets. */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const CODEC_PRIVATE = 0x63a2;
const CLUSTER = 0x1f43b675;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;
const INSIDE = new Set([SEGMENT, TRACKS, TRACK_ENTRY, CLUSTER, BLOCK_GROUP]);

/** Samples of 48 kHz in a frame, by the upper five bits of an opus packet's first byte (RFC 6716, 3.1). */
const SILK = [480, 960, 1920, 2880];
const HYBRID = [480, 960];
const CELT = [120, 240, 480, 960];

/** A page has 255 places, and a packet takes at most six. */
const PACKETS_A_PAGE = 40;
const CRC_POLYNOMIAL = 0x04c11db7;

/**
 * Chromium records opus in WebM; WhatsApp's voice notes are opus in Ogg. The packets are the same: they are only wrapped anew. Bytes that
 * are no WebM come back as they are.
 */
export function toOgg(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 || view.getUint32(0) !== EBML) return bytes;
  const found = { head: null, packets: [] };
  readElements(bytes, 0, bytes.byteLength, found);
  return found.head && found.packets.length > 0 ? oggOf(found.head, found.packets) : bytes;
}

function readElements(bytes, from, to, found) {
  for (let at = from; at < to; ) {
    const id = readNumber(bytes, at, false);
    const size = readNumber(bytes, at + id.length, true);
    if (id.length === 0 || size.length === 0) return;
    const start = at + id.length + size.length;
    const end = size.value === null ? to : Math.min(to, start + size.value);
    if (INSIDE.has(id.value)) readElements(bytes, start, end, found);
    else if (id.value === CODEC_PRIVATE) found.head = bytes.slice(start, end);
    // Track number (one byte), time (two), flags (one), then one packet.
    else if (id.value === SIMPLE_BLOCK || id.value === BLOCK) found.packets.push(bytes.slice(start + 4, end));
    at = end;
  }
}

/** A number of variable length; an id keeps its marker. `value` null: a size that was not known when it was written. */
function readNumber(bytes, at, isSize) {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > 8) return { value: null, length: 0 };
  const marker = 1 << (8 - length);
  let value = isSize ? first & (marker - 1) : first;
  let isUnknown = isSize && value === marker - 1;
  for (let n = 1; n < length; n++) {
    const byte = bytes[at + n] ?? 0;
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value: isUnknown ? null : value, length };
}

/** Opus packets in an Ogg stream (RFC 7845); `head` is the OpusHead. */
export function oggOf(head, packets) {
  const tags = new Uint8Array(24);
  tags.set(new TextEncoder().encode('OpusTags'));
  new DataView(tags.buffer).setUint32(8, 8, true);
  tags.set(new TextEncoder().encode('recorder'), 12);
  const pages = [pageOf([head], 0, 0, 2), pageOf([tags.subarray(0, 24)], 0, 1, 0)];
  let granule = 0;
  for (let n = 0; n < packets.length; n += PACKETS_A_PAGE) {
    const some = packets.slice(n, n + PACKETS_A_PAGE);
    granule += some.reduce((sum, packet) => sum + samplesOf(packet), 0);
    const isLast = n + PACKETS_A_PAGE >= packets.length;
    pages.push(pageOf(some, granule, pages.length, isLast ? 4 : 0));
  }
  return joined(pages);
}

function samplesOf(packet) {
  const config = packet[0] >> 3;
  const code = packet[0] & 3;
  const frames = code === 0 ? 1 : code === 3 ? (packet[1] ?? 0) & 0x3f : 2;
  if (config < 12) return frames * SILK[config % 4];
  return frames * (config < 16 ? HYBRID[config % 2] : CELT[config % 4]);
}

/** `flags`: 2 the first page, 4 the last. */
function pageOf(packets, granule, sequence, flags) {
  const lacing = packets.flatMap(({ length }) => [
    ...Array(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const header = new Uint8Array(27 + lacing.length);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode('OggS'));
  header[5] = flags;
  view.setBigUint64(6, BigInt(granule), true);
  view.setUint32(14, 1, true);
  view.setUint32(18, sequence, true);
  header[26] = lacing.length;
  header.set(lacing, 27);
  const page = joined([header, ...packets]);
  new DataView(page.buffer).setUint32(22, crcOf(page), true);
  return page;
}

function crcOf(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ CRC_POLYNOMIAL : crc << 1;
  }
  return crc >>> 0;
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
