/**
 * Puts a long list on the page a slice a frame: what comes first is seen and can be used while the rest is still being
 * drawn, and no list is so long that it blocks the page. Made while a component is.
 */
export class InSlices {
  #shown = $state(1);

  /** `count`: how many slices there are. */
  constructor(count: () => number) {
    $effect(() => {
      if (this.#shown >= count()) return undefined;
      let task: ReturnType<typeof setTimeout> | undefined;
      // A task of its own comes after the paint.
      const frame = requestAnimationFrame(() => {
        task = setTimeout(() => {
          this.#shown++;
        });
      });
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(task);
      };
    });
  }

  /** How many slices are on the page. */
  get shown(): number {
    return this.#shown;
  }
}
