/** Which version of the app was opened last, so that listeners are told about an update once. */
import type { TextStorage } from './key-value-store.ts';

const key = 'lamplight/version/v1';

/** Stores `version`. True if another one was stored; false at the first visit, and if nothing can be stored. */
export function isAnotherVersion(text: TextStorage | undefined, version: string): boolean {
  try {
    const before = text?.getItem(key) ?? version;
    text?.setItem(key, version);
    return before !== version;
  } catch {
    return false;
  }
}
