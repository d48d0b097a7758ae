import { createHash } from 'node:crypto';
import type { Random } from './random.ts';

/**
 * Makes a run depend on its seed alone: randomness comes from the seed, WebCrypto answers within the instant instead of from a thread of
 * its own, and what the program logs is dropped. Returns what undoes it.
 */
export function seedTheProgram(random: Random): () => void {
  const { subtle } = crypto;
  const before = {
    random: Math.random,
    getRandomValues: crypto.getRandomValues,
    digest: subtle.digest,
    log: console.error,
  };
  Math.random = () => random.next();
  crypto.getRandomValues = (array) => {
    if (array !== null) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let index = 0; index < bytes.length; index++) bytes[index] = random.int(0, 255);
    }
    return array;
  };
  subtle.digest = (_, data) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()).buffer);
  };
  console.error = () => undefined;
  return () => {
    Math.random = before.random;
    crypto.getRandomValues = before.getRandomValues;
    subtle.digest = before.digest;
    console.error = before.log;
  };
}
