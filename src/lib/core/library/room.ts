/** How much more the browser lets the app store, and whether it will keep what is stored. */
export interface Room {
  /** Undefined where the browser does not say. */
  readonly freeBytes?: number;
  readonly promise: StoragePromise;
}

/**
 * `given`: the browser removes nothing by itself. `none`: it may, when space runs low; `refused`: and it said so when it
 * was asked. `asked`: it is asking the listener. `unknown`: it does not say.
 */
export type StoragePromise = 'given' | 'none' | 'refused' | 'asked' | 'unknown';

/** What the browser's database needs besides the bytes of the files, as a factor. */
const overhead = 1.2;

/** Counts as enough where the browser does not say how much room there is. */
export function isRoomFor(neededBytes: number, { freeBytes }: Pick<Room, 'freeBytes'>): boolean {
  return freeBytes === undefined || neededBytes * overhead <= freeBytes;
}
