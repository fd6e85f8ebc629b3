/**
 * Where listeners are in their stories, written twice in the same turn: to localStorage, which survives a page that
 * closes, and to IndexedDB, which survives a browser that is killed: Chromium holds localStorage back for many seconds.
 */
import type { Place } from '#lib/core/library/place.ts';
import {
  mergeJournals,
  nextSequence,
  readJournal,
  writeJournal,
  type Journal,
} from '#lib/core/library/place-journal.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { KeyValueStore } from './key-value-store.ts';
import type { TextStorage } from './text-storage.ts';

const key = 'lamplight/places/v1';

export class PlaceStore {
  /** Resolves once both copies are read, or after `timeout`: what the store gives later is added then. */
  readonly whenRead: Promise<void>;
  readonly #store: KeyValueStore;
  readonly #text: TextStorage | undefined;
  readonly #nowMs: () => number;
  readonly #changed = new Signal(0);
  #journal: Journal;

  /** `timeout`: resolves when a store that hangs is no longer waited for. */
  constructor(
    store: KeyValueStore,
    text: TextStorage | undefined,
    nowMs: () => number,
    timeout?: Promise<void>,
  ) {
    this.#store = store;
    this.#text = text;
    this.#nowMs = nowMs;
    this.#journal = this.#readText();
    const read = this.#readStore();
    this.whenRead = timeout ? Promise.race([read, timeout]) : read;
  }

  /** Changes with every place that is kept. */
  get changed(): Readable<number> {
    return this.#changed;
  }

  of(id: PublicationId): Place | undefined {
    return this.#journal.get(id);
  }

  /** Of the kept place, also where another tab has written it meanwhile; 0 where there is none. */
  sequenceOf(id: PublicationId): number {
    return mergeJournals(this.#journal, this.#readText()).get(id)?.sequence ?? 0;
  }

  /** Newest first. */
  all(): readonly Place[] {
    return [...this.#journal.values()].sort((a, b) => b.sequence - a.sequence);
  }

  save(locator: Locator, isFinished: boolean): void {
    // Another tab may have written meanwhile.
    this.#journal = mergeJournals(this.#journal, this.#readText());
    const place: Place = {
      locator,
      sequence: nextSequence(this.#journal),
      savedAtMs: this.#nowMs(),
      isFinished,
    };
    this.#journal = new Map(this.#journal).set(locator.publication, place);
    const written = writeJournal(this.#journal);
    this.#writeText(JSON.stringify(written));
    // Where the store fails there is still the other copy, and the next writing is seconds away.
    this.#store.set(key, written).catch(() => undefined);
    this.#countChange();
  }

  async #readStore(): Promise<void> {
    const stored = await this.#store.get<unknown>(key).catch(() => undefined);
    this.#journal = mergeJournals(this.#journal, readJournal(stored));
    this.#countChange();
  }

  /** A count of its own: sequences start again on each phone, and reading one that was there is no change. */
  #countChange(): void {
    this.#changed.set(this.#changed.current + 1);
  }

  #readText(): Journal {
    try {
      return readJournal(JSON.parse(this.#text?.getItem(key) ?? '[]'));
    } catch {
      // Blocked by the browser, or not JSON: the copy in the store is the one that counts then.
      return new Map();
    }
  }

  #writeText(written: string): void {
    try {
      this.#text?.setItem(key, written);
    } catch {
      // Full or blocked: the copy in the store is the one that counts then.
    }
  }
}
