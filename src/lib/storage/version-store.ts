/** Which version of the app was opened last, so that the listener hears of a new one once. */
import type { TextStorage } from './key-value-store.ts';

const key = 'lamplight/version/v1';

/** Keeps `version`. Whether another one was kept: false at the first visit, and where nothing can be kept. */
export function isAnotherVersion(text: TextStorage | undefined, version: string): boolean {
  try {
    const before = text?.getItem(key) ?? version;
    text?.setItem(key, version);
    return before !== version;
  } catch {
    return false;
  }
}
