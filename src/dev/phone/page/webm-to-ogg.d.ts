export function toOgg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
export function oggOf(
  head: Uint8Array<ArrayBuffer>,
  packets: readonly Uint8Array<ArrayBuffer>[],
): Uint8Array<ArrayBuffer>;
