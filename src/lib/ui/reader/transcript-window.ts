import { SvelteSet } from 'svelte/reactivity';
import { whenIdle } from '#lib/app/when-idle.ts';
import type { TranscriptSlice } from './transcript-slices.ts';

/** What is so near to the screen is drawn, in heights of the screen: ahead of a finger that scrolls. */
const nearScreens = 1.5;
/** A chapter of thousands of paragraphs is not drawn as a whole: some 1,000 of them are. */
const mostDrawn = 40;
/** A story of no more slices is drawn as a whole, in the end. */
const shortStory = 12;
/** Milliseconds that a slice waits at most for a page that is never idle. */
const longestWaitMs = 500;

/** Returns the function that ends the watching. */
export type WatchElement = (element: HTMLElement) => () => void;

/**
 * Which slices of a transcript are drawn: those around the screen, and then, while the page is idle, the rest of their
 * chapters and of the chapters beside them, so that find-in-page and a selection reach that far; of a short story, all.
 */
export class TranscriptWindow {
  /** Reactive: what is drawn depends on it. */
  readonly #drawn = new SvelteSet<string>();
  readonly #heights = new Map<string, number>();
  readonly #keys = new Map<Element, string>();
  readonly #watches = new Map<string, WatchElement>();
  readonly #near = new Set<string>();
  readonly #seen = new Set<string>();
  #slices: readonly TranscriptSlice[] = [];
  #observers: readonly IntersectionObserver[] = [];
  #stopWaiting: (() => void) | undefined;

  constructor([first]: readonly TranscriptSlice[]) {
    if (first) this.#drawn.add(first.key);
  }

  /** To be called when the slices are others. Returns the function that stops drawing more of them. */
  arrange(slices: readonly TranscriptSlice[]): () => void {
    this.#slices = slices;
    this.#arrange();
    return () => this.#stopWaiting?.();
  }

  isDrawn(key: string): boolean {
    return this.#drawn.has(key);
  }

  /** In pixels, as it was when it was last drawn; undefined before that. */
  heightOf(key: string): number | undefined {
    return this.#heights.get(key);
  }

  /** Attaches to a slice's element, which is there whether the slice is drawn or not. */
  watch(key: string): WatchElement {
    // The same function each time: another one would be attached again.
    const known = this.#watches.get(key);
    if (known) return known;
    const watch: WatchElement = (element) => {
      if (this.#observers.length === 0) this.#observers = [this.#nearness(), this.#sight()];
      this.#keys.set(element, key);
      for (const observer of this.#observers) observer.observe(element);
      return () => {
        for (const observer of this.#observers) observer.unobserve(element);
        this.#keys.delete(element);
        this.#near.delete(key);
        this.#seen.delete(key);
      };
    };
    this.#watches.set(key, watch);
    return watch;
  }

  #nearness(): IntersectionObserver {
    const rootMargin = `${nearScreens * 100}% 0px`;
    return new IntersectionObserver((entries) => this.#note(entries, this.#near), { rootMargin });
  }

  #sight(): IntersectionObserver {
    return new IntersectionObserver((entries) => this.#note(entries, this.#seen));
  }

  #note(entries: readonly IntersectionObserverEntry[], noted: Set<string>): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const key = this.#keys.get(target);
      if (key === undefined) continue;
      if (isIntersecting) noted.add(key);
      else noted.delete(key);
      if (this.#drawn.has(key)) this.#heights.set(key, boundingClientRect.height);
    }
    this.#arrange();
  }

  /** One slice a frame, the nearest first. */
  #arrange(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const wanted = this.#wanted();
    const next = wanted.find((key) => !this.#drawn.has(key));
    const kept = new Set(wanted);
    const superfluous = [...this.#drawn].filter((key) => !kept.has(key));
    const act = () => {
      this.#stopWaiting = undefined;
      if (next !== undefined) this.#drawn.add(next);
      // Taken off the page, the text would no longer be selected.
      else if (getSelection()?.type !== 'Range') for (const key of superfluous) this.#drawn.delete(key);
      if (next !== undefined) this.#arrange();
    };
    if (next !== undefined && this.#near.has(next)) {
      const frame = requestAnimationFrame(act);
      this.#stopWaiting = () => {
        cancelAnimationFrame(frame);
      };
    } else if (next !== undefined || superfluous.length > 0) this.#stopWaiting = whenIdle(act, longestWaitMs);
  }

  #wanted(): readonly string[] {
    const slices = this.#slices;
    const seen = slices.filter(({ key }) => this.#seen.has(key));
    const [first] = slices;
    // Nothing is seen before the page is laid out for the first time.
    if (seen.length === 0) return [...this.#near, ...(first ? [first.key] : [])];
    const firstChapter = Math.min(...seen.map((slice) => slice.firstChapter)) - 1;
    const lastChapter = Math.max(...seen.map((slice) => slice.lastChapter)) + 1;
    const middle = slices.findIndex(({ key }) => key === seen[seen.length >> 1]?.key);
    const distance = new Map(slices.map(({ key }, i) => [key, Math.abs(i - middle)]));
    const byDistance = (a: string, b: string) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0);
    const near = [...this.#near].sort(byDistance);
    const rest = slices
      .filter(
        (slice) =>
          slices.length <= shortStory ||
          (slice.lastChapter >= firstChapter && slice.firstChapter <= lastChapter),
      )
      .map(({ key }) => key)
      .filter((key) => !this.#near.has(key))
      .sort(byDistance);
    return [...near, ...rest].slice(0, mostDrawn);
  }
}
