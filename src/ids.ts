/** The only randomness. */

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random, so that keys sort by creation. */
export function uuidv7(nowMs: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(nowMs / 2 ** 32));
  view.setUint32(2, nowMs % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = hexOf(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two digits a byte, lower case. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return hex;
}

/** 31 letters and digits without the look-alikes 0 O 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** `TQ-` and six of the alphabet: about 887 million codes; drawn again on a collision. */
export function reservationCode(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(6));
  return `TQ-${Array.from(bytes, (value) => CODE_ALPHABET[value % CODE_ALPHABET.length]).join('')}`;
}

/** Unguessable, URL-safe, `byteLength` bytes of randomness in hex. */
export function randomToken(byteLength = 24): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(byteLength)));
}

/** 0 ≤ value < 1, for jitter. */
export const randomFraction = (): number => Math.random();
