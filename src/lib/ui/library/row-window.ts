import { SvelteSet } from 'svelte/reactivity';

/** Rows that are drawn together. The picture in a row has dozens of shapes. */
const groupSize = 20;
/** Groups this near to the screen are drawn, in screens, so that they are ready when they scroll in. */
const nearScreens = 1.5;

/** A row of a long list, or a group of rows that is not drawn: only their room is kept. */
export type WindowItem<Entry> =
  | { readonly key: string; readonly entry: Entry; /** Counts from 1. */ readonly position: number }
  | { readonly key: string; readonly group: number; readonly size: number };

/** Returns the function that stops watching. */
export type WatchElement = (element: HTMLElement) => () => void;

/**
 * Decides which groups of rows of a long list are drawn: the first, and those that have come near the screen. They stay
 * then, so that they keep the focus and can be found in the page.
 */
export class RowWindow {
  readonly #direction: 'down' | 'across';
  /** Reactive: what is drawn depends on it. */
  readonly #drawn = new SvelteSet([0]);
  readonly #near = new Set<number>();
  readonly #groups = new Map<Element, number>();
  readonly #watches = new Map<number, WatchElement>();
  #observer: IntersectionObserver | undefined;
  #frame = 0;

  /** `across`: the list is a shelf that scrolls sideways within itself. Otherwise it scrolls with the page. */
  constructor(direction: 'down' | 'across' = 'down') {
    this.#direction = direction;
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
    const isAcross = this.#direction === 'across';
    const near = nearScreens * 100;
    const [vertical, horizontal] = isAcross ? [0, near] : [near, 0];
    return new IntersectionObserver((entries) => this.#note(entries), {
      root: isAcross ? parentElement : null,
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
