/**
 * What was last read from a table of which this object is the only writer. Whatever changes it says `forget`, and the next to ask reads
 * again: most questions of a turn find that nothing has changed.
 */
export class Remembered<T> {
  readonly #read: () => T;
  #known: { readonly value: T } | null = null;

  constructor(read: () => T) {
    this.#read = read;
  }

  get value(): T {
    this.#known ??= { value: this.#read() };
    return this.#known.value;
  }

  forget(): void {
    this.#known = null;
  }
}
