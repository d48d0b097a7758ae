/** Why a command cannot go on, in one sentence that says what to do. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The system's error code (`ENOSPC`, `EADDRINUSE`), if it has one. */
export const codeOf = (thrown: unknown): string | null =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : null;

const FULL_DISK = /ENOSPC|No space left on device/;

/** The one sentence for a person: refusals as they are, a full disk by its name, the rest with its stack. */
export function sentenceFor(thrown: unknown): string {
  if (thrown instanceof Refusal) return thrown.message;
  if (codeOf(thrown) === 'ENOSPC' || FULL_DISK.test(messageOf(thrown))) {
    return 'The disk is full: free some space, or set DATA_DIR to a folder on another disk.';
  }
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
