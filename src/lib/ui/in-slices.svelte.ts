/**
 * Puts a long list on the page, one slice after the other: the first can be seen and used while the rest is still being
 * drawn, and no list blocks the page. Must be created while a component is.
 */
export class InSlices {
  #shown = $state(1);

  /** `count`: how many slices there are. */
  constructor(count: () => number) {
    $effect(() => {
      if (this.#shown >= count()) return undefined;
      return whenIdle(() => {
        this.#shown++;
      });
    });
  }

  /** How many slices are on the page. */
  get shown(): number {
    return this.#shown;
  }
}

/** What is urgent, such as a voice that is about to begin, goes first; but the text does not wait for long. */
const longestWaitMs = 150;

function whenIdle(run: () => void): () => void {
  // Safari cannot say when that is: https://caniuse.com/requestidlecallback
  if (!('requestIdleCallback' in window)) {
    const task = setTimeout(run, 16);
    return () => {
      clearTimeout(task);
    };
  }
  const task = requestIdleCallback(run, { timeout: longestWaitMs });
  return () => {
    cancelIdleCallback(task);
  };
}
