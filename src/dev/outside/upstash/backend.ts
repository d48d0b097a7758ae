/** Something that runs Redis commands. Replies are null, numbers, text, bytes and lists of these. */
export type RedisBackend = {
  /** Rejects with Redis' own words (`WRONGTYPE …`, `ERR …`). */
  run(command: readonly string[]): Promise<unknown>;
  /** All of them with nothing in between; each outcome in its place. Rejects when Redis refuses the whole. */
  transaction(commands: readonly (readonly string[])[]): Promise<readonly (Error | { reply: unknown })[]>;
  close(): void;
};

export const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
