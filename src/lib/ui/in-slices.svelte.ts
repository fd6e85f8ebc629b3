/**
 * Puts a long list on the page, one slice a frame: the first slices can be seen and used while the rest is still being
 * drawn, and no list blocks the page. Must be created while a component is.
 */
export class InSlices {
  #shown = $state(1);

  /** `count`: how many slices there are. */
  constructor(count: () => number) {
    $effect(() => {
      if (this.#shown >= count()) return undefined;
      let task: ReturnType<typeof setTimeout> | undefined;
      // A task of its own runs after the paint.
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
