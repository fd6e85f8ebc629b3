/** How long anything may take before it counts as failed, in milliseconds. Retries: `retry-pauses.ts`. */

/** Of a request without a byte: then it counts as not answered. */
export const stallMs = 8000;
/** Of a small file in all. A server that sends only a byte now and then counts as not answering. */
export const smallFileDeadlineMs = 60_000;
/** Of the network, before the phone's own copy is shown. */
export const networkTimeoutMs = 3000;

/** Of the store, before the network is asked; opening it can hang for good. */
export const storeTimeoutMs = 1500;
/** Of the store, before a page says that it has nothing to show from it. What comes later is still shown. */
export const emptyPageMs = 4000;
/** How much longer the store may take where the network brings nothing either. */
export const lastChanceMs = 10_000;
/**
 * Of the store for anything, before it counts as broken. A phone that is busy or hidden may need many seconds for a
 * batch of two megabytes; to call that a failure would be untrue.
 */
export const storeDeadlineMs = 30_000;

/** Of a service worker, to say whether it holds the pages: its first install fetches all of them. */
export const shellDeadlineMs = 20_000;
/** Of one file of the app in the service worker, at the first attempt. Each later one has twice as long: the connection may be slow. */
export const shellFileTimeoutMs = 10_000;
/** Of a page that is asked whether it may be reloaded. It may be frozen, or too old to know the question. */
export const mayReloadTimeoutMs = 1000;

/** Of leaving the pauses out of a track that is waited for. Then it is heard with them. */
export const shorteningMs = 5000;
/** Of sound that stands still although it should play. */
export const stoppedSoundMs = 3000;
/** Of sound that was asked to play, until it is heard. */
export const startingSoundMs = 8000;
/** Of reading without progress while the listener waits: longer than the source's own timeouts, which know better what went wrong. */
export const bufferingMs = 12_000;
