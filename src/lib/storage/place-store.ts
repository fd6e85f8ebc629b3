/**
 * The listener's places. Each is written twice in the same turn: to localStorage, which is complete when the page
 * closes, and to IndexedDB, which is complete when the browser is killed: Chromium writes localStorage seconds later.
 */
import type { Place } from '#lib/core/library/place.ts';
import {
  mergePlaces,
  nextSequence,
  readPlaces,
  withTaken,
  writePlaces,
  type StoryPlaces,
} from '#lib/core/library/places.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BeforeSleep } from '#lib/core/playback/sleep-places.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { KeyValueStore, TextStorage } from './key-value-store.ts';

export class PlaceStore {
  static readonly key = 'lamplight/places/v1';
  /** Resolves once both copies are read, or after `timeout`. What the store returns later is merged then. */
  readonly whenRead: Promise<void>;
  readonly #store: KeyValueStore;
  readonly #text: TextStorage | undefined;
  readonly #nowMs: () => number;
  readonly #changed = new Signal(0);
  /** What this window has saved last of each story. */
  readonly #saved = new Map<PublicationId, Place>();
  #places: StoryPlaces;

  /** `timeout`: resolves when a store that hangs has had enough time. */
  constructor(
    store: KeyValueStore,
    text: TextStorage | undefined,
    nowMs: () => number,
    timeout?: Promise<void>,
  ) {
    this.#store = store;
    this.#text = text;
    this.#nowMs = nowMs;
    this.#places = this.#readText();
    const read = this.#readStore();
    this.whenRead = timeout ? Promise.race([read, timeout]) : read;
  }

  /** Changes whenever a place is saved. */
  get changed(): Readable<number> {
    return this.#changed;
  }

  /** The place that another window has saved since this one last did. */
  newerElsewhere(id: PublicationId): Place | undefined {
    const [newest, own] = [this.latest(id), this.#saved.get(id)];
    // Two windows that write in the same moment may choose the same sequence.
    const isOwn = newest?.sequence === own?.sequence && newest?.savedAtMs === own?.savedAtMs;
    return isOwn ? undefined : newest;
  }

  of(id: PublicationId): Place | undefined {
    return this.#places.get(id);
  }

  /** The stored place, even if another tab wrote it meanwhile. */
  latest(id: PublicationId): Place | undefined {
    return mergePlaces(this.#places, this.#readText()).get(id);
  }

  /** Newest first. */
  all(): readonly Place[] {
    return [...this.#places.values()].sort((a, b) => b.sequence - a.sequence);
  }

  save(locator: Locator, isFinished: boolean, sleep?: BeforeSleep): void {
    // Another tab may have written in the meantime.
    this.#places = mergePlaces(this.#places, this.#readText());
    const place: Place = {
      locator,
      sequence: nextSequence(this.#places),
      savedAtMs: this.#nowMs(),
      isFinished,
      ...(sleep && { sleep }),
    };
    this.#places = new Map(this.#places).set(locator.publication, place);
    this.#saved.set(locator.publication, place);
    this.#write();
    this.#countChange();
  }

  /** Takes over places of another device. Of two stories the one that was heard later stays the later one. */
  takeOver(taken: readonly Place[]): void {
    this.#places = mergePlaces(this.#places, this.#readText());
    this.#places = withTaken(this.#places, taken);
    for (const id of this.#saved.keys()) {
      const place = this.#places.get(id);
      // Only its sequence has changed: it is still what this window has saved.
      if (place && place.savedAtMs === this.#saved.get(id)?.savedAtMs) this.#saved.set(id, place);
    }
    this.#write();
    this.#countChange();
  }

  /**
   * To be called when another window has written. It may not have seen what this one wrote at the same time, and all
   * places are written as one: what it left out is written again.
   */
  onOtherWindow(): void {
    const theirs = this.#readText();
    this.#places = mergePlaces(theirs, this.#places);
    this.#countChange();
    if ([...this.#places].some(([id, place]) => theirs.get(id) !== place)) this.#write();
  }

  #write(): void {
    const written = writePlaces(this.#places);
    this.#writeText(JSON.stringify(written));
    // If the store fails, there is still the other copy, and the next write follows within seconds.
    this.#store.set(PlaceStore.key, written).catch(() => undefined);
  }

  async #readStore(): Promise<void> {
    const stored = await this.#store.get<unknown>(PlaceStore.key).catch(() => undefined);
    this.#places = mergePlaces(this.#places, readPlaces(stored));
    this.#countChange();
  }

  /** Not a sequence: those belong to the stored places, and reading one from the store changes none. */
  #countChange(): void {
    this.#changed.set(this.#changed.current + 1);
  }

  #readText(): StoryPlaces {
    try {
      return readPlaces(JSON.parse(this.#text?.getItem(PlaceStore.key) ?? '[]'));
    } catch {
      // Blocked by the browser, or not JSON: then the copy in the store is used.
      return new Map();
    }
  }

  #writeText(written: string): void {
    try {
      this.#text?.setItem(PlaceStore.key, written);
    } catch {
      // Full or blocked: then the copy in the store is used.
    }
  }
}
