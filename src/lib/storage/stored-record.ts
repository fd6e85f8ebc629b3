/**
 * One record of what the listener has made, in IndexedDB. Several tabs may change it at the same time: each change is
 * made to what is stored at that moment, and the other tabs hear of it.
 */
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { KeyValueStore } from './key-value-store.ts';

export interface RecordPorts<T> {
  readonly store: KeyValueStore;
  readonly key: string;
  /** Accepts anything, also undefined where nothing is stored. */
  read(stored: unknown): T;
  readonly tabs?: RecordTabs | undefined;
}

/** Tells the other tabs which record was changed. */
export interface RecordTabs {
  tell(key: string): void;
  listen(listener: (key: string) => void): void;
}

export class StoredRecord<T> {
  /** Resolves once the record was read, or could not be. */
  readonly whenRead: Promise<void>;
  readonly #ports: RecordPorts<T>;
  readonly #current: Signal<T>;
  /** How many changes this tab has stored. */
  #changes = 0;

  constructor(ports: RecordPorts<T>) {
    this.#ports = ports;
    this.#current = new Signal(ports.read(undefined));
    this.whenRead = this.#read();
    ports.tabs?.listen((key) => {
      if (key === ports.key) void this.#read();
    });
  }

  get current(): Readable<T> {
    return this.#current;
  }

  /**
   * The change is seen at once; it is made again to what is stored. False if it could not be stored: then it lasts until
   * the page is closed.
   */
  async change(change: (before: T) => T): Promise<boolean> {
    const { store, key, read, tabs } = this.#ports;
    const seen = change(this.#current.current);
    this.#current.set(seen);
    let stored: { readonly value: T } | undefined;
    try {
      await store.update(key, (value) => {
        stored = { value: change(read(value)) };
        return stored.value;
      });
    } catch {
      // What was stored before may have been read meanwhile.
      await this.whenRead;
      if (this.#current.current !== seen) this.#current.set(change(this.#current.current));
      return false;
    }
    this.#changes++;
    if (stored) this.#current.set(stored.value);
    tabs?.tell(key);
    return true;
  }

  async #read(): Promise<void> {
    const { store, key, read } = this.#ports;
    const changes = this.#changes;
    const stored = await store.get<unknown>(key).then(
      (value) => ({ value }),
      () => undefined,
    );
    // A change that was stored meanwhile is newer than what was read.
    if (stored && changes === this.#changes) this.#current.set(read(stored.value));
  }
}

/** Undefined where the browser has no channels between tabs. */
export function channelBetweenTabs(): RecordTabs | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('lamplight-records');
  return {
    tell: (key) => {
      channel.postMessage(key);
    },
    listen: (listener) => {
      channel.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') listener(data);
      });
    },
  };
}
