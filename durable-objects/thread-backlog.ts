import type { Outbox } from './thread-outbox.ts';

const KEY = 'backlog-told';

export type BacklogSize = { readonly depth: number; readonly oldestAt: number };

/** Tells of messages that could not go out at once, and once more when all of them have gone. A thread without trouble tells nothing. */
export class Backlog {
  readonly #outbox: Outbox;
  readonly #kv: SyncKvStorage;
  readonly #tell: (size: BacklogSize) => void;

  constructor(outbox: Outbox, kv: SyncKvStorage, tell: (size: BacklogSize) => void) {
    this.#outbox = outbox;
    this.#kv = kv;
    this.#tell = tell;
  }

  /** To be called when the outbox has done what it can do now. */
  tell(): void {
    const told = this.#kv.get<number>(KEY) ?? 0;
    const waits = this.#outbox.nextAt() !== null;
    if (!waits && told === 0) return;
    const size = waits ? this.#outbox.unsent() : { depth: 0, oldestAt: 0 };
    if (size.depth === told) return;
    // Kept, so that an object that starts anew does not leave its old news standing.
    this.#kv.put(KEY, size.depth);
    this.#tell(size);
  }
}
