import { setImmediate as macrotask } from 'node:timers/promises';

type Entry = { readonly at: number; readonly order: number; readonly run: () => void | Promise<void> };

/**
 * Virtual time. Whatever happens is an entry of this queue; between two entries every promise that can settle has settled, so a run is
 * decided by its seed alone.
 */
export class Scheduler {
  #heap: Entry[] = [];
  #order = 0;
  /** Epoch milliseconds. */
  now: number;
  steps = 0;

  constructor(now: number) {
    this.now = now;
  }

  get size(): number {
    return this.#heap.length;
  }

  after(delayMs: number, run: () => void | Promise<void>): void {
    const entry = { at: this.now + Math.max(0, delayMs), order: this.#order++, run };
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Runs what is next and all that follows from it at the same instant; false when nothing is left. */
  async step(): Promise<boolean> {
    const entry = this.#pop();
    if (!entry) return false;
    this.now = Math.max(this.now, entry.at);
    this.steps += 1;
    await entry.run();
    await macrotask();
    return true;
  }

  #pop(): Entry | undefined {
    const [top] = this.#heap;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return top;
  }

  #isBefore(a: number, b: number): boolean {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    if (!first || !second) return false;
    return first.at === second.at ? first.order < second.order : first.at < second.at;
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    if (!first || !second) return;
    this.#heap[a] = second;
    this.#heap[b] = first;
  }

  #rise(index: number): void {
    let at = index;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(index: number): void {
    let at = index;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (this.#isBefore(child, least)) least = child;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }
}
