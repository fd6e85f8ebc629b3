/** A value that changes and can be watched. Svelte-free, so that every layer below the screens can offer one. */
export interface Readable<T> {
  readonly current: T;
  /** Calls `listener` after each change, not at once, whatever others throw. Returns the function that stops it. */
  subscribe(listener: (value: T) => void): () => void;
}

export class Signal<T> implements Readable<T> {
  #current: T;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(initial: T) {
    this.#current = initial;
  }

  get current(): T {
    return this.#current;
  }

  set(value: T): void {
    if (Object.is(value, this.#current)) return;
    this.#current = value;
    const thrown: unknown[] = [];
    for (const listener of [...this.#listeners])
      try {
        listener(value);
      } catch (error) {
        thrown.push(error);
      }
    if (thrown.length > 0)
      throw new AggregateError(thrown, `a listener threw: ${thrown.map(String).join('; ')}`);
  }

  subscribe(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
