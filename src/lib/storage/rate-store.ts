/** The rate that the listener chose last. It applies to all stories. */
import { fastestRate, slowestRate } from '#lib/core/playback/controls.ts';
import type { TextStorage } from './key-value-store.ts';

const key = 'lamplight/rate/v1';

export class RateStore {
  readonly #text: TextStorage | undefined;

  constructor(text: TextStorage | undefined) {
    this.#text = text;
  }

  /** Undefined if none is stored, or the stored value is not a rate. */
  read(): number | undefined {
    try {
      const rate = parseFloat(this.#text?.getItem(key) ?? '');
      return rate >= slowestRate && rate <= fastestRate ? rate : undefined;
    } catch {
      // Blocked by the browser: stories play at normal speed.
      return undefined;
    }
  }

  write(rate: number): void {
    try {
      this.#text?.setItem(key, String(rate));
    } catch {
      // Full or blocked: the rate lasts until the page is closed.
    }
  }
}
