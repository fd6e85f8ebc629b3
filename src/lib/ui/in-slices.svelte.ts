import { whenIdle } from '#lib/app/when-idle.ts';

/** How long a slice waits at most for the page to become idle, in milliseconds. */
const longestWaitMs = 500;

/**
 * Renders a long list in slices, at most one in each frame, while the page is idle: the first slices can be used while
 * the others are still missing, and input is not delayed. Must be created while a component is being created.
 */
export class InSlices {
  #shown = $state(1);

  /** `count`: how many slices there are. */
  constructor(count: () => number) {
    $effect(() => {
      if (this.#shown >= count()) return undefined;
      let stopWaiting: (() => void) | undefined;
      const frame = requestAnimationFrame(() => {
        stopWaiting = whenIdle(() => {
          this.#shown++;
        }, longestWaitMs);
      });
      return () => {
        cancelAnimationFrame(frame);
        stopWaiting?.();
      };
    });
  }

  /** How many slices are on the page. */
  get shown(): number {
    return this.#shown;
  }
}
