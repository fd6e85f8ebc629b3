import { flushSync } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { whenIdle } from '#lib/app/when-idle.ts';
import type { TranscriptSlice } from './transcript-slices.ts';

/** Slices this near to the screen are rendered, in screen heights, so that they are ready when they scroll in. */
const nearScreens = 1.5;
/** Of a chapter with thousands of paragraphs about 1,000 are rendered. */
const mostDrawn = 40;
/** A story with at most this many slices is rendered completely in the end. */
const shortStory = 12;
/** How long a slice waits at most for the page to become idle, in milliseconds. */
const longestWaitMs = 500;

/** Returns the function that stops watching. */
export type WatchElement = (element: HTMLElement) => () => void;

/**
 * Decides which slices of a transcript are rendered: those around the screen and then, while the page is idle, the rest
 * of their chapters and of the neighbouring chapters, so that find-in-page and selections reach that far. A short story
 * is rendered completely.
 */
export class TranscriptWindow {
  /** Reactive: what is rendered depends on it. */
  readonly #drawn = new SvelteSet<string>();
  /** Reactive, too. A slice that is to be rendered is on the page a little later. */
  readonly #onPage = new SvelteSet<string>();
  readonly #heights = new Map<string, number>();
  readonly #keys = new Map<Element, string>();
  readonly #watches = new Map<string, WatchElement>();
  readonly #near = new Set<string>();
  readonly #seen = new Set<string>();
  #slices: readonly TranscriptSlice[] = [];
  #isSoundStarting = false;
  #observers: readonly IntersectionObserver[] = [];
  #stopWaiting: (() => void) | undefined;

  constructor([first]: readonly TranscriptSlice[]) {
    if (first) this.#drawn.add(first.key);
  }

  /**
   * To be called when the slices change, and when sound begins to start or is heard: meanwhile only what is on the
   * screen is rendered at once, so that nothing delays the sound. Returns the function that stops rendering more.
   */
  arrange(slices: readonly TranscriptSlice[], isSoundStarting: boolean): () => void {
    this.#slices = slices;
    this.#isSoundStarting = isSoundStarting;
    this.#arrange();
    return () => this.#stopWaiting?.();
  }

  isDrawn(key: string): boolean {
    return this.#drawn.has(key);
  }

  isOnPage(key: string): boolean {
    return this.#onPage.has(key);
  }

  /** Returns the function that notes that it is gone. */
  noteOnPage(key: string): () => void {
    this.#onPage.add(key);
    return () => this.#onPage.delete(key);
  }

  /** The height in pixels when the slice was last rendered; undefined before that. */
  heightOf(key: string): number | undefined {
    return this.#heights.get(key);
  }

  /** Attaches to a slice's element, which exists whether the slice is rendered or not. */
  watch(key: string): WatchElement {
    // Always the same function: a new one would be attached again.
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

  /** One slice in each frame or idle moment, the nearest first. */
  #arrange(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const wanted = this.#wanted();
    const next = wanted.find((key) => !this.#drawn.has(key));
    const kept = new Set(wanted);
    const superfluous = [...this.#drawn].filter((key) => !kept.has(key));
    const act = () => {
      this.#stopWaiting = undefined;
      if (next !== undefined) this.#keepInPlace(() => this.#drawn.add(next));
      // Removing the text from the page would clear the selection.
      else if (getSelection()?.type !== 'Range')
        this.#keepInPlace(() => {
          for (const key of superfluous) this.#drawn.delete(key);
        });
      if (next !== undefined) this.#arrange();
    };
    const urgent = this.#isSoundStarting ? this.#seen : this.#near;
    if (next !== undefined && urgent.has(next)) {
      const frame = requestAnimationFrame(act);
      this.#stopWaiting = () => {
        cancelAnimationFrame(frame);
      };
    } else if (next !== undefined || superfluous.length > 0) this.#stopWaiting = whenIdle(act, longestWaitMs);
  }

  /**
   * Text is rarely as high as the room that was kept for it. When it appears above the screen, browsers keep what is on
   * the screen in place, but not all of them: https://caniuse.com/css-overflow-anchor
   */
  #keepInPlace(change: () => void): void {
    if (CSS.supports('overflow-anchor', 'auto')) {
      change();
      return;
    }
    const anchor = [...this.#keys].find(([, key]) => this.#seen.has(key) && this.#drawn.has(key))?.[0];
    const before = anchor?.getBoundingClientRect().top ?? 0;
    flushSync(change);
    const after = anchor?.getBoundingClientRect().top ?? 0;
    if (after !== before) scrollBy(0, after - before);
  }

  #wanted(): readonly string[] {
    const slices = this.#slices;
    const seen = slices.filter(({ key }) => this.#seen.has(key));
    const [first] = slices;
    // Before the first layout nothing is visible.
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
