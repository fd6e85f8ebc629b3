import { SvelteSet } from 'svelte/reactivity';

/** Groups this near to the screen are drawn, in screen heights, so that they are ready when they scroll in. */
const nearScreens = 1.5;

/** Returns the function that stops watching. */
export type WatchElement = (element: HTMLElement) => () => void;

/**
 * Decides which groups of rows of a long list are drawn: the first, and those that have come near the screen. They stay
 * then, so that they keep the focus and can be found in the page.
 */
export class RowWindow {
  /** Reactive: what is drawn depends on it. */
  readonly #drawn = new SvelteSet([0]);
  readonly #near = new Set<number>();
  readonly #groups = new Map<Element, number>();
  readonly #watches = new Map<number, WatchElement>();
  #observer: IntersectionObserver | undefined;
  #frame = 0;

  isDrawn(group: number): boolean {
    return this.#drawn.has(group);
  }

  /** Attaches to the element that keeps the room of a group. */
  watch(group: number): WatchElement {
    // Always the same function: a new one would be attached again.
    const known = this.#watches.get(group);
    if (known) return known;
    const watch: WatchElement = (element) => {
      this.#observer ??= new IntersectionObserver((entries) => this.#note(entries), {
        rootMargin: `${nearScreens * 100}% 0px`,
      });
      this.#groups.set(element, group);
      this.#observer.observe(element);
      return () => {
        this.#observer?.unobserve(element);
        this.#groups.delete(element);
        this.#near.delete(group);
      };
    };
    this.#watches.set(group, watch);
    return watch;
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const group = this.#groups.get(target);
      if (group === undefined) continue;
      if (isIntersecting) this.#near.add(group);
      else this.#near.delete(group);
    }
    this.#drawNext();
  }

  /** One group in each frame. */
  #drawNext(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const [next] = this.#near;
      if (next === undefined) return;
      this.#drawn.add(next);
      this.#drawNext();
    });
  }
}
