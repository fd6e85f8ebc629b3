import { whenIdle } from '#lib/app/when-idle.ts';

/** Milliseconds that a slice waits at most for a page that is never idle. */
const longestWaitMs = 500;

/**
 * Puts a long list on the page, at most one slice a frame: the first slices can be seen and used while the rest is still
 * being drawn, no list blocks the page, and what a listener has asked for comes first. Must be created while a component
 * is.
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
