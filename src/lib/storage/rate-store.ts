/** The rate that the listener chose last; it holds for every story. */
import { fastestRate, slowestRate } from '#lib/core/playback/rate.ts';
import type { TextStorage } from './key-value-store.ts';

const key = 'lamplight/rate/v1';

export class RateStore {
  readonly #text: TextStorage | undefined;

  constructor(text: TextStorage | undefined) {
    this.#text = text;
  }

  /** Undefined where none was kept, or what was kept is no rate. */
  read(): number | undefined {
    try {
      const rate = parseFloat(this.#text?.getItem(key) ?? '');
      return rate >= slowestRate && rate <= fastestRate ? rate : undefined;
    } catch {
      // Blocked by the browser: stories play as they were recorded.
      return undefined;
    }
  }

  write(rate: number): void {
    try {
      this.#text?.setItem(key, String(rate));
    } catch {
      // Full or blocked: the rate holds until the page is closed.
    }
  }
}
