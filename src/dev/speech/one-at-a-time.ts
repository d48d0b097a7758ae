/** Recordings that may wait; who comes later is asked to come again. */
const WAITING_MAX = 16;
/** Answers kept for who asks again: QStash gives up a delivery before a slow machine has finished. */
const KEPT_MAX = 200;

/** A model listens to one recording at a time. The same question asked again, also while it is being answered, has the one answer. */
export class OneAtATime<T> {
  readonly #answers = new Map<string, Promise<T>>();
  #last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  /** Null when too many wait. A failure is not kept. */
  ask(key: string, work: () => Promise<T>): Promise<T> | null {
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.waiting >= WAITING_MAX) return null;
    this.waiting += 1;
    const answer = this.#last.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.#last = answer.catch(() => this.#answers.delete(key));
    this.#answers.set(key, answer);
    if (this.#answers.size > KEPT_MAX) this.#forgetOldest();
    return answer;
  }

  #forgetOldest(): void {
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
