import type { TextStorage } from '#lib/storage/key-value-store.ts';

/** A localStorage in memory. */
export function aTextStorage(): TextStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      entries.set(key, value);
    },
  };
}
