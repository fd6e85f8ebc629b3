/**
 * What the listener has set. It is in localStorage, because the first page is drawn with it. Other tabs hear of a
 * change at once. What a newer version of the app has stored besides stays there.
 */
import { readSettings, type Settings } from '#lib/core/settings/settings.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { TextStorage } from './key-value-store.ts';

const key = 'lamplight/settings/v1';
/** Up to version 0.9 there was one rate for all stories. */
const oldRateKey = 'lamplight/rate/v1';

export class SettingsStore {
  readonly #text: TextStorage | undefined;
  readonly #current: Signal<Settings>;
  /** Also holds what could not be stored: it lasts until the page is closed. */
  #stored: object;

  /** `onOtherTab` calls with the key that another tab has written, or null where it has cleared all. */
  constructor(
    text: TextStorage | undefined,
    onOtherTab: (listener: (key: string | null) => void) => void = () => undefined,
  ) {
    this.#text = text;
    this.#stored = this.#read() ?? this.#readOldRate();
    this.#current = new Signal(readSettings(this.#stored));
    onOtherTab((written) => {
      if (written !== key && written !== null) return;
      this.#stored = this.#read() ?? {};
      this.#current.set(readSettings(this.#stored));
    });
  }

  get current(): Readable<Settings> {
    return this.#current;
  }

  change(part: Partial<Settings>): void {
    // Another tab may have written in the meantime.
    this.#stored = { ...this.#stored, ...this.#read(), ...part };
    try {
      this.#text?.setItem(key, JSON.stringify(this.#stored));
    } catch {
      // Full or blocked.
    }
    this.#current.set(readSettings(this.#stored));
  }

  #read(): object | undefined {
    try {
      const stored: unknown = JSON.parse(this.#text?.getItem(key) ?? 'null');
      return typeof stored === 'object' && stored !== null ? stored : undefined;
    } catch {
      // Blocked by the browser, or not JSON.
      return undefined;
    }
  }

  #readOldRate(): object {
    try {
      return { rate: parseFloat(this.#text?.getItem(oldRateKey) ?? '') };
    } catch {
      return {};
    }
  }
}
