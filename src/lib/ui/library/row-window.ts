import { SvelteSet } from 'svelte/reactivity';

/** Rows that are drawn together. The picture in a row has dozens of shapes. */
const groupSize = 20;
/** Groups this near to the screen are drawn, in screens, so that they are ready when they scroll in. */
const nearScreens = 1.5;

/** A row of a long list, or a group of rows that is not drawn: only their room is kept. */
export type WindowItem<Entry> =
  | { readonly key: string; readonly entry: Entry; /** Counts from 1. */ readonly position: number }
  | { readonly key: string; readonly group: number; readonly size: number };

/** A list scrolls down with the page, across within itself (a shelf), or down within itself. */
type Direction = 'down' | 'across' | 'within';

/** Returns the function that stops watching. */
export type WatchElement = (element: HTMLElement) => () => void;

/**
 * Decides which groups of rows of a long list are drawn: the first, and those that have come near the screen. They stay
 * then, so that they keep the focus and can be found in the page.
 */
export class RowWindow {
  readonly #direction: Direction;
  /** Reactive: what is drawn depends on it. */
  readonly #drawn = new SvelteSet([0]);
  readonly #near = new Set<number>();
  readonly #groups = new Map<Element, number>();
  readonly #watches = new Map<number, WatchElement>();
  #observer: IntersectionObserver | undefined;
  #frame = 0;

  constructor(direction: Direction = 'down') {
    this.#direction = direction;
  }

  /** Draws a row and those around it at once. `index` counts from 0. */
  draw(index: number): void {
    const group = Math.floor(index / groupSize);
    for (const each of [group - 1, group, group + 1]) this.#drawn.add(each);
  }

  itemsOf<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly WindowItem<Entry>[] {
    return Array.from({ length: Math.ceil(entries.length / groupSize) }, (_, group) => {
      const first = group * groupSize;
      const rows = entries.slice(first, first + groupSize);
      return this.#drawn.has(group)
        ? rows.map((entry, i) => ({ key: entry.id, entry, position: first + i + 1 }))
        : // No story's id contains a colon.
          { key: `:${group}`, group, size: rows.length };
    }).flat();
  }

  /** Attaches to the element that keeps the room of a group. */
  watch(group: number): WatchElement {
    // Always the same function: a new one would be attached again.
    const known = this.#watches.get(group);
    if (known) return known;
    const watch: WatchElement = (element) => {
      this.#observer ??= this.#observerFor(element);
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

  #observerFor({ parentElement }: HTMLElement): IntersectionObserver {
    const near = nearScreens * 100;
    const [vertical, horizontal] = this.#direction === 'across' ? [0, near] : [near, 0];
    return new IntersectionObserver((entries) => this.#note(entries), {
      root: this.#direction === 'down' ? null : parentElement,
      rootMargin: `${vertical}% ${horizontal}%`,
    });
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
